"""The quotations that several outlets carry: who has them whole, who cut them and where, and who left them out."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from analysis.comparison import Column
from analysis.shared import Cut, Place
from tui.amounts import counted
from tui.export.sheet import Cell, Sheet
from tui.jobs.carrying import Entry, SharedTable, Version, one_line, words_in

LEFT_OUT = "left out"
NONE_SHARED = "No quotation is carried by several outlets."
COLUMNS = (
    "quotation", "speaker", "fullest_version", "outlet", "outlet_id", "article", "title", "extent", "words", "cue",
    "verb", "stance", "cut_words", "cut_without_a_sign", "cut_where", "cut_text", "other_quotations",
)  # fmt: skip
WIDTH = 100

_PLACES = {Place.START: "at the start", Place.MIDDLE: "in the middle", Place.END: "at the end"}


def shared_json(table: SharedTable) -> list[dict[str, object]]:
    """Each shared quotation as plain values, after docs/speakers.schema.json; most outlets first."""
    return [_entry(table, entry) for entry in table.entries]


def _entry(table: SharedTable, entry: Entry) -> dict[str, object]:
    fullest = entry.shared.fullest
    columns = [column.outlet.slug for column in table.columns]
    return {
        "speakers": [{"id": speaker.key, "name": speaker.name} for speaker in entry.speakers],
        "disputed": entry.shared.disputed,
        "text": entry.words,
        "words": entry.length,
        "fullest": {"article": fullest.article, "content": [list(part) for part in fullest.ranges]},
        "versions": {
            slug: [_version(table, entry, version) for version in versions]
            for slug, versions in zip(columns, entry.versions, strict=True)
            if versions
        },
        "left_out": {columns[place]: len(left.other_words) for place, left in sorted(entry.left_out.items())},
    }


def _version(table: SharedTable, entry: Entry, version: Version) -> dict[str, object]:
    verb, carrier = version.verb, version.carrier
    return {
        "article": version.article,
        "extent": version.extent.value,
        "text": version_words(table, version),
        "kept": [list(part) for part in carrier.kept],
        "own_words": [list(part) for part in carrier.own_words],
        "cue": version.cue_words or None,
        "verb": {"verb": verb.base, "stance": verb.stance.value} if verb else None,
        "cuts": [
            {
                "place": cut.place.value,
                "at": cut.at,
                "text": cut_text(table, entry, cut),
                "words": words_in(table.documents[entry.shared.fullest.article], cut.missing),
                "shown": cut.shown,
            }
            for cut in carrier.cuts
        ],
    }


def version_words(table: SharedTable, version: Version) -> str:
    """What an article has of a quotation, on one line."""
    carrier = version.carrier
    return one_line(table.documents[version.article].text, sorted((*carrier.kept, *carrier.own_words)))


def cut_text(table: SharedTable, entry: Entry, cut: Cut) -> str:
    """The words of the fullest version that are missing, on one line."""
    return one_line(table.documents[entry.shared.fullest.article].text, cut.missing)


def shared_sheet(table: SharedTable) -> Sheet:
    """A row a quotation and article that carries it, and one for each outlet that leaves it out."""
    rows = tuple(row for number, entry in enumerate(table.entries, 1) for row in _rows(table, entry, number))
    return Sheet(f"{table.name}: the same quotation at several outlets", (), COLUMNS, rows)


def _rows(table: SharedTable, entry: Entry, number: int) -> Iterator[tuple[Cell, ...]]:
    for place, (column, versions) in enumerate(zip(table.columns, entry.versions, strict=True)):
        lead = (number, entry.who, entry.words, column.outlet.name, column.outlet.slug)
        for version in versions:
            yield (*lead, *_version_cells(table, entry, column, version))
        if not versions:
            left = entry.left_out.get(place)
            others = len(left.other_words) if left else 0
            yield (*lead, None, None, LEFT_OUT, "", "", None, None, None, None, "", "", others)


def _version_cells(table: SharedTable, entry: Entry, column: Column, version: Version) -> tuple[Cell, ...]:
    title = next(source.title for source in column.articles if source.key == version.article)
    verb, cuts = version.verb, version.carrier.cuts
    return (
        version.article, title, version.extent.value, version_words(table, version), version.cue_words,
        verb.base if verb else None, verb.stance.value if verb else None, version.lost, version.unseen,
        "; ".join(dict.fromkeys(_PLACES[cut.place] for cut in cuts)),
        " … ".join(cut_text(table, entry, cut) for cut in cuts), None,
    )  # fmt: skip


def shared_lines(table: SharedTable) -> Iterator[str]:
    """Lines of at most 100 characters: each quotation with who says it, and under it what each outlet makes of it."""
    if not table.entries:
        yield NONE_SHARED
    for number, entry in enumerate(table.entries):
        if number:
            yield ""
        who = f" - {entry.who}" if entry.who else ""
        yield from wrapped(f"“{entry.words}”{who}, {counted(entry.outlets, 'outlet')}", 0)
        for line in versions_told(table, entry):
            yield from wrapped(line, 4)


def versions_told(table: SharedTable, entry: Entry) -> Iterator[str]:
    """What each outlet makes of a quotation, one sentence an article; last who leaves it out."""
    absent = []
    for place, (column, versions) in enumerate(zip(table.columns, entry.versions, strict=True)):
        for version in versions:
            yield f"{column.outlet.name}: {_version_told(table, entry, version)}"
        if not versions:
            left = entry.left_out.get(place)
            others = counted(len(left.other_words), "other quotation") if left and left.other_words else ""
            absent.append(f"{column.outlet.name} (has {others} of the speaker)" if others else column.outlet.name)
    if absent:
        yield f"{LEFT_OUT} by {', '.join(absent)}"


def _version_told(table: SharedTable, entry: Entry, version: Version) -> str:
    verb = version.verb
    parts = [version.extent.value]
    if cue := introduction(version):
        parts.append(f"introduced by “{cue}”" + (f" ({verb.base}, {verb.stance.value})" if verb else ""))
    for cut in version.carrier.cuts:
        sign = "" if cut.shown else ", without a sign"
        parts.append(f"cut {_PLACES[cut.place]}{sign}: “{cut_text(table, entry, cut)}”")
    return "; ".join(parts)


def introduction(version: Version) -> str:
    """The words that introduce a version; a mark alone, such as a colon, is none."""
    return version.cue_words if any(map(str.isalnum, version.cue_words)) else ""


def wrapped(text: str, indent: int) -> list[str]:
    """Lines of at most 100 characters, those after the first four further in; a share stays with its interval."""
    first = " " * indent
    joined = " ".join(text.split()).replace(" %", "\u00a0%").replace("% [", "%\u00a0[")
    lines = textwrap.wrap(joined, WIDTH, initial_indent=first, subsequent_indent=f"{first}    ")
    return [line.replace("\u00a0", " ") for line in lines] or [first]
