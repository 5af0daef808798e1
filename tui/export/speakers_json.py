"""Who speaks at which outlet as JSON, after docs/speakers.schema.json."""

from __future__ import annotations

import json
from collections.abc import Mapping

from analysis.comparison import Comparison
from analysis.document import Voice
from analysis.measure import Family
from analysis.speaker_contrasts import Contrast
from analysis.speaker_table import SpeakerCell, SpeakerLine, SpeakerTable
from analysis.voices.reporting import Stance, Verb
from tui.export.comparison_json import SCHEMA, figure_json, outlet_json
from tui.export.numbers import rounded
from tui.export.shared_quotations import shared_json
from tui.export.speaker_rows import Spoken, contrasts_at, spoken_by
from tui.jobs.carrying import SharedTable


def speakers_json(
    comparison: Comparison,
    table: SpeakerTable,
    line: SpeakerLine | None,
    shared: SharedTable | None,
    selection: Mapping[str, object],
) -> str:
    """The table as indented JSON ending in a newline.

    With a `line` every quotation of that speaker, too; with `shared` the quotations that several outlets carry.
    """
    measures = [measure for measure in comparison.measures if measure.family is Family.SPEAKERS and measure.shown]
    out: dict[str, object] = {
        "schema": SCHEMA,
        "selection": {**selection, "name": comparison.name},
        "estimand": comparison.estimand.value,
        "statement": comparison.statement,
        "outlets": [
            outlet_json(column)
            | {
                "figures": {
                    measure.id: figure_json(comparison.figure(measure.id, Voice.ALL, place)) for measure in measures
                },
                "contrasts": {
                    stance.value: _contrast(contrast) for stance, contrast in contrasts_at(table, place).items()
                },
            }
            for place, column in enumerate(comparison.columns)
        ],
        "speakers": [_speaker(one, table) for one in table.lines],
    }
    if line is not None:
        out["quotations"] = [_spoken(one) for one in spoken_by(line, table, comparison)]
    if shared is not None:
        out["shared"] = shared_json(shared)
    return json.dumps(out, ensure_ascii=False, indent=1) + "\n"


def _contrast(contrast: Contrast) -> dict[str, object]:
    odds, test = contrast.odds, contrast.test
    return {
        "odds_ratio": rounded(odds.value) if odds else None,
        "low": rounded(odds.low) if odds else None,
        "high": rounded(odds.high) if odds else None,
        "p": rounded(test.probability) if test else None,
        "speakers": contrast.speakers,
        "verbs": contrast.verbs,
        "note": contrast.note,
    }


def _speaker(line: SpeakerLine, table: SpeakerTable) -> dict[str, object]:
    speaker = line.speaker
    return {
        "id": speaker.key,
        "name": speaker.name,
        "kind": speaker.kind.value if speaker.key else None,
        "spellings": list(speaker.called),
        "outlets": line.outlets,
        "words": line.words,
        "values": {
            column.outlet.slug: _cell(cell) for column, cell in zip(table.columns, line.cells, strict=True)
        },
    }  # fmt: skip


def _cell(cell: SpeakerCell) -> dict[str, object]:
    return {
        "quotations": len(cell.said),
        "quoted_words": cell.quoted,
        "reported_words": cell.reported,
        "share": figure_json(cell.share),
        "first_after": figure_json(cell.position),
        "verbs": [{**_verb(verb), "count": number} for verb, number in cell.verbs],
        "stances": {stance.value: figure_json(cell.of_stance(stance)) for stance in Stance} if cell.verbs else {},
    }


def _verb(verb: Verb) -> dict[str, object]:
    return {"verb": verb.base, "stance": verb.stance.value}


def _spoken(one: Spoken) -> dict[str, object]:
    row, quotation = one.said.row, one.quotation
    return {
        "outlet": one.column.outlet.slug,
        "article": row.article,
        "title": one.source.title,
        "date": one.source.date,
        "sentence": row.sentence + 1,
        "kind": quotation.kind.value,
        "content": [list(part) for part in quotation.content],
        "text": one.text,
        "sentence_text": one.sentence_text,
        "source": one.source_text or None,
        "cue": one.cue or None,
        "verb": _verb(one.said.verb) if one.said.verb else None,
        "quoted_words": one.said.quoted,
        "reported_words": one.said.reported,
    }
