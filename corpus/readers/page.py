"""Saved web pages: trafilatura finds the article, the page's own marks say what its parts are."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import lxml.html
from lxml.etree import LxmlError, ParserError
from lxml.html import HtmlElement
from trafilatura import bare_extraction

from corpus.article import Block, Facts, Role
from corpus.errors import UnreadableFile
from corpus.readers.metadata import page_facts
from corpus.readers.reading import Reading

_NO_ARTICLE = "Copy the article's text into a .txt file and add that."
_FEWEST_LETTERS = 40

# Broken pages are ours to report, not the extractor's to log.
logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
logging.getLogger("htmldate").setLevel(logging.CRITICAL)


@dataclass(frozen=True, slots=True)
class _Part:
    role: Role
    text: str
    reason: str


def read_page(source: str, path: Path) -> Reading:
    """The article in the page `source`, its title as the first line, a line for every paragraph.

    Raises:
        UnreadableFile: no article can be found in it.
    """
    page = _parsed(source, path)
    facts = page_facts(page)
    parts = _with_headline(list(_article_parts(source)), facts)
    if sum(len(part.text) for part in parts if part.role is not Role.HEADLINE) < _FEWEST_LETTERS:
        raise UnreadableFile(path, "no article can be found in this page", _NO_ARTICLE)
    text = ""
    structure = []
    for part in parts:
        start = len(text)
        text += part.text + "\n\n"
        structure.append(Block(part.role, start, start + len(part.text), part.reason))
    return Reading(text.rstrip("\n"), facts, tuple(structure))


def _parsed(source: str, path: Path) -> HtmlElement:
    # A declaration of the encoding is no longer true of decoded text, and lxml refuses it.
    without_declaration = re.sub(r"^\s*<\?xml[^>]*>", "", source)
    try:
        return lxml.html.document_fromstring(without_declaration.replace("\x00", ""))
    except (LxmlError, ParserError, ValueError, AssertionError, RecursionError) as error:
        raise UnreadableFile(path, "this page has no content", _NO_ARTICLE) from error


def _article_parts(source: str) -> Iterator[_Part]:
    """The parts of the article, in order, as trafilatura's own element tree has them."""
    try:
        found = bare_extraction(
            re.sub(r"^\s*<\?xml[^>]*>", "", source).replace("\x00", ""),
            include_comments=False,
            include_tables=True,
            include_images=False,
            include_links=False,
            favor_recall=True,
            with_metadata=False,
        )
    except Exception:
        return
    body = getattr(found, "body", None)
    if body is None:
        return
    for element in body.iter("head", "p", "quote", "item", "cell", "code", "ab"):
        if any(parent.tag in {"head", "p", "item", "cell", "quote"} for parent in element.iterancestors()):
            continue
        for words in _lines(element):
            if element.tag == "head" and not _is_sentence(words):
                yield _Part(Role.SUBHEAD, words, "heading of the page")
            else:
                yield _Part(Role.BODY, words, "paragraph of the page")


def _lines(element: HtmlElement) -> Iterator[str]:
    """The text of an element on one line; several where it holds line breaks of the page or parts of its own."""
    pieces: list[str] = [element.text or ""]
    for child in element:
        if child.tag in {"lb", "p", "item", "quote", "head", "row", "cell"}:
            pieces.append("\n")
        pieces.append("".join(child.itertext()))
        if child.tag in {"p", "item", "quote", "head", "row", "cell"}:
            pieces.append("\n")
        pieces.append(child.tail or "")
    lone = "".join(re.sub(r"\s+", " ", piece) if piece != "\n" else piece for piece in pieces)
    for line in lone.split("\n"):
        words = " ".join(line.split())
        if words:
            yield words


def _with_headline(parts: list[_Part], facts: Facts) -> list[_Part]:
    """The parts with the page's title as headline: the heading that says it, or a line of its own before the text."""
    title = facts.title.value
    if title is None:
        return parts
    wanted = _bare(title)
    headline = _Part(Role.HEADLINE, title, "the title that the page states")
    for place, part in enumerate(parts[:6]):
        if _bare(part.text) == wanted:
            return [*parts[:place], replace(headline, text=part.text), *_with_standfirst(parts[place + 1 :])]
    return [headline, *_with_standfirst(parts)]


def _with_standfirst(below: list[_Part]) -> list[_Part]:
    """What follows the headline; a long heading directly below it is the summary."""
    if below and below[0].role is Role.SUBHEAD and len(below[0].text.split()) >= 8:
        return [_Part(Role.STANDFIRST, below[0].text, "long heading under the headline"), *below[1:]]
    return below


def _is_sentence(text: str) -> bool:
    return len(text.split()) >= 8 and text.rstrip("\"'”’»)").endswith((".", "!", "。"))


def _bare(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))
