"""What a text shows of a name that no list knows: whether it acts, is a place, a state or begins a sentence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from analysis.actors.runs import after_place_word, may_be_name, opens_sentence, verb_behind
from analysis.actors.vocabulary import countries, listed
from analysis.agency.vocabulary import NOTHING, Word, classes
from analysis.speakers.mentions import Run
from analysis.speakers.names import Parts, folded
from analysis.speakers.vocabulary import demonyms, given_names, role_plurals, roles
from analysis.speakers.vocabulary import listed as of_speakers

_FEWEST_LETTERS = 3
_BEHIND = 30  # characters in which is looked for what a state has
_NATIONAL = ("n", "an", "ian", "ese", "ish")


class Seen(NamedTuple):
    """How often a single capitalised word stands in a text: in all, away from a sentence's head, acting, as a place.

    `state` counts where it has or is told to have what only states do (an army, an ambassador).
    """

    all: int
    inside: int
    acts: int
    placed: int
    state: int

    @property
    def is_place(self) -> bool:
        """Whether it stands where places stand in half of the text or more."""
        return 2 * self.placed >= self.all


NEVER = Seen(0, 0, 0, 0, 0)


def single_words(text: str, found: Sequence[Run]) -> dict[str, Seen]:
    """The single capitalised words of a text that may be names, each with how it is used."""
    seen: dict[str, Seen] = {}
    for run in found:
        word = run.words[0]
        if len(run.words) > 1 or word.isupper() or len(word) < _FEWEST_LETTERS or not may_be_name(folded(word)):
            continue
        possessive = text.startswith(("'s ", "’s "), run.end)
        one = seen.get(word, NEVER)
        seen[word] = Seen(
            one.all + 1,
            one.inside + (possessive or not opens_sentence(text, run.start)),
            one.acts + (possessive or verb_behind(text, run.end)),
            one.placed + stands_as_place(text, run.start),
            one.state + _has_state(text, run, possessive=possessive),
        )
    return seen


def names_that_act(seen: Mapping[str, Seen]) -> frozenset[str]:
    """The words that act somewhere, stand away from a sentence's head somewhere and are mostly no places."""
    return frozenset(word for word, one in seen.items() if one.inside and one.acts and not one.is_place)


def is_state(word: str, one: Seen, capitals: frozenset[str]) -> bool:
    """Whether a name is a state's: its people are named (`Varonian`), or it has an army, an ambassador."""
    form = folded(word)
    stem = form[:-1] if form.endswith("a") else form
    return one.state > 0 or any(stem.capitalize() + ending in capitals for ending in _NATIONAL)


def stands_as_place(text: str, start: int) -> bool:
    """Whether what begins at `start` is where something is, or whose mayor or people it is: `the people of Ford`."""
    if after_place_word(text, start):
        return True
    if not text.endswith(" of ", 0, start):
        return False
    before = text[max(0, start - 30) : start].split()
    return len(before) > 1 and folded(before[-2]) in listed("of_places")


def _has_state(text: str, run: Run, *, possessive: bool) -> bool:
    if possessive:
        behind = text[run.end + 3 : run.end + _BEHIND].split()
        return any(folded(word.strip(",.;:")) in listed("states_have") for word in behind[:2])
    if not text.endswith((" of ", " to ", " from ", " in "), 0, run.start):
        return False
    before = text[max(0, run.start - _BEHIND) : run.start].split()
    if len(before) < 2:
        return False
    return folded(before[-2]) in listed("states_have" if before[-1] == "of" else "sent_to_states")


def in_marks(text: str, run: Run) -> bool:
    """Whether a run is a title in quotation marks or italics: `"The Apprentice"`, `_Jaws_`."""
    if text[run.end : run.end + 1] not in _BEHIND_TITLE:
        return False
    start = run.start
    for article in ("The ", "A ", "An "):
        if text.endswith(article, 0, start):
            start -= len(article)
            break
    mark = text[start - 1 : start] if start else ""
    closing = _CLOSES.get(mark)
    if not closing:
        return False
    behind = text[run.end : run.end + 2]
    return behind[:1] in closing or (behind[:1] in (",", ".") and behind[1:] in closing and behind[1:] != "")


_BEHIND_TITLE = frozenset("\"”’'_*»“,.")
_CLOSES = {'"': '"', "“": "”", "‘": "’", "'": "'", "_": "_", "*": "*", "«": "»", "„": "“”"}


def holds_no_name(parts: Parts) -> bool:
    """Whether words without a known given name are none of a person's: an office, a day, a region, a nation's name."""
    if parts[0] in given_names():
        return False
    last = parts[-1]
    if last in roles() or last in role_plurals() or last in listed("days") or parts[0] in countries():
        return True
    if last in of_speakers("openers"):
        # "Two-time Democratic"
        return True
    return any(
        part in listed("regions") or part in demonyms() or classes().get(part, NOTHING) & _FUNCTION for part in parts
    )


def names_place_or_thing(text: str, parts: Parts) -> bool:
    """Whether a name without a known given name is rather a place's or a heading's.

    Of `Hide Caption` it is enough that the text writes one of the words small.
    """
    if parts[0] in given_names():
        return False
    return parts[-1] in listed("place_nouns") or any(_is_written_small(text, part) for part in parts)


def _is_written_small(text: str, word: str) -> bool:
    place = text.find(f" {word}")
    while place >= 0:
        if not text[place + len(word) + 1 : place + len(word) + 2].isalnum():
            return True
        place = text.find(f" {word}", place + 1)
    return False


_FUNCTION = Word.PREPOSITION | Word.CONJUNCTION | Word.DETERMINER


@lru_cache(maxsize=8192)
def is_region(words: tuple[str, ...]) -> bool:
    """Whether a run names a part of a state or of the world that no list of states has: `North Carolina`."""
    return folded("-".join(words)) in listed("regions")


def begins_like_place(words: Sequence[str]) -> bool:
    """Example: `Port Averil`."""
    return 1 < len(words) < 4 and folded(words[0]) in listed("place_openers")


def is_opener(form: str) -> bool:
    """Whether a folded word with a capital is what begins sentences, or a contraction: `I'm`."""
    return form.replace("’", "'").startswith(("i'", "it's", "that's", "there's")) or form in of_speakers("openers")
