"""What the commands share: where the library is, how problems and progress are said."""

from __future__ import annotations

import io
import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event
from types import FrameType
from typing import TYPE_CHECKING, TextIO

import click

if TYPE_CHECKING:
    from corpus.library import Library

_CLEAR_LINE = "\r\x1b[K"


def use_utf8() -> None:
    """Data goes out as UTF-8 whatever the locale says, so that exports are the same bytes everywhere."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="")


def library_path(named: str | None, group_named: object = None) -> Path:
    """The library asked for, else the user's own."""
    chosen = named or (group_named if isinstance(group_named, str) else None)
    if chosen:
        return Path(chosen)
    from corpus.library import default_path

    return default_path()


def library_to_read(named: str | None, group_named: object = None) -> Library:
    """The library asked for, which must be there; the user's own, which is empty as long as there is none.

    Raises:
        LibraryProblem: the library asked for is not there, or is none.
    """
    from corpus.library import open_library, open_memory

    path = library_path(named, group_named)
    if not named and not group_named and not path.exists():
        return open_memory()
    return open_library(path, create=False)


@contextmanager
def said_plainly() -> Iterator[None]:
    """Turns every foreseen problem into its sentence and exit code 2."""
    try:
        yield
    except Exception as problem:
        # Only now, so that the app paints before the library's code is loaded.
        from corpus.errors import RegistryError, UnreadableFile
        from corpus.library.problems import LibraryProblem
        from tui.jobs.problems import UserError

        if isinstance(problem, (UserError, UnreadableFile, RegistryError, LibraryProblem)):
            raise click.ClickException(str(problem)) from problem
        raise


def write(text: str) -> None:
    """Writes data to standard output.

    Everything in a library was made plain when it was read; but a library file may come from somebody else, so it is
    made plain here too. For text that is plain already this changes nothing.
    """
    from corpus.plain import plain

    click.echo("\r\n".join(plain(part) for part in text.split("\r\n")), nl=False)


def is_terminal(stream: TextIO | None) -> bool:
    """Whether a person is at the other end; a stream that was closed before the program began is None."""
    return stream is not None and stream.isatty()


def let_go_of_output() -> None:
    """What is left unwritten goes nowhere, instead of raising again when the program ends."""
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def clear_progress() -> None:
    """Takes an unfinished line of progress off the terminal, so that what follows begins a line."""
    if is_terminal(sys.stderr):
        click.echo(_CLEAR_LINE, nl=False, err=True)


@contextmanager
def asked_to_stop() -> Iterator[Callable[[], bool]]:
    """Makes the first Ctrl-C a question that the work asks where it can stop well; a second one stops it at once."""
    asked = Event()

    def ask(number: int, frame: FrameType | None) -> None:
        del number, frame
        signal.signal(signal.SIGINT, before)
        asked.set()

    before = signal.signal(signal.SIGINT, ask)
    try:
        yield asked.is_set
    finally:
        signal.signal(signal.SIGINT, before)


class Meter:
    """Progress on standard error, where that is a terminal: one line, written over."""

    def __init__(self, doing: str) -> None:
        self._doing = doing

    def __call__(self, done: int, of: int) -> None:
        """Shows `done` of `of`; clears the line when all is done."""
        clear_progress()
        if done < of and is_terminal(sys.stderr):
            click.echo(f"{self._doing} {done + 1} of {of}", nl=False, err=True)
