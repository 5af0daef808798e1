"""Passages whose quotations and sources are marked by hand, so that the engine's own finding plays no part.

`{…}` are somebody's words, `‹…›` their source: the first source belongs to the first words and so on, line by line;
words in `{- …}` have no source. The first line is the headline where it begins with `# `; a line is a paragraph.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from analysis.document import Quotation, QuotationKind, Range, Speaker
from analysis.speakers import Aliases, bundled_aliases, resolve_speakers
from corpus.article import Role

_MARK = re.compile(r"\{-|[{}‹›]")


@dataclass(frozen=True, slots=True)
class Told:
    """A passage resolved: the keys of its quotations in order, and its speakers."""

    keys: tuple[str | None, ...]
    speakers: tuple[Speaker, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The speakers' names in order."""
        return tuple(speaker.name for speaker in self.speakers)


def told(passage: str, aliases: Aliases | None = None, language: str | None = "en") -> Told:
    """Who says what in the passage."""
    text, parts, quotations = read(passage)
    resolved, speakers = resolve_speakers(text, parts, quotations, language, aliases or bundled_aliases())
    return Told(tuple(quotation.speaker for quotation in resolved), speakers)


def read(passage: str) -> tuple[str, list[tuple[Role, int, int]], tuple[Quotation, ...]]:
    """The clean text, its paragraphs and its quotations."""
    lines: list[str] = []
    parts: list[tuple[Role, int, int]] = []
    quotations: list[Quotation] = []
    start = 0
    for number, line in enumerate(passage.strip().split("\n")):
        headline = number == 0 and line.startswith("# ")
        clean = _line(line.removeprefix("# ") if headline else line, start, quotations)
        lines.append(clean)
        parts.append((Role.HEADLINE if headline else Role.BODY, start, start + len(clean)))
        start += len(clean) + 1
    return "\n".join(lines), parts, tuple(quotations)


def _line(line: str, start: int, quotations: list[Quotation]) -> str:
    out = ""
    contents: list[tuple[Range, bool]] = []
    sources: list[Range] = []
    opened, sourced, read_to = 0, True, 0
    for match in _MARK.finditer(line):
        out += line[read_to : match.start()]
        read_to = match.end()
        if match.group() in ("{", "{-", "‹"):
            opened = start + len(out)
            sourced = match.group() != "{-" if match.group() != "‹" else sourced
        elif match.group() == "}":
            contents.append(((opened, start + len(out)), sourced))
        else:
            sources.append((opened, start + len(out)))
    out += line[read_to:]
    left = iter(sources)
    for content, has_source in contents:
        marked = out[content[0] - start] in "\"“'‘"
        kind = QuotationKind.DIRECT if marked else QuotationKind.INDIRECT
        source = next(left) if has_source else None
        quotations.append(Quotation(kind, (content,), (content,) if marked else (), source))
    return out
