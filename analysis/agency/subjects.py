"""Who the subject of a verb is: the phrase before it, or the one that its clause takes from another."""

from __future__ import annotations

from analysis.agency.clauses import (
    OPENS_CLAUSE,
    SAYS,
    antecedent,
    asks_or_stands_alone,
    before_that,
    begins_content,
    group_start,
    ing_beside,
    interrupts,
    is_adverbial,
    is_behind_preposition,
    is_object,
    is_participle,
    opens_unread_clause,
    relative_before,
    relative_of_verb,
    with_conjuncts,
    without_time,
)
from analysis.agency.governors import is_sent, owner_of_plan
from analysis.agency.line import Line, Span, is_finite, looks_past
from analysis.agency.phrases import ends_as_gerund, is_plural, nominal
from analysis.agency.phrases_ahead import phrase_from
from analysis.agency.phrases_back import noun_before, phrase_before
from analysis.agency.vocabulary import AUXILIARY, Word, contracted, listed

_DEPTH = 5
"""Verbs through which a subject is followed: each takes its own from the one before."""

_TAKES_OBJECT = frozenset(
    {"saw", "found", "left", "made", "kept", "had", "has", "have", "got", "was", "were", "is", "are"}
)
_PLANS = frozenset({"plans", "plan", "aims", "hopes", "vows", "threatens", "moves", "set", "due", "ready", "likely"})


def subject(line: Line, start: int, depth: int = 0) -> Span | None:
    """The subject of the verb group that begins at `start`; None where the sentence names none."""
    if depth > _DEPTH or start < 0:
        return None
    if line.forms[start] in contracted():
        return antecedent(line, start) if line.forms[start] == "who's" else (start, start)
    if start == 0 or line.stopped(start):
        return None
    if line.paused(start):
        return _over_pause(line, start, depth)
    if line.form(start) == "being" and nominal(line, start - 1) and line.form(start - 1) not in listed("units"):
        # "the number of women being murdered"
        return noun_before(line, start - 1)
    return _subject_left(line, start, depth)


def _subject_left(line: Line, start: int, depth: int) -> Span | None:
    """The subject, by the word that stands directly before the group."""
    j = start - 1
    kind = line.kinds[j]
    if line.form(j) == "to" and not line.form(start).endswith("ing"):
        return _of_infinitive(line, j, depth)
    if kind & Word.RELATIVE:
        return _of_relative(line, j)
    if kind & Word.CONJUNCTION:
        beside = ing_beside(line, start)
        return _of_verb_before(line, j, depth) if beside is None else _of_beside(line, beside, depth)
    if kind & (Word.SUBORDINATOR | Word.PREPOSITION) and not kind & Word.PRONOUN:
        return _of_gerund(line, start, depth)
    if (kind & Word.VERB and not nominal(line, j)) or (line.form(start).endswith("ing") and is_finite(line, j)):
        return _of_verb_beside(line, start, depth)
    return _phrase_left(line, j, depth)


def _of_beside(line: Line, ing: int, depth: int) -> Span | None:
    """The subject of the -ing form that another is joined to: `people breaking windows and looting`."""
    if nominal(line, ing - 1) and not line.paused(ing):
        return noun_before(line, ing - 1)
    return subject(line, group_start(line, ing), depth + 1)


def _of_verb_beside(line: Line, start: int, depth: int) -> Span | None:
    """The subject where a verb stands directly before: its own, or that of `refugees who they said were being held`."""
    j = start - 1
    if line.form(j) in SAYS and line.kind(start) & AUXILIARY:
        relative = relative_before(line, j)
        return antecedent(line, relative) if relative is not None else None
    return subject(line, group_start(line, j), depth + 1)


def _of_relative(line: Line, place: int) -> Span | None:
    """What a relative pronoun stands for; the pronoun itself where it asks."""
    if begins_content(line, place):
        return before_that(line, place)
    return (place, place) if asks_or_stands_alone(line, place) else antecedent(line, place)


def _phrase_left(line: Line, j: int, depth: int) -> Span | None:
    """The subject whose clause has its last word before the verb at `j`."""
    crossed = False
    describes = line.form(j + 1).endswith("ing")
    for _ in range(6):
        j = without_time(line, j)
        if j > 0 and (line.form(j) in listed("behind_nouns") or looks_past(line, j)) and nominal(line, j - 1):
            # "patients affected", "one source close"
            j -= 1
        if j < 0:
            return None
        if line.kinds[j] & AUXILIARY and depth < _DEPTH:
            # "were last night being held"
            return subject(line, group_start(line, j), depth + 1)
        found = phrase_before(line, j)
        if found is None:
            break
        before = found[0] - 1
        if line.form(before) == "to" and found[0] == found[1] and is_finite(line, before - 1):
            # "A priest who tried to help was beaten"
            relative = relative_before(line, before - 1)
            return antecedent(line, relative) if relative is not None else None
        relative = relative_of_verb(line, found) if crossed else None
        if relative is not None:
            return antecedent(line, relative)
        together = not line.paused(before) and not line.paused(found[0])
        gerund = together and not describes and ends_as_gerund(line, before)
        if gerund and line.kind(before - 1) & Word.PREPOSITION:
            # "The man suspected of shooting the officers was"
            before -= 1
        if not is_behind_preposition(line, before):
            return _of_phrase(line, found)
        crossed = True
        if before == 0 or line.paused(before):
            break
        j = before - 1
        # "The man arrested on Friday was freed", "Fires sweeping through": the participle goes with its noun.
        if (is_participle(line, j) or ends_as_gerund(line, j)) and nominal(line, j - 1):
            j -= 1
    return None


def _of_phrase(line: Line, found: Span) -> Span | None:
    """The subject where its clause's phrase is found: with its row, or what a relative clause around it stands for."""
    before = found[0] - 1
    if before < 0 or line.paused(found[0]) or line.kinds[before] & Word.CONJUNCTION:
        return with_conjuncts(line, found)
    if line.form(before) in OPENS_CLAUSE or line.kinds[before] & Word.SUBORDINATOR:
        return found
    while before > 0 and line.kinds[before] & (Word.ADVERB | Word.PARTICLE) and not line.kinds[before] & AUXILIARY:
        before -= 1
    if ends_as_gerund(line, before) and not line.kinds[before]:
        return _of_ing_before(line, before, found)
    # "Has the ambassador been expelled?"
    asked = line.kinds[before] & AUXILIARY and line.paused(before)
    if asked or not (is_finite(line, before) or line.kinds[before] & Word.VERB):
        return found
    relative = relative_before(line, before)
    if relative is not None:
        return antecedent(line, relative)
    return found if line.form(before) in SAYS or line.form(before) not in _TAKES_OBJECT else None


def _of_ing_before(line: Line, ing: int, found: Span) -> Span | None:
    """Who the phrase behind an -ing form belongs to: `The officer leading the raid`, `A man who was wearing a hat`."""
    start = group_start(line, ing)
    if start < ing:
        relative = relative_before(line, start)
        return antecedent(line, relative) if relative is not None else found
    if nominal(line, ing - 1) and not line.paused(ing):
        return noun_before(line, ing - 1)
    return found


def _over_pause(line: Line, start: int, depth: int) -> Span | None:
    """The subject of a verb with a comma before it: over an insertion, or that of the verb it is joined to."""
    m = start - 1
    for _ in range(4):
        while m > 0 and not line.paused(m):
            m -= 1
        if m <= 0 or not interrupts(line, m, start):
            break
        if not is_finite(line, m - 1):
            found = _phrase_left(line, m - 1, depth)
            if found is not None and not is_adverbial(line, found, start) and not is_object(line, found):
                return found
        m -= 1
    return _of_verb_before(line, start - 1, depth)


def _of_verb_before(line: Line, j: int, depth: int) -> Span | None:
    """The subject of the nearest finite verb at or before `j` that is in no relative clause."""
    i = j
    while i >= 0:
        if i + 1 < len(line) and i < j and line.stopped(i + 1):
            return None
        if is_finite(line, i) and not (line.kinds[i] & Word.PREPOSITION):
            inside = relative_before(line, group_start(line, i)) if i != j else None
            if inside is not None and line.paused(inside):
                i = inside - 1
                continue
            return subject(line, group_start(line, i), depth + 1)
        if i < j and opens_unread_clause(line, i):
            return None
        i -= 1
    return None


def _of_infinitive(line: Line, to: int, depth: int) -> Span | None:
    """The subject of the verb behind "to": that of the word which governs it, or its object."""
    governor = to - 1
    while governor > 0 and line.kinds[governor] & (Word.ADVERB | Word.NEGATION) and not line.paused(governor + 1):
        governor -= 1
    if governor < 0 or line.paused(to):
        # "To rescue the miners, engineers drilled": who drills rescues.
        return _after_comma(line, to + 1)
    if is_finite(line, governor) or line.kinds[governor] & (AUXILIARY | Word.VERB):
        return subject(line, group_start(line, governor), depth + 1)
    if line.form(governor).endswith("ing") and is_plural(line.form(governor - 1)) and not line.paused(governor):
        # "rebels fighting to oust"
        return noun_before(line, governor - 1)
    found = phrase_before(line, governor)
    if found is None or line.form(found[0] - 1) in listed("gives"):
        # "gave critics fresh ammunition to attack": the critics, who are not told from what they are given.
        return None
    owner = owner_of_plan(line, found)
    if owner is not None or line.form(found[1]) in listed("aims"):
        return owner
    in_clause = found[0] > 0 and not line.paused(found[0])
    return _of_noun_in_clause(line, found, depth) if in_clause else _of_bare_noun(line, found, depth)


def _of_noun_in_clause(line: Line, found: Span, depth: int) -> Span | None:
    """The subject of an infinitive behind a phrase of its clause: an object that acts, or the clause's subject."""
    governor, before = found[1], found[0] - 1
    kind = line.kinds[before]
    if line.form(before) in listed("of_the_object") or is_sent(line, before, found):
        return found
    if line.form(before) == "to":
        return _of_infinitive(line, before, depth + 1) if depth < _DEPTH else None
    adverbial = bool(kind & Word.PREPOSITION) and line.form(before) not in ("of", "for", "by")
    planned = not kind & Word.BE and (
        line.form(governor) in listed("not_yet") or line.form(governor) in listed("not_done")
    )
    if planned and not adverbial and line.form(governor) in _PLANS and nominal(line, governor - 1):
        return _phrase_left(line, governor - 1, depth)
    if adverbial or planned:
        return _of_verb_before(line, before, depth)
    if kind & Word.BE or is_finite(line, before):
        return subject(line, group_start(line, before), depth + 1)
    return _of_bare_noun(line, found, depth)


def _of_bare_noun(line: Line, found: Span, depth: int) -> Span | None:
    """The subject of an infinitive behind a phrase that begins its clause: `Police plan to`, `A man to be`."""
    governor = found[1]
    if line.form(governor) in _PLANS and found[1] > found[0]:
        return _phrase_left(line, governor - 1, depth)
    if line.form(governor) in listed("not_yet"):
        return None if found[0] == governor else (found[0], governor - 1)
    return found


def _of_gerund(line: Line, start: int, depth: int) -> Span | None:
    """The subject of an -ing form behind a preposition: that of the clause which the phrase belongs to."""
    j = start - 1
    if j == 0 or line.paused(j):
        later = _after_comma(line, start)
        if later is not None:
            return later
    if line.form(j) == "for" and line.form(j - 1) in listed("calls"):
        # "calls for banning": who would ban is not said.
        return None
    if line.form(j) == "from":
        kept = phrase_before(line, j - 1)
        if kept is not None and line.form(kept[0] - 1) in listed("keeps"):
            # "to stop police from arresting her"
            return kept
    return _of_verb_before(line, j - 1, depth)


def _after_comma(line: Line, start: int) -> Span | None:
    """The phrase behind the comma that ends what stands before a clause: `After being expelled, she`."""
    for i in range(start + 1, len(line)):
        if line.stopped(i):
            return None
        if line.paused(i) and not looks_past(line, i) and not line.kinds[i] & Word.CONJUNCTION:
            return subject_from(line, i)
    return None


def subject_from(line: Line, place: int) -> Span | None:
    """The phrase that begins a clause at `place`."""
    if line.kind(place) & Word.PRONOUN and not line.kind(place) & Word.DETERMINER:
        return place, place
    return phrase_from(line, place)


def fronted_subject(line: Line, start: int) -> Span | None:
    """The subject that follows a participle at the beginning of its sentence: `Sued by suppliers, the grocer`."""
    return _after_comma(line, start)
