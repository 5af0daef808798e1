"""The app as a whole: what every page shares, and that outside text does nothing in it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from threading import Event

import pytest
from textual.binding import Binding
from textual.pilot import Pilot

from corpus.sample import story_folders
from tests.tui.library import filled
from tests.tui.shell import SIZES, compared, groups_of, listing, page_text, running, seen, shows, start_of, write
from tests.tui.waiting import wait_for
from tui.app import BroadsheetApp
from tui.jobs import opening
from tui.screens.adding import AddingScreen
from tui.screens.confirm import ConfirmScreen, NoticeScreen
from tui.screens.facts import FactsScreen
from tui.screens.library import LibraryScreen
from tui.screens.start import StartScreen
from tui.widgets.line_list import ArticleList, ChoiceList, GroupList
from tui.widgets.page import Page

HOSTILE = (
    "[/x] broken markup",
    "[@click=app.bell]press me[/]",
    "[red]BREAKING[/red] [sic]",
    "\x1b]0;PWNED\x07title\x1b[2J",
    "\u202ereversed\u202c \u2066isolated\u2069",
    "x" * 10_000,
    "日本語の見出し 👩‍👩‍👧 e\u0301",
    "=cmd|' /C calc'!A0",
)
STORY = story_folders()[:1]
OURS = (BroadsheetApp, StartScreen, AddingScreen, LibraryScreen, FactsScreen, ConfirmScreen, NoticeScreen)
WIDGETS = (GroupList, ChoiceList, ArticleList, Page)


@pytest.fixture
def hostile_library(tmp_path: Path) -> Path:
    """A library whose titles, outlets, collection and file names would all like to be interpreted."""
    folder = tmp_path / "[@click=app.bell]x[y]"
    folder.mkdir()
    sidecar = ['[collection]\nname = "[@click=app.bell]story[/] [/x]"']
    for place, words in enumerate(HOSTILE):
        name = f"[b]{place}.txt"
        (folder / name).write_text(f"{words}\n\nThe council met {place} times. It said nothing at all.\n")
        quoted = words.encode("unicode_escape").decode().replace("\\x1b", "\\u001b").replace("\\x07", "\\u0007")
        quoted = quoted.replace("\\xe9", "\\u00e9").replace('"', '\\"')
        sidecar.append(f'["{name}"]\noutlet = "{quoted[:300]}"\ntitle = "{quoted}"')
    (folder / "sources.toml").write_text("\n".join(sidecar))
    path = tmp_path / "library.db"
    report = filled(path, folder)
    assert report.refusals == ()
    return path


@pytest.mark.parametrize("size", SIZES)
async def test_hostile_text_is_only_shown_on_every_page(
    hostile_library: Path, size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    rung: list[str] = []
    monkeypatch.setattr(BroadsheetApp, "action_bell", lambda self: rung.append("bell"), raising=False)
    async with running(hostile_library, size=size) as (app, pilot):
        check_inert(app)
        assert "[@click=app.bell]story[/] [/x]" in groups_of(app)
        await click_everywhere(app, pilot)
        await shows(pilot, app, StartScreen)
        await pilot.press("e")
        await listing(pilot, app)
        for _ in HOSTILE:
            check_inert(app)
            await pilot.press("down")
        await pilot.press("asterisk", "e")
        await shows(pilot, app, FactsScreen)
        check_inert(app)
        await pilot.press("escape", "D")
        await shows(pilot, app, ConfirmScreen)
        check_inert(app)
        await pilot.press("n", "escape")
        await shows(pilot, app, StartScreen)
    assert rung == []


def check_inert(app: BroadsheetApp) -> None:
    """Nothing on the screen could steer a terminal, and nothing of it does something when it is clicked."""
    shown = seen(app)
    assert not [char for char in shown if ord(char) < 32 and char != "\n"]
    assert not {"\x1b", "\u202e", "\u2066", "\x9b"} & set(shown)
    styles = [segment.style for strip in app.screen._compositor.render_strips() for segment in strip if segment.style]
    assert not [style.meta for style in styles if "@click" in style.meta]


async def click_everywhere(app: BroadsheetApp, pilot: Pilot[None]) -> None:
    region = start_of(app).views.page.region
    for y in range(region.y, min(region.bottom, region.y + 12)):
        for x in range(1, region.right - 1, 20):
            await pilot.click(offset=(x, y))


async def test_a_hostile_path_is_told_as_it_was_written(tmp_path: Path) -> None:
    async with running(tmp_path / "library.db", size=(160, 40)) as (app, pilot):
        await pilot.press("a")
        await shows(pilot, app, AddingScreen)
        write(app, "add-path", "/no/[@click=app.bell]here[/x]")
        await pilot.press("enter")
        await wait_for(pilot, lambda: "no such file" in seen(app), "the sentence")
        assert "/no/[@click=app.bell]here[/x]: there is" in " ".join(seen(app).replace("│", " ").split())


async def test_q_leaves_from_the_start_page(tmp_path: Path) -> None:
    app = BroadsheetApp(tmp_path / "library.db")
    async with app.run_test() as pilot:
        await wait_for(pilot, lambda: start_of(app).views.current == "welcome", "the welcome")
        await pilot.press("q")
        await wait_for(pilot, lambda: not app.is_running, "the end")
    assert app.return_code == 0


async def test_control_q_leaves_from_a_dialog(tmp_path: Path) -> None:
    app = BroadsheetApp(tmp_path / "library.db")
    async with app.run_test() as pilot:
        await wait_for(pilot, lambda: start_of(app).views.current == "welcome", "the welcome")
        await pilot.press("a")
        await shows(pilot, app, AddingScreen)
        await pilot.press("ctrl+q")
        await wait_for(pilot, lambda: not app.is_running, "the end")
    assert app.return_code == 0


async def test_the_palette_offers_what_can_be_done_with_its_key(tmp_path: Path) -> None:
    async with running(tmp_path / "library.db", story_folders(), size=(120, 50)) as (app, pilot):
        await pilot.press("ctrl+p")
        await wait_for(pilot, lambda: "Keep these files  k" in seen(app), "the command with its key")


async def test_f2_offers_both_of_our_themes(tmp_path: Path) -> None:
    async with running(tmp_path / "library.db", size=(120, 50)) as (app, pilot):
        await pilot.press("f2")
        await wait_for(pilot, lambda: "broadsheet-light" in seen(app), "the themes")


async def test_ctrl_c_says_how_to_leave_also_where_q_goes_back(tmp_path: Path) -> None:
    async with running(tmp_path / "library.db", STORY) as (app, pilot):
        await compared(pilot, app)
        await pilot.press("ctrl+c")
        await wait_for(pilot, lambda: len(app._notifications) == 1, "the way out")
        assert [said.message for said in app._notifications] == ["Ctrl+Q leaves Broadsheet from anywhere."]


async def test_ctrl_q_leaves_from_a_dialog(tmp_path: Path) -> None:
    async with running(tmp_path / "library.db") as (app, pilot):
        await pilot.press("a")
        await shows(pilot, app, AddingScreen)
        await pilot.press("ctrl+q")
        await wait_for(pilot, lambda: app._exit, "the end")


@pytest.mark.parametrize("place", [*OURS, *WIDGETS], ids=lambda place: place.__name__)
def test_every_binding_has_an_id_of_its_own(place: type) -> None:
    bindings = [binding for binding in vars(place)["BINDINGS"] if isinstance(binding, Binding)]
    ids = [binding.id for binding in bindings]
    assert all(ids)
    assert len(set(ids)) == len(ids)
    assert len(bindings) == len(vars(place)["BINDINGS"])


@pytest.mark.parametrize("place", OURS, ids=lambda place: place.__name__)
def test_every_command_is_explained(place: type) -> None:
    assert all(command.title and command.help.endswith(".") for command in place.ACTIONS)  # type: ignore[attr-defined]


def test_nothing_slow_is_loaded_before_the_first_paint() -> None:
    """Asked of a fresh interpreter, as a deferred import cannot be seen otherwise."""
    heavy = ("sqlite_utils", "trafilatura", "vaderSentiment", "eld", "lxml", "textstat", "charset_normalizer")
    code = f"import sys, tui.app; sys.exit(', '.join(name for name in {heavy!r} if name in sys.modules) or 0)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


async def test_the_page_paints_while_the_library_is_still_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    go_on = Event()
    read = opening.read_contents

    def held(path: Path) -> object:
        assert go_on.wait(60)
        return read(path)

    monkeypatch.setattr("tui.jobs.opening.read_contents", held)
    app = BroadsheetApp(tmp_path / "library.db")
    async with app.run_test() as pilot:
        await pilot.pause()
        assert "Stories and collections" in seen(app)
        assert start_of(app).views.current == "reading"
        go_on.set()
        await wait_for(pilot, lambda: start_of(app).views.current == "welcome", "the welcome")


async def test_a_front_page_of_an_article_without_a_headline_says_so(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("the council met on monday and talked about the bridge that fell. " * 4)
    (tmp_path / "b.txt").write_text("Bridge falls\n\nThe bridge fell on Tuesday. Nobody was hurt at all.\n")
    filled(tmp_path / "library.db", tmp_path)
    async with running(tmp_path / "library.db") as (app, _):
        assert "no headline: “the council met" in page_text(start_of(app), "#front-page")
