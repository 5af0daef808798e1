"""Reads and scores single files, many in one process."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from analysis.catalogue import measures_of
from analysis.measure import Measure
from analysis.reading import read_document
from analysis.scoring import Analyser, ScoredDocument, analysers, score_document
from analysis.speakers import Aliases
from corpus.article import Article, Facts
from tui.jobs.aliases import all_aliases
from tui.jobs.lexicons import all_lexicons

if TYPE_CHECKING:
    from corpus.sources import Sources


@dataclass(frozen=True, slots=True)
class Inspected:
    """One file with all its readings."""

    article: Article
    scored: ScoredDocument
    measures: Sequence[Measure]


@dataclass(frozen=True, slots=True)
class Inspector:
    """What is needed to read any number of files: analysers, catalogue, spellings, and the sidecars read so far."""

    made: Mapping[str, tuple[str, Analyser]]
    measures: Sequence[Measure]
    aliases: Aliases
    sidecars: dict[Path, Sources] = field(default_factory=dict)

    @staticmethod
    def with_all_lexicons() -> Inspector:
        """An inspector with the bundled lexicons and spellings and the user's own."""
        lexicons = all_lexicons()
        return Inspector(analysers(lexicons), measures_of(lexicons), all_aliases())

    def read(self, path: Path, *, as_is: bool) -> Inspected:
        """One file, read and scored.

        Raises:
            UnreadableFile: the file cannot be read as an article.
        """
        from corpus.intake import read_file

        article = read_file(path, key=0, user_facts=Facts(), as_is=as_is, sidecars=self.sidecars).article
        return Inspected(article, score_document(read_document(article, self.aliases), self.made), self.measures)
