"""Who does what to whom: how often harm is told without the one who does it."""

from __future__ import annotations

from collections.abc import Iterable

from analysis.measure import Chance, Family, Measure, ratio

_CITATION = "Fowler, Hodge, Kress and Trew 1979, Language and Control; van Leeuwen 1996"
_LIMITS = (
    "Patterns over a closed list of verbs (analysis/lexicons/harm_verbs.toml), no parser: what they do not find is not "
    "counted. Who did it may be named in the sentence before, or not be known."
)
_ENTRIES = (
    ("agentless", "harm without an agent", "Share of the passives with verbs of harm (were killed, 12 hurt in blast) "
     "that name nobody who did it.", "passives"),
    ("passive", "harm in the passive", "Share of the events of harm that are told in the passive.", "events"),
    ("nominal", "harm as a noun", "Share of the events of harm that are told by a noun (the shelling of the town).",
     "events"),
)  # fmt: skip


def agency() -> Iterable[Measure]:
    """The entries of agency."""
    for name, title, method, n_of in _ENTRIES:
        yield Measure(
            f"agency.{name}", Family.AGENCY, "Who does what", title, "share", 0, 1,
            f"{method} Headlines count. What is denied is left out.", _CITATION, _LIMITS, (f"agency.{name}",), ratio(),
            frozenset({"en"}), Chance.SHARE, n_of=n_of,
        )  # fmt: skip
