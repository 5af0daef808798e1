"""Wherever the keys can be, also in the fields and lists of dialogs, help tells what that is and how to read it."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.app import App
from textual.screen import Screen

from tests.tui.library import filled
from tests.tui.shell import running, start_of, write_many, write_story
from tests.tui.waiting import wait_for
from tui.screens.help import sections_of

WAYS: dict[str, tuple[str, ...]] = {
    "stories": (),
    "comparison": ("enter",),
    "shared": ("enter", "s"),
    "measure": ("enter", "m"),
    "outlets": ("enter", "o"),
    "speakers": ("enter", "p"),
    "speakers' filter": ("enter", "p", "slash"),
    "methods": ("f6",),
    "methods' filter": ("f6", "slash"),
    "actors": ("enter", "A"),
    "actors' filter": ("enter", "A", "slash"),
    "export": ("enter", "x"),
    "themes": ("f2",),
    "palette": ("ctrl+p",),
    "adding": ("a",),
    "pasting": ("a", "ctrl+t"),
    "picking": ("a", "ctrl+f"),
    "library": ("l",),
    "filter": ("l", "slash"),
    "facets": ("l", "f"),
    "facts": ("l", "e"),
    "removing": ("l", "D"),
    "reading": ("enter", "b"),
    "finding": ("enter", "b", "slash"),
    "layers": ("enter", "b", "L"),
    "mending": ("l", "enter", "m"),
}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("help")
    filled(folder / "library.db", write_story(folder / "bridge"))
    filled(folder / "library.db", write_many(folder / "many", 2))
    return folder / "library.db"


def ready(app: App[None], before: Screen[object]) -> bool:
    """Whether a key has led on, and what it asked for is there."""
    screen = app.screen
    there = getattr(screen, "comparison", True) is not None and getattr(screen, "filled", True) is not None
    known = all(pane.known for pane in getattr(screen, "panes", ()))
    return there and known and (screen is not before or screen.focused is not None)


@pytest.mark.parametrize("way", WAYS)
async def test_everything_that_can_have_the_keys_is_named_and_explained(library: Path, way: str) -> None:
    async with running(library, size=(200, 50)) as (app, pilot):
        assert start_of(app).contents is not None
        for key in WAYS[way]:
            before = app.screen
            await pilot.press(key)
            await wait_for(pilot, lambda before=before: ready(app, before), f"what {key} opens")  # type: ignore[misc]
        places = app.screen.focus_chain
        assert places
        for place in places:
            first = sections_of(place.app, place)[0]
            assert first.reading.endswith("."), (place, first)
            assert first.name, place
