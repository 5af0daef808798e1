"""A session's changes are undone and done again, and what that makes stale is scored at once."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from analysis.lexicon import bundled_lexicons
from analysis.scoring import analysers
from corpus.article import Facts, Role
from corpus.library import ChangedMeanwhile, Changes, LibraryProblem, open_library
from tui.jobs.adding import AddRequest, add_files
from tui.jobs.collecting import create_collection, drop_collection, rename_collection, take_out
from tui.jobs.facts import facts_from_user
from tui.jobs.keeping import remove_articles, set_articles
from tui.jobs.mending import judge_lines, judge_lines_of_outlet, unjudge_lines, unjudge_lines_of_outlet
from tui.jobs.problems import UserError
from tui.jobs.undoing import Change, History

LEXICONS = bundled_lexicons()
BRIDGE = "Bridge opens\n\nThe bridge over the Lonn opened on Monday.\n\nRead more (12)\n"
FERRY = "Ferry stops\n\nThe ferry over the Lonn was stopped on Tuesday.\n\nRead more (7)\n"
AT = BRIDGE.index("Read")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "articles"
    place.mkdir()
    (place / "bridge.txt").write_text(BRIDGE)
    (place / "ferry.txt").write_text(FERRY)
    return place


@pytest.fixture
def path(tmp_path: Path, folder: Path) -> Path:
    place = tmp_path / "library.db"
    add_files(place, AddRequest((folder,), facts_from_user(outlet="Alder"), "Bridges"), LEXICONS)
    return place


def state(path: Path) -> tuple[object, ...]:
    with open_library(path) as library:
        return library.articles(), library.listing(), library.collections(), library.rules(), library.outlets()


def stale(path: Path) -> list[int]:
    with open_library(path) as library:
        return library.stale({name: version for name, (version, _) in analysers(LEXICONS).items()})


def words(path: Path, key: int) -> int:
    with open_library(path) as library:
        return next(row.words for row in library.listing() if row.key == key)


def changes(path: Path) -> dict[str, Change]:
    """Every kind of change, made one after the other."""
    made = {
        "facts": set_articles(path, [1, 2], facts_from_user(outlet="Birch", language="de"), "Spans", LEXICONS),
        "judge": judge_lines(path, 1, 0, 5, Role.FURNITURE, LEXICONS),
        "unjudge": unjudge_lines(path, 1, 0, 3, LEXICONS),
        "rule": judge_lines_of_outlet(path, 1, AT, AT + 4, Role.CREDIT, LEXICONS),
        "forget": unjudge_lines_of_outlet(path, 1, AT, AT + 4, LEXICONS),
        "create": create_collection(path, "Empty"),
        "rename": rename_collection(path, "Empty", "Full"),
        "put": set_articles(path, [1, 2], Facts(), "Full", LEXICONS),
        "take out": take_out(path, [2], "Full"),
        "drop": drop_collection(path, "Bridges"),
        "remove": remove_articles(path, [1, 2]),
    }
    assert all(change.rows for change in made.values())
    return made


def test_every_change_of_a_session_is_undone_and_done_again(path: Path) -> None:
    history, before = History(), state(path)
    made = changes(path)
    after = state(path)
    for change in made.values():
        history.remember(path, change)
    undone = [history.undo(path, LEXICONS).sentence for _ in made]
    assert (state(path), stale(path)) == (before, [])
    assert undone == [f"Undone: {change.sentence}" for change in reversed(made.values())]
    again = [history.redo(path, LEXICONS).sentence for _ in made]
    assert (state(path), stale(path)) == (after, [])
    assert again == [f"Done again: {change.sentence}" for change in made.values()]


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [
        ("facts", "Corrected 2 articles"),
        ("judge", "Said what a part of article 1 is: furniture"),
        ("unjudge", "Forgot what was said of a part of article 1"),
        ("rule", "Remembered 1 line of Birch as credit, in 2 articles"),
        ("forget", "Forgot what was said of 1 line of Birch"),
        ("create", "Made the collection “Empty”"),
        ("rename", "Renamed the collection “Empty” to “Full”"),
        ("put", "Put 2 articles into “Full”"),
        ("take out", "Took 1 article out of “Full”"),
        ("drop", "Forgot the collection “Bridges”"),
        ("remove", "Removed 2 articles"),
    ],
)
def test_a_change_says_what_was_done(path: Path, kind: str, sentence: str) -> None:
    assert changes(path)[kind].sentence == sentence


def test_adding_is_undone_for_what_was_new(path: Path, folder: Path) -> None:
    before = state(path)
    (folder / "new.txt").write_text("A third story\n\nIt was told by nobody else on that day.\n")
    report = add_files(path, AddRequest((folder,), Facts(), "New"), LEXICONS)
    assert report.change is not None
    history = History()
    history.remember(path, report.change)
    history.undo(path, LEXICONS)
    assert state(path) == before


def test_a_judged_article_is_scored_at_once(path: Path) -> None:
    before = words(path, 1)
    judge_lines(path, 1, 0, 12, Role.FURNITURE, LEXICONS)
    assert (words(path, 1), stale(path)) == (before - 2, [])


def test_a_rule_of_an_outlet_scores_all_its_articles_at_once(path: Path) -> None:
    change = judge_lines_of_outlet(path, 1, 0, 3, Role.FURNITURE, LEXICONS)
    with open_library(path) as library:
        assert (change.keys, stale(path), library.rules()[0].line) == ((1,), [], "Bridge opens")


def test_a_rule_counts_over_what_was_said_of_the_line_before(path: Path) -> None:
    judge_lines(path, 1, 0, 12, Role.CAPTION, LEXICONS)
    judge_lines_of_outlet(path, 1, 0, 3, Role.CREDIT, LEXICONS)
    with open_library(path) as library:
        assert library.articles(keys=[1])[0].blocks[0].role is Role.CREDIT


@pytest.mark.parametrize(("key", "start"), [(1, 9999), (99, 0)])
def test_a_rule_of_nothing_is_told(path: Path, key: int, start: int) -> None:
    with pytest.raises(UserError, match="Nothing that can be seen is selected"):
        judge_lines_of_outlet(path, key, start, start + 5, Role.CREDIT, LEXICONS)


@pytest.mark.parametrize("name", ["", " \n"])
def test_a_collection_without_a_name_is_told(path: Path, name: str) -> None:
    with pytest.raises(UserError, match="needs a name"):
        create_collection(path, name)


def test_there_is_nothing_to_undo_at_first(path: Path) -> None:
    history = History()
    assert (history.next_undo(path), history.next_redo(path)) == (None, None)
    with pytest.raises(UserError, match="nothing to undo"):
        history.undo(path, LEXICONS)
    with pytest.raises(UserError, match="nothing to do again"):
        history.redo(path, LEXICONS)


def test_a_change_of_nothing_is_not_remembered(path: Path) -> None:
    history = History()
    history.remember(path, take_out(path, [1], "No such"))
    assert history.next_undo(path) is None


def test_a_history_is_bounded_and_forgets_the_oldest(path: Path) -> None:
    history = History(limit=2)
    for name in ("A", "B", "C"):
        history.remember(path, create_collection(path, name))
    history.undo(path, LEXICONS)
    history.undo(path, LEXICONS)
    assert history.next_undo(path) is None


def test_a_new_change_ends_what_can_be_done_again(path: Path) -> None:
    history = History()
    history.remember(path, create_collection(path, "A"))
    history.undo(path, LEXICONS)
    history.remember(path, create_collection(path, "B"))
    assert (history.next_undo(path), history.next_redo(path)) == ("Made the collection “B”", None)


def test_each_library_has_a_history_of_its_own(path: Path, tmp_path: Path) -> None:
    history, other = History(), tmp_path / "other.db"
    history.remember(path, create_collection(path, "A"))
    history.remember(other, create_collection(other, "B"))
    assert history.undo(path, LEXICONS).sentence == "Undone: Made the collection “A”"


def test_what_somebody_else_has_changed_is_forgotten_and_the_one_before_can_be_undone(path: Path) -> None:
    history = History()
    history.remember(path, create_collection(path, "A"))
    history.remember(path, rename_collection(path, "A", "B"))
    history.remember(path, rename_collection(path, "Bridges", "Spans"))
    rename_collection(path, "Spans", "Arches")
    with pytest.raises(ChangedMeanwhile):
        history.undo(path, LEXICONS)
    assert history.undo(path, LEXICONS).sentence == "Undone: Renamed the collection “A” to “B”"


def test_what_cannot_be_undone_for_now_can_be_tried_again(path: Path) -> None:
    history = History()
    history.remember(path, create_collection(path, "A"))
    path.rename(path.with_suffix(".away"))
    with pytest.raises(LibraryProblem):
        history.undo(path, LEXICONS)
    path.with_suffix(".away").rename(path)
    assert history.undo(path, LEXICONS).sentence == "Undone: Made the collection “A”"


def test_threads_that_undo_at_once_undo_each_change_once(path: Path) -> None:
    history = History()
    for place in range(12):
        history.remember(path, create_collection(path, f"Collection {place}"))
    with ThreadPoolExecutor(4) as threads:
        undone = list(threads.map(lambda _: history.undo(path, LEXICONS).sentence, range(12)))
    assert (len(set(undone)), history.next_undo(path)) == (12, None)


def test_a_change_without_rows_is_false() -> None:
    assert not Changes()
