"""What can be wrong with a library file, each as a sentence that names the file and says what to do."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import ClassVar

IN_MEMORY = "the articles held in memory"


class LibraryProblem(Exception):
    """Something that keeps the library from doing what was asked; its text is for the reader.

    `path` is the library's file, None for articles held in memory only.
    """

    sentence: ClassVar[str]

    def __init__(self, path: Path | None, **details: object) -> None:
        self.path = path
        super().__init__(self.sentence.format(path=IN_MEMORY if path is None else path, **details))


class NewerLibrary(LibraryProblem):
    """The file was made by a later version of the program."""

    sentence = (
        "{path} was made by a newer Broadsheet (its format is {found}, this program knows formats up to {known}). "
        "Update Broadsheet, or choose another file with --library."
    )


class NotALibrary(LibraryProblem):
    """The file is something else: a text, another program's database, a device."""

    sentence = "{path} is not a Broadsheet library: {reason}. Choose another file, or a new name, with --library."


class DamagedLibrary(LibraryProblem):
    """The file is a library, or says so, but cannot be read as one."""

    sentence = (
        "{path} is a damaged library ({reason}). Restore it from a backup, or choose another file with --library."
    )


class ReadOnlyPlace(LibraryProblem):
    """The file or its folder cannot be written to."""

    sentence = (
        "{path} cannot be opened for writing ({reason}). "
        "Copy it to a folder of your own, or choose another place with --library."
    )


class DiskFull(LibraryProblem):
    """There is no room for what was to be written; nothing of it was."""

    sentence = "There is no room left for {path}. Nothing was changed; free some space and try again."


class DiskFailure(LibraryProblem):
    """The system could not read or write the file."""

    sentence = "{path} could not be read or written: {reason}. Nothing was changed; check the disk and try again."


class LockedLibrary(LibraryProblem):
    """Another program holds the file for longer than one waits."""

    sentence = "{path} is in use by another program. Nothing was changed; close that program and try again."


class FolderGiven(LibraryProblem):
    """A library is one file, and the path is a folder."""

    sentence = "{path} is a folder; a library is one file. Name a file in it, such as {example}."


class NoLibrary(LibraryProblem):
    """There is no file, and none was to be made."""

    sentence = "There is no library at {path}. Add articles to make one, or choose another file with --library."


class SameText(LibraryProblem):
    """An article was to be given to an outlet that has the same text already."""

    sentence = "{outlet} has the same text already (article {other} of {path}). Remove one of the two first."


class UnknownArticle(LibraryProblem):
    """There is no article with that key."""

    sentence = "There is no article {key} in {path}."


class BlankName(LibraryProblem):
    """A collection was given no name."""

    sentence = "A collection in {path} needs a name with at least one character that can be seen."


class NameTaken(LibraryProblem):
    """A collection was to get the name of another one."""

    sentence = "{path} has a collection “{name}” already. Choose another name, or put the articles into that one."


class NoCollection(LibraryProblem):
    """There is no collection of that name."""

    sentence = "There is no collection “{name}” in {path}."


class NothingSelected(LibraryProblem):
    """What was said to be a part of an article holds no character that can be seen."""

    sentence = "Nothing that can be seen is selected in article {key} of {path}. Select a line first."


class NoOutletForRule(LibraryProblem):
    """A rule was to be kept for an outlet that nobody has named."""

    sentence = (
        "Which outlet published this article in {path} is not known, so nothing can be remembered of its lines. "
        "Say which outlet it is first."
    )


class BlankLine(LibraryProblem):
    """A rule was to be kept of a line in which there is nothing to be seen."""

    sentence = "Nothing can be remembered in {path} of a line without a character that can be seen."


class ChangedMeanwhile(LibraryProblem):
    """What was to be undone has been changed since."""

    sentence = "{path} has changed since, so that this cannot be undone ({reason}). Nothing was changed."


class UnreadableRowError(ValueError):
    """A stored value that no version of the program writes."""


@contextmanager
def translating(path: Path | None) -> Iterator[None]:
    """The one edge at which what SQLite raises becomes a `LibraryProblem`; errors of the program stay as they are."""
    try:
        yield
    except UnreadableRowError as error:
        raise DamagedLibrary(path, reason=error) from error
    except sqlite3.Error as error:
        problem = _problem(error, path)
        if problem is None:
            raise
        raise problem from error


_SAID_BY_CODE: dict[int, Callable[[Path | None, sqlite3.Error], LibraryProblem]] = {
    sqlite3.SQLITE_BUSY: lambda path, _: LockedLibrary(path),
    sqlite3.SQLITE_LOCKED: lambda path, _: LockedLibrary(path),
    sqlite3.SQLITE_READONLY: lambda path, error: ReadOnlyPlace(path, reason=error),
    sqlite3.SQLITE_CANTOPEN: lambda path, error: ReadOnlyPlace(path, reason=error),
    sqlite3.SQLITE_PERM: lambda path, error: ReadOnlyPlace(path, reason=error),
    sqlite3.SQLITE_FULL: lambda path, _: DiskFull(path),
    sqlite3.SQLITE_IOERR: lambda path, error: DiskFailure(path, reason=error),
    sqlite3.SQLITE_NOTADB: lambda path, _: NotALibrary(path, reason="its content is no database"),
    sqlite3.SQLITE_CORRUPT: lambda path, error: DamagedLibrary(path, reason=error),
}
_PRIMARY_CODE = 0xFF
# A schema that lacks what every library has, or a text that is not UTF-8: no library that this program wrote.
_OF_DAMAGE = ("no such table", "no such column", "Could not decode", "user-defined function")


def _problem(error: sqlite3.Error, path: Path | None) -> LibraryProblem | None:
    """What an SQLite error means for the reader; None when it can only be a mistake in the program."""
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & _PRIMARY_CODE
    if said := _SAID_BY_CODE.get(code):
        return said(path, error)
    if code == sqlite3.SQLITE_ERROR and str(error).startswith(_OF_DAMAGE):
        return DamagedLibrary(path, reason=error)
    return None
