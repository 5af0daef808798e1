"""An article set in lines for reading: paragraphs, subheads, parts set aside with their reasons. No Textual."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from analysis.document import Document
from analysis.measure import Evidence
from corpus.article import Article, Block, Fact, FactSource, Outlet, Role
from corpus.paragraphs import paragraphs
from tui.text import Run, cells, cut, fit_runs, inked, plain, wrap
from tui.widgets.dates import shown_date
from tui.widgets.evidence_rows import highlight_spans

GUTTER = 2
WIDEST_TEXT = 92
"""Cells of a line of running text at most: a longer one is hard to find back from."""

_INKS = {Role.HEADLINE: "strong", Role.STANDFIRST: "strong", Role.SUBHEAD: "mark"}
_SAID_BY = {
    FactSource.USER: "said by you",
    FactSource.SIDECAR: "from the sidecar file",
    FactSource.METADATA: "from the page",
    FactSource.TEXT: "from the text",
}


@dataclass(frozen=True, slots=True)
class Marks:
    """What is marked in an article: rows of evidence in the order of the text, and which of them is shown first."""

    title: str = ""
    rows: tuple[Evidence, ...] = ()
    at: int = 0


@dataclass(frozen=True, slots=True)
class TextLine:
    """One line: characters `start` to `end` of the text in an ink, or, where both are equal, the `note`."""

    start: int
    end: int
    ink: str = ""
    note: str = ""


def article_lines(article: Article, width: int, *, set_aside: bool) -> tuple[TextLine, ...]:
    """Every line of an article in `width` cells, with or without the parts that are set aside."""
    inside = min(width - GUTTER, WIDEST_TEXT)
    lines: list[TextLine] = []
    for block in sorted(article.blocks, key=lambda block: (block.start, block.end)):
        if block.set_aside and not set_aside:
            continue
        if block.set_aside:
            _gap(lines, block.start)
            lines.append(TextLine(block.start, block.start, "note", f"▒ {block.role.value}: {block.reason}"))
        for start, end in paragraphs(article.text, block.start, block.end):
            if not block.set_aside:
                _gap(lines, start)
            ink = "dim" if block.set_aside else _INKS.get(block.role, "")
            lines.extend(TextLine(*found, ink) for found in wrap(article.text, start, end, inside))
    return tuple(lines)


def _gap(lines: list[TextLine], place: int) -> None:
    if lines:
        lines.append(TextLine(place, place))


def parts_set_aside(blocks: Iterable[Block]) -> int:
    """How many parts of an article are kept but not analysed."""
    return sum(block.set_aside for block in blocks)


def text_spans(document: Document | None, rows: Sequence[Evidence]) -> list[tuple[int, int, str]]:
    """What is inked in the text: words in quotation marks, and over them the words of the evidence."""
    quoted = (
        [(start, end, "quoted") for quote in document.quotations for start, end in quote.marked] if document else []
    )
    return [*sorted(quoted), *sorted(span for row in rows for span in highlight_spans(row))]


def line_parts(
    text: str, line: TextLine, spans: Sequence[tuple[int, int, str]], mark: Evidence | None
) -> list[tuple[list[Run], bool]]:
    """A line in parts, each with whether it belongs to the sentence that is marked; its lines have a pointer."""
    if line.note:
        return [([("  ", ""), (line.note, line.ink)], False)]
    first = min(max(mark.start, line.start), line.end) if mark else line.end
    last = max(min(mark.end, line.end), first) if mark else line.end
    pointer: list[Run] = [("▸ " if last > first else "  ", "mark")]
    cuts = ((line.start, first, False), (first, last, True), (last, line.end, False))
    return [(pointer, False), *((inked(text, a, b, spans, line.ink), here) for a, b, here in cuts if b > a)]


def line_of(lines: Sequence[TextLine], place: int) -> int:
    """The line that holds the character at `place`, or the first one after it."""
    for index, line in enumerate(lines):
        if line.end > place and not line.note:
            return index
    return max(len(lines) - 1, 0)


def facts_lines(outlet: Outlet, article: Article, title: str, width: int) -> list[list[Run]]:
    """Title, then outlet, date and title each with who said so and by which words."""
    facts = article.facts
    notes = [fit_runs([("! ", "mark"), (note, "note")], width) for note in article.notes]
    return [
        fit_runs([(" Read ", "badge"), (" ", ""), (title, "strong")], width),
        _fact("outlet", outlet.name, facts.outlet, width),
        _fact("date", shown_date(facts.date.value), facts.date, width),
        _fact(
            "title",
            "not known: the first words stand above" if facts.title.value is None else "as above",
            facts.title,
            width,
        ),
        *notes,
    ]


def _fact(name: str, value: str, fact: Fact, width: int) -> list[Run]:
    said = _SAID_BY.get(fact.by, "")
    words = f": {fact.evidence}" if fact.evidence and fact.by not in (FactSource.NONE, FactSource.USER) else ""
    shown = cut(value, max(width // 2, 10))
    runs: list[Run] = [
        (f" {name:<7} ", "dim"),
        (shown, ""),
        ("  " if shown and said else "", ""),
        (f"{said}{words}", "note"),
    ]
    return fit_runs(runs, width)


def legend_runs(article: Article, marks: Marks, at: int, *, set_aside: bool, width: int) -> list[Run]:
    """What the inks mean, what is marked, and how much is set aside."""
    aside = parts_set_aside(article.blocks)
    runs: list[Run] = [(" ", "")]
    if marks.rows:
        runs += [(f"{at + 1}/{len(marks.rows)} ", "mark"), (f"{marks.title}  ", "strong")]
        weights = {weight > 0 for row in marks.rows for *_, weight in row.highlights if weight}
        hits = any(not weight for row in marks.rows for *_, weight in row.highlights)
        runs += [("positive", "positive-word"), ("  ", "")] if True in weights else []
        runs += [("negative", "negative-word"), ("  ", "")] if False in weights else []
        runs += [("counted", "hit"), ("  ", "")] if hits else []
    runs += [("quoted", "quoted"), ("  ", "")]
    if aside:
        left = width - sum(cells(plain(text)) for text, _ in runs)
        state = "shown" if set_aside else "hidden"
        in_full = f"▒ {aside} {'part' if aside == 1 else 'parts'} set aside, {state}"
        runs.append((in_full if cells(in_full) <= left else f"▒ {aside} {state}", "note"))
    return fit_runs(runs, max(width, cells(" ")))
