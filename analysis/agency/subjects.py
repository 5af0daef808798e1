"""Who the subject of a verb is: the phrase before it, or the one that its clause takes from another."""

from __future__ import annotations

from analysis.agency.line import Line, Span, is_finite, looks_past
from analysis.agency.phrases import nominal, noun_before, phrase_before, phrase_from
from analysis.agency.vocabulary import AUXILIARY, Shape, Word, contracted, harm_verbs, listed

_DEPTH = 5
_GROUP = AUXILIARY | Word.ADVERB | Word.NEGATION
_COMMA = frozenset(",")


def group_start(line: Line, verb: int) -> int:
    """The first word of the verb's group: its auxiliaries, adverbs and negation."""
    i = verb
    while i > 0 and not line.stopped(i) and line.kinds[i - 1] & _GROUP and not line.kinds[i - 1] & Word.PRONOUN:
        if line.paused(i) and not line.kinds[i - 1] & AUXILIARY:
            break
        i -= 1
        if line.forms[i] in contracted():
            break
    if i > 1 and line.forms[i - 1] in ("both", "all", "each") and line.kinds[i - 2] & AUXILIARY and not line.paused(i):
        # "were both killed"
        return group_start(line, i - 1)
    return i


def subject(line: Line, start: int, depth: int = 0) -> Span | None:  # noqa: PLR0911
    """The subject of the verb group that begins at `start`; None where the sentence names none."""
    if depth > _DEPTH or start < 0:
        return None
    if line.forms[start] in contracted():
        return antecedent(line, start) if line.forms[start] == "who's" else (start, start)
    j = start - 1
    if j < 0 or line.stopped(start):
        return None
    if line.paused(start):
        return _over_pause(line, start, depth)
    kind = line.kinds[j]
    if line.form(j) == "to":
        return _of_infinitive(line, j, depth)
    if kind & Word.RELATIVE and not (
        line.form(j) == "that" and not nominal(line, j - 1) and not line.kind(j - 1) & Word.PRONOUN
    ):
        if (j == 0 or line.paused(j)) and line.between[-1].startswith("?"):
            return j, j
        return antecedent(line, j)
    if kind & Word.CONJUNCTION:
        return _of_verb_before(line, j, depth)
    if kind & (Word.SUBORDINATOR | Word.PREPOSITION) and not kind & Word.PRONOUN:
        return _of_gerund(line, start, depth)
    if (kind & Word.VERB and not nominal(line, j)) or (line.form(start).endswith("ing") and is_finite(line, j)):
        return subject(line, group_start(line, j), depth + 1)
    return _phrase_left(line, j, depth)


def _phrase_left(line: Line, j: int, depth: int) -> Span | None:  # noqa: PLR0911, PLR0912
    """The subject whose clause has its last word before the verb at `j`."""
    for _ in range(6):
        j = _without_time(line, j)
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
            return None
        before = found[0] - 1
        if before < 0 or line.paused(found[0]):
            return _with_conjuncts(line, found)
        kind = line.kinds[before]
        if kind & Word.CONJUNCTION:
            return _with_conjuncts(line, found)
        if line.form(before) in ("that", "which", "whom", "who", "where", "when", "while", "as", "if", "because"):
            return found
        if kind & Word.PREPOSITION and not kind & Word.SUBORDINATOR:
            if before == 0 or line.paused(before):
                return None
            j = before - 1
            # "The man arrested on Friday was freed": the participle goes with its noun.
            if _is_participle(line, j) and nominal(line, j - 1):
                j -= 1
            continue
        if kind & Word.SUBORDINATOR:
            return found
        while before > 0 and line.kinds[before] & (Word.ADVERB | Word.PARTICLE) and not line.kinds[before] & AUXILIARY:
            before -= 1
        if is_finite(line, before) or line.kinds[before] & Word.VERB:
            relative = _relative_before(line, before)
            if relative is not None:
                return antecedent(line, relative)
            says = line.form(before) in _SAYS or line.form(before) not in _TAKES_OBJECT
            return found if says else None
        return found
    return None


_SAYS = frozenset(
    {"said", "says", "say", "claims", "claimed", "believe", "believes", "think", "thinks", "insists", "admits"}
)
_TAKES_OBJECT = frozenset(
    {"saw", "found", "left", "made", "kept", "had", "has", "have", "got", "was", "were", "is", "are"}
)


def _without_time(line: Line, j: int) -> int:
    """The place before an expression of time that ends at `j`: `last week`, `on Tuesday night`."""
    i = j
    moved = True
    while moved and i > 0:
        moved = False
        kind = line.kinds[i]
        if kind & Word.TIME or (line.form(i) in listed("units") and line.form(i - 1) in listed("tells_time")):
            i -= 1
            moved = True
            while i > 0 and (line.form(i) in listed("tells_time") or line.kinds[i] & (Word.TIME | Word.NUMBER)):
                i -= 1
            if line.form(i) in ("on", "in", "by", "since", "from", "until", "before", "after", "of", "at"):
                i -= 1
        elif kind & Word.ADVERB and not kind & AUXILIARY:
            i -= 1
            moved = True
    if i != j and _is_participle(line, i) and nominal(line, i - 1):
        return i - 1
    return i


def _is_participle(line: Line, place: int) -> bool:
    shapes = harm_verbs().shapes.get(line.form(place), ())
    return any(shape & Shape.PARTICIPLE for _, shape in shapes) or (not line.kind(place) and looks_past(line, place))


def _with_conjuncts(line: Line, span: Span) -> Span:
    """With the phrases that stand before it in the same row, where the row begins a clause."""
    start = span[0]
    for _ in range(5):
        joined = line.form(start - 1) in ("and", "or")
        end = start - 2 if joined else start - 1
        if not joined and not (start > 0 and line.between[start] == "," and start != span[0]):
            break
        left = phrase_before(line, end) if end >= 0 else None
        if left is None:
            break
        before = left[0] - 1
        begins = (
            before < 0
            or (line.stopped(left[0]))
            or bool(line.kinds[before] & (Word.SUBORDINATOR | Word.RELATIVE) or line.form(before) in _SAYS)
        )
        listing = before >= 0 and line.between[left[0]] == ","
        if not begins and not listing:
            break
        start = left[0]
        if begins:
            return start, span[1]
    return span


def _relative_before(line: Line, place: int) -> int | None:
    """The relative pronoun of the clause that the verb at `place` belongs to."""
    for i in range(place - 1, max(-1, place - 9), -1):
        if line.paused(i + 1):
            return None
        if line.form(i) in ("who", "which", "whose", "whom") or (line.form(i) == "that" and nominal(line, i - 1)):
            return i if i > 0 else None
    return None


def antecedent(line: Line, relative: int) -> Span | None:
    """The phrase that a relative pronoun stands for: the noun before it, over a comma and a preposition."""
    j = relative - 1
    if line.kind(j) & Word.PREPOSITION and line.form(relative) in ("whom", "which"):
        j -= 1
    while j >= 0 and line.kinds[j] & (Word.ADVERB | Word.TIME):
        j -= 1
    return noun_before(line, j) if j >= 0 else None


def _over_pause(line: Line, start: int, depth: int) -> Span | None:
    """The subject of a verb with a comma before it: over an insertion, or that of the verb it is joined to."""
    m = start - 1
    for _ in range(4):
        while m > 0 and not line.paused(m):
            m -= 1
        if m <= 0 or not _inserts(line, m, start):
            break
        if not is_finite(line, m - 1):
            found = _phrase_left(line, m - 1, depth)
            if found is not None and not _begins_adverbial(line, found):
                return found
        m -= 1
    return _of_verb_before(line, start - 1, depth)


def _begins_adverbial(line: Line, found: Span) -> bool:
    return found[0] > 0 and bool(line.kinds[found[0] - 1] & Word.PREPOSITION) and not line.paused(found[0])


def _inserts(line: Line, first: int, start: int) -> bool:
    """Whether the words between two commas interrupt a clause: a relative, an age, a participle, a phrase beside."""
    kind = line.kinds[first]
    if kind & Word.RELATIVE or (kind & Word.PREPOSITION and line.kind(first + 1) & Word.RELATIVE):
        return True
    if kind & Word.NUMBER and start - first == 1:
        return True
    if _is_participle(line, first) or looks_past(line, first + 1) or kind & (Word.PREPOSITION | Word.ADVERB):
        return True
    if line.form(start - 1) in ("said", "says"):
        return True
    return not any(is_finite(line, i) for i in range(first, start))


def _of_verb_before(line: Line, j: int, depth: int) -> Span | None:
    """The subject of the nearest finite verb at or before `j` that is in no relative clause."""
    i = j
    while i >= 0:
        if i + 1 < len(line) and i < j and line.stopped(i + 1):
            return None
        if is_finite(line, i) and not (line.kinds[i] & Word.PREPOSITION):
            inside = _relative_before(line, group_start(line, i)) if i != j else None
            if inside is not None and line.paused(inside):
                i = inside - 1
                continue
            return subject(line, group_start(line, i), depth + 1)
        i -= 1
    return None


def _of_infinitive(line: Line, to: int, depth: int) -> Span | None:  # noqa: PLR0911, PLR0912
    governor = to - 1
    while governor > 0 and line.kinds[governor] & (Word.ADVERB | Word.NEGATION) and not line.paused(governor + 1):
        governor -= 1
    if governor < 0 or line.paused(to):
        # "To rescue the miners, engineers drilled": who drills rescues.
        return _after_comma(line, to + 1)
    if is_finite(line, governor) or line.kinds[governor] & (AUXILIARY | Word.VERB):
        return subject(line, group_start(line, governor), depth + 1)
    found = phrase_before(line, governor)
    if found is None:
        return None
    before = found[0] - 1
    if before >= 0 and not line.paused(found[0]):
        if line.form(before) in listed("of_the_object"):
            return found
        if line.form(before) == "to":
            return _of_infinitive(line, before, depth + 1) if depth < _DEPTH else None
        if line.kinds[before] & Word.PREPOSITION and line.form(before) not in ("of", "for", "by"):
            return _of_verb_before(line, before, depth)
        if line.kinds[before] & Word.BE:
            return subject(line, group_start(line, before), depth + 1)
        if line.form(governor) in listed("not_yet") or line.form(governor) in listed("not_done"):
            if is_finite(line, governor) or (line.form(governor) in _VERBAL_PLANS and nominal(line, governor - 1)):
                return _phrase_left(line, governor - 1, depth)
            return _of_verb_before(line, before, depth)
        if is_finite(line, before):
            return subject(line, group_start(line, before), depth + 1)
    if line.form(governor) in _VERBAL_PLANS and found[1] > found[0]:
        return _phrase_left(line, governor - 1, depth)
    if line.form(governor) in listed("not_yet"):
        return None if found[0] == governor else (found[0], governor - 1)
    return found


_VERBAL_PLANS = frozenset(
    {"plans", "plan", "aims", "hopes", "vows", "threatens", "moves", "set", "due", "ready", "likely"}
)


def _of_gerund(line: Line, start: int, depth: int) -> Span | None:
    """The subject of an -ing form behind a preposition: that of the clause which the phrase belongs to."""
    j = start - 1
    if j == 0 or line.paused(j):
        later = _after_comma(line, start)
        if later is not None:
            return later
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
