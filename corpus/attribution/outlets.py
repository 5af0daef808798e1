"""Which outlet a text says it is from: asked of lines that are no part of the article, and of its first words.

Only sure signs count. Never guessed wrong comes before guessed: what a report says of another outlet is body and is not
looked at, but for a dateline at its start, and a picture credit says whose picture it is, not whose text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus.article import UNKNOWN, Block, Fact, FactSource, Role
from corpus.outlets import KnownOutlet, by_domain, by_name, marked_by
from corpus.plain import plain_line

_ADDRESS = re.compile(r"https?://([\w.-]+)")
_LONE_ADDRESS = re.compile(r"(?:(?:source|link)\s?:\s?)?<?https?://[\w.-]+\S*>?", re.IGNORECASE)
_EVIDENCE = 200
_LONGEST_CREDIT = 1_000
_LONGEST_DATELINE = 160
_DIGIT = re.compile(r"\d")
# After a publisher's name, words that make it the name of something else or of a picture: "of Pakistan", "via Getty",
# "Studios", "/Ann Lee", "- Ann Lee". What a publisher's own line goes on with is excepted.
_OTHER_NAME = re.compile(
    r"\w|\s?/|[-–—]\w|\s(?:of|via|for)\b|(?:\s?[,(]|\s[-–—]{1,2}|\s(?:and|&))?\s?"
    r"(?!(?i:A|All|Alle|Any|Co|Company|Corp|Corporation|DAC|GmbH|Inc|LLC|Limited|Ltd|News|No|PCL|PLC|PVT|Pty|"
    r"Reprinted|Republished|Reproduction|SA|SL|Srl|Terms|Privacy|Contact|About|Todos|Tous|Tutti|Все)\b|S\.\w)"
    r"[A-ZÀ-ÖØ-ÞА-ЯЁ]"
)
_BEFORE_BRACKET = re.compile(r"(?P<place>[^()]*)\((?P<agency>[^()]*)\)")


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
        for outlet, words in marked_by("copyrights", line):
            if not _OTHER_NAME.match(line, len(words)):
                yield outlet, line


def _datelines(text: str, blocks: Sequence[Block]) -> Iterator[tuple[KnownOutlet, str]]:
    for block in blocks:
        if block.role is Role.DATELINE:
            # With what follows it: a block may end before the agency's name, and without the dash and space after it.
            opening = _opening(text, block)
            for outlet, words in marked_by("datelines", opening):
                if _explains_letters(words, opening[len(words) :]):
                    continue
                yield outlet, max(text[block.start : block.end], words.strip(), key=len)
    for role in (Role.STANDFIRST, Role.BODY):
        # Who does not know the outlet does not know every dateline. One with a date in it is no part of a sentence.
        first = next((block for block in blocks if block.role is role), None)
        opening = _opening(text, first) if first else ""
        for outlet, words in marked_by("datelines", opening):
            if _DIGIT.search(words) and not _explains_letters(words, opening[len(words) :]):
                yield outlet, words.strip()


def _explains_letters(words: str, rest: str) -> bool:
    """Whether what looks like a dateline begins a sentence: "Advanced Placement (AP) — the exam — is hard"."""
    match = _BEFORE_BRACKET.match(words.lstrip())
    if match is None:
        return False
    place = match["place"].split()
    if place and place[0].isupper() and len(place[0]) > 1:
        return False
    initials = "".join(word[0] for word in place)
    spelt = (
        len(match["agency"]) > 1
        and "," not in match["place"]
        and initials.casefold().endswith(match["agency"].casefold())
    )
    return spelt or rest[:1].islower()


def _opening(text: str, block: Block) -> str:
    """The beginning of the line in which `block` begins, from there on."""
    return text[block.start : block.start + _LONGEST_DATELINE].partition("\n")[0] + " "


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
        if len(line) <= _LONGEST_CREDIT and any(pattern.search(line) for pattern in outlet.credits):
            yield line


def _of_role(text: str, blocks: Sequence[Block], role: Role) -> Iterator[str]:
    return (text[block.start : block.end] for block in blocks if block.role is role)
