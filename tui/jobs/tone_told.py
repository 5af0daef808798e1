"""Why a sentence has its tone: what each of its words gives and for which reason, and the other two views of it."""

from __future__ import annotations

import math
from bisect import bisect_left
from dataclasses import dataclass
from operator import attrgetter

from analysis.document import Document
from analysis.measure import Evidence
from analysis.tone import news_tone, plain_compound
from analysis.tone.explaining import Ground, explain
from analysis.tone.polarity import balance, sided_words

_START = attrgetter("start")
_SHORT = {
    Ground.ADDED: "added",
    Ground.PHRASE: "one phrase",
    Ground.EUPHEMISM: "euphemism",
    Ground.MASKED: "masked",
    Ground.NAME: "a name",
    Ground.COMPANY: "another sense",
    Ground.CANCELLED: "cancelled",
}
_SHORT_CHANGES = (
    ("turned round", "turned round"),
    ("made stronger", "stronger"),
    ("made weaker", "weaker"),
    ("half", "halved"),
    ("one and a half", "× 1.5"),
)


@dataclass(frozen=True, slots=True)
class WordTold:
    """A word as it stands in the text, the points that it gives, and why: in full, and in a word or two.

    Both reasons are "" where the word gives what VADER's raters gave it.
    """

    text: str
    points: float
    reason: str = ""
    short: str = ""


@dataclass(frozen=True, slots=True)
class ToneTold:
    """The words that count or might have, in the order of the text, their sum, and the tone that comes of it.

    `plain` is the compound of plain VADER, `balance` praise less blame (-1 to 1), None where no word takes a side.
    """

    words: tuple[WordTold, ...]
    total: float
    value: float
    plain: float
    balance: float | None


def tone_told(document: Document, row: Evidence) -> ToneTold:
    """What gives the stretch of a row of evidence its tone."""
    text, tokens = document.text, document.tokens
    first = bisect_left(tokens, row.start, key=_START)
    last = bisect_left(tokens, row.end, first, key=_START)
    words = explain(text, tokens, first, last)
    sided = sided_words(tokens, first, last)
    return ToneTold(
        tuple(WordTold(text[word.start : word.end], word.points, *_reasons(word.ground, word.why)) for word in words),
        math.fsum(word.points for word in words),
        news_tone(text, tokens, first, last).value,
        plain_compound(text[row.start : row.end]),
        balance(sided) if sided else None,
    )


def _reasons(ground: Ground, why: str) -> tuple[str, str]:
    """The reason in full and in short; what is only rated needs none, what the words around do to it stays."""
    changes = why.split("; ")[1:]
    if ground is not Ground.RATED:
        return why, _SHORT[ground]
    short = [said for change in changes for begins, said in _SHORT_CHANGES if change.startswith(begins)]
    return "; ".join(changes), ", ".join(short)
