"""The measures of agency: how often the agent of harm is left out, and who acts and who is acted on."""

from __future__ import annotations

from analysis.agency.actors import actors
from analysis.agency.events import Event, Form, Mood
from analysis.agency.finding import find_events
from analysis.document import Document, Range
from analysis.measure import Evidence, Reading, Unit
from analysis.selection import Piece, Selection
from corpus.article import ANALYSED_ROLES

_FINITE_PASSIVES = frozenset({Form.PASSIVE, Form.AGENTLESS, Form.ELLIPSIS})

_Read = tuple[tuple[Event, ...], dict[Range, str]]
_last: list[tuple[Document, _Read]] = []


def read_agency(selection: Selection) -> dict[str, Reading]:
    """The measures of a selection, by id. An event is in the voice in which its verb stands; negated ones are left out.

    `agency.agentless`: passives of harm (with "be", "get", or a headline's) without an agent, of all of them.
    `agency.unnamed`: events of harm that name no agent, in whatever form, of all of them.
    `agency.nominal`: events of harm told by a noun, of all of them.
    `agency.agents`, `agency.patients`: a row for each event whose agent or patient is named, with the actor's key as
    its entry; an actor's share is the share of the rows.
    """
    events, keys = _events(selection.document)
    placed = _placed(selection, [event for event in events if event.mood is not Mood.NEGATED])
    harm = [(piece, event) for piece, event in placed if event.harm]
    passives = [(piece, event) for piece, event in harm if event.form in _FINITE_PASSIVES]
    document = selection.document
    return {
        "agency.agentless": _share(document, passives, [event for _, event in passives if event.agent is None]),
        "agency.unnamed": _share(document, harm, [event for _, event in harm if event.agent is None]),
        "agency.nominal": _share(document, harm, [event for _, event in harm if event.form is Form.NOMINAL]),
        "agency.agents": _named(document, [(p, e, e.agent) for p, e in placed], keys),
        "agency.patients": _named(document, [(p, e, e.patient) for p, e in placed], keys),
    }


def _events(document: Document) -> _Read:
    """The events of a document and their actors; every voice of one document asks for them in turn."""
    for of_document, read in tuple(_last):
        if of_document is document:
            return read
    events = find_events(document) if document.language in (None, "en") else ()
    read = events, actors(document, events)
    _last[:] = [(document, read)]
    return read


_Placed = list[tuple[Piece, Event]]


def _placed(selection: Selection, events: list[Event]) -> _Placed:
    """The events whose verbs stand in the selection, each with its piece."""
    if not events:
        return []
    found: _Placed = []
    place = 0
    for piece in selection.pieces(ANALYSED_ROLES):
        while place < len(events) and events[place].verb[0] < piece.start:
            place += 1
        while place < len(events) and events[place].verb[0] < piece.end:
            found.append((piece, events[place]))
            place += 1
    return found


def _share(document: Document, placed: _Placed, chosen: list[Event]) -> Reading:
    ids = {id(event) for event in chosen}
    units = tuple(Unit(piece.sentence, float(id(event) in ids), 1) for piece, event in placed)
    rows = tuple(_row(document, piece, event, event.base) for piece, event in placed if id(event) in ids)
    return Reading(units, rows)


def _named(document: Document, placed: list[tuple[Piece, Event, Range | None]], keys: dict[Range, str]) -> Reading:
    named = [(piece, event, keys[where]) for piece, event, where in placed if where and keys[where]]
    units = tuple(Unit(piece.sentence, 1, 1) for piece, _, _ in named)
    return Reading(units, tuple(_row(document, piece, event, key) for piece, event, key in named))


def _row(document: Document, piece: Piece, event: Event, entry: str) -> Evidence:
    """The sentence, with the verb, the agent and the patient as highlights, weighted 0, 1 and -1."""
    sentence = document.sentences[piece.sentence]
    marks = [(*event.verb, 0.0)]
    marks += [(*where, weight) for where, weight in ((event.agent, 1.0), (event.patient, -1.0)) if where]
    return Evidence(
        document.article, piece.sentence, sentence.start, sentence.end, piece.voice, 1, tuple(sorted(marks)), entry
    )  # fmt: skip


def actor_shares(found: Reading) -> dict[str, float]:
    """The share of each actor in the rows of `agency.agents` or `agency.patients`, largest first."""
    counts: dict[str, int] = {}
    for row in found.evidence:
        counts[row.entry] = counts.get(row.entry, 0) + 1
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return {key: number / len(found.evidence) for key, number in ordered}
