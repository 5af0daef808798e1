"""Figures and evidence of one document: every counted measure, in every voice, from one reading."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import repeat
from operator import attrgetter

from analysis import agency, diversity, framing, length, reading, speaking, stance, tone
from analysis.document import Document, Voice
from analysis.lexicon import Lexicon
from analysis.measure import Reading, Tally, Unit
from analysis.selection import Selection
from analysis.speakers import Aliases, bundled_aliases

VOICES = (Voice.OWN, Voice.QUOTED, Voice.REPORTED, Voice.ALL)
"""The voices that figures are made for."""

_SENTENCE, _NUMERATOR, _DENOMINATOR = map(attrgetter, Unit._fields)

Readings = Mapping[tuple[str, Voice], Reading]
"""Counted measures of one document by measure id and voice."""

Analyser = Callable[[Selection], dict[str, Reading]]


@dataclass(frozen=True, slots=True)
class ScoredDocument:
    """A document and all its readings."""

    document: Document
    readings: Readings


def analysers(lexicons: Iterable[Lexicon], aliases: Aliases | None = None) -> dict[str, tuple[str, Analyser]]:
    """Each analyser by name, with the version of what its readings rest on: the rules and both kinds of word lists."""
    ground = f"{reading.VERSION}.{(aliases or bundled_aliases()).digest[:16]}"
    made: dict[str, tuple[str, Analyser]] = {
        "tone": (f"{ground}.{tone.VERSION}", tone.read_tone),
        "length": (f"{ground}.{length.VERSION}", length.read_length),
        "diversity": (f"{ground}.{diversity.VERSION}", diversity.read_diversity),
        "stance": (f"{ground}.{stance.VERSION}", stance.read_stance),
        "agency": (f"{ground}.{agency.VERSION}", agency.read_agency),
        "speaking": (f"{ground}.{speaking.VERSION}", speaking.read_speaking),
    }
    for lexicon in lexicons:
        read = framing.read_frames if lexicon.kind == "frames" else framing.read_naming
        version = f"{ground}.{framing.VERSION}.{lexicon.digest[:16]}"
        made[f"lexicon:{lexicon.id}"] = (version, _with_lexicon(read, lexicon))
    return made


def _with_lexicon(read: Callable[[Selection, Lexicon], dict[str, Reading]], lexicon: Lexicon) -> Analyser:
    def analyse(selection: Selection) -> dict[str, Reading]:
        return read(selection, lexicon)

    return analyse


def score_document(
    document: Document, made: Mapping[str, tuple[str, Analyser]], speaker: str | None = None
) -> ScoredDocument:
    """Every reading of a document by every analyser, in every voice; with a `speaker`, of their words alone."""
    readings: dict[tuple[str, Voice], Reading] = {}
    for voice in VOICES:
        selection = Selection(document, voice, speaker)
        for _, analyse in made.values():
            found = analyse(selection)
            # Most of very many measures are of things that are not mentioned.
            readings.update(zip(zip(found, repeat(voice), strict=False), found.values(), strict=True))
    return ScoredDocument(document, readings)


def tally(found: Reading) -> Tally:
    """What is stored of a reading. `count` is the number of evidence rows, by construction."""
    return Tally(
        sum(map(_NUMERATOR, found.units)),
        sum(map(_DENOMINATOR, found.units)),
        len(found.evidence),
        len(set(map(_SENTENCE, found.units))),
    )
