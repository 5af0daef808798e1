"""Whether two quotations may be by the same speaker."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from analysis.document import Document, Quotation, SpeakerKind


class Relation(Enum):
    """What is known of the speakers of two quotations.

    One speaker; nobody is known on one side; two names that may stand for one another; two speakers.
    """

    SAME = 1
    UNKNOWN = 2
    UNCLEAR = 3
    OTHER = 4


@dataclass(frozen=True, slots=True)
class Said:
    """Who speaks: a key, and what sort of source it is."""

    key: str
    kind: SpeakerKind


def kinds_of_speakers(document: Document) -> dict[str, SpeakerKind]:
    """The kinds of a document's speakers by key."""
    return {speaker.key: speaker.kind for speaker in document.speakers}


def said_by(quotation: Quotation, kinds: dict[str, SpeakerKind]) -> Said | None:
    """Who says a quotation; a key that the document does not list is taken for a person's."""
    if not quotation.speaker:
        return None
    return Said(quotation.speaker, kinds.get(quotation.speaker, SpeakerKind.PERSON))


def relation(first: Said | None, second: Said | None) -> Relation:
    """How two speakers are related.

    A person beside an organisation, a document or a role may be the same: outlets name the spokesman, the ministry or
    its statement for the same words.
    """
    if first is None or second is None or SpeakerKind.UNNAMED in (first.kind, second.kind):
        return Relation.UNKNOWN
    if first.key == second.key:
        return Relation.SAME
    if first.kind is not second.kind or first.kind is SpeakerKind.ROLE:
        return Relation.UNCLEAR
    if first.kind is SpeakerKind.PERSON and one_name(first.key, second.key):
        return Relation.SAME
    return Relation.OTHER


def named(first: Said | None, second: Said | None) -> Said | None:
    """The first of two speakers that is known by name."""
    return first if first is not None and (second is None or first.kind is not SpeakerKind.UNNAMED) else second


def one_name(first: str, second: str) -> bool:
    """Whether one of two folded names is a shorter form of the other: thiele, marcus thiele."""
    a, b = first.split(), second.split()
    return bool(a and b) and a[-1] == b[-1] and (set(a) <= set(b) or set(b) <= set(a))
