"""The authored passages of `voices.toml` and `reported.toml` in `tests/analysis/gold`: whose every word is."""

from __future__ import annotations

import tomllib
from bisect import bisect_right
from dataclasses import dataclass
from pathlib import Path

from analysis.document import Voice
from analysis.reading import read_document
from analysis.text import words
from analysis.voices import find_quotations, quoted_ranges
from corpus.article import Article, Block, Fact, Facts, FactSource, Role

GOLD = Path(__file__).parent.parent / "gold"
FILES = ("voices", "reported")

_OPENING = {"⟦": Voice.QUOTED, "⟪": Voice.REPORTED}
_CLOSING = {"⟧": Voice.QUOTED, "⟫": Voice.REPORTED}


@dataclass(frozen=True, slots=True)
class Passage:
    """Every line of `text` is a paragraph; numbers are unique within a file.

    `quoted` and `reported` are the ranges of those voices as bracketed: a quoted range within a reported one is quoted.
    """

    file: str
    number: int
    about: str
    text: str
    quoted: tuple[tuple[int, int], ...]
    reported: tuple[tuple[int, int], ...]
    language: str
    held_out: bool

    @property
    def name(self) -> str:
        """File and number: `voices 12`."""
        return f"{self.file} {self.number}"


def passages() -> list[Passage]:
    """Every passage of every file, in the files' order."""
    return [passage for file in FILES for passage in passages_of(file)]


def passages_of(file: str) -> list[Passage]:
    """The passages of one file, in its order. Raises ValueError where a number comes twice or brackets do not pair."""
    with (GOLD / f"{file}.toml").open("rb") as opened:
        listed = [_passage(file, entry) for entry in tomllib.load(opened)["passage"]]
    numbers = [passage.number for passage in listed]
    if len(set(numbers)) < len(numbers):
        raise ValueError(f"{file}.toml: {sorted({n for n in numbers if numbers.count(n) > 1})} are used twice")
    return listed


def _passage(file: str, entry: dict[str, object]) -> Passage:
    number = int(str(entry["id"]))
    try:
        text, ranges = unbracketed(str(entry["text"]).strip("\n"))
    except ValueError as error:
        raise ValueError(f"{file} {number}: {error}") from error
    return Passage(
        file=file,
        number=number,
        about=str(entry["about"]),
        text=text,
        quoted=tuple((start, end) for start, end, voice in ranges if voice is Voice.QUOTED),
        reported=tuple((start, end) for start, end, voice in ranges if voice is Voice.REPORTED),
        language=str(entry.get("language", "en")),
        held_out=bool(entry.get("held_out", False)),
    )


def unbracketed(text: str) -> tuple[str, list[tuple[int, int, Voice]]]:
    """`text` without brackets, and what they held, by start; raises ValueError where they do not pair in one line.

    Quoted voice is one range from its first mark to its last, so ⟦ ⟧ holds no other bracket, and neither does ⟪ ⟫ hold
    its like.
    """
    plain: list[str] = []
    open_now: list[tuple[int, Voice]] = []
    ranges: list[tuple[int, int, Voice]] = []
    for char in text:
        place = len(plain)
        if char in _OPENING:
            if open_now and (_OPENING[char] is Voice.REPORTED or open_now[-1][1] is Voice.QUOTED):
                raise ValueError(f"{char} at {place} stands inside another bracket")
            open_now.append((place, _OPENING[char]))
        elif char in _CLOSING:
            if not open_now or open_now[-1][1] is not _CLOSING[char]:
                raise ValueError(f"{char} at {place} closes nothing")
            start, voice = open_now.pop()
            ranges.append((start, place, voice))
        elif char == "\n" and open_now:
            raise ValueError(f"the bracket opened at {open_now[-1][0]} is open at the end of its line")
        else:
            plain.append(char)
    if open_now:
        raise ValueError(f"the bracket opened at {open_now[-1][0]} is never closed")
    return "".join(plain), sorted(ranges)


def lines(text: str) -> list[tuple[int, int]]:
    """The lines of `text` as ranges."""
    ranges: list[tuple[int, int]] = []
    start = 0
    for line in text.split("\n"):
        ranges.append((start, start + len(line)))
        start += len(line) + 1
    return ranges


def found(passage: Passage) -> tuple[tuple[int, int], ...]:
    """What the program says is quoted voice in the passage."""
    return quoted_ranges(find_quotations(passage.text, lines(passage.text), passage.language))


def true_voices(passage: Passage) -> list[Voice]:
    """The voice of each word by the brackets, the innermost deciding."""
    return [
        Voice.QUOTED
        if _within(word.start, passage.quoted)
        else Voice.REPORTED
        if _within(word.start, passage.reported)
        else Voice.OWN
        for word in words(passage.text)
    ]


def found_voices(passage: Passage) -> list[Voice]:
    """The voice of each word in the document that the program makes of the passage, each line of it running text."""
    blocks = tuple(Block(Role.BODY, start, end, "gold") for start, end in lines(passage.text) if start < end)
    language = Fact(passage.language, FactSource.USER, "gold")
    segments = read_document(Article(1, passage.text, blocks, Facts(language=language))).segments
    starts = [segment.start for segment in segments]
    return [segments[bisect_right(starts, word.start) - 1].voice for word in words(passage.text)]


def token_errors(passage: Passage) -> tuple[int, int]:
    """Words given the wrong one of own, quoted and reported voice, and all words of the passage."""
    pairs = list(zip(found_voices(passage), true_voices(passage), strict=True))
    return sum(one is not other for one, other in pairs), len(pairs)


def _within(place: int, ranges: tuple[tuple[int, int], ...]) -> bool:
    return any(start <= place < end for start, end in ranges)
