"""Adds files to a library: read, score, keep, batch by batch, with progress and a way to stop."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from analysis.lexicon import Lexicon
from corpus.article import Facts
from corpus.errors import UnreadableFile
from tui.amounts import counted
from tui.jobs.comparing import Progress, never, silent
from tui.jobs.facts import collection_from_user
from tui.jobs.problems import UserError
from tui.jobs.scoring import score_stale
from tui.jobs.undoing import Change

if TYPE_CHECKING:
    from corpus.intake import Incoming
    from corpus.library import Added
    from corpus.library.changes import RowChange
    from corpus.sources import Sources

BATCH = 25


@dataclass(frozen=True, slots=True)
class AddRequest:
    """What to add: files and folders, what the user says of them, and the collection they belong to."""

    paths: tuple[Path, ...]
    facts: Facts = field(default_factory=Facts)
    collection: str | None = None


@dataclass(frozen=True, slots=True)
class AddedFile:
    """One file that is in the library now, with what was guessed and set aside."""

    file: str
    added: Added
    incoming: Incoming


@dataclass(frozen=True, slots=True)
class AddReport:
    """What came of adding. `refusals` are sentences, one for each file that could not be read.

    `change` takes all of it back: what was new goes, and facts that were bettered are what they were.
    """

    files: tuple[AddedFile, ...]
    refusals: tuple[str, ...]
    stopped: bool = False
    change: Change | None = None

    def count(self, outcome: str) -> int:
        """How many files had this outcome: `added`, `updated` or `already there`."""
        return sum(file.added.outcome == outcome for file in self.files)

    @property
    def summary(self) -> str:
        """One sentence: how many were added, updated, already there and refused."""
        parts = [f"{self.count('added')} added"]
        parts += [f"{n} {outcome}" for outcome in ("updated", "already there") if (n := self.count(outcome))]
        if self.refusals:
            parts.append(f"{len(self.refusals)} not read")
        return ", ".join(parts) + (" before it was stopped; add the same again to go on" if self.stopped else "")


def add_files(
    library_path: Path,
    request: AddRequest,
    lexicons: Sequence[Lexicon],
    on_progress: Progress = silent,
    is_cancelled: Callable[[], bool] = never,
) -> AddReport:
    """Reads and keeps the files of a request; a file that cannot be read never stops the others.

    Raises:
        UserError: there is no file to add.
        LibraryProblem: the library cannot be opened or written.
    """
    from corpus.intake import gather, read_file
    from corpus.library import Changes, open_library

    paths = gather(request.paths)
    if not paths:
        named = ", ".join(str(path) for path in request.paths)
        raise UserError(f"No articles in {named}: give text files (.txt), saved web pages (.html) or a folder of them.")
    collection = collection_from_user(request.collection)
    sidecars: dict[Path, Sources] = {}
    kept: list[AddedFile] = []
    refusals: list[str] = []
    rows: list[RowChange] = []
    stopped = False
    with open_library(library_path) as library:
        for start in range(0, len(paths), BATCH):
            incoming = []
            for done, path in enumerate(paths[start : start + BATCH], start):
                if stopped := is_cancelled():
                    break
                on_progress(done, len(paths))
                try:
                    incoming.append(read_file(path, key=0, user_facts=request.facts, sidecars=sidecars))
                except UnreadableFile as problem:
                    refusals.append(str(problem))
            with library.recorded() as recording:
                added = library.add([(item.article, collection or item.collection) for item in incoming])
            rows += recording.changes.rows
            kept.extend(AddedFile(item.article.origin, put, item) for item, put in zip(incoming, added, strict=True))
            score_stale(library, lexicons, [put.key for put in added])
            if stopped:
                break
        if not stopped:
            on_progress(len(paths), len(paths))
    keys = tuple(dict.fromkeys(file.added.key for file in kept))
    change = Change(f"Added {counted(len(keys), 'article')}", keys, Changes(tuple(rows)))
    return AddReport(tuple(kept), tuple(refusals), stopped, change)
