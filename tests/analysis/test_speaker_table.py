"""Speakers as lines, outlets as columns."""

from __future__ import annotations

import pytest

from analysis.catalogue import bundled_measures
from analysis.comparison import Comparison, compare
from analysis.document import Document, SpeakerKind
from analysis.lexicon import bundled_lexicons
from analysis.scoring import analysers, score_document
from analysis.speaker_table import SpeakerCell, SpeakerTable, speaker_table
from analysis.voices.reporting import Stance
from corpus.article import Outlet
from tests.analysis.spoken import spoken
from tests.articles import COURIER, LEDGER, article

LEDGER_TEXT = (
    "The bridge fell on Monday. ⟦ada brandt|“We acted at once and did all we could,”⟧ Ada ‹claimed›.\n"
    "Ben ‹said› ⟪ben okafor|that nobody was told⟫. ⟦ada brandt|“Never,”⟧ Ada ‹said›.\n"
    "⟦unnamed|“No comment,”⟧ officials ‹said›."
)
COURIER_TEXT = "⟦ada brandt|“We acted at once,”⟧ Ada ‹said›. It rained. ⟦|“Who knows?”⟧"
UNNAMED = {"unnamed": SpeakerKind.UNNAMED}


def made(*told: tuple[Outlet, Document]) -> Comparison:
    by_analysers = analysers(bundled_lexicons())
    scored = {document.article: score_document(document, by_analysers) for _, document in told}
    articles = [(outlet, article(document.text, key=document.article)) for outlet, document in told]
    return compare("The bridge", articles, scored, bundled_measures())


@pytest.fixture(scope="module")
def table() -> SpeakerTable:
    return speaker_table(
        made((LEDGER, spoken(LEDGER_TEXT, UNNAMED, article=1)), (COURIER, spoken(COURIER_TEXT, article=2)))
    )


def cell(table: SpeakerTable, name: str, column: int) -> SpeakerCell:
    return next(line for line in table.lines if line.speaker.name == name).cells[column]


def test_named_speakers_of_most_outlets_come_first_and_those_not_found_last(table: SpeakerTable) -> None:
    assert [line.speaker.name for line in table.lines] == ["Ada Brandt", "Ben Okafor", "Unnamed", "speaker not found"]


def test_a_share_is_of_the_outlets_quoted_words(table: SpeakerTable) -> None:
    share = cell(table, "Ada Brandt", 0).share
    assert (share.numerator, share.denominator) == (10, 12)
    assert share.value == pytest.approx(10 / 12)


def test_a_share_counts_its_quotations_and_rests_on_all_of_the_outlets(table: SpeakerTable) -> None:
    share = cell(table, "Ada Brandt", 0).share
    assert (share.count, share.n, share.n_of) == (2, 3, "quotations")


def test_a_shares_interval_holds_it(table: SpeakerTable) -> None:
    share = cell(table, "Ada Brandt", 0).share
    assert share.low is not None
    assert share.high is not None
    assert share.value is not None
    assert 0 <= share.low <= share.value <= share.high <= 1


def test_quotations_whose_speaker_is_not_found_are_part_of_the_whole(table: SpeakerTable) -> None:
    assert cell(table, "Ada Brandt", 1).share.value == pytest.approx(4 / 6)


def test_reported_words_are_counted_apart(table: SpeakerTable) -> None:
    ben = cell(table, "Ben Okafor", 0)
    assert (ben.quoted, ben.reported) == (0, 4)
    assert ben.share.value == 0


def test_verbs_are_counted_with_their_stance(table: SpeakerTable) -> None:
    verbs = [(verb.base, verb.stance, count) for verb, count in cell(table, "Ada Brandt", 0).verbs]
    assert verbs == [("claim", Stance.DOUBTING, 1), ("say", Stance.NEUTRAL, 1)]


def test_the_share_of_doubting_verbs_has_wilsons_interval(table: SpeakerTable) -> None:
    doubting = cell(table, "Ada Brandt", 0).of_stance(Stance.DOUBTING)
    assert (doubting.count, doubting.n, doubting.value) == (1, 2, 0.5)
    # Wilson 1 of 2: 0.0945 to 0.9055 (Newcombe 1998, method 3)
    assert doubting.low == pytest.approx(0.0945, abs=1e-4)
    assert doubting.high == pytest.approx(0.9055, abs=1e-4)


@pytest.mark.parametrize("stance", list(Stance))
def test_a_stance_has_as_many_rows_as_its_count(table: SpeakerTable, stance: Stance) -> None:
    for line in table.lines:
        for one in line.cells:
            assert one.of_stance(stance).count == len(one.rows_of_stance(stance))


def test_the_position_is_that_of_the_first_words(table: SpeakerTable) -> None:
    assert cell(table, "Ada Brandt", 0).position.value == pytest.approx(5 / 29)
    assert cell(table, "Ada Brandt", 1).position.value == 0


def test_an_outlet_that_does_not_quote_somebody_says_so(table: SpeakerTable) -> None:
    ben = cell(table, "Ben Okafor", 1)
    assert (ben.said, ben.share.value, ben.position.note) == ((), 0, "not quoted")


def test_where_nobody_is_quoted_there_are_no_lines() -> None:
    empty = speaker_table(made((LEDGER, spoken("It rained."))))
    assert empty.lines == ()
