"""Of whom an outlet speaks, in which tone, and whether they act or are acted on."""

from __future__ import annotations

from collections.abc import Iterable

from analysis.measure import Chance, Family, Measure, ratio

_TARGETED = "After Hamborg and Donnay 2021, NewsMTSC, EACL: tone towards a target; the rules are ours"
_LIMITS = (
    "Judging words in the clause that speaks of somebody; irony, comparison and praise told by facts are not seen. "
    "Pronouns count only where it is clear whom they mean."
)
_AGENCY = "van Leeuwen 1996, The representation of social actors; Trew 1979"
_AGENCY_LIMITS = (
    "Patterns over a closed list of verbs (analysis/lexicons/harm_verbs.toml), no parser: what they do not find is not "
    "counted."
)


def actors() -> Iterable[Measure]:
    """The entries of one actor at one outlet."""

    def measure(  # noqa: PLR0913
        name: str, title: str, method: str, citation: str, limits: str, *, unit: str = "share", low: float = 0,
        chance: Chance = Chance.SHARE, n_of: str = "clauses",
    ) -> Measure:  # fmt: skip
        return Measure(
            f"actors.{name}", Family.ACTORS, "One actor", title, unit, low, 1, method, citation, limits,
            (f"actors.{name}",), ratio(), frozenset({"en"}), chance, n_of=n_of,
        )  # fmt: skip

    yield measure(
        "mentions", "mentions", "The actor's mentions by name, alias, role or clear pronoun, over the outlet's "
        "mentions of anybody.", "A count", "Roles and pronouns that could mean two people are left out.",
        n_of="mentions",
    )  # fmt: skip
    yield measure(
        "tone", "tone towards", "Mean over the clauses that speak of the actor of what their judging words give; a "
        "clause that does not judge is 0. What the actor says, and what befalls the actor, is no tone towards them.",
        _TARGETED, _LIMITS, unit="compound", low=-1, chance=Chance.NONE,
    )  # fmt: skip
    yield measure("praise", "praise", "Share of these clauses that speak well of the actor.", _TARGETED, _LIMITS)
    yield measure("blame", "blame", "Share of these clauses that speak ill of the actor.", _TARGETED, _LIMITS)
    for name, title, method in (
        ("agent", "acts", "Of the events in which the actor takes part, the share in which the actor does it."),
        ("patient", "is acted on", "Of the events in which the actor takes part, the share in which it befalls them."),
        ("unnamed_agent", "by whom is not said", "Of the events that befall the actor, the share that names nobody who "
         "did it."),
    ):  # fmt: skip
        yield measure(name, title, method, _AGENCY, _AGENCY_LIMITS, n_of="events")
