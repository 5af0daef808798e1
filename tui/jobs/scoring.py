"""Keeps the library's stored figures up to date: what is stale is made anew."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from analysis.document import Document
from analysis.lexicon import Lexicon
from analysis.reading import read_document
from analysis.scoring import VOICES, Analyser, analysers, tally
from analysis.selection import Selection
from tui.jobs.aliases import all_aliases

if TYPE_CHECKING:
    from corpus.library import FigureRow, Library


def score_stale(library: Library, lexicons: Sequence[Lexicon], among: Collection[int] | None = None) -> int:
    """Scores articles whose stored figures are missing or older than the program; returns how many there were."""
    aliases = all_aliases()
    made = analysers(lexicons, aliases)
    stale = library.stale({name: version for name, (version, _) in made.items()})
    keys = [key for key in stale if among is None or key in among]
    for article in library.articles(keys=keys) if keys else ():
        document = read_document(article, aliases)
        # Everything is worked out before the transaction begins, so that no other process waits for it.
        rows = {name: (version, _rows(document, analyse)) for name, (version, analyse) in made.items()}
        with library.batch():
            if library.articles(keys=[article.key]) != (article,):
                continue  # Changed or removed by somebody else in the meantime: still stale, and not by these figures.
            for name, (version, figures) in rows.items():
                library.store_figures(article.key, name, version, figures)
    return len(keys)


def _rows(document: Document, analyse: Analyser) -> list[FigureRow]:
    """What is stored of an analyser's readings; a measure with nothing to divide by is left out."""
    from corpus.library import FigureRow

    return [
        FigureRow(document.article, measure, voice.value, stored.numerator, stored.denominator, stored.count, stored.n)
        for voice in VOICES
        for measure, found in analyse(Selection(document, voice)).items()
        for stored in (tally(found),)
        if stored.denominator
    ]
