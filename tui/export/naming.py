"""What outlets call the same things, in every printed form; of one thing also every mention."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace

from analysis.comparison import Estimand
from analysis.naming_table import NamingDetail, NamingLine
from tui.amounts import counted
from tui.export.comparison_json import SCHEMA, figure_json, outlet_json
from tui.export.naming_rows import (
    NOTE,
    NOTHING,
    Named,
    cell_said,
    matrix_sheet,
    mentions_of,
    mentions_sheet,
    naming_sheet,
    words_at,
)
from tui.export.shared_quotations import wrapped
from tui.export.sheet import sheet_csv, sheets_html, sheets_markdown
from tui.export.tables import VOICE_NAMES
from tui.jobs.naming import NamingLook, NamingTable, figure_of, title_of


@dataclass(frozen=True, slots=True)
class NamingAsked:
    """What is printed: a table; with `of` one thing and all its mentions."""

    table: NamingTable
    of: NamingDetail | None = None

    @property
    def shown(self) -> NamingTable:
        """The table with the things that were asked for."""
        return self.table if self.of is None else replace(self.table, concepts=(self.of,))

    @property
    def title(self) -> str:
        """What it is called."""
        return f"{self.table.name}: what they call it"

    @property
    def measured(self) -> str:
        """Whose words are measured."""
        return f"Measured: {VOICE_NAMES[self.table.voice]}."


def printed_naming(asked: NamingAsked, form: str, selection: Mapping[str, object]) -> str:
    """The names as `text`, `json`, `csv`, `md` or `html`; `selection` is the choice that led to it, for the JSON."""
    if form == "json":
        return naming_json(asked, selection)
    if form == "csv":
        sheet = naming_sheet(asked.shown, asked.title) if asked.of is None else mentions_sheet(asked.of, asked.title)
        return sheet_csv(sheet)
    if form == "text":
        return "\n".join([*_text_lines(asked), ""])
    sheets = [matrix_sheet(detail) for detail in asked.shown.concepts]
    if asked.of is not None:
        sheets.append(mentions_sheet(asked.of, _heading(asked.of)))
    notes = (asked.table.statement, asked.measured, NOTE if asked.shown.concepts else NOTHING)
    write = {"md": sheets_markdown, "html": sheets_html}[form]
    return write(asked.title, notes, sheets)


def _heading(detail: NamingDetail) -> str:
    return f"Every mention of {title_of(detail)}"


def _text_lines(asked: NamingAsked) -> list[str]:
    table = asked.shown
    lines = [asked.title, table.statement, asked.measured, *([] if table.concepts else ["", NOTHING])]
    for detail in table.concepts:
        lines += ["", *wrapped(f"{title_of(detail)}: {counted(sum(detail.mentions), 'mention')}", 0)]
        for line in detail.lines:
            lines += wrapped(line.measure.name, 2)
            for column, cell in zip(table.columns, line.cells, strict=True):
                if cell.mentions:
                    lines += wrapped(f"{column.outlet.name}: {cell_said(cell)}", 4)
        lines += _silent(detail)
    if asked.of is not None:
        lines += ["", *wrapped(_heading(asked.of), 0), *_mention_lines(asked.of)]
    return [*lines, "", *wrapped(NOTE, 0)] if table.concepts else lines


def _silent(detail: NamingDetail) -> list[str]:
    """The outlets that never mention the thing in these words."""
    names = [column.outlet.name for column, number in zip(detail.columns, detail.mentions, strict=True) if not number]
    return wrapped(f"not mentioned at {', '.join(names)}", 2) if names else []


def _mention_lines(detail: NamingDetail) -> list[str]:
    lines: list[str] = []
    at = None
    for one in mentions_of(detail):
        if one.mention.row.article != at:
            at = one.mention.row.article
            source = next(source for source in one.column.articles if source.key == at)
            dated = f"{source.date}  " if source.date else ""
            lines += ["", *wrapped(f"{one.column.outlet.name}: {dated}{source.title}", 0)]
        lines += wrapped(mention_told(one, detail), 4)
    return lines


def mention_told(one: Named, detail: NamingDetail) -> str:
    """A mention in one line: which sentence, by which name, whether first or at a distance, and the sentence."""
    row = one.mention.row
    signs = [one.line.measure.name, row.voice.value]
    signs += ["first mention"] if one.mention.first else []
    signs += ["at a distance"] if one.mention.distanced else []
    said = words_at(detail.texts[row.article], row.start, row.end)
    return f"sentence {row.sentence + 1} ({', '.join(signs)}): {said}"


def naming_json(asked: NamingAsked, selection: Mapping[str, object]) -> str:
    """The table as indented JSON ending in a newline, after docs/naming.schema.json; of one thing with its mentions."""
    table = asked.shown
    out: dict[str, object] = {
        "schema": SCHEMA,
        "selection": {**selection, "name": table.name},
        "estimand": Estimand.TEXTS.value,
        "statement": table.statement,
        "voice": table.voice.value,
        "outlets": [outlet_json(column) for column in table.columns],
        "concepts": [_concept(detail) for detail in table.concepts],
    }
    if asked.of is not None:
        out["mentions"] = [_mention(one, asked.of) for one in mentions_of(asked.of)]
    return json.dumps(out, ensure_ascii=False, indent=1) + "\n"


def _concept(detail: NamingDetail) -> dict[str, object]:
    slugs = [column.outlet.slug for column in detail.columns]
    return {
        "id": detail.concept,
        "name": title_of(detail),
        "mentions": dict(zip(slugs, detail.mentions, strict=True)),
        "labels": [_label(line, slugs) for line in detail.lines],
    }


def _label(line: NamingLine, slugs: list[str]) -> dict[str, object]:
    languages = line.measure.languages
    return {
        "id": line.measure.id,
        "name": line.measure.name,
        "languages": sorted(languages) if languages is not None else None,
        "values": {
            slug: {look.value: figure_json(figure_of(cell, look)) for look in NamingLook}
            for slug, cell in zip(slugs, line.cells, strict=True)
        },
    }


def _mention(one: Named, detail: NamingDetail) -> dict[str, object]:
    row, mention = one.mention.row, one.mention
    text = detail.texts[row.article]
    source = next(source for source in one.column.articles if source.key == row.article)
    return {
        "outlet": one.column.outlet.slug,
        "article": row.article,
        "title": source.title,
        "date": source.date,
        "label": one.line.measure.id,
        "sentence": row.sentence + 1,
        "voice": row.voice.value,
        "start": mention.start,
        "end": mention.end,
        "words": words_at(text, mention.start, mention.end),
        "first": mention.first,
        "distanced": mention.distanced,
        "text": words_at(text, row.start, row.end),
    }
