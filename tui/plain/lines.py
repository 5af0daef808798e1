"""Lines of plain text: wrapped at words, figures said in words. No box, no sign that a screen reader passes over."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Sequence

from analysis.comparison import Column, Comparison
from analysis.document import Voice
from analysis.measure import Evidence, Family, Figure, Measure
from corpus.article import Article, Fact, Outlet, Role
from corpus.plain import plain_line
from tui.amounts import counted
from tui.export.numbers import MINUS, interval, number
from tui.export.tables import terms_said
from tui.jobs.contents import Contents, Group

WIDTH = 100
VOICE_NAMES = {
    Voice.OWN: "own words",
    Voice.QUOTED: "quoted words",
    Voice.REPORTED: "reported words",
    Voice.ALL: "all words",
}
LONGEST = 2_000_000
"""Characters of one paragraph that are told."""


def wrapped(paragraphs: Iterable[str]) -> str:
    """Paragraphs as lines of at most 100 characters, broken between words; an empty one is an empty line."""
    lines: list[str] = []
    for paragraph in paragraphs:
        lines += textwrap.wrap(plain_line(paragraph, LONGEST), WIDTH, break_on_hyphens=False) or [""]
    return "\n".join(lines) + "\n" if lines else ""


def in_words(written: str) -> str:
    """A number as it is read out: signs and units as words."""
    return written.replace(MINUS, "minus ").replace("+", "plus ").replace(" %", " percent")


def figure_in_words(figure: Figure, measure: Measure) -> str:
    """A figure with its interval and what it rests on, or why there is none."""
    if figure.value is None:
        return figure.note or "no figure"
    said = in_words(number(figure.value, measure))
    if interval(figure, measure) and figure.low is not None and figure.high is not None:
        low, high = (in_words(number(end, measure)) for end in (figure.low, figure.high))
        said += f", between {low.removesuffix(' percent')} and {high}"
    if measure.family in (Family.NAMING, Family.AGENCY):
        said += f", {figure.count} of {counted(figure.n, measure.n_of.removesuffix('s'))}"
    elif measure.family is Family.FRAME:
        hits = f"{counted(figure.count, 'hit')} of {in_words(terms_said(figure))}"
        said += f", {hits}" if figure.count else ", no hit"
    elif measure.family is Family.STANCE:
        said += f", {counted(figure.count, 'hit')}"
    elif measure.family is not Family.LENGTH:
        said += f", from {figure.n:,} {figure.n_of if figure.n != 1 else figure.n_of.removesuffix('s')}"
    return f"{said} (caution: {figure.note})" if figure.note else said


def measure_line(comparison: Comparison, measure: Measure, voice: Voice) -> str:
    """One measure: its name, whose words, and every outlet with its figure."""
    unit = "" if measure.unit in (measure.name, "compound", "balance", "score", "share") else f", {measure.unit}"
    name = measure.name.replace(" - ", " minus ")
    name = f"{name[:1].upper()}{name[1:]}"
    figures = comparison.figures[measure.id, voice]
    notes = {figure.note if figure.value is None else "" for figure in figures}
    if len(notes) == 1 and (why := notes.pop()):
        return f"{name}, {VOICE_NAMES[voice]}: {why}."
    worded = measure.family in (Family.FRAME, Family.NAMING, Family.STANCE)
    if worded and not any(figure.count for figure in figures):
        return f"{name}, {VOICE_NAMES[voice]}: no hit at any outlet."
    said = "; ".join(
        f"{column.outlet.name} {figure_in_words(figure, measure)}"
        for column, figure in zip(comparison.columns, figures, strict=True)
    )
    return f"{name}{unit}, {VOICE_NAMES[voice]}: {said}."


def shown_measures(comparison: Comparison, voice: Voice) -> list[Measure]:
    """The measures that are told: without names of things that nobody mentions in this voice."""
    return [
        measure
        for measure in comparison.measures
        if measure.shown
        and (measure.voices is None or voice in measure.voices)
        and (
            measure.family is not Family.NAMING or any(figure.count for figure in comparison.figures[measure.id, voice])
        )
    ]


def measure_lines(comparison: Comparison, measures: Sequence[Measure], voice: Voice) -> list[str]:
    """Measures, one a paragraph, each group of them under its heading."""
    said: list[str] = []
    heading = ""
    for measure in measures:
        if measure.group != heading:
            heading = measure.group
            said += ["", heading]
        said.append(measure_line(comparison, measure, voice))
    return said


def comparison_lines(comparison: Comparison, voice: Voice) -> list[str]:
    """Everything about a comparison in one voice: what is compared, its outlets with their headlines, the figures."""
    said = [comparison.name, comparison.statement, "", "Outlets and their headlines"]
    said += [column_line(column) for column in comparison.columns]
    said += measure_lines(comparison, shown_measures(comparison, voice), voice)
    return [*said, "", "“Between” gives the 95 percent interval. The sentences behind a figure:"]


def column_line(column: Column) -> str:
    """An outlet with its articles, each with the number to read it by."""
    articles = "; ".join(
        f"number {source.key}, {source.date or 'no date'}, {source.title}" for source in column.articles
    )
    return f"{column.outlet.name}, {column.words:,} words: {articles}"


def evidence_lines(
    comparison: Comparison, measure: Measure, voice: Voice, place: int, rows: Sequence[Evidence]
) -> list[str]:
    """The sentences behind a figure, each with its value, its article and where in it it stands."""
    column = comparison.columns[place]
    figure = comparison.figure(measure.id, voice, place)
    said = [
        f"{measure.name}, {VOICE_NAMES[voice]}, {column.outlet.name}: {figure_in_words(figure, measure)}. "
        f"{counted(len(rows), 'row')} of evidence."
    ]
    for index, row in enumerate(rows, 1):
        text = comparison.text(row.article)
        marked = ", ".join(" ".join(text[start:end].split()) for start, end, _ in row.highlights)
        value = row.entry or in_words(_row_value(row, measure))
        made_by = f", by: {marked}" if marked and marked.casefold() != row.entry.casefold() else ""
        where = f"article {row.article}, sentence {row.sentence + 1}"
        said.append(f"{index}. {value}{made_by}, {where}: {' '.join(text[row.start : row.end].split())}")
    return said


def _row_value(row: Evidence, measure: Measure) -> str:
    if measure.family is Family.DIVERSITY:
        return f"{row.value:.2f}"
    if measure.family is Family.TONE:
        return f"{round(row.value, 2) + 0.0:+.2f}".replace("-", MINUS)
    return counted(round(row.value), "word")


def contents_lines(contents: Contents) -> list[str]:
    """The stories and collections with their numbers."""
    said = [f"{counted(contents.articles, 'article')} of {counted(contents.outlets, 'outlet')}."]
    return [*said, *(f"{place}. {group_line(group)}" for place, group in enumerate(contents.groups, 1))]


def group_line(group: Group) -> str:
    """One story with what is in it."""
    return f"{group.name}: {counted(len(group.headlines), 'article')} of {counted(len(group.outlets), 'outlet')}."


def article_lines(outlet: Outlet, article: Article, *, set_aside: bool = False) -> list[str]:
    """An article as it was published, paragraph by paragraph; `set_aside` tells what is not analysed instead."""
    facts = article.facts
    said = [f"Article {article.key}. {outlet.name}, {_fact(facts.date, 'no date')}. Outlet {_by(facts.outlet)}."]
    said += [f"Note: {note}" for note in article.notes]
    aside = [block for block in article.blocks if block.set_aside]
    for block in aside if set_aside else (block for block in article.blocks if not block.set_aside):
        name = f"{block.role.value.capitalize()}: " if set_aside or block.role is not Role.BODY else ""
        why = f" (set aside: {block.reason})" if set_aside else ""
        parts = [part for part in article.text[block.start : block.end].split("\n\n") if part.strip()]
        said += ["", *(f"{name if not index else ''}{part}{why}" for index, part in enumerate(parts))]
    if not set_aside and aside:
        said += ["", f"{counted(len(aside), 'part')} set aside and not analysed. To hear them: aside {article.key}"]
    return said if not set_aside or aside else [*said, "Nothing is set aside."]


def _fact(fact: Fact, unknown: str) -> str:
    return fact.value or unknown


def _by(fact: Fact) -> str:
    return f"said by {fact.by.label}" if fact.value else "not known"
