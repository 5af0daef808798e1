"""The parts of an article as a list: each line of its text with what it is taken for, and why. No Textual."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from corpus.article import Article, Block, Role
from corpus.paragraphs import paragraphs
from tui.text import Run, fit, fit_runs

ROLE_KEYS: Final = {str(number): role for number, role in enumerate(Role, start=1)}
"""The digit that says each role."""

_ROLE = 12
_NOT_SAID = "not said"


@dataclass(frozen=True, slots=True)
class Part:
    """Characters `start` to `end`, on one paragraph, with the block that they belong to (None: to none)."""

    start: int
    end: int
    block: Block | None

    @property
    def name(self) -> str:
        """What it is taken for."""
        return self.block.role.value if self.block else _NOT_SAID


def article_parts(article: Article) -> tuple[Part, ...]:
    """Every paragraph of the text, divided where it belongs to several blocks; nothing but white space is left out."""
    blocks = sorted(article.blocks, key=lambda block: block.start)
    return tuple(
        part
        for start, end in paragraphs(article.text)
        for part in _divided(article.text, start, end, [b for b in blocks if b.start < end and b.end > start])
    )


def _divided(text: str, start: int, end: int, blocks: Sequence[Block]) -> Iterator[Part]:
    at = start
    for block in blocks:
        if at < block.start:
            yield from _trimmed(text, at, block.start, None)
        yield from _trimmed(text, max(block.start, at), min(block.end, end), block)
        at = max(min(block.end, end), at)
    yield from _trimmed(text, at, end, None)


def _trimmed(text: str, start: int, end: int, block: Block | None) -> Iterator[Part]:
    piece = text[start:end]
    if piece.strip():
        first = start + len(piece) - len(piece.lstrip())
        yield Part(first, first + len(piece.strip()), block)


def part_line(article: Article, part: Part, width: int, *, chosen: bool, selected: bool) -> list[Run]:
    """One line: what the part is taken for, then how it begins."""
    aside = part.block is None or part.block.set_aside
    sign = ("▌", "mark") if selected else ("▸" if chosen else " ", "mark")
    role = (fit(f"▒ {part.name}" if aside else f"  {part.name}", _ROLE), "note" if aside else "mark")
    beginning = article.text[part.start : min(part.end, part.start + 2 * width)]
    return fit_runs([sign, (" ", ""), role, (" ", ""), (beginning, "dim" if aside else "")], width)


def parts_heading(width: int) -> list[Run]:
    """What stands over the list."""
    return fit_runs([("  ", ""), (fit("  taken for", _ROLE), "dim"), (" text", "dim")], width)


def reason_of(part: Part) -> str:
    """Why it is taken for that."""
    return part.block.reason if part.block else "nothing was said of it: it is not analysed"
