"""Text that would steer a terminal, break markup or burst a layout, around loaded words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from corpus.article import Outlet
from corpus.plain import plain
from tests.tui.drawn import strips_of
from tests.tui.host import SIZES
from tests.tui.loaded_made import loaded_shown
from tests.tui.made import article
from tests.tui.test_hostile_comparison import HOSTILE
from tui.jobs.selecting import Selected

KEYS = ("down", "right", "enter", "down", "escape", "v", "v", "v", "slash", "[", "/", "x", "escape", "question_mark")


def hostile() -> Selected:
    """Articles whose every string is hostile, with words that may be loaded in them."""
    articles = []
    for key, bad in enumerate(HOSTILE, 1):
        made = article(key, (f"Shameful {bad} headline", (f"It was a shameful {bad} disaster. {bad} slammed it.",)))
        evil = replace(made.facts.title, value=f"Title {bad}", evidence=bad)
        articles.append((Outlet(key, f"outlet-{key}", bad), replace(made, facts=replace(made.facts, title=evil))))
    return Selected("[/x] \x1b[2J", None, tuple(articles))


@pytest.mark.parametrize("size", SIZES)
async def test_hostile_words_are_shown_and_never_interpreted(size: tuple[int, int]) -> None:
    async with loaded_shown(hostile(), size) as (_, pilot):
        for key in KEYS:
            await pilot.press(key)
            drawn = "".join(part.text for strip in strips_of(pilot.app) for part in strip if not part.control)
            assert plain(drawn) == drawn
        assert pilot.app.ran == []  # type: ignore[attr-defined]


async def test_every_form_can_be_made_of_them() -> None:
    async with loaded_shown(hostile()) as (screen, _):
        view = screen.view()
        assert view is not None
        assert all(make() for make in view.makers.values())
