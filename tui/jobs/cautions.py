"""What one figure says about another: where the views of tone contradict each other, each of them says so."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from itertools import combinations

from analysis.comparison import Comparison
from analysis.document import Voice
from analysis.measure import Figure

VIEWS: Mapping[str, str] = {
    "tone.mean": "tone",
    "tone.vader": "plain VADER",
    "tone.polarity": "praise less blame",
}
"""The views of tone, and what each is called."""
AT_ODDS = "tone.disagreement"
MOST_AT_ODDS = 0.25
"""The share of sentences from which on two views are said to disagree."""
LEAST_APART = 0.05
"""How far two views on different sides of nought are apart at least before they are said to disagree."""


def cautioned(comparison: Comparison) -> Comparison:
    """The same comparison; where the views of tone disagree, their figures say so in their notes."""
    made = dict(comparison.figures)
    for voice in {voice for _, voice in made}:
        if any((name, voice) not in made for name in (*VIEWS, AT_ODDS)):
            continue
        for place in range(len(comparison.columns)):
            figures = {name: made[name, voice][place] for name in (*VIEWS, AT_ODDS)}
            said = disagreement(figures)
            for name, figure in figures.items() if said else ():
                if figure.value is not None and (name != AT_ODDS or figure.value > MOST_AT_ODDS):
                    _put(made, name, voice, place, said)
    return replace(comparison, figures=made)


def _put(made: dict[tuple[str, Voice], tuple[Figure, ...]], name: str, voice: Voice, place: int, said: str) -> None:
    row = list(made[name, voice])
    note = "; ".join(part for part in (said, row[place].note) if part)
    row[place] = replace(row[place], note=note)
    made[name, voice] = tuple(row)


def disagreement(figures: Mapping[str, Figure]) -> str:
    """Which views of one outlet's tone disagree, "" where none do: the two that are farthest apart."""
    pairs = [
        (abs(one - other), f"{VIEWS[first]} and {VIEWS[second]} disagree: look at the sentences")
        for first, second in combinations(VIEWS, 2)
        if (one := figures[first].value) is not None and (other := figures[second].value) is not None
        if round(one, 2) * round(other, 2) < 0 and abs(one - other) > LEAST_APART
    ]
    if pairs:
        return max(pairs)[1]
    share = figures[AT_ODDS].value
    if share is not None and share > MOST_AT_ODDS:
        return f"{VIEWS['tone.mean']} and {VIEWS['tone.polarity']} disagree: look at the sentences"
    return ""
