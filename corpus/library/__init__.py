"""The library: one SQLite file that keeps what was added, and what was measured on it."""

from corpus.library.library import Library
from corpus.library.opening import default_path, open_library, open_memory
from corpus.library.problems import LibraryProblem
from corpus.library.records import Added, Collection, FigureRow, ListedArticle, Outcome, SearchHit

__all__ = [
    "Added",
    "Collection",
    "FigureRow",
    "Library",
    "LibraryProblem",
    "ListedArticle",
    "Outcome",
    "SearchHit",
    "default_path",
    "open_library",
    "open_memory",
]
