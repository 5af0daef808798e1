"""Loaded-language candidates by outlet, in every printed form: by reason and word, with the sentences; no total."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence

from analysis.comparison import Column, Estimand
from analysis.loaded_table import LoadedGroup, LoadedTable, LoadedUse
from tui.amounts import counted
from tui.export.comparison_json import SCHEMA
from tui.export.numbers import rounded
from tui.export.shared_quotations import wrapped
from tui.export.sheet import Cell, Sheet, sheet_csv, sheets_html, sheets_markdown
from tui.export.tables import VOICE_NAMES
from tui.jobs.languages import left_out_told, unmeasured
from tui.jobs.loaded_words import CANDIDATES, NOT_ENGLISH, agreement_told

NONE = "No candidate was found."
USE_COLUMNS = (
    "outlet", "date", "title", "article", "reason", "term", "words", "sentence", "start", "end", "voice", "text",
)  # fmt: skip


def printed_loaded(table: LoadedTable, form: str, selection: Mapping[str, object]) -> str:
    """The candidates as `text`, `json`, `csv`, `md` or `html`; `selection` is the choice, for the JSON."""
    if form == "json":
        return _json(table, selection)
    if form == "csv":
        return sheet_csv(loaded_sheet(table))
    if form == "text":
        return "\n".join([*_text_lines(table), ""])
    write = {"md": sheets_markdown, "html": sheets_html}[form]
    notes = (CANDIDATES, f"In {VOICE_NAMES[table.voice]}. {table.statement}", *told_of(table))
    return write(f"{table.name}: loaded words", notes, [_group_sheet(table, group) for group in table.groups])


def told_of(table: LoadedTable) -> tuple[str, ...]:
    """Which articles are not looked at because of their language, and that there is no candidate, where it is so."""
    left = left_out_told(table.columns)
    if all(map(unmeasured, table.columns)):
        return left, NOT_ENGLISH
    return (*([left] if left else []), *([] if table.groups else [NONE]))


def loaded_sheet(table: LoadedTable) -> Sheet:
    """A row a candidate, outlet by outlet in the order of the text; for a spreadsheet."""
    rows = tuple(
        use_cells(column, use, table.texts[use.row.article])
        for column, uses in zip(table.columns, table.by_column, strict=True)
        for use in uses
    )
    return Sheet(f"{table.name}: loaded words", (CANDIDATES, table.statement), USE_COLUMNS, rows)


def use_cells(column: Column, use: LoadedUse, text: str) -> tuple[Cell, ...]:
    """A candidate with its place and its sentence, as `USE_COLUMNS` name it."""
    source = next(source for source in column.articles if source.key == use.row.article)
    one = use.candidate
    return (
        column.outlet.name, source.date, source.title, use.row.article, one.reason.title, one.term,
        _flat(text, one.start, one.end), use.row.sentence + 1, one.start, one.end, one.voice.value,
        _flat(text, use.row.start, use.row.end),
    )  # fmt: skip


def _flat(text: str, start: int, end: int) -> str:
    return " ".join(text[start:end].split())


def _group_sheet(table: LoadedTable, group: LoadedGroup) -> Sheet:
    """The words of one reason by outlets, each with its sentences; for reading."""

    def said(cell: Sequence[LoadedUse], column: Column) -> str:
        return "; ".join(_sentence(table, use) for use in cell) or unmeasured(column) or "–"

    rows = tuple((line.term, *map(said, line.cells, table.columns)) for line in group.lines)
    columns = ("word", *(column.outlet.name for column in table.columns))
    return Sheet(group.reason.title, (_why(group),), columns, rows)


def _sentence(table: LoadedTable, use: LoadedUse) -> str:
    return f"“{_flat(table.texts[use.row.article], use.row.start, use.row.end)}”"


def _why(group: LoadedGroup) -> str:
    return f"{group.reason.sentence} {agreement_told(group.agreement)}"


def _text_lines(table: LoadedTable) -> Iterator[str]:
    yield f"{table.name}: loaded words"
    yield CANDIDATES
    yield from wrapped(f"In {VOICE_NAMES[table.voice]}. {table.statement}", 0)
    for told in told_of(table):
        yield from ("", *wrapped(told, 0))
    for group in table.groups:
        yield ""
        yield from wrapped(f"{group.reason.title}: {_why(group)}", 0)
        for told in group_told(table, group):
            yield from wrapped(told, 4)


def group_told(table: LoadedTable, group: LoadedGroup) -> Iterator[str]:
    """Each word of a reason with the sentences of every outlet that uses it, one line a word and outlet."""
    for line in group.lines:
        for column, cell in zip(table.columns, line.cells, strict=True):
            if cell:
                said = "; ".join(f"sentence {use.row.sentence + 1}: {_sentence(table, use)}" for use in cell)
                times = f", {counted(len(cell), 'time')}" if len(cell) > 1 else ""
                yield f"“{line.term}”, {column.outlet.name}{times}: {said}"


def _json(table: LoadedTable, selection: Mapping[str, object]) -> str:
    """The table as indented JSON ending in a newline, after docs/loaded.schema.json."""
    out = {
        "schema": SCHEMA,
        "selection": {**selection, "name": table.name},
        "estimand": Estimand.TEXTS.value,
        "statement": table.statement,
        "caution": CANDIDATES,
        "voice": table.voice.value,
        "outlets": [
            {
                "id": column.outlet.slug,
                "name": column.outlet.name,
                "articles": len(column.articles),
                **({"note": reason} if (reason := unmeasured(column)) else {}),
            }
            for column in table.columns
        ],
        "reasons": [_group(table, group) for group in table.groups],
    }
    return json.dumps(out, ensure_ascii=False, indent=1) + "\n"


def _group(table: LoadedTable, group: LoadedGroup) -> dict[str, object]:
    agreement = group.agreement
    low, high = (agreement.interval if agreement else None) or (None, None)
    return {
        "id": group.reason.id,
        "title": group.reason.title,
        "reason": group.reason.sentence,
        "agreement": agreement
        and {
            "share": rounded(agreement.share),
            "low": rounded(low),
            "high": rounded(high),
            "agreed": agreement.agreed,
            "n": agreement.n,
        },
        "terms": [
            {
                "term": line.term,
                "places": {
                    column.outlet.slug: [_use(table, column, use) for use in cell]
                    for column, cell in zip(table.columns, line.cells, strict=True)
                    if cell
                },
            }
            for line in group.lines
        ],
    }


def _use(table: LoadedTable, column: Column, use: LoadedUse) -> dict[str, object]:
    text, one = table.texts[use.row.article], use.candidate
    source = next(source for source in column.articles if source.key == use.row.article)
    return {
        "article": use.row.article,
        "title": source.title,
        "date": source.date,
        "sentence": use.row.sentence + 1,
        "start": one.start,
        "end": one.end,
        "voice": one.voice.value,
        "words": _flat(text, one.start, one.end),
        "text": _flat(text, use.row.start, use.row.end),
    }
