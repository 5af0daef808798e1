"""How an outlet introduces the same speakers differently: verbs of one stance against neutral ones, within speakers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from analysis.contingency import Association, Fourfold, OddsRatio, association, common_odds_ratio
from analysis.voices.reporting import Stance

Verbs = Mapping[Stance, int]
"""How many reporting verbs of each stance an outlet gives a speaker."""

JUDGED = tuple(stance for stance in Stance if stance is not Stance.NEUTRAL)
"""The stances that are held against neutral verbs."""


@dataclass(frozen=True, slots=True)
class Contrast:
    """Verbs of `stance` against neutral ones, at one outlet against the others, for the speakers they have in common.

    `speakers` are those whom this outlet and another introduce by such verbs, `verbs` how many verbs that are. `odds`
    and `test` are None, and `note` says why, where these verbs cannot tell.
    """

    stance: Stance
    odds: OddsRatio | None
    test: Association | None
    speakers: int
    verbs: int
    note: str = ""


def contrasts_of(speakers: Sequence[Sequence[Verbs]], stance: Stance) -> tuple[Contrast, ...]:
    """One contrast for each outlet. `speakers` holds, for each speaker, the verbs of every outlet in one order.

    The Mantel-Haenszel odds ratio with the speakers as strata: an outlet that quotes those whom everybody doubts is not
    taken for one that doubts more.
    """
    outlets = max(map(len, speakers), default=0)
    return tuple(_contrast(speakers, stance, outlet) for outlet in range(outlets))


def _contrast(speakers: Sequence[Sequence[Verbs]], stance: Stance, outlet: int) -> Contrast:
    strata = [_stratum(verbs, stance, outlet) for verbs in speakers]
    shared = [
        one for one in strata if one.first_with + one.first_without and one.second_with + one.second_without
    ]  # fmt: skip
    odds, test = common_odds_ratio(shared), association(shared)
    note = "" if odds else _why_nothing(shared, stance)
    return Contrast(stance, odds, test, len(shared), sum(one.total for one in shared), note)


def _stratum(verbs: Sequence[Verbs], stance: Stance, outlet: int) -> Fourfold:
    others = [of_outlet for place, of_outlet in enumerate(verbs) if place != outlet]
    return Fourfold(
        verbs[outlet].get(stance, 0),
        verbs[outlet].get(Stance.NEUTRAL, 0),
        sum(of_outlet.get(stance, 0) for of_outlet in others),
        sum(of_outlet.get(Stance.NEUTRAL, 0) for of_outlet in others),
    )


def _why_nothing(shared: Sequence[Fourfold], stance: Stance) -> str:
    if not shared:
        return "no speaker in common"
    if not any(one.first_with or one.second_with for one in shared):
        return f"no {stance.value} verb for speakers in common"
    return "too few verbs to tell"
