"""Taking things out of the app: export, copy, the command that shows the same."""

from __future__ import annotations

import json
import shlex
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

import tui.clipboard
from corpus.sample import sample_folder
from tests.commands import ran
from tests.tui.waiting import wait_for
from tui.app import BroadsheetApp
from tui.clipboard import Taken
from tui.screens.compare import CompareScreen
from tui.screens.export import ExportScreen
from tui.screens.read import ReadScreen

BRIDGE = sample_folder() / "bridge"


@pytest.fixture(autouse=True)
def clipboard(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was put on the system's clipboard, in place of the one of whoever runs the tests."""
    taken: list[str] = []

    def take(text: str) -> Taken:
        taken.append(text)
        return Taken.YES

    monkeypatch.setattr(tui.clipboard, "system_clipboard", take)
    return taken


@asynccontextmanager
async def comparing(folder: Path) -> AsyncIterator[tuple[Pilot[Any], CompareScreen]]:
    app = BroadsheetApp(folder / "none.db", [BRIDGE])
    async with app.run_test(size=(120, 40)) as pilot:
        await wait_for(pilot, lambda: isinstance(app.screen, CompareScreen), "the comparison's page")
        screen = app.screen
        assert isinstance(screen, CompareScreen)
        await wait_for(pilot, lambda: screen.comparison is not None and screen.pane.shown is not None, "the figures")
        yield pilot, screen


async def exported_as(pilot: Pilot[Any], ending: str, path: Path) -> None:
    """Presses x, chooses the form and saves to `path`."""
    await pilot.press("x")
    await wait_for(pilot, lambda: isinstance(pilot.app.screen, ExportScreen), "the dialog")
    dialog = pilot.app.screen
    assert isinstance(dialog, ExportScreen)
    while not dialog.path.value.endswith(f".{ending}"):
        await pilot.press("down")
        await pilot.pause()
    dialog.query_one("#export-path", Input).value = str(path)
    await pilot.press("enter")


@pytest.mark.parametrize("ending", ["md", "csv", "json", "html", "txt", "svg"])
async def test_a_comparison_is_saved_in_every_form(ending: str, tmp_path: Path) -> None:
    async with comparing(tmp_path) as (pilot, _):
        path = tmp_path / f"bridge.{ending}"
        await exported_as(pilot, ending, path)
        await wait_for(pilot, path.exists, "the file")
        text = path.read_text(encoding="utf-8")
        assert "Harbor" in text
        assert "Northgate" in text
        await wait_for(pilot, lambda: not isinstance(pilot.app.screen, ExportScreen), "the end of the dialog")


async def test_a_saved_comparison_holds_what_is_in_sight(tmp_path: Path) -> None:
    async with comparing(tmp_path) as (pilot, screen):
        await pilot.press("v")
        await exported_as(pilot, "json", tmp_path / "bridge.json")
        await wait_for(pilot, (tmp_path / "bridge.json").exists, "the file")
        made = json.loads((tmp_path / "bridge.json").read_text(encoding="utf-8"))
        assert {row["voice"] for row in made["measures"]} == {screen.voice.value} == {"quoted"}


async def test_a_file_that_is_there_is_replaced_only_when_asked_twice(tmp_path: Path) -> None:
    path = tmp_path / "mine.md"
    path.write_text("mine", encoding="utf-8")
    async with comparing(tmp_path) as (pilot, _):
        await exported_as(pilot, "md", path)
        await wait_for(pilot, lambda: bool(pilot.app.screen.query_one("#export-said").display), "the question")
        assert path.read_text(encoding="utf-8") == "mine"
        await pilot.press("enter")
        await wait_for(pilot, lambda: path.read_text(encoding="utf-8") != "mine", "the file")


async def test_a_place_that_cannot_be_written_keeps_the_dialog_open(tmp_path: Path) -> None:
    async with comparing(tmp_path) as (pilot, _):
        await exported_as(pilot, "md", tmp_path / "nowhere" / "bridge.md")
        await wait_for(pilot, lambda: bool(pilot.app.screen.query_one("#export-said").display), "the sentence")
        assert isinstance(pilot.app.screen, ExportScreen)


async def test_the_evidence_is_exported_where_the_keys_work_on_it(tmp_path: Path) -> None:
    async with comparing(tmp_path) as (pilot, screen):
        await pilot.press("down", "down", "enter")
        await wait_for(pilot, lambda: screen.pane.rows.has_focus, "the evidence")
        await exported_as(pilot, "json", tmp_path / "rows.json")
        await wait_for(pilot, (tmp_path / "rows.json").exists, "the file")
        made = json.loads((tmp_path / "rows.json").read_text(encoding="utf-8"))
        assert screen.pane.shown is not None
        assert len(made["rows"]) == screen.pane.shown.count > 0


async def test_y_copies_the_sentence_and_shift_y_its_source_too(tmp_path: Path, clipboard: list[str]) -> None:
    async with comparing(tmp_path) as (pilot, screen):
        await pilot.press("down", "down", "enter")
        await wait_for(pilot, lambda: screen.pane.rows.has_focus, "the evidence")
        await pilot.press("y")
        await wait_for(pilot, lambda: len(clipboard) == 1, "the copy")
        await pilot.press("Y")
        await wait_for(pilot, lambda: len(clipboard) == 2, "the copy with its source")
        plain, sourced = clipboard
        shown = screen.pane.shown
        assert shown is not None
        row = shown.rows[0]
        assert plain == " ".join(shown.comparison.text(row.article)[row.start : row.end].split())
        assert sourced.startswith("> ")
        assert f"characters {row.start}–{row.end}" in sourced
        assert shown.outlet.outlet.name in sourced


async def test_a_passage_chosen_by_keys_is_what_the_keys_that_copy_take(tmp_path: Path, clipboard: list[str]) -> None:
    async with comparing(tmp_path) as (pilot, screen):
        await pilot.press("down", "down", "enter")
        await wait_for(pilot, lambda: screen.pane.rows.has_focus, "the evidence")
        await pilot.press("enter")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, ReadScreen), "the article")
        read = pilot.app.screen
        assert isinstance(read, ReadScreen)
        await wait_for(pilot, lambda: read.pane.document is not None, "its sentences")
        await pilot.press("v", "down")
        await wait_for(pilot, lambda: read.pane.text.passage_range is not None, "the passage")
        chosen = read.passage()
        await pilot.press("y")
        await wait_for(pilot, lambda: len(clipboard) == 1, "the copy")
        assert chosen is not None
        assert (chosen.what, clipboard) == ("passage", [chosen.text])


async def test_the_copied_command_prints_the_comparison_on_the_screen(
    tmp_path: Path, clipboard: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    async with comparing(tmp_path) as (pilot, screen):
        await pilot.press("C")
        await wait_for(pilot, lambda: bool(clipboard), "the command")
        order = [screen.comparison.columns[place].outlet.slug for place in screen.order if screen.comparison]
    words = shlex.split(clipboard[0])
    assert words[0] == "broadsheet"
    said = ran(capsys, *words[1:], "--format", "json")
    made = json.loads(said.out)
    assert [outlet["id"] for outlet in made["outlets"]] == order
    assert {row["voice"] for row in made["measures"]} == {"own"}
