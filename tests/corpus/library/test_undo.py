"""What was changed can be undone and done again, whole; or, where somebody else has been at it since, not at all."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.article import Fact, Facts, FactSource, Role
from corpus.library import ChangedMeanwhile, Changes, FigureRow, Library, LibraryProblem, open_library
from corpus.library.problems import UnknownArticle
from tests.corpus.library.invented import article, faults, whole_content

MADE_ANEW = frozenset({"analyser", "measure", "voice", "scored", "figure", "sqlite_sequence"})
"""Tables of what is measured, and SQLite's memory of the highest keys: undoing does not turn these back."""

TEXTS = [f"{head}\n\n{body}\n\nRead more ({number})" for number, (head, body) in enumerate([("A", "a."), ("B", "b.")])]
NAMES = [None, "Alder", "ALDER", "Birch", "Cedar"]
ROLES = [Role.FURNITURE, Role.BODY, Role.CAPTION]

Change = Callable[[Library], object]


def kept(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """All that a library keeps that is not made anew; the index is checked against it by `faults`."""
    return {
        name: rows
        for name, rows in whole_content(path).items()
        if name not in MADE_ANEW and not name.startswith("article_search")
    }


def correct(key: int, name: str | None, title: str | None) -> Change:
    facts = Facts(outlet=Fact(name, FactSource.USER), title=Fact(title, FactSource.USER))
    return lambda library: library.set_facts(key, facts)


def add(text: str, name: str | None, collection: str | None, number: int) -> Change:
    given_article = article(text, name, origin=f"{number}.txt", date=Fact("2021", FactSource.TEXT))
    return lambda library: library.add([(given_article, collection)])


def rule(place: int, line: str, role: Role) -> Change:
    return lambda library: library.set_rule(library.outlets()[place % len(library.outlets())].key, line, role)


def begin(library: Library) -> None:
    for text in TEXTS:
        for name in ("Alder", "Birch"):
            add(text, name, "Bridges", 0)(library)


KEYS = st.integers(1, 6)
COLLECTIONS = st.sampled_from(["Bridges", "Tunnels"])
CHANGES = st.one_of(
    st.builds(add, st.sampled_from(TEXTS), st.sampled_from(NAMES), st.none() | COLLECTIONS, st.integers(0, 2)),
    st.builds(correct, KEYS, st.sampled_from(NAMES), st.sampled_from([None, "One", "Two"])),
    st.builds(lambda keys: lambda library: library.remove(keys), st.lists(KEYS, max_size=4)),
    st.builds(lambda keys, name: lambda library: library.put(keys, name), st.lists(KEYS), COLLECTIONS),
    st.builds(lambda keys, name: lambda library: library.take_out(keys, name), st.lists(KEYS), COLLECTIONS),
    st.builds(lambda name: lambda library: library.create_collection(name), COLLECTIONS),
    st.builds(lambda name: lambda library: library.drop_collection(name), COLLECTIONS),
    st.builds(lambda old, new: lambda library: library.rename_collection(old, new), COLLECTIONS, COLLECTIONS),
    st.builds(
        lambda key, start, role: lambda library: library.judge(key, start, start + 6, role),
        KEYS,
        st.integers(0, 15),
        st.sampled_from(ROLES),
    ),
    st.builds(lambda key, start: lambda library: library.unjudge(key, start, start + 4), KEYS, st.integers(0, 15)),
    st.builds(rule, st.integers(0, 3), st.sampled_from(["Read more (3)", "a.", "B"]), st.sampled_from(ROLES)),
    st.just(lambda library: library.drop_rule("Alder", "Read more (1)")),
)


def recorded(library: Library, *changes: Change) -> Changes:
    """What the changes changed, made in one transaction; one that cannot be made is passed over."""
    with library.recorded() as recording:
        for change in changes:
            try:
                with library.batch():
                    change(library)
            except (LibraryProblem, ZeroDivisionError):
                continue
    return recording.changes


@settings(max_examples=120, deadline=None)
@given(st.lists(st.lists(CHANGES, min_size=1, max_size=4), min_size=1, max_size=6))
def test_a_session_undone_leaves_what_was_before_and_done_again_what_was_after(steps: list[list[Change]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "library.db")
        with open_library(path) as library:
            begin(library)
        states, made = [kept(path)], []
        with open_library(path) as library:
            for step in steps:
                made.append(recorded(library, *step))
                states.append(kept(path))
            undone: list[Changes] = []
            for changes, state in zip(reversed(made), reversed(states[:-1]), strict=True):
                undone.append(recorded(library, lambda library, changes=changes: library.undo(changes)))  # type: ignore[misc]
                assert kept(path) == state
            for changes, state in zip(reversed(undone), states[1:], strict=True):
                library.undo(changes)
                assert kept(path) == state
        assert faults(path) == []


@settings(max_examples=60, deadline=None)
@given(st.lists(CHANGES, min_size=1, max_size=3), st.lists(CHANGES, min_size=1, max_size=3))
def test_undoing_what_others_have_changed_since_is_whole_or_nothing(mine: list[Change], theirs: list[Change]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "library.db")
        with open_library(path) as library:
            begin(library)
            changes = recorded(library, *mine)
            recorded(library, *theirs)
            before = whole_content(path)
            try:
                library.undo(changes)
            except ChangedMeanwhile:
                assert whole_content(path) == before
        assert faults(path) == []


@pytest.fixture
def three(kept: Library) -> list[int]:
    batch = [
        (article("One\n\nFirst text.", "Alder", origin="1.txt"), "Bridges"),
        (article("Two\n\nSecond text.", "Birch", origin="2.txt"), None),
        (article("Three\n\nThird text.", "Alder", origin="3.txt"), "Bridges"),
    ]
    return [added.key for added in kept.add(batch)]


def everything(library: Library) -> tuple[object, ...]:
    said = [library.judgements(row.key) for row in library.listing()]
    return library.articles(), library.listing(), library.outlets(), library.collections(), library.rules(), said


def test_removed_articles_come_back_with_all_that_was_known(kept: Library, three: list[int]) -> None:
    kept.judge(three[0], 0, 3, Role.FURNITURE)
    before = everything(kept)
    kept.undo(recorded(kept, lambda library: library.remove(three)))
    assert everything(kept) == before


def test_what_comes_back_is_found(kept: Library, three: list[int]) -> None:
    kept.undo(recorded(kept, lambda library: library.remove(three)))
    assert [hit.article for hit in kept.search("second")] == [three[1]]


def test_what_is_undone_tells_the_articles_that_it_touched(kept: Library, three: list[int]) -> None:
    changes = recorded(kept, lambda library: library.remove(three[:2]))
    assert kept.undo(changes) == tuple(three[:2])


def test_figures_of_what_is_undone_are_stale(kept: Library, three: list[int]) -> None:
    changes = recorded(kept, lambda library: library.judge(three[0], 0, 3, Role.FURNITURE))
    for key in three:
        kept.store_figures(key, "tone", "1", [FigureRow(key, "tone.mean", "own", 1.0, 2.0, 1, 2)])
    kept.undo(changes)
    assert kept.stale({"tone": "1"}) == [three[0]]


def test_figures_are_stale_where_a_rule_is_undone(kept: Library, three: list[int]) -> None:
    changes = recorded(kept, lambda library: library.set_rule(library.outlets()[0].key, "Three", Role.FURNITURE))
    for key in three:
        kept.store_figures(key, "tone", "1", [FigureRow(key, "tone.mean", "own", 1.0, 2.0, 1, 2)])
    assert (kept.undo(changes), kept.stale({"tone": "1"})) == ((three[2],), [three[2]])


def test_figures_stay_where_only_a_collection_is_undone(kept: Library, three: list[int]) -> None:
    changes = recorded(kept, lambda library: library.put(three, "Tunnels"))
    for key in three:
        kept.store_figures(key, "tone", "1", [FigureRow(key, "tone.mean", "own", 1.0, 2.0, 1, 2)])
    kept.undo(changes)
    assert kept.stale({"tone": "1"}) == []


def test_what_changes_nothing_is_nothing_to_undo(kept: Library, three: list[int]) -> None:
    assert not recorded(kept, lambda library: library.remove([999]))


def test_a_change_that_fails_is_not_recorded(kept: Library, three: list[int]) -> None:
    def fail(library: Library) -> None:
        library.remove(three)
        raise ZeroDivisionError

    assert not recorded(kept, fail)


def test_what_fails_whole_leaves_a_library_that_records(kept: Library, three: list[int]) -> None:
    with pytest.raises(UnknownArticle), kept.recorded():
        kept.judge(999, 0, 1, Role.BODY)
    assert recorded(kept, lambda library: library.remove(three)).articles == tuple(three)


def test_nothing_is_noted_outside_a_recording(kept: Library, three: list[int]) -> None:
    with kept.recorded() as recording:
        pass
    kept.remove(three)
    assert not recording.changes


def test_a_text_is_held_for_undoing_only_where_it_was_removed(kept: Library, three: list[int]) -> None:
    added = recorded(kept, lambda library: library.add([(article("A long text.", "Cedar"), None)]))
    moved = recorded(kept, correct(three[0], "Birch", None))
    assert "A long text." not in repr((added, moved))


def test_an_outlet_that_others_use_since_stays_when_adding_is_undone(kept: Library) -> None:
    changes = recorded(kept, lambda library: library.add([(article("One", "Alder"), "Bridges")]))
    [other] = kept.add([(article("Two", "Alder"), "Bridges")])
    kept.undo(changes)
    assert [(row.key, row.outlet.name, row.collections) for row in kept.listing()] == [
        (other.key, "Alder", ("Bridges",))
    ]


def remove_first(library: Library) -> object:
    return library.remove([library.listing()[0].key])


def rename(library: Library) -> object:
    return library.rename_collection("Bridges", "Spans")


def judge_first(library: Library) -> object:
    library.judge(1, 0, 3, Role.CAPTION)
    return library.judgements(1)


def title_first(library: Library) -> object:
    return library.set_facts(1, Facts(title=Fact("Other", FactSource.USER)))


@pytest.mark.parametrize(
    ("mine", "theirs", "reason"),
    [
        (remove_first, add("One\n\nFirst text.", "Alder", None, 9), "added again"),
        (remove_first, lambda library: library.drop_collection("Bridges"), "collection"),
        (correct(1, "Cedar", None), correct(1, "Birch", None), "outlet has another name|fact of an article"),
        (title_first, correct(1, "Alder", "Third"), "fact of an article was corrected"),
        (title_first, remove_first, "fact of an article was corrected"),
        (judge_first, lambda library: library.judge(1, 1, 3, Role.CREDIT), "something else was said of the parts"),
        (rename, lambda library: library.drop_collection("Spans"), "collection was renamed"),
        (rename, lambda library: library.create_collection("Bridges"), "collection was renamed"),
        (rule(0, "Three", Role.CREDIT), rule(0, "Three", Role.BODY), "of an outlet's lines"),
        (add("Four", "Alder", None, 4), lambda library: library.judge(4, 0, 3, Role.CREDIT), "parts of an article"),
        (add("Four", "Alder", None, 4), lambda library: library.put([4], "Tunnels"), "put into a collection"),
    ],
)
def test_what_has_changed_since_is_told_and_left_as_it_is(
    kept: Library, three: list[int], mine: Change, theirs: Change, reason: str
) -> None:
    changes = recorded(kept, mine)
    theirs(kept)
    before = everything(kept)
    with pytest.raises(ChangedMeanwhile, match=f"has changed since, so that this cannot be undone .*({reason})"):
        kept.undo(changes)
    assert everything(kept) == before


def test_an_outlet_that_went_and_came_back_under_another_key_is_told(kept: Library, three: list[int]) -> None:
    changes = recorded(kept, lambda library: library.remove([three[1]]))
    kept.add([(article("Another text", "Birch"), None)])
    with pytest.raises(ChangedMeanwhile, match="an outlet has another name, or is there anew"):
        kept.undo(changes)


def test_outlets_that_change_places_change_back(kept: Library) -> None:
    keys = [added.key for added in kept.add([(article("One", name, origin=name), None) for name in ("Alder", "Birch")])]
    before = everything(kept)
    steps = (correct(keys[0], None, None), correct(keys[1], "Alder", None), correct(keys[0], "Birch", None))
    kept.undo(recorded(kept, *steps))
    assert everything(kept) == before


def test_collections_that_change_names_change_back(kept: Library, three: list[int]) -> None:
    before = everything(kept)
    kept.undo(recorded(kept, rename, lambda library: library.create_collection("Bridges")))
    assert everything(kept) == before


def test_an_article_that_is_corrected_and_then_removed_comes_back_as_it_was(kept: Library, three: list[int]) -> None:
    before = everything(kept)
    kept.undo(recorded(kept, correct(three[0], "Cedar", "Other"), remove_first))
    assert everything(kept) == before


def test_undoing_twice_is_told(kept: Library, three: list[int]) -> None:
    changes = recorded(kept, lambda library: library.remove(three))
    kept.undo(changes)
    with pytest.raises(ChangedMeanwhile):
        kept.undo(changes)
