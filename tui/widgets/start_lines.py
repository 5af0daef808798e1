"""The lines of the start page that are not lists: where we are, the welcome, what can be chosen. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tui.jobs.contents import Contents
from tui.text import Run, cells, cut, fit, fit_runs

WELCOME = (
    "Broadsheet sets outlets side by side: their tone, the words they frame a story with, what they call things.",
    "Every figure has its interval and opens the sentences behind it; quotations are kept apart from own words.",
    "Your library is empty: add articles on one story from two or more outlets. Everything stays on this computer.",
)


@dataclass(frozen=True, slots=True)
class Choice:
    """Something that can be done from the welcome page: the action, its key and words for it."""

    action: str
    key: str
    title: str
    explained: str


CHOICES = (
    Choice("sample", "s", "Open the sample stories", "three invented stories; nothing is kept"),
    Choice("add", "a", "Add a file or folder", "text files and saved web pages"),
    Choice("help", "?", "Help", "what can be done, and how to read the screens"),
    Choice("quit", "q", "Quit", ""),
)


def choice_line(place: int, width: int, *, chosen: bool) -> list[Run]:
    """One choice with its key."""
    choice = CHOICES[place]
    runs = [("▸ " if chosen else "  ", "mark"), (fit(choice.key, 3), "mark"), (fit(choice.title, 26), "strong")]
    return fit_runs([*runs, (choice.explained, "dim")], width)


def counted(number: int, noun: str) -> str:
    """A number with its noun: `1 article`, `1,204 articles`."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


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
