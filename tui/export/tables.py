"""A comparison as a CSV, Markdown or plain-text table."""

from __future__ import annotations

import csv
import io
import re
import textwrap
from collections.abc import Iterator, Sequence
from itertools import groupby

from analysis.comparison import Column, Comparison
from analysis.document import Voice
from analysis.measure import Family, Figure, Measure
from corpus.plain import plain, plain_line
from tui.amounts import counted
from tui.export.numbers import cell, percent, rounded
from tui.jobs.naming import names_of_other_languages

Row = tuple[Measure, Voice, tuple[Figure, ...]]

WIDEST_COLUMN = 40
"""Characters up to which the lines of a plain text are filled up so that they line up; one long name moves no other."""

LONGEST_NAME = 120
"""Characters of a speaker's name that a sentence holds."""

_COMPUTES = ("=", "+", "-", "@", "|", "%", "＝", "＋", "－", "＠")
_INTERPRETED = re.compile(
    r"""[\\`*_{}\[\]<>()\#+|~!&$@]  # emphasis, code, links, pictures, HTML, tables, formulas, mail addresses
    | :(?=//) | (?<=www)\.        # addresses that become links by themselves
    | ^[-=]                       # what begins a list, or makes a heading of the line above
    """,
    re.VERBOSE | re.IGNORECASE,
)
_NUMBERED = re.compile(r"^(\d{1,9})\.(?=\s|$)")

CSV_COLUMNS = (
    "measure", "voice", "unit", "outlet", "outlet_id", "value", "low", "high", "count", "n", "n_of", "note", "distinct",
    "largest", "largest_share",
)  # fmt: skip
VOICE_NAMES = {
    Voice.OWN: "own words",
    Voice.QUOTED: "quoted words",
    Voice.REPORTED: "reported words",
    Voice.ALL: "all words",
}


def comparison_csv(comparison: Comparison, voices: Sequence[Voice]) -> str:
    """One row a figure: measure, voice, unit, outlet, value, low, high, count, n, note; of frames also their terms."""
    out = io.StringIO(newline="")
    write = csv.writer(out, lineterminator="\r\n")
    write.writerow(CSV_COLUMNS)
    for measure, voice, figures in comparison_rows(comparison, voices):
        for column, figure in zip(comparison.columns, figures, strict=True):
            numbers = [rounded(number) for number in (figure.value, figure.low, figure.high)]
            write.writerow(
                [measure.id, voice.value, measure.unit, inert(column.outlet.name), column.outlet.slug]
                + ["" if number is None else number for number in numbers]
                + [figure.count, figure.n, measure.n_of, inert(figure.note)]
                + ["" if figure.distinct is None else figure.distinct, inert(figure.largest or "")]
                + ["" if figure.largest_share is None else rounded(figure.largest_share)]
            )
    return out.getvalue()


def inert(text: str) -> str:
    """`text` as a spreadsheet shows it and never computes it: a leading formula sign gets an apostrophe before it."""
    computes = text.lstrip().startswith(_COMPUTES) or text.startswith(("\t", "\r", "\n"))
    return f"'{text}" if computes else text


def comparison_markdown(comparison: Comparison, voices: Sequence[Voice]) -> str:
    """A Markdown document: what is compared, the outlets' headlines, and one table for each group and voice."""
    lines = [f"# {escaped(comparison.name)}", "", escaped(stated(comparison)), ""]
    for column in comparison.columns:
        lines.append(f"- **{escaped(column.outlet.name)}**, {amount_of(column)}")
        lines += [
            f"  - {escaped(source.title)}{f' ({escaped(source.date)})' if source.date else ''}"
            for source in column.articles
        ]
    names = [escaped(column.outlet.name) for column in comparison.columns]
    for (group, voice), rows in groupby(
        comparison_rows(comparison, voices, used_only=True), key=lambda r: (r[0].group, r[1])
    ):
        lines += ["", f"## {escaped(group)}, {VOICE_NAMES[voice]}", ""]
        lines += [f"| measure | unit | {' | '.join(names)} |", f"|---|---|{'---|' * len(names)}"]
        for measure, _, figures in rows:
            cells = " | ".join(escaped(cell(figure, measure)) for figure in figures)
            lines.append(f"| {escaped(measure.name)} | {escaped(measure.unit)} | {cells} |")
    return "\n".join([*lines, "", "Values with their 95 % intervals in brackets.", ""])


def stated(comparison: Comparison) -> str:
    """What the figures are a statement about, and whose words are measured where they are one speaker's."""
    if comparison.speaker is None:
        return comparison.statement
    name = plain_line(comparison.speaker.name, LONGEST_NAME)
    return f"{comparison.statement} Only the words of {name} are measured."


def escaped(text: str) -> str:
    """`text` as Markdown shows it and never interprets it, on one line."""
    line = " ".join(plain(text).split())
    return _NUMBERED.sub(r"\1\\.", _INTERPRETED.sub(r"\\\g<0>", line))


def comparison_text(comparison: Comparison, voices: Sequence[Voice], width: int = 100) -> str:
    """A flat text without boxes: each measure on a line, each outlet under it. Good for a pipe and a screen reader."""
    lines = [comparison.name, *textwrap.wrap(stated(comparison), width), ""]
    for column in comparison.columns:
        lines.append(f"{column.outlet.name}: {amount_of(column)}")
        for source in column.articles:
            dated = f"{source.date}  " if source.date else ""
            lines += textwrap.wrap(dated + source.title, width - 4, initial_indent="    ", subsequent_indent="    ")
    wide = min(max((len(column.outlet.name) for column in comparison.columns), default=0), WIDEST_COLUMN)
    for (group, voice), rows in groupby(
        comparison_rows(comparison, voices, used_only=True), key=lambda r: (r[0].group, r[1])
    ):
        lines += ["", f"{group} ({VOICE_NAMES[voice]})"]
        for measure, _, figures in rows:
            lines.append(f"  {measure.name}" if measure.unit == measure.name else f"  {measure.name}, {measure.unit}")
            for column, figure in zip(comparison.columns, figures, strict=True):
                lines.append(f"    {column.outlet.name:<{wide}}  {cell(figure, measure)}{behind(figure, measure)}")
    return "\n".join([*lines, "", "Values with their 95 % intervals in brackets.", ""])


def behind(figure: Figure, measure: Measure) -> str:
    """What a figure rests on, in a few words after two spaces; nothing where there is no figure."""
    if figure.value is None:
        return ""
    if measure.family is Family.FRAME:
        return f"  {counted(figure.count, 'hit')} of {terms_said(figure)}" if figure.count else "  no hit"
    if measure.family is Family.STANCE:
        return f"  {counted(figure.count, 'hit')}, n {figure.n}" if figure.count else f"  no hit, n {figure.n}"
    if measure.family in (Family.NAMING, Family.AGENCY):
        return f"  {figure.count} of {counted(figure.n, measure.n_of.removesuffix('s'))}"
    return f"  n {figure.n}" if measure.family is not Family.LENGTH else ""


def terms_said(figure: Figure) -> str:
    """Of how many different terms a frame's hits are, and which is the largest."""
    terms = counted(figure.distinct or 0, "term" if figure.distinct == 1 else "different term")
    if figure.largest is None or figure.largest_share is None or figure.distinct == 1:
        return terms
    return f"{terms}, “{figure.largest}” {percent(figure.largest_share)}"


def amount_of(column: Column) -> str:
    """How many articles and words an outlet has."""
    articles = counted(len(column.articles), "article")
    return f"{articles}, {column.words:,} words"


def comparison_rows(comparison: Comparison, voices: Sequence[Voice], *, used_only: bool = False) -> Iterator[Row]:
    """Shown measures by group, then voice; with `used_only`, names of things that nobody mentions are left out.

    A measure is left out in voices in which it means nothing, and a name of a language in which no article is.
    """
    foreign = names_of_other_languages(comparison)
    groups: dict[str, list[Measure]] = {}
    for measure in comparison.measures:
        if measure.shown and measure.id not in foreign:
            groups.setdefault(measure.group, []).append(measure)
    for together in groups.values():
        # Who speaks is said of all words, and so once.
        once = together[0].family is Family.SPEAKERS
        for voice in (Voice.ALL,) if once else voices:
            for measure in together:
                figures = comparison.figures[measure.id, voice]
                unused = measure.family is Family.NAMING and not any(figure.count for figure in figures)
                meant = measure.voices is None or voice in measure.voices
                if meant and not (used_only and unused):
                    yield measure, voice, figures
