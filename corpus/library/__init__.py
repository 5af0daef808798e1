"""The library: one SQLite file that keeps what was added, and what was measured on it."""

from corpus.library.changes import Changes
from corpus.library.library import Library
from corpus.library.opening import default_path, open_library, open_memory
from corpus.library.overlay import SAID_BY_YOU, SAID_OF_OUTLET
from corpus.library.problems import ChangedMeanwhile, LibraryProblem
from corpus.library.records import (
    Added,
    Collection,
    FigureRow,
    Judgement,
    ListedArticle,
    Oddity,
    Outcome,
    Rule,
    SaidBy,
    SearchHit,
)
from corpus.library.stamp import Stamp, library_stamp

__all__ = [
    "SAID_BY_YOU",
    "SAID_OF_OUTLET",
    "Added",
    "ChangedMeanwhile",
    "Changes",
    "Collection",
    "FigureRow",
    "Judgement",
    "Library",
    "LibraryProblem",
    "ListedArticle",
    "Oddity",
    "Outcome",
    "Rule",
    "SaidBy",
    "SearchHit",
    "Stamp",
    "default_path",
    "library_stamp",
    "open_library",
    "open_memory",
]
