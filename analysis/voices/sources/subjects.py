"""The subject that stands before its verb: directly, set off by commas, or at the head of the sentence."""

from __future__ import annotations

from analysis.voices.sources.heads import head_named
from analysis.voices.sources.phrases import LONGEST, Source, before_participle, bracket_end, phrase_back
from analysis.voices.words.breaks import Break, break_before, dateline_end
from analysis.voices.words.forms import (
    APPROXIMATE,
    AUXILIARIES,
    OBJECTS,
    POSSESSIVES,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
    is_adverb,
    is_capital,
    is_determiner,
    is_number,
    is_past,
    is_pronoun,
    is_time,
    is_verb,
    opens_phrase,
)
from analysis.voices.words.words import (
    ADVERB,
    AUXILIARY,
    BETWEEN,
    CAPITAL,
    CONJUNCTION,
    DETERMINER,
    PAST,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    REPORTS,
    SUBORDINATOR,
    TIME,
    Words,
)

_SUBJECTIVE = frozenset({"who", "which", "that"})
BEFORE_TIMES = frozenset({"on", "in", "at", "the", "of", "previous", "following", "past", "same"})
_NAMING = (
    CAPITAL | PRONOUN | DETERMINER | POSSESSIVE | PREPOSITION | CONJUNCTION | SUBORDINATOR | ADVERB | BETWEEN | TIME
)
_NAMING |= AUXILIARY | RELATIVE
"""A word of a name is of the first of these kinds and of no other."""
_WEAK = SUBORDINATORS & PREPOSITIONS
"""Words that begin a clause or an adjunct: `until he left`, `until the election`."""


def direct_subject(words: Words, cue: int, floor: int) -> Source | None:
    """The subject of the verb group that begins with word `cue`, where it has one of its own before it."""
    found = plain_subject(words, cue, floor)
    if found is not None:
        return found
    if floor == 0:
        floor = min(dateline_end(words), cue)
    last, strongest = _last_of_subject(words, cue, floor)
    if last < floor or strongest >= Break.MARK:
        return None
    if words.forms[last] in _SUBJECTIVE or words.forms[last] in POSSESSIVES:
        return _pointing_back(words, last, floor)
    found = _adjacent(words, last, cue, floor) if strongest == Break.NONE else _set_off(words, last, floor)
    return found and Source(found.start, bracket_end(words, found.end, cue), found.head)


def plain_subject(words: Words, cue: int, floor: int) -> Source | None:
    """A pronoun or a name that stands alone before the cue, which is most of them: `she said`, `". Marta Osei said`."""
    last = place = cue - 1
    kinds, gaps = words.kinds, words.gaps
    if last < floor or gaps[cue] != " ":
        return None
    if kinds[last] & PRONOUN and is_pronoun(words, last) and words.forms[last] != "who":
        return Source(last, cue, (last, cue))
    while place > floor and kinds[place] & _NAMING == CAPITAL and gaps[place] == " ":
        place -= 1
    if place > floor and kinds[place] & _NAMING == CAPITAL and break_before(words, place) != Break.NONE:
        return None if _possesses(words, last) else Source(place, cue, (place, cue))
    return None


def _adjacent(words: Words, last: int, cue: int, floor: int) -> Source | None:
    """The noun phrase that ends directly before the cue, without complements where the cue is no finite verb."""
    if _possesses(words, last) or words.forms[cue].endswith("ing") or words.forms[cue] == "to":
        return phrase_back(words, last, floor, complements=0)
    return _of_whom(words, last, floor) or _restricted(words, last, floor) or _with_participle(words, last, floor)


def _pointing_back(words: Words, last: int, floor: int) -> Source | None:
    """A relative or possessive, which points to what is named before: `who` said, `his` claim, `whose` claim."""
    if words.forms[last] in _SUBJECTIVE or words.forms[last] == "whose":
        return relative_source(words, last, floor)
    return Source(last, last + 1, (last, last + 1))


def _of_whom(words: Words, last: int, floor: int) -> Source | None:
    """Example: `many of whom`, with what stands before it as head."""
    if words.forms[last] != "whom" or last - 2 < floor or words.forms[last - 1] != "of":
        return None
    start = last - 2
    antecedent = phrase_back(words, start - 1, floor) if start > floor else None
    return Source(start, last + 1, antecedent.head if antecedent else (start, start + 1))


def _with_participle(words: Words, last: int, floor: int) -> Source | None:
    """The noun phrase that ends before the cue, also with a participle after its noun: `a poll released`."""
    noun = before_participle(words, last, floor)
    found = phrase_back(words, last, floor)
    if found is not None or noun == last:
        return found
    bare = phrase_back(words, noun, floor)
    return bare and Source(bare.start, last + 1, bare.head)


def _last_of_subject(words: Words, cue: int, floor: int) -> tuple[int, int]:
    """The word that ends what stands before the cue's adverbs, auxiliaries and times, and what divides it from them.

    Examples: `Trump` in `Trump on Monday also said` and `Trump, however, said`, `Ohio` in `Trump, in Ohio, said`.
    """
    place = cue - 1
    strongest = break_before(words, cue) if cue < len(words) else Break.NONE
    commas = int(strongest == Break.COMMA)
    while place >= floor and strongest < Break.MARK:
        if strongest == Break.ASIDE:
            opened = _bracket(words, place, floor)
            if opened is None:
                return place, strongest
            place, strongest = opened - 1, Break.COMMA if commas else Break.NONE
            continue
        start = _adjunct_start(words, place, floor)
        if start is None:
            break
        near = break_before(words, start)
        if near == Break.COMMA:
            # A pair of commas round an adverb divides nothing: "Trump, however, said".
            if commas and start - 1 >= floor and words.forms[start] not in PREPOSITIONS:
                return start - 1, Break.NONE
            commas += 1
        strongest = max(strongest, near)
        place = start - 1
    return place, strongest


def _adjunct_start(words: Words, place: int, floor: int) -> int | None:
    """Where the adverb, auxiliary or time that word `place` ends begins; None where it is none of them."""
    form = words.forms[place]
    year = len(form) == 4 and form.isdigit()
    time = is_time(words, place)
    if time or year:
        start = place
        while start > floor and place - start < 4 and break_before(words, start) == Break.NONE:
            before = words.forms[start - 1]
            if not (is_time(words, start - 1) or before in BEFORE_TIMES or before.isdigit()):
                break
            start -= 1
        return start if time or start < place else None
    return place if not is_capital(words, place) and (is_adverb(words, place) or form in AUXILIARIES) else None


def _possesses(words: Words, last: int) -> bool:
    """Whether word `last` is a possessive before a noun: `Trump's` claim."""
    return words.forms[last].endswith("'s") or (words.forms[last].endswith("s") and words.gaps[last + 1][:1] == "'")


def _bracket(words: Words, last: int, floor: int) -> int | None:
    """The first word inside the brackets that close after word `last`: `(D-Wis.)`."""
    if last + 1 < len(words) and ")" not in words.gaps[last + 1] and "]" not in words.gaps[last + 1]:
        return None
    for place in range(last, max(floor, last - 8), -1):
        near = break_before(words, place)
        if near == Break.ASIDE and ("(" in words.gaps[place] or "[" in words.gaps[place]):
            return place
        if near >= Break.MARK:
            return None
    return None


def relative_source(words: Words, relative: int, floor: int) -> Source | None:
    """The relative pronoun, with its antecedent as head: `who` in `the man, who said`."""
    alone = Source(relative, relative + 1, (relative, relative + 1))
    if relative <= floor or break_before(words, relative) > Break.ASIDE:
        return alone
    if words.forms[relative] == "that" and words.kinds[relative - 1] & PAST:
        return None
    antecedent = phrase_back(words, relative - 1, floor)
    return Source(relative, relative + 1, antecedent.head) if antecedent else alone


def _restricted(words: Words, last: int, floor: int) -> Source | None:
    """The antecedent of a relative clause without a comma: `an official` of `an official who spoke anonymously`."""
    if _SUBJECTIVE.isdisjoint(words.forms[max(floor, last - LONGEST) : last]):
        return None
    for place in range(last - 1, max(floor, last - LONGEST), -1):
        if break_before(words, place + 1) != Break.NONE or break_before(words, place) != Break.NONE:
            return None
        form = words.forms[place]
        if form in SUBORDINATORS and form not in _SUBJECTIVE:
            return None
        who = form == "who" and not opens_phrase(words, place + 1)
        if who or (form in ("that", "which") and is_verb(words, place + 1) and not words.kinds[place - 1] & REPORTS):
            antecedent = phrase_back(words, place - 1, floor)
            return antecedent and Source(antecedent.start, last + 1, antecedent.head)
    return None


def _set_off(words: Words, last: int, floor: int) -> Source | None:
    """The subject with what commas or dashes set off between it and its verb: `Ortiz, an engineer, said`."""
    segments: list[tuple[int, int]] = []
    end = last + 1
    for place in range(last, floor - 1, -1):
        near = break_before(words, place) if place > floor else Break.STOP
        if near != Break.NONE:
            segments.append((place, end))
            end = place
        if near >= Break.MARK or (near == Break.COMMA and words.forms[place] in ("but", "so", "yet")):
            break
    fallback: Source | None = None
    for index in range(len(segments) - 1, 0, -1):
        start, stop = segments[index]
        subject = _ends_segment(words, start, stop)
        if subject is None:
            continue
        end = _apposition_end(words, segments, index, stop)
        taken = Source(subject.start, end, head_named(words, subject.head, stop, end))
        if subject.start == start or words.forms[subject.start - 1] not in _WEAK:
            return taken
        fallback = fallback or taken
    return fallback


def _ends_segment(words: Words, start: int, stop: int) -> Source | None:
    """The subject that ends the segment `start` to `stop`, where a clause begins with it."""
    last = stop - 1
    opened = _bracket(words, last, start) if break_before(words, stop) == Break.ASIDE else None
    adjunct = _adjunct_start(words, last, start)
    if opened is not None:
        last = opened - 1
    elif adjunct is not None and adjunct > start:
        last = adjunct - 1
    return _fills(words, start, last) or _fills(words, _clause_start(words, start, stop), last)


def _clause_start(words: Words, start: int, stop: int) -> int:
    """Where the last clause of a segment begins: after its last conjunction."""
    for place in range(stop - 1, start - 1, -1):
        form = words.forms[place]
        if (form in SUBORDINATORS and (form not in _WEAK or place == start)) or form in ("and", "but"):
            return place + 1
    return start


def _fills(words: Words, place: int, last: int) -> Source | None:
    """The noun phrase from `place`, adverbs and times left out, to `last`, where nothing else stands there."""
    while place <= last and (is_adverb(words, place) or is_time(words, place)):
        place += 1
    if place > last or (words.forms[place] in PREPOSITIONS and not _is_share(words, place)):
        return None
    if words.forms[place] in RELATIVES or begins_adjunct(words, place, last + 1):
        return None
    for phrase in (phrase_back(words, last, place), _restricted(words, last, place)):
        if phrase is not None and phrase.start == place:
            return phrase
    return None


def _is_share(words: Words, place: int) -> bool:
    """Whether a share of people begins here: `about half`, `just over a quarter`."""
    for at in range(place, min(place + 4, len(words))):
        if words.forms[at] not in APPROXIMATE:
            return is_number(words, at) or words.forms[at] in ("a", "one")
    return False


def begins_adjunct(words: Words, place: int, stop: int) -> bool:
    """Whether a participle begins here that has no subject of its own: `Speaking in Harlem`, `citing reports`."""
    if not words.forms[place].endswith(("ing", "ed")):
        return False
    if place + 1 >= stop:
        return not is_capital(words, place)
    following = words.forms[place + 1]
    if following in PREPOSITIONS or following in OBJECTS or is_determiner(words, place + 1):
        return True
    if is_time(words, place + 1) or is_adverb(words, place + 1):
        return True
    return not is_capital(words, place) and opens_phrase(words, place + 1)


def _apposition_end(words: Words, segments: list[tuple[int, int]], index: int, stop: int) -> int:
    """Where the subject with its apposition ends: a relative clause or an adjunct is no part of it."""
    first = segments[index - 1][0]
    form = words.forms[first]
    if break_before(words, first) == Break.ASIDE:
        closed = "(" in words.gaps[first]
        return _apposition_end(words, segments, index - 1, segments[index - 1][1]) if closed and index > 1 else stop
    if form in RELATIVES or form in PREPOSITIONS or is_verb(words, first) or begins_adjunct(words, first, stop):
        return stop
    return segments[index - 1][1]


def possessor(words: Words, noun: int, floor: int) -> Source | None:
    """Whose the noun at word `noun` is: `his` promise, `Trump's repeated` claim."""
    for place in range(noun - 1, max(floor, noun - 4) - 1, -1):
        if break_before(words, place + 1) != Break.NONE and words.gaps[place + 1][:1] not in ("'", "’"):
            return None
        if words.forms[place] in POSSESSIVES:
            return Source(place, place + 1, (place, place + 1))
        if _possesses(words, place):
            return phrase_back(words, place, floor, complements=0)
        verbal = is_verb(words, place) and not is_past(words, place)
        if verbal or is_determiner(words, place) or words.forms[place] in PREPOSITIONS:
            return None
    return None
