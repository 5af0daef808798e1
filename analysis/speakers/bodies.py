"""Bodies and documents as sources: short forms and letters in brackets lead to the full name."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import takewhile
from typing import NamedTuple

from analysis.document import SpeakerKind
from analysis.speakers.aliases import Aliases
from analysis.speakers.mentions import Run
from analysis.speakers.names import folded
from analysis.speakers.phrases import Phrase, Word
from analysis.speakers.vocabulary import bodies, listed, nations

_LETTERS = re.compile(r"\(([A-Z][A-Za-z]{1,7})\)")
_LONGEST_NAME = 6  # words of a run that is a body's name
_MOST_FIRMS = 50  # that an article can mean by "the company"
_BEFORE = 120  # characters in which letters in brackets are spelt out


class Body(NamedTuple):
    """A body or document as a speaker, before it is known whether it spoke."""

    key: str
    name: str
    kind: SpeakerKind


class Bodies:
    """The bodies that one article names, looked up by what a source calls them."""

    def __init__(self, text: str, found: Sequence[Run], aliases: Aliases) -> None:
        self._text = text
        self._runs = found
        self._aliases = aliases
        self._letters: dict[str, str] | None = None
        self._by_head: dict[str, list[Run]] | None = None
        self._firms_found: dict[str, Run] | None = None

    def of(self, phrase: Phrase, kind: SpeakerKind) -> Body:
        """The body or document that a phrase names in full, by its letters or by a short form."""
        name = self._set_off(phrase) or self._lettered(phrase) or self._name(phrase)
        known = self._aliases.canonical(name)
        if known:
            return Body(*known)
        if len(phrase.core) == 1:
            full = self._long_form(phrase.head) or (
                self._of_head(phrase) if phrase.determiner and kind is SpeakerKind.ORGANISATION else None
            )
            if full:
                known = self._aliases.canonical(full)
                return Body(*known) if known else Body(body_key(full), full, kind)
        return Body(body_key(name), name, kind)

    def kind_of(self, phrase: Phrase) -> SpeakerKind | None:
        """What a capitalised name is, by the table or by a word in it; None where neither says."""
        known = self._aliases.canonical(self._name(phrase))
        if known:
            return known.kind
        forms = [word.form for word in phrase.core]
        if any(form in bodies() for form in forms):
            return SpeakerKind.ORGANISATION
        if any(form in listed("documents") for form in forms):
            return SpeakerKind.DOCUMENT
        written = self._text[phrase.core[-1].start : phrase.core[-1].end]
        if written.isupper() and len(written) > 1:
            return SpeakerKind.ORGANISATION
        return SpeakerKind.ORGANISATION if " ".join(forms) in self._firms() else None

    def _lettered(self, phrase: Phrase) -> str | None:
        """Example: all of `the Support Mission in Libya (UNSMIL)`."""
        match = _LETTERS.search(self._text, phrase.start, phrase.start + _BEFORE) if phrase.rest else None
        full = self._long_form(folded(match.group(1))) if match else None
        return full if full and full.startswith(self._text[phrase.start : phrase.end]) else None

    def _set_off(self, phrase: Phrase) -> str | None:
        """Example: `Grove Mutual` of `the insurer, Grove Mutual,`."""
        if phrase.core[-1].capital or not phrase.rest or self._text[phrase.end : phrase.rest[0].start] != ", ":
            return None
        named = list(takewhile(lambda word: word.capital, phrase.rest))
        return " ".join(self._text[named[0].start : named[-1].end].split()) if named else None

    def _name(self, phrase: Phrase) -> str:
        """The name as written: the core, with `of Justice` where that is capitalised too."""
        end, start = phrase.end, phrase.start
        rest: Sequence[Word] = phrase.rest
        if phrase.core[-1].capital and not phrase.core[0].capital:
            # "the state news agency Xinhua": the name alone.
            tail = next((word for word in phrase.core if word.capital and not word.owns), phrase.core[-1])
            start = tail.start
        if phrase.core[-1].capital and rest and rest[0].form in ("of", "for"):
            after = 1 + (len(rest) > 1 and rest[1].form == "the")
            while after < len(rest) and rest[after].capital and rest[after].start - end < 12:
                end = rest[after].end
                after += 1
        return " ".join(self._text[start:end].split())

    def _long_form(self, letters: str) -> str | None:
        """Example: `Federal Communications Commission` for `FCC`."""
        if self._letters is None:
            self._letters = {}
            for match in _LETTERS.finditer(self._text):
                full = _spelt_out(match.group(1).lower(), self._text[max(0, match.start() - _BEFORE) : match.start()])
                if full:
                    self._letters.setdefault(folded(match.group(1)), full)
        return self._letters.get(letters)

    def _of_head(self, phrase: Phrase) -> str | None:
        """Example: `Foreign Ministry` for `the ministry`: the last such name before, else the first after."""
        if self._by_head is None:
            self._by_head = {}
            heads = bodies() | listed("documents")
            for run in self._runs:
                if 1 < len(run.words) <= _LONGEST_NAME:
                    for form in {folded(word) for word in run.words}:
                        if form in heads:
                            self._by_head.setdefault(form, []).append(run)
        if phrase.head in listed("bodies", "company") and phrase.head not in self._by_head:
            return self._firm_before(phrase.start)
        named = _nearest(self._by_head.get(phrase.head, ()), phrase.start)
        if named is None:
            return None
        words = named.words
        return " ".join(words[1:] if words[0] == "The" else words)

    def _firm_before(self, place: int) -> str | None:
        """The last name with `Corp.` or `Inc.` before `place`, else the first after it."""
        run = _nearest(list(self._firms().values())[:_MOST_FIRMS], place)
        return None if run is None else " ".join(run.words)

    def _firms(self) -> dict[str, Run]:
        """Names that the article also writes with what a company is: `Boeing` of `Boeing Co.` alone."""
        if self._firms_found is None:
            self._firms_found = {}
            for run in self._runs:
                if 1 < len(run.words) <= _LONGEST_NAME and folded(run.words[-1]) in _CORPORATE:
                    self._firms_found.setdefault(" ".join(map(folded, run.words[:-1])), run)
        return self._firms_found


_CORPORATE = frozenset(
    {"inc", "corp", "co", "ltd", "llc", "plc", "gmbh", "corporation", "company", "airlines", "airways"}
)


def _nearest(found: Sequence[Run], place: int) -> Run | None:
    """The last of the runs, which are in order, that begins before `place`, else the first."""
    index = bisect_left(found, place, key=lambda run: run.start)
    return found[max(0, index - 1)] if found else None


def _spelt_out(letters: str, before: str) -> str:
    """The last words of `before` whose first letters are `letters`; small words may be passed over."""
    words = before.split()
    place = len(words)
    for letter in reversed(letters):
        place -= 1
        while place >= 0 and folded(words[place])[:1] != letter and words[place].islower():
            place -= 1
        if place < 0 or folded(words[place])[:1] != letter:
            return ""
    return " ".join(words[place:])


def body_key(name: str) -> str:
    """The key of a body that no table knows: a nation's adjective, capital or genitive is its name."""
    words = [folded(word.strip(",").removesuffix("'s").removesuffix("’s")) for word in name.split()]
    kept = [word for word in words if word and word not in ("the", "a", "an")]
    if len(kept) > 1 and kept[-1] in _CORPORATE:
        kept.pop()
    if len(kept) > 1:
        kept = [nations().get(word, word) for word in kept]
    return " ".join(kept) or name.casefold()
