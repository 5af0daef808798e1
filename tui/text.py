"""The one door from strings to the screen: made plain, given an ink, measured, wrapped, never interpreted."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from rich.cells import cell_len, get_character_cell_size
from textual.content import Content

from corpus.plain import plain as _plain
from tui.themes import INKS

Run = tuple[str, str]
"""Text and the name of its ink (a key of `tui.themes.INKS`; "" is the widget's own)."""

Range = tuple[int, int]

_TO_SPACE = str.maketrans("\n\t", "  ")
_NO_TABS = str.maketrans("\t", " ")
_WORD = re.compile(r"\S+")


def plain(text: str) -> str:
    """`text` with everything dangerous or without a width replaced, character for character, on one line."""
    return _plain(text).translate(_TO_SPACE)


def content(*runs: Run | str) -> Content:
    """Runs one after the other as content for a widget; a bare string has the widget's own ink. Line ends stay."""
    return Content.assemble(*((_plain(text).translate(_NO_TABS), INKS[ink]) for text, ink in _runs(runs)))


def one_line(*runs: Run | str) -> Content:
    """The same with line ends as spaces."""
    return Content.assemble(*((plain(text), INKS[ink]) for text, ink in _runs(runs)))


def _runs(runs: Iterable[Run | str]) -> Iterable[Run]:
    return ((run, "") if isinstance(run, str) else run for run in runs)


def cells(text: str) -> int:
    """How many cells of a terminal `text` takes."""
    return len(text) if text.isascii() else cell_len(text)


def cut(text: str, width: int) -> str:
    """`text` on one line in at most `width` cells, with an ellipsis where it goes on."""
    line = plain(text[: 4 * max(width, 0) + 4])
    if cells(line) <= width and len(text) <= len(line):
        return line
    return line[: _fitting(line, 0, len(line), max(width - 1, 0))].rstrip() + "…" if width > 0 else ""


def cut_at_word(text: str, width: int) -> str:
    """`text` on one line in at most `width` cells, with an ellipsis after the last word that fits whole."""
    line = cut(text, width)
    if not line.endswith("…") or text.endswith(line):
        return line
    words = line[:-1].rpartition(" ")[0] if plain(text)[len(line) - 1 : len(line)].strip() else line[:-1]
    return f"{words.rstrip()}…" if words.strip() else line


def fit(text: str, width: int, *, right: bool = False) -> str:
    """`text` in exactly `width` cells: cut, or filled with spaces on the right (or left, where it is set right)."""
    line = cut(text, width)
    space = " " * (width - cells(line))
    return space + line if right else line + space


def fit_runs(runs: Iterable[Run], width: int) -> list[Run]:
    """Runs in exactly `width` cells: cut with an ellipsis where they go on, or filled with spaces."""
    whole = [(plain(text), ink) for text, ink in runs if text]
    if sum(cells(text) for text, _ in whole) <= width:
        used = sum(cells(text) for text, _ in whole)
        return [*whole, (" " * (width - used), "")] if used < width else whole
    out: list[Run] = []
    left = max(width - 1, 0)
    for text, ink in whole:
        size = cells(text)
        if size > left:
            out.append((text[: _fitting(text, 0, len(text), left)], ink))
            left -= cells(out[-1][0])
            break
        out.append((text, ink))
        left -= size
    return [*out, ("…" + " " * left, "dim")] if width > 0 else []


def wrap(text: str, start: int, end: int, width: int) -> list[Range]:
    """Offsets of the lines of `text[start:end]`, each in at most `width` cells; a longer word is broken."""
    width = max(width, 1)
    lines: list[Range] = []
    line_start = line_end = -1
    used = 0
    for match in _WORD.finditer(text, start, end):
        first, last = match.span()
        size = cells(text[first:last])
        if line_start >= 0 and used + (first - line_end) + size <= width:
            used += first - line_end + size
            line_end = last
            continue
        if line_start >= 0:
            lines.append((line_start, line_end))
        while size > width:
            broken = max(_fitting(text, first, last, width), first + 1)
            lines.append((first, broken))
            first = broken
            size = cells(text[first:last])
        line_start, line_end, used = first, last, size
        if first == last:
            line_start = -1
    if line_start >= 0:
        lines.append((line_start, line_end))
    return lines


def _fitting(text: str, start: int, end: int, width: int) -> int:
    """Where to cut `text[start:end]` so that what comes before takes at most `width` cells."""
    if text[start : min(end, start + width)].isascii():
        return min(end, start + width)
    used = 0
    for place in range(start, end):
        used += get_character_cell_size(text[place])
        if used > width:
            return place
    return end


def inked(text: str, start: int, end: int, spans: Sequence[tuple[int, int, str]], base: str = "") -> list[Run]:
    """`text[start:end]` on one line as runs; `spans` are (start, end, ink), sorted, a later one over an earlier one."""
    inside = [span for span in spans if span[0] < end and span[1] > start]
    cuts = sorted({start, end, *(place for a, b, _ in inside for place in (max(a, start), min(b, end)))})
    runs: list[Run] = []
    for first, last in pairwise(cuts):
        covering = [ink for a, b, ink in inside if a <= first and b >= last]
        runs.append((plain(text[first:last]), covering[-1] if covering else base))
    return runs
