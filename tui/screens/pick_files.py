"""Choosing files and folders by going through them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.getters import query_one
from textual.message import Message
from textual.screen import ModalScreen
from textual.widgets import Button, Static

from corpus.plain import plain_line
from tui.amounts import counted
from tui.commands import Command, bindings
from tui.jobs.folders import Entry, Folder, read_folder
from tui.text import Run, cells, content, cut, fit_runs
from tui.widgets.line_list import LineList
from tui.work import Failure, outcome_of

READING = (
    "Folders come first, then files that can be articles: text and saved web pages. Enter opens a folder or chooses a "
    "file, Backspace goes up. Space marks several; then Enter chooses them. f chooses the whole folder."
)


class EntryList(LineList):
    """The entries of a folder."""

    CALLED = "The files"
    READING = READING
    OWN: ClassVar = (
        Command("open", "enter", "Open or choose", "Opens the folder, or chooses the file.", "open", palette=False),
        Command("mark", "space", "Mark or unmark", "Marks a file or folder to be chosen.", palette=False),
    )
    ACTIONS = (*OWN, *LineList.ACTIONS)
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("entries", OWN)]

    class MarkAsked(Message):
        """The entry under the cursor is to be marked or unmarked."""

    def action_mark(self) -> None:
        """Marks or unmarks."""
        self.post_message(self.MarkAsked())


class PickFiles(ModalScreen[tuple[Path, ...] | None]):
    """The dialog; its result are the chosen files and folders, None where none are."""

    CSS_PATH = ["../styles/dialogs.tcss", "../styles/shell.tcss"]  # noqa: RUF012  (Textual's own declaration)
    CALLED = "Choosing files"
    READING = READING
    ACTIONS: tuple[Command, ...] = (
        Command("up", "backspace,left", "Folder above", "Goes to the folder that this one is in.", palette=False),
        Command("choose_folder", "f", "This folder", "Chooses everything in this folder.", palette=False),
        Command("choose", "ctrl+s", "Choose what is marked", "Chooses the marked ones.", palette=False),
        Command("cancel", "escape", "Choose nothing", "Goes back.", palette=False),
    )
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("pick_files", ACTIONS)]

    entries = query_one(EntryList)
    said = query_one("#pick-said", Static)

    @dataclass
    class Read(Message):
        """A folder, or why it cannot be read; `came_from` is the one to put the cursor on."""

        outcome: Folder | Failure
        came_from: Path | None

    def __init__(self, start: Path) -> None:
        super().__init__()
        self._start = start
        self._folder: Folder | None = None
        self._marked: dict[Path, None] = {}

    def compose(self) -> ComposeResult:
        """Where we are, what is there, what can be done."""
        with Vertical(classes="dialog"):
            yield Static(id="pick-title", classes="dialog-title")
            yield EntryList(id="pick-entries")
            yield Static(id="pick-said", classes="hint")
            with Horizontal(classes="buttons"):
                yield Button(content("Cancel  ", ("Esc", "mark")), id="cancel", compact=True)
                yield Button(content("Up  ", ("⌫", "mark")), id="up", compact=True)
                yield Button(content("This folder  ", ("f", "mark")), id="choose_folder", compact=True)
                yield Button(content("Choose  ", ("^s", "mark")), id="choose", compact=True)

    def on_mount(self) -> None:
        """Reads the folder to begin with."""
        self.entries.focus()
        self._read(self._start)

    @property
    def folder(self) -> Folder | None:
        """The folder that is shown."""
        return self._folder

    @work(thread=True, exclusive=True, group="folder", exit_on_error=False)
    def _read(self, path: Path, came_from: Path | None = None) -> None:
        self.post_message(self.Read(outcome_of(lambda: read_folder(path)), came_from))

    def on_pick_files_read(self, message: Read) -> None:
        """Shows the folder; one that cannot be read leaves the one before."""
        if isinstance(message.outcome, Failure):
            self.said.update(content(("! ", "mark"), message.outcome.sentence))
            if self._folder is None and self._start != Path.home():
                self._read(Path.home())
            return
        folder = self._folder = message.outcome
        at = next((place for place, entry in enumerate(folder.entries) if entry.path == message.came_from), 0)
        self.entries.show(len(folder.entries), self._line, at=at)
        self._write()

    def _write(self) -> None:
        folder = self._folder
        if folder is None:
            return
        width = max(self.query_one("#pick-title").content_size.width, 20)
        name = plain_line(str(folder.path), 4000)
        shown = name if cells(name) <= width else "…" + name[-(width - 1) :]
        self.query_one("#pick-title", Static).update(content((shown, "strong")))
        files = sum(not entry.is_folder for entry in folder.entries)
        parts = [f"{counted(files, 'article file')} here" if folder.entries else "nothing to add here"]
        parts += [f"only the first {len(folder.entries)} are shown"] if folder.more else []
        parts += [f"{len(self._marked)} marked"] if self._marked else []
        self.said.update(content(" · ".join(parts)))

    def on_resize(self) -> None:
        """Another width, another cut."""
        self._write()

    def _line(self, at: int, width: int) -> list[Run]:
        entry = self._folder.entries[at] if self._folder else Entry(Path(), "", True)
        mark = ("✓ ", "mark") if entry.path in self._marked else ("  ", "")
        if entry.is_folder:
            return fit_runs([mark, (entry.name, "strong"), ("/", "dim")], width)
        size = f"{max(entry.size // 1000, 1):,} kB"
        return [*fit_runs([mark, (cut(entry.name, width - 14), "")], width - 12), (f"{size:>12}", "dim")]

    def on_line_list_opened(self, message: LineList.Opened) -> None:
        """Into the folder; or the file is chosen, with those that are marked."""
        if self._folder is None:
            return
        entry = self._folder.entries[message.at]
        if entry.is_folder and not self._marked:
            self._read(entry.path)
        else:
            self._marked.setdefault(entry.path)
            self.action_choose()

    def on_entry_list_mark_asked(self) -> None:
        """Marks or unmarks the entry under the cursor, and goes on to the next."""
        if self._folder is None or not self._folder.entries:
            return
        path = self._folder.entries[self.entries.at].path
        if path in self._marked:
            del self._marked[path]
        else:
            self._marked[path] = None
        self.entries.repaint()
        self.entries.move_to(self.entries.at + 1)
        self._write()

    def action_up(self) -> None:
        """To the folder that this one is in."""
        if self._folder is not None:
            self._read(self._folder.path.parent, self._folder.path)

    def action_choose_folder(self) -> None:
        """The whole folder, with what is marked elsewhere."""
        if self._folder is not None:
            self._marked[self._folder.path] = None
            self.action_choose()

    def action_choose(self) -> None:
        """What is marked, or what the cursor is on."""
        if not self._marked and self._folder is not None and self._folder.entries:
            self._marked[self._folder.entries[self.entries.at].path] = None
        self.dismiss(tuple(self._marked) or None)

    async def on_button_pressed(self, event: Button.Pressed) -> None:
        """A button was chosen."""
        await self.run_action(event.button.id or "cancel")

    def action_cancel(self) -> None:
        """Nothing is chosen."""
        self.dismiss(None)
