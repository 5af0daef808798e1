"""Headings, paragraphs, lists and tables, written as Markdown or as HTML."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape

from tui.export.page import html_page
from tui.export.tables import escaped


@dataclass(frozen=True, slots=True)
class Code:
    """An id or a file's name, shown as it is."""

    text: str


@dataclass(frozen=True, slots=True)
class Strong:
    """Words that stand out."""

    text: str


_NEEDLESS = re.compile(r"\\([()]|(?<=..)\+)")
"""Round brackets make a link behind square ones only, which are escaped; a plus sign a list at the beginning only."""

Inline = tuple[str | Code | Strong, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 2 or 3."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    parts: Inline


@dataclass(frozen=True, slots=True)
class Items:
    """A list without numbers."""

    items: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under named columns."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Inline, ...], ...]


Block = Heading | Paragraph | Items | Table


def blocks_markdown(title: str, blocks: Iterable[Block]) -> str:
    """A document; text is shown and never interpreted."""
    lines = [f"# {escaped(title)}"]
    for block in blocks:
        lines += ["", *_markdown(block)]
    return "\n".join([*lines, ""])


def _markdown(block: Block) -> Iterator[str]:
    if isinstance(block, Heading):
        yield f"{'#' * block.level} {escaped(block.text)}"
    elif isinstance(block, Paragraph):
        yield _marked(block.parts)
    elif isinstance(block, Items):
        yield from (f"- {_marked(item)}" for item in block.items)
    else:
        yield _row(escaped(name) for name in block.columns)
        yield f"|{'---|' * len(block.columns)}"
        yield from (_row(map(_marked, row)) for row in block.rows)


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _marked(parts: Inline) -> str:
    return "".join(_written(part) for part in parts)


def _written(part: str | Code | Strong) -> str:
    if isinstance(part, Code):
        # Nothing is interpreted between backticks but a backtick, and in a table the bar.
        return f"`{part.text.replace('`', chr(39)).replace('|', '/')}`"
    if isinstance(part, Strong):
        return f"**{escaped(part.text)}**"
    return _spaced(part, _NEEDLESS.sub(r"\1", escaped(part)))


def _spaced(part: str, shown: str) -> str:
    """`shown` with the space that stood at either end of `part`."""
    before, after = (" " if part[:1] == " " else "", " " if part[-1:] == " " and part.strip() else "")
    return f"{before}{shown}{after}"


def blocks_html(title: str, blocks: Iterable[Block]) -> str:
    """A page of its own."""
    return html_page(title, "\n".join(map(_html, blocks)))


def _html(block: Block) -> str:
    if isinstance(block, Heading):
        return f"<h{block.level}>{escape(block.text)}</h{block.level}>"
    if isinstance(block, Paragraph):
        return f"<p>{_tagged(block.parts)}</p>"
    if isinstance(block, Items):
        return f"<ul>{''.join(f'<li>{_tagged(item)}</li>' for item in block.items)}</ul>"
    return _html_table(block.columns, block.rows)


def _html_table(columns: Sequence[str], rows: Iterable[Sequence[Inline]]) -> str:
    heads = "".join(f'<th scope="col">{escape(name)}</th>' for name in columns)
    body = "\n".join(f"<tr>{''.join(f'<td>{_tagged(cell)}</td>' for cell in row)}</tr>" for row in rows)
    return f"<table>\n<thead><tr>{heads}</tr></thead>\n<tbody>\n{body}\n</tbody>\n</table>"


def _tagged(parts: Inline) -> str:
    tags = {Code: "code", Strong: "strong"}
    return "".join(
        escape(part) if isinstance(part, str) else f"<{tags[type(part)]}>{escape(part.text)}</{tags[type(part)]}>"
        for part in parts
    )
