"""The methods in every printed form, and as what the screen shows of them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from analysis.catalogue.word_lists import Terms
from tui.export.methods_blocks import Block, blocks_html, blocks_markdown
from tui.export.methods_json import methods_json
from tui.export.methods_page import TITLE, family_blocks, introduction, lexicon_blocks, loaded_blocks
from tui.export.methods_told import interval_of, name_of, told, voices_of
from tui.export.shared_quotations import wrapped
from tui.export.sheet import Cell, Sheet, sheet_csv
from tui.jobs.methods import LOADED_ANSWERS, LOADED_SAYS, LOADED_TITLE, FamilyMethods, Method, Methods
from tui.views import FORMATS, Passage, View

COLUMNS = (
    "id", "family", "group", "name", "says", "formula", "method", "unit", "low", "high", "voices", "least_n", "n_of",
    "interval", "limits", "agreement", "agreement_on", "length_rho", "length_n", "languages", "citation",
    "number_of_terms",
)  # fmt: skip


def printed_methods(methods: Methods, form: str, asked: str = "", *, terms: bool = False) -> str:
    """The methods as `text`, `json`, `csv`, `md` or `html`; `terms` adds the words that measures look for."""
    if form == "json":
        return methods_json(methods, asked, terms=terms)
    if form == "csv":
        return sheet_csv(terms_sheet(methods) if terms else methods_sheet(methods))
    if form == "text":
        return "\n".join([*text_lines(methods, terms=terms), ""])
    write = {"md": blocks_markdown, "html": blocks_html}[form]
    return write(TITLE, _blocks(methods, whole=not asked, terms=terms))


def _blocks(methods: Methods, *, whole: bool, terms: bool) -> Iterator[Block]:
    if whole:
        yield from introduction()
    for family in methods.families:
        yield from family_blocks(family, listing=terms)
    if methods.loaded:
        yield from loaded_blocks(methods)
    if whole:
        yield from lexicon_blocks()


def methods_sheet(methods: Methods) -> Sheet:
    """A row a measure."""
    return Sheet(
        TITLE, (), COLUMNS, tuple(_row(family, method) for family in methods.families for method in family.methods)
    )


def _row(family: FamilyMethods, method: Method) -> tuple[Cell, ...]:
    measure, agreed, length = method.measure, method.validity.agreement, method.validity.length
    return (
        measure.id, family.id, method.group, measure.name, method.meaning.says, method.meaning.formula, measure.method,
        measure.unit, measure.low, measure.high, voices_of(method), measure.least_n, measure.n_of, interval_of(method),
        measure.limits, agreed.found if agreed else None, agreed.texts if agreed else None,
        length.rho if length else None, length.n if length else None,
        " ".join(sorted(measure.languages)) if measure.languages is not None else None, measure.citation,
        method.number_of_terms,
    )  # fmt: skip


def terms_sheet(methods: Methods) -> Sheet:
    """A row a word or phrase that a measure looks for, with its sense."""
    rows: list[tuple[Cell, ...]] = []
    for method in methods.every:
        rows += [(method.measure.id, word, one.sense, one.note) for one in method.terms for word in one.words]
    rows += [("loaded", word, one.sense, one.note) for one in methods.loaded for word in one.words]
    return Sheet(TITLE, (), ("measure", "term", "sense", "note"), tuple(rows))


def text_lines(methods: Methods, *, terms: bool) -> Iterator[str]:
    """Flat lines without boxes: each measure a paragraph of labelled sentences."""
    for place, family in enumerate(methods.families):
        if place:
            yield ""
        yield from wrapped(f"{family.title}: {family.answers}", 0)
        for method in family.methods:
            yield ""
            yield from method_lines(method, terms=terms)
    if methods.loaded:
        if methods.families:
            yield ""
        yield from wrapped(f"{LOADED_TITLE}: {LOADED_ANSWERS} {LOADED_SAYS}", 0)
        for one in methods.loaded:
            yield from (
                terms_lines(one) if terms or not methods.families else wrapped(f"{one.sense} {one.note}".strip(), 4)
            )


def method_lines(method: Method, *, terms: bool) -> Iterator[str]:
    """One measure: name and id, then everything under its label."""
    yield from wrapped(heading_of(method), 0)
    for label, said in told(method).items():
        yield from wrapped(f"{label}: {said}", 4)
    if terms:
        for one in method.terms:
            yield from terms_lines(one)


def heading_of(method: Method) -> str:
    """Group, name and id."""
    measure = method.measure
    of = "" if method.group == measure.name else f"{method.group}: "
    return " ".join(f"{of}{name_of(measure)} ({measure.id})".split())


def terms_lines(one: Terms) -> Iterator[str]:
    """Words with their sense, and on what condition they count."""
    note = f" ({one.note})" if one.note else ""
    words = ", ".join(one.words)
    said = f"{words}: {one.sense}" if len(one.words) == 1 else f"{one.sense}: {words}" if words else one.sense
    yield from wrapped(f"{said}{note}", 8)


def methods_view(methods: Methods, asked: str, name: str, *, terms: bool) -> View:
    """What the screen shows, for an export."""
    return View(name, {form: partial(printed_methods, methods, form, asked, terms=terms) for form in FORMATS})


def method_passage(method: Method) -> Passage:
    """A measure, to be copied: what it says and how it is made; with its source, everything."""
    said = f"{heading_of(method)}: {method.meaning.says} {method.measure.method}"
    return Passage("measure", " ".join(said.split()), "\n".join(method_lines(method, terms=False)))
