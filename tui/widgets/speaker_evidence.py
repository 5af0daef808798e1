"""The quotations behind a cell of the Speakers screen: rows, their lines, and what is said above them. No Textual."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.document import Range, Voice
from analysis.measure import Figure, Measure
from analysis.speaker_table import SpeakerCell, SpeakerLine
from analysis.voices.reporting import Stance
from tui.amounts import counted
from tui.export.numbers import interval, number
from tui.text import Run, cells, cut, fit_runs, plain
from tui.themes import outlet_ink
from tui.widgets.rows import shown_name
from tui.widgets.speaker_cells import STANCE_SIGNS, CellMode, percent, share_span, verb_runs
from tui.widgets.speaker_contrast import METHOD, contrast_runs
from tui.widgets.speaker_quoted import CellQuotations, Quoted
from tui.widgets.speaker_rows import SpeakerRowKind, about_speaker, title_of
from tui.widgets.tagged_rows import (
    TaggedLayout,
    TaggedRow,
    article_line,
    place_in,
    tagged_lines,
    tagged_range,
)

_ROOM_FOR_VERBS = 16


# What is said above the rows


def title_runs(shown: CellQuotations, at: int, width: int) -> list[Run]:
    """The first line: outlet, speaker or measure, how many rows, and the place among them."""
    if not shown.row.opens:
        title = f" {shown.row.title}" if shown.row.chosen_at_all else ""
        return fit_runs([(" Quotations ", "badge"), (title, "strong")], width)
    place = f"{at + 1}/{len(shown.rows)}" if shown.rows else ""
    room = width - len(place) - 1
    name = shown_name(shown.row.measure) if shown.row.measure else shown.row.title
    lead: list[Run] = [(" Quotations ", "badge"), (" ", "")]
    lead += [(cut(shown.outlet.outlet.name, max(room // 3, 8)), outlet_ink(shown.column)), (f" · {name}", "strong")]
    left = room - sum(cells(plain(text)) for text, _ in lead)
    amount = f" · {amount_of(shown)}" if shown.rows else ""
    return [*fit_runs([*lead, (amount if cells(amount) <= left else "", "dim")], room), (f" {place}", "mark")]


def amount_of(shown: CellQuotations) -> str:
    """How many quotations and reports there are."""
    quotations = sum(1 for one in shown.rows if one.evidence.voice is Voice.QUOTED)
    reports = len(shown.rows) - quotations
    if shown.row.line is None:
        return counted(len(shown.rows), "passage")
    parts = [counted(quotations, "quotation")] if quotations else []
    return ", ".join([*parts, *([counted(reports, "report")] if reports else [])])


def about_runs(shown: CellQuotations, width: int) -> list[Run]:
    """The second line: who the speaker is, or how the measure is made."""
    if shown.row.line is not None:
        said = about_speaker(shown.row.line, len(shown.view.among))
    else:
        said = shown.row.measure.method if shown.row.measure else ""
        said = METHOD if shown.row.kind is SpeakerRowKind.CONTRAST else said
    return fit_runs([(said, "dim")], width)


def figure_runs(shown: CellQuotations, width: int) -> list[Run]:
    """The third line: the cell's figure with its interval and what it rests on."""
    if shown.cell is not None and shown.row.line is not None:
        return fit_runs(_of_speaker(shown.cell, shown.row.line, shown.view.mode, width), width)
    if shown.row.kind is SpeakerRowKind.CONTRAST:
        return fit_runs(contrast_runs(shown.view.contrast(shown.column)), width)
    if shown.row.measure is None:
        return fit_runs([("Go to a cell to see the quotations behind it.", "note")], width)
    figure = shown.view.comparison.figure(shown.row.measure.id, Voice.ALL, shown.column)
    return fit_runs(_of_measure(shown.row.measure, figure), width)


def _of_measure(measure: Measure, figure: Figure) -> list[Run]:
    if figure.value is None:
        return [(figure.note, "note")]
    unit = f" {measure.unit}" if measure.unit != "share" else ""
    runs: list[Run] = [(f"{number(figure.value, measure)}{unit}", "strong")]
    if span := interval(figure, measure):
        runs.append((f"  95 % interval {span}", "dim"))
    runs.append((f" · from {counted(figure.n, figure.n_of.removesuffix('s'))}", "dim"))
    return [*runs, *([(f" · ! {figure.note}", "mark")] if figure.note else [])]


def _of_speaker(cell: SpeakerCell, line: SpeakerLine, mode: CellMode, width: int) -> list[Run]:
    if not cell.said:
        return [(f"{_none_of(line)}.", "note")]
    if mode is CellMode.VERBS:
        if not cell.verbs:
            return [("No reporting verb introduces these words.", "note")]
        return _doubting(cell, width)
    if mode is CellMode.SOON:
        return _when(cell)
    figure = cell.share
    if figure.value is None or not figure.count:
        return [("Reported only, no words in quotation marks", "strong"), (f" · {cell.reported:,} words", "dim")]
    runs: list[Run] = [(f"{percent(figure.value)} of the quoted words", "strong")]
    span = share_span(figure)
    runs.append((f"  95 % interval {span} %" if span else "  no interval: one quotation in all", "dim"))
    runs.append((f" · {figure.numerator or 0:,.0f} of {figure.denominator or 0:,.0f} words", "dim"))
    others = len(cell.said) - figure.count
    runs.append((f" · and {counted(others, 'report')}" if others else "", "dim"))
    return runs


def _none_of(line: SpeakerLine) -> str:
    if not line.speaker.key:
        return "No words of this outlet are without a speaker"
    return f"This outlet gives no words of {title_of(line.speaker)}"


def _doubting(cell: SpeakerCell, width: int) -> list[Run]:
    figure = cell.of_stance(Stance.DOUBTING)
    runs: list[Run] = [(STANCE_SIGNS[Stance.DOUBTING], "mark" if figure.count else "dim")]
    runs.append((f" {figure.count} of {counted(figure.n, 'verb')} doubting", "strong"))
    runs.append((f", {percent(figure.value or 0)}  95 % interval {share_span(figure)} %", "dim"))
    left = width - sum(cells(text) for text, _ in runs) - 3
    return [*runs, ("   ", ""), *verb_runs(cell.verbs, left)] if left >= _ROOM_FOR_VERBS else runs


def _when(cell: SpeakerCell) -> list[Run]:
    figure = cell.position
    said = f"first after {percent(figure.value)} of the article" if figure.value is not None else ""
    words = f" · {cell.quoted:,} words quoted, {cell.reported:,} reported · from {counted(figure.n, 'passage')}"
    return [(said, "strong"), (words, "dim")]


def article_runs(shown: CellQuotations, at: int, width: int) -> list[Run]:
    """The fourth line: the article of the row, its date, and where in it the row stands."""
    if at >= len(shown.rows):
        return []
    one = shown.rows[at]
    outlet = shown.view.comparison.columns[one.column]
    lead = f"{cut(outlet.outlet.name, max(width // 4, 8))} " if one.column != shown.column else ""
    return article_line(outlet, [(lead, outlet_ink(one.column))], one.evidence, width)


# The rows


def quoted_ranges(shown: CellQuotations, layout: TaggedLayout, *, wrapped: bool) -> list[list[Range]]:
    """The offsets of each row's lines; unwrapped there is one."""
    return [tagged_range(shown.text(one), one.evidence, layout.text, wrapped=wrapped) for one in shown.rows]


def quoted_lines(
    shown: CellQuotations, at: int, layout: TaggedLayout, ranges: Sequence[Range], *, chosen: bool
) -> list[list[Run]]:
    """A row's lines: its number, the sentences with what is said and what introduces it marked, verb and words."""
    one = shown.rows[at]
    place = place_in(shown.view.comparison.columns[one.column], one.evidence)
    row = TaggedRow(place, shown.text(one), _spans(one), _tags(shown, one, layout.tag), one.evidence.start)
    return tagged_lines(row, layout, ranges, chosen=chosen)


def _spans(one: Quoted) -> list[tuple[int, int, str]]:
    """What is said, and over it what introduces it."""
    said = sorted((start, end, "quoted") for start, end, _ in one.evidence.highlights)
    return [*said, (*one.cue, "hit")] if one.cue else list(said)


def _tags(shown: CellQuotations, one: Quoted, width: int) -> list[list[Run]]:
    """Beside the passage: the verb with its stance, then how many words; of several outlets which, then who."""
    if one.said is None:
        words = f"{one.evidence.value:,.0f} w" if one.evidence.value > 1 else ""
        return [[(one.speaker or words, "dim")], *([[(words, "dim")]] if one.speaker and words else [])]
    words = f"{one.said.quoted:,} w quoted" if one.said.quoted else f"{one.said.reported:,} w reported"
    verb = one.said.verb
    if verb is None:
        return [[("no verb", "note")], [(words, "dim")]]
    sign, ink = STANCE_SIGNS[verb.stance], "dim" if verb.stance is Stance.NEUTRAL else "mark"
    if shown.row.line is None:
        outlet = shown.view.comparison.columns[one.column].outlet.name
        return [[(f"{verb.base} {sign} ", ink), (outlet, outlet_ink(one.column))], [(one.speaker, "dim")]]
    told = f"{verb.base} {sign} {verb.stance.value}"
    return [[(told if cells(told) <= width else f"{cut(verb.base, width - 2)} {sign}", ink)], [(words, "dim")]]
