"""Opening a library file: what is checked before it is touched, and how it is then set up."""

from __future__ import annotations

import os
import sqlite3
from contextlib import suppress
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from corpus.library import articles, extents
from corpus.library.library import Library
from corpus.library.migrations import APPLICATION_ID, NEWEST, TABLES, application_of, migrate, version_of
from corpus.library.problems import (
    DamagedLibrary,
    FolderGiven,
    NewerLibrary,
    NoLibrary,
    NotALibrary,
    ReadOnlyPlace,
    translating,
)

if TYPE_CHECKING:
    from sqlite_utils import Database

PATH_VARIABLE = "BROADSHEET_LIBRARY"
"""The environment variable that names another library file than the default one."""

PATIENCE = 5.0
"""Seconds that a reader or writer waits for another one to finish."""

_AT_A_TIME = 500
"""Texts that are held in memory at once."""

# The layout of an SQLite header: https://www.sqlite.org/fileformat.html#the_database_header
_HEADER_LENGTH = 100
_MAGIC = b"SQLite format 3\x00"
_VERSION_AT = slice(60, 64)
_APPLICATION_AT = slice(68, 72)


# To close a file drops every lock that this process has on it, also those of other connections to it, which SQLite
# relies on (https://www.sqlite.org/howtocorrupt.html, 2.2). So a header is read only of files that were never opened.
_held_open = Lock()
_opened: set[tuple[int, int]] = set()


def default_path() -> Path:
    """Where the user's library is: `$BROADSHEET_LIBRARY`, else `library.db` in the user's data directory."""
    if named := os.environ.get(PATH_VARIABLE):
        return Path(named)
    from platformdirs import user_data_path  # noqa: PLC0415 - only needed when nothing else names the file

    return user_data_path("broadsheet", appauthor=False) / "library.db"


def open_library(path: Path, *, create: bool = True, patience: float = PATIENCE) -> Library:
    """Open the library at `path`, making it (and its folder) when there is none and `create` is true.

    The connection belongs to the calling thread. What is not a library is refused before it is touched.

    Raises:
        LibraryProblem: the file cannot be opened as a library; its text says why and what to do.
    """
    path = path.absolute()
    with translating(path):
        with _held_open:
            _check_place(path, create=create)
            connection = sqlite3.connect(path, timeout=patience, isolation_level=None)
            _remember(path)
        return _prepared(connection, path)


def open_memory() -> Library:
    """A library that is kept in memory only and gone when closed."""
    return _prepared(sqlite3.connect(":memory:", isolation_level=None), None)


def _check_place(path: Path, *, create: bool) -> None:
    """Refuse what cannot be a library, from its name and its first bytes alone; make the folder of a new one."""
    if "\0" in str(path):
        raise NotALibrary(path, reason="no file can have that name")
    try:
        if path.is_dir():
            raise FolderGiven(path, example=path / "library.db")
        if not path.exists():
            if not create:
                raise NoLibrary(path)
            path.parent.mkdir(parents=True, exist_ok=True)
        elif not path.is_file():
            raise NotALibrary(path, reason="it is no regular file")
        else:
            if _identity(path) not in _opened:
                with path.open("rb") as file:
                    _check_header(path, file.read(_HEADER_LENGTH), create=create)
            if not os.access(path, os.W_OK):
                raise ReadOnlyPlace(path, reason="writing to the file is not permitted")
        # SQLite writes its journal beside the file, so the folder counts as much as the file does.
        if not os.access(path.parent, os.W_OK | os.X_OK):
            raise ReadOnlyPlace(path, reason="writing to the folder is not permitted")
    except OSError as error:
        raise ReadOnlyPlace(path, reason=error.strerror or "the system refuses it") from error


def _identity(path: Path) -> tuple[int, int]:
    found = path.stat()
    return found.st_dev, found.st_ino


def _remember(path: Path) -> None:
    with suppress(OSError):
        _opened.add(_identity(path))


def _check_header(path: Path, header: bytes, *, create: bool) -> None:
    if not header and create:
        return
    if not header.startswith(_MAGIC) or len(header) < _HEADER_LENGTH:
        reason = "it is empty" if not header else "its content is no database"
        raise NotALibrary(path, reason=reason)
    if int.from_bytes(header[_APPLICATION_AT], "big") != APPLICATION_ID:
        raise NotALibrary(path, reason="it is another program's database")
    if (found := int.from_bytes(header[_VERSION_AT], "big")) > NEWEST:
        raise NewerLibrary(path, found=found, known=NEWEST)


def _prepared(connection: sqlite3.Connection, path: Path | None) -> Library:
    from sqlite_utils import Database  # noqa: PLC0415 - slow to import, and not needed before a library is opened

    try:
        database = Database(connection, recursive_triggers=False, execute_plugins=False)
        # A library may come from somebody else: nothing in its schema may call what has effects outside it.
        database.execute("PRAGMA trusted_schema = OFF")
        database.execute("PRAGMA foreign_keys = ON")
        # A commit is on the disk before the program says so; a batch is one commit, so this costs little.
        database.execute("PRAGMA synchronous = FULL")
        library = Library(database, path)
        _bring_up_to_date(library, database)
        return library
    except BaseException:
        connection.close()
        raise


def _bring_up_to_date(library: Library, database: Database) -> None:
    path = library.path
    if version_of(database) != NEWEST or application_of(database) != APPLICATION_ID:
        with library.batch():
            # Read again under the lock: another process may have made or migrated the file in the meantime.
            found = version_of(database)
            if found > NEWEST:
                raise NewerLibrary(path, found=found, known=NEWEST)
            if application_of(database) != APPLICATION_ID and database.table_names():
                raise NotALibrary(path, reason="it is another program's database")
            migrate(database)
            _count_what_is_uncounted(database)
        # Into the header, where a program of another version looks first. Another reader may prevent it; no harm.
        with suppress(sqlite3.OperationalError):
            database.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    if missing := sorted(TABLES.difference(database.table_names())):
        raise DamagedLibrary(path, reason=f"it lacks the table {missing[0]}")
    if path is not None and database.journal_mode != "wal":
        # Only once there is a whole library, so that a file being made is never more than empty or whole.
        database.enable_wal()


def _count_what_is_uncounted(database: Database) -> None:
    uncounted = extents.missing(database)
    for start in range(0, len(uncounted), _AT_A_TIME):
        extents.keep(database, articles.read(database, keys=uncounted[start : start + _AT_A_TIME]))
