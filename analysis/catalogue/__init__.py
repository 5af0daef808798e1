"""Every measure: name, unit, range, method, citation, limits, languages. Screens, exports and docs read this."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from analysis.catalogue.actors import actors
from analysis.catalogue.agency import agency
from analysis.catalogue.readability import diversity, length, readability
from analysis.catalogue.speakers import of_one_speaker, speakers
from analysis.catalogue.stance import stance
from analysis.catalogue.terms import from_lexicon
from analysis.catalogue.tone import tone
from analysis.lexicon import Lexicon, bundled_lexicons
from analysis.measure import Measure


@cache
def speaker_measures() -> tuple[Measure, ...]:
    """What is measured of one speaker at one outlet; worked out from a comparison's quotations and not stored."""
    return tuple(of_one_speaker())


@cache
def actor_measures() -> tuple[Measure, ...]:
    """What is measured of one actor at one outlet; worked out from a comparison and not stored."""
    return tuple(actors())


def measures_of(lexicons: Iterable[Lexicon]) -> tuple[Measure, ...]:
    """The catalogue with the categories of these lexicons."""
    measures = [*tone(), *speakers(), *stance(), *agency(), *readability(), *diversity(), *length()]
    for lexicon in lexicons:
        measures.extend(from_lexicon(lexicon))
    return tuple(measures)


@cache
def bundled_measures() -> tuple[Measure, ...]:
    """The catalogue of what comes with the program."""
    return measures_of(bundled_lexicons())
