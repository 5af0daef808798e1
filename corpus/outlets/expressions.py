"""How much work a pattern can make, and which words a line must hold for it: read from the pattern alone.

Patterns in a user's folder may come from somebody else, and articles do. So a pattern may use only what is read here,
and the ways in which it could match at one place of a line are counted before it is ever tried.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

MOST_CHARACTERS: Final = 1_000
MOST_REPEATS: Final = 400
_DEEPEST: Final = 12
_CEILING: Final = 10**12
"""Ways are not counted beyond this: it is far more than any limit."""

_REPEAT = re.compile(r"\?|\{(\d{0,4}),(\d{1,4})\}|\{(\d{1,4})\}")
_UNBOUNDED = re.compile(r"[*+]|\{\d*,\}")
_PART = re.compile(r"\{[a-z]+\}")
_GROUP = re.compile(r"\((?:\?(-?i)?:|(?!\?))")
_CLASS = re.compile(r"\[\^?+\]?+(?:[^\]\\\[]|\\.)*\]")
_KINDS_OF_CHARACTER = frozenset("dDwWsSnt")
_BOUNDARIES = frozenset("bB")
_ELSEWHERE = frozenset("^$*+?{}[])")


class PatternError(ValueError):
    """A pattern that is not tried; the text says why and what to write instead."""


@dataclass(frozen=True, slots=True)
class Shape:
    """What is known of (a part of) a pattern before it is tried.

    `ways` bounds in how many ways it can match at one place, `longest` how many characters it takes. `text` is what it
    matches, where that is one text only; any match holds at least one of the texts `needed`, where there are some.
    """

    ways: int
    longest: int
    text: str | None = None
    needed: tuple[str, ...] = ()


_NOTHING: Final = Shape(1, 0, text="")
_ANY_CHARACTER: Final = Shape(1, 1)


def shape_of(source: str, parts: Mapping[str, Shape]) -> Shape:
    """The shape of the pattern `source`, in which `{name}` stands for a shape of `parts`.

    Raises:
        PatternError: it is too long, or holds what no pattern may.
    """
    if len(source) > MOST_CHARACTERS:
        raise PatternError(f"it is longer than {MOST_CHARACTERS:,} characters. Divide it into several patterns")
    reader = _Reader(source, parts)
    shape = reader.alternatives(depth=0, folded=False)
    if reader.at < len(source):
        raise PatternError(f"the bracket ) at character {reader.at + 1} closes nothing. Write \\) for the character")
    return shape


class _Reader:
    """Reads a pattern from left to right; `at` is the next character."""

    def __init__(self, source: str, parts: Mapping[str, Shape]) -> None:
        self.source = source
        self.parts = parts
        self.at = 0

    def alternatives(self, *, depth: int, folded: bool) -> Shape:
        """Everything up to the closing bracket or the end; `folded` says that case does not count in it."""
        if depth > _DEEPEST:
            raise PatternError(f"its groups are nested more than {_DEEPEST} deep")
        branches = [self._sequence(depth, folded)]
        while self._take("|"):
            branches.append(self._sequence(depth, folded))
        if len(branches) == 1:
            return branches[0]
        needed = [branch.needed for branch in branches]
        return Shape(
            min(sum(branch.ways for branch in branches), _CEILING),
            max(branch.longest for branch in branches),
            needed=tuple(word for words in needed for word in words) if all(needed) else (),
        )

    def _sequence(self, depth: int, folded: bool) -> Shape:
        found, run = _NOTHING, ""
        text: str | None = ""
        needed: tuple[str, ...] = ()
        while self.at < len(self.source) and self.source[self.at] not in "|)":
            item = self._repeated(self._item(depth, folded))
            found = Shape(min(found.ways * item.ways, _CEILING), found.longest + item.longest)
            run = run + item.text if item.text is not None else ""
            text = text + item.text if text is not None and item.text is not None else None
            for words in ((run,), item.needed):
                if _least(words) > _least(needed):
                    needed = words
        return Shape(found.ways, found.longest, text, needed)

    def _item(self, depth: int, folded: bool) -> Shape:
        source, at = self.source, self.at
        if match := _PART.match(source, at):
            if match[0] not in self.parts:
                raise PatternError(f"there is no part {match[0]}. The parts are {', '.join(self.parts)}")
            self.at = match.end()
            return self.parts[match[0]]
        if match := _GROUP.match(source, at):
            self.at = match.end()
            shape = self.alternatives(depth=depth + 1, folded=match[1] == "i" or (folded and match[1] != "-i"))
            if not self._take(")"):
                raise PatternError(f"the bracket ( at character {at + 1} is not closed. Write \\( for the character")
            return shape
        if match := _CLASS.match(source, at):
            self.at = match.end()
            return _ANY_CHARACTER
        char = source[at]
        self.at += 1
        if char == "\\":
            return self._escaped(folded)
        if char == "(":
            raise PatternError(f"{source[at : at + 4]} cannot be used. Groups are (?:…), (?i:…) or (?-i:…)")
        if char in "*+":
            raise PatternError(_NO_BOUND.format(char))
        if char in "^$":
            raise PatternError(f"{char} is not needed: where a pattern stands in its line is added. Leave it out")
        if char in _ELSEWHERE:
            raise PatternError(f"{char} at character {at + 1} stands where it means nothing. Write \\{char}")
        return _ANY_CHARACTER if char == "." or folded else Shape(1, 1, char, (char,))

    def _escaped(self, folded: bool) -> Shape:
        char = self.source[self.at : self.at + 1]
        self.at += 1
        if char in _KINDS_OF_CHARACTER and char:
            return _ANY_CHARACTER
        if char in _BOUNDARIES and char:
            return Shape(1, 0)
        if not char or (char.isascii() and char.isalnum()):
            raise PatternError(f"\\{char} cannot be used. There are \\d \\w \\s \\b, and \\ before a punctuation mark")
        return _ANY_CHARACTER if folded else Shape(1, 1, char, (char,))

    def _repeated(self, item: Shape) -> Shape:
        """`item` with the repetition that follows it, if any."""
        if match := _UNBOUNDED.match(self.source, self.at):
            raise PatternError(_NO_BOUND.format(match[0]))
        match = _REPEAT.match(self.source, self.at)
        if not match:
            return item
        self.at = match.end()
        self._take("?")
        if (more := _REPEAT.match(self.source, self.at)) or (more := _UNBOUNDED.match(self.source, self.at)):
            raise PatternError(f"{match[0]}{more[0]}: a repetition cannot be repeated. Put (?:…) around the first")
        least, most = (0, 1) if match[0] == "?" else (int(match[1] or match[3] or 0), int(match[2] or match[3]))
        if most > MOST_REPEATS or least > most:
            raise PatternError(f"{match[0]} is no repetition of at most {MOST_REPEATS}")
        # Only what surely stands there once joins its neighbours to one text.
        once = (least, most) == (1, 1)
        return Shape(
            _ways(item.ways, least, most),
            max(item.longest, 1) * most,
            item.text if once else None,
            item.needed if least else (),
        )

    def _take(self, char: str) -> bool:
        if self.source.startswith(char, self.at):
            self.at += 1
            return True
        return False


_NO_BOUND: Final = "{} repeats without a bound, which can make a pattern slow. Say how many at most: {{1,30}}"


def _ways(ways: int, least: int, most: int) -> int:
    if ways == 1:
        return most - least + 1
    total = 0
    for times in range(least, most + 1):
        total += ways**times
        if total > _CEILING:
            return _CEILING
    return total


def _least(words: tuple[str, ...]) -> int:
    return min((len(word) for word in words), default=0)
