"""Who speaks at which outlet, told in lines, and everything that one speaker says."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.comparison import Comparison
from analysis.document import Speaker, Voice
from analysis.measure import Figure
from analysis.speaker_table import SpeakerCell, SpeakerLine, SpeakerTable, speaker_table
from analysis.voices.reporting import Stance
from tui.amounts import counted
from tui.export.numbers import percent
from tui.export.shared_quotations import versions_told
from tui.export.speaker_rows import (
    UNNAMED,
    WITHIN_SPEAKERS,
    Spoken,
    amounts_said,
    doubting_said,
    is_unnamed,
    kind_of,
    spoken_by,
    verbs_said,
)
from tui.export.speakers import outlet_measures
from tui.jobs.aliases import all_aliases
from tui.jobs.carrying import Entry, SharedTable, fitting, shared_table
from tui.jobs.speaking import speaker_called
from tui.plain.conversation import Conversation
from tui.plain.lines import figure_in_words, in_words


def speakers(conversation: Conversation, words: list[str]) -> list[str]:
    """Who speaks at which outlet; with a name what that speaker says.

    Raises:
        UserError: nothing was compared yet, or nobody is called so.
    """
    comparison = conversation.compared()
    table = speaker_table(comparison)
    if not words:
        return conversation.in_parts(list(table_lines(table, comparison)), "line")
    found = speaker_called(" ".join(words), [line.speaker for line in table.lines], all_aliases())
    lines = [line for line in table.lines if line.speaker == found]
    return conversation.in_parts([part for line in lines for part in said_lines(line, table, comparison)], "line")


def shared(conversation: Conversation, words: list[str]) -> list[str]:
    """The quotations that several outlets carry, each with what every outlet makes of it; with words those that fit.

    Raises:
        UserError: nothing was compared yet.
    """
    comparison = conversation.compared()
    table = shared_table(comparison, range(len(comparison.columns)))
    found = fitting(table, " ".join(words))
    if not found:
        return [f"No such quotation of {counted(len(table.entries), 'quotation')} at several outlets."]
    return conversation.in_parts([line for entry in found for line in shared_told(table, entry)], "line")


def shared_told(table: SharedTable, entry: Entry) -> Iterator[str]:
    """A quotation with who says it, then what each outlet makes of it."""
    yield ""
    yield f"{entry.who or 'speaker not found'}, at {counted(entry.outlets, 'outlet')}: “{entry.words}”"
    yield from versions_told(table, entry)


def table_lines(table: SpeakerTable, comparison: Comparison) -> Iterator[str]:
    """Every outlet with its shares of voices, then every speaker with what each outlet gives them."""
    yield f"Who speaks in {table.name}. {table.statement}"
    for place, column in enumerate(comparison.columns):
        figures = "; ".join(
            f"{measure.name} {figure_in_words(comparison.figure(measure.id, Voice.ALL, place), measure)}"
            for measure in outlet_measures(comparison)
        )
        yield f"{column.outlet.name}: {figures}; {WITHIN_SPEAKERS} {doubting_said(table, place)}."
    yield ""
    yield "Speakers, those whom most outlets quote first" if table.lines else "Nobody is quoted."
    for line in table.lines:
        yield line_told(line, table)


def line_told(line: SpeakerLine, table: SpeakerTable) -> str:
    """A speaker with kind, other names, and what each outlet that quotes them gives them."""
    pairs = zip(table.columns, line.cells, strict=True)
    told = "; ".join(f"{column.outlet.name} {_cell_told(cell)}" for column, cell in pairs if cell.said)
    return f"{_who(line.speaker)}: {told}."


def _who(speaker: Speaker) -> str:
    """A speaker with kind and other names: `Ada Reed, person, also called Reed`; the unnamed are one."""
    if is_unnamed(speaker):
        return f"{UNNAMED}, called {', '.join(dict.fromkeys((speaker.name, *speaker.called)))}"
    kind = f", {kind_of(speaker)}" if speaker.key else ""
    return f"{speaker.name}{kind}" + (f", also called {', '.join(speaker.called)}" if speaker.called else "")


def _cell_told(cell: SpeakerCell) -> str:
    parts = [f"{_share_told(cell.share)} of its quoted words", amounts_said(cell)]
    if verbs := verbs_said(cell):
        doubting = cell.of_stance(Stance.DOUBTING)
        parts += [f"introduced by {verbs}", f"doubting {_share_told(doubting)} of {counted(doubting.n, 'verb')}"]
    if cell.position.value is not None:
        parts.append(f"first after {in_words(percent(cell.position.value))} of the article")
    return ", ".join(parts)


def _share_told(figure: Figure) -> str:
    """A share with its interval in words: `86 percent, between 40 and 100,`."""
    if figure.value is None:
        return f"no share ({figure.note})"
    said = in_words(percent(figure.value))
    if figure.low is None or figure.high is None or figure.low == figure.high == figure.value:
        return said
    return f"{said}, between {percent(figure.low).removesuffix(' %')} and {percent(figure.high).removesuffix(' %')},"


def said_lines(line: SpeakerLine, table: SpeakerTable, comparison: Comparison) -> Iterator[str]:
    """A speaker, then each of their quotations with outlet, article, sentence, verb and stance."""
    yield line_told(line, table)
    for number, one in enumerate(spoken_by(line, table, comparison), 1):
        yield f"{number}. {_spoken_told(one)}"


def _spoken_told(one: Spoken) -> str:
    verb = one.said.verb
    how = f", introduced by {verb.base}, {verb.stance.value}" if verb else ""
    place = f"article {one.said.row.article}, sentence {one.said.row.sentence + 1}"
    return f"{one.column.outlet.name}, {place}, {one.quotation.kind.value}{how}: {one.text}"
