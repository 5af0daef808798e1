"""Naming: which of its rival labels a thing is given, against all mentions of the thing."""

from __future__ import annotations

from analysis.framing.hits import Placed, pieces_and_hits, row_of
from analysis.framing.prepared import prepared
from analysis.lexicon_types import Lexicon
from analysis.measure import Reading, units_of
from analysis.selection import Selection

_NONE: list[Placed] = []


def read_naming(selection: Selection, lexicon: Lexicon) -> dict[str, Reading]:
    """Mentions of each concept by each of its labels, by measure id `naming.CONCEPT.LABEL`."""
    ready = prepared(lexicon)
    readings = dict(ready.nothing)
    pieces, by_label = pieces_and_hits(selection, ready)
    for concept in {label.partition(".")[0] for label in by_label}:
        mentions: dict[int, int] = {}
        for label in ready.groups[concept]:
            for place, _ in by_label.get(label, _NONE):
                mentions[place] = mentions.get(place, 0) + 1
        in_order = sorted(mentions)
        sentences = [pieces[place][0].sentence for place in in_order]
        of_concept = [mentions[place] for place in in_order]
        for label in ready.groups[concept]:
            found = by_label.get(label, _NONE)
            of_label = dict.fromkeys(in_order, 0)
            for place, _ in found:
                of_label[place] += 1
            units = units_of(sentences, of_label.values(), of_concept)
            rows = tuple(row_of(selection.document, pieces[place][0], hit) for place, hit in found)
            readings[f"naming.{label}"] = Reading(units, rows)
    return readings
