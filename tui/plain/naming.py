"""What each outlet calls the same things, told in lines, and every mention of one of them."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.naming_table import NamingCell, NamingDetail
from tui.amounts import counted
from tui.export.naming import mention_told
from tui.export.naming_rows import NOTHING, mentions_of
from tui.export.numbers import percent
from tui.jobs.naming import NamingTable, concept_called, naming_of, title_of
from tui.plain.conversation import Conversation
from tui.plain.lines import VOICE_NAMES, in_words


def naming(conversation: Conversation, words: list[str]) -> list[str]:
    """What each outlet calls the same things, in the chosen voice; with words every mention of one of them.

    Raises:
        UserError: nothing was compared yet, or nothing is called so.
    """
    table = naming_of(conversation.compared(), conversation.voice)
    if not words:
        return conversation.in_parts(list(table_lines(table)), "line")
    return conversation.in_parts(list(detail_lines(concept_called(" ".join(words), table))), "line")


def table_lines(table: NamingTable) -> Iterator[str]:
    """What is measured, then every thing with what each outlet calls it."""
    yield f"What they call it in {table.name}, {VOICE_NAMES[table.voice]}. {table.statement}"
    if not table.concepts:
        yield NOTHING
    for detail in table.concepts:
        yield ""
        yield from thing_lines(detail)


def thing_lines(detail: NamingDetail) -> Iterator[str]:
    """A thing, then outlet by outlet the names with their shares."""
    yield f"{title_of(detail)}, {counted(sum(detail.mentions), 'mention')}"
    for place, column in enumerate(detail.columns):
        names = [(line.measure.name, line.cells[place]) for line in detail.lines if line.cells[place].mentions]
        told = "; ".join(f"{name} {_cell_told(cell)}" for name, cell in names)
        yield f"{column.outlet.name}: {told or 'not mentioned'}."


def _cell_told(cell: NamingCell) -> str:
    share = cell.share
    said = in_words(percent(share.value or 0))
    if share.low is not None and share.high is not None and share.low < share.high:
        said += f", between {percent(share.low).removesuffix(' %')} and {percent(share.high).removesuffix(' %')}"
    said += f", {share.count} of {counted(share.n, 'mention')}"
    if cell.first.count:
        said += f", first mention in {counted(cell.first.count, 'article')}"
    if cell.distanced.count:
        said += f", at a distance {cell.distanced.count} times" if cell.distanced.count > 1 else ", at a distance once"
    return said


def detail_lines(detail: NamingDetail) -> Iterator[str]:
    """A thing, then each mention with outlet, article, name and sentence."""
    yield from thing_lines(detail)
    yield ""
    for number, one in enumerate(mentions_of(detail), 1):
        yield f"{number}. {one.column.outlet.name}, article {one.mention.row.article}, {mention_told(one, detail)}"
