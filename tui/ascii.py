"""Everything on the screen in ASCII, cell for cell, for terminals and fonts that have nothing else."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Final

from rich.cells import get_character_cell_size, split_graphemes
from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

_AS: Final = {
    "●": "o", "○": "o", "◐": "c", "◦": "o", "•": "*", "·": ".", "∙": ".", "…": "~", "▸": ">", "▹": ">", "▶": ">",
    "►": ">",
    "▾": "v", "▿": "v", "▼": "v", "▴": "^", "▲": "^", "◂": "<", "◀": "<", "◄": "<", "↑": "^", "↓": "v", "←": "<",
    "→": ">", "↔": "-", "↕": "|", "⏎": "E", "⌫": "B", "⇧": "^", "✓": "x", "✔": "x", "✗": "-", "✘": "-", "×": "x",
    "÷": "/", "±": "+", "−": "-", "–": "-", "—": "-", "‐": "-", "‑": "-", "‒": "-", "―": "-", "‘": "'", "’": "'",
    "‚": "'", "‛": "'", "“": '"', "”": '"', "„": '"', "‟": '"', "«": '"', "»": '"', "‹": "<", "›": ">", "′": "'",
    "″": '"', "¡": "!", "¿": "?", "§": "S", "¶": "P", "°": "o", "≤": "<", "≥": ">", "≈": "~", "≠": "#", "≡": "=",
    "∞": "8",
    "■": "#", "□": "#", "▪": "#", "◆": "*", "◇": "*", "★": "*", "☆": "*", "☐": "o", "☑": "x", "☒": "x",
    "░": ".", "▒": ":", "▓": "%", "▁": "_", "▂": "_", "▔": "-", "▏": "|", "▎": "|", "▍": "|", "▕": "|", "▐": "|",
    "€": "E", "£": "L", "¥": "Y", "©": "c", "®": "r", "™": "t", "\ufffd": "?", "\u00a0": " ", "ß": "s", "ø": "o",
    "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "þ": "t", "Þ": "T", "æ": "a", "Æ": "A",
    "œ": "o", "Œ": "O", "ı": "i", "⁄": "/", "|": "|", "¦": "|", "⎯": "-", "⚑": "!", "⚠": "!",
}  # fmt: skip


@lru_cache(maxsize=4096)
def _cell(char: str) -> str:
    """`char` in ASCII, in as many cells as it takes."""
    return _in_cells(char, get_character_cell_size(char))


def _in_cells(char: str, width: int) -> str:
    one = _one(char)
    return one.ljust(width, "?" if one == "?" else " ")[:width]


def _one(char: str) -> str:
    if " " <= char <= "~":
        return char
    if char in _AS:
        return _AS[char]
    if "\u2500" <= char <= "\u257f":
        return _box(unicodedata.name(char))
    if "\u2580" <= char <= "\u259f":
        return "#"
    if "\u2800" <= char <= "\u28ff":
        return " " if char == "\u2800" else "#"
    base = unicodedata.normalize("NFKD", char)[:1]
    return base if " " <= base <= "~" else "?"


def _box(name: str) -> str:
    """A line of a box by its name: `BOX DRAWINGS LIGHT DOWN AND RIGHT` is a corner."""
    across = any(word in name for word in ("HORIZONTAL", "LEFT", "RIGHT"))
    down = any(word in name for word in ("VERTICAL", "UP", "DOWN"))
    if "DIAGONAL" in name:
        return "X" if "CROSS" in name else "/" if "UPPER RIGHT" in name else "\\"
    return "+" if across and down else "-" if across else "|"


def ascii_cells(text: str) -> str:
    """`text` with every character that is not printable ASCII replaced by one that is, in the same number of cells."""
    if text.isascii() and text.isprintable():
        return text
    if "\u200d" in text or "\ufe0f" in text:
        # Joiners and selectors make several characters one picture.
        return "".join(_in_cells(text[start], width) for start, _, width in split_graphemes(text)[0])
    return "".join(map(_cell, text))


class AsciiFilter(LineFilter):
    """Turns every line into ASCII on its way to the terminal."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The segments with their text in ASCII; control codes stay."""
        del background
        return [
            segment if segment.control else Segment(ascii_cells(segment.text), segment.style) for segment in segments
        ]
