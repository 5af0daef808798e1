"""What was planted in the sample stories is found by the program, through the same path as any article."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import Any

import pytest

from analysis.comparison import Comparison
from analysis.document import Voice
from analysis.lexicon import bundled_lexicons
from corpus.sample import sample_folder
from tui.jobs.comparing import compare_selected
from tui.jobs.opening import open_files

TRUTH: list[dict[str, Any]] = tomllib.loads((sample_folder() / "truth.toml").read_text("utf-8"))["planted"]


def named(planted: dict[str, Any]) -> str:
    return f"{planted['story']}-{planted['measure']}-{planted.get('voice', planted.get('outlet', ''))}"


@cache
def story(name: str) -> Comparison:
    opened = open_files([sample_folder() / name])
    (group,) = opened.contents.groups
    return compare_selected(opened.selected(group), bundled_lexicons())


def values(planted: dict[str, Any], voice: str) -> dict[str, float]:
    made = story(planted["story"])
    out = {}
    for place, column in enumerate(made.columns):
        if planted["measure"] == "share.quoted":
            quoted, every = (made.figure("length.words", v, place).value for v in (Voice.QUOTED, Voice.ALL))
            assert every
            out[column.outlet.slug] = (quoted or 0) / every
        else:
            value = made.figure(planted["measure"], Voice(voice), place).value
            assert value is not None
            out[column.outlet.slug] = value
    return out


@pytest.mark.parametrize("planted", [p for p in TRUTH if p["kind"] == "between"], ids=named)
def test_a_planted_difference_between_outlets_is_found(planted: dict[str, Any]) -> None:
    found = values(planted, planted.get("voice", "all"))
    ordered = sorted(found, key=lambda slug: found[slug])
    if "highest" in planted:
        assert ordered[-1] == planted["highest"]
        assert found[ordered[-1]] - found[ordered[-2]] >= planted["margin"]
    if "lowest" in planted:
        assert ordered[0] == planted["lowest"]
        assert found[ordered[1]] - found[ordered[0]] >= planted["margin"]
    assert "highest" in planted or "lowest" in planted


@pytest.mark.parametrize("planted", [p for p in TRUTH if p["kind"] == "voices"], ids=named)
def test_a_planted_difference_between_voices_is_found(planted: dict[str, Any]) -> None:
    above, below = (values(planted, planted[which])[planted["outlet"]] for which in ("above", "below"))
    assert above - below >= planted["margin"]


@pytest.mark.parametrize("name", ["bridge", "fuel", "incursion"])
def test_each_story_is_a_comparison_of_four_outlets(name: str) -> None:
    made = story(name)
    assert len(made.columns) == 4
    assert all(source.language == "en" for column in made.columns for source in column.articles)
    assert made.name
