"""The rows of the list of methods: families, things that have several names, measures. No Textual."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import Enum

from analysis.measure import Family
from tui.amounts import counted
from tui.export.methods_told import languages_of, name_of
from tui.jobs.methods import LOADED, LOADED_ANSWERS, LOADED_TITLE, FamilyMethods, Method, Methods
from tui.text import Run, cells, cut_at_word, fit, fit_runs

ENGLISH = frozenset({"en"})
NAME_WIDTH = 34
ROOM_FOR_MEANING = 64


class MethodRowKind(Enum):
    """What a row is."""

    FAMILY = "family"
    GROUP = "group"
    METHOD = "method"
    LOADED = "loaded"


@dataclass(frozen=True, slots=True)
class MethodRow:
    """One row. `key` is what the command names it by; `methods` are those that it is or holds."""

    kind: MethodRowKind
    key: str
    title: str
    says: str
    methods: tuple[Method, ...] = ()
    depth: int = 0

    @property
    def folds(self) -> bool:
        """Whether it holds other rows."""
        return self.kind in (MethodRowKind.FAMILY, MethodRowKind.GROUP)

    @property
    def has_words(self) -> bool:
        """Whether it looks for words of a list."""
        return self.kind is MethodRowKind.LOADED or (self.method is not None and bool(self.method.terms))

    @property
    def method(self) -> Method | None:
        """The measure, where the row is one."""
        return self.methods[0] if self.kind is MethodRowKind.METHOD else None


def method_rows(methods: Methods, folded: Collection[str] = ()) -> tuple[MethodRow, ...]:
    """Every row in order, without what stands under a folded one."""
    rows: list[MethodRow] = []
    for family in methods.families:
        rows.append(MethodRow(MethodRowKind.FAMILY, family.id, family.title, family.answers, family.methods))
        if family.id not in folded:
            rows += _inside(family, folded)
    if methods.loaded:
        rows.append(MethodRow(MethodRowKind.LOADED, LOADED, LOADED_TITLE, LOADED_ANSWERS))
    return tuple(rows)


def _inside(family: FamilyMethods, folded: Collection[str]) -> Iterator[MethodRow]:
    groups = family.groups
    divided = len(groups) > 1 or family.id == Family.NAMING.value
    for group, members in groups.items():
        if divided:
            key = _group_key(members[0])
            says = ", ".join(name_of(method.measure) for method in members)
            yield MethodRow(MethodRowKind.GROUP, key, group, says, tuple(members), depth=1)
            if key in folded:
                continue
        for method in members:
            title = name_of(method.measure)
            says = _names(method) if method.measure.family is Family.NAMING else method.meaning.says
            yield MethodRow(MethodRowKind.METHOD, method.measure.id, title, says, (method,), depth=1 + divided)


def _names(method: Method) -> str:
    """The words that a name has, and in which language where that is not English."""
    words = ", ".join(word for one in method.terms for word in one.words)
    return words if method.measure.languages == ENGLISH else f"{languages_of(method.measure)}: {words}"


def _group_key(method: Method) -> str:
    """What a group is asked for by: the concept of names, else the family and the group."""
    if method.measure.family is Family.NAMING:
        return method.measure.id.rpartition(".")[0]
    return f"{method.measure.family.value} {method.group}"


def folds_of(row: MethodRow) -> frozenset[str]:
    """What has to be unfolded for a measure to be seen."""
    return frozenset({row.methods[0].measure.family.value, _group_key(row.methods[0])}) if row.methods else frozenset()


def folded_at_first(methods: Methods) -> frozenset[str]:
    """Names are many: all of them are folded, and the names of each thing again."""
    naming = [method for method in methods.every if method.measure.family is Family.NAMING]
    return frozenset({Family.NAMING.value, *map(_group_key, naming)}) if naming else frozenset()


def row_runs(row: MethodRow, width: int, *, folded: bool) -> list[Run]:
    """A row in so many cells: its name, and what it says or, without the room, its unit or how much it holds."""
    sign = ("▸ " if folded else "▾ ") if row.folds else "  "
    lead = "  " * row.depth + sign
    ink = "" if row.depth else "strong"
    if width >= ROOM_FOR_MEANING:
        name = fit(row.title, max(NAME_WIDTH - len(lead), 8))
        room = width - NAME_WIDTH - 2
        return fit_runs([(lead, "mark"), (name, ink), ("  ", ""), (cut_at_word(row.says, room), "dim")], width)
    amount = amount_of(row)
    room = width - len(lead) - cells(amount) - 1
    return fit_runs([(lead, "mark"), (fit(row.title, max(room, 8)), ink), (" ", ""), (amount, "dim")], width)


def amount_of(row: MethodRow) -> str:
    """A measure's unit; how many measures a row holds."""
    if row.method is not None:
        measure = row.method.measure
        other = measure.family is Family.NAMING and measure.languages != ENGLISH
        return languages_of(measure) if other else measure.unit
    noun = "name" if row.methods and row.methods[0].measure.family is Family.NAMING else "measure"
    return counted(len(row.methods), noun) if row.methods else ""
