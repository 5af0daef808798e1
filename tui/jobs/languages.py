"""Which outlets have articles that a measure does not read because of their language."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from analysis.comparison import Column, Source
from analysis.pooling import LANGUAGE_NAMES
from tui.amounts import counted

READ = "en"
"""The language in which actors and loaded words are found."""


def unmeasured(column: Column) -> str:
    """`not measured: German` where none of an outlet's articles is in English; "" where one is."""
    left = _left_out(column)
    return f"not measured: {_names(left)}" if left and len(left) == len(column.articles) else ""


def left_out_told(columns: Sequence[Column]) -> str:
    """The outlets with articles in other languages in one sentence, with how many where it is not all; else ""."""
    told = []
    for column in columns:
        left = _left_out(column)
        part = f"{len(left)} of {counted(len(column.articles), 'article')}: "
        if left:
            told.append(f"{column.outlet.name} ({part if len(left) < len(column.articles) else ''}{_names(left)})")
    return f"Not measured, as it is not in English: {', '.join(told)}." if told else ""


def _left_out(column: Column) -> list[Source]:
    return [source for source in column.articles if source.language != READ]


def _names(sources: Iterable[Source]) -> str:
    codes = sorted({source.language or "" for source in sources})
    return ", ".join(LANGUAGE_NAMES.get(code, code or "language not known") for code in codes)
