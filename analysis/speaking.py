"""Who gets to speak: shares of the voices, of unnamed sources, how many speakers share the quoted words, how soon."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from analysis.document import Document, QuotationKind, SpeakerKind, Voice
from analysis.measure import Evidence, Reading, Unit
from analysis.remembering import once_a_document
from analysis.selection import Selection, starts_of
from analysis.voices import voiced_ranges
from corpus.article import RUNNING_TEXT_ROLES

VERSION = 1

SHARED_VOICES = (Voice.OWN, Voice.QUOTED, Voice.REPORTED)


@dataclass(frozen=True, slots=True)
class Attribution:
    """A quotation that is somebody's (scare quotes are not), with its words in each voice.

    `quotation` is its place among the document's quotations, `sentence` that of the sentence it begins in, `position`
    the share of the words of standfirst and body that stand before it. `unnamed` is None where no source is known.
    """

    quotation: int
    sentence: int
    start: int
    end: int
    quoted: int
    reported: int
    position: float
    speaker: str | None
    unnamed: bool | None


def attributions(document: Document) -> tuple[Attribution, ...]:
    """The attributions in the standfirst and body of a document that hold words in somebody's voice, in text order."""
    starts = starts_of(document)
    opens = [sentence.start for sentence in document.sentences]
    running = _running_before(document)
    kinds = {speaker.key: speaker.kind for speaker in document.speakers}
    amounts: dict[int, list[int]] = {}
    for start, end, voice, place in voiced_ranges(document.quotations):
        number = bisect_left(starts, end) - bisect_left(starts, start)
        amounts.setdefault(place, [0, 0])[voice is Voice.REPORTED] += number
    found = []
    for place, (quoted, reported) in sorted(amounts.items()):
        quotation = document.quotations[place]
        first = quotation.content[0][0]
        sentence = max(bisect_right(opens, first) - 1, 0)
        if quotation.kind is QuotationKind.SCARE or document.sentences[sentence].role not in RUNNING_TEXT_ROLES:
            continue
        unnamed = None if quotation.speaker is None else kinds.get(quotation.speaker) is SpeakerKind.UNNAMED
        position = running[bisect_left(starts, first)] / max(running[-1], 1)
        end = quotation.content[-1][1]
        found.append(
            Attribution(place, sentence, first, end, quoted, reported, position, quotation.speaker, unnamed)
        )  # fmt: skip
    return tuple(found)


def _running_before(document: Document) -> list[int]:
    """For each token, and for the end, how many tokens of standfirst and body stand before it."""
    counts: list[int] = []
    position = 0
    tokens = document.tokens
    for sentence in document.sentences:
        running = int(sentence.role in RUNNING_TEXT_ROLES)
        while position < len(tokens) and tokens[position].start < sentence.end:
            counts.append(running)
            position += 1
    counts.extend([0] * (len(tokens) - position))
    return list(accumulate(counts, initial=0))


def read_speaking(selection: Selection) -> dict[str, Reading]:
    """Shares of voices and speakers, by measure id.

    They are about all words of standfirst and body, whichever voice is chosen; of one speaker's words they say nothing.
    """
    if selection.speaker is not None:
        return dict.fromkeys((*(f"voice.{voice.value}" for voice in SHARED_VOICES), *_OF_SPEAKERS), Reading((), ()))
    # A copy, for whoever adds to it.
    return dict(_of_all_words(selection.document))


@once_a_document
def _of_all_words(document: Document) -> dict[str, Reading]:
    readings = {f"voice.{voice.value}": _share_of(voice, document) for voice in SHARED_VOICES}
    found = attributions(document)
    sourced = [one for one in found if one.unnamed is not None]
    readings["speakers.unnamed"] = Reading(
        tuple(Unit(one.sentence, float(bool(one.unnamed)), 1) for one in sourced),
        tuple(attribution_row(document, one, 1) for one in sourced if one.unnamed),
    )
    named = [one for one in found if one.quoted and one.speaker is not None and not one.unnamed]
    readings["speakers.words"] = Reading(
        tuple(Unit(one.sentence, one.quoted, 1) for one in named),
        tuple(attribution_row(document, one, one.quoted) for one in named),
    )
    readings["speakers.first"] = _first(document, found)
    return readings


_OF_SPEAKERS = ("speakers.unnamed", "speakers.words", "speakers.first")


def _share_of(voice: Voice, document: Document) -> Reading:
    """Words in `voice` over words, sentence by sentence; the rows are the stretches in that voice."""
    pieces = Selection(document, Voice.ALL).tokens_by_piece(RUNNING_TEXT_ROLES)
    words = {piece.sentence: last - first for piece, first, last in pieces}
    spoken: dict[int, int] = {}
    rows = []
    for piece, first, last in Selection(document, voice).tokens_by_piece(RUNNING_TEXT_ROLES):
        if last > first:
            spoken[piece.sentence] = spoken.get(piece.sentence, 0) + last - first
            marked = ((piece.start, piece.end, 0.0),)
            sentence = document.sentences[piece.sentence]
            rows.append(
                Evidence(
                    document.article, piece.sentence, sentence.start, sentence.end, voice, last - first, marked,
                )
            )  # fmt: skip
    return Reading(tuple(Unit(place, spoken.get(place, 0), number) for place, number in words.items()), tuple(rows))


def _first(document: Document, found: Sequence[Attribution]) -> Reading:
    if not found:
        return Reading((), ())
    first = min(found, key=lambda one: one.start)
    return Reading((Unit(first.sentence, first.position, 1),), (attribution_row(document, first, first.position),))


def attribution_row(document: Document, one: Attribution, value: float) -> Evidence:
    """The row of evidence of an attribution: its sentences, with what is attributed marked; `entry` is the speaker."""
    quotation = document.quotations[one.quotation]
    start = min(document.sentences[one.sentence].start, one.start)
    end = max(document.sentences[one.sentence].end, one.end)
    voice = Voice.QUOTED if one.quoted else Voice.REPORTED
    marked = tuple((first, last, 0.0) for first, last in quotation.content)
    return Evidence(document.article, one.sentence, start, end, voice, value, marked, one.speaker or "")


def effective_number(words: Sequence[float]) -> float | None:
    """How many speakers of equal shares would be as concentrated: 1 over the sum of squared shares (1/HHI)."""
    total = sum(words)
    return total * total / sum(number * number for number in words) if total else None
