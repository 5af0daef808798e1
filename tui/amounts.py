"""Numbers with their nouns, as they are written everywhere. No Textual."""

from __future__ import annotations


def counted(number: int, noun: str) -> str:
    """A number with its noun: `1 article`, `1,204 articles`."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
