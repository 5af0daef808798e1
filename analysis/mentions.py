"""Mentions of things that have rival names: which is an article's first, and which are held at a distance."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from analysis.document import Voice
from analysis.framing import read_naming
from analysis.lexicon import Lexicon
from analysis.measure import Evidence, Reading, Unit
from analysis.selection import Selection
from analysis.text import fold_typography

VERSION = 1

_OPENING = {'"': '"', "“": "”", "”": "”", "„": "“”", "«": "»", "»": "«", "‹": "›", "‘": "’", "‚": "‘’", "'": "'’"}
"""What opens a mark, and what may close it."""

_INSIDE_THE_END = ".,;:!?"
_DISTANCING = ("so-called", "so called", "self-styled", "self-proclaimed")
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


def find_mentions(selection: Selection, lexicon: Lexicon) -> tuple[Mention, ...]:
    """The mentions in the words of the selection, in order of place."""
    document = selection.document
    chosen = read_naming(selection, lexicon)
    everything = selection.voice is Voice.ALL and selection.speaker is None
    of_all = chosen if everything else read_naming(Selection(document, Voice.ALL), lexicon)
    firsts: dict[str, int] = {}
    for concept, _, row in _rows(of_all):
        firsts[concept] = min(firsts.get(concept, row.highlights[0][0]), row.highlights[0][0])
    mentions = []
    for concept, label, row in _rows(chosen):
        start, end, _ = row.highlights[0]
        distanced = is_distanced(document.text, start, end)
        mentions.append(Mention(concept, label, start, end, start == firsts[concept], distanced, row))
    return tuple(sorted(mentions, key=lambda mention: (mention.start, mention.end, mention.concept)))


def is_distanced(text: str, start: int, end: int) -> bool:
    """Whether quotation marks stand round `text[start:end]` and nothing else, or so-called stands before it."""
    before = text[start - 1 : start] if start else ""
    after = text[end : end + 2]
    closing = _OPENING.get(before, "")
    if closing and after:
        mark = after[1:] if after[0] in _INSIDE_THE_END else after[0]
        # An apostrophe that ends a word on the left opens nothing: the workers' strike.
        if mark and mark in closing and not text[max(start - 2, 0) : start - 1].isalnum():
            return True
    said = fold_typography(text[max(start - _ROOM, 0) : start]).casefold().rstrip("\"' ")
    return said.endswith(_DISTANCING)


def read_first_mentions(selection: Selection, lexicon: Lexicon) -> dict[str, Reading]:
    """What each concept is called where it is first mentioned, by measure id `naming_first.CONCEPT.LABEL`.

    A unit is an article's first mention of the concept, if it is in the words of the selection.
    """
    return _readings(find_mentions(selection, lexicon), lexicon, "naming_first", first=True)


def read_later_mentions(selection: Selection, lexicon: Lexicon) -> dict[str, Reading]:
    """The same of every mention after the first, by measure id `naming_later.CONCEPT.LABEL`."""
    return _readings(find_mentions(selection, lexicon), lexicon, "naming_later", first=False)


def read_distanced(selection: Selection, lexicon: Lexicon) -> dict[str, Reading]:
    """The share of a label's mentions that are held at a distance, by measure id `naming_distanced.CONCEPT.LABEL`."""
    by_label: dict[str, list[Mention]] = {category.id: [] for category in lexicon.categories}
    for mention in find_mentions(selection, lexicon):
        by_label[mention.label].append(mention)
    return {
        f"naming_distanced.{label}": Reading(
            tuple(Unit(mention.row.sentence, float(mention.distanced), 1) for mention in mentions),
            tuple(mention.row for mention in mentions if mention.distanced),
        )
        for label, mentions in by_label.items()
    }


def _readings(mentions: tuple[Mention, ...], lexicon: Lexicon, family: str, *, first: bool) -> dict[str, Reading]:
    by_concept: dict[str, list[Mention]] = {category.group: [] for category in lexicon.categories}
    for mention in mentions:
        if mention.first == first:
            by_concept[mention.concept].append(mention)
    return {
        f"{family}.{category.id}": Reading(
            tuple(
                Unit(mention.row.sentence, float(mention.label == category.id), 1)
                for mention in by_concept[category.group]
            ),
            tuple(mention.row for mention in by_concept[category.group] if mention.label == category.id),
        )
        for category in lexicon.categories
    }


def _rows(readings: Mapping[str, Reading]) -> list[tuple[str, str, Evidence]]:
    """Each hit with its concept and label."""
    named = ((measure.partition(".")[2], reading) for measure, reading in readings.items())
    return [(label.partition(".")[0], label, row) for label, reading in named for row in reading.evidence]
