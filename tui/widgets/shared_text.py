"""A version of a shared quotation as it is drawn: kept words plain, own words marked, what was cut in its place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from analysis.document import Document, Range
from analysis.shared import Cut, Extent, Place
from tui.amounts import counted
from tui.export.shared_quotations import introduction
from tui.jobs.carrying import Entry, SharedTable, Version, one_line, stretches_of, words_in
from tui.text import Run, cells, fit_runs, inked, plain, wrap
from tui.widgets.speaker_cells import STANCE_SIGNS

SIGNS = {Extent.WHOLE: "●", Extent.CUT: "◐", Extent.REPORTED: "~"}
LEFT_OUT = "·"
APART = "|"
"""Stands between two quotations of one article."""
CUT_INK = "note"
OWN_INK = "hit"
LOST_INK = "strong"
"""Words of the fullest version that somebody cut."""

_PLACES = {Place.START: "at the start", Place.MIDDLE: "in the middle", Place.END: "at the end"}


@dataclass(frozen=True, slots=True)
class InkedText:
    """Text with what is drawn differently in it; `spans` are sorted and have no place in common."""

    text: str
    spans: tuple[tuple[int, int, str], ...] = ()

    def lines(self, width: int) -> list[list[Run]]:
        """It in lines of at most `width` cells."""
        return [
            inked(self.text, start, end, self.spans) for start, end in wrap(self.text, 0, len(self.text), width)
        ]  # fmt: skip


def joined(pieces: Sequence[Run]) -> InkedText:
    """Pieces one after the other, white space evened out."""
    text = ""
    spans: list[tuple[int, int, str]] = []
    for piece, ink in pieces:
        said = plain(piece)
        words = " ".join(said.split())
        if not words:
            text += " " if said and text and not text.endswith(" ") else ""
            continue
        lead = " " if said[:1].isspace() and text and not text.endswith(" ") else ""
        start = len(text) + len(lead)
        text += lead + words
        if ink:
            spans.append((start, len(text), ink))
        text += " " if said[-1:].isspace() else ""
    return InkedText(text.rstrip(), tuple(spans))


# The fullest version


def fullest_text(table: SharedTable, entry: Entry) -> InkedText:
    """The fullest version; what somebody cut is marked in it."""
    fullest = entry.shared.fullest
    document = table.documents[fullest.article]
    cuts = [part for carrier in entry.shared.carriers for cut in carrier.cuts for part in cut.missing]
    stretches = stretches_of(document, fullest.quotation, fullest.ranges)
    return joined(list(_with_spaces(document.text, stretches, cuts)))


def _with_spaces(text: str, ranges: Sequence[Range], marked: Sequence[Range]) -> Iterator[Run]:
    for start, end in ranges:
        yield " ", ""
        for first, last in _divided(start, end, marked):
            yield text[first:last], LOST_INK if _within(first, last, marked) else ""


def _divided(start: int, end: int, parts: Sequence[Range], places: Sequence[int] = ()) -> Iterator[Range]:
    """`start` to `end` in stretches, each wholly inside or wholly outside every part, none across one of the places."""
    edges = {min(max(place, start), end) for part in parts for place in part}
    yield from pairwise(sorted({start, end, *edges, *(place for place in places if start < place < end)}))


def _within(first: int, last: int, parts: Sequence[Range]) -> bool:
    return any(start <= first and last <= end for start, end in parts)


# The version of an article


def version_text(table: SharedTable, entry: Entry, version: Version, *, spelt_out: bool) -> InkedText:
    """What an article makes of it; words that it cut stand in brackets in their place, or how many they are.

    Marks that hold nothing of the fullest version are told by dots.
    """
    document = table.documents[version.article]
    fullest = table.documents[entry.shared.fullest.article]
    carrier = version.carrier
    pieces: list[Run] = []
    cuts = sorted((_told_at(document.text, cut), place, cut) for place, cut in enumerate(carrier.cuts))
    own, told = carrier.own_words, 0
    for start, end, goes_on in _stretches(document, version):
        pieces.append((" " if goes_on else f" {APART} ", "" if goes_on else "dim"))
        if not any(first < end and last > start for first, last in carrier.kept):
            pieces.append(("…", "dim"))
            continue
        for first, last in _divided(start, end, own, [at for at, *_ in cuts]):
            while told < len(cuts) and cuts[told][0] <= first:
                pieces.append(_cut(fullest, cuts[told][2], spelt_out=spelt_out))
                told += 1
            pieces.append((document.text[first:last], OWN_INK if _within(first, last, own) else ""))
    pieces += [_cut(fullest, cut, spelt_out=spelt_out) for *_, cut in cuts[told:]]
    return joined(_spaced(pieces))


def _told_at(text: str, cut: Cut) -> int:
    """Before what cut words are told; ends go to the ends, as the headline may have a part of the quotation, too."""
    if cut.place is not Place.MIDDLE:
        return 0 if cut.place is Place.START else len(text)
    place = cut.at
    while place < len(text) and text[place] in ",;:.!?":
        place += 1
    return place


def _spaced(pieces: Sequence[Run]) -> list[Run]:
    """Where something was cut a space on either side of it."""
    out: list[Run] = []
    for text, ink in pieces:
        out += [(" ", ""), (text, ink), (" ", "")] if ink == CUT_INK else [(text, ink)]
    return out


def _cut(fullest: Document, cut: Cut, *, spelt_out: bool) -> Run:
    if not spelt_out:
        return f"‹cut: {counted(words_in(fullest, cut.missing), 'word')}›", CUT_INK
    return f"‹cut: {one_line(fullest.text, cut.missing)}›", CUT_INK


def _stretches(document: Document, version: Version) -> Iterator[tuple[int, int, bool]]:
    """Where the words stand in the article, and whether the quotation before goes on there."""
    begun = False
    for piece in version.carrier.pieces:
        used = tuple(sorted((*piece.kept, *piece.own_words)))
        for number, (start, end) in enumerate(stretches_of(document, piece.quotation, used)):
            yield start, end, number > 0 or not begun
            begun = True


# What is said over a version


def extent_words(version: Version) -> str:
    """How much it carries, in words."""
    if version.extent is Extent.REPORTED:
        return "reported, without marks"
    if version.extent is Extent.WHOLE:
        return "whole, partly in other words" if version.carrier.own_words else "whole"
    shown = ", unmarked" if version.lost and version.unseen == version.lost else ""
    return f"cut {cut_places(version)}: {counted(version.lost, 'word')}{shown}"


def cut_places(version: Version) -> str:
    """Where words are missing."""
    places = list(dict.fromkeys(cut.place for cut in version.carrier.cuts))
    if set(places) == {Place.START, Place.END}:
        return "at both ends"
    return " and ".join(_PLACES[place] for place in places)


def verb_runs(version: Version) -> list[Run]:
    """The words that introduce it, with the stance of the verb."""
    cue = introduction(version)
    if not cue:
        return [("no verb", "dim")]
    runs: list[Run] = [(f"“{cue}”", "cue")]
    if version.verb is not None:
        runs.append((f" {STANCE_SIGNS[version.verb.stance]} {version.verb.stance.value}", ""))
    return runs


def left_out_words(table: SharedTable, entry: Entry, column: int) -> str:
    """What an outlet that leaves it out has of the speaker instead."""
    left = entry.left_out.get(column)
    if left is None or not left.other_words:
        return "left out"
    return f"left out; quotes {entry.who or 'the speaker'} with {counted(len(left.other_words), 'other quotation')}"


def version_head(table: SharedTable, version: Version, column: int, ink: str, width: int) -> list[Run]:
    """The line over a version: how much, whose, which verb."""
    name = table.columns[column].outlet.name
    lead: list[Run] = [(SIGNS[version.extent], "mark"), (" ", ""), (name, ink), ("  ", "")]
    verb, extent = verb_runs(version), extent_words(version)
    ways = ((verb, extent), (verb, extent.removesuffix(", unmarked")), (verb[:1], extent.removesuffix(", unmarked")))
    lines = [[*lead, *said, ("  ", ""), (much, "dim")] for said, much in ways]
    return fit_runs(next((line for line in lines if _length(line) <= width), lines[-1]), width)


def _length(runs: Sequence[Run]) -> int:
    return sum(cells(plain(text)) for text, _ in runs)
