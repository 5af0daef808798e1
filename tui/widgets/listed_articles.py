"""Articles in a list, and what is known of one with who said so. Pure: lines from articles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from analysis.comparison import headline_of
from corpus.article import Article, Fact, FactSource, Outlet
from tui.text import Run, cells, cut, fit
from tui.widgets.dates import shown_date
from tui.widgets.page import paragraph

SAID_BY = {
    FactSource.USER: "you",
    FactSource.SIDECAR: "sources.toml",
    FactSource.METADATA: "the page",
    FactSource.TEXT: "the text",
    FactSource.NONE: "nobody",
}
_WIDEST_OUTLET = 22
_DATE, _BY = 12, 14
_LABEL = 13

Listed = tuple[Outlet, Article]


@dataclass(frozen=True, slots=True)
class ArticleColumns:
    """Widths of the columns of the list of articles; 0 leaves a column out."""

    outlet: int
    by: int
    date: int
    title: int


def article_columns(articles: Sequence[Listed], width: int) -> ArticleColumns:
    """The columns that fit into `width` cells."""
    outlet = min(max((cells(outlet.name) for outlet, _ in articles), default=6) + 1, _WIDEST_OUTLET)
    by = _BY if width >= 70 else 0
    return ArticleColumns(outlet, by, _DATE, max(width - 6 - outlet - by - _DATE, 8))


def article_heading(columns: ArticleColumns) -> list[Run]:
    """What stands over the columns."""
    by = [(fit("said by", columns.by), "dim")] if columns.by else []
    return [
        ("    ", ""),
        (fit("outlet", columns.outlet), "dim"),
        *by,
        (fit("date", columns.date), "dim"),
        ("  title", "dim"),
    ]


def article_line(listed: Listed, columns: ArticleColumns, *, chosen: bool, marked: bool) -> list[Run]:
    """One article: outlet and who said so, date, title."""
    outlet, article = listed
    by = [(fit(SAID_BY[article.facts.outlet.by], columns.by), "note")] if columns.by else []
    return [
        ("▸ " if chosen else "  ", "mark"),
        ("● " if marked else "  ", "mark"),
        (fit(outlet.name, columns.outlet), "strong" if outlet.attributed else "note"),
        *by,
        (fit(shown_date(article.facts.date.value), columns.date), "" if article.facts.date.value else "note"),
        ("  ", ""),
        (cut(headline_of(article), columns.title), ""),
    ]


def known_of(listed: Listed, collections: Sequence[str], width: int) -> list[list[Run]]:
    """Every fact of an article with who said so and by which words; collections, file, what was set aside, notes."""
    outlet, article = listed
    facts = article.facts
    lines = [
        *_fact("outlet", outlet.name, facts.outlet, width),
        *_fact("date", shown_date(facts.date.value), facts.date, width),
        *_fact("title", headline_of(article), facts.title, width),
        *_fact("language", facts.language.value or "not known", facts.language, width),
        *_row("collections", "; ".join(collections) or "none", width),
        *_row("set aside", _set_aside(article), width),
        *_row("file", article.origin or "not known", width),
    ]
    for note in article.notes:
        lines += _row("note", note, width, "note")
    return lines


def _fact(name: str, value: str, fact: Fact, width: int) -> list[list[Run]]:
    lines = _row(name, value, width)
    if fact.by is FactSource.NONE:
        # A title that nobody gave is the article's first words.
        return [*lines[:-1], [*lines[-1], ("  nobody says it", "note")]] if name != "title" else lines
    # What the reader said needs no evidence.
    words = "" if fact.by is FactSource.USER or not fact.evidence else f": “{fact.evidence}”"
    return [*lines, *paragraph(f"said by {SAID_BY[fact.by]}{words}", width, "note", indent=_LABEL, most=3)]


def _row(name: str, value: str, width: int, ink: str = "") -> list[list[Run]]:
    lines = paragraph(value, width, ink, indent=_LABEL, most=4) or [[]]
    return [[(fit(name, _LABEL), "dim"), *lines[0][1:]], *lines[1:]]


def _set_aside(article: Article) -> str:
    blocks = [block for block in article.blocks if block.set_aside]
    if not blocks:
        return "nothing"
    words = sum(len(article.text[block.start : block.end].split()) for block in blocks)
    return f"{len(blocks)} {'part' if len(blocks) == 1 else 'parts'}, {words} {'word' if words == 1 else 'words'}"
