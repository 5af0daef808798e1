"""A connection to one SQLite file: its transactions, what they changed, and the undoing of it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from corpus.library.changes import Changes, RowChange, noted
from corpus.library.problems import translating

if TYPE_CHECKING:
    from sqlite_utils import Database


class Recording:
    """What the transaction changed; complete once it is over, and nothing when it failed."""

    def __init__(self) -> None:
        self.changes = Changes()


class Connection:
    """An open file. It belongs to the thread that opened it; other threads open the same path for themselves."""

    def __init__(self, database: Database, path: Path | None) -> None:
        self._database = database
        self._log: list[RowChange] | None = None
        self.path = path

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the connection; a closed library stays closed."""
        self._database.close()

    @contextmanager
    def batch(self) -> Iterator[None]:
        """Everything written inside is one transaction; a batch inside a batch is part of the outer one."""
        with translating(self.path):
            if self._database.conn.in_transaction:
                with self._part_of_log(), self._database.atomic():
                    yield
            else:
                with self._transaction("BEGIN IMMEDIATE"):
                    yield

    @contextmanager
    def recorded(self) -> Iterator[Recording]:
        """A batch whose changes are told when it is over, so that they can be undone."""
        recording = Recording()
        with self.batch():
            if self._log is not None:
                start = len(self._log)
                yield recording
                made = self._log[start:]
            else:
                made = self._log = []
                try:
                    with noted(self._database, made):
                        yield recording
                finally:
                    self._log = None
        recording.changes = Changes(tuple(made))

    @contextmanager
    def _part_of_log(self) -> Iterator[None]:
        """Changes that are rolled back while the transaction goes on were not made."""
        start = len(self._log or ())
        try:
            yield
        except BaseException:
            if self._log is not None:
                del self._log[start:]
            raise

    @contextmanager
    def _reading(self) -> Iterator[Database]:
        """One unchanging view of the file for all the queries of one answer."""
        with translating(self.path):
            if self._database.conn.in_transaction:
                yield self._database
            else:
                with self._transaction("BEGIN"):
                    yield self._database

    @contextmanager
    def _writing(self) -> Iterator[Database]:
        with self.batch():
            yield self._database

    @contextmanager
    def _transaction(self, begin: str) -> Iterator[None]:
        connection = self._database.conn
        connection.execute(begin)
        try:
            yield
            connection.execute("COMMIT")
        except BaseException:
            self._database.rollback()
            raise
