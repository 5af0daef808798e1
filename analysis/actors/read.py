"""What one article says of its actors, in the words of one voice."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass

from analysis.actors.actor import Actor, ActorKind, Mention
from analysis.actors.finding import find_actors
from analysis.actors.parts import Part, parts
from analysis.actors.towards import read_towards
from analysis.agency import Mood, find_events
from analysis.document import Document, Quotation, Segment, Speaker, SpeakerKind, Voice
from analysis.measure import Evidence, Reading
from analysis.selection import Selection
from analysis.speakers import Aliases
from corpus.article import ANALYSED_ROLES

_AS_SPEAKERS = {
    ActorKind.PERSON: SpeakerKind.PERSON,
    ActorKind.ORGANISATION: SpeakerKind.ORGANISATION,
    ActorKind.COUNTRY: SpeakerKind.ORGANISATION,
    ActorKind.GROUP: SpeakerKind.UNNAMED,
    ActorKind.UNKNOWN: SpeakerKind.ORGANISATION,
}


@dataclass(frozen=True, slots=True)
class ArticleActors:
    """The actors of one article: rows of their mentions, the tone towards them, and their parts in events with rows.

    `actors` and `speakers` are everybody whom the article mentions, in whichever voice; everything else is in the
    chosen one, by the actors' keys in this article. It can be gathered as a document with speakers is.
    """

    article: int
    actors: tuple[Actor, ...]
    speakers: tuple[Speaker, ...]
    mentions: tuple[Evidence, ...]
    towards: Mapping[str, Reading]
    parts: tuple[tuple[Part, Evidence], ...]

    @property
    def quotations(self) -> tuple[Quotation, ...]:
        """None: an actor's name counts the same whoever speaks."""
        return ()


def read_actors(document: Document, aliases: Aliases, voice: Voice) -> ArticleActors:
    """The actors of a document in the words of `voice`: own, quoted, reported or all."""
    found = find_actors(document, aliases)
    selection = Selection(document, voice)
    actors = tuple({mention.actor.key: mention.actor for mention in found}.values())
    # Whoever speaks comes first, so that actors are gathered over articles as speakers are.
    speakers = (
        *document.speakers,
        *(Speaker(actor.key, actor.name, _AS_SPEAKERS[actor.kind], actor.called) for actor in actors),
    )
    return ArticleActors(
        document.article,
        actors,
        speakers,
        _mention_rows(selection, found),
        read_towards(selection, found),
        _part_rows(selection, found),
    )


class _Voices:
    """The segments of the chosen voice, looked up by place."""

    def __init__(self, selection: Selection) -> None:
        self._chosen = [
            one
            for one in selection.document.segments
            if selection.voice in (Voice.ALL, one.voice)
            and selection.document.sentences[one.sentence].role in ANALYSED_ROLES
        ]
        self._starts = [one.start for one in self._chosen]

    def at(self, place: int) -> Segment | None:
        """The chosen segment in which `place` is."""
        index = bisect_right(self._starts, place) - 1
        return self._chosen[index] if index >= 0 and place < self._chosen[index].end else None


def _mention_rows(selection: Selection, found: tuple[Mention, ...]) -> tuple[Evidence, ...]:
    document, voices = selection.document, _Voices(selection)
    rows = []
    for mention in found:
        segment = voices.at(mention.start)
        if segment is not None:
            sentence = document.sentences[mention.sentence]
            mark = ((mention.start, mention.end, 0.0),)
            rows.append(
                Evidence(
                    document.article, mention.sentence, sentence.start, sentence.end, segment.voice, 1, mark,
                    mention.actor.key,
                )
            )  # fmt: skip
    return tuple(rows)


def _part_rows(selection: Selection, found: tuple[Mention, ...]) -> tuple[tuple[Part, Evidence], ...]:
    """Parts in events whose verb stands in the voice, negated events left out, each with its sentence."""
    document, voices = selection.document, _Voices(selection)
    if not found:
        return ()
    events = [event for event in find_events(document) if event.mood is not Mood.NEGATED]
    rows = []
    for part in parts(document.text, found, events):
        event = part.event
        segment = voices.at(event.verb[0])
        if segment is None:
            continue
        sentence = document.sentences[event.sentence]
        marks = [(*event.verb, 0.0)]
        marks += [(*where, weight) for where, weight in ((event.agent, 1.0), (event.patient, -1.0)) if where]
        row = Evidence(
            document.article, event.sentence, sentence.start, sentence.end, segment.voice, 1, tuple(sorted(marks)),
            part.actor.key,
        )  # fmt: skip
        rows.append((part, row))
    return tuple(rows)
