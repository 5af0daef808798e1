"""Invented articles whose every part was marked by hand: what it is, and so whether it must be analysed.

A text has a line `role | words` for each of its lines, and `+ role | words` for what follows on the same line. A page
says it in `data-is` attributes, which are taken out before anything reads the page.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import lxml.html

from corpus.article import ANALYSED_ROLES, Article, Role
from corpus.intake import read_pasted

FOLDER = Path(__file__).parent / "realistic"
NAMES = sorted(path.name for path in FOLDER.iterdir())
_MARK = re.compile(r'\sdata-is="\w+"')


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the article `name` as a person marked it."""

    name: str
    role: Role
    words: str

    def __str__(self) -> str:
        return f"{self.name}-{self.role}-{self.words[:40]}"


def marked_parts(name: str) -> list[Part]:
    """What the person marked in an article, in order."""
    source = (FOLDER / name).read_text("utf-8")
    if name.endswith(".html"):
        return [
            Part(name, Role(element.get("data-is")), _own_words(element))
            for element in lxml.html.document_fromstring(source).iter()
            if isinstance(element.tag, str) and element.get("data-is")
        ]
    lines = (line.removeprefix("+ ").partition(" | ") for line in source.splitlines())
    return [Part(name, Role(role), words) for role, _, words in lines]


def read_marked(name: str) -> Article:
    """The article as the pipeline reads it, without the marks."""
    source = (FOLDER / name).read_text("utf-8")
    if name.endswith(".html"):
        return read_pasted(_MARK.sub("", source), key=1).article
    text = ""
    for line in source.splitlines():
        joined, _, words = line.partition(" | ")
        text += (" " if joined.startswith("+") else "\n\n") + words
    return read_pasted(text, key=1).article


def is_right(part: Part, article: Article) -> bool:
    """Whether the words are analysed, where they must be, and stand in no analysed block, where they must not."""
    analysed = [block for block in article.blocks if block.role in ANALYSED_ROLES]
    said = any(_flat(part.words) in _flat(article.text[block.start : block.end]) for block in analysed)
    return said == (part.role in ANALYSED_ROLES)


def is_kept_as_marked(part: Part, article: Article) -> bool:
    """Whether the words are a block of their own with the marked role."""
    return any(
        block.role is part.role and _flat(article.text[block.start : block.end]) == _flat(part.words)
        for block in article.blocks
    )


def _own_words(element: lxml.html.HtmlElement) -> str:
    """The words of a marked element, without those of marked elements in it."""
    found = [element.text or ""]
    for child in element:
        if not child.get("data-is"):
            found.append(child.text_content())
        found.append(child.tail or "")
    return " ".join("".join(found).split())


def _flat(text: str) -> str:
    return " ".join(text.split())
