"""Saved web pages: trafilatura finds the article, the page's own marks say what its parts are."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import lxml.html
from lxml.etree import LxmlError, ParserError
from lxml.html import HtmlElement
from trafilatura import bare_extraction

from corpus.article import Block, Facts, Role
from corpus.errors import UnreadableFile
from corpus.readers.asides import Part, with_asides
from corpus.readers.metadata import page_facts, page_summaries
from corpus.readers.reading import Reading

_NO_ARTICLE = "Copy the article's text into a .txt file and add that."
_FEWEST_LETTERS = 40
_LINE_END = "\x00"  # a line end of the page, which no decoded page holds; one of its source is a mere space
# The elements of trafilatura's tree that hold text, and those that hold such elements.
_PARTS = frozenset({"head", "p", "quote", "item", "cell", "code", "ab"})
_GROUPS = frozenset({"list", "table", "row", "div"})
_FEWEST_SUMMARY_WORDS = 6
_SITE_AT_END = re.compile(r"\s+[|–—»-]\s+[^|–—»]{2,60}$")

# Broken pages are ours to report, not the extractor's to log.
logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
logging.getLogger("htmldate").setLevel(logging.CRITICAL)


def read_page(source: str, path: Path) -> Reading:
    """The article in the page `source`, its title as the first line, a line for every paragraph.

    Raises:
        UnreadableFile: no article can be found in it.
    """
    page = _parsed(source, path)
    facts = page_facts(page)
    parts = _with_shown_summary(_with_headline(list(_article_parts(source)), facts), page)
    if sum(len(part.text) for part in parts if part.role is not Role.HEADLINE) < _FEWEST_LETTERS:
        raise UnreadableFile(path, "no article can be found in this page", _NO_ARTICLE)
    text = ""
    structure = []
    for part in with_asides(parts, page):
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


def _article_parts(source: str) -> Iterator[Part]:
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
    for tag, words in _stretches(body):
        if tag == "head" and not _is_sentence(words):
            yield Part(Role.SUBHEAD, words, "heading of the page")
        else:
            yield Part(Role.BODY, words, "paragraph of the page")


def _stretches(group: HtmlElement) -> Iterator[tuple[str, str]]:
    """Every line of text in `group` with the tag it stands in, in order; text outside any paragraph counts as one."""
    loose = [group.text or ""]
    for child in group:
        if child.tag in _PARTS or child.tag in _GROUPS:
            yield from (("p", line) for line in _lines(loose))
            loose = []
            if child.tag in _GROUPS:
                yield from _stretches(child)
            else:
                yield from ((child.tag, line) for line in _lines(_flow(child)))
        else:
            loose.extend(_flow(child))
        loose.append(child.tail or "")
    yield from (("p", line) for line in _lines(loose))


def _flow(element: HtmlElement) -> Iterator[str]:
    """The text of an element in order, with a line end wherever the page breaks a line or begins a part."""
    divides = element.tag in _PARTS or element.tag in _GROUPS or element.tag == "lb"
    yield _LINE_END if divides else ""
    yield element.text or ""
    for child in element:
        yield from _flow(child)
        yield child.tail or ""
    yield _LINE_END if divides else ""


def _lines(flow: Iterable[str]) -> Iterator[str]:
    """The lines of a flow of text, each with one space between words; line ends of the source are mere spaces."""
    lone = "".join(piece if piece == _LINE_END else " ".join(re.split(r"\s+", piece)) for piece in flow)
    for line in lone.split(_LINE_END):
        words = " ".join(line.split())
        if words:
            yield words


def _with_headline(parts: list[Part], facts: Facts) -> list[Part]:
    """The parts with the page's title as headline: the heading that says it, or a line of its own before the text."""
    title = facts.title.value
    if title is None:
        return parts
    wanted = {_bare(title), _bare(_SITE_AT_END.sub("", title))}
    headline = Part(Role.HEADLINE, title, "the title that the page states")
    for place, part in enumerate(parts[:6]):
        if _bare(part.text) in wanted:
            return [*parts[:place], replace(headline, text=part.text), *_with_standfirst(parts[place + 1 :])]
    return [headline, *_with_standfirst(parts)]


def _with_standfirst(below: list[Part]) -> list[Part]:
    """What follows the headline; a long heading directly below it is the summary."""
    if below and below[0].role is Role.SUBHEAD and len(below[0].text.split()) >= 8:
        return [Part(Role.STANDFIRST, below[0].text, "long heading under the headline"), *below[1:]]
    return below


def _with_shown_summary(parts: list[Part], page: HtmlElement) -> list[Part]:
    """The parts with the line under the headline, where the extractor left out what the page states and shows."""
    if not parts or parts[0].role is not Role.HEADLINE:
        return parts
    known = {_bare(part.text) for part in parts}
    wanted = {bare for text in page_summaries(page) if len((bare := _bare(text)).split()) >= _FEWEST_SUMMARY_WORDS}
    if not wanted or any(bare in words for bare in wanted for words in known):
        return parts
    for element in page.iter("p", "h2", "h3", "h4", "div", "span"):
        if element.tag in {"div", "span"} and len(element):
            continue
        shown = " ".join(element.text_content().split())
        if _bare(shown) in wanted:
            return [parts[0], Part(Role.STANDFIRST, shown, "summary that the page states and shows"), *parts[1:]]
    return parts


def _is_sentence(text: str) -> bool:
    return len(text.split()) >= 8 and text.rstrip("\"'”’»)").endswith((".", "!", "。"))


def _bare(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))
