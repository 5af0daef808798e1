"""The subject that a verb without its own borrows: from its main clause, or from the verb that leads to it."""

from __future__ import annotations

from analysis.voices.sources.heads import head_of
from analysis.voices.sources.phrases import Source, core_back, phrase_back, phrase_forward
from analysis.voices.sources.subjects import BEFORE_TIMES, begins_adjunct, direct_subject, possessor, relative_source
from analysis.voices.words.breaks import Break, break_before, dateline_end
from analysis.voices.words.forms import (
    AUXILIARIES,
    CONJUNCTIONS,
    PARTICLES,
    PREPOSITIONS,
    SUBORDINATORS,
    is_adverb,
    is_capital,
    is_determiner,
    is_pronoun,
    is_report,
    is_role,
    is_time,
    is_verb,
    may_be_verb,
    opens_phrase,
)
from analysis.voices.words.vocabulary import listed
from analysis.voices.words.words import Words

_CATENATIVE = listed("subject", "catenative")
_CONTROL = listed("subject", "object_control")
_ADVERBIAL = frozenset({"on", "up", "back", "out"})
_STATEMENTS = listed("subject", "statements")
_INSIDE = PREPOSITIONS | CONJUNCTIONS | PARTICLES
_CLAUSE = 16
"""Words of a clause in which its pronoun is looked for."""
_DEEPEST = 3
"""How many verbs in a chain are followed: `is trying to get to say`."""


def main_subject(words: Words, place: int, floor: int) -> Source | None:
    """The subject of the sentence that a verb at `place` goes on with: `He` in `He left, saying`."""
    if not 0 <= floor < place <= len(words):
        return None
    start = place - 1
    while start > floor and break_before(words, start) < Break.HARD:
        start -= 1
    found = _clause_of_conjunct(words, place, start) or _latest_clause(words, place, start)
    if found or _goes_on_after_marks(words, start):
        return found
    return _first_subject(words, max(start, dateline_end(words)) if start == 0 else start, place)


def _goes_on_after_marks(words: Words, start: int) -> bool:
    """Whether marked words before `start` are part of its clause: `the "broken" system`, not `"No," he said`."""
    return (
        start > 0
        and break_before(words, start) == Break.MARK
        and not any(char in ",.!?…-" for char in words.gaps[start])
    )


def speaking_clause(words: Words, place: int, floor: int) -> tuple[Source, int] | None:
    """The subject and the verb, of whatever kind, of the clause before word `place`: `He played down "the row"`."""
    source = _pronoun_of_clause(words, place, floor) or main_subject(words, place, floor)
    if source is None:
        return None
    verb = source.end
    if verb == place and verb - source.start > 1 and is_report(words, verb - 1):
        # "The Times reports": the verb looks like the last noun of its subject.
        last = verb - 1
        return Source(source.start, last, head_of(words, source.start, last)), last
    while verb < place and (is_adverb(words, verb) or words.forms[verb] in AUXILIARIES or words.forms[verb] == "since"):
        verb += 1
    aided = verb > source.end and words.forms[verb - 1] in AUXILIARIES
    if verb >= place or break_before(words, source.end) > Break.COMMA:
        return None
    return (source, verb) if may_be_verb(words, verb) or (aided and words.forms[verb].endswith("ing")) else None


def _pronoun_of_clause(words: Words, place: int, floor: int) -> Source | None:
    """The pronoun that begins the clause before `place`: `he` in `a night in which he took credit for`."""
    for at in range(place - 2, max(floor, place - _CLAUSE), -1):
        if break_before(words, at + 1) >= Break.HARD:
            return None
        if is_pronoun(words, at) and words.forms[at] != "who" and words.forms[at - 1] in SUBORDINATORS:
            return Source(at, at + 1, (at, at + 1))
    return None


def _clause_of_conjunct(words: Words, place: int, start: int) -> Source | None:
    """The subject of the subordinate clause that `and` goes on with: `she` in `after she won and said`."""
    if words.forms[place - 1] not in CONJUNCTIONS or break_before(words, place - 1) != Break.NONE:
        return None
    for at in range(place - 2, start - 1, -1):
        if words.forms[at] in ("who", "which") and at > start:
            return relative_source(words, at, start)
        if words.forms[at] in SUBORDINATORS - {"that", "but", "so"}:
            found = _clause_subject(words, at + 1, place)
            if found is not None and (words.forms[at] not in PREPOSITIONS or _leads_on(words, found, place)):
                return found
        if break_before(words, at) != Break.NONE:
            return None
    return None


def _leads_on(words: Words, subject: Source, place: int) -> bool:
    """Whether a verb follows the subject before `place`."""
    return subject.end < place and (is_pronoun(words, subject.start) or _acts(words, subject.end))


def _latest_clause(words: Words, place: int, start: int) -> Source | None:
    """The subject of the last of the clauses that `, but` and `, and` join, before `place`."""
    for at in range(place - 2, start, -1):
        if words.forms[at] not in ("but", "and", "so", "yet"):
            continue
        if break_before(words, at) == Break.NONE:
            found = Source(at + 1, at + 2, (at + 1, at + 2)) if is_pronoun(words, at + 1) else None
        else:
            found = _clause_subject(words, at + 1, place)
        if found and _leads_on(words, found, place):
            return found
    return None


def _acts(words: Words, place: int) -> bool:
    """Whether a finite verb stands here, as far as its form shows."""
    if break_before(words, place) != Break.NONE:
        return False
    return is_verb(words, place) or is_report(words, place) or is_adverb(words, place)


def _first_subject(words: Words, start: int, place: int) -> Source | None:
    """The first noun phrase of a clause, after its conjunctions, adverbs and adjuncts."""
    at = start
    while at < place:
        form = words.forms[at]
        if form in CONJUNCTIONS or is_adverb(words, at) or is_time(words, at) or (at == start and is_report(words, at)):
            at += 1
            continue
        if form in PREPOSITIONS:
            at = _after_adjunct(words, at, place)
            continue
        phrase = None
        if form not in SUBORDINATORS and not begins_adjunct(words, at, place):
            phrase = _clause_subject(words, at, place)
        if phrase is not None and not _goes_on_with_place(words, phrase, start, place):
            return phrase
        at = _next_segment(words, at, place)
    return None


def _goes_on_with_place(words: Words, phrase: Source, start: int, place: int) -> bool:
    """Whether the phrase only goes on with the place before it: `N.H.` in `At a rally in Portsmouth, N.H., he said`."""
    if phrase.start <= start or phrase.end >= place or phrase.end - phrase.start > 1:
        return False
    enclosed = break_before(words, phrase.start) == Break.COMMA and break_before(words, phrase.end) == Break.COMMA
    return enclosed and is_capital(words, phrase.start) and is_capital(words, phrase.start - 1)


def _after_adjunct(words: Words, preposition: int, place: int) -> int:
    """Where the clause goes on after an adjunct, with a comma or without: `At the rally his aides`."""
    at = preposition + 1
    while at < place and (is_time(words, at) or words.forms[at] in BEFORE_TIMES or words.forms[at].isdigit()):
        at += 1
    timed = at - 1 > preposition and (is_time(words, at - 1) or words.forms[at - 1].isdigit())
    if timed and at < place and break_before(words, at) == Break.NONE and opens_phrase(words, at):
        return at
    phrase = _clause_subject(words, preposition + 1, place) if preposition + 1 < place else None
    if phrase is None or phrase.end >= place:
        return _next_segment(words, preposition, place)
    if break_before(words, phrase.end) == Break.NONE and not opens_phrase(words, phrase.end):
        return _next_segment(words, phrase.end, place)
    return phrase.end


def _next_segment(words: Words, at: int, place: int) -> int:
    at += 1
    while at < place and break_before(words, at) == Break.NONE:
        at += 1
    return at


def infinitive_subject(words: Words, to: int, floor: int, depth: int = 0) -> Source | None:
    """The subject of the infinitive after the word at `to`.

    Examples: `he` in `he was trying to say`, `Kadzik's` in `Kadzik's refusal to say`, `aides` in `it led aides to say`,
    `she` in `she missed a chance to say`, `Trump` in the headline `Trump to speak`.
    """
    before = to - 1
    if depth >= _DEEPEST or before < floor or break_before(words, to) != Break.NONE:
        return None
    if words.forms[before] in _ADVERBIAL and before > floor:
        before -= 1
    owner = possessor(words, before, floor)
    if owner is not None or _is_catenative(words, before):
        return owner or subject_of_verb(words, before, floor, depth)
    phrase = phrase_back(words, before, floor)
    if phrase is None:
        return subject_of_verb(words, before, floor, depth)
    if phrase.start <= floor:
        return phrase
    verb = phrase.start - 1
    if words.forms[verb] in _CONTROL:
        return Source(phrase.start, to, phrase.head)
    while verb > floor and break_before(words, verb) == Break.NONE and not _is_catenative(words, verb):
        verb -= 1
    return subject_of_verb(words, verb, floor, depth) if _is_catenative(words, verb) else None


def _is_catenative(words: Words, place: int) -> bool:
    """Whether the word is a verb, or an adjective, that can lead to an infinitive: `is trying to`, `ready to`."""
    form = words.forms[place]
    return is_verb(words, place) or form in _CATENATIVE or (form.endswith("ing") and not is_capital(words, place))


def subject_of_verb(words: Words, verb: int, floor: int, depth: int = 0) -> Source | None:
    """The subject of the verb at `verb`, which itself may be an infinitive or borrow its subject."""
    if verb > floor and words.forms[verb - 1] == "to" and break_before(words, verb) == Break.NONE:
        return infinitive_subject(words, verb - 1, floor, depth + 1)
    led = break_before(words, verb) == Break.COMMA or words.forms[verb - 1] in CONJUNCTIONS | PREPOSITIONS
    if verb > floor and led and words.forms[verb].endswith("ing"):
        return main_subject(words, verb, floor)
    return direct_subject(words, verb, floor)


def issuer(words: Words, participle: int, floor: int) -> Source | None:
    """Who issues what a participle quotes: `Osei` in `Osei issued a statement saying`."""
    last = participle - 1
    while last > floor and is_time(words, last):
        last -= 1
    if words.forms[last] not in _STATEMENTS or break_before(words, participle) != Break.NONE:
        return None
    start = core_back(words, last, floor)
    if floor < start <= last and break_before(words, start) == Break.NONE and is_verb(words, start - 1):
        return direct_subject(words, start - 1, floor)
    return None


def _clause_subject(words: Words, first: int, place: int) -> Source | None:
    """The noun phrase that begins a clause with word `first`, without the verb that follows a name: `Trump sings`."""
    phrase = phrase_forward(words, first, place)
    if phrase is None or is_determiner(words, first):
        return phrase
    for at in range(first + 1, phrase.end):
        if is_capital(words, at - 1) and not is_capital(words, at) and not _is_noun_of(words, at):
            return Source(first, at, head_of(words, first, at))
    return phrase


def _is_noun_of(words: Words, place: int) -> bool:
    """Whether a noun follows a name, and not a verb: `Trump aides`; but not `Trump sings`."""
    if words.forms[place] in _INSIDE or words.gaps[place] != " " or words.forms[place - 1].endswith("'s"):
        return True
    if is_role(words, place):
        return True
    following = place + 1
    return following < len(words) and break_before(words, following) == Break.NONE and is_role(words, following)
