"""The conversation: a line is understood, a job is done, the answer is told. It prints nothing itself."""

from __future__ import annotations

import shlex
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from analysis.comparison import Comparison
from analysis.document import Voice
from corpus.article import Article, Outlet
from corpus.library import open_library
from tui.amounts import counted
from tui.jobs.comparing import compare_selected, readings_of_this_run
from tui.jobs.contents import Contents, Group
from tui.jobs.lexicons import all_lexicons
from tui.jobs.opening import OpenedFiles, open_files, read_contents, read_group
from tui.jobs.problems import UserError
from tui.jobs.selecting import with_outlets
from tui.plain.lines import article_lines, contents_lines


@dataclass
class Conversation:
    """What the answers depend on: the library, or files that are kept nowhere, and what was asked for last."""

    library: Path
    opened: OpenedFiles | None = None
    contents: Contents | None = None
    comparison: Comparison | None = None
    voice: Voice = Voice.OWN
    articles: dict[int, tuple[Outlet, Article]] = field(default_factory=dict)
    waiting: list[str] = field(default_factory=list)
    """Lines of a long list that are told on `more`."""

    def open_library(self) -> None:
        """Turns to the library."""
        self.opened, self.contents = None, read_contents(self.library)
        self.comparison = None
        self.articles.clear()

    def open_files(self, paths: tuple[Path, ...]) -> None:
        """Turns to files that are not kept."""
        self.opened = open_files(paths)
        self.contents = self.opened.contents
        self.comparison = None
        self.articles = dict(self.opened.articles)

    def begin(self) -> list[str]:
        """What is told first."""
        contents = self.contents or Contents((), 0, 0)
        if not contents.groups:
            return [
                "Broadsheet, plain mode. Your library is empty.",
                "Say “sample” for invented stories to try, or “add” and the path of a file or folder of articles. "
                "“help” tells everything that can be said, “quit” leaves.",
            ]
        where = "These files are not kept." if self.opened else "Your library."
        return [
            f"Broadsheet, plain mode. {where}",
            *contents_lines(contents),
            "Say a number to compare the outlets of that story. “help” tells everything that can be said.",
        ]

    def group(self, number: int) -> Group:
        """The story or collection with that number.

        Raises:
            UserError: there is none.
        """
        groups = self.contents.groups if self.contents else ()
        if not 1 <= number <= len(groups):
            there = f"There are numbers 1 to {len(groups)}." if groups else "There is none yet; add articles first."
            raise UserError(f"There is no story number {number}. {there}")
        return groups[number - 1]

    def compare(self, group: Group) -> Comparison:
        """Compares the outlets of a story; it is what is spoken of from now on."""
        chosen = self.opened.selected(group) if self.opened else read_group(self.library, group).selected
        if not chosen.articles:
            raise UserError(f"There is no article in “{group.name}”.")
        self.comparison = compare_selected(chosen, all_lexicons(), readings=readings_of_this_run())
        self.articles.update({article.key: (outlet, article) for outlet, article in chosen.articles})
        return self.comparison

    def compared(self) -> Comparison:
        """What is spoken of.

        Raises:
            UserError: nothing was compared yet.
        """
        if self.comparison is None:
            raise UserError("Compare a story first: say its number.")
        return self.comparison

    def article(self, key: int, *, set_aside: bool = False) -> list[str]:
        """An article by its number.

        Raises:
            UserError: there is none with that number.
        """
        if key not in self.articles and self.opened is None:
            with open_library(self.library) as library:
                found = with_outlets(library, library.articles(keys=[key]))
            self.articles.update({article.key: (outlet, article) for outlet, article in found})
        if key not in self.articles:
            raise UserError(f"There is no article number {key}. “articles” tells the numbers.")
        return article_lines(*self.articles[key], set_aside=set_aside)

    def in_parts(self, lines: list[str], noun: str, most: int = 50) -> list[str]:
        """The first lines of a long list; the rest waits for `more`."""
        self.waiting = lines[most:]
        more = [f"{counted(len(self.waiting), f'more {noun}')}. Say “more”."] if self.waiting else []
        return [*lines[:most], *more]


Answer = Callable[[Conversation, list[str]], list[str]]
"""Does what words ask for and returns paragraphs; raises `UserError` where it cannot."""


@dataclass(frozen=True, slots=True)
class Saying:
    """Something that can be said: how it is written in the help, what it does, and what answers."""

    form: str
    help: str
    answer: Answer


def words_of(line: str) -> list[str]:
    """The words of a line; quotes hold spaces together, and a quote that is never closed is a letter like any other."""
    try:
        return shlex.split(line)
    except ValueError:
        return line.split()


def answered(conversation: Conversation, sayings: Mapping[str, Saying], line: str) -> list[str]:
    """The paragraphs that answer a line.

    Raises:
        UserError: it is not understood, or cannot be done.
        LibraryProblem: the library cannot be read or written.
    """
    words = words_of(line)
    if not words:
        return []
    first = words[0].casefold()
    if first.isdecimal() and first.isascii():
        words, first = ["compare", *words], "compare"
    if first not in sayings:
        known = ", ".join(sayings)
        raise UserError(f"“{words[0]}” is not understood. What can be said: {known}, quit.")
    return sayings[first].answer(conversation, words[1:])


def number_of(words: list[str], what: str) -> int:
    """The number that must come first in `words`.

    Raises:
        UserError: there is none.
    """
    if not words or not (words[0].isascii() and words[0].isdecimal()) or len(words[0]) > 15:
        raise UserError(f"Say which: a number after “{what}”.")
    return int(words[0])
