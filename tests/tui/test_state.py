"""What is remembered from run to run: kept whole, never trusted, and never in the way."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.tui.library import filled
from tests.tui.shell import groups_of, running, seen, shows, start_of, write_story
from tests.tui.waiting import wait_for
from tui.jobs.adding import AddRequest
from tui.jobs.facts import facts_from_user
from tui.jobs.resuming import request_of, unfinished_of
from tui.screens.adding import AddingScreen
from tui.state import Memory, State, Unfinished, read_state, state_path, write_state

TEXT = st.text(max_size=60).filter(lambda text: "\0" not in text and text.isprintable())
UNFINISHED = st.builds(
    Unfinished,
    library=TEXT,
    paths=st.lists(TEXT, min_size=1, max_size=4).map(tuple),
    outlet=TEXT,
    date=TEXT,
    collection=TEXT,
    done=st.integers(0, 10**9),
    of=st.integers(0, 10**9),
)
STATES = st.builds(
    State,
    group=TEXT,
    voice=TEXT,
    sorts=st.lists(st.tuples(TEXT, TEXT), max_size=4).map(tuple),
    folder=TEXT,
    toured=st.booleans(),
    unfinished=st.none() | UNFINISHED,
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=12), inner, max_size=4),
    max_leaves=12,
)
NAMES = st.sampled_from(("group", "voice", "sorts", "folder", "toured", "unfinished"))


@given(STATES)
def test_what_is_written_is_read_again(tmp_path_factory: pytest.TempPathFactory, state: State) -> None:
    place = tmp_path_factory.mktemp("state") / "deep" / "state.json"
    assert write_state(place, state)
    assert read_state(place) == state


@given(st.binary(max_size=200))
def test_bytes_that_are_no_state_are_as_good_as_none(tmp_path_factory: pytest.TempPathFactory, said: bytes) -> None:
    place = tmp_path_factory.mktemp("state") / "state.json"
    place.write_bytes(b"\xff" + said)
    assert read_state(place) == State()


@given(st.dictionaries(NAMES, JSON))
def test_values_of_another_kind_are_left_out(tmp_path_factory: pytest.TempPathFactory, said: dict[str, Any]) -> None:
    place = tmp_path_factory.mktemp("state") / "state.json"
    place.write_text(json.dumps(said), encoding="utf-8")
    state = read_state(place)
    assert isinstance(state.group, str)
    assert state.unfinished is None or isinstance(state.unfinished, Unfinished)
    assert all(isinstance(name, str) and isinstance(order, str) for name, order in state.sorts)
    assert write_state(place, state)


@pytest.mark.parametrize("said", ["", "[]", "null", "[" * 100_000, '{"group": "\\u0000"}', '{"toured": "yes"}', "{"])
def test_a_broken_file_is_ignored(tmp_path: Path, said: str) -> None:
    place = tmp_path / "state.json"
    place.write_text(said, encoding="utf-8")
    assert read_state(place) == State()


def test_a_file_without_an_end_is_not_read(tmp_path: Path) -> None:
    place = tmp_path / "state.json"
    place.write_text('{"group": "' + "x" * 2_000_000 + '"}', encoding="utf-8")
    assert read_state(place) == State()


def test_a_folder_in_the_place_of_the_file_is_no_state_and_is_left_alone(tmp_path: Path) -> None:
    assert read_state(tmp_path) == State()
    assert not write_state(tmp_path, State(group="a"))
    assert tmp_path.is_dir()


def test_what_cannot_be_written_is_still_remembered_in_this_run(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    memory = Memory(tmp_path / "file" / "state.json")
    memory.change(group="The bridge")
    assert memory.state.group == "The bridge"


def test_nothing_is_left_behind_beside_the_file(tmp_path: Path) -> None:
    memory = Memory(tmp_path / "state.json")
    for name in ("a", "b", "c"):
        memory.change(group=name)
    assert [path.name for path in tmp_path.iterdir()] == ["state.json"]


def test_two_apps_each_keep_what_they_changed(tmp_path: Path) -> None:
    one, other = Memory(tmp_path / "state.json"), Memory(tmp_path / "state.json")
    one.change(group="The bridge")
    other.change(voice="quoted")
    assert read_state(tmp_path / "state.json") == State(group="The bridge", voice="quoted")


def test_many_writers_at_once_leave_a_whole_file(tmp_path: Path) -> None:
    place = tmp_path / "state.json"

    def write(name: str) -> None:
        memory = Memory(place)
        for number in range(20):
            memory.change(group=f"{name} {number}")

    threads = [Thread(target=write, args=(name,)) for name in "abcd"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert read_state(place).group.endswith(" 19")


def test_the_order_of_a_list_is_found_by_its_name() -> None:
    state = State(sorts=State().sorted_by("library", "date"))
    assert state.sort_of("library") == "date"
    assert State(sorts=state.sorted_by("library", "outlet")).sorts == (("library", "outlet"),)


def test_the_environment_names_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BROADSHEET_STATE", str(tmp_path / "mine.json"))
    assert state_path() == tmp_path / "mine.json"


def test_without_it_the_file_is_in_the_users_state_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("BROADSHEET_STATE")
    assert state_path().parent.name == "broadsheet"


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="needs a folder that cannot be written")
def test_a_state_folder_that_cannot_be_written_is_no_matter(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        assert not write_state(tmp_path / "state.json", State())
    finally:
        tmp_path.chmod(0o700)


# In the app


async def test_the_last_story_is_under_the_cursor_again(tmp_path: Path) -> None:
    library = tmp_path / "library.db"
    filled(library, write_story(tmp_path / "one"))
    filled(library, write_story(tmp_path / "two", '[collection]\nname = "Another"\n'))
    async with running(library) as (app, pilot):
        names = groups_of(app)
        start_of(app).views.groups.move_to(len(names) - 1)
        await pilot.press("enter")
        await wait_for(pilot, lambda: app.memory.state.group == names[-1], "the story to be remembered")
    async with running(library) as (app, _):
        group = start_of(app).views.group
        assert group is not None
        assert group.name == names[-1]


def broken_off(library: Path, story: Path) -> Unfinished:
    return unfinished_of(library, AddRequest((story,), facts_from_user("The Courier"), "The bridge"), 312, 1000)


def test_an_adding_is_asked_for_again_as_it_was(tmp_path: Path) -> None:
    asked = AddRequest((tmp_path / "story",), facts_from_user("The Courier", "2024-05"), "The bridge")
    assert request_of(unfinished_of(tmp_path / "library.db", asked)) == asked


async def test_an_adding_that_was_broken_off_is_offered_first(tmp_path: Path, state_file: Path) -> None:
    library = tmp_path / "library.db"
    write_state(state_file, State(unfinished=broken_off(library, write_story(tmp_path / "story"))))
    async with running(library) as (app, pilot):
        assert "312 of 1,000 files were read" in seen(app)
        await pilot.press("enter")
        await shows(pilot, app, AddingScreen)
        adding = app.screen
        assert isinstance(adding, AddingScreen)
        await wait_for(pilot, lambda: adding.report is not None, "the report")
        assert adding.report is not None
        assert len(adding.report.files) == 2


async def test_it_is_offered_above_the_stories_too_until_it_is_declined(tmp_path: Path, state_file: Path) -> None:
    library = tmp_path / "library.db"
    story = write_story(tmp_path / "story")
    filled(library, story)
    write_state(state_file, State(unfinished=broken_off(library, story)))
    async with running(library) as (app, pilot):
        assert "312 of 1,000 files were read" in seen(app)
        await pilot.press("O")
        await wait_for(pilot, lambda: "312 of 1,000" not in seen(app), "the offer to go")
    assert read_state(state_file).unfinished is None


async def test_an_adding_to_another_library_is_not_offered(tmp_path: Path, state_file: Path) -> None:
    write_state(state_file, State(unfinished=broken_off(tmp_path / "other.db", tmp_path)))
    async with running(tmp_path / "library.db") as (app, _):
        assert "were read" not in seen(app)


def put(state_file: Path, said: str) -> None:
    state_file.parent.mkdir(parents=True)
    state_file.write_text(said, encoding="utf-8")


@pytest.mark.parametrize("said", ["[1, 2", '{"group": ["a"], "unfinished": {"library": 3}}', "\x00\x1b[2J"])
async def test_a_hostile_state_file_never_stops_the_app(tmp_path: Path, state_file: Path, said: str) -> None:
    put(state_file, said)
    async with running(tmp_path / "library.db") as (app, _):
        assert "Take the tour" in seen(app)


async def test_hostile_words_in_the_state_are_shown_as_they_are(tmp_path: Path, state_file: Path) -> None:
    library = tmp_path / "library.db"
    filled(library, write_story(tmp_path / "story"))
    write_state(state_file, State(group="[/x] [@click=app.quit]", voice="\x1b[2J"))
    async with running(library) as (app, _):
        assert groups_of(app) == ["The bridge"]
