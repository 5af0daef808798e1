"""Libraries for the tests of the app, filled as the command line fills them."""

from __future__ import annotations

from pathlib import Path

from corpus.article import Facts
from corpus.library import ListedArticle, open_library
from tui.jobs.adding import AddReport, AddRequest, add_files


def filled(path: Path, *folders: Path, collection: str | None = None) -> AddReport:
    """Adds folders to the library at `path`."""
    return add_files(path, AddRequest(folders, Facts(), collection), ())


def listed(path: Path) -> tuple[ListedArticle, ...]:
    """What is in the library at `path`."""
    with open_library(path) as library:
        return library.listing()
