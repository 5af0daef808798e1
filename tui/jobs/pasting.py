"""Keeps an article that was pasted: text or HTML, without a file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from analysis.lexicon import Lexicon
from corpus.article import Facts
from tui.jobs.adding import AddedFile, AddReport
from tui.jobs.facts import collection_from_user
from tui.jobs.scoring import score_stale
from tui.jobs.undoing import Change


def add_pasted(
    library_path: Path, pasted: str, facts: Facts, collection: str | None, lexicons: Sequence[Lexicon]
) -> AddReport:
    """Reads and keeps one pasted article; `facts` are what the reader says of it.

    Raises:
        UnreadableFile: there is no article in it.
        LibraryProblem: the library cannot be opened or written.
    """
    from corpus.intake import read_pasted
    from corpus.library import open_library

    incoming = read_pasted(pasted, key=0, user_facts=facts)
    with open_library(library_path) as library:
        with library.recorded() as recording:
            (added,) = library.add([(incoming.article, collection_from_user(collection))])
        score_stale(library, lexicons, [added.key])
    change = Change("Added the pasted article", (added.key,), recording.changes)
    return AddReport((AddedFile(incoming.article.origin, added, incoming),), (), change=change)
