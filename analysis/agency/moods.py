"""Whether a verb is told as done: negation, modal verbs, and verbs before an infinitive."""

from __future__ import annotations

from analysis.agency.entries import Shape, harm_verbs
from analysis.agency.events import Mood
from analysis.agency.line import Line, Span
from analysis.agency.vocabulary import Word, listed

_KEEPS_FROM = frozenset({"from", "without", "denied", "denies", "deny", "denying", "avoided", "avoid", "avoids"})
_DENIES = frozenset({"deny", "denies", "denied", "denying"})
_NO_ONE = frozenset({"nobody", "noone", "none", "neither", "no", "nothing"})


def mood_of(line: Line, start: int, verb: int, subject: Span | None) -> Mood:
    """The mood of the verb whose group begins at `start`."""
    if _is_negated(line, start, verb, subject):
        return Mood.NEGATED
    if any(line.kinds[i] & Word.MODAL and not _is_had(line, i) for i in range(start, verb)):
        return Mood.MODAL
    before = line.form(start - 1)
    if before == "to":
        return _of_governor(line, start - 2)
    if before in _KEEPS_FROM and line.form(verb).endswith("ing"):
        return Mood.NEGATED
    return _of_verb_joined(line, start - 1) if before in ("and", "or") else Mood.DONE


def _is_negated(line: Line, start: int, verb: int, subject: Span | None) -> bool:
    if any(line.kinds[i] & Word.NEGATION for i in range(start, verb)):
        return True
    if subject is None:
        return False
    before = subject[0] - 1
    if line.form(subject[0]) in _NO_ONE or line.form(before) in ("not", "neither"):
        return True
    # "denied that his officers had beaten the boy"
    denies = before - (line.form(before) == "that")
    return line.form(denies) in _DENIES and subject[1] < start


def _is_had(line: Line, place: int) -> bool:
    """Whether "he'd" is "he had": a past form follows, and no base form."""
    if not line.forms[place].endswith("'d"):
        return False
    i = place + 1
    while line.kind(i) & Word.ADVERB:
        i += 1
    form = line.form(i)
    return form in ("been", "had") or any(s & Shape.PARTICIPLE for _, s in harm_verbs().shapes.get(form, ()))


def _of_governor(line: Line, place: int) -> Mood:
    for i in range(place, max(-1, place - 5), -1):
        form = line.form(i)
        if form in listed("not_done"):
            return Mood.NEGATED
        if form in listed("aims") and i == place:
            return Mood.MODAL
        if form in listed("not_yet") and (i == place or not line.kinds[i] & (Word.BE | Word.HAVE)):
            return Mood.MODAL
    return Mood.MODAL if line.headline else Mood.DONE


def _of_verb_joined(line: Line, place: int) -> Mood:
    """Of `will arrest and deport them`, the modal verb counts for both."""
    for i in range(place - 1, max(-1, place - 8), -1):
        if line.stopped(i + 1) or line.kinds[i] & (Word.RELATIVE | Word.SUBORDINATOR):
            return Mood.DONE
        if line.kinds[i] & Word.MODAL:
            return Mood.MODAL
        if line.form(i) == "to":
            return _of_governor(line, i - 1)
    return Mood.DONE


def mood_of_noun(line: Line, noun: int, end: int) -> Mood:
    """The mood of a noun whose phrase ends at `end`: what is promised, planned or will be is not done yet."""
    for i in range(noun - 1, max(-1, noun - 4), -1):
        if line.form(i) in listed("plans_of_nouns"):
            return Mood.MODAL
        if line.form(i) in ("no", "without"):
            return Mood.NEGATED
    for i in range(end + 1, min(len(line), end + 7)):
        if line.paused(i):
            break
        if line.kinds[i] & Word.MODAL:
            return Mood.MODAL if _comes_about(line, i) else Mood.DONE
    return Mood.DONE


def _comes_about(line: Line, modal: int) -> bool:
    """Whether the modal verb is said of the deed itself: `the strikes would go on`, not `the sanctions will bite`."""
    i = modal + 1
    while line.kind(i) & (Word.ADVERB | Word.NEGATION):
        i += 1
    return line.form(i) in listed("comes_about")
