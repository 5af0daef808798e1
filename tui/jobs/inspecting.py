"""Reads and scores single files, many in one process."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from analysis.catalogue import measures_of
from analysis.measure import Measure
from analysis.reading import read_document
from analysis.scoring import Analyser, ScoredDocument, analysers, score_document
from corpus.article import Article, Facts
from tui.jobs.lexicons import all_lexicons


@dataclass(frozen=True, slots=True)
class Inspected:
    """One file with all its readings."""

    article: Article
    scored: ScoredDocument
    measures: Sequence[Measure]


@dataclass(frozen=True, slots=True)
class Inspector:
    """What is needed to read any number of files: the analysers and the catalogue."""

    made: Mapping[str, tuple[str, Analyser]]
    measures: Sequence[Measure]

    @staticmethod
    def with_all_lexicons() -> Inspector:
        """An inspector with the bundled lexicons and the user's own."""
        lexicons = all_lexicons()
        return Inspector(analysers(lexicons), measures_of(lexicons))

    def read(self, path: Path, *, as_is: bool) -> Inspected:
        """One file, read and scored.

        Raises:
            UnreadableFile: the file cannot be read as an article.
        """
        from corpus.intake import read_file

        article = read_file(path, key=0, user_facts=Facts(), as_is=as_is).article
        return Inspected(article, score_document(read_document(article), self.made), self.measures)
