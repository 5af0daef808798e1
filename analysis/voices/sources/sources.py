"""Who reports: the noun phrase that is the subject of a cue, before or after it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from analysis.voices.sources.heads import head_named
from analysis.voices.sources.lenders import infinitive_subject, issuer, main_subject, subject_of_verb
from analysis.voices.sources.phrases import Source, bracket_end, phrase_forward
from analysis.voices.sources.subjects import direct_subject, plain_subject, possessor
from analysis.voices.words.breaks import Break, break_before
from analysis.voices.words.forms import (
    AUXILIARIES,
    CONJUNCTIONS,
    OBJECTS,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
    is_adverb,
    is_determiner,
    is_nominal,
    is_past,
    is_pronoun,
    is_report,
    is_verb,
    opens_phrase,
)
from analysis.voices.words.words import BASE, ING, PARTICIPLE, SAY, STATE, TELL, Words

__all__ = [
    "Source",
    "borrowed_source",
    "borrows_subject",
    "source_after",
    "source_before",
    "source_beside",
    "source_of_noun",
    "source_of_passive",
    "source_of_phrase",
    "source_range",
]

_FURTHEST = 45
"""Words that are looked at on either side of a cue."""
_NEAR = 6
"""Words after a passive verb in which its `by` is looked for."""
_AUTHORS = frozenset({"by", "from", "among"})
_BE = frozenset({"is", "are", "was", "were", "be", "been", "being", "am", "get", "gets", "got"})
_PARTS = 4
"""Ranges between marks that are looked at."""


def source_before(words: Words, cue: int, floor: int) -> Source | None:
    """The subject of the verb group that begins with word `cue`, in the words from `floor` on.

    Examples: `the ministry` before `said`; `Lena Ortiz, an engineer at the dam` before `, said`; `who` in `the man,
    who said`, with `the man` as head; `He` in `He left, saying`.
    """
    floor = max(floor, 0)
    if not floor < cue < len(words):
        return None
    if words.forms[cue].endswith("ing"):
        return _of_participle(words, cue, floor)
    found = plain_subject(words, cue, floor)
    if found is not None:
        return found
    if borrows_subject(words, cue):
        return _of_sentence(words, cue, floor)
    floor = max(floor, cue - _FURTHEST)
    to = _infinitive(words, cue)
    return infinitive_subject(words, to, floor) if to > floor else direct_subject(words, cue, floor)


def _of_participle(words: Words, cue: int, floor: int) -> Source | None:
    """The subject of an ing form: of `left, saying`, `began saying`, `issued a report saying`, `heard Osei saying`."""
    if borrows_subject(words, cue):
        return _of_sentence(words, cue, floor)
    floor = max(floor, cue - _FURTHEST)
    if is_verb(words, cue - 1) and words.forms[cue - 1] not in AUXILIARIES:
        return subject_of_verb(words, cue - 1, floor)
    return issuer(words, cue, floor) or direct_subject(words, cue, floor)


def _of_sentence(words: Words, cue: int, floor: int) -> Source | None:
    return main_subject(words, cue, max(floor, cue - 2 * _FURTHEST)) if break_before(words, cue) < Break.HARD else None


def _infinitive(words: Words, cue: int) -> int:
    """Where the `to` of the verb group stands that begins with word `cue`; -1 where it has none."""
    if words.forms[cue] == "to":
        return cue
    place = cue - 1
    if place >= 0 and is_adverb(words, place):
        place -= 1
    return place if place >= 0 and words.forms[place] == "to" and break_before(words, place + 1) == Break.NONE else -1


def borrows_subject(words: Words, cue: int) -> bool:
    """Whether the verb group has no subject of its own: `…, saying`, `… and said`, `by saying`."""
    if not 0 < cue < len(words):
        return False
    place = cue
    while place > 0 and cue - place < 3 and is_adverb(words, place - 1) and break_before(words, place) <= Break.COMMA:
        place -= 1
    if place == 0:
        return False
    before = words.forms[place - 1]
    verb = cue
    while verb + 1 < len(words) and verb < cue + 2 and is_adverb(words, verb):
        verb += 1
    if words.forms[verb].endswith("ing"):
        return (
            before in PREPOSITIONS
            or before in CONJUNCTIONS
            or before in SUBORDINATORS
            or break_before(words, place) >= Break.COMMA
        )
    return before in CONJUNCTIONS and break_before(words, place) == Break.NONE


def borrowed_source(words: Words, cue: int, clear: Sequence[tuple[int, int]]) -> Source | None:
    """The subject that a verb group without its own goes on with: `he` in `"No," he said, adding`.

    `clear` are the ranges of words outside marks, in order; the last of them reaches the cue. Marked words are passed
    over, but not a sentence's beginning.
    """
    if break_before(words, cue) >= Break.HARD:
        return None
    for start, stop in reversed([part for part in clear[-_PARTS:] if part[0] <= cue]):
        floor, place = max(start, cue - 2 * _FURTHEST, 0), min(stop, cue)
        found = main_subject(words, place, floor)
        if found is not None:
            return found
        if any(break_before(words, at) == Break.STOP for at in range(floor, place + 1)):
            return None
    return None


def source_after(words: Words, cue_end: int, ceiling: int) -> Source | None:
    """The inverted subject after the verb group that ends before word `cue_end`.

    Examples: `Lena Ortiz, an engineer at the dam` after `said`; `the ministry` of `said the ministry in a statement`.
    """
    ceiling = min(ceiling, cue_end + _FURTHEST, len(words))
    if not 0 < cue_end < ceiling or break_before(words, cue_end) != Break.NONE:
        return None
    return _described(words, phrase_forward(words, cue_end, ceiling), ceiling, _description_end)


def source_of_phrase(words: Words, start: int, ceiling: int) -> Source | None:
    """The noun phrase that begins with word `start`: after `according to`, `by`, `laut`, `selon`, a dash."""
    ceiling = min(ceiling, start + _FURTHEST, len(words))
    if not 0 <= start < ceiling:
        return None
    if words.forms[start] in OBJECTS:
        return Source(start, start + 1, (start, start + 1))
    phrase = phrase_forward(words, start, ceiling)
    if (
        phrase is None
        and is_verb(words, start)
        and start + 1 < ceiling
        and break_before(words, start + 1) == Break.NONE
    ):
        # Nothing but a noun stands here: "according to show insiders".
        noun = phrase_forward(words, start + 1, ceiling)
        phrase = noun and Source(start, noun.end, noun.head)
    opens = any(break_before(words, at) >= Break.MARK for at in range(max(0, start - 2), start + 1))
    return _described(words, phrase, ceiling, _closed_apposition_end if opens else _apposition_end)


def _described(
    words: Words, phrase: Source | None, ceiling: int, apposition_end: Callable[[Words, int, int], int]
) -> Source | None:
    """The phrase with the brackets, relative clause or apposition that follow it."""
    if phrase is None or phrase.end >= ceiling or is_pronoun(words, phrase.start):
        return phrase
    head, end = phrase.head, bracket_end(words, phrase.end, ceiling)
    if end < ceiling and break_before(words, end) == Break.NONE and words.forms[end] in ("who", "whose"):
        end = _segment_end(words, end, ceiling)
    elif end < ceiling and break_before(words, end) == Break.COMMA:
        comma, end = end, apposition_end(words, end, ceiling)
        head = head_named(words, head, comma, end)
    return Source(phrase.start, end, head)


def _segment_end(words: Words, start: int, ceiling: int) -> int:
    place = start + 1
    while place < ceiling and break_before(words, place) == Break.NONE:
        place += 1
    return place


def _description_end(words: Words, end: int, ceiling: int) -> int:
    """Where what a comma at word `end` adds to an inverted subject ends: `, head of the clinic`, `, a guard`."""
    form = words.forms[end]
    bare = (is_nominal(words, end) or form == "now") and not form.endswith("ing") and not is_report(words, end)
    return (
        _without_clause(words, end, _segment_end(words, end, ceiling)) if bare else _apposition_end(words, end, ceiling)
    )


def _apposition_end(words: Words, end: int, ceiling: int) -> int:
    """Where the apposition with an article ends that a comma at word `end` leads to; `end` where there is none."""
    return _without_clause(words, end, _segment_end(words, end, ceiling)) if is_determiner(words, end) else end


def _closed_apposition_end(words: Words, end: int, ceiling: int) -> int:
    """The same where a clause may follow, as in `According to Ortiz, the bridge is safe`: it needs a second comma."""
    stop = _apposition_end(words, end, ceiling)
    return stop if stop < ceiling and break_before(words, stop) == Break.COMMA else end


def _without_clause(words: Words, end: int, stop: int) -> int:
    """`stop`, or `end` where words `end` to `stop` are a clause and no apposition."""
    for place in range(end, stop):
        if words.forms[place] in RELATIVES:
            return stop if place > end else end
        if is_verb(words, place) and not is_past(words, place):
            return end
    return stop


def source_of_passive(words: Words, cue_end: int, ceiling: int) -> Source | None:
    """Who a passive names after `by`: `the mayor` of `was criticised by the mayor`, `told by a friend`."""
    for place in range(cue_end, min(cue_end + _NEAR, ceiling, len(words)) if cue_end > 0 else 0):
        if break_before(words, place) != Break.NONE:
            return None
        if words.forms[place] == "by":
            return source_of_phrase(words, place + 1, ceiling)
    return None


def source_of_noun(words: Words, noun: int, floor: int, ceiling: int) -> Source | None:
    """Whose words a noun reports: `his promise to`, `the claim by Osei that`, `She made the claim that`."""
    if not 0 <= floor <= noun < len(words):
        return None
    floor = max(floor, noun - _FURTHEST)
    found = possessor(words, noun, floor)
    if found is not None:
        return found
    after = noun + 1
    if after < min(ceiling, len(words)) and words.forms[after] in _AUTHORS and words.gaps[after] == " ":
        return source_of_phrase(words, after + 1, ceiling)
    return infinitive_subject(words, after, floor) if after < len(words) else None


def source_beside(words: Words, cue_start: int, cue_end: int, clear: Sequence[tuple[int, int]]) -> Source | None:
    """The subject of a cue (words `cue_start` to `cue_end`), before or after it, whichever it has.

    `clear` are the ranges of words of the sentence that stand outside marks, in order; the cue lies in one of them.
    """
    if not 0 <= cue_start < cue_end <= len(words):
        return None
    floor, ceiling = _holding(clear, cue_start, cue_end)
    if _is_passive(words, cue_start, cue_end):
        return source_of_passive(words, cue_end, ceiling)
    ing = words.forms[cue_end - 1].endswith("ing")
    direct = None if ing else plain_subject(words, cue_start, floor)
    if direct is not None:
        return direct
    if borrows_subject(words, cue_start) or _opens_sentence(words, cue_start, floor):
        before = [(a, min(b, cue_start)) for a, b in clear if a < cue_start]
        return borrowed_source(words, cue_start, before) or _lent_later(words, cue_start, cue_end, clear)
    direct = source_before(words, cue_start, floor)
    inverts = bool(words.kinds[cue_end - 1] & (SAY | TELL)) and not ing and _infinitive(words, cue_start) < 0
    return direct or (source_after(words, cue_end, ceiling) if inverts else None)


def _holding(clear: Sequence[tuple[int, int]], cue_start: int, cue_end: int) -> tuple[int, int]:
    """The range that holds the cue; the cue itself where none does."""
    for start, stop in clear:
        if start <= cue_start < stop:
            return start, stop
    return cue_start, cue_end


def _is_passive(words: Words, cue_start: int, cue_end: int) -> bool:
    """Whether the verb group tells what was done to its subject: `was told`, `As reported by`; not `was concerned`."""
    kinds = words.kinds[cue_end - 1]
    if not kinds & PARTICIPLE or kinds & (ING | BASE | STATE) or words.forms[cue_end - 1] == "quoted":
        return False
    if not _BE.isdisjoint(words.forms[max(0, cue_start - 1) : cue_end - 1]):
        return True
    led = cue_start == 0 or break_before(words, cue_start) != Break.NONE or words.forms[cue_start - 1] in ("as", "when")
    return led and words.forms[cue_end : cue_end + 1] == ["by"]


def _opens_sentence(words: Words, cue: int, floor: int) -> bool:
    """Whether a participle opens its sentence: `Citing …, she said`."""
    return words.forms[cue].endswith("ing") and (cue == floor or break_before(words, cue) >= Break.HARD)


def _lent_later(words: Words, cue: int, cue_end: int, clear: Sequence[tuple[int, int]]) -> Source | None:
    """The subject of the main clause after an opening participle: `she` in `After saying it was late, she left`."""
    if cue > 0 and break_before(words, cue) < Break.HARD and break_before(words, cue - 1) < Break.HARD:
        return None
    for start, stop in clear:
        for place in range(max(start, cue_end), min(stop, cue + _FURTHEST)):
            near = break_before(words, place)
            if near == Break.STOP:
                return None
            if near in (Break.COMMA, Break.MARK) and "," in words.gaps[place] and opens_phrase(words, place):
                return phrase_forward(words, place, stop)
    return None


def source_range(words: Words, source: Source) -> tuple[int, int]:
    """Offsets of the source into the text: without what is contracted, with the bracket that closes it.

    Examples: `he` of `he's`; `Rep. Moore (D-Wis.)`; but `Trump's` in `Trump's claim`.
    """
    start, end = words.starts[source.start], words.ends[source.end - 1]
    if source.end - source.start == 1 and is_pronoun(words, source.start):
        return start, start + len(words.forms[source.start].partition("'")[0])
    gap = words.gaps[source.end]
    closed = gap.find(")")
    if 0 <= closed < 3 and "(" in "".join(words.gaps[source.start + 1 : source.end]):
        end += closed + 1
    return start, end
