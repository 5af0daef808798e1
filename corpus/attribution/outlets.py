"""Which outlet a text says it is from. Only lines that are no part of the article are asked, and only sure signs count.

Never guessed wrong comes before guessed: what a report says of another outlet is body and is not looked at, and a
picture credit says whose picture it is, not whose text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus.article import UNKNOWN, Block, Fact, FactSource, Role
from corpus.outlets import KnownOutlet, by_domain, by_name, registry
from corpus.plain import plain_line

_ADDRESS = re.compile(r"https?://([\w.-]+)")
_LONE_ADDRESS = re.compile(r"(?:(?:source|link)\s?:\s?)?<?https?://[\w.-]+\S*>?", re.IGNORECASE)
_EVIDENCE = 200


def canonical_outlet(name: str) -> str:
    """`name` as the registry writes it where it knows the name or an alias, otherwise as it came, on one line."""
    known = by_name(name)
    return known.name if known else plain_line(name, 100)


def outlet_of_text(text: str, blocks: Sequence[Block]) -> Fact:
    """The outlet that datelines, copyright lines and addresses on their own name, with those words; else unknown.

    A copyright line says who published and outranks a dateline, which says which agency wrote. Signs of equal rank
    that name two outlets name none.
    """
    for signs in (_copyrights(text, blocks), _datelines(text, blocks), _addresses(text, blocks)):
        found = list(signs)
        names = {outlet.name for outlet, _ in found}
        if len(names) > 1:
            return UNKNOWN
        if found:
            outlet = found[0][0]
            words = dict.fromkeys([*(words for _, words in found), *_credits(text, blocks, outlet)])
            return Fact(outlet.name, FactSource.TEXT, plain_line("; ".join(words), _EVIDENCE))
    return UNKNOWN


def _copyrights(text: str, blocks: Sequence[Block]) -> Iterator[tuple[KnownOutlet, str]]:
    for line in _of_role(text, blocks, Role.FURNITURE):
        for outlet in registry():
            if any(pattern.search(line) for pattern in outlet.copyrights):
                yield outlet, line


def _datelines(text: str, blocks: Sequence[Block]) -> Iterator[tuple[KnownOutlet, str]]:
    for line in _of_role(text, blocks, Role.DATELINE):
        # Some patterns end in the dash and space that a block does not hold.
        for outlet in registry():
            if any(pattern.search(line) or pattern.search(line + " ") for pattern in outlet.datelines):
                yield outlet, line


def _addresses(text: str, blocks: Sequence[Block]) -> Iterator[tuple[KnownOutlet, str]]:
    """Addresses that stand alone as the first or last thing in the file."""
    ends = (*blocks[:2], *blocks[-2:])
    for block in ends:
        line = text[block.start : block.end]
        if block.role is Role.FURNITURE and _LONE_ADDRESS.fullmatch(line):
            match = _ADDRESS.search(line)
            outlet = by_domain(match.group(1)) if match else None
            if outlet is not None:
                yield outlet, line


def _credits(text: str, blocks: Sequence[Block], outlet: KnownOutlet) -> Iterator[str]:
    """Picture credits that agree: never a sign by themselves, since papers print the pictures of agencies."""
    for line in _of_role(text, blocks, Role.CREDIT):
        if any(pattern.search(line) for pattern in outlet.credits):
            yield line


def _of_role(text: str, blocks: Sequence[Block], role: Role) -> Iterator[str]:
    return (text[block.start : block.end] for block in blocks if block.role is role)
