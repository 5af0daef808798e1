"""Articles that are read, and passages of them, with where each word stands and what is marked in it."""

from __future__ import annotations

import csv
import io
import json
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from html import escape
from itertools import pairwise

from analysis.comparison import headline_of
from analysis.document import Document
from corpus.article import RUNNING_TEXT_ROLES, Article, Block, Outlet, Role
from corpus.paragraphs import paragraphs
from tui.export.numbers import rounded
from tui.export.page import html_page
from tui.export.tables import escaped, inert
from tui.jobs.reading import QUOTED, Layer
from tui.views import Passage, View

ROW_FIELDS = (
    "outlet",
    "date",
    "title",
    "file",
    "layer",
    "sentence",
    "start",
    "end",
    "voice",
    "value",
    "marked",
    "text",
)


@dataclass(frozen=True, slots=True)
class ReadArticle:
    """An article with the layers that are known of it, those that are shown among them, and what else is asked for."""

    outlet: Outlet
    article: Article
    layers: tuple[Layer, ...] = ()
    shown: tuple[Layer, ...] = ()
    set_aside: bool = False


def reading_view(articles: Sequence[ReadArticle]) -> View:
    """The articles in every form that makes sense; rows of CSV are what the layers mark."""
    name = " ".join([*(read.outlet.slug for read in articles), "articles" if len(articles) > 1 else "article"])
    return View(
        name,
        {
            "md": partial(reading_markdown, articles),
            "csv": partial(reading_csv, articles),
            "json": partial(reading_json, articles),
            "html": partial(reading_html, articles),
            "text": partial(reading_text, articles),
        },
    )


# Where something stands


def _parts(article: Article) -> Iterator[tuple[Block, int, int]]:
    for block in sorted(article.blocks, key=lambda block: (block.start, block.end)):
        for start, end in paragraphs(article.text, block.start, block.end):
            yield block, start, end


def position_of(article: Article, document: Document, start: int, end: int) -> str:
    """Where `start` to `end` stands: "paragraph 4, sentence 2; characters 812–990" (from 0, without the last).

    Paragraphs are those of standfirst and body; a headline or a subhead is named instead.
    """
    first, last = _place(article, document, start), _place(article, document, max(end - 1, start))
    where = first if first == last else f"{first} to {last}"
    return f"{where}; characters {start}–{end}" if where else f"characters {start}–{end}"


def _place(article: Article, document: Document, at: int) -> str:
    number = 0
    for block, start, end in _parts(article):
        number += block.role in RUNNING_TEXT_ROLES
        if start <= at < end:
            if block.role not in RUNNING_TEXT_ROLES:
                return block.role.value
            sentence = sum(start <= known.start <= at for known in document.sentences)
            return f"paragraph {number}, sentence {max(sentence, 1)}"
    return ""


def passage_of(  # noqa: PLR0913, PLR0917 - what a passage is and where it is from
    what: str, outlet: Outlet, article: Article, document: Document, start: int, end: int
) -> Passage:
    """Characters `start` to `end` of an article to be copied, paragraph by paragraph, white space evened out."""
    told = [" ".join(article.text[a:b].split()) for a, b in paragraphs(article.text, start, end)]
    date = article.facts.date.value or "no date"
    file = f". File: {escaped(article.origin)}" if article.origin else ""
    source = (
        f"{escaped(outlet.name)}, “{escaped(headline_of(article))}”, {escaped(date)}, "
        f"{position_of(article, document, start, end)}{file}"
    )
    quote = "\n>\n".join([*(f"> {escaped(paragraph)}" for paragraph in told), f"> — {source}"])
    return Passage(what, "\n\n".join(told), f"{quote}\n")


# Whole articles


def _shown_parts(read: ReadArticle) -> Iterator[tuple[Block, int, int]]:
    return ((block, start, end) for block, start, end in _parts(read.article) if read.set_aside or not block.set_aside)


def _marks(read: ReadArticle) -> list[tuple[int, int, str]]:
    """What is marked, and by which layer; quoted words have marks of their own in the text."""
    return sorted(
        (start, end, layer.name)
        for layer in read.shown
        if layer.id != QUOTED
        for row in layer.rows
        for start, end, _ in row.highlights
    )


def _pieces(text: str, start: int, end: int, marks: Sequence[tuple[int, int, str]]) -> Iterator[tuple[str, list[str]]]:
    """A paragraph in pieces, each with the names of the layers that mark it."""
    inside = [mark for mark in marks if mark[0] < end and mark[1] > start]
    cuts = sorted({start, end, *(place for a, b, _ in inside for place in (max(a, start), min(b, end)))})
    for first, last in pairwise(cuts):
        yield text[first:last], list(dict.fromkeys(name for a, b, name in inside if a <= first and b >= last))


def _facts(read: ReadArticle) -> list[tuple[str, str, str]]:
    facts = read.article.facts
    return [
        ("outlet", read.outlet.name, facts.outlet.by.label),
        ("date", facts.date.value or "not known", facts.date.by.label),
        ("language", facts.language.value or "not known", facts.language.by.label),
        *([("file", read.article.origin, "")] if read.article.origin else []),
    ]


def reading_markdown(articles: Sequence[ReadArticle]) -> str:
    """The articles one after the other; marked words are bold, under each stands what is marked how often."""
    return "\n".join(line for read in articles for line in _markdown(read))


def _markdown(read: ReadArticle) -> Iterator[str]:
    yield f"# {escaped(headline_of(read.article))}"
    yield ""
    for name, value, by in _facts(read):
        yield f"- {name}: {escaped(value)}{f' (said by: {by})' if by else ''}"
    marks = _marks(read)
    for block, start, end in _shown_parts(read):
        told = "".join(_bold(piece) if names else _spaced(piece) for piece, names in _pieces(
            read.article.text, start, end, marks
        ))  # fmt: skip
        lead = {Role.HEADLINE: "## ", Role.SUBHEAD: "### "}.get(block.role, "")
        aside = f"*set aside, {block.role.value}: {escaped(block.reason)}* " if block.set_aside else ""
        yield f"\n{lead}{aside}{told.strip()}"
    if read.shown:
        yield ""
        yield "; ".join(f"{escaped(layer.name)}: {layer.count}" for layer in read.shown)
    yield ""


def _spaced(text: str) -> str:
    """`text` escaped, with the white space around it as one space."""
    return f"{' ' * text[:1].isspace()}{escaped(text)}{' ' * (text[-1:].isspace() and bool(text.strip()))}"


def _bold(text: str) -> str:
    inner = escaped(text)
    return f"{' ' * text[:1].isspace()}**{inner}**{' ' * text[-1:].isspace()}" if inner else " "


def reading_text(articles: Sequence[ReadArticle], width: int = 92) -> str:
    """The articles as flat text, a blank line between paragraphs."""
    lines: list[str] = []
    for read in articles:
        lines += [*(f"{name}: {value}" for name, value, _ in _facts(read)), ""]
        for block, start, end in _shown_parts(read):
            aside = f"[set aside, {block.role.value}: {block.reason}] " if block.set_aside else ""
            lines += [*textwrap.wrap(aside + " ".join(read.article.text[start:end].split()), width), ""]
    return "\n".join(lines)


def reading_html(articles: Sequence[ReadArticle]) -> str:
    """One page; marked words say in a tip which layer marks them."""
    title = headline_of(articles[0].article) if len(articles) == 1 else f"{len(articles)} articles"
    return html_page(title, "\n".join(part for read in articles for part in _html(read)))


def _html(read: ReadArticle) -> Iterator[str]:
    yield f"<article><h2>{escape(read.outlet.name)}: {escape(headline_of(read.article))}</h2><ul>"
    yield from (f"<li>{name}: {escape(value)} <small>{escape(by)}</small></li>" for name, value, by in _facts(read))
    yield "</ul>"
    marks = _marks(read)
    tags = {Role.HEADLINE: "h3", Role.SUBHEAD: "h4"}
    for block, start, end in _shown_parts(read):
        told = "".join(
            f'<mark title="{escape(", ".join(names))}">{escape(piece)}</mark>' if names else escape(piece)
            for piece, names in _pieces(read.article.text, start, end, marks)
        )
        tag = tags.get(block.role, "p")
        aside = f"<small>set aside, {block.role.value}: {escape(block.reason)}</small> " if block.set_aside else ""
        yield f"<{tag}>{aside}{told}</{tag}>"
    counts = "".join(f"<li>{escape(layer.name)}: {layer.count}</li>" for layer in read.shown)
    yield f"<ul>{counts}</ul></article>" if counts else "</article>"


def reading_json(articles: Sequence[ReadArticle]) -> str:
    """An object with the articles: text, facts, parts, and every layer with its rows; offsets count characters."""
    told = {"articles": [_object(read) for read in articles]}
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def _object(read: ReadArticle) -> dict[str, object]:
    shown = {layer.id for layer in read.shown}
    facts = read.article.facts
    return {
        "outlet": read.outlet.name,
        "outlet_id": read.outlet.slug,
        "date": facts.date.value,
        "title": headline_of(read.article),
        "language": facts.language.value,
        "file": read.article.origin,
        "text": read.article.text,
        "blocks": [
            {"role": block.role.value, "start": block.start, "end": block.end, "reason": block.reason}
            for block in read.article.blocks
        ],
        "layers": [
            {
                "id": layer.id,
                "name": layer.name,
                "measures": list(layer.measures),
                "count": layer.count if layer.measured else None,
                "shown": layer.id in shown,
                "rows": [
                    {
                        "sentence": row.sentence + 1,
                        "start": row.start,
                        "end": row.end,
                        "voice": row.voice.value,
                        "value": rounded(row.value),
                        "entry": row.entry or None,
                        "marked": [[start, end] for start, end, _ in row.highlights],
                        **_attributed(layer, place),
                    }
                    for place, row in enumerate(layer.rows)
                ],
            }
            for layer in read.layers
        ],
    }  # fmt: skip


def _attributed(layer: Layer, place: int) -> dict[str, object]:
    """Who speaks in a row and by which verb, in a layer of quotations."""
    if not layer.attributed:
        return {}
    one = layer.attributed[place]
    return {
        "speaker": one.who or None,
        "speaker_kind": one.speaker.kind.value if one.speaker else None,
        "cue": one.cue_words or None,
        "stance": one.verb.stance.value if one.verb else None,
    }


def reading_csv(articles: Sequence[ReadArticle]) -> str:
    """A row for each row of every layer; text that a spreadsheet would compute is made inert."""
    out = io.StringIO(newline="")
    write = csv.writer(out, lineterminator="\r\n")
    write.writerow(ROW_FIELDS)
    for read in articles:
        article = read.article
        source = (read.outlet.name, article.facts.date.value or "", headline_of(article), article.origin)
        for layer in read.layers:
            for row in layer.rows:
                words = "; ".join(" ".join(article.text[start:end].split()) for start, end, _ in row.highlights)
                told = " ".join(article.text[row.start : row.end].split())
                write.writerow(
                    [
                        *map(inert, source),
                        inert(layer.name),
                        *(row.sentence + 1, row.start, row.end, row.voice.value),
                        inert(row.entry) if row.entry else rounded(row.value),
                        inert(words),
                        inert(told),
                    ]
                )
    return out.getvalue()
