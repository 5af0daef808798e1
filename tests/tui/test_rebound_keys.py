"""A reader's own keys do what they say, and are what is shown."""

from __future__ import annotations

from pathlib import Path

from textual.screen import Screen

from analysis.document import Voice
from corpus.library import open_library
from corpus.sample import story_folders
from tests.tui.shell import compared, running, seen, shows, write
from tests.tui.waiting import wait_for
from tui.jobs.undoing import Change
from tui.keys.places import PLACES
from tui.messages import ChangeMade
from tui.screens.adding import AddingScreen
from tui.screens.start import StartScreen
from tui.settings import Settings, SettingsRead
from tui.widgets.key_bar import KeyBar

STORY = story_folders()[:1]


def own(tmp_path: Path, preset: str = "default", **keys: str) -> SettingsRead:
    return SettingsRead(
        tmp_path / "c.toml", Settings(preset=preset, keys={k.replace("__", "."): keys[k] for k in keys})
    )


def last_line(screen: Screen[None]) -> str:
    return str(screen.query_one(KeyBar).render())


async def test_the_new_key_does_it_and_the_old_one_does_not(tmp_path: Path) -> None:
    async with running(tmp_path / "library.db", STORY, read=own(tmp_path, compare__voice="w")) as (app, pilot):
        screen = await compared(pilot, app)
        await pilot.press("v")
        assert screen.voice is Voice.OWN
        await pilot.press("w")
        await wait_for(pilot, lambda: screen.voice is Voice.QUOTED, "quoted words")


async def test_the_last_line_shows_the_new_key(tmp_path: Path) -> None:
    async with running(tmp_path / "library.db", STORY, read=own(tmp_path, compare__voice="w")) as (app, pilot):
        screen = await compared(pilot, app)
        assert "w voice" in last_line(screen)


async def test_the_palette_shows_the_new_key(tmp_path: Path) -> None:
    reads = own(tmp_path, start__keep="ctrl+k")
    async with running(tmp_path / "library.db", STORY, size=(120, 50), read=reads) as (app, pilot):
        await compared(pilot, app)
        await pilot.press("escape")
        await shows(pilot, app, StartScreen)
        await pilot.press("ctrl+p")
        await wait_for(pilot, lambda: "Keep these files  ^k" in seen(app), "the command with its key")


async def test_two_keys_that_stand_together_are_both_shown_as_they_are_now(tmp_path: Path) -> None:
    async with running(tmp_path / "library.db", STORY, size=(120, 40), read=own(tmp_path, "vim")) as (app, pilot):
        screen = await compared(pilot, app)
        assert "k j row" in last_line(screen)
        assert "h l outlet" in last_line(screen)


async def test_as_they_come_arrows_stand_together(tmp_path: Path) -> None:
    async with running(tmp_path / "library.db", STORY) as (app, pilot):
        assert "↑↓ row" in last_line(await compared(pilot, app))


async def test_in_vim_letters_move_in_the_figures(tmp_path: Path) -> None:
    async with running(tmp_path / "library.db", STORY, read=own(tmp_path, "vim")) as (app, pilot):
        table = (await compared(pilot, app)).table
        await pilot.press("l", "l", "h")
        assert table.chosen_place == 1
        first = table.chosen_row
        await pilot.press("j")
        await wait_for(pilot, lambda: table.chosen_row is not first, "the row below")
        await pilot.press("k")
        await wait_for(pilot, lambda: table.chosen_row == first, "the row above")


async def test_a_letter_given_to_a_command_is_still_written_in_a_field(tmp_path: Path) -> None:
    async with running(tmp_path / "library.db", read=own(tmp_path, app__quit="z")) as (app, pilot):
        await pilot.press("a")
        await shows(pilot, app, AddingScreen)
        write(app, "add-path", "")
        app.screen.query_one("#add-path").focus()
        await pilot.press("z")
        assert app.is_running
        assert app.screen.query_one("#add-path").value == "z"  # type: ignore[attr-defined]


async def test_of_two_commands_on_one_key_the_other_keeps_its_own(tmp_path: Path) -> None:
    """Enter opens a figure or folds a group: giving one another key takes nothing from the other."""
    async with running(tmp_path / "library.db", STORY, read=own(tmp_path, figures__open="w")) as (app, pilot):
        screen = await compared(pilot, app)
        await wait_for(pilot, lambda: screen.pane.shown is not None, "the evidence")
        await pilot.press("up")
        rows = len(screen.table.rows)
        await pilot.press("enter")
        await wait_for(pilot, lambda: len(screen.table.rows) != rows, "the group to fold")


def scopes_at(screen: Screen[object]) -> set[tuple[frozenset[str], ...]]:
    """For everything on a screen that takes keys, the scopes of commands in force there, node by node."""
    found = set()
    for widget in [*screen.query("*").results(), screen]:
        if not widget.focusable and widget is not screen:
            continue
        nodes = []
        for node in widget.ancestors_with_self:
            ids = {one.id for these in node._bindings.key_to_bindings.values() for one in these if one.id}
            if scopes := frozenset(name.partition(".")[0] for name in ids if "." in name):
                nodes.append(scopes)
            if node.is_modal:
                break
        found.add(tuple(nodes))
    return found


KNOWN = {tuple(frozenset(scopes) for scopes in nodes) for nodes in PLACES.values()}
WITHOUT_OWN = {known[place:] for known in KNOWN for place in range(len(known))}
"""Where the widget has no commands of its own: the screen's and the app's."""


async def test_the_places_of_the_main_screens_are_those_of_the_table(tmp_path: Path) -> None:
    async with running(tmp_path / "library.db", STORY, size=(120, 40)) as (app, pilot):
        screen = await compared(pilot, app)
        await wait_for(pilot, lambda: screen.pane.shown is not None, "the evidence")
        seen_places = scopes_at(app.screen)
        keys = ("o", "escape", "m", "escape", "enter", "enter", "L", "escape", "ctrl+o", "escape", "question_mark",
                "question_mark", "f2", "escape", "x", "escape", "escape", "escape", "escape", "a",
                "escape", "e")  # fmt: skip
        for key in keys:
            await pilot.press(key)
            await pilot.pause()
            seen_places |= scopes_at(app.screen)
        await wait_for(pilot, lambda: type(app.screen).__name__ == "LibraryScreen", "the library")
        seen_places |= scopes_at(app.screen)
        assert len(seen_places) > 12
        assert seen_places - WITHOUT_OWN == set()


async def test_the_welcome_names_the_new_key(tmp_path: Path) -> None:
    async with running(tmp_path / "library.db", read=own(tmp_path, start__sample="ctrl+e")) as (app, pilot):
        await wait_for(pilot, lambda: "^e Open the sample stories" in " ".join(seen(app).split()), "the choice")


async def test_what_is_taken_back_is_so_by_the_new_key(tmp_path: Path) -> None:
    async with running(tmp_path / "library.db", read=own(tmp_path, app__undo="ctrl+u")) as (app, pilot):
        with open_library(tmp_path / "library.db") as library, library.recorded() as recording:
            library.create_collection("Bridges")
        app.post_message(ChangeMade(tmp_path / "library.db", Change("Done", (), recording.changes)))
        await wait_for(pilot, lambda: bool(app._notifications), "how to take it back")
        assert [said.message for said in app._notifications] == ["Done. ^u takes it back."]
