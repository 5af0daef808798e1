"""Whose a quotation is that names no source: who spoke before, whose sentence leads to it, who says it elsewhere."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from analysis.document import Quotation, QuotationKind, Range
from analysis.speakers.cast import Cast
from analysis.speakers.names import folded
from analysis.speakers.people import People
from analysis.speakers.turns import Part
from analysis.speakers.vocabulary import listed

_FURTHEST = 2  # paragraphs from the last quotation to one that goes on
_FEWEST = 2  # words of a headline's quotation that is looked for in the text
_ALIKE = 0.75  # of them that a quotation in the text must hold
_MOST_SAID = 200  # quotations in the text that are looked at
_MOST_CHARACTERS = 2000  # of a quotation in the text that are looked at
_LEAD = 160  # characters of the sentence before a quotation that are looked at
_OPENING = 30  # characters in which that sentence must name its subject
_STOP = re.compile(r"[.!?]['’”\")]?\s+(?=\S)")
_LEADS = (".", ":", "?", "!", "—", "–")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")


# « Oui », a dit M. Dupont; „Nein“, sagte er; «Да», — сказал Песков.
_BEHIND = re.compile(r"[”“\"»’‹›\s]*[,—–]\s*(?:[—–]\s*)?([^\W\d_][\w’'-]*)\s+([^\W\d_][\w’'-]*)")
_ENDED = re.compile(r"[^\W\d_]{2}[.!?]|\n")  # no initial: M. Dupont
_NAMED_BEHIND = 40  # characters from the verb on in which somebody is named


@dataclass(frozen=True, slots=True)
class Told:
    """The last quotation: whose it is, where it ends, the number of the paragraph in which it does."""

    part: Part
    end: int
    paragraph: int


def goes_on(quotation: Quotation, number: int, paragraph: Range, previous: Told, people: People) -> bool:
    """Whether the quotation is by whoever spoke before: nobody else is named since, and it is near.

    Over a paragraph in between, only words that stand free go on.
    """
    if quotation.kind is QuotationKind.INDIRECT:
        return False
    start = quotation.content[0][0]
    away = number - previous.paragraph
    if away > _FURTHEST or (away == _FURTHEST and start != paragraph[0]):
        return False
    return all(mention.person == previous.part.person for mention in people.at(previous.end, start))


def leads(text: str, quotation: Quotation, paragraph: Range, cast: Cast, people: People) -> Part | None:
    """Whose sentence leads to the words: `Mr. Tran laughed.` before them in the same paragraph."""
    start = quotation.content[0][0]
    if quotation.kind is not QuotationKind.DIRECT or start <= paragraph[0]:
        return None
    lead = text[max(paragraph[0], start - _LEAD) : start].rstrip()
    if lead[-1:] not in _LEADS:
        return None
    begins = max((match.end() for match in _STOP.finditer(lead[:-1])), default=0)
    first = max(paragraph[0], start - _LEAD) + begins
    mentions = people.at(first, first + _OPENING)
    if not mentions:
        # "Asked what he would sing, Reis shrugged."
        mentions = [mention for mention in people.at(first, start) if text.startswith(", ", mention.start - 2)]
    if mentions and text[mentions[0].end : mentions[0].end + 2] not in ("'s", "’s"):
        return cast.refer((mentions[0].start, mentions[0].end), quotation.content)
    word = _WORD.match(text, first)
    if word and word.group().lower() in ("he", "she"):
        return cast.refer(word.span(), quotation.content)
    return None


def behind(text: str, quotation: Quotation, cast: Cast, people: People) -> Part | None:
    """Whoever is named directly behind the words and a verb, in languages in which the engine names no source."""
    end = quotation.content[-1][1]
    match = _BEHIND.match(text, end, end + _NAMED_BEHIND)
    if match is None or not match.group(1)[0].islower():
        return None
    pronouns = listed("pronouns", "he", "she")
    if match.group(2).lower() in pronouns:
        return cast.refer(match.span(2), quotation.content)
    last = match.group(1).rpartition("-")[2]
    if last in pronouns:  # a-t-il
        return cast.refer((match.end(1) - len(last), match.end(1)), quotation.content)
    for mention in people.at(match.start(2), match.start(2) + _NAMED_BEHIND)[:1]:
        if not _ENDED.search(text, match.end(1), mention.start):
            return cast.refer((mention.start, mention.end), quotation.content)
    return None


class Repeated:
    """Finds who says in the running text what a headline quotes."""

    def __init__(self, text: str, told: Sequence[tuple[Quotation, Part]]) -> None:
        self._text = text
        self._said = [(self._words(quotation.content), part) for quotation, part in told[:_MOST_SAID]]

    def part(self, quotation: Quotation) -> Part | None:
        """Whose quotation in the text holds the words in their order, or most of three and more."""
        words = self._words(quotation.content)
        if len(words) < _FEWEST:
            return None
        phrase = f" {' '.join(words)} "
        for said, part in self._said:
            if phrase in f" {' '.join(said)} ":
                return part
        if len(words) <= _FEWEST:
            return None
        held = [(len(set(words) & set(said)), part) for said, part in self._said]
        best = max(held, key=lambda entry: entry[0], default=None)
        return best[1] if best and best[0] >= _ALIKE * len(set(words)) else None

    def _words(self, ranges: Sequence[Range]) -> list[str]:
        return [
            folded(word)
            for start, end in ranges
            for word in _WORD.findall(self._text, start, min(end, start + _MOST_CHARACTERS))
        ]
