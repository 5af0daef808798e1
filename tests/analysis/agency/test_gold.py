"""Agency against authored sentences: the parts that may be looked at."""

from __future__ import annotations

import pytest

from analysis.agency import PASSIVES
from tests.analysis.agency.gold import FRESH, OLDER, agrees, cases, outcomes

FILES = pytest.mark.parametrize("name", [OLDER, FRESH])


@FILES
def test_passives_of_the_development_sentences_are_right(name: str) -> None:
    listed = [o for case in cases(name, held_out=False) for o in outcomes(case) if o.found and o.found.form in PASSIVES]
    right = sum(o.expected is not None and o.found is not None and o.expected.form is o.found.form for o in listed)
    assert right / len(listed) >= 0.97


@FILES
def test_passives_of_the_development_sentences_are_found(name: str) -> None:
    listed = [o for c in cases(name, held_out=False) for o in outcomes(c) if o.expected and o.expected.form in PASSIVES]
    assert sum(o.found is not None for o in listed) / len(listed) >= 0.95


@FILES
def test_agents_of_the_development_sentences_are_right(name: str) -> None:
    listed = [o for case in cases(name, held_out=False) for o in outcomes(case) if o.found and o.found.agent]
    right = sum(
        o.expected is not None
        and o.found is not None
        and o.expected.agent != ""
        and agrees(o.case, o.found.agent, o.expected.agent, exactly=False)
        for o in listed
    )
    assert right / len(listed) >= 0.97
