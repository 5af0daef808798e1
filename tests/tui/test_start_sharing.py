"""The start page taken out of the app: its stories in every form, its headlines, the command that compares."""

from __future__ import annotations

import json
import shlex
from collections import Counter
from pathlib import Path

import pytest

import tui.clipboard
from corpus.library import open_library
from corpus.sample import story_folders
from tests.commands import ran
from tests.tui.library import filled
from tests.tui.shell import groups_of, running, start_of, write_many, write_story
from tests.tui.waiting import wait_for
from tui.clipboard import Taken
from tui.jobs.contents import GroupKind
from tui.views import FORMATS


@pytest.fixture(autouse=True)
def clipboard(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was put on the system's clipboard, in place of the one of whoever runs the tests."""
    taken: list[str] = []

    def take(text: str) -> Taken:
        taken.append(text)
        return Taken.YES

    monkeypatch.setattr(tui.clipboard, "system_clipboard", take)
    return taken


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A library with a story and articles in no collection."""
    path = tmp_path / "library.db"
    filled(path, write_story(tmp_path / "bridge"))
    filled(path, write_many(tmp_path / "loose", 2))
    return path


@pytest.mark.parametrize("form", FORMATS)
async def test_the_stories_are_exported_with_every_headline_in_every_form(library: Path, form: str) -> None:
    async with running(library) as (app, _):
        view = start_of(app).view()
        assert view is not None
        made = view.makers[form]()  # type: ignore[index]
        for told in ("The bridge", "Harbor Ledger", "Council was warned of the bridge", "Ignored, then buried"):
            assert told in made


async def test_an_exported_headline_stands_in_its_story_once_and_not_again_under_everything(library: Path) -> None:
    async with running(library) as (app, _):
        view = start_of(app).view()
        assert view is not None
        rows = json.loads(view.makers["json"]())["rows"]
        assert len(rows) == 4
        assert {row["collection"] for row in rows} == set(groups_of(app)[:2])


async def test_y_copies_the_headlines_of_the_story_under_the_cursor(library: Path, clipboard: list[str]) -> None:
    async with running(library) as (_, pilot):
        await pilot.press("y")
        await wait_for(pilot, lambda: bool(clipboard), "the copy")
        assert clipboard[0].splitlines() == [
            "The Courier: Ignored, then buried",
            "Harbor Ledger: Council was warned of the bridge",
        ]
        await pilot.press("Y")
        await wait_for(pilot, lambda: len(clipboard) == 2, "the copy with its source")
        assert "The bridge" in clipboard[1]
        assert "2024-05-03" in clipboard[1]


@pytest.mark.parametrize("kind", GroupKind)
async def test_the_copied_command_compares_the_articles_of_the_group(
    library: Path, kind: GroupKind, clipboard: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    async with running(library) as (app, pilot):
        contents = start_of(app).contents
        assert contents is not None
        place = [group.kind for group in contents.groups].index(kind)
        start_of(app).views.groups.move_to(place)
        await wait_for(pilot, lambda: start_of(app).views.group is contents.groups[place], "the group")
        keys = contents.groups[place].keys
        await pilot.press("C")
        await wait_for(pilot, lambda: bool(clipboard), "the command")
    words = shlex.split(clipboard[0])
    made = json.loads(ran(capsys, *words[1:], "--format", "json").out)
    with open_library(library) as opened:
        outlets = [row.outlet.name for row in opened.listing() if row.key in keys]
    assert {outlet["name"]: outlet["articles"] for outlet in made["outlets"]} == Counter(outlets)


async def test_the_copied_command_of_opened_files_names_them(tmp_path: Path, clipboard: list[str]) -> None:
    async with running(tmp_path / "none.db", story_folders()) as (_, pilot):
        await pilot.press("C")
        await wait_for(pilot, lambda: bool(clipboard), "the command")
    words = shlex.split(clipboard[0])
    assert words[:4] == ["broadsheet", "compare", "--collection", "The bridge at Hallow Ferry"]
    assert words[4:] == [str(path) for path in story_folders()]


async def test_the_welcome_has_nothing_to_copy_and_says_so(tmp_path: Path, clipboard: list[str]) -> None:
    async with running(tmp_path / "library.db") as (app, pilot):
        await pilot.press("y", "C")
        await wait_for(pilot, lambda: len(app._notifications) == 2, "both notices")
        assert not clipboard
        assert start_of(app).view() is None
