"""The app: themes, what can be done everywhere, and the page that it opens on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import ClassVar

from textual.app import App
from textual.binding import BindingType
from textual.screen import Screen

from tui.commands import Command, OfferedCommands, bindings
from tui.screens.start import StartScreen
from tui.themes import THEMES, variable_defaults


class BroadsheetApp(App[None], inherit_bindings=False):
    """Opens on a library, or on files that are compared without being kept."""

    TITLE = "Broadsheet"
    # Screens name their own styles; those of the page that it opens on are not read from there.
    CSS_PATH = "styles/shell.tcss"
    COMMANDS = {OfferedCommands}  # noqa: RUF012  (Textual's own declaration)
    ACTIONS: tuple[Command, ...] = (
        Command("quit", "q", "q", "Quit", "Leaves Broadsheet.", "quit"),
        Command(
            "quit_anywhere", "ctrl+q", "^q", "Quit from anywhere", "Leaves Broadsheet from anywhere.", palette=False
        ),
        Command("suspend_process", "ctrl+z", "^z", "Suspend", "Goes to the shell; fg there comes back.", palette=False),
        Command("command_palette", "ctrl+p", "^p", "Commands", "Lists what can be done now.", palette=False),
        Command("change_theme", "f2", "F2", "Change the colours", "Dark, light and other themes."),
        Command("help_quit", "ctrl+c", "^c", "How to leave", "Says how to leave.", palette=False),
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        *(
            # A dialog lets no key through but one that comes first.
            replace(binding, priority=binding.id == "app.quit_anywhere")
            for binding in bindings("app", ACTIONS)
        ),
    ]

    def __init__(self, library: Path, files: Sequence[Path] = ()) -> None:
        super().__init__()
        self._library = library
        self._files = tuple(files)
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = THEMES[0].name

    def get_default_screen(self) -> Screen[None]:
        """The start page: it paints at once and reads in a thread."""
        return StartScreen(self._library, self._files, straight=bool(self._files))

    async def action_quit_anywhere(self) -> None:
        """Leaves Broadsheet, also from a dialog."""
        await self.action_quit()

    def action_help_quit(self) -> None:
        """Says how to leave: ctrl+c is too easily meant for copying to leave at once."""
        self.notify("Ctrl+Q leaves Broadsheet from anywhere.", title="Do you want to leave?", markup=False)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Our colours, for themes that do not know them."""
        return variable_defaults(dark=self.current_theme.dark)


def run_on_library(path: Path) -> None:
    """Opens the app on the library at `path`, which is made when there is none."""
    BroadsheetApp(path).run()


def run_on_files(paths: Sequence[Path], library: Path) -> None:
    """Opens the app on files and folders without keeping them: one story is compared at once, several are listed.

    `library` is where they are kept if the reader asks for it.
    """
    BroadsheetApp(library, paths).run()
