"""Laws that hold for every text."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st

from analysis.document import QuotationKind
from analysis.voices import find_quotations, quoted_ranges, voiced_ranges
from tests.analysis.voices.gold import lines

MARKS = "\"“”„‟＂«»‹›‘’‚‛'`″′"
HOSTILE = st.text(alphabet=MARKS + "aAsZ5 .,;:!?…-—()[]=<>/\n\u200b\u202e\u00a0é中") | st.text()
LANGUAGES = st.sampled_from([None, "en", "de", "fr", "sv", "zh"])
SAID = [
    "he said",
    "Novak told reporters",
    "the film",
    "'tis",
    "dogs'",
    "6'2\" tall",
    "so-called",
    "called it",
    "Ortiz.",
    "that it was ",
    "who said",
    "according to Novak",
    "the claim that",
    "adding",
    "which is",
    "wants to",
    "MAYOR: ",
    "told them to go",
]
PIECE = st.sampled_from([*MARKS, "''", *SAID, "We are ready", "no", "The Long Way", " ", ", ", ". ", ": ", "\n"])
NEWSLIKE = st.lists(PIECE, max_size=40).map("".join)

OWN = ["The bridge opened in May.", "Nobody came.", "It rained for six days, and the dogs’ home was shut."]
SPEECH = ["We are all ready for it", "It’s the workers’ choice", "No", "Nobody saw ‘the other side’ of it"]
FRAMES = ["“{},” Novak said.", "Ortiz said: “{}.”", "He spoke of “{}” again.", "“{},” he said, “and that is all.”"]
SENTENCE = st.sampled_from(OWN) | st.builds(str.format, st.sampled_from(FRAMES), st.sampled_from(SPEECH))
PARAGRAPH = st.lists(SENTENCE, min_size=1, max_size=4).map(" ".join)
WELL_FORMED = st.lists(PARAGRAPH, min_size=1, max_size=6)
STRAIGHT = str.maketrans("“”‘’", "\"\"''")


def ranges(text: str, language: str | None = "en") -> tuple[tuple[int, int], ...]:
    return quoted_ranges(find_quotations(text, lines(text), language))


@given(HOSTILE | NEWSLIKE, LANGUAGES)
@example("“a\n“, he stated.", "en")
@example("“" * 300 + "a" + "”" * 300, "en")
@example("He came. “It was ‘cold’ there", "en")
@example("‘He said: “no way,’ she said", "en")
def test_ranges_are_sorted_disjoint_and_each_within_one_paragraph(text: str, language: str | None) -> None:
    found = ranges(text, language)
    paragraphs = lines(text)
    assert all(one[1] <= other[0] for one, other in pairwise(found))
    assert all(any(a <= start < end <= b for a, b in paragraphs) for start, end in found)


@given(HOSTILE | NEWSLIKE, LANGUAGES)
@example("He came. “It was ‘cold’ there", "en")
@example("‘He said: “no way,’ she said", "en")
@example("5:«(", None)
def test_quotations_are_in_text_order_and_hold_words(text: str, language: str | None) -> None:
    found = find_quotations(text, lines(text), language)
    places = [part for item in found for part in item.marked]
    assert all(one[1] <= other[0] for one, other in pairwise(places))
    assert all(any(char.isalnum() for char in text[start:end]) for start, end in places)


@given(HOSTILE | NEWSLIKE, LANGUAGES)
@example("The claim that 'it was called the end' stood.", "en")
@example("CLAIM that0'saw,\"0:ARE", None)
def test_marked_lies_in_content_with_its_marks(text: str, language: str | None) -> None:
    for item in find_quotations(text, lines(text), language):
        for start, end in item.marked:
            assert any(first < start < end <= last for first, last in item.content)


@given(HOSTILE | NEWSLIKE, LANGUAGES)
def test_contents_are_sorted_and_no_two_quotations_share_a_word(text: str, language: str | None) -> None:
    found = find_quotations(text, lines(text), language)
    assert list(found) == sorted(found, key=lambda item: item.content)
    pieces = sorted(part for item in found if item.kind is not QuotationKind.SCARE for part in item.content)
    assert all(one[1] <= other[0] for one, other in pairwise(pieces))


@given(HOSTILE | NEWSLIKE, LANGUAGES)
def test_voiced_lies_in_content_and_holds_marked_words_whole(text: str, language: str | None) -> None:
    for item in find_quotations(text, lines(text), language):
        assert all(any(a <= start < end <= b for a, b in item.content) for start, end in item.voiced)
        assert all(one[1] <= other[0] for one, other in pairwise(item.voiced))
        if item.kind is not QuotationKind.SCARE:
            assert all(any(a < start < end <= b for a, b in item.voiced) for start, end in item.marked)


@given(HOSTILE | NEWSLIKE, LANGUAGES)
def test_source_and_cue_stand_outside_the_content(text: str, language: str | None) -> None:
    for item in find_quotations(text, lines(text), language):
        for place in (item.source, item.cue):
            assert place is None or all(place[1] <= start or end <= place[0] for start, end in item.content)


@given(HOSTILE | NEWSLIKE, LANGUAGES)
def test_voices_are_sorted_and_disjoint(text: str, language: str | None) -> None:
    found = voiced_ranges(find_quotations(text, lines(text), language))
    assert all(start < end for start, end, _, _ in found)
    assert all(one[1] <= other[0] for one, other in pairwise(found))


@given(HOSTILE | NEWSLIKE)
def test_source_and_cue_are_apart(text: str) -> None:
    for item in find_quotations(text, lines(text)):
        if item.source and item.cue:
            assert item.source[1] <= item.cue[0] or item.cue[1] <= item.source[0]


@given(WELL_FORMED)
def test_straight_marks_give_what_curly_ones_give(paragraphs: list[str]) -> None:
    text = "\n".join(paragraphs)
    assert ranges(text.translate(STRAIGHT)) == ranges(text)


@given(
    st.lists(PARAGRAPH | NEWSLIKE.map(lambda text: text.replace("\n", " ")), min_size=1, max_size=6),
    st.data(),
    st.sampled_from(["“", "”", '"', "‘", "’", "'", "«", "»", "„"]),
)
def test_an_added_mark_changes_its_own_paragraph_and_its_neighbours_only(
    paragraphs: list[str], data: st.DataObject, mark: str
) -> None:
    chosen = data.draw(st.integers(0, len(paragraphs) - 1))
    place = data.draw(st.integers(0, len(paragraphs[chosen])))
    changed = list(paragraphs)
    changed[chosen] = changed[chosen][:place] + mark + changed[chosen][place:]
    before, after = by_paragraph(paragraphs), by_paragraph(changed)
    untouched = [index for index in range(len(paragraphs)) if abs(index - chosen) > 1]
    assert [after[index] for index in untouched] == [before[index] for index in untouched]


@given(WELL_FORMED, st.data(), st.sampled_from(["“", "”", '"']))
def test_a_mark_inside_a_well_formed_paragraph_changes_no_other_paragraph(
    paragraphs: list[str], data: st.DataObject, mark: str
) -> None:
    chosen = data.draw(st.integers(0, len(paragraphs) - 1))
    place = data.draw(st.integers(1, len(paragraphs[chosen]) - 1))
    changed = list(paragraphs)
    changed[chosen] = changed[chosen][:place] + mark + changed[chosen][place:]
    before, after = by_paragraph(paragraphs), by_paragraph(changed)
    # A quotation that never ends runs on where the next paragraph opens again: its words are quoted either way.
    others = [index for index in range(len(paragraphs)) if index != chosen and not paragraphs[index].startswith("“")]
    assert [after[index] for index in others] == [before[index] for index in others]


def by_paragraph(paragraphs: list[str]) -> list[list[tuple[int, int]]]:
    """The quoted ranges of each paragraph, counted from its own start."""
    text = "\n".join(paragraphs)
    found = ranges(text)
    return [
        [(a - start, b - start) for a, b in found if start <= a < max(end, start + 1)] for start, end in lines(text)
    ]
