"""The events of a document: each sentence that has a word of the list is read once."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from operator import attrgetter

from analysis.agency.entries import harm_verbs
from analysis.agency.events import PASSIVES, Event
from analysis.agency.found import Found
from analysis.agency.line import Line, Span, is_finite, looks_past, read_line
from analysis.agency.nouns import read_noun
from analysis.agency.phrases import head_of
from analysis.agency.verbs import read_verb
from analysis.agency.vocabulary import Word, listed
from analysis.document import Document
from analysis.remembering import once_a_document
from analysis.text import Token
from corpus.article import Role

_LONGEST = 200
"""Words of a sentence at most: what is longer is a list or a table."""

_START = attrgetter("start")
_FOR_A_DEED = frozenset({"punish", "accuse", "detain", "expel"})


@once_a_document
def find_events(document: Document) -> tuple[Event, ...]:
    """Who does what to whom in an English document's sentences, in the order of their verbs; of others nothing.

    The events of the document that was read last are kept: every voice, and whoever counts actors, asks for them.
    """
    if document.language not in (None, "en"):
        return ()
    return tuple(event for place, tokens in _sentences(document) for event in _events(document, place, tokens))


def _sentences(document: Document) -> Iterator[tuple[int, Sequence[Token]]]:
    """The sentences that have a word of the list, each with its tokens."""
    verbs = harm_verbs()
    listed = verbs.forms
    tokens, sentences = document.tokens, document.sentences
    reached = -1
    for i in [i for i, (form, _, _) in enumerate(tokens) if form in listed]:
        behind = verbs.behind.get(tokens[i].form)
        if tokens[i].start < reached or (
            behind is not None and tokens[i + 1 : i + 2] and tokens[i + 1].form not in behind
        ):
            continue
        place = bisect_right(sentences, tokens[i].start, key=_START) - 1
        reached = sentences[place].end
        first = bisect_left(tokens, sentences[place].start, key=_START)
        last = bisect_left(tokens, reached, key=_START)
        if last - first <= _LONGEST:
            yield place, tokens[first:last]


def _events(document: Document, place: int, tokens: Sequence[Token]) -> Iterator[Event]:
    sentence = document.sentences[place]
    line = read_line(document.text, tokens, sentence.end, headline=sentence.role in (Role.HEADLINE, Role.SUBHEAD))
    for found in read_events(line):
        start, end = line.starts[found.words[0]], line.ends[found.words[1]]
        yield Event(
            place,
            (start, end),
            found.verb.base,
            found.verb.kind,
            found.verb.harm,
            found.form,
            found.pattern,
            found.mood,
            line.range_of(found.agent) if found.agent else None,
            line.range_of(found.patient) if found.patient else None,
        )


def read_events(line: Line) -> list[Found]:
    """The events of one sentence, one at most for each of its words."""
    verbs = harm_verbs()
    found: list[Found] = []
    for place, form in enumerate(line.forms):
        read: Found | None = None
        shapes = verbs.shapes.get(form, ())
        # The entry with a particle first: "shot down" is another verb than "shot".
        for verb, shape in sorted(shapes, key=lambda entry: not entry[0].particles):
            read = read_verb(line, place, verb, shape)
            if read is not None:
                break
        noun = verbs.nouns.get(form)
        if read is None and noun is not None:
            read = read_noun(line, place, noun)
        if read is not None:
            read = _with_the_punished(line, read, found)
            agent = None if read.agent is None or _is_nobody(line, read.agent) else read.agent
            patient = None if read.patient is None or _is_verb(line, read.patient) else read.patient
            found.append(replace(read, agent=agent, patient=patient))
    return found


def _is_nobody(line: Line, agent: Span) -> bool:
    """Whether a supposed agent is a time or a verb: `so many years`, `rejected` in `rejected calls to arm`."""
    form = line.forms[head_of(line, agent)]
    return form in listed("units") or form in listed("nobodies") or _is_verb(line, agent)


def _is_verb(line: Line, phrase: Span) -> bool:
    """Whether a phrase of one word is a verb: `collapsed` in `the bridge that collapsed at noon was seized`."""
    place = phrase[0]
    alone = place == phrase[1] and not line.kinds[place]
    return alone and (looks_past(line, place) or (line.forms[place].endswith("ing") and is_finite(line, place - 1)))


def _with_the_punished(line: Line, read: Found, found: Sequence[Found]) -> Found:
    """Of `jailed two sisters for funding a group`, and `accused him of`, those who are punished are who acts."""
    before = read.words[0] - 1
    while before > 0 and line.kinds[before] & Word.ADVERB and not line.kinds[before] & Word.PREPOSITION:
        before -= 1
    if read.pattern == "gerund" and found and line.paused(read.words[0]) and found[-1].form in PASSIVES:
        # "was struck by a barge, killing a worker": the barge, or nobody, and not the one who was struck.
        return replace(read, agent=found[-1].agent)
    if read.pattern != "gerund" or not found or line.form(before) not in ("for", "of", "from", "with", "over"):
        return read
    cause = found[-1]
    if cause.verb.kind not in _FOR_A_DEED or any(line.stopped(i) for i in range(cause.words[1] + 1, before + 1)):
        return read
    return replace(read, agent=cause.patient or read.agent)
