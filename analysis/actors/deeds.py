"""Whom judging verbs, phrases and adverbs judge: who does it."""

from __future__ import annotations

from analysis.actors.actor import ActorKind
from analysis.actors.judged import FURTHEST, OPENS, JudgedSentence, Target
from analysis.actors.judgement import How, Judging
from analysis.actors.nouns import of_noun
from analysis.actors.vocabulary import capitals, listed
from analysis.agency.clauses import group_start, ing_beside
from analysis.agency.line import is_finite
from analysis.agency.subjects import subject
from analysis.agency.vocabulary import AUXILIARY, Word

_BEFORE_ING = (
    Word.BE | Word.PREPOSITION | Word.ADVERB | Word.CONJUNCTION | Word.SUBORDINATOR | Word.VERB | Word.NEGATION
)
_IRREGULAR = frozenset({"misled", "misspent", "shone"})
_NOBODY = frozenset({"nobody", "none", "few"})


def of_phrase(said: JudgedSentence, place: int) -> Target | None:
    """Whom a judging phrase that begins with the word at `place` judges: `kept her promise`."""
    line = said.line
    for words, sign in said.lists.phrases.get(line.forms[place], ()):
        length = _matched(said, words, place)
        if not length:
            continue
        judging = Judging(How.DEED, sign, "")
        if said.blocked(place) or any(line.kinds[i] & Word.MODAL for i in range(max(0, place - 3), place)):
            return None
        if said.is_passive(place):
            target = _by_agent(said, place, judging)
        else:
            target = said.made(said.subject_of(place), place, judging, left=max(0, place - 3))
        return None if target is None else target._replace(length=length)
    return None


def _matched(said: JudgedSentence, words: tuple[str, ...], place: int) -> int:
    """How many words from `place` on a phrase is, whose dash stands for up to three words; none where it is another."""
    line = said.line
    i = place
    for at, word in enumerate(words):
        if word == "-":
            end = next((j for j in range(i, min(i + 4, len(line))) if line.forms[j] == words[at + 1]), None)
            if end is None or any(line.paused(j) for j in range(i, end + 1)):
                return 0
            i = end
            continue
        if line.form(i) != word or (i > place and line.paused(i)):
            return 0
        i += 1
    return i - place


def of_deed(said: JudgedSentence, place: int, judging: Judging) -> Target | None:  # noqa: PLR0911
    """Who does it: the subject of an active verb, who stands behind "by" in a passive; nobody where it only may be."""
    line = said.line
    form, before = line.forms[place], line.kind(place - 1)
    if said.blocked(place, place):
        return None
    # "wasted no time"
    nothing = line.form(place + 1) in ("no", "nothing")
    if nothing or _is_ing_of_others(said, place) or _is_noun_behind_name(said, place):
        return None
    inflected = form.endswith(("ed", "s", "ing")) or form in _IRREGULAR
    led = before & (Word.TO | Word.DO | Word.HAVE | Word.ADVERB) or _is_plural_actor(said, place - 1)
    if not inflected and not led:
        # A base form may be a noun: "abuse and waste".
        return None
    if form.endswith("ing") and not (before & _BEFORE_ING or line.paused(place)):
        # "election meddling"
        return None
    start = group_start(line, place)
    modal = [i for i in range(max(0, place - FURTHEST), place) if line.kinds[i] & Word.MODAL]
    if modal and (modal[-1] >= start or before & Word.TO):
        return None
    if said.is_passive(place) or (form.endswith("ed") and line.form(place + 1) == "by"):
        return _by_agent(said, place, judging)
    if form.endswith("ed") and _describes(said, place):
        return of_noun(said, place, judging)
    if judging.sign > 0 and start and not line.paused(start):
        # "Her allegations captivated the press" praises nobody.
        phrase = subject(line, start)
        if phrase is not None and said.places.at[phrase[1]] is None:
            return None
    return said.made(said.subject_of(place), place, judging, left=start)


def _is_ing_of_others(said: JudgedSentence, place: int) -> bool:
    """Whether an -ing form describes, or is of nobody for sure: `the lying, cheating, rude`."""
    line = said.line
    if not line.forms[place].endswith("ing"):
        return False
    led = line.kind(place - 1) & Word.PREPOSITION and line.form(place - 1) != "by"
    ends = line.paused(place + 1) or line.kind(place + 1) & Word.CONJUNCTION
    return bool(led) or (place > 0 and line.paused(place) and bool(ends)) or ing_beside(line, place) is not None


def _is_noun_behind_name(said: JudgedSentence, place: int) -> bool:
    """Whether a form in -s behind a name is a noun: `golf outings and Twitter rants`."""
    line, number = said.line, said.places.at[place - 1] if place else None
    if number is None or not line.forms[place].endswith("s"):
        return False
    led = Word.PREPOSITION | Word.CONJUNCTION | Word.DETERMINER
    return bool(line.kind(said.places.first(number) - 1) & led)


def _is_plural_actor(said: JudgedSentence, place: int) -> bool:
    """Whether a mention in the plural stands there, so that a base form behind it is its verb: `Tories bungle`."""
    number = said.places.at[place] if place >= 0 else None
    if number is None or not said.line.forms[place].endswith("s"):
        return said.line.form(place) in ("they", "we", "you", "who") and number is not None
    actor = said.places.mentions[number].actor
    return (
        actor.kind in (ActorKind.GROUP, ActorKind.ORGANISATION, ActorKind.UNKNOWN)
        and said.line.forms[place] not in capitals()
    )


def _describes(said: JudgedSentence, place: int) -> bool:
    """Whether a participle stands before its noun: `the botched rescue`."""
    return bool(said.line.kind(place - 1) & Word.DETERMINER) and not said.line.paused(place)


def _by_agent(said: JudgedSentence, verb: int, judging: Judging) -> Target | None:
    """The mention behind "by" in a passive."""
    line = said.line
    for i in range(verb + 1, min(verb + 8, len(line))):
        if line.stopped(i):
            return None
        if line.forms[i] == "by":
            number = _first_in_phrase(said, i + 1)
            return None if number is None else Target(number, verb, judging.sign)
    return None


def _first_in_phrase(said: JudgedSentence, first: int) -> int | None:
    """The first mention in the phrase that begins at a place: no other stands behind its verb."""
    for i in range(first, min(first + 4, len(said.line))):
        number = said.places.at[i]
        if number is not None:
            return number
        if said.line.paused(i) or said.is_verb(i):
            return None
    return None


def of_manner(said: JudgedSentence, place: int, judging: Judging) -> Target | None:  # noqa: PLR0911
    """The subject of the verb that an adverb stands beside."""
    line = said.line
    before = said.places.at[place - 1] if place and not line.paused(place) else None
    if (
        judging.derived
        and not line.paused(place + 1)
        and not _is_of_clause(said, place)
        and before is not None
        and said.places.owner(place - 1) is None
        and not said.blocked(place)
    ):
        # "The council disastrously cut off the choir"
        return Target(before, place, judging.sign)
    if judging.derived and (_is_noun_phrase(said, place + 1) or _is_of_clause(said, place)):
        return None
    verb = _verb_beside(said, place)
    if verb is None or said.blocked(place, verb) or line.forms[verb] in listed("undergoes"):
        return None
    if not judging.derived and (line.forms[verb] not in said.lists.does or _is_done(said, place)):
        # "He was well when he left" tells of his health, "she did well in Maine" of her votes.
        return None
    if line.form(place + 1) == "by":
        return _by_agent(said, verb, judging)
    if said.is_passive(verb):
        return _by_agent(said, verb, judging)
    found = subject(line, group_start(line, verb))
    if found is not None and line.forms[found[1]] in _NOBODY:
        return _than(said, place, judging)
    return said.made(said.subject_of(verb), place, judging, left=group_start(line, verb))


def _is_of_clause(said: JudgedSentence, place: int) -> bool:
    """Whether an adverb speaks of what follows: `effectively ended it`, and not `governs fairly`."""
    line = said.line
    alone = line.paused(place + 1) or line.kind(place + 1) & (Word.CONJUNCTION | Word.PREPOSITION)
    return line.forms[place] in listed("of_the_clause") and not alone


def _is_done(said: JudgedSentence, place: int) -> bool:
    """Example: `did well`, `has done very badly`."""
    before = place - 1
    while before > 0 and said.line.forms[before] in listed("degrees"):
        before -= 1
    return bool(said.line.kind(before) & Word.DO) or said.line.form(before) in ("done", "doing")


def _is_noun_phrase(said: JudgedSentence, place: int) -> bool:
    """Whether an adverb only qualifies an adjective: `brutally cold weather`."""
    line = said.line
    return (
        not line.paused(place)
        and not line.kind(place)
        and not is_finite(line, place)
        and not line.form(place).endswith(("ed", "s"))
    )


def _verb_beside(said: JudgedSentence, place: int) -> int | None:
    line = said.line
    for i in range(place + 1, min(place + 3, len(line))):
        if line.paused(i):
            break
        if said.is_verb(i) and not line.kinds[i] & AUXILIARY:
            return i
    for i in range(place - 1, max(-1, place - FURTHEST), -1):
        if line.stopped(i + 1) and i + 1 < len(line):
            return None
        if said.is_verb(i):
            return i
        if line.kinds[i] & OPENS and not line.kinds[i] & (Word.DETERMINER | Word.PREPOSITION):
            return None
    return None


def _than(said: JudgedSentence, place: int, judging: Judging) -> Target | None:
    """Example: `nobody has served the valley more faithfully than Edda Wray`."""
    line = said.line
    if line.form(place + 1) != "than":
        return None
    number = said.named_next(place + 2)
    return None if number is None else Target(number, place, judging.sign)
