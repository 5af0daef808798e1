"""The authored cases: which articles carry one quotation, how much of it, and where it is cut."""

from __future__ import annotations

import pytest

from analysis.shared import find_shared
from tests.analysis.shared.gold import Case, cases, columns_of, said_of, score

CASES = cases()
FIXED_ON = [case for case in CASES if not case.held_out]
HELD_OUT = [case for case in CASES if case.held_out]


def named(case: Case) -> str:
    return f"{case.number} {case.about}"


@pytest.mark.parametrize("case", FIXED_ON, ids=named)
def test_each_version_carries_what_it_is_said_to(case: Case) -> None:
    found = {version.document.article: "none" for version in case.versions}
    shared = find_shared(columns_of(case.versions))
    for quotation in shared:
        found.update({carrier.article: said_of(carrier) for carrier in quotation.carriers})
    assert found == {version.document.article: version.carries for version in case.versions}
    assert len(shared) <= 1


@pytest.mark.parametrize("together", [False, True], ids=["each for itself", "as one comparison"])
@pytest.mark.parametrize("chosen", [FIXED_ON, HELD_OUT], ids=["development", "held out"])
def test_pairs_of_articles_are_found_and_no_others(chosen: list[Case], together: bool) -> None:
    found = score(chosen, together=together)
    assert found.precision >= 0.9
    assert found.recall >= 0.9
    assert found.extents >= 0.9


def test_a_third_of_the_cases_are_held_out() -> None:
    assert len(CASES) >= 60
    assert 3 * len(HELD_OUT) == len(CASES)


def test_more_than_a_quarter_of_the_cases_share_nothing() -> None:
    nothing = [case for case in CASES if all(version.carries == "none" for version in case.versions)]
    assert 4 * len(nothing) >= len(CASES)
