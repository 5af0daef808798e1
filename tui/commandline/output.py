"""What the commands share: where the library is, how problems and progress are said."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from tui.jobs.problems import UserError


def use_utf8() -> None:
    """Data goes out as UTF-8 whatever the locale says, so that exports are the same bytes everywhere."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="")


def library_path(named: str | None, group_named: object = None) -> Path:
    """The library asked for, else the user's own."""
    from corpus.library import default_path

    chosen = named or (group_named if isinstance(group_named, str) else None)
    return Path(chosen) if chosen else default_path()


@contextmanager
def said_plainly() -> Iterator[None]:
    """Turns every foreseen problem into its sentence and exit code 2."""
    from corpus.errors import UnreadableFile
    from corpus.library.problems import LibraryProblem

    try:
        yield
    except (UserError, UnreadableFile, LibraryProblem) as problem:
        raise click.ClickException(str(problem)) from problem


class Meter:
    """Progress on standard error, where that is a terminal: one line, written over."""

    def __init__(self, doing: str) -> None:
        self._doing = doing
        self._watched = sys.stderr.isatty()

    def __call__(self, done: int, of: int) -> None:
        """Shows `done` of `of`; clears the line when all is done."""
        if not self._watched:
            return
        line = "" if done >= of else f"{self._doing} {done + 1} of {of}"
        click.echo(f"\r\x1b[K{line}", nl=False, err=True)
