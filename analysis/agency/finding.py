"""The events of a document: each sentence that has a word of the list is read once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from analysis.agency.events import Event, Form
from analysis.agency.found import Found
from analysis.agency.line import Line, read_line
from analysis.agency.nouns import read_noun
from analysis.agency.verbs import read_verb
from analysis.agency.vocabulary import harm_verbs
from analysis.document import Document
from analysis.text import Token
from corpus.article import Role

_LONGEST = 200
_PASSIVES = frozenset({Form.PASSIVE, Form.AGENTLESS, Form.ELLIPSIS, Form.REDUCED})
_FOR_A_DEED = frozenset({"punish", "accuse", "detain", "expel"})


def find_events(document: Document) -> tuple[Event, ...]:
    """Who does what to whom in a document's sentences, in the order of their verbs; only English is understood."""
    return tuple(event for place, tokens in _sentences(document) for event in _events(document, place, tokens))


def _sentences(document: Document) -> Iterator[tuple[int, Sequence[Token]]]:
    """The sentences that have a word of the list, each with its tokens."""
    listed = harm_verbs().forms
    tokens = document.tokens
    hits = [i for i, token in enumerate(tokens) if token.form in listed]
    if not hits:
        return
    position = hit = 0
    for place, sentence in enumerate(document.sentences):
        first = position
        while position < len(tokens) and tokens[position].start < sentence.end:
            position += 1
        found = False
        while hit < len(hits) and hits[hit] < position:
            found = True
            hit += 1
        if found and position - first <= _LONGEST:
            yield place, tokens[first:position]
        if hit == len(hits):
            return


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
            found.append(_with_the_punished(line, read, found))
    return found


def _with_the_punished(line: Line, read: Found, found: Sequence[Found]) -> Found:
    """Of `jailed two sisters for funding a group`, and `accused him of`, those who are punished are who acts."""
    before = read.words[0] - 1
    if read.pattern == "gerund" and found and line.paused(read.words[0]) and found[-1].form in _PASSIVES:
        # "was struck by a barge, killing a worker": the barge, or nobody, and not the one who was struck.
        return replace(read, agent=found[-1].agent)
    if read.pattern != "gerund" or not found or line.form(before) not in ("for", "of", "from"):
        return read
    cause = found[-1]
    if cause.verb.kind not in _FOR_A_DEED or any(line.stopped(i) for i in range(cause.words[1] + 1, before + 1)):
        return read
    return replace(read, agent=cause.patient or read.agent)
