"""Whether a verb has its listed sense: by who it befalls, who does it, and the words behind it."""

from __future__ import annotations

from analysis.agency.entries import Verb
from analysis.agency.found import Candidate
from analysis.agency.line import Line, Span
from analysis.agency.phrases import head_of
from analysis.agency.phrases_ahead import phrase_after
from analysis.agency.vocabulary import Word, actors_before_nouns, listed, people

_NEVER_PEOPLE = frozenset({"it", "this", "that", "something", "nothing"})


def passive_sense(at: Candidate, patient: Span | None, agent: Span | None) -> bool:
    """Whether a participle means what is listed, by its patient, its agent and what follows it."""
    line, verb, follows = at.line, at.verb, at.follows
    if agent is None and (verb.needs_by or _goes_on_otherwise(at)):
        return False
    if verb.needs_with and line.kind(follows) & (Word.DETERMINER | Word.NUMBER) and not line.paused(follows):
        # "charged a fee"
        return False
    return not _is_game_or_task(line, verb, follows) and _fits(line, verb, patient, passive=True)


def _goes_on_otherwise(at: Candidate) -> bool:
    """Whether the words behind a participle without an agent make another sense: `hit by inflation`, `hit hard`."""
    line, verb, follows = at.line, at.verb, at.follows
    if line.paused(follows):
        return False
    form = line.form(follows)
    if form == "by" and any(line.form(i) in verb.not_by for i in range(follows + 1, min(len(line), follows + 5))):
        return True
    if form in verb.not_of or (form == "hard" and verb.base == "hit"):
        return True
    return bool(verb.needs_after) and form not in verb.needs_after and not line.kind(follows) & Word.TIME


def _fits(line: Line, verb: Verb, patient: Span | None, *, passive: bool) -> bool:
    """Whether the patient is none by which the verb is known to mean something else."""
    if patient is None:
        return not verb.needs and not verb.people
    head = head_of(line, patient)
    forms = {line.form(head), line.form(patient[1])}
    if forms & verb.not_of:
        return False
    if verb.needs and not forms & verb.needs:
        return False
    return not verb.people or is_person(line, patient, passive=passive)


def is_person(line: Line, span: Span, *, passive: bool) -> bool:
    """Whether a phrase can name people: a pronoun, a number alone, a noun for persons, a name."""
    head = head_of(line, span)
    form = line.form(head)
    if form in _NEVER_PEOPLE:
        return False
    if line.kinds[head] & (Word.PRONOUN | Word.NUMBER) or _is_noun_for_people(form):
        return True
    if not line.capital[head] or line.headline or line.kind(span[0]) & Word.DETERMINER:
        return False
    # A name: of two words, or of one that begins no sentence and is the subject of a passive.
    return (head > span[0] and line.capital[head - 1]) or (passive and head == span[0] > 0)


def can_act(line: Line, span: Span) -> bool:
    """Whether a phrase names somebody who can act: people, a name, a people, force or body; no plan and no thing."""
    head = head_of(line, span)
    form = line.form(head)
    if line.capital[head] and head > 0 and not line.headline:
        return True
    return form in actors_before_nouns() or form in listed("bodies") or is_person(line, span, passive=True)


def _is_noun_for_people(form: str) -> bool:
    if form in people() or (form.endswith("s") and form[:-1] in people()):
        return True
    if form.endswith(("man", "men", "woman", "women", "ist", "ists")):
        return True
    _, hyphen, tail = form.rpartition("-")
    return bool(hyphen) and tail in people()


def active_sense(at: Candidate, patient: Span) -> bool:
    """Whether an active verb means what is listed, by its object and what follows it."""
    line, verb = at.line, at.verb
    if not _fits(line, verb, patient, passive=False):
        return False
    if verb.needs_with and "with" not in [line.form(i) for i in range(patient[1] + 1, min(len(line), patient[1] + 6))]:
        return False
    if _is_game_or_task(line, verb, patient[1] + 1):
        return False
    second = phrase_after(line, patient[1] + 1) if line.kinds[patient[1]] & Word.PRONOUN else None
    if second is not None and line.forms[head_of(line, second)] in verb.not_of:
        # "shot him a look"
        return False
    return not ((verb.kind == "punish" or verb.base == "hit") and is_money(line, patient)) and not _is_score(
        line, patient
    )


def _is_game_or_task(line: Line, verb: Verb, follows: int) -> bool:
    """Example: `beaten in the final`, `charged with drafting a plan`, `held in high regard`."""
    ahead = [line.form(i) for i in range(follows, min(len(line), follows + 5))]
    if verb.base == "beat":
        return any(form in listed("games") or ("-" in form and form[0].isdigit()) for form in ahead)
    if len(ahead) < 2:
        return False
    if verb.base == "charge":
        return ahead[0] == "with" and ahead[1] in listed("tasks")
    return verb.base == "hold" and ahead[0] == "in" and ahead[1] in listed("esteem")


def is_money(line: Line, span: Span) -> bool:
    """Whether the phrase is what is paid: `£12m`, `record sum`, `two million`."""
    return line.between[span[0]] in ("$", "£", "€") or line.forms[span[1]] in listed("money")


def _is_score(line: Line, patient: Span) -> bool:
    """Example: `beat Colne 3-1`."""
    form = line.form(patient[1])
    later = line.form(patient[1] + 1)
    return any("-" in word and word.replace("-", "").isdigit() for word in (form, later))
