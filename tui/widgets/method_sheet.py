"""The lines of what is said of a row of the list of methods. No Textual."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from analysis.catalogue.word_lists import Terms
from analysis.measure import Family
from tui.amounts import counted
from tui.export.methods_told import LOOKS_FOR, MEANS, UNKNOWN, name_of, told
from tui.jobs.methods import LOADED_SAYS, Method, Methods, family_title
from tui.text import Run, cells, fit, fit_runs
from tui.widgets.method_rows import MethodRow, MethodRowKind
from tui.widgets.page import paragraph

LABEL_WIDTH = 16
NAMES_WIDTH = 28
TERM_WIDTH = 24
WIDEST = 108
"""Cells of a line of text: longer ones are hard to read."""

Line = list[Run]


@dataclass(frozen=True, slots=True)
class MethodSheet:
    """Lines; at `words_at` begin the words that the measure looks for (None: it looks for none)."""

    lines: tuple[Line, ...]
    words_at: int | None = None


def method_sheet(row: MethodRow | None, methods: Methods, width: int) -> MethodSheet:
    """What is said of a row, in lines of at most `width` cells."""
    inside = min(width, WIDEST)
    if row is None:
        return MethodSheet(([("Nothing here has these words.", "dim")],))
    if row.method is not None:
        return _of_method(row.method, inside)
    lines = [*_title(row.title, row.key if row.kind is not MethodRowKind.GROUP else _prefix(row), inside), []]
    if row.kind is MethodRowKind.LOADED:
        lines += [*paragraph(row.says, inside, "strong"), [], *paragraph(LOADED_SAYS, inside), []]
        return MethodSheet((*lines, *_words(methods.loaded, inside)), len(lines))
    if row.kind is MethodRowKind.FAMILY:
        lines += [*paragraph(row.says, inside, "strong"), []]
    else:
        lines += [*paragraph(_of_group(row), inside), []]
    return MethodSheet((*lines, *_members(row, inside)))


def _title(name: str, key: str, width: int) -> Iterator[Line]:
    room = width - cells(key) - 2
    if cells(name) <= room:
        yield [(fit(name, room), "mark"), ("  ", ""), (key, "dim")]
    else:
        yield from paragraph(name, width, "mark")
        yield fit_runs([(key, "dim")], width)


def _prefix(row: MethodRow) -> str:
    return "" if " " in row.key else row.key


def _of_group(row: MethodRow) -> str:
    family = family_title(row.methods[0].measure.family)
    return f"{family}: {counted(len(row.methods), 'name' if _prefix(row) else 'measure')}."


def _members(row: MethodRow, width: int) -> Iterator[Line]:
    """The measures that a row holds, each with what it says; of names, the words that each looks for."""
    group = ""
    for method in row.methods:
        if row.kind is MethodRowKind.FAMILY and method.group != group:
            group = method.group
            if len({one.group for one in row.methods}) > 1:
                yield [(group, "mark")]
        naming = method.measure.family is Family.NAMING
        says = ", ".join(word for one in method.terms for word in one.words) if naming else method.meaning.says
        yield from _beside((name_of(method.measure), ""), (says, "dim"), width, min(NAMES_WIDTH, width // 2))


def _of_method(method: Method, width: int) -> MethodSheet:
    measure = method.measure
    lines: list[Line] = [*_title(name_of(measure), measure.id, width)]
    where = [family_title(measure.family), *([method.group] if method.group not in _obvious(method) else [])]
    lines += [[(" · ".join(where), "dim")], []]
    said = told(method)
    lines += [*paragraph(said.pop(MEANS, measure.method), width, "strong"), []]
    said.pop(LOOKS_FOR, None)
    for label, text in said.items():
        lines += _beside((label, "dim"), (text, "dim" if text == UNKNOWN else ""), width, LABEL_WIDTH)
    if not method.terms:
        return MethodSheet(tuple(lines))
    lines.append([])
    words_at = len(lines)
    lines += [[(f"Looks for {counted(method.number_of_terms, 'term')}", "strong")], []]
    return MethodSheet((*lines, *_words(method.terms, width)), words_at)


def _obvious(method: Method) -> tuple[str, ...]:
    """Groups that say no more than the family does."""
    return (family_title(method.measure.family), method.measure.family.value.capitalize(), "Frames", "Diversity")


def _beside(label: Run, text: Run, width: int, column: int) -> Iterator[Line]:
    """A label and what is said beside it; beneath it, where the label is too long for its column."""
    name, ink = label
    short = cells(name) < column
    if not short:
        yield fit_runs([label], width)
    for place, said in enumerate(paragraph(text[0], width - column, text[1]) or [[]]):
        yield [(fit(name if short and not place else "", column), ink), *said]


def _words(lists: Iterable[Terms], width: int) -> Iterator[Line]:
    """Single terms with their sense beside them; many words of one sense under it."""
    single = True
    for one in lists:
        if len(one.words) == 1:
            column = min(TERM_WIDTH, width // 3)
            yield from _beside((one.words[0], ""), (one.sense, ""), width, column)
            yield from paragraph(one.note, width, "dim", indent=column)
            single = True
            continue
        if not single:
            yield []
        single = False
        yield from paragraph(one.sense, width, "mark")
        yield from paragraph(one.note, width, "dim")
        yield from paragraph(", ".join(one.words), width, indent=2)
