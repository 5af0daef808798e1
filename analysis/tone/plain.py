"""Plain VADER: the compound of vaderSentiment 3.3.2 exactly, of one sentence segment of one voice at a time."""

from __future__ import annotations

import string
from functools import cache, lru_cache
from typing import NamedTuple

from analysis.remembering import OfWords
from analysis.tone.vader import UNRULED, Contribution, Part, Word, compound, parts, total, vocabulary


class PlainTone(NamedTuple):
    """VADER's compound of a text, -1 to 1, the contributions it comes of, and what marks add away from nought.

    The points of the contributions add up to a sum s, which `emphasis` (of exclamation and question marks) takes
    further from nought; the compound is s / sqrt(s^2 + 15), to four places.
    """

    value: float
    contributions: tuple[Contribution, ...]
    emphasis: float


_UNTOUCHED = PlainTone(0.0, (), 0.0)


def _bare(token: str) -> str:
    """A token without the punctuation round it; one that would keep two signs or fewer may be an emoticon and stays."""
    stripped = token.strip(string.punctuation)
    return stripped if len(stripped) > 2 else token


@cache
def _words() -> OfWords[Word]:
    known = vocabulary()
    notable = known.ruled.union(known.valences)

    def word(token: str) -> Word:
        bare = _bare(token)
        form = bare.lower()
        capitals = bare.isupper()
        # Nearly every word is none of these.
        if capitals or form in notable or "'" in form:
            return known.word(form, known.valences, capitals=capitals)
        return UNRULED

    return OfWords(word)


def plain_compound(text: str) -> float:
    """The compound that vaderSentiment 3.3.2 gives to `text`, -1 to 1; 0 where no word is in its list."""
    if _has_emoji(text):
        text = _without_emoji(text)
    found = parts(list(map(_words().__getitem__, text.split())))
    return compound(total([points for _, points in found], _emphasis(text))) if found else 0.0


def plain_tone(text: str, start: int = 0, end: int | None = None) -> PlainTone:
    """The compound of `text[start:end]` with the words that give it; their offsets are those of `text`.

    An emoji's words have the emoji's offsets.
    """
    part = text[start:end]
    # The whole text is looked at once, and remembered while its parts are read.
    written = _without_emoji(part) if _has_emoji(text) else part
    tokens = written.split()
    found = parts(list(map(_words().__getitem__, tokens)))
    if not found:
        return _UNTOUCHED
    emphasis = _emphasis(written)
    ranges = _ranges(written, tokens, found)
    if written != part:
        origins = _origins(part)
        ranges = [(origins[first], origins[last - 1] + 1) for first, last in ranges]
    return PlainTone(
        compound(total([points for _, points in found], emphasis)),
        tuple(
            Contribution(start + first, start + last, points)
            for (first, last), (_, points) in zip(ranges, found, strict=True)
        ),
        emphasis,
    )


def _ranges(written: str, tokens: list[str], found: list[Part]) -> list[tuple[int, int]]:
    """Where the bare words of the parts stand in `written`."""
    # The characters of the tokens, and one space before each of them but the first.
    single_spaced = len(written) == sum(map(len, tokens)) + len(tokens) - 1
    ranges = []
    position = reached = 0
    for place, _ in found:
        token = tokens[place]
        if single_spaced:
            position += sum(map(len, tokens[reached:place])) + place - reached
            begin, reached = position, place
        else:
            for passed in tokens[reached : place + 1]:
                position = written.index(passed, position) + len(passed)
            reached = place + 1
            begin = position - len(token)
        bare = _bare(token)
        begin += token.index(bare)
        ranges.append((begin, begin + len(bare)))
    return ranges


def _emphasis(written: str) -> float:
    """What exclamation and question marks add to a sum that is not nought."""
    questions = written.count("?")
    asked = 0.0 if questions <= 1 else questions * 0.18 if questions <= 3 else 0.96
    return min(written.count("!"), 4) * 0.292 + asked


@lru_cache(maxsize=8)
def _has_emoji(text: str) -> bool:
    return not text.isascii() and not vocabulary().emoji.keys().isdisjoint(text)


def _written(text: str) -> list[str]:
    """Each character of `text` as vaderSentiment reads it: an emoji as its words."""
    emoji = vocabulary().emoji
    out: list[str] = []
    after_space = True
    for sign in text:
        words = emoji.get(sign)
        if words is None:
            out.append(sign)
            after_space = sign == " "
        else:
            out.append(words if after_space else " " + words)
            after_space = False
    return out


def _without_emoji(text: str) -> str:
    return "".join(_written(text)).strip()


def _origins(text: str) -> list[int]:
    """For each character of the text without emoji, the place in `text` of what it came from."""
    written = _written(text)
    origins = [place for place, signs in enumerate(written) for _ in signs]
    whole = "".join(written)
    return origins[len(whole) - len(whole.lstrip()) :]
