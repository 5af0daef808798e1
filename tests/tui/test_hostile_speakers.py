"""Text that would steer a terminal, break markup or burst a layout, in names, outlets, headlines and what is said."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest

from analysis.comparison import Comparison
from analysis.speaker_table import SpeakerTable, speaker_table
from corpus.article import Outlet
from corpus.plain import plain
from tests.tui.drawn import strips_of
from tests.tui.host import SIZES, Host
from tests.tui.made import article, compared
from tests.tui.test_hostile_comparison import HOSTILE
from tests.tui.waiting import wait_for
from tui.jobs.selecting import Selected
from tui.screens import speakers_work
from tui.screens.speakers import SpeakersScreen
from tui.widgets.speaker_quoted import quotations_of
from tui.widgets.speaker_views import cell_passage

KEYS = ("down", "v", "right", "enter", "down", "escape", "v", "o", "escape", "slash", "[", "/", "x", "escape", "?")


@cache
def hostile() -> tuple[Selected, Comparison]:
    """A comparison of articles whose every string is hostile."""
    articles = []
    for key, bad in enumerate(HOSTILE, 1):
        made = article(key, (f"Good {bad} headline", (f'"It is {bad} safe," said Anna {bad}. "No," claimed Anna.',)))
        evil = replace(made.facts.title, value=f"Title {bad}", evidence=bad)
        articles.append((Outlet(key, f"outlet-{key}", bad), replace(made, facts=replace(made.facts, title=evil))))
    selected = Selected("[/x] \x1b[2J", None, tuple(articles))
    return selected, compared(selected)


def renamed(comparison: Comparison) -> SpeakerTable:
    """The table with hostile names and other spellings."""
    made = speaker_table(comparison)
    lines = [
        replace(line, speaker=replace(line.speaker, name=f"A {bad}", called=HOSTILE))
        for line, bad in zip(made.lines, HOSTILE, strict=False)
    ]
    return replace(made, lines=(*lines, *made.lines[len(lines) :]))


@pytest.mark.parametrize("size", SIZES)
async def test_hostile_names_and_words_are_shown_and_never_interpreted(
    size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(speakers_work, "speaker_table", renamed)
    selected, comparison = hostile()
    screen = SpeakersScreen(selected, comparison)
    host = Host(screen)
    async with host.run_test(size=size) as pilot:
        await wait_for(pilot, lambda: screen.table is not None, "the speakers")
        for key in KEYS:
            await pilot.press(key)
            drawn = "".join(segment.text for strip in strips_of(host) for segment in strip if not segment.control)
            assert plain(drawn) == drawn
        assert host.ran == []


async def test_every_cell_can_be_copied() -> None:
    selected, comparison = hostile()
    screen = SpeakersScreen(selected, comparison)
    async with Host(screen).run_test() as pilot:
        await wait_for(pilot, lambda: screen.shown_view is not None, "the speakers")
        view = screen.shown_view
        assert view is not None
        for row in screen.figures.rows:
            for column in screen.order:
                passage = cell_passage(quotations_of(view, row, column))
                assert passage is None or passage.text
