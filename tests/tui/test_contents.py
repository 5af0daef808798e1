"""What there is to compare, as the start page is told it."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.article import Facts
from corpus.library import open_memory
from tests.tui.library import filled
from tests.tui.shell import BRIDGE, write_many, write_story
from tui.jobs import contents
from tui.jobs.contents import Contents, GroupKind, contents_of
from tui.jobs.opening import open_files, read_contents, read_group
from tui.jobs.problems import Cancelled, UserError
from tui.work import Failure, outcome_of


def test_nothing_is_in_an_empty_library() -> None:
    with open_memory() as library:
        assert contents_of(library, "loose", "everything") == Contents((), 0, 0)


def test_groups_are_collections_then_what_is_in_none_then_everything(tmp_path: Path) -> None:
    filled(tmp_path / "a.db", write_story(tmp_path / "story"), write_many(tmp_path / "many", 3))
    found = read_contents(tmp_path / "a.db")
    assert [(group.kind, len(group.headlines)) for group in found.groups] == [
        (GroupKind.COLLECTION, 2),
        (GroupKind.LOOSE, 3),
        (GroupKind.EVERYTHING, 5),
    ]
    assert (found.articles, found.outlets) == (5, 5)


@pytest.mark.parametrize("place", [0, 1, 2])
def test_a_group_is_read_with_the_articles_that_its_headlines_are_of(tmp_path: Path, place: int) -> None:
    filled(tmp_path / "a.db", write_story(tmp_path / "story"), write_many(tmp_path / "many", 3))
    group = read_contents(tmp_path / "a.db").groups[place]
    selected = read_group(tmp_path / "a.db", group).selected
    assert tuple(article.key for _, article in selected.articles) == group.keys
    assert tuple(outlet for outlet, _ in selected.articles) == tuple(headline.outlet for headline in group.headlines)


def test_files_that_are_opened_are_grouped_as_they_would_be_in_a_library(tmp_path: Path) -> None:
    folders = write_story(tmp_path / "story"), write_many(tmp_path / "many", 3)
    filled(tmp_path / "a.db", *folders)
    kept, opened = read_contents(tmp_path / "a.db"), open_files(folders).contents
    assert [group.headlines for group in opened.groups] == [group.headlines for group in kept.groups]


def test_files_of_no_collection_are_named_after_themselves(tmp_path: Path) -> None:
    write_story(tmp_path / "story", sidecar="")
    paths = [tmp_path / "story" / name for name in BRIDGE]
    assert [group.name for group in open_files(paths).contents.groups] == ["ledger.txt, courier.txt"]


def test_a_headline_comes_with_how_its_article_begins(tmp_path: Path) -> None:
    (headline, _) = open_files([write_story(tmp_path / "story")]).contents.groups[0].headlines
    assert headline.lead.startswith("The council ignored three warnings")
    assert headline.own


def test_of_many_articles_the_texts_are_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(contents, "MOST_READ", 1)
    group = open_files([write_story(tmp_path / "story")]).contents.groups[0]
    assert [headline.lead for headline in group.headlines] == ["", ""]
    assert all(headline.title for headline in group.headlines)


def test_opening_nothing_that_can_be_read_is_a_sentence_for_each_file(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_bytes(b"")
    with pytest.raises(UserError, match=r"(?s)a\.txt.*b\.txt"):
        open_files([tmp_path])


def test_opening_can_be_stopped(tmp_path: Path) -> None:
    with pytest.raises(Cancelled):
        open_files([write_story(tmp_path / "story")], is_cancelled=lambda: True)


def test_progress_ends_with_all_files(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    open_files([write_many(tmp_path / "many", 3)], lambda done, of: told.append((done, of)))
    assert told == [(0, 3), (1, 3), (2, 3), (3, 3)]


def test_a_job_that_fails_is_a_sentence_with_its_place() -> None:
    words = "out of ink"

    def broken() -> Facts:
        raise RuntimeError(words)

    outcome = outcome_of(broken)
    assert isinstance(outcome, Failure)
    assert "RuntimeError at test_contents.py" in outcome.sentence
    assert "RuntimeError" in outcome.report
    assert "out of ink" not in outcome.sentence + outcome.report
