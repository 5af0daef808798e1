"""Frames: the terms of each category in the words of the selection."""

from __future__ import annotations

from itertools import repeat

from analysis.framing.hits import pieces_and_hits, row_of
from analysis.framing.prepared import prepared
from analysis.lexicon_types import Lexicon
from analysis.measure import Reading, Unit, units_of
from analysis.selection import Selection

VERSION = 1


def read_frames(selection: Selection, lexicon: Lexicon) -> dict[str, Reading]:
    """What each category is given, by measure id `frame.CATEGORY`.

    It is hits against the words of the selection or, of a weighted lexicon, the weights of the words that it knows
    against their number: the mean over matched words, as the extended Moral Foundations Dictionary is scored (Hopp et
    al. 2021, Behavior Research Methods 53:232).
    """
    return _means(selection, lexicon) if lexicon.weighted else _rates(selection, lexicon)


def _rates(selection: Selection, lexicon: Lexicon) -> dict[str, Reading]:
    ready = prepared(lexicon)
    pieces, by_category = pieces_and_hits(selection, ready)
    worded = [(place, piece[0], last - first) for place, (piece, first, last) in enumerate(pieces) if last > first]
    places = {place: number for number, (place, _, _) in enumerate(worded)}
    without = units_of([sentence for _, sentence, _ in worded], repeat(0), [length for _, _, length in worded])
    readings = dict.fromkeys(ready.nothing, Reading(without, ()))
    for category, found in by_category.items():
        units = list(without)
        for place, _ in found:
            unit = units[places[place]]
            units[places[place]] = Unit(unit.sentence, unit.numerator + 1, unit.denominator)
        rows = tuple(row_of(selection.document, pieces[place][0], hit) for place, hit in found)
        readings[f"frame.{category}"] = Reading(tuple(units), rows)
    return readings


def _means(selection: Selection, lexicon: Lexicon) -> dict[str, Reading]:
    ready = prepared(lexicon)
    pieces, by_category = pieces_and_hits(selection, ready)
    readings = dict(ready.nothing)
    for category, found in by_category.items():
        sums: dict[int, tuple[float, int]] = {}
        for place, hit in found:
            weight, known = sums.get(place, (0.0, 0))
            sums[place] = weight + hit.weight, known + 1
        units = tuple(Unit(pieces[place][0].sentence, weight, known) for place, (weight, known) in sums.items())
        rows = tuple(
            row_of(selection.document, pieces[place][0], hit, hit.weight) for place, hit in found if hit.weight
        )
        readings[f"frame.{category}"] = Reading(units, rows)
    return readings
