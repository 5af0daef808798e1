"""Text that would steer a terminal, break markup or burst a layout, in the names of actors, outlets and articles."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest

from analysis.actor_table import ActorTable
from analysis.actors import Actor, ActorKind
from analysis.comparison import Comparison
from analysis.document import Voice
from corpus.article import Outlet
from corpus.plain import plain
from tests.tui.actors_made import Gives, cell_of
from tests.tui.drawn import strips_of
from tests.tui.host import SIZES, Host
from tests.tui.made import article, compared
from tests.tui.test_hostile_comparison import HOSTILE
from tests.tui.waiting import wait_for
from tui.export.actors import ActorsAsked, printed_actors
from tui.jobs.selecting import Selected
from tui.screens import actors_sharing
from tui.screens.actors import ActorsScreen

KEYS = (
    "down",
    "c",
    "c",
    "right",
    "enter",
    "down",
    "escape",
    "v",
    "o",
    "escape",
    "slash",
    "[",
    "/",
    "x",
    "escape",
    "s",
    "s",
)
KINDS = tuple(ActorKind)


@cache
def hostile() -> tuple[Selected, Comparison]:
    """A comparison of articles whose every string is hostile."""
    articles = []
    for key, bad in enumerate(HOSTILE, 1):
        made = article(key, (f"Good {bad} headline", (f"The {bad} brave mayor beat them {bad} again.",)))
        evil = replace(made.facts.title, value=f"Title {bad}", evidence=bad)
        articles.append((Outlet(key, f"outlet-{key}", bad), replace(made, facts=replace(made.facts, title=evil))))
    selected = Selected("[/x] \x1b[2J", None, tuple(articles))
    return selected, compared(selected)


def table_of(comparison: Comparison, voice: Voice = Voice.OWN) -> ActorTable:
    """A table whose actors have hostile names and other spellings."""
    from analysis.actor_table import ActorLine

    gives = Gives(("mayor",), 9, (("brave", 1.0),), (("mayor", "beat", "them", True), ("", "beat", "mayor", False)))
    lines = []
    for at, bad in enumerate(HOSTILE):
        actor = Actor(f"key {at}", f"A {bad}", KINDS[at % len(KINDS)], HOSTILE)
        cells = tuple(
            cell_of(comparison.scored[column.articles[0].key].document, gives, 3, actor.key, voice)
            for column in comparison.columns
        )
        lines.append(ActorLine(actor, cells))
    texts = {source.key: comparison.text(source.key) for column in comparison.columns for source in column.articles}
    return ActorTable(comparison.name, comparison.statement, voice, comparison.columns, tuple(lines), texts)


@pytest.mark.parametrize("size", SIZES)
async def test_hostile_names_and_words_are_shown_and_never_interpreted(
    size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(actors_sharing, "actors_of", table_of)
    selected, comparison = hostile()
    screen = ActorsScreen(selected, comparison)
    host = Host(screen)
    async with host.run_test(size=size) as pilot:
        await wait_for(pilot, lambda: screen.table is not None, "the actors")
        for key in KEYS:
            await pilot.press(key)
            drawn = "".join(segment.text for strip in strips_of(host) for segment in strip if not segment.control)
            assert plain(drawn) == drawn
        assert host.ran == []


@pytest.mark.parametrize("form", ["text", "md", "html", "json", "csv"])
def test_hostile_names_are_printed_in_every_form(form: str) -> None:
    _, comparison = hostile()
    table = table_of(comparison)
    assert printed_actors(ActorsAsked(table, of=table.lines[0]), form, {})


@pytest.mark.parametrize("form", ["md", "html"])
def test_no_name_becomes_markup(form: str) -> None:
    _, comparison = hostile()
    said = printed_actors(ActorsAsked(table_of(comparison)), form, {})
    assert "<script" not in said
    assert "](http" not in said
