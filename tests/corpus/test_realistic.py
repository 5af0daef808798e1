"""Twelve invented articles as sites print them; what each part of them is was marked by hand before they were read."""

from __future__ import annotations

import pytest

from corpus.article import ANALYSED_ROLES
from tests.corpus.marked import NAMES, Part, is_kept_as_marked, is_right, marked_parts, read_marked

PARTS = [part for name in NAMES for part in marked_parts(name)]
ANALYSED = [part for part in PARTS if part.role in ANALYSED_ROLES]
ASIDE = [part for part in PARTS if part.role not in ANALYSED_ROLES]
# Nothing but its place tells this caption from a first sentence: a blank line divides it from its credit.
ALIKE = {"Water pours over the eastern lip of the dam on Sunday morning."}


def test_six_texts_and_six_pages_are_marked() -> None:
    assert [sum(name.endswith(ending) for name in NAMES) for ending in (".txt", ".html")] == [6, 6]


@pytest.mark.parametrize("part", ANALYSED, ids=str)
def test_a_part_of_the_article_is_analysed(part: Part) -> None:
    assert is_right(part, read_marked(part.name))


@pytest.mark.parametrize("part", [part for part in ASIDE if part.words not in ALIKE], ids=str)
def test_a_line_of_the_page_is_not_analysed(part: Part) -> None:
    assert is_right(part, read_marked(part.name))


@pytest.mark.parametrize("part", [part for part in ASIDE if part.words in ALIKE], ids=str)
def test_a_line_that_could_be_the_first_sentence_stays(part: Part) -> None:
    assert not is_right(part, read_marked(part.name))


@pytest.mark.parametrize("name", [name for name in NAMES if name.endswith(".txt")])
def test_every_part_of_a_text_is_a_block_of_its_own(name: str) -> None:
    article = read_marked(name)
    assert {p.words for p in marked_parts(name) if not is_kept_as_marked(p, article)} <= ALIKE
