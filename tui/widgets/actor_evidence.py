"""The sentences behind a cell of the Actors screen: their lines, and what is said above them. No Textual."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.actor_table import AGENT, MENTIONS, PATIENT, TONE, ActorCell
from analysis.measure import Figure
from tui.amounts import counted
from tui.export.actor_rows import WORDS, spoken_of, unread
from tui.export.numbers import MINUS
from tui.jobs.actors import MEASURES_OF as SHOWN
from tui.jobs.actors import Difference, Look, difference
from tui.text import Range, Run, cells, cut, fit_runs, plain
from tui.widgets.actor_behind import EVENTS, ActorSentence, CellSentences
from tui.widgets.actor_cells import SIGNS, span_of, tone_ink, value_of
from tui.widgets.actor_rows import about_actor
from tui.widgets.evidence_rows import word_ink
from tui.widgets.tagged_rows import (
    TaggedLayout,
    TaggedRow,
    article_line,
    outlet_lead,
    place_in,
    tagged_lines,
    tagged_range,
)

_MOST_TAGS = 5
NOT_JUDGED = "No clause praises or blames them. The sentences are behind “mentions”."
ENGLISH_ONLY = "People and bodies are looked for in English articles only."


# What is said above the rows


def title_runs(shown: CellSentences, at: int, width: int) -> list[Run]:
    """The first line: outlet, actor, how many rows of what, and the place among them."""
    if shown.row.line is None:
        title = f" {shown.row.title}" if shown.row.chosen_at_all else ""
        return fit_runs([(" Sentences ", "badge"), (title, "strong")], width)
    place = f"{at + 1}/{len(shown.rows)}" if shown.rows else ""
    room = width - len(place) - 1
    lead: list[Run] = [(" Sentences ", "badge"), (" ", ""), *outlet_lead(shown.outlet, shown.column, room)]
    lead.append((f" · {cut(shown.row.title, max(room // 2, 12))}", "strong"))
    left = room - sum(cells(plain(text)) for text, _ in lead)
    amount = f" · {rows_told(shown)}" if shown.rows else ""
    return [*fit_runs([*lead, (amount if cells(amount) <= left else "", "dim")], room), (f" {place}", "mark")]


def rows_told(shown: CellSentences) -> str:
    """How many rows there are, of what: `3 praise, 1 blame`."""
    numbers = [(name, sum(1 for one in shown.rows if one.measure == name)) for name in dict.fromkeys(WORDS)]
    if shown.view.look is Look.MENTIONS:
        return counted(len(shown.rows), "mention")
    if shown.view.look is Look.TONE:
        return counted(len(shown.rows), "judging clause")
    said = {AGENT: "acting", PATIENT: "acted on"}
    return ", ".join(f"{number} {said.get(name, WORDS[name])}" for name, number in numbers if number)


def figure_runs(shown: CellSentences, width: int) -> list[Run]:
    """The second line: the cell's figures with their intervals and what they rest on."""
    if shown.cell is None:
        return fit_runs([("Go to a cell to see the sentences behind it.", "note")], width)
    figures = [shown.cell.figure(name) for name in SHOWN[shown.view.look]]
    if reason := unread(shown.cell):
        return fit_runs([(f"{reason[:1].upper()}{reason[1:]}. ", "note"), (ENGLISH_ONLY, "dim")], width)
    if not spoken_of(shown.cell) and all(figure.value is None for figure in figures):
        return fit_runs([("This outlet does not speak of them in these words.", "note")], width)
    if all(figure.value is None for figure in figures):
        # One reason for all of them.
        return fit_runs(
            [(f"{', '.join(WORDS[figure.measure] for figure in figures)}: ", "dim"), (figures[0].note, "note")], width
        )
    # One line says what the figures rest on: that there is no interval says it, too.
    told = (f" · {rests_on(figure)}" for figure in figures if figure.value is not None)
    tail = next(told, "") if len(figures) > 1 or span_of(figures[0]) else ""
    if len(figures) == 1:
        return fit_runs([*_figure(figures[0]), (tail, "dim")], width)
    tries = [[*_several(figures, signs=signs), (tail, "dim")] for signs in (False, True)]
    fitting = (runs for runs in tries if sum(cells(text) for text, _ in runs) <= width)
    return fit_runs(next(fitting, tries[-1]), width)


def rests_on(figure: Figure) -> str:
    """What a figure rests on: `from 12 clauses`, `3 of 40 mentions`."""
    noun = figure.n_of.removesuffix("s")
    if figure.measure == MENTIONS:
        return f"{figure.count:,} of {counted(figure.n, noun)} of anybody"
    return f"from {counted(figure.n, noun)}"


def _figure(figure: Figure) -> list[Run]:
    said = WORDS[figure.measure]
    if figure.value is None:
        return [(f"{said}: ", "dim"), (figure.note, "note")]
    ink = tone_ink(figure.value) if figure.measure == TONE else ""
    span, unit = span_of(figure), "" if figure.measure == TONE else " %"
    told = f"  95 % interval {span}{unit}" if span else f"  no interval: {counted(figure.n, figure.n_of[:-1])}"
    return [(f"{value_of(figure)} {said}", ink or "strong"), (told, "dim")]


def _several(figures: Sequence[Figure], *, signs: bool) -> list[Run]:
    """Figures one after the other, each with its interval; by their signs alone where there is little room."""
    runs: list[Run] = []
    for figure in figures:
        said = SIGNS[figure.measure] if signs else WORDS[figure.measure]
        runs += [("  ", "")] if runs else []
        if figure.value is None:
            runs += [(f"{said} ", "dim"), ("—" if signs else figure.note, "note")]
        else:
            span = span_of(figure)
            runs += [(f"{said} {value_of(figure)}", "strong"), (f" [{span}]" if span else "", "dim")]
    return runs


def about_runs(shown: CellSentences, width: int) -> list[Run]:
    """The third line: who the actor is; before it how outlets differ, where their intervals leave room for that."""
    if shown.row.line is None:
        return fit_runs([], width)
    apart = difference(shown.row.line, SHOWN[shown.view.look])
    lead: list[Run] = [(f"{differing(shown, apart)} · ", "mark")] if apart is not None else []
    return fit_runs([*lead, (about_actor(shown.row.line, len(shown.view.among)), "dim")], width)


def differing(shown: CellSentences, apart: Difference) -> str:
    """Two outlets that differ, in words: `tone towards: The Courier 0.62 below Harbor Ledger`."""
    names = [shown.view.comparison.columns[place].outlet.name for place in shown.view.among]
    amount = f"{apart.amount:.2f}" if apart.measure == TONE else f"{100 * apart.amount:.0f} points"
    return f"{WORDS[apart.measure]}: {cut(names[apart.higher], 24)} {amount} over {cut(names[apart.lower], 24)}"


def article_runs(shown: CellSentences, at: int, width: int) -> list[Run]:
    """The fourth line: the article of the row, its date, and where in it the row stands; why there is no row."""
    if at < len(shown.rows):
        return article_line(shown.outlet, [], shown.rows[at].evidence, width)
    judging = shown.view.look in (Look.TONE, Look.PRAISE)
    unjudged = judging and shown.cell is not None and shown.cell.figure(TONE).n > 0
    return fit_runs([(NOT_JUDGED, "note")], width) if unjudged else []


# The rows


def sentence_ranges(shown: CellSentences, layout: TaggedLayout, *, wrapped: bool) -> list[list[Range]]:
    """The offsets of each row's lines, at least as many as what is said beside it where there is room for several."""
    found = []
    for at, one in enumerate(shown.rows):
        lines = tagged_range(shown.text(one), one.evidence, layout.text, wrapped=wrapped)
        spare = len(tags_of(shown, at, layout.tag)) - len(lines) if wrapped else 0
        found.append([*lines, *([(one.evidence.end, one.evidence.end)] * spare)])
    return found


def sentence_lines(
    shown: CellSentences, at: int, layout: TaggedLayout, ranges: Sequence[Range], *, chosen: bool
) -> list[list[Run]]:
    """A row's lines: its number, the sentence with its words marked, beside it the weights or who does it to whom."""
    one = shown.rows[at]
    tags = tags_of(shown, at, layout.tag)
    row = TaggedRow(place_in(shown.outlet, one.evidence), shown.text(one), one.spans, tags, one.evidence.start)
    return tagged_lines(row, layout, ranges, chosen=chosen)


def tags_of(shown: CellSentences, at: int, width: int) -> list[list[Run]]:
    """What is said beside a row in `width` cells, line by line; found once."""
    if (at, width) not in shown.tagged:
        one = shown.rows[at]
        text = shown.text(one)
        if one.measure == MENTIONS:
            tags = _mention_tags(text, one)
        else:
            tags = _event_tags(text, one, width) if one.measure in EVENTS else _judging_tags(text, one)
        shown.tagged[at, width] = tags
    return shown.tagged[at, width]


def _judging_tags(text: str, one: ActorSentence) -> list[list[Run]]:
    """What the clause comes to, then each judging word with its weight."""
    value = one.evidence.value
    word = "praise" if value > 0 else "blame" if value < 0 else "balanced"
    tags: list[list[Run]] = [[(f"{_weight(value)} {word}", tone_ink(value) or "dim")]]
    marks = [mark for mark in one.evidence.highlights if mark[2]]
    for start, end, weight in marks[: _MOST_TAGS - 1]:
        tags.append([(f"{_weight(weight)} ", "dim"), (_words(text, (start, end)), word_ink(weight))])
    more = len(marks) - (_MOST_TAGS - 1)
    return [*tags[:-1], [*tags[-1], (f" +{more} more", "dim")]] if more > 0 else tags


def _event_tags(text: str, one: ActorSentence, width: int) -> list[list[Run]]:
    """Whether the actor does it, the verb, and who is on the other side of it."""
    acts = one.measure == AGENT
    lead: Run = ("→ acts" if acts else "← acted on", "mark")
    verb = _words(text, one.verb) if one.verb is not None else ""
    together = cells(f"{lead[0]} {plain(verb)}") <= width
    tags: list[list[Run]] = [[lead, (" ", ""), (verb, "hit")]] if together else [[lead], [(verb, "hit")]]
    if acts:
        whom: Run = (_words(text, one.patient), "layer-3") if one.patient is not None else ("nobody named", "note")
        return [*tags, [("to ", "dim"), whom]]
    if one.agent is not None:
        return [*tags, [("by ", "dim"), (_words(text, one.agent), "layer-1")]]
    said = "? by nobody named"
    return [*tags, [(said if cells(said) <= width else "? by nobody", "mark")]]


def _mention_tags(text: str, one: ActorSentence) -> list[list[Run]]:
    return [[(_words(text, (start, end)), "dim")] for start, end, _ in one.evidence.highlights[:1]]


def _words(text: str, part: Range) -> str:
    return " ".join(text[part[0] : part[1]].split())


def _weight(value: float) -> str:
    number = f"{value:+.0f}" if value == round(value) else f"{value:+.2f}"
    return number.replace("-", MINUS)


def figures_told(cell: ActorCell, look: Look) -> str:
    """The figures of a cell in words, for copying: each with its interval and what it rests on."""
    return "; ".join(_told(cell.figure(name)) for name in SHOWN[look])


def _told(figure: Figure) -> str:
    if figure.value is None:
        return f"{WORDS[figure.measure]}: {figure.note}"
    span = f" [{span_of(figure)}]" if span_of(figure) else ""
    return f"{WORDS[figure.measure]} {value_of(figure)}{span}, {rests_on(figure)}"
