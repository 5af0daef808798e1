"""From paths to articles: the one way in for files, their pages and their sidecars."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from corpus.article import ANALYSED_ROLES, Article, Block, Fact, Facts, FactSource
from corpus.attribution import canonical_outlet, facts_of_text, language_of_text
from corpus.blocks import find_blocks, find_blocks_as_is
from corpus.endings import ARTICLE_ENDINGS
from corpus.errors import UnreadableFile
from corpus.extent import FEW_WORDS, extent_of
from corpus.outlets import by_name
from corpus.plain import plain, plain_line
from corpus.readers import Reading, read_bytes, read_document, read_string
from corpus.sources import Sources, read_sources

__all__ = ["PASTED", "Incoming", "gather", "read_file", "read_pasted"]

PASTED = "pasted"
"""The origin of an article that came without a file."""

_CONTRADICTED_FROM = 60


@dataclass(frozen=True, slots=True)
class Incoming:
    """An article as it comes in, and the collection that its sidecar puts it in."""

    article: Article
    collection: str | None = None


def gather(paths: Sequence[Path]) -> list[Path]:
    """The files that `paths` mean, each once: files as they are, folders with all article files in them, by name.

    Raises:
        UnreadableFile: a path is missing, or a folder holds no article file.
    """
    found: dict[str, Path] = {}
    for path in paths:
        if path.is_dir():
            files = sorted(_article_files(path), key=str)
            if not files:
                endings = ", ".join(sorted(ARTICLE_ENDINGS))
                raise UnreadableFile(
                    path, "there is no article file in this folder", f"Article files end in {endings}."
                )
        elif os.path.lexists(path):
            files = [path]
        else:
            raise UnreadableFile(path, "there is no such file or folder", "Check the spelling of its name.")
        for file in files:
            found.setdefault(os.path.realpath(file), file)
    return list(found.values())


def _article_files(folder: Path) -> Iterator[Path]:
    """The article files in `folder` and below, but no hidden ones; no folder is entered twice."""
    entered: set[str] = set()
    for place, folders, files in os.walk(folder, followlinks=True):
        real = os.path.realpath(place)
        if real in entered:
            folders.clear()
            continue
        entered.add(real)
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in files:
            path = Path(place) / name
            if not name.startswith(".") and path.suffix.lower() in ARTICLE_ENDINGS and path.is_file():
                yield path


def read_file(
    path: Path,
    *,
    key: int,
    user_facts: Facts = Facts(),  # noqa: B008 - immutable
    as_is: bool = False,
    sidecars: dict[Path, Sources] | None = None,
) -> Incoming:
    """The article in the file `path`; `as_is` makes its whole text one block of body.

    `sidecars` keeps the sidecars that were read, by folder, for the next file.

    Raises:
        UnreadableFile: no article can be read from it, or its sidecar cannot be understood.
    """
    sources = _sidecar(path.parent, sidecars if sidecars is not None else {})
    reading = read_document(read_bytes(path), path)
    stated = _plain_facts(reading.facts).or_better(sources.facts_of(path.name)).or_better(_plain_facts(user_facts))
    article = _article(reading, stated, key=key, origin=plain_line(str(path)), as_is=as_is)
    return Incoming(article, sources.collection)


def read_pasted(pasted: str, *, key: int, user_facts: Facts = Facts()) -> Incoming:  # noqa: B008 - immutable
    """The article in a pasted text, or in pasted HTML: a whole page or a piece of one.

    Raises:
        UnreadableFile: there is no article in it.
    """
    reading = read_string(pasted, PASTED)
    stated = _plain_facts(reading.facts).or_better(_plain_facts(user_facts))
    return Incoming(_article(reading, stated, key=key, origin=PASTED))


def _article(reading: Reading, stated: Facts, *, key: int, origin: str, as_is: bool = False) -> Article:
    text = plain(reading.text)
    blocks, facts = _parts_and_facts(text, reading.structure, stated)
    notes = [*reading.notes]
    if (contradiction := _language_contradicted(text, blocks, facts)) is not None:
        facts = replace(facts, language=contradiction[0])
        notes.append(contradiction[1])
    if as_is:
        blocks = find_blocks_as_is(text)
    if not any(block.role in ANALYSED_ROLES for block in blocks):
        notes.append("No part of this text is analysed: everything in it was set aside.")
    notes.extend(_shape_notes(text, blocks))
    return Article(key, text, blocks, facts, origin, tuple(notes))


def _sidecar(folder: Path, known: dict[Path, Sources]) -> Sources:
    if folder not in known:
        known[folder] = read_sources(folder)
    return known[folder]


def _plain_facts(facts: Facts) -> Facts:
    """Facts from outside with plain one-line values, the outlet under its usual name."""

    def lined(fact: Fact) -> Fact:
        if fact.value is None:
            return fact
        return Fact(plain_line(fact.value) or None, fact.by, plain_line(fact.evidence))

    outlet = lined(facts.outlet)
    if outlet.value is not None:
        outlet = replace(outlet, value=canonical_outlet(outlet.value))
    return Facts(outlet, lined(facts.date), lined(facts.title), lined(facts.language))


def _parts_and_facts(text: str, structure: Sequence[Block], stated: Facts) -> tuple[tuple[Block, ...], Facts]:
    """Blocks and facts. What the general rules set aside says which outlet it is; then its own rules follow."""
    title = stated.title.value
    language = stated.language.value
    publisher = stated.outlet.value
    blocks = find_blocks(text, title=title, outlet=publisher, language=language, structure=structure)
    facts = facts_of_text(text, blocks).or_better(stated)
    outlet = by_name(facts.outlet.value) if facts.outlet.value else None
    if outlet is not None:
        blocks = find_blocks(text, title=title, outlet=outlet, language=language, structure=structure)
        facts = facts_of_text(text, blocks).or_better(stated)
    return blocks, facts


def _language_contradicted(text: str, blocks: Sequence[Block], facts: Facts) -> tuple[Fact, str] | None:
    """The language that a long text reads as, where its page states another: templates often state a wrong one."""
    read = language_of_text(text, blocks)
    stated = facts.language
    if stated.by is not FactSource.METADATA or read.value is None or read.value == stated.value:
        return None
    if len(text.split()) < _CONTRADICTED_FROM:
        return None
    return read, f'The page says that its language is "{stated.value}"; the text reads as "{read.value}".'


def _shape_notes(text: str, blocks: Sequence[Block]) -> Iterator[str]:
    extent = extent_of(text, blocks)
    if 0 < extent.words < FEW_WORDS:
        yield f"This is very short: {extent.words} words."
    if extent.cut:
        yield "The text ends in the middle of a sentence; it may have been cut."
