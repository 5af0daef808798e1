"""Mentions of things that have rival names: which is an article's first, and which are held at a distance."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from analysis.measure import Evidence, Reading, Unit
from analysis.text import fold_typography

_OPENING = {'"': '"', "“": "”", "”": "”", "„": "“”", "«": "»", "»": "«", "‹": "›", "‘": "’", "‚": "‘’", "'": "'’"}
"""What opens a mark, and what may close it."""

_APOSTROPHES = "'’"
_INSIDE_THE_END = ".,;:!?"
_SPACES = " \u00a0\u2009\u202f"
_SPACED = "«‹"
"""Marks between which and the word there may be a space, as in French."""

_DISTANCING = (
    "so-called", "so called", "self-styled", "self-proclaimed",
    "sogenannte", "sogenannten", "sogenannter", "sogenanntes", "so genannte", "so genannten", "selbsternannte",
    "selbsternannten", "selbsternannter",
    "так называемый", "так называемая", "так называемое", "так называемые", "так называемого", "так называемой",
    "так называемому", "так называемую", "так называемым", "так называемом", "так называемых", "так называемыми",
    "soi-disant", "autoproclamé", "autoproclamée", "autoproclamés",
    "así llamado", "así llamada", "así llamados", "así llamadas", "autodenominado", "autodenominada",
    "autodenominados", "autoproclamado", "autoproclamada",
)  # fmt: skip
_ROOM = max(map(len, _DISTANCING)) + 3


@dataclass(frozen=True, slots=True)
class Mention:
    """One mention of a concept by one of its labels, both by id; `start` and `end` are offsets into the text.

    `first` says whether it is the first mention of the concept in the article, in whichever voice; `distanced` whether
    the label alone stands in quotation marks, or after so-called.
    """

    concept: str
    label: str
    start: int
    end: int
    first: bool
    distanced: bool
    row: Evidence


def mentions_of(text: str, chosen: Mapping[str, Reading], everything: Mapping[str, Reading]) -> tuple[Mention, ...]:
    """The mentions of one concept in one article, in order of place.

    `chosen` are the naming readings of its labels, by label id (`CONCEPT.LABEL`), in the voice that is asked for, and
    `everything` those in every voice, which tell the article's first mention.
    """
    first = min((_place(row) for reading in everything.values() for row in reading.evidence), default=None)
    mentions = []
    for label, reading in chosen.items():
        for row in reading.evidence:
            start, end = _place(row)
            is_first = (start, end) == first
            mentions.append(
                Mention(label.partition(".")[0], label, start, end, is_first, is_distanced(text, start, end), row)
            )
    return tuple(sorted(mentions, key=lambda mention: (mention.start, mention.end)))


def _place(row: Evidence) -> tuple[int, int]:
    start, end, _ = row.highlights[0]
    return start, end


def is_distanced(text: str, start: int, end: int) -> bool:
    """Whether quotation marks stand round `text[start:end]` or its first words alone, or so-called stands before it."""
    said = fold_typography(text[max(start - _ROOM, 0) : start]).casefold().rstrip("\"' ")
    return _is_marked(text, start, end) or said.endswith(_DISTANCING)


def _is_marked(text: str, start: int, end: int) -> bool:
    if start > 1 and text[start - 1] in _SPACES and text[start - 2] in _SPACED:
        start -= 1
        end += text[end : end + 1] in tuple(_SPACES)
    closing = _OPENING.get(text[start - 1 : start], "") if start else ""
    # An apostrophe that ends a word on the left opens nothing: the workers' strike.
    if not closing or text[max(start - 2, 0) : start - 1].isalnum():
        return False
    after = text[end : end + 2]
    mark = after[1:] if after[:1] and after[0] in _INSIDE_THE_END else after[:1]
    return (bool(mark) and mark in closing) or _closes_inside(text, start, end, closing)


def _closes_inside(text: str, start: int, end: int, closing: str) -> bool:
    """Whether the mark closes after the label's first words: the "special" operation, "reunited" with its motherland.

    One that may be an apostrophe (prisoners' return) closes nothing there.
    """
    return any(mark not in _APOSTROPHES and mark in text[start:end] for mark in closing)


def first_mentions(mentions: Iterable[Mention], label: str) -> Reading:
    """Whether the article's first mention of the concept is by `label`: one unit, none where it is not among them."""
    return _share_of([mention for mention in mentions if mention.first], label)


def later_mentions(mentions: Iterable[Mention], label: str) -> Reading:
    """Which of the mentions after the first are by `label`."""
    return _share_of([mention for mention in mentions if not mention.first], label)


def distanced_mentions(mentions: Iterable[Mention], label: str) -> Reading:
    """Which of the mentions by `label` are held at a distance."""
    by_label = [mention for mention in mentions if mention.label == label]
    units = tuple(Unit(mention.row.sentence, float(mention.distanced), 1) for mention in by_label)
    return Reading(units, tuple(mention.row for mention in by_label if mention.distanced))


def _share_of(mentions: Sequence[Mention], label: str) -> Reading:
    units = tuple(Unit(mention.row.sentence, float(mention.label == label), 1) for mention in mentions)
    return Reading(units, tuple(mention.row for mention in mentions if mention.label == label))
