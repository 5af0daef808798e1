"""The news layer read from `lexicons/tone.toml`; the file's head says what it may hold."""

from __future__ import annotations

import hashlib
import math
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib import resources
from statistics import fmean
from typing import cast

from analysis.inflection import PartOfSpeech, inflect
from analysis.tone.layer import Condition, Form, NewsLayer, Phrase, Veil, by_beginning
from analysis.tone.spellings import spellings
from analysis.tone.vader import Vocabulary, vocabulary

Table = dict[str, object]


@cache
def news_layer() -> NewsLayer:
    """The bundled news layer."""
    return parse_news_layer(bundled_text("tone"), bundled_text("euphemisms"), vocabulary())


def bundled_text(name: str) -> str:
    """The text of one of the bundled lists."""
    return resources.files("analysis.lexicons").joinpath(f"{name}.toml").read_text("utf-8")


def digest_of(*names: str) -> str:
    """SHA-256 of bundled lists, in hexadecimal: to hash them takes far less than to read them."""
    return hashlib.sha256("\0".join(map(bundled_text, names)).encode("utf-8", "surrogatepass")).hexdigest()


def parse_news_layer(text: str, euphemisms: str, known: Vocabulary) -> NewsLayer:
    """The layer that two TOML texts lay over `known`. Raises `ValueError` where a word is rated by unrated ones."""
    document = tomllib.loads(text)
    rated = dict(known.valences)
    phrases: dict[Form, Phrase] = {}
    added: dict[str, str] = {}
    for table in _tables(document, "added"):
        sense, valence = _sense(table), _mean(_words(table, "like"), known.valences)
        for form in _forms(table):
            _place(form, Phrase(form, valence, "added", sense), phrases, rated)
            added[" ".join(form)] = f"like {', '.join(_words(table, 'like'))}: {sense}"
    masked = {word: _sense(table) for table in _tables(document, "masked") for word in _words(table, "words")}
    conditions = {
        word: condition for table in _tables(document, "conditioned") for word, condition in _conditions(table)
    }
    veiled: dict[str, str] = {}
    veils: dict[str, tuple[Veil, ...]] = {}
    listed = tomllib.loads(euphemisms)
    things = _things(listed, dict(rated))
    for table in _tables(listed, "euphemisms"):
        near, (valence, sense) = frozenset(_words(table, "near")), _hardest(table, things, rated)
        for form in _forms(table):
            if len(form) == 1 and near:
                rated.setdefault(form[0], valence)
                veils[form[0]] = (*veils.get(form[0], ()), Veil(near, valence, sense))
            elif len(form) == 1:
                rated[form[0]] = min(valence, rated.get(form[0], valence))
                veiled.setdefault(form[0], sense)
            elif (other := phrases.get(form)) is None or other.valence is None or valence < other.valence:
                phrases[form] = Phrase(form, valence, "euphemism", sense, near)
    for table in _tables(document, "phrases"):
        for word in _words(table, "neutral"):
            form = _divided(word)
            phrases[form] = Phrase(form, None, "phrase", _sense(table))
        for word in _words(table, "rated"):
            form = _divided(word)
            phrases[form] = Phrase(form, _mean(_words(table, "like"), known.valences), "phrase", _sense(table))
    names = cast(Table, document.get("names", {}))
    official = cast(Table, document.get("official", {}))
    institutions = cast(Table, document.get("institutions", {}))
    return NewsLayer(
        cast(int, cast(Table, document["lexicon"])["version"]),
        {word: valence for word, valence in rated.items() if valence and (word in veils or word not in masked)},
        conditions,
        by_beginning(phrases.values()),
        added,
        masked,
        veiled,
        veils,
        frozenset(_words(institutions, "topics")),
        frozenset(_words(institutions, "heads")),
        frozenset(_words(institutions, "middles")),
        frozenset(_words(institutions, "bodies")),
        frozenset(_words(official, "kind")),
        frozenset(_words(official, "nouns")),
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
    """The forms that a table lists: of a verb of several words the first one is inflected, otherwise the last one."""
    part_of_speech = cast(PartOfSpeech, table.get("inflect", "none"))
    ends = [form for word in _words(table, "with") for form in spellings(word)]
    for word in _words(table, "words"):
        for inflected in _inflected(word, part_of_speech):
            for form in spellings(inflected):
                if ends:
                    yield from [form + end for end in ends]
                else:
                    yield form
    for word in _words(table, "also"):
        yield from spellings(word)


def _inflected(word: str, part_of_speech: PartOfSpeech) -> tuple[str, ...]:
    if part_of_speech == "none":
        return (word,)
    if part_of_speech == "verb":
        first, dash, rest = word.partition("-")
        return tuple(form + dash + rest for form in inflect(first, part_of_speech))
    before, dash, last = word.rpartition("-")
    return tuple(before + dash + form for form in inflect(last, part_of_speech))


def _ratings(words: Sequence[str], valences: Mapping[str, float]) -> list[float]:
    unrated = [word for word in words if word not in valences]
    if unrated or not words:
        raise ValueError(f"tone.toml: no rating for {', '.join(unrated) or 'an entry without words to rate it by'}")
    return [valences[word] for word in words]


def _mean(words: Sequence[str], valences: Mapping[str, float]) -> float:
    return round(fmean(_ratings(words, valences)), 4)


def _things(document: Table, valences: Mapping[str, float]) -> dict[str, tuple[float, str]]:
    """The rating of the hardest plain word of each thing, and that word."""
    things = cast("dict[str, list[str]]", document.get("things", {}))
    return {
        thing: min((math.fsum(_ratings(plain.split(), valences)), plain) for plain in words)
        for thing, words in things.items()
    }


def _hardest(table: Table, things: Mapping[str, tuple[float, str]], valences: Mapping[str, float]) -> tuple[float, str]:
    """What a euphemism is rated, and the plain words that it stands for."""
    means = [str(plain) for plain in cast("list[object]", table.get("means", []))]
    ratings = [math.fsum(_ratings(plain.split(), valences)) for plain in means]
    if "thing" in table:
        rating, plain = things[str(table["thing"])]
        ratings.append(rating)
        means.append(plain)
    return min(ratings), ", ".join(dict.fromkeys(means))


def _place(form: Form, phrase: Phrase, phrases: dict[Form, Phrase], rated: dict[str, float]) -> None:
    """One word goes into the list, unless VADER's raters rated it; several are a phrase."""
    if len(form) > 1:
        phrases[form] = phrase
    elif phrase.valence is not None:
        rated.setdefault(form[0], phrase.valence)


def _conditions(table: Table) -> Iterator[tuple[str, Condition]]:
    sides = ("only_after", "only_before", "never_after", "never_before", "near", "never_near")
    condition = Condition(*(frozenset(_words(table, side)) for side in sides))
    for word in _words(table, "words"):
        yield word, condition
