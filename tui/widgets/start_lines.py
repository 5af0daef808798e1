"""The lines of the start page that are not lists: where we are, the welcome, what can be chosen. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui.amounts import counted
from tui.state import State, Unfinished
from tui.text import Run, cells, cut, fit, fit_runs
from tui.widgets.key_words import Words
from tui.widgets.page import paragraph

if TYPE_CHECKING:
    from tui.jobs.contents import Contents

MASTHEAD = "B R O A D S H E E T"
SUBTITLE = "How outlets tell the same story"
WELCOME = (
    "Sets outlets side by side: their tone, their frames, what they call things.",
    "Every figure says how sure it is, and opens the sentences it was made of.",
    "Reads articles that you have, as text or web pages, on this computer only.",
)


@dataclass(frozen=True, slots=True)
class Choice:
    """Something that can be done from the welcome page: the action, its key and words for it."""

    action: str
    key: str
    title: str
    explained: str


TOUR = Choice("tour", "T", "Take the tour", "a story, a figure, its sentences: one minute")
SAMPLE = Choice("sample", "s", "Open the sample stories", "invented stories; nothing is kept")
ADD = Choice("add", "a", "Choose files…", "your articles: files, folders, or pasted")
HELP = Choice("help", "?", "Help", "what can be done, how to read the screens")
QUIT = Choice("app.quit", "q", "Quit", "")


def choices_for(state: State, unfinished: Unfinished | None) -> tuple[Choice, ...]:
    """What to begin with: going on with what was broken off, then the tour, which is no longer first once taken."""
    going_on = (Choice("go_on", "o", "Go on adding", amount_read(unfinished)),) if unfinished else ()
    begin = (SAMPLE, ADD, TOUR) if state.toured else (TOUR, SAMPLE, ADD)
    return (*going_on, *begin, HELP, QUIT)


def amount_read(unfinished: Unfinished) -> str:
    """How far an adding had come."""
    if not unfinished.of:
        return "it was broken off before any file was read"
    return f"{min(unfinished.done, unfinished.of):,} of {counted(unfinished.of, 'file')} were read"


def unfinished_line(unfinished: Unfinished, width: int, go_on: str, leave_it: str) -> list[Words]:
    """The offer to go on, where there are stories to show as well, with the keys that do so or not."""
    said = f"Adding was stopped: {amount_read(unfinished)}."
    on = Words(((go_on, "mark"), (" goes on", "")), "go_on")
    leave = Words(((leave_it, "mark"), (" leaves it", "")), "leave_unfinished")
    space = Words((("   ", ""),))
    told = Words(((cut(said, max(width - on.width - leave.width - 2 * space.width, 20)), ""),))
    return [told, space, on, space, leave]


def welcome_lines(width: int, *, spacious: bool) -> list[list[Run]]:
    """The name, a rule and three sentences; with room, space around them."""
    gap: list[list[Run]] = [[]] if spacious else []
    rule = "━" * width
    room = width - cells(MASTHEAD) - 3
    subtitle = cut(SUBTITLE, room).rjust(room + 3) if room > 10 else ""
    lines: list[list[Run]] = [[(MASTHEAD, "mark"), (subtitle, "dim")], [(rule, "mark")], *gap]
    for sentence in WELCOME:
        lines += paragraph(sentence, width)
    return [*lines, *gap]


def choice_line(choice: Choice, width: int, *, chosen: bool) -> list[Run]:
    """One choice with its key."""
    runs = [("▸ " if chosen else "  ", "mark"), (fit(choice.key, 3), "mark"), (fit(choice.title, 25), "strong")]
    return fit_runs([*runs, (choice.explained, "dim")], width)


def amount_line(contents: Contents) -> str:
    """How much there is."""
    return f"{counted(contents.articles, 'article')} · {counted(contents.outlets, 'outlet')}"


def top_line(path: Sequence[str], right: str, width: int) -> list[Run]:
    """`Broadsheet ▸ … ▸ where`, and at the right how much there is, where it fits."""
    shown = cut(right, width // 2)
    runs: list[Run] = [(" Broadsheet ", "badge")]
    for place, name in enumerate(path):
        runs += [(" ▸ ", "dim"), (name, "strong" if place == len(path) - 1 else "dim")]
    return [*fit_runs(runs, max(width - cells(shown) - 2, 12)), ("  ", ""), (shown, "dim")]
