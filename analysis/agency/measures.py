"""The measures of agency: how often who does harm is left out, and harm told by the passive or by a noun."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from operator import attrgetter

from analysis.agency.events import PASSIVES, Event, Form, Mood
from analysis.agency.finding import find_events
from analysis.document import Document, Segment, Voice
from analysis.measure import Evidence, Reading, Unit
from analysis.remembering import once_a_document
from analysis.selection import Selection
from corpus.article import ANALYSED_ROLES

_Placed = tuple[Event, Segment]
"""An event with the segment in which its verb stands."""

_START = attrgetter("start")


def read_agency(selection: Selection) -> dict[str, Reading]:
    """The measures of a selection, by id, each a share of events of harm (0 to 1) with a row for each that counts.

    `agency.agentless`: of the passives (`events.PASSIVES`), those that name no agent. `agency.passive`: of all events,
    the passives. `agency.nominal`: of all events, those told by a noun. An event is in the voice in which its verb
    stands; headlines and subheads count as the body does; what is told as not done is left out.
    """
    document = selection.document
    harm = [(event, segment) for event, segment in _harm(document) if _chosen(selection, segment)]
    passives = [placed for placed in harm if placed[0].form in PASSIVES]
    return {
        "agency.agentless": _share(document, passives, lambda event: event.agent is None),
        "agency.passive": _share(document, harm, lambda event: event.form in PASSIVES),
        "agency.nominal": _share(document, harm, lambda event: event.form is Form.NOMINAL),
    }


@once_a_document
def _harm(document: Document) -> tuple[_Placed, ...]:
    """The events of harm of a document, each in its segment; every voice of one document asks for them in turn."""
    segments, sentences = document.segments, document.sentences
    return tuple(
        (event, segments[bisect_right(segments, event.verb[0], key=_START) - 1])
        for event in find_events(document)
        if event.harm and event.mood is not Mood.NEGATED and sentences[event.sentence].role in ANALYSED_ROLES
    )


def _chosen(selection: Selection, segment: Segment) -> bool:
    in_voice = selection.voice in (Voice.ALL, segment.voice)
    return in_voice and selection.speaker in (None, segment.speaker)


def _share(document: Document, placed: Sequence[_Placed], counts: Callable[[Event], bool]) -> Reading:
    """Of these events those that count: a unit for each sentence, a row for each event that counts."""
    sums: dict[int, list[int]] = {}
    rows = []
    for event, segment in placed:
        of_sentence = sums.setdefault(event.sentence, [0, 0])
        of_sentence[1] += 1
        if counts(event):
            of_sentence[0] += 1
            rows.append(_row(document, event, segment.voice))
    return Reading(tuple(Unit(place, number, all_) for place, (number, all_) in sums.items()), tuple(rows))


def _row(document: Document, event: Event, voice: Voice) -> Evidence:
    """The sentence with the verb highlighted; its entry is the verb's base form."""
    sentence = document.sentences[event.sentence]
    return Evidence(
        document.article, event.sentence, sentence.start, sentence.end, voice, 1, ((*event.verb, 0.0),), event.base
    )  # fmt: skip
