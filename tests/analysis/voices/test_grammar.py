"""The patterns of attribution: sentences in which each holds, and near misses in which it does not."""

from __future__ import annotations

import pytest

from analysis.document import Quotation, QuotationKind, Voice
from analysis.voices import find_quotations, voiced_ranges
from tests.analysis.voices.gold import lines


def quotations(text: str, language: str = "en") -> tuple[Quotation, ...]:
    return find_quotations(text, lines(text), language)


def contents(text: str, pattern: str, language: str = "en") -> list[list[str]]:
    """The parts of what one pattern finds."""
    return [[text[a:b] for a, b in item.content] for item in quotations(text, language) if item.pattern == pattern]


def voiced(text: str, voice: Voice, language: str = "en") -> list[str]:
    return [text[a:b] for a, b, found, _ in voiced_ranges(quotations(text, language)) if found is voice]


HOLDS = [
    ("words, cue, source", "“No,” said Osei.", [["“No,”"]]),
    ("words, cue, source", "“Is it over?” asked a woman in the crowd.", [["“Is it over?”"]]),
    ("words, cue, source", "The road is closed, said Mayor Ilse Brandt.", [["The road is closed"]]),
    ("words, cue, source", "“We looked,” said Osei on Monday, “and found it.”", [["“We looked,”", "“and found it.”"]]),
    ("words, source, cue", "“No,” she said.", [["“No,”"]]),
    ("words, source, cue", "“No,” she told reporters in Lagos on Friday.", [["“No,”"]]),
    ("words, source, cue", "The road is closed, officials said on Monday.", [["The road is closed"]]),
    ("words, source, cue", "The road, he said, is closed.", [["The road", "is closed"]]),
    ("words, source, cue", "“It rained,” she said. “It rained for days.”", [["“It rained,”", "“It rained for days.”"]]),
    ("words, cue, source", "Staff are “tired of it,” says Paul Rieck.", [["Staff are “tired of it,”"]]),
    ("according to", "According to the ministry, the bridge is safe.", [["the bridge is safe"]]),
    ("according to", "The bridge is safe, according to the ministry.", [["The bridge is safe"]]),
    (
        "according to",
        "The lender, according to two people, has asked for help.",
        [["The lender", "has asked for help"]],
    ),
    ("source, cue, marks", "Osei said: “We are ready.”", [["“We are ready.”"]]),
    ("source, cue, marks", "Osei wrote “we are ready” and left.", [["“we are ready”"]]),
    ("source, cue, clause", "Peskov said that talks would go on.", [["that talks would go on"]]),
    ("source, cue, clause", "Peskov said on Friday talks would go on.", [["talks would go on"]]),
    ("source, cue, clause", "She asked whether it was safe.", [["whether it was safe"]]),
    ("source, cue, clause", "The poll shows that most want it.", [["that most want it"]]),
    ("source, cue, clause", "They think it landed on its side.", [["it landed on its side"]]),
    ("source, cue, clause", "He is confident that it will pass.", [["that it will pass"]]),
    ("source, cue, clause", "He said he was “deeply concerned” about it.", [["he was “deeply concerned” about it"]]),
    ("source, cue, infinitive", "He promised to rebuild it.", [["to rebuild it"]]),
    ("source, cue, infinitive", "They urged him to resign.", [["him to resign"]]),
    ("act of speech", "The minister criticised the plan.", [["the plan"]]),
    ("act of speech", "She denied wrongdoing during the hearing.", [["wrongdoing"]]),
    ("naming", "He called the vote “shameful” and left.", [["the vote “shameful”"]]),
    ("naming", "She accused them of lying.", [["them of lying"]]),
    ("view", "The group opposes the plan.", [["the plan"]]),
    ("view", "Novak wants to leave.", [["to leave"]]),
    ("noun, clause", "The claim that the bridge is safe was repeated.", [["that the bridge is safe"]]),
    ("noun, clause", "His promise to cut the tax won him the north.", [["to cut the tax"]]),
    ("speaker: words", "MAYOR: We have one bridge.", [["We have one bridge."]]),
    ("speaker: words", "Minister: bridge is safe", [["bridge is safe"]]),
    (
        "cue, paragraph",
        "The letter says:\nWe were never shown the plans.\nThe firm closed.",
        [["We were never shown the plans."]],
    ),
    ("marks, dash, source", "“He is a bully.” ― Carla Sanchez", [["“He is a bully.”"]]),
    ("finding", "The poll shows Brandt ahead of Osei.", [["Brandt ahead of Osei"]]),
    ("noun, thing", "Novak’s criticism of the plan was loud.", [["of the plan"]]),
    ("noun, thing", "Her claims about the dam were false.", [["about the dam"]]),
    ("noun, clause", "His answer was that the dam held.", [["that the dam held"]]),
    ("source, cue, clause", "Novak made it clear that the plan was dead.", [["that the plan was dead"]]),
    (
        "source, cue, clause",
        "Walking in to chants of “More! More!”, she said the race was “close”.",
        [["the race was “close”"]],
    ),
    (
        "source, cue, marks",
        "He said “budget cuts” and the new tax would pay for it.",
        [["“budget cuts” and the new tax would pay for it"]],
    ),
    ("source, cue, infinitive", "He sent a letter vowing to fight on.", [["to fight on"]]),
    ("naming", "They issued a statement calling the test “a breach”.", [["the test “a breach”"]]),
    ("words, source, cue", "“Leave now,” Osei urged.", [["“Leave now,”"]]),
    ("words, source, cue", "“Is it you?” Osei asked.", [["“Is it you?”"]]),
    (
        "words, source, cue",
        "“Each time,” she said, referring to the strike, “you help them.”",
        [["“Each time,”", "“you help them.”"]],
    ),
    ("act of speech", "She praised six weeks of leave on Friday.", [["six weeks of leave"]]),
    ("view", "Voters supporting the plan met.", [["the plan"]]),
    ("view", "Osei was critical of the plan.", [["of the plan"]]),
]

MISSES = [
    ("source, cue, clause", "It is clear that she left."),
    ("source, cue, clause", "A film showing birds won."),
    ("noun, thing", "The attack on the town killed two."),
    ("noun, clause", "The hope is that it works."),
    ("finding", "The company shows films."),
    ("view", "The savings plans that banks sell are safe."),
    ("view", "He appeared at the hearing."),
    ("marks alone", "The law names a “growth area” north of the river."),
    ("words, cue, source", "The report, released on Monday, said the plan had failed."),
    ("words, source, cue", "In Ohio, Trump said he would go."),
    ("words, source, cue", "The firm, which Novak said was broke, closed."),
    ("according to", "Everything went according to plan."),
    ("according to", "Points were awarded according to the old rules."),
    ("source, cue, clause", "A militia claimed responsibility for the blast."),
    ("source, cue, clause", "That said, the bomb was of a common type."),
    ("source, cue, clause", "The minister criticised the plan."),
    ("source, cue, infinitive", "Novak wants to leave."),
    ("source, cue, infinitive", "The tax is expected to rise."),
    ("act of speech", "The proposed ban is old."),
    ("act of speech", "Insurance claims have risen."),
    ("naming", "The train was called off."),
    ("view", "The plan is old."),
    ("noun, clause", "The reports that appear on the site are old."),
    ("speaker: words", "Rain fell.\nNote: bring a coat"),
    ("speaker: words", "Breaking: bridge is closed"),
    ("cue, paragraph", "The list has three names:\nNovak was first."),
    ("marks, dash, source", "“He is a bully.” That was all."),
]


@pytest.mark.parametrize(("pattern", "text", "expected"), HOLDS)
def test_the_pattern_holds(pattern: str, text: str, expected: list[list[str]]) -> None:
    stripped = [[part.rstrip(".") for part in parts] for parts in contents(text, pattern)]
    assert stripped == [[part.rstrip(".") for part in parts] for parts in expected]


@pytest.mark.parametrize(("pattern", "text"), MISSES)
def test_the_pattern_does_not_hold(pattern: str, text: str) -> None:
    assert contents(text, pattern) == []


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ("The mayor said the plant was safe, but the court disagreed.", "the plant was safe"),
        ("The mayor said the plant was safe, adding that it was old.", "the plant was safe"),
        ("The mayor said the plant was safe, a claim that inspectors reject.", "the plant was safe"),
        ("The mayor said the plant was safe and called for calm.", "the plant was safe"),
        ("The mayor said the plant was safe; nobody asked him.", "the plant was safe"),
        ("The mayor said that the plant was safe and that it was old.", "that the plant was safe and that it was old"),
        ("Asked whether it was safe, she left.", "whether it was safe"),
        ("Zubov, who said that it was safe, has left the firm.", "that it was safe"),
    ],
)
def test_where_somebody_s_words_end(text: str, reported: str) -> None:
    assert voiced(text, Voice.REPORTED)[0] == reported


def test_an_aside_of_the_outlet_is_cut_out_of_the_clause() -> None:
    text = "The mayor said the bridge, which opened in 1990, would close."
    assert voiced(text, Voice.REPORTED) == ["the bridge", "would close"]


@pytest.mark.parametrize(
    "text",
    [
        "The minister criticised the plan.",
        "Novak wants to leave.",
        "She called for an inquiry.",
        "He denied wrongdoing.",
    ],
)
def test_what_is_told_in_the_outlet_s_words_is_content_and_nobody_s_voice(text: str) -> None:
    assert len(quotations(text)) == 1
    assert voiced_ranges(quotations(text)) == ()


def test_a_clause_with_marked_words_is_partial_and_holds_both_voices() -> None:
    text = "He said the talks were “a farce” from the start."
    (item,) = quotations(text)
    assert item.kind is QuotationKind.PARTIAL
    assert voiced(text, Voice.QUOTED) == ["“a farce”"]
    assert voiced(text, Voice.REPORTED) == ["the talks were", "from the start"]


def test_of_a_named_thing_only_the_marked_words_have_a_voice() -> None:
    text = "He called the vote “shameful”."
    assert voiced(text, Voice.QUOTED) == ["“shameful”"]
    assert voiced(text, Voice.REPORTED) == []


def test_a_report_within_a_report_belongs_to_the_outer_one() -> None:
    text = "Osei said Novak believed it was safe."
    (item,) = quotations(text)
    assert item.cue is not None
    assert text[slice(*item.cue)] == "said"


@pytest.mark.parametrize(
    ("language", "text", "reported"),
    [
        ("de", "Albers sagte, dass die Halle alt sei.", "dass die Halle alt sei"),
        ("de", "Laut dem Bericht waren drei Stützen alt.", "waren drei Stützen alt"),
        ("fr", "La ministre a déclaré que le barrage tenait.", "que le barrage tenait"),
        ("fr", "Selon la régie, le barrage a tenu.", "le barrage a tenu"),
        ("es", "Rivas dijo que los pozos estaban secos.", "que los pozos estaban secos"),
        ("ru", "Громов заявил, что вентиляция работала.", "что вентиляция работала"),
    ],
)
def test_clear_reports_in_other_languages(language: str, text: str, reported: str) -> None:
    assert voiced(text, Voice.REPORTED, language) == [reported]


def test_english_rules_are_not_used_for_other_languages() -> None:
    assert quotations("Er said that es spät war.", "de") == ()


@pytest.mark.parametrize(
    "repeated", ["he said ", "he said, ", "according to Novak, ", "“A,” he said, ", "the claim that "]
)
def test_a_sentence_of_many_cues_is_read(repeated: str) -> None:
    text = repeated * 3000
    assert all(0 <= start < end <= len(text) for start, end, _, _ in voiced_ranges(quotations(text)))


class TestVoicedRanges:
    """Which quotation decides where two meet."""

    @staticmethod
    def made(kind: QuotationKind, whole: tuple[int, int], marked: tuple[tuple[int, int], ...] = ()) -> Quotation:
        return Quotation(kind, (whole,), marked, voiced=(whole,))

    def test_nothing_of_nothing(self) -> None:
        assert voiced_ranges(()) == ()

    def test_the_inner_report_decides(self) -> None:
        outer = self.made(QuotationKind.INDIRECT, (0, 30))
        inner = self.made(QuotationKind.INDIRECT, (10, 20))
        assert voiced_ranges((outer, inner)) == (
            (0, 10, Voice.REPORTED, 0),
            (10, 20, Voice.REPORTED, 1),
            (20, 30, Voice.REPORTED, 0),
        )

    def test_marked_words_go_before_a_report_within_them(self) -> None:
        quoted = self.made(QuotationKind.DIRECT, (0, 30), ((1, 29),))
        inner = self.made(QuotationKind.INDIRECT, (10, 20))
        assert voiced_ranges((quoted, inner)) == ((0, 30, Voice.QUOTED, 0),)

    def test_what_is_not_voiced_has_no_voice(self) -> None:
        assert voiced_ranges((Quotation(QuotationKind.INDIRECT, ((0, 9),), ()),)) == ()
