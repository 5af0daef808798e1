"""The marks an outlet leaves in a text: patterns, how each kind stands in its line, and when one is worth trying."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Final, Literal

from corpus.outlets.expressions import PatternError, Shape, shape_of

MarkKind = Literal["datelines", "credits", "copyrights", "furniture"]

_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
# What a pattern may call by name. Every repetition is bounded, so that no line of outside text can make one slow; the
# ways are counted by hand, because words that are parted by spaces can be divided in one way only.
_PARTS: Final = {
    "{place}": (
        r"(?-i:[^\W\d_a-z][^\n()\[\]a-z]{1,50}?(?:, [^\W\d_a-z][\w.]{1,20}(?: [\w.]{1,20}){0,2})?)",
        1_100,
        115,
    ),
    "{city}": (r"(?-i:[^\W\d_a-z][\w.'’-]{1,24}(?: [\w.'’-]{1,24}){0,3}?)", 100, 100),
    "{date}": (rf"(?:{_MONTH} \d{{1,2}}(?:, \d{{4}})?|\d{{1,2}} {_MONTH}(?: \d{{4}})?)", 12, 20),
    "{dash}": (r" ?(?:--|[-–—]) ?", 8, 4),
    "{person}": (r"(?-i:[^\W\d_a-z][\w.'’-]{0,30}(?: [\w.'’-]{1,30}){0,3})", 124, 124),
    "{year}": (r"(?:19|20)\d{2}(?: ?[-–—] ?(?:19|20)\d{2})?", 5, 11),
}
_PART_SHAPES: Final = {name: Shape(ways, longest) for name, (_, ways, longest) in _PARTS.items()}


@dataclass(frozen=True, slots=True)
class _Form:
    """How a kind of pattern stands in its line (`{}` is the pattern), its flags, and how many ways are too many."""

    around: str
    flags: re.RegexFlag
    most_ways: int


_ONE_PLACE: Final = 1_000_000
_LONGEST_MATCH: Final = 2_000
_A_THOUSAND_PLACES: Final = 5_000
_SHORT_LINES: Final = 60_000
_FORMS: Final[dict[MarkKind, _Form]] = {
    "datelines": _Form(r"\A\s*(?:{})\s*", re.NOFLAG, _ONE_PLACE),
    "credits": _Form(r"(?<![\w/])(?:{})[)\]]?\.?\s*\Z", re.NOFLAG, _SHORT_LINES),
    # Looked for in the first thousand characters: a copyright line is short, and a page may be one long line.
    "copyrights": _Form(r"\A(?s:.{0,1000}?)(?<!\w)(?:{})", re.IGNORECASE, _A_THOUSAND_PLACES),
    "furniture": _Form(r"\A\s*(?:{})\s*\Z", re.IGNORECASE, _ONE_PLACE),
}
MARK_KINDS: Final[tuple[MarkKind, ...]] = tuple(_FORMS)
"""The kinds of marks: these are also the keys that a file may hold."""

# Letters that `re` takes for a plain one where case does not count, though folding keeps them apart.
_FOLDED_FURTHER: Final = {0x130: "i", 0x131: "i", 0x17F: "s"}


@dataclass(frozen=True)
class Mark:
    """A pattern as its file gives it, with lines that it must find and lines that it must pass over."""

    kind: MarkKind
    source: str
    examples: tuple[str, ...]
    counterexamples: tuple[str, ...]

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The pattern as it stands in its line, so that `search` on one line is always right; made when first asked."""
        source, form = self.source, _FORMS[self.kind]
        for part, (meaning, _, _) in _PARTS.items():
            source = source.replace(part, meaning)
        return re.compile(form.around.replace("{}", source), form.flags)

    @cached_property
    def needed(self) -> tuple[str, ...]:
        """Words of which a line must hold one for the pattern to find anything in it, folded where case is."""
        try:
            words = shape_of(self.source, _PART_SHAPES).needed
        except PatternError:
            return ()
        return tuple(map(folded, words)) if _FORMS[self.kind].flags else words


def folded(line: str) -> str:
    """`line` as `Mark.needed` is compared with it where case does not count."""
    return line.translate(_FOLDED_FURTHER).casefold()


def case_counts(kind: MarkKind) -> bool:
    """Whether marks of this kind tell capitals from small letters."""
    return not _FORMS[kind].flags


def check_mark(mark: Mark) -> None:
    """Tries a pattern on its own examples, once it is sure that it cannot be slow.

    Raises:
        PatternError: it is no pattern, it could be slow, or it does not do what its examples say.
    """
    shape = shape_of(mark.source, _PART_SHAPES)
    if shape.ways > _FORMS[mark.kind].most_ways or shape.longest > _LONGEST_MATCH:
        raise PatternError(
            "it can match one line in too many ways and so could be slow. Repeat fewer things a varying number of times"
        )
    try:
        compiled = mark.compiled
    except (re.error, OverflowError, RecursionError) as error:
        raise PatternError(f"it is no regular expression: {error}") from error
    for line in mark.examples:
        if not compiled.search(line):
            raise PatternError(f"it does not find its example {line!r}. Mend the pattern or the example")
    for line in mark.counterexamples:
        if compiled.search(line):
            raise PatternError(f"it finds its counterexample {line!r}. Make the pattern narrower")
