"""The door: outside text becomes plain text here, once.

What could steer a terminal, reorder a line or hide in it is replaced, character for character, so that offsets into the
plain text are offsets into what was read. Nothing is removed and nothing is interpreted.
"""

from __future__ import annotations

from collections.abc import Iterable

_REPLACEMENT = "\ufffd"


def _table(groups: Iterable[tuple[str, Iterable[int]]]) -> dict[int, str]:
    return {code: instead for instead, codes in groups for code in codes}


_DANGEROUS = _table(
    (
        # Controls, with those that begin escape sequences (ESC, CSI, OSC, DCS): what follows them is then only letters.
        (" ", (code for code in range(0x20) if code not in (0x09, 0x0A))),
        (" ", range(0x7F, 0xA0)),
        (_REPLACEMENT, (0x00,)),
        # Other characters that mean "next line".
        ("\n", (0x85, 0x2028, 0x2029)),
        # Marks, embeddings, overrides and isolates that reorder what is read.
        (" ", (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A), *range(0x206A, 0x2070))),
        # Without width, so that two texts that look the same differ. The two joiners stay: Persian and emoji need them.
        (" ", (0x180E, 0x200B, 0x2060, 0x2061, 0x2062, 0x2063, 0x2064, 0x2065, 0xFEFF)),
        # Annotation marks, tag characters, halves of characters and code points that are none.
        (_REPLACEMENT, range(0xFFF9, 0xFFFC)),
        (_REPLACEMENT, range(0xE0000, 0xE0080)),
        (_REPLACEMENT, range(0xD800, 0xE000)),
        (_REPLACEMENT, range(0xFDD0, 0xFDF0)),
        (_REPLACEMENT, (plane * 0x10000 + last for plane in range(17) for last in (0xFFFE, 0xFFFF))),
    )
)


def plain(text: str) -> str:
    """`text` with every dangerous character replaced by a space, a line end or U+FFFD; the length is unchanged."""
    # No dangerous character is printable, and nearly all text is: asking costs a thirtieth of replacing.
    if text.isprintable() or (not text.isascii() and text.replace("\n", "").replace("\t", "").isprintable()):
        return text
    return text.translate(_DANGEROUS)


def on_one_line(text: str) -> str:
    """`text` made plain, with all white space as single spaces where there is any but plain spaces."""
    return text if text.isprintable() else " ".join(plain(text).split())


def plain_line(text: str, limit: int = 300) -> str:
    """`text` made plain and put on one line of at most `limit` characters: titles, names of outlets and of files."""
    line = " ".join(plain(text).split())
    return line if len(line) <= limit else line[: max(limit - 1, 0)].rstrip() + "…"
