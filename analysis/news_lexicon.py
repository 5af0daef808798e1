"""The news layer over VADER's word list, read from `lexicons/tone.toml`; the file's head says what it may hold."""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from statistics import fmean
from typing import Literal, cast

from analysis.inflection import PartOfSpeech, inflect
from analysis.vader import Vocabulary, vocabulary

Reason = Literal["vader", "added", "phrase", "euphemism"]
Form = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Condition:
    """The company in which a word counts: next to one of `only`, and not next to one of `never`."""

    only_after: frozenset[str]
    only_before: frozenset[str]
    never_after: frozenset[str]
    never_before: frozenset[str]

    def holds(self, before: str, after: str) -> bool:
        """Whether a word counts between these two (folded; empty where there is none)."""
        return (
            (not self.only_after or before in self.only_after)
            and (not self.only_before or after in self.only_before)
            and before not in self.never_after
            and after not in self.never_before
        )


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words read as one. `valence` is None where the phrase is neutral."""

    words: Form
    valence: float | None
    reason: Reason
    sense: str


@dataclass(frozen=True, slots=True)
class NewsLexicon:
    """VADER's list as it is read in news.

    `valences` are those of VADER without the masked words and with the added ones; `phrases` stand by their first
    two words, longest first; a topic beside a head names an institution; `added` and `masked` give the sense of each
    such word.
    """

    version: int
    digest: str
    valences: Mapping[str, float]
    conditions: Mapping[str, Condition]
    phrases: Mapping[tuple[str, str], tuple[Phrase, ...]]
    added: Mapping[str, str]
    masked: Mapping[str, str]
    topics: frozenset[str]
    heads: frozenset[str]
    middles: frozenset[str]
    adjectives: frozenset[str]
    endings: tuple[str, ...]


Table = dict[str, object]


@cache
def news_lexicon() -> NewsLexicon:
    """The bundled news layer."""
    text = resources.files("analysis.lexicons").joinpath("tone.toml").read_text("utf-8")
    return parse_news_lexicon(text, vocabulary())


def parse_news_lexicon(text: str, known: Vocabulary) -> NewsLexicon:
    """The layer that `text` (TOML) lays over `known`. Raises `ValueError` where a word is rated by unrated ones."""
    document = tomllib.loads(text)
    rated = dict(known.valences)
    phrases: dict[Form, Phrase] = {}
    added: dict[str, str] = {}
    for table in _tables(document, "added"):
        sense, valence = _sense(table), _mean(_words(table, "like"), known.valences)
        for form in _forms(table):
            _place(form, Phrase(form, valence, "added", sense), phrases, rated)
            added[" ".join(form)] = sense
    masked = {word: _sense(table) for table in _tables(document, "masked") for word in _words(table, "words")}
    for table in _tables(document, "euphemisms"):
        means = _words(table, "means")
        valence = min(_ratings(means, rated))
        for form in _forms(table):
            other = phrases.get(form)
            if other is None or other.valence is None or valence < other.valence:
                _place(form, Phrase(form, valence, "euphemism", ", ".join(means)), phrases, rated)
    for table in _tables(document, "phrases"):
        for word in _words(table, "neutral"):
            form = _divided(word)
            phrases[form] = Phrase(form, None, "phrase", _sense(table))
        for word in _words(table, "rated"):
            form = _divided(word)
            phrases[form] = Phrase(form, _mean(_words(table, "like"), known.valences), "phrase", _sense(table))
    names = cast(Table, document.get("names", {}))
    institutions = cast(Table, document.get("institutions", {}))
    return NewsLexicon(
        cast(int, cast(Table, document["lexicon"])["version"]),
        hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        {word: valence for word, valence in rated.items() if word not in masked and valence},
        {word: condition for table in _tables(document, "conditioned") for word, condition in _conditions(table)},
        by_beginning(phrases.values()),
        added,
        masked,
        frozenset(_words(institutions, "topics")),
        frozenset(_words(institutions, "heads")),
        frozenset(_words(institutions, "middles")),
        frozenset(_words(names, "adjectives")),
        tuple(_words(names, "endings")),
    )


def _tables(document: Table, name: str) -> list[Table]:
    return cast("list[Table]", document.get(name, []))


def _sense(table: Table) -> str:
    return str(table["sense"])


def _words(table: Table, key: str) -> list[str]:
    """The entries of a list, or of a string of words with spaces between."""
    value = table.get(key, [])
    return value.split() if isinstance(value, str) else [str(word) for word in cast("list[object]", value)]


def _divided(word: str) -> Form:
    return tuple(word.replace("-", " ").split())


def _forms(table: Table) -> Iterator[Form]:
    part_of_speech = cast(PartOfSpeech, table.get("inflect", "none"))
    for word in _words(table, "words"):
        for form in inflect(word, part_of_speech):
            for second in _words(table, "with") or [""]:
                yield _divided(f"{form} {second}")
    for word in _words(table, "also"):
        yield _divided(word)


def _ratings(words: Sequence[str], valences: Mapping[str, float]) -> list[float]:
    unrated = [word for word in words if word not in valences]
    if unrated or not words:
        raise ValueError(f"tone.toml: no rating for {', '.join(unrated) or 'an entry without words to rate it by'}")
    return [valences[word] for word in words]


def _mean(words: Sequence[str], valences: Mapping[str, float]) -> float:
    return round(fmean(_ratings(words, valences)), 4)


def _place(form: Form, phrase: Phrase, phrases: dict[Form, Phrase], rated: dict[str, float]) -> None:
    """One word goes into the list, unless VADER's raters rated it; several are a phrase."""
    if len(form) > 1:
        phrases[form] = phrase
    elif phrase.valence is not None:
        rated.setdefault(form[0], phrase.valence)


def _conditions(table: Table) -> Iterator[tuple[str, Condition]]:
    sides = ("only_after", "only_before", "never_after", "never_before")
    condition = Condition(*(frozenset(_words(table, side)) for side in sides))
    for word in _words(table, "words"):
        yield word, condition


def by_beginning(phrases: Iterable[Phrase]) -> dict[tuple[str, str], tuple[Phrase, ...]]:
    """Phrases by their first two words, longest first."""
    found: dict[tuple[str, str], tuple[Phrase, ...]] = {}
    for phrase in sorted(phrases, key=lambda phrase: (-len(phrase.words), phrase.words)):
        first, second = phrase.words[:2]
        found[first, second] = (*found.get((first, second), ()), phrase)
    return found
