"""How much of an article is analysed: kept beside it, so that a list need not read the texts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from corpus.article import ANALYSED_ROLES, RUNNING_TEXT_ROLES, Block

if TYPE_CHECKING:
    from sqlite_utils import Database

    from corpus.article import Article

# Where words are not divided by spaces (Chinese, Japanese) a character is counted as one.
_SPACELESS = r"\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_WORD = re.compile(rf"[{_SPACELESS}]|[^\s{_SPACELESS}]+")
_ENDS = re.compile(r"[.!?…:。！？।؟][\"'”’»)\]*]*$|[\"”»)\]]$")
_LONG_LINE = 8
"""Words from which a last paragraph is a sentence, and no signature, when it ends without a mark."""


class Extent(NamedTuple):
    """Words of what is analysed, number of parts that are not, and whether the running text ends inside a sentence."""

    words: int
    set_aside: int
    cut: bool


def extent_of(text: str, blocks: Sequence[Block]) -> Extent:
    """The extent of a text with those parts."""
    words = sum(len(_WORD.findall(text, block.start, block.end)) for block in blocks if block.role in ANALYSED_ROLES)
    running = [text[block.start : block.end] for block in blocks if block.role in RUNNING_TEXT_ROLES]
    cut = bool(running) and len(running[-1].split()) >= _LONG_LINE and not _ENDS.search(running[-1].rstrip())
    return Extent(words, sum(block.set_aside for block in blocks), cut)


def keep(database: Database, articles: Iterable[Article]) -> None:
    """Store the extents of articles as they now are."""
    database.conn.executemany(
        "INSERT OR REPLACE INTO extent (article_id, words, set_aside, cut) VALUES (?, ?, ?, ?)",
        [(article.key, *extent_of(article.text, article.blocks)) for article in articles],
    )


def missing(database: Database) -> list[int]:
    """The keys of the articles whose extent is not known, in order: those that an older version kept."""
    query = "SELECT id FROM article WHERE id NOT IN (SELECT article_id FROM extent) ORDER BY id"
    return [key for (key,) in database.execute(query)]
