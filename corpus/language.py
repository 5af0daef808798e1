"""Which language a text is in, read from its letters by eld's own tables: no model, no network."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

MIN_LETTERS = 40
"""Fewer letters than this say nothing certain about a language."""

_WINDOW = 900  # eld reads no more than about a thousand bytes of what it is given
_LEAST_SCORE = 0.25  # writing in a language that eld knows scored above .43 on 600 English articles
_LEAST_MARGIN = 0.08  # of the best score; Ukrainian and Russian are .2 apart, English and Tagalog .24 or more


@lru_cache(maxsize=1)
def _detector() -> Any:
    # The tables take a moment to load: not before a text is read.
    from eld import LanguageDetector  # noqa: PLC0415

    return LanguageDetector()


def load_tables() -> None:
    """Loads what tells languages apart, which takes a moment; it is loaded by itself when first needed."""
    _detector()


def windows(text: str) -> list[str]:
    """The stretches of `text` that are looked at: its beginning, middle and end."""
    if len(text) <= _WINDOW:
        return [text]
    starts = sorted({0, max(0, len(text) // 2 - _WINDOW // 2), len(text) - _WINDOW})
    return [text[start : start + _WINDOW] for start in starts]


def language_scores(text: str) -> dict[str, float]:
    """The score of every language that `text` is at all like, by ISO 639-1 code; not probabilities."""
    parts = windows(text)
    total: dict[str, float] = {}
    for stretch in parts:
        for code, score in _detector().detect(stretch).scores().items():
            total[str(code)] = total.get(str(code), 0.0) + float(score)
    return {code: score / len(parts) for code, score in total.items()}


def plausibility(text: str) -> float:
    """How much `text` is like the language it is most like; 0 for what is like none. Not a probability."""
    return max(language_scores(text).values(), default=0.0)


def detect_language(text: str) -> str | None:
    """The ISO 639-1 code of the language of `text`; None where it has too few letters or could be two languages."""
    if sum(char.isalpha() for char in text) < MIN_LETTERS:
        return None
    scores = sorted(language_scores(text).items(), key=lambda item: (-item[1], item[0]))
    if not scores or scores[0][1] < _LEAST_SCORE:
        return None
    second = scores[1][1] if len(scores) > 1 else 0.0
    return scores[0][0] if scores[0][1] - second >= _LEAST_MARGIN * scores[0][1] else None
