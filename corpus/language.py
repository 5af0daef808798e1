"""Which language a text is in, read from its letters by eld's own tables: no model, no network."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

_SAMPLE = 6_000
MIN_LETTERS = 40
"""Fewer letters than this say nothing certain about a language."""


@lru_cache(maxsize=1)
def _detector() -> Any:
    # The tables take a moment to load: not before a text is read.
    from eld import LanguageDetector  # noqa: PLC0415

    return LanguageDetector()


def plausibility(text: str) -> float:
    """How much `text` is like the language it is most like; 0 for what is like none. Not a probability."""
    return float(max(_detector().detect(text[:_SAMPLE]).scores().values(), default=0.0))


def language_scores(text: str) -> dict[str, float]:
    """The score of every language that `text` is at all like, by ISO 639-1 code; not probabilities."""
    return {str(code): float(score) for code, score in _detector().detect(text[:_SAMPLE]).scores().items()}


def detect_language(text: str) -> str | None:
    """The ISO 639-1 code of the language of `text`, or None where it has too few letters or is like none."""
    if sum(char.isalpha() for char in text) < MIN_LETTERS:
        return None
    found = _detector().detect(text[:_SAMPLE])
    return str(found.language) if found.language and found.is_reliable() else None
