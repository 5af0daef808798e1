"""Kinds, parts, speakers and verbs of quotations."""

from __future__ import annotations

import pytest

from analysis.document import Quotation, QuotationKind
from analysis.voices import find_quotations, quoted_ranges
from tests.analysis.voices.gold import lines

DIRECT, PARTIAL, SCARE = QuotationKind.DIRECT, QuotationKind.PARTIAL, QuotationKind.SCARE


def quotations(text: str, language: str | None = "en") -> tuple[Quotation, ...]:
    return find_quotations(text, lines(text), language)


def parts(text: str, ranges: tuple[tuple[int, int], ...]) -> list[str]:
    return [text[start:end] for start, end in ranges]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("“No,” she said.", DIRECT),
        ("He replied: “Never.”", DIRECT),
        ("“Never.” That was all.", DIRECT),
        ("The note held “everything that we had feared since the spring”.", DIRECT),
        ("He blamed “a chain of errors” for it.", PARTIAL),
        ("He called the vote “shameful” and left.", PARTIAL),
        ("He described it as “fragile” again.", PARTIAL),
        ("Tanaka said supplies of water were “critical” there.", PARTIAL),
        ("According to Novak, the ferry was “doomed” then.", PARTIAL),
        ("The town is run by “volunteers” now.", SCARE),
        ("The so-called “peace camp” is empty.", SCARE),
        ("The so-called “camp of peace and joy” is empty.", SCARE),
        ("Josef “Sepp” Huber won.", SCARE),
        ("The documentary “The Last Ferry Home” was shown.", SCARE),
        ("The films “Salt” and “The Quiet Street” were shown.", SCARE),
        ("They backed the “Road for Everyone Act” in May.", SCARE),
    ],
)
def test_kind(text: str, kind: QuotationKind) -> None:
    assert [item.kind for item in quotations(text)] in ([kind], [kind, kind])


def test_scraps_under_one_verb_are_one_quotation() -> None:
    text = "He accused them of “lying” and “theft” in May."
    (item,) = quotations(text)
    assert item.kind is PARTIAL
    assert parts(text, item.marked) == ["lying", "theft"]


def test_marked_is_without_the_marks_and_content_with_them() -> None:
    text = "Police said: ''The road is open again.''"
    (item,) = quotations(text)
    assert parts(text, item.marked) == ["The road is open again."]
    assert parts(text, item.content) == ["''The road is open again.''"]


def test_a_quotation_interrupted_by_its_verb_is_one_in_two_parts() -> None:
    text = "“We looked at it,” Marchetti said, “and found nothing.”"
    (item,) = quotations(text)
    assert parts(text, item.marked) == ["We looked at it,", "and found nothing."]


def test_two_speakers_are_two_quotations() -> None:
    text = "“It is safe,” Novak said. “It is not,” Ortiz said."
    assert len(quotations(text)) == 2


def test_a_quotation_over_paragraphs_is_one_with_a_part_for_each() -> None:
    text = "“We lost it all.\n“Nobody came.\n“It rained,” Ruiz said.\n“No,” said Ortiz."
    first, second = quotations(text)
    assert parts(text, first.marked) == ["We lost it all.", "Nobody came.", "It rained,"]
    assert parts(text, second.marked) == ["No,"]


def test_the_last_paragraph_of_a_quotation_stays_quoted_however_short() -> None:
    text = "“We lost it all.\n“Gone” it was."
    (item,) = quotations(text)
    assert item.kind is DIRECT
    assert parts(text, item.marked) == ["We lost it all.", "Gone"]


@pytest.mark.parametrize(
    ("text", "source", "cue"),
    [
        ("“That is a lie,” Lavrov said.", "Lavrov", "said"),
        ("“That is a lie,” said Mayor Ilse Brandt on Monday.", "Mayor Ilse Brandt", "said"),
        ("“It failed,” Lena Ortiz, a retired engineer, told reporters.", "Lena Ortiz, a retired engineer", "told"),
        ("“It failed,” explained the spokesman.", "the spokesman", "explained"),
        ("Osei added that “we are always ready for it”.", "Osei", "added"),
        ("On Friday he told reporters: “It is over.”", "he", "told"),
        (
            "Dmytro Kuleba, a foreign minister, said “we believe it is worth trying.”",
            "Dmytro Kuleba, a foreign minister",
            "said",
        ),
        ("The ministry said “nobody knows what happened”.", "The ministry", "said"),
        ("He spoke for hours. “Nobody knows what happened.” Said and done.", None, None),
        ("The plan was “a gift to the rich and lazy” in May.", None, None),
    ],
)
def test_source_and_cue_where_they_are_certain(text: str, source: str | None, cue: str | None) -> None:
    (item,) = quotations(text)
    assert (item.source and text[slice(*item.source)]) == source
    assert (item.cue and text[slice(*item.cue)]) == cue


def test_a_verb_inside_another_quotation_introduces_nothing() -> None:
    text = "Osei wrote “I am proposing talks”. Years after that there was “nothing but the sea” again."
    assert [item.cue and text[slice(*item.cue)] for item in quotations(text)] == ["wrote", None]


def test_quoted_ranges_leave_scare_quotes_and_titles_out() -> None:
    text = "The “experts” saw the film “Salt” and said “we have seen enough of it”."
    assert parts(text, quoted_ranges(quotations(text))) == ["“we have seen enough of it”"]


def test_direction_of_guillemets_with_spaces_follows_the_language() -> None:
    text = "Sie sagte » wir haben keine Zeit dafür « und ging."
    assert len(quotations(text, "de")) == 1
    assert quotations(text, "fr") == ()


@pytest.mark.parametrize("text", ['"It is over.""It is not," he said.', "“It is over.”“It is not,” he said."])
def test_two_quotations_without_a_space_between_are_two(text: str) -> None:
    assert [text[start + 1 : end - 1] for start, end in quoted_ranges(quotations(text))] == [
        "It is over.",
        "It is not,",
    ]


def test_markup_left_in_a_text_quotes_nobody() -> None:
    assert quotations('<img width="forty two pixels wide" alt="a harbour in the rain">') == ()


def test_chinese_marks_stand_between_characters_without_space() -> None:
    text = "他说“我们准备好了”然后走了"
    assert parts(text, quotations(text, "zh")[0].marked) == ["我们准备好了"]


@pytest.mark.parametrize("language", [None, "en", "xx", "fr"])
def test_any_language_is_taken(language: str | None) -> None:
    assert len(quotations("“We are all ready for it now,” he said.", language)) == 1


@pytest.mark.parametrize("paragraphs", [[], [(5, 2)], [(-3, 400)], [(4, 30), (0, 9)], [(0, 30), (0, 30)]])
def test_odd_paragraphs_are_made_disjoint_and_kept_within_the_text(paragraphs: list[tuple[int, int]]) -> None:
    text = "“We are ready,” he said again."
    found = quoted_ranges(find_quotations(text, paragraphs))
    assert all(0 <= start < end <= len(text) for start, end in found)
