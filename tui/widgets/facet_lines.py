"""The panel of facets as lines: each facet with its values, how many articles have each, a tick where it is chosen."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from tui.jobs.browsing import YEAR_UNKNOWN, Browse, Choice, Facet
from tui.jobs.filtering import ODDITY_WORDS
from tui.text import Run, fit, fit_runs
from tui.widgets.dates import shown_date

FACET_NAMES = {
    Facet.OUTLET: "Outlet",
    Facet.DATE: "Date",
    Facet.LANGUAGE: "Language",
    Facet.COLLECTION: "Collection",
    Facet.ODDITY: "What is odd",
}
_UNKNOWN = {
    Facet.OUTLET: "no outlet",
    Facet.DATE: "no date",
    Facet.LANGUAGE: "not known",
    Facet.COLLECTION: "in no collection",
    Facet.ODDITY: "nothing odd",
}
MOST_VALUES = 8
"""Values of a facet that are shown at first."""

_MOST_YEARS = 2
"""Years up to which the months of all of them are shown; else those of a chosen year are."""


@dataclass(frozen=True, slots=True)
class FacetLine:
    """A line of the panel: the head of a facet, a value with its number of articles, or how many `more` there are."""

    facet: Facet
    value: str | None = None
    number: int = 0
    more: int = 0

    @property
    def choice(self) -> Choice | None:
        """What a tick on the line chooses."""
        return None if self.value is None else (self.facet, self.value)


def value_name(facet: Facet, value: str) -> str:
    """A value of a facet, in words."""
    if not value:
        return _UNKNOWN[facet]
    if facet is Facet.DATE:
        return "year not known" if value == YEAR_UNKNOWN else shown_date(value)
    return ODDITY_WORDS.get(value, value) if facet is Facet.ODDITY else value


def facet_lines(
    counts: Mapping[Facet, Mapping[str, int]], browse: Browse, whole: Collection[Facet] = ()
) -> list[FacetLine]:
    """The lines of the panel, the first values of each facet, all of those that are `whole`.

    A facet in which all articles are alike and nothing is chosen is left out.
    """
    lines: list[FacetLine] = []
    for facet in Facet:
        values = counts.get(facet, {})
        chosen = browse.values(facet)
        shown = list(_dates(values, chosen)) if facet is Facet.DATE else list(values)
        if len(shown) > 1 or chosen:
            few = len(shown) <= MOST_VALUES + 1 or facet in whole
            first = shown if few else [*shown[:MOST_VALUES], *(v for v in shown[MOST_VALUES:] if v in chosen)]
            lines.append(FacetLine(facet))
            lines += [FacetLine(facet, value, values[value]) for value in first]
            if len(first) < len(shown):
                lines.append(FacetLine(facet, more=len(shown) - len(first)))
    return lines


def _dates(values: Mapping[str, int], chosen: frozenset[str]) -> list[str]:
    years = [value for value in values if len(value) == 4]
    opened = set(years) if len(years) <= _MOST_YEARS else {value[:4] for value in chosen}
    return [value for value in values if len(value) != 7 or value[:4] in opened]


def facet_line(line: FacetLine, browse: Browse, width: int, *, here: bool) -> list[Run]:
    """One line in `width` cells."""
    pointer = ("▸" if here else " ", "mark")
    if line.more:
        return fit_runs([pointer, (f"    {line.more:,} more …", "dim")], width)
    if line.value is None:
        return fit_runs([pointer, (FACET_NAMES[line.facet], "strong")], width)
    ticked = line.choice in browse.chosen
    number = f"{line.number:,}"
    indent = "  " if line.facet is Facet.DATE and len(line.value) == 7 else ""
    tick = ("[✓] ", "mark") if ticked else ("[ ] ", "dim")
    room = max(width - 6 - len(number) - len(indent), 4)
    name = fit(value_name(line.facet, line.value), room)
    return [pointer, (indent, ""), tick, (name, "mark" if ticked else ""), (number, "dim"), (" ", "")]
