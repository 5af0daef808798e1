"""What was planted in the sample stories is found by the program, through the same path as any article."""

from __future__ import annotations

from typing import Any

import pytest

from analysis.actor_table import TONE
from analysis.document import Voice
from tests.planted import OUTLETS, compared, of_kind
from tui.jobs.actors import actors_of

STORIES = ("bridge", "crossing", "fuel", "incursion", "nurses", "recount")


def named(planted: dict[str, Any]) -> str:
    return f"{planted['story']}-{planted['measure']}-{planted.get('voice', planted.get('outlet', ''))}"


def values(planted: dict[str, Any], voice: str) -> dict[str, float]:
    made = compared(planted["story"])
    out = {}
    for place, column in enumerate(made.columns):
        if planted["measure"] == "share.quoted":
            quoted, every = (made.figure("length.words", v, place).value for v in (Voice.QUOTED, Voice.ALL))
            assert every
            out[column.outlet.slug] = (quoted or 0) / every
            continue
        value = made.figure(planted["measure"], Voice(voice), place).value
        if value is not None:
            out[column.outlet.slug] = value
        else:
            assert planted["measure"].startswith("naming.")
    return out


@pytest.mark.parametrize("planted", of_kind("between"), ids=named)
def test_a_planted_difference_between_outlets_is_found(planted: dict[str, Any]) -> None:
    found = values(planted, planted.get("voice", "all"))
    assert len(found) >= len(OUTLETS) - 1
    ordered = sorted(found, key=lambda slug: found[slug])
    if "highest" in planted:
        assert ordered[-1] == planted["highest"]
        assert found[ordered[-1]] - found[ordered[-2]] >= planted["margin"]
    if "lowest" in planted:
        assert ordered[0] == planted["lowest"]
        assert found[ordered[1]] - found[ordered[0]] >= planted["margin"]
    assert "highest" in planted or "lowest" in planted


@pytest.mark.parametrize("planted", of_kind("voices"), ids=named)
def test_a_planted_difference_between_voices_is_found(planted: dict[str, Any]) -> None:
    above, below = (values(planted, planted[which])[planted["outlet"]] for which in ("above", "below"))
    assert above - below >= planted["margin"]


@pytest.mark.parametrize("planted", of_kind("towards"), ids=lambda planted: f"{planted['story']}-{planted['outlet']}")
def test_a_planted_tone_towards_somebody_is_found(planted: dict[str, Any]) -> None:
    table = actors_of(compared(planted["story"]), Voice(planted["voice"]))
    (line,) = [line for line in table.lines if line.actor.name == planted["somebody"]]
    cells = zip(table.columns, line.cells, strict=True)
    found = {column.outlet.slug: cell.figure(TONE).value for column, cell in cells}
    here, there = found[planted["outlet"]], found[planted.get("above") or planted["below"]]
    assert here is not None
    assert there is not None
    assert (here - there if "above" in planted else there - here) >= planted["margin"]


@pytest.mark.parametrize("name", STORIES)
def test_each_story_is_a_comparison_of_six_outlets(name: str) -> None:
    made = compared(name)
    assert [column.outlet.slug for column in made.columns] == list(OUTLETS)
    assert made.name


@pytest.mark.parametrize("name", STORIES)
def test_every_article_is_read_as_english(name: str) -> None:
    assert {source.language for column in compared(name).columns for source in column.articles} == {"en"}
