"""Plain text: what is in the file is the text."""

from __future__ import annotations

from pathlib import Path

from corpus.readers.reading import Reading


def read_text(text: str, path: Path) -> Reading:
    """`text` as it is; nothing in a plain text file is said apart from the text."""
    del path
    return Reading(text)
