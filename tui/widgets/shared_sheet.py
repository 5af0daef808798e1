"""The lines of one shared quotation: the fullest version, and under it what each outlet makes of it. No Textual."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from analysis.shared import Extent
from tui.amounts import counted
from tui.export.shared_quotations import introduction
from tui.jobs.attributing import SPEAKER_KINDS
from tui.jobs.carrying import Entry, SharedTable, Version
from tui.text import Run, fit_runs
from tui.themes import outlet_ink
from tui.widgets.shared_text import LEFT_OUT, extent_words, fullest_text, left_out_words, version_head, version_text

INDENT = 2
WIDEST = 100


@dataclass(frozen=True, slots=True)
class SheetLine:
    """One line; `column` is the outlet that it belongs to (-1: none), `head` whether the outlet's part begins here."""

    runs: list[Run]
    column: int = -1
    head: bool = False


def sheet_lines(table: SharedTable, entry: Entry, chosen: int, width: int, *, spelt_out: bool) -> list[SheetLine]:
    """A quotation in lines of at most `width` cells, with the outlet at `chosen` pointed at."""
    inside = max(min(width - INDENT - 2, WIDEST), 8)
    lines = [SheetLine(fit_runs(_who(table, entry), width))]
    lines += [SheetLine(_indented(runs)) for runs in fullest_text(table, entry).lines(inside)]
    lines.append(SheetLine([]))
    for column in range(len(table.columns)):
        lines += _of_column(table, entry, column, column == chosen, width, inside, spelt_out)
    return lines


def _of_column(  # noqa: PLR0913, PLR0917 - what is drawn, for whom, and in how much room
    table: SharedTable, entry: Entry, column: int, here: bool, width: int, inside: int, spelt_out: bool
) -> Iterator[SheetLine]:
    ink = outlet_ink(column, chosen=here)
    pointer: Run = ("▸ " if here else "  ", "mark")
    if not entry.versions[column]:
        name = table.columns[column].outlet.name
        said: list[Run] = [(f"{LEFT_OUT} ", "dim"), (name, ink), (f"  {left_out_words(table, entry, column)}", "dim")]
        yield SheetLine(fit_runs([pointer, *said], width), column, head=True)
        return
    for number, version in enumerate(entry.versions[column]):
        lead = pointer if number == 0 else ("  ", "")
        head = version_head(table, version, column, ink, width - INDENT)
        yield SheetLine([lead, *head], column, head=number == 0)
        if not word_for_word(version):
            text = version_text(table, entry, version, spelt_out=spelt_out)
            yield from (SheetLine(_indented(runs), column) for runs in text.lines(inside))


def word_for_word(version: Version) -> bool:
    """Whether nothing of the fullest version is missing and nothing else was put in."""
    return version.extent is Extent.WHOLE and not version.carrier.own_words


def _who(table: SharedTable, entry: Entry) -> list[Run]:
    amount = f"{entry.outlets} of {counted(len(table.columns), 'outlet')} · {counted(entry.length, 'word')}"
    if len(entry.speakers) > 1:
        who: list[Run] = [("Given to different speakers: ", "mark"), (entry.who, "strong")]
    elif entry.speakers:
        who = [(entry.who, "strong"), (f" ({SPEAKER_KINDS[entry.speakers[0].kind]})", "dim")]
    else:
        who = [("speaker not found", "dim")]
    fullest = next(
        table.columns[column].outlet.name
        for column, own in enumerate(entry.versions)
        if any(version.article == entry.shared.fullest.article for version in own)
    )
    return [*who, ("  ", ""), (f"{amount} · fullest at {fullest}", "dim")]


def _indented(runs: list[Run]) -> list[Run]:
    return [(" " * (INDENT + 2), ""), *runs]


def told(table: SharedTable, entry: Entry) -> list[str]:
    """What each outlet makes of it, a line an outlet, for a copy."""
    lines = []
    for column, own in enumerate(entry.versions):
        name = table.columns[column].outlet.name
        if not own:
            lines.append(f"{name}: {left_out_words(table, entry, column)}")
        for version in own:
            cue = f" ({introduction(version)})" if introduction(version) else ""
            lines.append(
                f"{name}{cue}, {extent_words(version)}: {version_text(table, entry, version, spelt_out=True).text}"
            )
    return lines
