"""Whom a judging noun or adjective judges by its verb: `X was incompetent`, `X launched a savage raid`."""

from __future__ import annotations

from analysis.actors.judged import FURTHEST, OPENS, JudgedSentence, Target
from analysis.actors.judgement import How, Judging
from analysis.actors.vocabulary import listed
from analysis.agency.clauses import group_start
from analysis.agency.line import Span
from analysis.agency.phrases import OBJECT_PRONOUNS, ends_as_gerund, nominal
from analysis.agency.vocabulary import Word

_WITH = frozenset({"with", "without", "through"})
_LOOSE = frozenset({"of"})


def of_predicate(said: JudgedSentence, place: int, phrase: Span, judging: Judging) -> Target | None:
    """The subject of what the phrase is said of, or who does, shows or has what it says."""
    first, head = phrase
    line = said.line
    if _is_subject(said, head):
        return None
    verb = _verb_before(said, first)
    if verb is None:
        return _of_opening(said, place, first, judging)
    if said.blocked(first, verb):
        return None
    if any(line.kinds[i] & Word.MODAL for i in range(group_start(line, verb), verb + 1)):
        # What only may, should or will be is no judgement.
        return None
    if not _says(said, verb, phrase, judging) or (judging.of_people and _is_use(said, verb, head)):
        return None
    return said.made(said.subject_of(verb), place, judging, left=group_start(line, verb))


def _is_subject(said: JudgedSentence, head: int) -> bool:
    """Whether a verb follows the phrase: `The empires are gone, but despots remain`."""
    return head + 1 < len(said.line) and not said.line.paused(head + 1) and said.is_verb(head + 1)


def _is_use(said: JudgedSentence, verb: int, head: int) -> bool:
    """Whether good and bad are no judgement of somebody: `was good for ratings`, `the odds she wins are good`."""
    start = group_start(said.line, verb)
    return said.line.form(head + 1) in ("for", "at") or start == 0 or said.places.at[start - 1] is None


def _says(said: JudgedSentence, verb: int, phrase: Span, judging: Judging) -> bool:
    """Whether the phrase judges the verb's subject: what it is, does or has, or with what it does it."""
    line, (first, head) = said.line, phrase
    form, led = line.forms[verb], line.form(first - 1)
    if any(_is_other_verb(said, i) for i in range(verb + 1, first)):
        return False
    inside = any(line.kinds[i] & Word.PREPOSITION and line.forms[i] not in _LOOSE for i in range(verb + 1, first))
    if line.kinds[verb] & Word.BE or form in listed("being"):
        # "is the object of bullying" says nothing of who bullies.
        object_ = led == "of" and line.form(first - 2) not in listed("of_somebody") and nominal(line, first - 2)
        return not object_ and (not inside or led == "with")
    if judging.how is not How.TRAIT and led in _WITH:
        return not said.is_passive(verb)
    if led == "into" and not listed("sinks").isdisjoint(line.forms[verb:first]):
        return True
    # "made her a hero"
    another = line.form(verb + 1) in OBJECT_PRONOUNS and verb + 1 < first
    does = form in said.lists.does and line.forms[head] not in said.lists.befalls
    of_another = any(line.forms[i] == "of" for i in range(verb + 1, first))
    return does and not another and not of_another and (not inside or led == "with") and not said.is_passive(verb)


def _is_other_verb(said: JudgedSentence, place: int) -> bool:
    """Whether an -ing form stands between a verb and what judges: `made his name prosecuting mobsters`."""
    line = said.line
    if not ends_as_gerund(line, place) or said.is_trait(place):
        return False
    form = line.forms[place]
    return form not in said.lists.does and form not in listed("being") and form != "being"


def _of_opening(said: JudgedSentence, place: int, first: int, judging: Judging) -> Target | None:
    """The subject behind what opens a sentence: `With the arrogance that …, X insulted them`."""
    line = said.line
    if judging.how is How.TRAIT or line.form(first - 1) != "with" or first != 1:
        return None
    for i in range(first + 1, len(line)):
        if line.between[i] == ",":
            number = said.named_next(i)
            return None if number is None else Target(number, place, judging.sign)
    return None


def _verb_before(said: JudgedSentence, first: int) -> int | None:
    """The finite verb of the clause that a phrase is in, before it."""
    line = said.line
    for i in range(first - 1, max(-1, first - FURTHEST), -1):
        if line.stopped(i + 1) and i + 1 < len(line):
            return None
        if said.is_verb(i):
            return i
        if line.kinds[i] & OPENS and not line.kinds[i] & (Word.DETERMINER | Word.PREPOSITION):
            return None
    return None
