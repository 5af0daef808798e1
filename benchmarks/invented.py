"""Articles made of invented and everyday words, the same every time: for measuring how long things take.

No one wrote them, so nothing about what is measured in them means anything; they have the shape of news articles
(a headline, paragraphs, quotations with speakers, words of tone and of frames), which is what the work depends on.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random

from corpus.article import Article, Block, Fact, Facts, FactSource, Role
from corpus.library import open_library

OUTLETS = 40
COLLECTIONS = 200
BATCH = 500

_EVERYDAY_WORDS = (
    "the of and to in that was for on with as by from at this but they had after which were about an said would more "
    "people year government against over could before two first last when who their has been will"
)
_NEWS_WORDS = (
    "minister council attack crisis brave terrible victims support protest threat police war peace budget failure "
    "success hospital school bridge border market workers court evidence corruption reform security rights good bad"
)
_EVERYDAY, _NEWS = _EVERYDAY_WORDS.split(), _NEWS_WORDS.split()
_FIRST, _MIDDLE, _LAST = "bcdfglmnprstvw", "aeiou", ("n", "r", "st", "ld", "m", "nd", "ck", "ll")
_NAMES = ("Orlan Veck", "Mira Tolsen", "Dana Prowitt", "Ilse Markov", "Tomas Breel", "Hana Ostrel")


def _word(chance: Random) -> str:
    kind = chance.random()
    if kind < 0.55:
        return chance.choice(_EVERYDAY)
    if kind < 0.75:
        return chance.choice(_NEWS)
    syllables = "".join(chance.choice(_FIRST) + chance.choice(_MIDDLE) for _ in range(chance.randint(1, 3)))
    return syllables + chance.choice(_LAST)


def _sentence(chance: Random) -> str:
    words = [_word(chance) for _ in range(chance.randint(8, 26))]
    words[0] = words[0].capitalize()
    said = " ".join(words)
    if chance.random() < 0.15:
        return f"“{said},” said {chance.choice(_NAMES)}, the {chance.choice(_NEWS)} minister."
    return said + "."


def invented_text(number: int, words: int = 600) -> str:
    """Article `number`: a headline and paragraphs of at least so many words in all; no two numbers give one text."""
    chance = Random(number)
    paragraphs = [" ".join(_word(chance) for _ in range(7)).capitalize() + f" {number}"]
    count = 0
    while count < words:
        paragraph = " ".join(_sentence(chance) for _ in range(chance.randint(2, 5)))
        count += len(paragraph.split())
        paragraphs.append(paragraph)
    return "\n\n".join(paragraphs) + "\n"


def write_articles(folder: Path, number: int, words: int = 600) -> Path:
    """A folder with so many article files, in a folder each of a hundred."""
    for place in range(number):
        path = folder / f"{place // 100:02}" / f"article {place:05}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(invented_text(place, words), encoding="utf-8")
    return folder


def make_library(path: Path, number: int, words: int = 150) -> Path:
    """A library of so many unscored articles of forty outlets, nineteen in twenty of them in one of 200 collections."""
    with open_library(path) as library:
        for first in range(0, number, BATCH):
            library.add(list(_entries(range(first, min(first + BATCH, number)), words)))
    return path


def _entries(numbers: Sequence[int], words: int) -> Iterator[tuple[Article, str | None]]:
    for number in numbers:
        text = invented_text(number, words)
        headline = text.index("\n")
        user = FactSource.USER
        facts = Facts(
            outlet=Fact(f"The {_outlet(number)} Courier", user),
            date=Fact(f"20{10 + number % 15}-{1 + number % 12:02}-{1 + number % 28:02}", user),
            title=Fact(text[:headline], user),
            language=Fact("en", user),
        )
        blocks = (
            Block(Role.HEADLINE, 0, headline, "the first line"),
            Block(Role.BODY, headline + 2, len(text) - 1, "what follows it"),
        )
        collection = f"Story {number % COLLECTIONS:03}" if number % 20 else None
        yield Article(number + 1, text, blocks, facts, f"article {number:05}.txt"), collection


def _outlet(number: int) -> str:
    place = number % OUTLETS
    return f"{_FIRST[place % 13]}{_MIDDLE[place % 5]}{_FIRST[place // 5]}or".title()
