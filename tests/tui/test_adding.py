"""Adding in the app: what is asked, how it is stopped, what is told."""

from __future__ import annotations

from pathlib import Path
from threading import Event

import pytest
from textual import events
from textual.pilot import Pilot
from textual.widgets import Input

import tui.jobs.adding
from tests.tui.library import filled, listed
from tests.tui.shell import BRIDGE, compared, groups_of, page_text, running, seen, shows, write, write_many, write_story
from tests.tui.waiting import wait_for
from tui.app import BroadsheetApp
from tui.jobs.scoring import score_stale
from tui.screens.adding import AddingScreen
from tui.screens.start import StartScreen


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "library.db"


def adding_of(app: BroadsheetApp) -> AddingScreen:
    assert isinstance(app.screen, AddingScreen)
    return app.screen


async def test_a_folder_of_two_files_is_added_listed_and_compared(library: Path, tmp_path: Path) -> None:
    story = write_story(tmp_path / "story")
    async with running(library) as (app, pilot):
        await pilot.press("a")
        await shows(pilot, app, AddingScreen)
        write(app, "add-path", str(story))
        await pilot.press("enter")
        await wait_for(pilot, lambda: adding_of(app).report is not None, "the report")
        await pilot.press("escape")
        await wait_for(pilot, lambda: groups_of(app) == ["The bridge"], "the story on the start page")
        await pilot.press("enter")
        screen = await compared(pilot, app)
        assert screen.comparison is not None
        assert len(screen.comparison.columns) == 2


async def test_the_report_says_who_said_which_outlet_it_is(library: Path, tmp_path: Path) -> None:
    async with running(library) as (app, pilot):
        await add(app, pilot, write_story(tmp_path / "story"))
        said = page_text(app.screen, "#adding-report")
        assert "2 added." in said
        assert "Harbor Ledger" in said
        assert "outlet said by sources.toml" in said


async def test_a_refused_file_is_told_with_its_sentence_and_the_others_are_added(library: Path, tmp_path: Path) -> None:
    story = write_story(tmp_path / "story")
    (story / "broken.txt").write_bytes(b"\x00\x01\x02" * 400)
    async with running(library) as (app, pilot):
        await add(app, pilot, story)
        said = page_text(app.screen, "#adding-report")
        assert "Not read" in said
        assert "broken.txt" in said.replace(" ", "")
    assert len(listed(library)) == 2


async def test_what_the_reader_says_goes_over_what_the_files_say(library: Path, tmp_path: Path) -> None:
    async with running(library) as (app, pilot):
        await pilot.press("a")
        await shows(pilot, app, AddingScreen)
        write(app, "add-path", str(write_story(tmp_path / "story") / "ledger.txt"))
        write(app, "add-outlet", "Evening Star")
        write(app, "add-date", "2024-06")
        write(app, "add-collection", "Bridges")
        await pilot.press("enter")
        await wait_for(pilot, lambda: adding_of(app).report is not None, "the report")
    (article,) = listed(library)
    assert (article.outlet.name, article.date, article.collections) == ("Evening Star", "2024-06", ("Bridges",))


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("add-path", "", "Write the path"),
        ("add-path", "/no/such/place", "there is no such file or folder"),
        ("add-date", "yesterday", "is not a date"),
    ],
)
async def test_a_mistake_is_told_and_nothing_that_was_written_is_lost(
    library: Path, tmp_path: Path, field: str, value: str, sentence: str
) -> None:
    async with running(library) as (app, pilot):
        await pilot.press("a")
        await shows(pilot, app, AddingScreen)
        write(app, "add-path", str(tmp_path))
        write(app, "add-outlet", "Evening Star")
        write(app, field, value)
        await pilot.press("enter")
        await wait_for(pilot, lambda: sentence in " ".join(seen(app).replace("│", " ").split()), sentence)
        assert app.screen.query_one("#add-outlet", Input).value == "Evening Star"


async def test_a_date_that_is_none_is_asked_for_again_where_it_is_written(library: Path, tmp_path: Path) -> None:
    async with running(library) as (app, pilot):
        await pilot.press("a")
        await shows(pilot, app, AddingScreen)
        write(app, "add-path", str(write_story(tmp_path / "story")))
        write(app, "add-date", "soon")
        await pilot.press("enter")
        await wait_for(pilot, lambda: app.focused is app.screen.query_one("#add-date"), "the field of the date")


async def test_escape_in_the_middle_keeps_whole_articles_and_says_how_to_go_on(
    library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first_batch, go_on = Event(), Event()

    def held(*arguments: object) -> int:
        first_batch.set()
        assert go_on.wait(60)
        return score_stale(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(tui.jobs.adding, "score_stale", held)
    async with running(library) as (app, pilot):
        await pilot.press("a")
        await shows(pilot, app, AddingScreen)
        write(app, "add-path", str(write_many(tmp_path / "many", 60)))
        await pilot.press("enter")
        await wait_for(pilot, first_batch.is_set, "the first batch")
        await pilot.press("escape")
        go_on.set()
        await wait_for(pilot, lambda: adding_of(app).report is not None, "the report")
        report = adding_of(app).report
        assert report is not None
        assert report.stopped
        assert "before it was stopped" in page_text(app.screen, "#adding-report")
    kept = listed(library)
    assert 0 < len(kept) < 60
    assert len(kept) == len(report.files)
    assert filled(library, tmp_path / "many").count("added") == 60 - len(kept)


async def test_leaving_while_files_are_read_raises_nothing(
    library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, go_on = Event(), Event()

    def held(*arguments: object) -> int:
        begun.set()
        assert go_on.wait(60)
        return 0

    monkeypatch.setattr(tui.jobs.adding, "score_stale", held)
    app = BroadsheetApp(library)
    async with app.run_test() as pilot:
        await wait_for(pilot, lambda: isinstance(app.screen, StartScreen), "the start page")
        await pilot.press("a")
        await shows(pilot, app, AddingScreen)
        write(app, "add-path", str(write_many(tmp_path / "many", 30)))
        await pilot.press("enter")
        await wait_for(pilot, begun.is_set, "the work to begin")
        app.exit()
        go_on.set()
    assert app.return_code == 0


async def test_a_second_adding_of_the_same_adds_nothing(library: Path, tmp_path: Path) -> None:
    story = write_story(tmp_path / "story")
    filled(library, story)
    async with running(library) as (app, pilot):
        await add(app, pilot, story)
        assert "0 added, 2 already there." in page_text(app.screen, "#adding-report")


async def test_pasted_paths_on_several_lines_are_all_taken(library: Path, tmp_path: Path) -> None:
    story = write_story(tmp_path / "a story")
    async with running(library) as (app, pilot):
        await pilot.press("a")
        await shows(pilot, app, AddingScreen)
        app.screen.query_one("#add-path").post_message(
            events.Paste("\n".join(str(story / name) for name in BRIDGE) + "\n")
        )
        await wait_for(pilot, lambda: bool(app.screen.query_one("#add-path", Input).value), "the pasted text")
        await pilot.press("enter")
        await wait_for(pilot, lambda: adding_of(app).report is not None, "the report")
    assert len(listed(library)) == 2


async def test_a_path_is_completed_while_it_is_typed(library: Path, tmp_path: Path) -> None:
    write_story(tmp_path / "stories" / "bridge")
    async with running(library) as (app, pilot):
        await pilot.press("a")
        await shows(pilot, app, AddingScreen)
        field = app.screen.query_one("#add-path", Input)
        field.value = f"{tmp_path}/stories/br"
        field.cursor_position = len(field.value)
        await wait_for(pilot, lambda: field._suggestion.endswith("/stories/bridge/"), "the suggestion")
        await pilot.press("right")
        assert field.value == f"{tmp_path}/stories/bridge/"


async def add(app: BroadsheetApp, pilot: Pilot[None], path: Path) -> None:
    await pilot.press("a")
    await shows(pilot, app, AddingScreen)
    write(app, "add-path", str(path))
    await pilot.press("enter")
    await wait_for(pilot, lambda: adding_of(app).report is not None, "the report")
