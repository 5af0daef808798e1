"""Of whom each outlet speaks as JSON, after docs/actors.schema.json."""

from __future__ import annotations

import json
from collections.abc import Mapping

from analysis.actor_table import MEASURES, ActorLine, ActorTable
from analysis.comparison import Estimand
from tui.export.actor_rows import EVENTS, Spot, differences_of, evidence_of, words_at
from tui.export.comparison_json import SCHEMA, figure_json, outlet_json
from tui.export.numbers import rounded


def actors_json(table: ActorTable, line: ActorLine | None, selection: Mapping[str, object]) -> str:
    """The table as indented JSON ending in a newline; with a `line` every row of that actor's evidence, too."""
    out: dict[str, object] = {
        "schema": SCHEMA,
        "selection": {**selection, "name": table.name},
        "estimand": Estimand.TEXTS.value,
        "statement": table.statement,
        "voice": table.voice.value,
        "outlets": [outlet_json(column) for column in table.columns],
        "actors": [_actor(one, table) for one in table.lines],
    }
    if line is not None:
        out["evidence"] = [_spot(one, table) for one in evidence_of(line, table)]
    return json.dumps(out, ensure_ascii=False, indent=1) + "\n"


def _actor(line: ActorLine, table: ActorTable) -> dict[str, object]:
    actor = line.actor
    return {
        "id": actor.key,
        "name": actor.name,
        "kind": actor.kind.value,
        "spellings": list(actor.called),
        "outlets": line.outlets,
        "mentions": line.mentions,
        "values": {
            column.outlet.slug: {name: figure_json(cell.figure(name)) for name in MEASURES}
            for column, cell in zip(table.columns, line.cells, strict=True)
        },
        "differences": [
            {
                "measure": one.measure,
                "higher": table.columns[one.higher].outlet.slug,
                "lower": table.columns[one.lower].outlet.slug,
                "amount": rounded(one.amount),
            }
            for one in differences_of(line).values()
        ],
    }


def _spot(one: Spot, table: ActorTable) -> dict[str, object]:
    row, text = one.row, table.texts[one.row.article]
    source = next(source for source in one.column.articles if source.key == row.article)
    return {
        "outlet": one.column.outlet.slug,
        "article": row.article,
        "title": source.title,
        "date": source.date,
        "measure": one.measure,
        "sentence": row.sentence + 1,
        "voice": row.voice.value,
        "value": rounded(row.value),
        "marks": [
            {
                "start": start,
                "end": end,
                "text": words_at(text, start, end),
                "role": _role(one.measure, weight),
                "weight": rounded(weight) if one.measure not in EVENTS else None,
            }
            for start, end, weight in row.highlights
        ],
        "text": words_at(text, row.start, row.end),
    }


def _role(measure: str, weight: float) -> str:
    if measure in EVENTS:
        return "agent" if weight > 0 else "patient" if weight < 0 else "verb"
    return "judging" if weight else "mention"
