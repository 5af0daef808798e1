"""The evidence behind a cell as it is shown: rows, their lines, and what is said above them. No Textual."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from analysis.comparison import Column, Comparison
from analysis.document import SpeakerKind, Voice
from analysis.measure import Evidence, Family, Figure, Measure
from tui.amounts import counted
from tui.export.numbers import interval, number, percent
from tui.text import Range, Run, cells, cut, fit, fit_runs, inked, plain, wrap
from tui.themes import outlet_ink
from tui.widgets.cell_layout import is_signed
from tui.widgets.dates import shown_date
from tui.widgets.rows import Row, RowKind, measured_in

NUMBER_WIDTH = 7
_WORDED = frozenset({Family.FRAME, Family.NAMING, Family.SPEAKERS, Family.STANCE, Family.AGENCY})
"""Families of which a word stands beside a row of evidence, not a number."""
VOICE_WIDTH, SHORT_VOICE_WIDTH = 9, 7
WRAPPED_ROWS = 2000
"""Beyond this many rows each takes one line, so that nothing waits for wrapping them."""


@dataclass(frozen=True, slots=True)
class CellEvidence:
    """Everything behind one cell: the row, its figures in that column, and the rows of evidence, one for each count."""

    comparison: Comparison
    row: Row
    voice: Voice
    column: int
    figures: tuple[Figure, ...]
    rows: tuple[Evidence, ...]

    @property
    def outlet(self) -> Column:
        """The column of the cell."""
        return self.comparison.columns[self.column]

    def is_of(self, comparison: Comparison, row: Row, voice: Voice, column: int) -> bool:
        """Whether it is the evidence of this cell."""
        return self.comparison is comparison and (self.row, self.voice, self.column) == (row, voice, column)

    @property
    def count(self) -> int:
        """What the cell's figures count."""
        return sum(figure.count for figure in self.figures)


def evidence_of(comparison: Comparison, row: Row, voice: Voice, column: int) -> CellEvidence:
    """The evidence of one cell; a thing with several names: in the order of the articles; a group: none."""
    if row.kind is RowKind.GROUP:
        return CellEvidence(comparison, row, voice, column, (), ())
    figures = tuple(comparison.figure(measure.id, voice, column) for measure in row.measures)
    found = [item for measure in row.measures for item in comparison.evidence(measure, voice, column)]
    if row.kind is RowKind.CONCEPT:
        place = {source.key: index for index, source in enumerate(comparison.columns[column].articles)}
        found.sort(key=lambda item: (place[item.article], item.highlights[0][0] if item.highlights else item.start))
    return CellEvidence(comparison, row, voice, column, figures, tuple(found))


def title_runs(shown: CellEvidence, at: int, width: int) -> list[Run]:
    """The first line: outlet, measure, voice, how many rows in which order, and the place among them."""
    if shown.row.kind is RowKind.GROUP:
        return fit_runs([(" Evidence ", "badge"), (f" {shown.row.title}", "strong")], width)
    place = f"{at + 1}/{len(shown.rows)}" if shown.rows else ""
    room = width - len(place) - 1
    lead: list[Run] = [(" Evidence ", "badge"), (" ", ""), (shown.outlet.outlet.name, outlet_ink(shown.column))]
    used = sum(cells(plain(text)) for text, _ in lead)
    # Whose words they are is never cut off: where there is little room they are said in one word.
    measured = f" · {measured_in(shown.row, shown.voice)}"
    if used + cells(measured) > room:
        measured = f" · {measured_in(shown.row, shown.voice, short=True)}"
    runs: list[Run] = [*lead, (measured, "strong")]
    left = room - sum(cells(plain(text)) for text, _ in runs)
    runs.append((next((said for said in _amounts(shown) if cells(said) <= left), ""), "dim"))
    return [*fit_runs(runs, room), (f" {place}", "mark")]


def _amounts(shown: CellEvidence) -> list[str]:
    """How many rows there are and in which order, in full and in short."""
    if not shown.rows:
        return []
    family = shown.row.measures[0].family
    noun = evidence_noun(shown.row.measures[0])
    amount = f" · {counted(shown.count, noun)}"
    sentences = len({(row.article, row.sentence) for row in shown.rows})
    if noun == "sentence" and sentences < shown.count:
        amount = f" · {shown.count:,} parts of {counted(sentences, noun)}"
    orders = {
        Family.TONE: "lowest first",
        Family.READABILITY: "longest first",
        Family.LENGTH: "longest first",
    }
    order = orders.get(family, "")
    return [f"{amount}, {order}", f" · {order}"] if order else [amount]


def evidence_noun(measure: Measure) -> str:
    """What one row of a measure's evidence is."""
    if measure.family is Family.SPEAKERS:
        return "sentence" if measure.n_of == "sentences" else "quotation"
    if measure.family is Family.AGENCY:
        return measure.n_of.removesuffix("s")
    nouns = {Family.FRAME: "hit", Family.STANCE: "hit", Family.NAMING: "mention"}
    return nouns.get(measure.family, "sentence")


def figure_runs(shown: CellEvidence, width: int) -> list[Run]:
    """The second line: the value with its interval, what it rests on, and its caution."""
    if shown.row.kind is RowKind.GROUP:
        return fit_runs([("Go to a figure to see the sentences behind it.", "note")], width)
    if shown.row.kind is RowKind.CONCEPT:
        return fit_runs(_names(shown), width)
    measure, figure = shown.row.measures[0], shown.figures[0]
    if figure.value is None:
        return fit_runs([(figure.note, "note")], width)
    value: Run = (f"{number(figure.value, measure)}{_unit(measure)}", _sign_ink(measure, figure.value))
    ways = [[value, *_rests_on(measure, figure, short=short)] for short in (False, True)]
    if figure.note:
        # The terms stand last, and give way to the caution.
        ways.append([value, *_rests_on(measure, replace(figure, distinct=None), short=True)])
    return fit_runs(next((way for way in ways if _length(way) <= width), ways[-1]), width)


def _rests_on(measure: Measure, figure: Figure, *, short: bool) -> list[Run]:
    """A figure's interval, what it rests on, its terms and its caution, in full or in short; the caution is not cut."""
    runs: list[Run] = []
    if span := interval(figure, measure):
        runs.append((f" [{span}]" if short else f"  95 % interval {span}", "dim"))
    if measure.family is not Family.LENGTH or span:
        units = figure.n_of if figure.n != 1 else figure.n_of.removesuffix("s")
        runs.append((f" · n {figure.n:,}" if short else f" · from {figure.n:,} {units}", "dim"))
    terms = terms_told(figure, short=short)
    caution: list[Run] = [(f" · ! {figure.note.partition(':')[0] if short else figure.note}", "mark")]
    if figure.note:
        return [*runs, *caution, *([(f" · {terms}", "dim")] if terms else ())]
    return [*runs, (f" · {terms}", "dim")] if terms else runs


def terms_told(figure: Figure, *, short: bool = False) -> str:
    """Of how many different terms a frame's hits are, and which is the largest; "" where there is no hit."""
    if not figure.distinct:
        return ""
    terms = counted(figure.distinct, "term" if short or figure.distinct == 1 else "different term")
    if figure.largest is None or figure.largest_share is None or figure.distinct == 1:
        return f"{terms}: {figure.largest}" if figure.largest else terms
    return f"{terms}, largest{'' if short else ' term'}: {figure.largest} {percent(figure.largest_share)} of hits"


def _length(runs: Sequence[Run]) -> int:
    return sum(cells(plain(text)) for text, _ in runs)


def _names(shown: CellEvidence) -> list[Run]:
    used = [(figure.count, label.name) for label, figure in zip(shown.row.measures, shown.figures, strict=True)]
    runs: list[Run] = []
    for count, name in sorted(used, key=lambda pair: -pair[0]):
        if count:
            runs += [(name, ""), (f" {count}  ", "mark")]
    return runs or [(next((figure.note for figure in shown.figures if figure.note), "not mentioned"), "note")]


def _unit(measure: Measure) -> str:
    units = {"compound": "", "balance": "", "share": "", "share of mentions": " of mentions", "score": ""}
    if measure.family is Family.AGENCY:
        return f" of {measure.n_of} of harm"
    return units.get(measure.unit, f" {measure.unit}")


def _sign_ink(measure: Measure, value: float) -> str:
    if not is_signed(measure) or not round(value, 2):
        return "strong"
    return "positive" if value > 0 else "negative"


def article_runs(shown: CellEvidence, at: int, width: int) -> list[Run]:
    """The third line: the article of the row, its date, and where in it the sentence is."""
    if not shown.rows:
        reason = (
            ""
            if not shown.figures or shown.figures[0].value is None
            else "No sentence of this outlet is behind this figure."
        )
        return fit_runs([(reason, "note")], width)
    row = shown.rows[at]
    source = next(source for source in shown.outlet.articles if source.key == row.article)
    tail = f" · {shown_date(source.date)} · sentence {row.sentence + 1}"
    title = cut(source.title, max(width - cells(tail) - 2, 10))
    return fit_runs([(f"“{title}”", ""), (tail, "dim")], width)


def highlight_spans(row: Evidence) -> list[tuple[int, int, str]]:
    """The words that made a row, with their inks."""
    return [(start, end, word_ink(weight)) for start, end, weight in row.highlights]


def word_ink(weight: float) -> str:
    """The ink of a word by its weight; a hit of a lexicon has none."""
    return "positive-word" if weight > 0 else "negative-word" if weight < 0 else "hit"


@dataclass(frozen=True, slots=True)
class RowLayout:
    """Widths of a row of evidence: the sentence between its number and its value, and the voice where there is room."""

    text: int
    value: int
    voice: int


def row_layout(shown: CellEvidence, width: int) -> RowLayout:
    """What fits into `width` cells."""
    family = shown.row.measures[0].family
    value = 18 if family in _WORDED else 7
    value = min(value, max(width // 5, 7))
    voice = VOICE_WIDTH if width >= 72 else SHORT_VOICE_WIDTH if width >= 56 else 0
    return RowLayout(max(width - NUMBER_WIDTH - value - voice - 1, 8), value, voice)


def row_ranges(text: str, row: Evidence, width: int, *, wrapped: bool) -> list[Range]:
    """The offsets of a row's lines; unwrapped there is one, which begins where the first highlight is in sight."""
    if wrapped:
        return wrap(text, row.start, row.end, width) or [(row.start, row.start)]
    start = row.start
    if row.highlights and cells(plain(text[row.start : row.highlights[0][1]])) > width - 2:
        before = max(row.highlights[0][0] - width // 3, row.start)
        space = text.find(" ", before, row.highlights[0][0])
        start = space + 1 if space >= 0 else before
    return [(start, row.end)]


def row_lines(
    shown: CellEvidence, at: int, layout: RowLayout, ranges: Sequence[Range], *, chosen: bool
) -> list[list[Run]]:
    """A row's lines: number, sentence with its words marked, value or term, voice."""
    row = shown.rows[at]
    text = shown.comparison.text(row.article)
    spans = highlight_spans(row)
    lines: list[list[Run]] = []
    for index, (start, end) in enumerate(ranges):
        lead = ("▸" if chosen else " ") + fit(_number(shown, row), NUMBER_WIDTH - 2, right=True) + " "
        sentence: list[Run] = [("…", "dim")] if index == 0 and start > row.start else []
        stop = min(end, start + 2 * layout.text + 2)
        sentence += inked(text, start, stop, spans)
        first = index == 0
        runs = [(lead if first else " " * NUMBER_WIDTH, "mark" if chosen and first else "dim")]
        runs += [*fit_runs(sentence, layout.text), (" ", "")]
        runs.append((fit(_value(shown, row) if first else "", layout.value, right=True), _value_ink(shown, row)))
        if layout.voice:
            runs.append((fit(_voice(row, layout.voice) if first else "", layout.voice, right=True), "dim"))
        lines.append(runs)
    return lines


def _number(shown: CellEvidence, row: Evidence) -> str:
    articles = shown.outlet.articles
    if len(articles) == 1:
        return str(row.sentence + 1)
    return f"{[source.key for source in articles].index(row.article) + 1}·{row.sentence + 1}"


def _voice(row: Evidence, width: int) -> str:
    """The row's voice; shortened as a word is shortened where the column does not hold it with a space before it."""
    return row.voice.value if cells(row.voice.value) < width else f"{row.voice.value[:3]}."


def _speaker(shown: CellEvidence, row: Evidence) -> str:
    """Whose words a row is, by the fullest name that its article gives."""
    document = shown.comparison.scored[row.article].document
    speaker = next((one for one in document.speakers if one.key == row.entry), None)
    if speaker is None:
        return row.entry or "not found"
    return "no name" if speaker.kind is SpeakerKind.UNNAMED else plain(speaker.name)


def _value(shown: CellEvidence, row: Evidence) -> str:
    measure = shown.row.measures[0]
    if measure.family is Family.SPEAKERS and not measure.id.startswith("voice."):
        return _speaker(shown, row)
    if measure.family is Family.TONE:
        return f"{row.value:+.2f}".replace("-", "−") if round(row.value, 2) else "0.00"
    if measure.family is Family.DIVERSITY:
        return f"{row.value:.2f}" if measure.unit == "types per token" else ""
    return row.entry if row.entry else f"{row.value:,.0f} w"


def _value_ink(shown: CellEvidence, row: Evidence) -> str:
    if shown.row.measures[0].family is not Family.TONE or not round(row.value, 2):
        return "dim"
    return "positive" if row.value > 0 else "negative"
