"""What was changed, so that it can be undone and done again within the session."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from tui.jobs.problems import UserError

if TYPE_CHECKING:
    from analysis.lexicon import Lexicon
    from corpus.library import Changes


@dataclass(frozen=True, slots=True)
class Change:
    """What a job did: a sentence in the past tense without a full stop, the articles touched, and how to undo it."""

    sentence: str
    keys: tuple[int, ...]
    rows: Changes


@dataclass(frozen=True, slots=True)
class _Entry:
    path: Path
    change: Change


class History:
    """The last changes of a session, the newest first to be undone. Any thread may ask; one undoes at a time."""

    def __init__(self, limit: int = 100) -> None:
        self._done: deque[_Entry] = deque(maxlen=limit)
        self._undone: deque[_Entry] = deque(maxlen=limit)
        self._entries = Lock()
        self._work = Lock()

    def remember(self, path: Path, change: Change) -> None:
        """Makes a change the next to be undone; what was undone before cannot be done again from here on."""
        if not change.rows:
            return
        with self._entries:
            self._done.append(_Entry(path, change))
            kept = [entry for entry in self._undone if entry.path != path]
            self._undone.clear()
            self._undone.extend(kept)

    def next_undo(self, path: Path) -> str | None:
        """What `undo` would undo in the library at `path`; None when there is nothing."""
        return self._sentence(self._done, path)

    def next_redo(self, path: Path) -> str | None:
        """What `redo` would do again in the library at `path`; None when there is nothing."""
        return self._sentence(self._undone, path)

    def undo(self, path: Path, lexicons: Sequence[Lexicon]) -> Change:
        """Undoes the last change of the library at `path`; what that makes stale is scored again.

        Raises:
            UserError: there is nothing to undo.
            ChangedMeanwhile: somebody else has changed the same things since; the change is forgotten.
            LibraryProblem: the library cannot be opened or written; it can be tried again.
        """
        done = self._reverse(path, self._done, self._undone, lexicons, "There is nothing to undo.")
        return Change(f"Undone: {done.sentence}", done.keys, done.rows)

    def redo(self, path: Path, lexicons: Sequence[Lexicon]) -> Change:
        """Does again what was undone last in the library at `path`.

        Raises:
            UserError: nothing was undone since the last change.
            ChangedMeanwhile: somebody else has changed the same things since; the change is forgotten.
            LibraryProblem: the library cannot be opened or written; it can be tried again.
        """
        done = self._reverse(path, self._undone, self._done, lexicons, "There is nothing to do again.")
        return Change(f"Done again: {done.sentence}", done.keys, done.rows)

    def _sentence(self, entries: deque[_Entry], path: Path) -> str | None:
        with self._entries:
            newest = _newest(entries, path)
            return newest.change.sentence if newest else None

    def _reverse(
        self, path: Path, entries: deque[_Entry], others: deque[_Entry], lexicons: Sequence[Lexicon], nothing: str
    ) -> Change:
        """Undoes the newest of `entries`, whose undoing becomes the newest of `others`."""
        from corpus.library import ChangedMeanwhile, open_library
        from tui.jobs.scoring import score_stale

        with self._work:
            with self._entries:
                newest = _newest(entries, path)
            if newest is None:
                raise UserError(nothing)
            with open_library(path, create=False) as library:
                try:
                    with library.recorded() as recording:
                        keys = library.undo(newest.change.rows)
                except ChangedMeanwhile:
                    self._forget(entries, newest)
                    raise
                undone = Change(newest.change.sentence, keys, recording.changes)
                with self._entries:
                    if newest in entries:
                        entries.remove(newest)
                    others.append(_Entry(path, undone))
                score_stale(library, lexicons, frozenset(keys))
            return undone

    def _forget(self, entries: deque[_Entry], entry: _Entry) -> None:
        with self._entries:
            if entry in entries:
                entries.remove(entry)


def _newest(entries: deque[_Entry], path: Path) -> _Entry | None:
    return next((entry for entry in reversed(entries) if entry.path == path), None)
