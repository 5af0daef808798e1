"""What class a reporting verb has in its sentence, and where it reports nothing.

The mayor claimed the bridge was safe.      doubting
A militia claimed responsibility.           nothing: an idiom
Insurance claims have risen.                nothing: a noun
The council maintained the road.            nothing: no words, no clause
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from analysis.voices.reporting import ANY, LONGEST_GAP, Stance, Verb, reporting_lexicon
from analysis.voices.verbs.forms import around, is_verb
from analysis.voices.verbs.frames import introduces_something
from analysis.voices.verbs.idioms import is_idiom_of
from analysis.voices.words.function_words import is_adverb
from analysis.voices.words.words import Words, words_of

_GOES_ON = frozenset({"continue", "go on"})
_NO_VERB = frozenset({("according", "to"), ("as", "per")})


@dataclass(frozen=True, slots=True)
class Reading:
    """Words `first` to `last` as a form of `verb`, which reports there."""

    verb: Verb
    first: int
    last: int

    @property
    def stance(self) -> Stance:
        """The class of the verb."""
        return self.verb.stance


def reading_of(words: Words, index: int, language: str | None = "en") -> Reading | None:
    """The reporting verb or phrase that begins at word `index`, None where nothing is reported."""
    found = _verbs_at(words, index, language)
    if not found:
        return None
    lexicon = reporting_lexicon(language)
    if not lexicon.shapes:
        verb, last = found[0]
        return Reading(verb, index, last)
    for verb, last in found:
        shape = lexicon.phrase_shapes[words.forms[index]] if " " in verb.base else lexicon.shapes[words.forms[index]]
        if is_idiom_of(words, index, last, verb, language):
            return None
        place = around(words, index, last)
        if is_verb(place, shape, verb) and introduces_something(place, verb):
            return Reading(verb, index, last)
    return None


def is_idiom(words: Words, index: int, language: str | None = "en") -> bool:
    """Whether the verb at word `index` stands in a phrase in which it reports nothing."""
    return any(is_idiom_of(words, index, last, verb, language) for verb, last in _verbs_at(words, index, language))


def stance_of(cue_text: str, language: str | None = "en") -> Stance | None:
    """The class of a cue group's head verb ("has repeatedly claimed", "said in a statement"); None where it has none.

    What passes words on without a verb ("according to", a colon, a dash) is neutral.
    """
    if cue_text.strip() and not any(map(str.isalnum, cue_text)):
        return Stance.NEUTRAL
    verb = verb_of(cue_text, language)
    return verb.stance if verb else None


@lru_cache(maxsize=4096)
def verb_of(cue_text: str, language: str | None = "en") -> Verb | None:
    """The head verb of a cue group, or "according to"; None where it has none, or one that reports nothing."""
    cue = words_of(cue_text, 0, len(cue_text), language)
    index = 0
    while index < len(cue):
        found = _verbs_at(cue, index, language)
        if not found:
            index += 1
            continue
        verb, last = found[0]
        if verb.base in _GOES_ON and (after := _infinitive(cue, last + 1)):
            index = after
            continue
        return None if is_idiom_of(cue, index, last, verb, language) else verb
    pairs = (pair for pair in zip(cue.forms, cue.forms[1:], strict=False) if pair in _NO_VERB)
    return next((Verb(" ".join(pair), Stance.NEUTRAL, frozenset()) for pair in pairs), None)


def _infinitive(cue: Words, index: int) -> int | None:
    """Where the verb of an infinitive that begins at `index` stands: `to flatly deny`."""
    if index >= len(cue) or cue.forms[index] != "to":
        return None
    index += 1
    while index < len(cue) and is_adverb(cue.forms[index]):
        index += 1
    return index if index < len(cue) else None


def _verbs_at(words: Words, index: int, language: str | None) -> list[tuple[Verb, int]]:
    """What begins at word `index`, phrases first, each with its last word."""
    lexicon = reporting_lexicon(language)
    form = words.forms[index]
    found: list[tuple[Verb, int]] = []
    if form in lexicon.phrases and index + 1 < len(words):
        following = words.forms[index + 1]
        for phrase in lexicon.phrases[form]:
            if phrase.words[1] in (following, ANY) and (last := _end_of_phrase(words, index, phrase.words, 1)):
                found.append((phrase.verb, last))
    if form in lexicon.forms:
        found.append((lexicon.forms[form], index))
    return found


def _end_of_phrase(words: Words, index: int, phrase: tuple[str, ...], done: int) -> int | None:
    """The last word of `phrase`, of which `done` words end at word `index`; None where the text goes on otherwise."""
    if done == len(phrase):
        return index
    skips = range(LONGEST_GAP + 1) if phrase[done] == ANY else range(1)
    wanted = done + 1 if phrase[done] == ANY else done
    for skipped in skips:
        place = index + skipped + 1
        if place >= len(words) or (words.gaps[place] != " " and words.gaps[place].strip(" \n\t")):
            return None
        if words.forms[place] == phrase[wanted]:
            return _end_of_phrase(words, place, phrase, wanted + 1)
    return None
