"""When two readings are the same article, and which facts of the two are kept. Pure: no database."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from corpus.article import Fact, Facts, FactSource


@dataclass(frozen=True, slots=True)
class Stored:
    """What identity needs to know of an article in the library. `said_by` is the source of its outlet."""

    key: int
    outlet: int
    attributed: bool
    said_by: FactSource
    origin: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What identity needs to know of an article to be added.

    `outlet` is the key of the outlet it names, None where it names none or one that the library has not met.
    """

    named: bool
    outlet: int | None
    said_by: FactSource
    origin: str


def same_article(candidates: Sequence[Stored], reading: Reading) -> Stored | None:
    """The one of `candidates` (articles with the reading's text) that the reading is a copy of; None for a new one.

    A reading that names no outlet is any article with its text. One that names an outlet is, in this order, that
    outlet's article; one that nobody has attributed; the one read from the same origin, whose outlet was said by a
    source of another rank (so that a better source corrects, and a worse one does not make a second article).
    Otherwise it is a reprint. Among equals the same origin comes first, then what was added first.
    """
    ranked = sorted(candidates, key=lambda stored: (stored.origin != reading.origin, stored.key))
    if not reading.named:
        return next(iter(ranked), None)
    of_outlet = (stored for stored in ranked if stored.outlet == reading.outlet)
    unattributed = (stored for stored in ranked if not stored.attributed)
    corrected = (
        stored
        for stored in ranked
        if reading.origin and stored.origin == reading.origin and stored.said_by != reading.said_by
    )
    return next(of_outlet, None) or next(unattributed, None) or next(corrected, None)


def merged(stored: Facts, read: Facts, *, same_origin: bool) -> Facts:
    """The better of two articles' facts, one by one.

    Of two equally good sources the later wins when it is a new reading of the same origin, or the user; a copy from
    elsewhere changes only what was unknown or said by a worse source, so that the order of adding does not matter.
    """

    def better(old: Fact, new: Fact) -> Fact:
        if old.value is not None and new.by == old.by and not same_origin and new.by is not FactSource.USER:
            return old
        return old.or_better(new)

    return Facts(
        outlet=better(stored.outlet, read.outlet),
        date=better(stored.date, read.date),
        title=better(stored.title, read.title),
        language=better(stored.language, read.language),
    )


def corrected(stored: Facts, said: Facts) -> Facts:
    """`stored` with what the user said; a fact without a value that the user is the source of is made unknown."""

    def after(old: Fact, new: Fact) -> Fact:
        if new.value is not None:
            return Fact(new.value, FactSource.USER, new.evidence)
        return new if new.by is FactSource.USER else old

    return Facts(
        outlet=after(stored.outlet, said.outlet),
        date=after(stored.date, said.date),
        title=after(stored.title, said.title),
        language=after(stored.language, said.language),
    )
