"""The rows of the comparison: measures in groups that fold, and naming choices gathered by what is named."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
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

FAMILIES = (
    Family.TONE, Family.FRAME, Family.NAMING, Family.AGENCY, Family.STANCE, Family.SPEAKERS, Family.READABILITY,
    Family.DIVERSITY, Family.LENGTH,
)  # fmt: skip
"""In which order families stand: first what is asked first."""
_ORDER = {family: place for place, family in enumerate(FAMILIES)}
_FOLDED_AT_FIRST = FAMILIES[4:]


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
    measures: Iterable[Measure],
    folded: Collection[str],
    *,
    without: Collection[str] = (),
    ranks: Mapping[str, int] | None = None,
    spacious: bool = True,
) -> tuple[Row, ...]:
    """Every row in order. `folded` are the closed folds, `without` the ids of measures to leave out.

    `ranks` orders measures of one family by their ids; those without one come after those that have one.
    """
    groups: dict[str, list[Measure]] = {}
    shown = [measure for measure in measures if measure.shown and measure.id not in without]
    known = ranks or {}
    for measure in sorted(shown, key=lambda one: (_ORDER.get(one.family, len(_ORDER)), known.get(one.id, len(known)))):
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
    """What is folded when a comparison is first shown.

    The names of each thing, whose row sums them up, and the families that are asked about last.
    """
    known = list(measures)
    things = {concept_of(measure) for measure in known if measure.family is Family.NAMING}
    return frozenset(things | {group_of(measure) for measure in known if measure.family in _FOLDED_AT_FIRST})


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
    if row.measures and (only := only_voice(row.measures[0])):
        return f"{row.title}, {VOICE_WORDS[only]} only"
    words = VOICE_WORDS[voice]
    return f"{row.title}, {words.removesuffix(' words') if short else words}"


def only_voice(measure: Measure) -> Voice | None:
    """The one voice that a measure means something in; None where it is measured in several."""
    return next(iter(measure.voices)) if measure.voices is not None and len(measure.voices) == 1 else None


def hint_of(  # noqa: PLR0913
    row: Row, voice: Voice, *, folded: bool, cautioned: bool, bracketed: bool, told: str = ""
) -> str:
    """What a group's heading says beside its title.

    `cautioned` is whether a figure in it has a caution, `bracketed` whether there is room for a number in brackets,
    `told` what else there is to say of an open group.
    """
    family = row.measures[0].family
    words = VOICE_WORDS[voice]
    if folded:
        number = len({concept_of(m) for m in row.measures} if family is Family.NAMING else row.measures)
        return counted(number, "row")
    hints = {
        Family.FRAME: f"hits per 1,000 {words}{' · (different terms)' if bracketed else ''}",
        Family.NAMING: f"mentions in {words}",
        Family.AGENCY: f"share of harm told so, {words}{' · (of how many)' if bracketed else ''}",
        Family.STANCE: f"own words only, hits per 1,000{' · (hits)' if bracketed else ''}",
        Family.READABILITY: f"whole sentences in {words}, ten at least",
        Family.DIVERSITY: f"{words}, a hundred at least",
        Family.SPEAKERS: "all words, whichever voice is chosen",
    }
    said = [hints.get(family, words), told, "! a caution, see the evidence" if cautioned else ""]
    return " · ".join(part for part in said if part)
