"""Whose words stand where in an article: each quotation with who speaks, by which verb, and how the words are given."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from analysis.document import Document, Quotation, QuotationKind, Range, Speaker, SpeakerKind, Voice
from analysis.voices import voiced_ranges
from analysis.voices.reporting import Verb
from analysis.voices.verbs.readings import verb_of

_MOST_OF_A_CUE = 120


@dataclass(frozen=True, slots=True)
class Attributed:
    """One quotation of a document.

    `quoted` and `reported` are its stretches in each voice; both are empty for scare quotes and titles, which are the
    outlet's own words, and where the words are those of another quotation inside it. `marked` is what stands between
    marks, `cue` the words that introduce it with their place, `verb` what they say of it where it is known.
    """

    kind: QuotationKind
    quoted: tuple[Range, ...]
    reported: tuple[Range, ...]
    marked: tuple[Range, ...]
    speaker: Speaker | None = None
    cue: Range | None = None
    cue_words: str = ""
    verb: Verb | None = None

    def stretches(self, voice: Voice) -> tuple[Range, ...]:
        """Where its words in a voice stand, in order; for `ALL` those of both voices."""
        if voice is Voice.ALL:
            return tuple(sorted((*self.quoted, *self.reported)))
        return self.quoted if voice is Voice.QUOTED else self.reported

    @property
    def how(self) -> str:
        """How the words are given."""
        return _HOW[self.kind]

    @property
    def who(self) -> str:
        """Who speaks, by the fullest name that the article gives."""
        return self.speaker.name if self.speaker else ""

    @property
    def sort(self) -> str:
        """What sort of source that is."""
        return SPEAKER_KINDS[self.speaker.kind] if self.speaker else ""


_HOW: Mapping[QuotationKind, str] = {
    QuotationKind.DIRECT: "direct",
    QuotationKind.PARTIAL: "partial",
    QuotationKind.INDIRECT: "reported",
    QuotationKind.SCARE: "the outlet's own words",
}
SPEAKER_KINDS: Mapping[SpeakerKind, str] = {
    SpeakerKind.PERSON: "person",
    SpeakerKind.ORGANISATION: "organisation",
    SpeakerKind.ROLE: "role",
    SpeakerKind.DOCUMENT: "document",
    SpeakerKind.UNNAMED: "unnamed source",
}


def attributed(document: Document) -> tuple[Attributed, ...]:
    """Every quotation of a document, in its order."""
    speakers = {speaker.key: speaker for speaker in document.speakers}
    stretches: dict[int, dict[Voice, list[Range]]] = {}
    for start, end, voice, of in voiced_ranges(document.quotations):
        stretches.setdefault(of, {}).setdefault(voice, []).append((start, end))
    return tuple(
        _attributed(document, quotation, stretches.get(place, {}), speakers.get(quotation.speaker or ""))
        for place, quotation in enumerate(document.quotations)
    )


def _attributed(
    document: Document, quotation: Quotation, stretches: Mapping[Voice, list[Range]], speaker: Speaker | None
) -> Attributed:
    words = document.text[slice(*quotation.cue)][:_MOST_OF_A_CUE] if quotation.cue else ""
    return Attributed(
        quotation.kind,
        tuple(stretches.get(Voice.QUOTED, ())),
        tuple(stretches.get(Voice.REPORTED, ())),
        tuple(sorted(pair for pair in quotation.marked if pair[0] < pair[1])),
        speaker,
        quotation.cue,
        " ".join(words.split()),
        verb_of(words, document.language) if words else None,
    )


def by_speaker(found: Iterable[Attributed]) -> Iterator[tuple[Speaker, list[Attributed]]]:
    """Those whose words stand in an article with these words, in the order in which they first speak."""
    words: dict[str, list[Attributed]] = {}
    speakers: dict[str, Speaker] = {}
    for one in found:
        if one.speaker is not None and (one.quoted or one.reported):
            speakers.setdefault(one.speaker.key, one.speaker)
            words.setdefault(one.speaker.key, []).append(one)
    yield from ((speaker, words[key]) for key, speaker in speakers.items())
