"""Whom a judging noun or adjective judges by its phrase: the name at its head, its owner, whom it is set off from."""

from __future__ import annotations

from analysis.actors.judged import JudgedSentence, Target
from analysis.actors.judgement import How, Judging
from analysis.actors.predicates import of_predicate
from analysis.actors.vocabulary import listed
from analysis.agency.line import Span, is_finite
from analysis.agency.phrases import ends_as_gerund
from analysis.agency.vocabulary import AUXILIARY, Word
from analysis.speakers.vocabulary import bodies, role_plurals, roles

_FOR = frozenset({"for", "of", "as", "over"})


def of_noun(said: JudgedSentence, place: int, judging: Judging) -> Target | None:
    """Whom the phrase around the word is about or belongs to; else who is the subject of its clause."""
    if _is_verb(said, place, judging):
        return None
    head = right_end(said, place)
    first, owner = _left_end(said, place)
    if any(said.line.forms[i] in said.lists.charges for i in range(first, place)):
        return None
    named = said.places.at[head] if head != place else None
    if named is not None:
        # "Ayn Rand and her hero John Galt": the hero is hers.
        hers = judging.how is How.WHO and owner is not None
        other = hers or _acts_upon(said, head) or _is_verb_of_actor(said, place) or not said.is_head(named)
        return None if other else said.made(named, place, judging, left=max(0, place - 2))
    # A word for somebody only describes a thing: "disaster lending".
    somebody = judging.of_people or (judging.how is How.WHO and head != place)
    if somebody and not _is_of_people(said, place, head):
        return None
    return (
        _of_subject(said, (first, head), place, judging)
        if owner is None
        else _of_owner(said, (first, head), place, judging, owner)
    )


def _of_subject(said: JudgedSentence, phrase: Span, place: int, judging: Judging) -> Target | None:
    """Whom a phrase that nobody owns is set off from, who stands behind its "of", or who is the subject."""
    found = _apposed(said, *phrase, judging)
    if found is None:
        found = _of(said, phrase, place, judging)
    return of_predicate(said, place, phrase, judging) if found is None else Target(found, place, judging.sign)


def _of_owner(said: JudgedSentence, phrase: Span, place: int, judging: Judging, owner: int) -> Target | None:
    """Who owns the phrase, where it is theirs to answer for and neither told nor denied by others."""
    first, head = phrase
    if judging.sign > 0 and (judging.how is How.WHO or _is_questioned(said, phrase, judging)):
        # "the nation's treasures", "her hero"
        return None
    if judging.how is How.TRAIT and head == place and said.line.kind(place + 1) and not said.line.between[place + 1]:
        # "America's poor"
        return None
    # "thanked her for her courage" is the thanks of others.
    told = said.is_reported(first - 1) or (said.line.form(first - 2) in _FOR and said.blocked(first - 1))
    return Target(owner, place, judging.sign) if _is_own(said, place, head, judging) and not told else None


def _is_questioned(said: JudgedSentence, phrase: Span, judging: Judging) -> bool:
    """Whether owned praise is denied or in doubt: `not his decency`, `her honesty into question`."""
    first, head = phrase
    if judging.how is How.QUALITY and said.line.kind(head + 1) & Word.BE:
        return True
    return _is_denied(said, first - 1) or _is_in_doubt(said, head + 1)


def _is_verb(said: JudgedSentence, place: int, judging: Judging) -> bool:
    """Whether the word is a verb here: `The magazine admired her`, `to cheat Americans`."""
    line, before = said.line, place - 1
    if line.forms[place] == "effective" and line.kind(place + 1) & (Word.TIME | Word.NUMBER):
        # "effective May 1"
        return True
    if judging.how in (How.WHO, How.QUALITY):
        return bool(line.kind(before) & (Word.TO | Word.MODAL)) and line.kind(before) != Word.PREPOSITION
    noun = before >= 0 and not line.kinds[before] and not line.paused(place) and not said.is_trait(before)
    return noun and line.forms[place].endswith("ed") and "-" not in line.forms[place] and not line.possessive(before)


def _is_denied(said: JudgedSentence, owner: int) -> bool:
    """Whether a negation stands directly before an owned phrase: `evidence of malice, not his decency`."""
    return said.line.form(owner - 1) in listed("negating")


def _is_verb_of_actor(said: JudgedSentence, place: int) -> bool:
    """Whether a word in -ed or -ing is a verb with the name as object: `Russia assured India`."""
    line, before = said.line, place - 1
    if line.forms[place].endswith("ing") and line.kind(before) & Word.BE:
        return True
    return (
        line.forms[place].endswith("ed")
        and before >= 0
        and said.places.at[before] is not None
        and not line.paused(place)
    )


def _acts_upon(said: JudgedSentence, first: int) -> bool:
    """Whether a name begins a clause about the noun before it: `one of the few good ones Trump has given`."""
    line, number = said.line, said.places.at[first]
    before = line.form(first - 1)
    if number is None or line.capital[first - 1] or said.is_trait(first - 1) or said.is_judged_noun(first - 1):
        return False
    if before in roles() or before in role_plurals() or before in bodies() or line.kind(first - 1):
        return False
    following = said.places.last[number] + 1
    return following < len(line) and not line.paused(following) and said.is_verb(following)


def _is_in_doubt(said: JudgedSentence, place: int) -> bool:
    """Example: `called her honesty into question`."""
    return said.line.form(place) in ("in", "into") and said.line.form(place + 1) in ("question", "doubt", "dispute")


def _of(said: JudgedSentence, phrase: Span, place: int, judging: Judging) -> int | None:
    """Who stands behind "of", and is not only where: `the neglect of Sable Coal`, not `the tyrant of Sarvath`."""
    first, head = phrase
    if judging.how is How.TRAIT and said.line.forms[head] not in listed("conduct"):
        # "a fantastic hologram of King"
        return None
    if said.line.form(head + 1) != "of" or judging.how is How.WHO or not _is_own(said, place, head, judging):
        return None
    number = _after_of(said, head + 2)
    return number if number is not None and said.is_head(number) and not said.blocked(first) else None


def _is_of_people(said: JudgedSentence, place: int, head: int) -> bool:
    """Whether a general word is said of somebody: `a dreadful minister`, and not `dreadful weather`."""
    form = said.line.forms[head]
    if form in roles() or form in bodies() or form in listed("of_people"):
        return True
    said_so = said.line.kind(place - 1) & (Word.BE | Word.ADVERB | Word.NEGATION) or said.line.form(
        place - 1
    ) in listed("being")
    return head == place and not said.line.kinds[place] and bool(said_so)


def _is_own(said: JudgedSentence, place: int, head: int, judging: Judging) -> bool:
    """Whether what somebody owns is theirs to answer for: `his reckless plan`, and not `her cruel death`."""
    form = said.line.forms[head]
    if form in said.lists.befalls:
        return False
    return judging.how is not How.TRAIT or form not in said.lists.persons or head == place


def right_end(said: JudgedSentence, place: int) -> int:
    """The last word of the noun phrase around a word; the first word of a mention where one follows in it."""
    line, at = said.line, said.places.at
    i = place
    while i + 1 < len(line):
        following = i + 1
        if line.possessive(i):
            return i
        if not line.paused(following):
            if said.places.named(following) is not None:
                return following
            if at[following] is not None:
                return i
            kind = line.kinds[following]
            if following + 1 < len(line) and said.is_verb(following):
                return i
            if not kind or (
                kind & Word.ADVERB and line.forms[following].endswith("ly") and said.is_trait(following + 1)
            ):
                i = following
                continue
        skip = following + (line.form(following) in ("and", "but", "yet", "or"))
        joined = (skip > following or line.between[following] == ",") and not line.stopped(following)
        if (
            joined
            and said.is_trait(i)
            and (said.is_trait(skip) or (line.kind(skip) & Word.ADVERB and said.is_trait(skip + 1)))
        ):
            i = skip
            continue
        return i
    return i


def _left_end(said: JudgedSentence, place: int) -> tuple[int, int | None]:  # noqa: PLR0911
    """The first word of the noun phrase around a word, and the mention that owns it: `X's`, `his`."""
    line, places = said.line, said.places
    i = place
    while i > 0:
        before = i - 1
        owner = places.owner(before) if not line.paused(i) else None
        if owner is not None:
            return i, owner
        if line.paused(i):
            if line.between[i] == "," and said.is_trait(before) and said.is_trait(i):
                i = before
                continue
            return i, None
        kind = line.kinds[before]
        if places.at[before] is not None:
            return i, None
        if kind & Word.DETERMINER and line.forms[before] not in listed("degrees"):
            return before, None
        if not kind and (line.possessive(before) or _goes_with_noun_before(said, before)):
            return i, None
        if (
            not kind
            or (kind & Word.ADVERB and line.forms[before].endswith("ly"))
            or line.forms[before] in listed("degrees")
        ):
            if is_finite(line, before):
                return i, None
            i = before
            continue
        if line.forms[before] in ("and", "but", "yet") and (
            said.is_trait(before - 1) or said.is_judged_noun(before - 1) or _is_only_adjective(said, before - 1)
        ):
            i = before - 1
            continue
        return i, None
    return i, None


def _is_only_adjective(said: JudgedSentence, place: int) -> bool:
    """Whether an article and "and" stand around an unknown word: `careful` in `a careful and fair-minded jurist`."""
    line = said.line
    return place > 0 and not line.kinds[place] and bool(line.kinds[place - 1] & Word.DETERMINER)


def _goes_with_noun_before(said: JudgedSentence, place: int) -> bool:
    """Whether an -ing form begins a clause behind a noun: `made his bones prosecuting mobsters`."""
    line = said.line
    before = line.kind(place - 1)
    noun = place > 0 and not before and not line.possessive(place - 1) and not said.is_trait(place - 1)
    return noun and not line.paused(place) and ends_as_gerund(line, place) and not said.is_trait(place)


def _apposed(said: JudgedSentence, first: int, head: int, judging: Judging) -> int | None:
    """The mention that the phrase is set off from: `Hugo Tallis, a generous teacher,`, `A fearless judge, Ada Roe,`."""
    line, at = said.line, said.places.at
    if judging.how is How.QUALITY:
        return None
    before = first - 1
    if first > 0 and line.between[first] == "," and at[before] is not None and not line.possessive(before):
        ends = _phrase_end(said, head)
        thing = judging.how is How.TRAIT and line.form(first) == "the" and not _is_of_people(said, first, head)
        if (ends == len(line) or line.paused(ends)) and not thing and not said.blocked(first):
            return at[before]
    opens = all(_only_describes(said, i) for i in range(first))
    if opens or line.paused(first) or line.kinds[first] & Word.DETERMINER:
        ends = _phrase_end(said, head)
        if ends < len(line) and line.between[ends] == "," and (opens or line.paused(first) or judging.how is How.WHO):
            return said.named_next(ends)
        number = at[ends] if ends < len(line) and line.between[ends] == "," else None
        if number is not None and line.kinds[first] & Word.DETERMINER and said.places.owner(ends) is None:
            # "by a cruel employer, Brightcare Homes."
            behind = said.places.last[number] + 1
            return number if line.paused(behind) else None
    return None


def _only_describes(said: JudgedSentence, place: int) -> bool:
    line = said.line
    kind = line.kinds[place] & (Word.DETERMINER | Word.ADVERB | Word.CONJUNCTION)
    return bool(kind) or said.is_trait(place) or line.forms[place] in listed("degrees")


def _phrase_end(said: JudgedSentence, head: int) -> int:
    """Behind the phrase with what "of", "in" and the like add to it."""
    line = said.line
    i = head + 1
    while i < len(line) and not line.paused(i) and i - head < 8:
        if is_finite(line, i) or line.kinds[i] & (AUXILIARY | Word.VERB):
            return i
        i += 1
    return i


def _after_of(said: JudgedSentence, place: int) -> int | None:
    """The mention at the head of an "of" phrase, or set off behind it: `of the mine's owner, Sable Coal`."""
    line, at = said.line, said.places.at
    for i in range(place, min(place + 5, len(line))):
        if at[i] is not None and said.places.owner(i) is None:
            return at[i]
        if line.paused(i):
            return None
        if line.kinds[i] and not line.kinds[i] & Word.DETERMINER:
            return None
        if line.between[i + 1] == "," and i + 1 < len(line) and at[i + 1] is not None:
            return at[i + 1]
    return None
