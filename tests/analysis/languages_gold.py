"""The authored passages of `gold/languages.toml`, and what is found in them."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from analysis.document import Document, QuotationKind
from analysis.reading import read_document
from corpus.article import Article, Block, Fact, Facts, FactSource, Role

PATH = Path(__file__).parent / "gold" / "languages.toml"
LANGUAGES = ("de", "ru", "fr", "es")

_MARKS = re.compile(r"[*|{}]")
_EDGES = re.compile(r"^[\W_]+|[\W_]+$")


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage as it is read, and what its author marked: offsets are those of `text`."""

    language: str
    held_out: bool
    text: str
    sentences: tuple[tuple[int, int], ...]
    quoted: tuple[tuple[int, int], ...]
    words: int
    long_words: int
    tokens: tuple[str, ...]


@cache
def passages() -> tuple[Passage, ...]:
    """Every passage, in the order of the file."""
    with PATH.open("rb") as file:
        listed = tomllib.load(file)["passage"]
    return tuple(
        _passage(entry["language"], bool(entry.get("held_out", False)), entry["sentences"]) for entry in listed
    )


def of_language(language: str, *, held_out: bool) -> list[Passage]:
    """The passages of one part in one language."""
    return [passage for passage in passages() if passage.language == language and passage.held_out is held_out]


def _passage(language: str, held_out: bool, sentences: list[str]) -> Passage:
    marked = " ".join(sentences)
    text = _MARKS.sub("", marked)
    spans, position = [], 0
    for sentence in sentences:
        length = len(_MARKS.sub("", sentence))
        spans.append((position, position + length))
        position += length + 1
    stretches = [stretch for stretch in re.split(r"[ ]|(?<=[«:])\u00a0|\u00a0(?=[»:!?%])", marked) if stretch]
    written = [stretch for stretch in stretches if any(char.isalnum() for char in stretch)]
    tokens = [
        bare.lower()
        for stretch in written
        for part in re.split(r"[-|]", re.sub(r"[*{}]", "", stretch))
        if (bare := _without_edges(part))
    ]
    return Passage(
        language,
        held_out,
        text,
        tuple(spans),
        tuple(_quoted(marked)),
        len(written),
        sum("*" in stretch for stretch in written),
        tuple(tokens),
    )


def _without_edges(part: str) -> str:
    return _EDGES.sub("", part)


def _quoted(marked: str) -> list[tuple[int, int]]:
    found, position, start = [], 0, 0
    for char in marked:
        if char == "{":
            start = position
        elif char == "}":
            found.append((start, position))
        position += char not in "*|{}"
    return found


@cache
def document_of(passage: Passage) -> Document:
    """The passage read as an article's body in its language."""
    return read_in(passage.language, passage.text)


def read_in(language: str | None, text: str) -> Document:
    """The document of an article in a language whose body is `text`."""
    block = Block(Role.BODY, 0, len(text), "given")
    return read_document(Article(1, text, (block,), Facts(language=Fact(language, FactSource.USER))))


def quoted_words(document: Document) -> list[tuple[int, int]]:
    """What is found inside marks as somebody's words, in full or in part."""
    return sorted(
        part
        for quotation in document.quotations
        if quotation.kind in (QuotationKind.DIRECT, QuotationKind.PARTIAL)
        for part in quotation.marked
    )


def agreement(pairs: Iterable[tuple[Iterable[object], Iterable[object]]]) -> tuple[int, int, int]:
    """Of things that people and we found, passage by passage: how many agree, how many each has."""
    agreed = theirs = ours = 0
    for gold, found in pairs:
        one, other = Counter(gold), Counter(found)
        agreed += (one & other).total()
        theirs += one.total()
        ours += other.total()
    return agreed, theirs, ours
