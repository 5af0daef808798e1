"""The rows of the comparison: measures in groups that fold, and naming choices gathered by what is named."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import Enum

from analysis.comparison import Comparison
from analysis.document import Voice
from analysis.measure import Family, Measure
from tui.amounts import counted

NAMING = "What they call it"
VOICE_WORDS = {
    Voice.OWN: "own words",
    Voice.QUOTED: "quoted words",
    Voice.REPORTED: "reported words",
    Voice.ALL: "all words",
}

_ORDER = {family: place for place, family in enumerate((Family.TONE, Family.FRAME, Family.NAMING, Family.SPEAKERS))}


class RowKind(Enum):
    """What a row is: a group's heading, a thing with all its names, one measure, or space between groups."""

    GROUP = "group"
    CONCEPT = "concept"
    FIGURE = "figure"
    GAP = "gap"


@dataclass(frozen=True, slots=True)
class Row:
    """One row. `fold` is the name of the fold that it opens ("" where none); `measures` are those it shows or holds."""

    kind: RowKind
    title: str
    measures: tuple[Measure, ...] = ()
    fold: str = ""
    depth: int = 0


def table_rows(
    measures: Iterable[Measure], folded: Collection[str], *, without: Collection[str] = (), spacious: bool = True
) -> tuple[Row, ...]:
    """Every row in order. `folded` are the closed folds, `without` the ids of measures to leave out."""
    groups: dict[str, list[Measure]] = {}
    shown = [measure for measure in measures if measure.shown and measure.id not in without]
    for measure in sorted(shown, key=lambda measure: _ORDER.get(measure.family, len(_ORDER))):
        groups.setdefault(group_of(measure), []).append(measure)
    rows: list[Row] = []
    for title, members in groups.items():
        if rows and spacious:
            rows.append(Row(RowKind.GAP, ""))
        rows.append(Row(RowKind.GROUP, title, tuple(members), title))
        if title in folded:
            continue
        if title == NAMING:
            rows.extend(_naming_rows(members, folded))
        else:
            rows.extend(Row(RowKind.FIGURE, shown_name(measure), (measure,), depth=1) for measure in members)
    return tuple(rows)


def _naming_rows(measures: Sequence[Measure], folded: Collection[str]) -> Iterable[Row]:
    concepts: dict[str, list[Measure]] = {}
    for measure in measures:
        concepts.setdefault(concept_of(measure), []).append(measure)
    for concept, labels in concepts.items():
        yield Row(RowKind.CONCEPT, labels[0].group.removeprefix("Naming: "), tuple(labels), concept, depth=1)
        if concept not in folded:
            yield from (Row(RowKind.FIGURE, label.name, (label,), depth=2) for label in labels)


def group_of(measure: Measure) -> str:
    """The group of rows that a measure stands in."""
    return NAMING if measure.family is Family.NAMING else measure.group


def shown_name(measure: Measure) -> str:
    """A measure's name with a real minus sign."""
    return measure.name.replace(" - ", " − ")


def concept_of(measure: Measure) -> str:
    """The fold of a naming measure: its id without the label."""
    return measure.id.rpartition(".")[0]


def folds_at_first(measures: Iterable[Measure]) -> frozenset[str]:
    """What is folded when a comparison is first shown: the names of each thing, whose row sums them up."""
    return frozenset(concept_of(measure) for measure in measures if measure.family is Family.NAMING)


def never_mentioned(comparison: Comparison) -> frozenset[str]:
    """Ids of naming measures that no outlet uses in any voice."""
    return frozenset(
        measure.id
        for measure in comparison.measures
        if measure.family is Family.NAMING
        and not any(figure.count for figure in comparison.figures[measure.id, Voice.ALL])
    )


def measured_in(row: Row, voice: Voice, *, short: bool = False) -> str:
    """A row's title with whose words are measured; rows of speakers are about all words, whichever voice is chosen."""
    if row.measures and row.measures[0].family is Family.SPEAKERS:
        return row.title
    words = VOICE_WORDS[voice]
    return f"{row.title}, {words.removesuffix(' words') if short else words}"


def hint_of(row: Row, voice: Voice, *, folded: bool, cautioned: bool, bracketed: bool) -> str:
    """What a group's heading says beside its title.

    `cautioned` is whether a figure in it has a caution, `bracketed` whether there is room for a number in brackets.
    """
    family = row.measures[0].family
    words = VOICE_WORDS[voice]
    if folded:
        number = len({concept_of(m) for m in row.measures} if family is Family.NAMING else row.measures)
        return counted(number, "row")
    hints = {
        Family.FRAME: f"per 1,000 {words}{' · (different terms)' if bracketed else ''}",
        Family.NAMING: f"mentions in {words}",
        Family.READABILITY: f"whole sentences in {words}",
        Family.SPEAKERS: "all words, whichever voice is chosen",
    }
    return hints.get(family, words) + (" · ! a caution, see the evidence" if cautioned else "")
