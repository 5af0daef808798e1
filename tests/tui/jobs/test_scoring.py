"""Stored figures: they equal a fresh reading, and what is stale is made anew."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

import tui.jobs.scoring
from analysis.document import Document
from analysis.lexicon import bundled_lexicons
from analysis.reading import read_document
from analysis.scoring import tally
from analysis.speakers import Aliases
from corpus.article import Article, Fact, Facts, FactSource, Role
from corpus.library import Library, open_library
from tests.articles import BRIDGE, FERRY, article, scored
from tui.jobs.scoring import score_stale

LEXICONS = bundled_lexicons()


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with open_library(tmp_path / "library.db") as opened:
        opened.add([(article(BRIDGE, key=1), None), (article(FERRY, key=2), None)])
        yield opened


def test_stored_figures_are_those_of_a_fresh_reading(library: Library) -> None:
    score_stale(library, LEXICONS)
    stored = {(row.measure, row.voice): row for row in library.figures([1])}
    fresh = {(name, voice.value): tally(found) for (name, voice), found in scored(BRIDGE).readings.items()}
    assert set(stored) == {key for key, figure in fresh.items() if figure.denominator}
    for key, row in stored.items():
        assert (row.numerator, row.denominator, row.count, row.n) == pytest.approx(
            (fresh[key].numerator, fresh[key].denominator, fresh[key].count, fresh[key].n)
        )


def test_what_is_up_to_date_is_left_alone(library: Library) -> None:
    assert score_stale(library, LEXICONS) == 2
    assert score_stale(library, LEXICONS) == 0


def test_a_changed_lexicon_makes_figures_stale(library: Library) -> None:
    score_stale(library, LEXICONS)
    changed = [replace(lexicon, digest=lexicon.digest[::-1]) for lexicon in LEXICONS]
    assert score_stale(library, changed) == 2


def test_a_changed_language_makes_figures_stale(library: Library) -> None:
    score_stale(library, LEXICONS)
    library.set_facts(1, Facts(language=Fact("de", FactSource.USER, "test")))
    assert score_stale(library, LEXICONS) == 1


def test_only_those_asked_for_are_made_anew(library: Library) -> None:
    assert score_stale(library, LEXICONS, [2]) == 1
    assert score_stale(library, LEXICONS) == 1


def test_an_article_that_is_judged_while_it_is_read_stays_stale(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    def judged_by_another(article: Article, aliases: Aliases) -> Document:
        document = read_document(article, aliases)
        assert library.path is not None
        with open_library(library.path) as other:
            other.judge(article.key, 0, 6, Role.FURNITURE)
        return document

    monkeypatch.setattr(tui.jobs.scoring, "read_document", judged_by_another)
    score_stale(library, LEXICONS, [1])
    monkeypatch.undo()
    assert score_stale(library, LEXICONS, [1]) == 1


def test_an_article_that_is_removed_while_it_is_read_stops_nobody(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    def removed_by_another(article: Article, aliases: Aliases) -> Document:
        assert library.path is not None
        with open_library(library.path) as other:
            other.remove([1])
        return read_document(article, aliases)

    monkeypatch.setattr(tui.jobs.scoring, "read_document", removed_by_another)
    score_stale(library, LEXICONS)
    assert {row.article for row in library.figures([1, 2])} == {2}
