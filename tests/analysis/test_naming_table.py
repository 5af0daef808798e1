"""What outlets call one thing: the names as lines, outlets as columns."""

from __future__ import annotations

import pytest

from analysis.catalogue import bundled_measures
from analysis.comparison import Comparison, compare
from analysis.document import Voice
from analysis.lexicon import bundled_lexicons
from analysis.naming_table import NamingCell, NamingDetail, concept_of, concepts_mentioned, naming_detail
from analysis.reading import read_document
from analysis.scoring import analysers, score_document
from tests.articles import COURIER, LEDGER, article

LEDGER_TEXT = (
    "The invasion of Ukraine began at dawn. The Russian army crossed the border.\n"
    '"This invasion of Ukraine will fail," the minister said. The war in Ukraine goes on.'
)
SECOND = "The war in Ukraine goes on. The Russian invasion of Ukraine changed the region."
COURIER_TEXT = (
    "The special military operation in Ukraine goes on. Others call it a so-called invasion of Ukraine.\nPrices rose."
)


def told(*languages: str) -> Comparison:
    """The war as two outlets tell it, with the names of these languages."""
    articles = [
        (LEDGER, article(LEDGER_TEXT, key=1)),
        (LEDGER, article(SECOND, key=2)),
        (COURIER, article(COURIER_TEXT, key=3)),
        (COURIER, article("Der Angriffskrieg gegen die Ukraine dauert an.", key=4, language="de")),
    ]
    made = {
        name: made for name, made in analysers(bundled_lexicons()).items() if name.startswith(("length", "lexicon"))
    }
    scored = {one.key: score_document(read_document(one), made) for _, one in articles}
    measures = [one for one in bundled_measures() if concept_of(one.id) and any(map(one.valid_for, languages))]
    return compare("The war", articles, scored, measures)


@pytest.fixture(scope="module")
def comparison() -> Comparison:
    return told("en")


@pytest.fixture(scope="module")
def detail(comparison: Comparison) -> NamingDetail:
    return naming_detail(comparison, "armed_action", Voice.ALL)


def cell(detail: NamingDetail, label: str, column: int) -> NamingCell:
    return next(line for line in detail.lines if line.measure.id == f"naming.armed_action.{label}").cells[column]


def test_the_names_most_used_come_first(detail: NamingDetail) -> None:
    assert [line.measure.id.rpartition(".")[2] for line in detail.lines if line.mentions] == [
        "invasion",
        "war",
        "special_military_operation",
    ]


def test_a_share_is_the_comparisons_own_figure(comparison: Comparison, detail: NamingDetail) -> None:
    assert cell(detail, "invasion", 0).share == comparison.figure("naming.armed_action.invasion", Voice.ALL, 0)


def test_first_mentions_are_counted_in_articles(detail: NamingDetail) -> None:
    first = cell(detail, "invasion", 0).first
    assert (first.value, first.numerator, first.n, first.n_of) == (0.5, 1, 2, "articles")


def test_later_mentions_are_those_after_the_first(detail: NamingDetail) -> None:
    later = cell(detail, "invasion", 0).later
    assert (later.numerator, later.denominator, later.n_of) == (2, 3, "mentions")


def test_a_distanced_share_is_of_the_mentions_by_that_name(detail: NamingDetail) -> None:
    assert [cell(detail, "invasion", place).distanced.value for place in (0, 1)] == [0, 1]


def test_every_figure_has_as_many_rows_as_it_counts(detail: NamingDetail) -> None:
    for line in detail.lines:
        for one in line.cells:
            rows = (one.share_rows, one.first_rows, one.later_rows, one.distanced_rows)
            figures = (one.share, one.first, one.later, one.distanced)
            assert [len(of_figure) for of_figure in rows] == [figure.count for figure in figures]


def test_the_first_shares_of_all_names_are_one_together(detail: NamingDetail) -> None:
    assert sum(line.cells[0].first.value or 0 for line in detail.lines) == pytest.approx(1)


def test_every_figure_lies_in_its_interval(detail: NamingDetail) -> None:
    figures = [f for line in detail.lines for c in line.cells for f in (c.first, c.later, c.distanced)]
    assert all(f.low <= f.value <= f.high for f in figures if None not in (f.low, f.value, f.high))  # type: ignore[operator]


def test_mentions_of_the_concept_are_counted_by_outlet(detail: NamingDetail) -> None:
    assert detail.mentions == (5, 2)


def test_a_voice_has_its_own_mentions(comparison: Comparison) -> None:
    assert naming_detail(comparison, "armed_action", Voice.QUOTED).mentions == (1, 0)


def test_a_name_of_something_that_is_not_mentioned_has_no_share(comparison: Comparison) -> None:
    quoted = cell(naming_detail(comparison, "armed_action", Voice.QUOTED), "invasion", 1)
    assert [figure.value for figure in (quoted.share, quoted.first, quoted.later, quoted.distanced)] == [None] * 4


def test_names_of_another_language_stand_beside_them_for_its_articles() -> None:
    both = naming_detail(told("en", "de"), "armed_action", Voice.ALL)
    assert both.mentions == (5, 3)
    assert cell(both, "de_angriffskrieg", 1).first.value == 1


def test_articles_in_another_language_are_said_to_be_left_out(detail: NamingDetail) -> None:
    assert cell(detail, "invasion", 1).first.note == "1 article in other languages left out"


def test_evidence_points_at_the_name_in_the_text(detail: NamingDetail) -> None:
    (row,) = cell(detail, "special_military_operation", 1).share_rows
    start, end, _ = row.highlights[0]
    assert detail.texts[row.article][start:end] == "special military operation"


def test_concepts_that_are_mentioned_are_listed_by_outlets(comparison: Comparison) -> None:
    assert concepts_mentioned(comparison, Voice.ALL)[0] == "armed_action"


def test_a_concept_that_nobody_mentions_is_not_listed(comparison: Comparison) -> None:
    assert "tax" not in concepts_mentioned(comparison, Voice.ALL)


def test_an_unknown_concept_is_an_error(comparison: Comparison) -> None:
    with pytest.raises(KeyError):
        naming_detail(comparison, "no_such_thing", Voice.ALL)


@pytest.mark.parametrize(
    ("measure", "concept"), [("naming.tax.death_tax", "tax"), ("frame.economic", None), ("naming_first.a.b", None)]
)
def test_a_measure_says_its_concept(measure: str, concept: str | None) -> None:
    assert concept_of(measure) == concept
