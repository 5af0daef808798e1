"""The authored passages of `tests/analysis/gold/voices.toml`, with their quoted stretches as offsets."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

from analysis.text import words
from analysis.voices import find_quotations, quoted_ranges

PATH = Path(__file__).parent.parent / "gold" / "voices.toml"


@dataclass(frozen=True, slots=True)
class Passage:
    """`quoted` are the ranges of `text` that are quoted voice; every line is a paragraph."""

    number: int
    about: str
    text: str
    quoted: tuple[tuple[int, int], ...]
    language: str
    held_out: bool


def passages() -> list[Passage]:
    """Every passage, in the file's order."""
    with PATH.open("rb") as file:
        listed = tomllib.load(file)["passage"]
    return [_passage(entry) for entry in listed]


def _passage(entry: dict[str, object]) -> Passage:
    plain: list[str] = []
    opened: list[int] = []
    closed: list[int] = []
    for char in str(entry["text"]).strip("\n"):
        if char in "⟦⟧":
            (opened if char == "⟦" else closed).append(len(plain))
        else:
            plain.append(char)
    return Passage(
        number=int(str(entry["id"])),
        about=str(entry["about"]),
        text="".join(plain),
        quoted=tuple(zip(opened, closed, strict=True)),
        language=str(entry.get("language", "en")),
        held_out=bool(entry.get("held_out", False)),
    )


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


def token_errors(passage: Passage) -> tuple[int, int]:
    """Words given the wrong voice, and all words of the passage."""
    listed = words(passage.text)
    ranges = found(passage)
    wrong = sum(_within(word.start, ranges) != _within(word.start, passage.quoted) for word in listed)
    return wrong, len(listed)


def _within(place: int, ranges: tuple[tuple[int, int], ...]) -> bool:
    return any(start <= place < end for start, end in ranges)
