"""The app: themes, what can be done everywhere, and the page that it opens on."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import ClassVar

from textual.binding import BindingType
from textual.screen import Screen

from tui.changing import CHANGING_COMMANDS, Changing
from tui.commands import Command, OfferedCommands, bindings
from tui.enduring import run_to_its_end
from tui.looks import LOOKS_COMMANDS, Looks, ThemeCommands
from tui.orienting import ORIENTING_COMMANDS, Orienting
from tui.screens.opening import OpeningScreen
from tui.settings import Settings, SettingsRead
from tui.sharing import SHARING_COMMANDS, Sharing
from tui.tour.guided import TOUR_COMMANDS, Guided


class BroadsheetApp(Sharing, Changing, Guided, Looks, Orienting, inherit_bindings=False):
    """Opens on a library, or on files that are compared without being kept."""

    TITLE = "Broadsheet"
    # Screens name their own styles; those of the page that it opens on are not read from there.
    CSS_PATH = ["styles/shell.tcss", "styles/looks.tcss"]  # noqa: RUF012
    COMMANDS = {OfferedCommands, ThemeCommands}  # noqa: RUF012  (Textual's own declaration)
    ACTIONS: tuple[Command, ...] = (
        Command("quit", "q", "Quit", "Leaves Broadsheet.", "quit"),
        Command("quit_anywhere", "ctrl+q", "Quit from anywhere", "The same.", palette=False, anywhere=True),
        Command("suspend_process", "ctrl+z", "Suspend", "Goes to the shell; fg there comes back.", palette=False),
        Command("command_palette", "ctrl+p", "Commands", "Lists what can be done now.", palette=False),
        *LOOKS_COMMANDS,
        *ORIENTING_COMMANDS,
        *SHARING_COMMANDS,
        *CHANGING_COMMANDS,
        *TOUR_COMMANDS,
        Command("help_quit", "ctrl+c", "How to leave", "Says how to leave.", palette=False),
    )
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("app", ACTIONS)]

    def __init__(self, library: Path, files: Sequence[Path] = (), *, read: SettingsRead | None = None) -> None:
        if not _start_page_is_loaded():
            # The page that is painted first needs none of it; the start page brings it along.
            self.CSS_PATH = None  # type: ignore[misc, assignment]
        super().__init__()
        self._library = library
        self._files = tuple(files)
        if read is not None:
            self.settings_file = read.path
            self.settings_problems = read.problems
        self.put_in_force(read.settings if read is not None else Settings())

    def get_default_screen(self) -> Screen[None]:
        """The start page; where its code is still to be loaded, a page that is painted before that."""
        return self._start_page() if _start_page_is_loaded() else OpeningScreen(self._start_page)

    def _start_page(self) -> Screen[None]:
        from tui.screens.start import StartScreen  # noqa: PLC0415  (after the first paint)

        return StartScreen(self._library, self._files, straight=bool(self._files))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Nobody goes to the library who is there."""
        if action == "library":
            return not getattr(self.screen, "keeps", False)
        return super().check_action(action, parameters)

    def action_library(self) -> None:
        """To everything in the library: back to the list of it where it is beneath, else opened."""
        from tui.screens.library import LibraryScreen  # noqa: PLC0415  (after the first paint)

        beneath = [screen for screen in self.screen_stack if isinstance(screen, LibraryScreen) and screen.keeps]
        if not beneath:
            self.push_screen(LibraryScreen(self._library))
        while beneath and self.screen is not beneath[-1]:
            self.pop_screen()

    async def action_quit_anywhere(self) -> None:
        """Leaves Broadsheet, also from a dialog."""
        await self.action_quit()

    def action_help_quit(self) -> None:
        """Says how to leave: ctrl+c is too easily meant for copying to leave at once."""
        self.notify("Ctrl+Q leaves Broadsheet from anywhere.", title="Do you want to leave?", markup=False)


def _start_page_is_loaded() -> bool:
    return "tui.screens.start" in sys.modules


def run_on_library(path: Path, **options: object) -> None:
    """Opens the app on the library at `path`, which is made when there is none; `options` outrank the settings file."""
    _run(path, (), options)


def run_on_files(paths: Sequence[Path], library: Path, **options: object) -> None:
    """Opens the app on files and folders without keeping them: one story is compared at once, several are listed.

    `library` is where they are kept if the reader asks for it; `options` outrank the settings file.
    """
    _run(library, paths, options)


def _run(library: Path, paths: Sequence[Path], options: Mapping[str, object]) -> None:
    from tui.settings.reading import read_settings  # noqa: PLC0415 - tests give the app their own

    read = read_settings()
    settings = replace(read.settings, **options)  # type: ignore[arg-type]
    run_to_its_end(lambda: BroadsheetApp(library, paths, read=replace(read, settings=settings)), mouse=settings.mouse)
