"""How much of an article is analysed, and whether its text was cut. Pure: no database."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from corpus.article import ANALYSED_ROLES, RUNNING_TEXT_ROLES, Block

FEW_WORDS = 50
"""Analysed words below which an article is very short."""

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
