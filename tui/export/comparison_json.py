"""A comparison as JSON, after docs/compare.schema.json."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from analysis.comparison import Column, Comparison
from analysis.document import Voice
from analysis.measure import Figure
from tui.export.numbers import rounded
from tui.jobs.naming import names_of_other_languages

SCHEMA = 1


def comparison_json(comparison: Comparison, voices: Sequence[Voice], selection: Mapping[str, object]) -> str:
    """The comparison as indented JSON ending in a newline; `selection` says what was asked for."""
    foreign = names_of_other_languages(comparison)
    out = {
        "schema": SCHEMA,
        "selection": {**selection, "name": comparison.name},
        "estimand": comparison.estimand.value,
        "statement": comparison.statement,
        "outlets": [outlet_json(column) for column in comparison.columns],
        "measures": [
            {
                "id": measure.id,
                "name": measure.name,
                "group": measure.group,
                "voice": voice.value,
                "unit": measure.unit,
                "n_of": measure.n_of,
                "values": {
                    column.outlet.slug: figure_json(figure)
                    for column, figure in zip(comparison.columns, comparison.figures[measure.id, voice], strict=True)
                },
            }
            for measure in comparison.measures
            if measure.shown and measure.id not in foreign
            for voice in voices
        ],
    }
    return json.dumps(out, ensure_ascii=False, indent=1) + "\n"


def outlet_json(column: Column) -> dict[str, object]:
    """An outlet with its articles."""
    return {
        "id": column.outlet.slug,
        "name": column.outlet.name,
        "articles": len(column.articles),
        "words": column.words,
        "titles": [source.title for source in column.articles],
    }


def figure_json(figure: Figure) -> dict[str, object]:
    """A figure's numbers; `note` and, for frames, what the hits are made of only where there is something to say."""
    out: dict[str, object] = {
        "value": rounded(figure.value),
        "low": rounded(figure.low),
        "high": rounded(figure.high),
        "count": figure.count,
        "numerator": rounded(figure.numerator),
        "denominator": rounded(figure.denominator),
        "n": figure.n,
    }
    if figure.distinct is not None:
        out["distinct"] = figure.distinct
    if figure.largest is not None:
        out["largest"] = figure.largest
        out["largest_share"] = rounded(figure.largest_share)
    if figure.note:
        out["note"] = figure.note
    return out
