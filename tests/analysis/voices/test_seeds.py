"""The five articles that the project started from."""

from __future__ import annotations

from pathlib import Path

import pytest

from analysis.document import QuotationKind
from analysis.voices import QUOTED_KINDS, find_quotations
from tests.analysis.voices.gold import lines

SEEDS = Path(__file__).parents[4] / "shared" / "seeds"
pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="the seed articles are not beside the project")


def found(name: str) -> list[tuple[QuotationKind, list[str]]]:
    """Kind and first two words of every part, of the seed whose name begins with `name`."""
    text = next(SEEDS.glob(f"{name}_*.txt")).read_text(encoding="utf-8")
    listed = find_quotations(text, lines(text))
    return [(item.kind, [" ".join(text[a:b].split()[:2]) for a, b in item.marked]) for item in listed]


@pytest.mark.parametrize(("name", "quoted"), [("000", 3), ("001", 5), ("002", 8), ("003", 3), ("004", 1)])
def test_number_of_quotations(name: str, quoted: int) -> None:
    assert sum(kind in QUOTED_KINDS for kind, _ in found(name)) == quoted


def test_a_quotation_cut_by_a_paragraph_ends_with_its_paragraph() -> None:
    assert (QuotationKind.DIRECT, ["You have"]) in found("003")


def test_titles_and_a_scare_quote_are_own_words() -> None:
    own = [parts for kind, parts in found("003") if kind is QuotationKind.SCARE]
    assert own == [["Moscow. Kremlin."], ["The World"], ["realistic"]]


def test_the_quotation_around_its_verb_is_one() -> None:
    assert (QuotationKind.DIRECT, ["That’s a", "We have"]) in found("001")


def test_the_headline_s_scare_quote_is_own_words() -> None:
    assert (QuotationKind.SCARE, ["premature"]) in found("002")
