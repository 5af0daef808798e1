"""Stance: how firmly an outlet stands behind what it writes."""

from __future__ import annotations

from collections.abc import Iterable

from analysis.document import Voice
from analysis.measure import Chance, Family, Measure, ratio

_CLASSES = (
    ("hedge", "hedges", "Words that hold back: may, reportedly, alleged, is believed to, some 200.",
     "Hyland 2005, Metadiscourse; Hyland 1998, Hedging in Scientific Research Articles"),
    ("booster", "boosters", "Words that insist: certainly, of course, it is clear that, must have.",
     "Hyland 2005, Metadiscourse"),
    ("factive", "factives", "Verbs and phrases whose clause is taken for true, also when denied: knew that, regrets.",
     "Kiparsky and Kiparsky 1970, Fact"),
    ("implicative", "implicatives", "Verbs that tell whether what they speak of came true: managed, failed to.",
     "Karttunen 1971, Language 47"),
    ("assertive", "assertives", "Verbs by which somebody else holds a clause for true: believes, concluded that.",
     "Hooper 1975, On Assertive Predicates"),
)  # fmt: skip


def stance() -> Iterable[Measure]:
    """The entries of stance."""
    for name, title, meaning, citation in _CLASSES:
        yield Measure(
            f"stance.{name}", Family.STANCE, "Stance", title, "per 1,000 words", 0, 1000,
            f"{meaning} Hits of an authored list (analysis/lexicons/stance.toml) in the outlet's own words, where the "
            "words around fit the sense (May the month is none), per 1,000 own words.", citation,
            "Own voice only: a hedge in a quotation is the speaker's. The same words are house style in some outlets.",
            (f"stance.{name}",), ratio(1000), frozenset({"en"}), Chance.RATE, voices=frozenset({Voice.OWN}),
        )  # fmt: skip
