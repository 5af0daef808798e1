"""A dialog for what went wrong: a sentence, what to do, and a report to copy or save where the program is at fault."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen
from textual.widgets import Button, Static

from tui.commands import Command, bindings
from tui.faults import save_report
from tui.state import memory_of
from tui.text import Run, content
from tui.widgets.page import Page, paragraph
from tui.work import Failure

_MOST_LINES = 16


class ProblemScreen(ModalScreen[None]):
    """Tells a failure; `title` says what was not done."""

    CALLED = "A problem"
    READING = (
        "What was not done, and why. Where Broadsheet itself is at fault a report stands below, without any article in "
        "it, to be copied or saved for those who make Broadsheet."
    )
    CSS_PATH = ["../styles/dialogs.tcss", "../styles/shell.tcss"]  # noqa: RUF012  (Textual's own declaration)
    ACTIONS: tuple[Command, ...] = (
        Command("close", "escape,enter", "Close", "Closes the dialog."),
        Command("copy_report", "c", "Copy", "Copies what the dialog says, with the report where there is one."),
        Command("save_report", "s", "Save the report", "Saves the report in a file."),
    )
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("problem", ACTIONS)]

    def __init__(self, title: str, failure: Failure) -> None:
        super().__init__()
        self._heading = title
        self._failure = failure

    def compose(self) -> ComposeResult:
        """What was not done, why, the report, what can be done with it."""
        with Vertical(classes="dialog"):
            yield Static(content((self._heading, "strong")), classes="dialog-title")
            yield Page(id="problem-text")
            with Horizontal(classes="buttons"):
                if self._failure.report:
                    yield Button(content("Save  ", ("s", "mark")), id="save_report", compact=True)
                yield Button(content("Copy  ", ("c", "mark")), id="copy_report", compact=True)
                yield Button(content("Close  ", ("Esc", "mark")), id="close", compact=True)

    def on_mount(self) -> None:
        """Writes the text; it has the keys, so that a long one can be scrolled."""
        page = self.query_one(Page)

        def lay_out(width: int) -> list[list[Run]]:
            lines = [line for part in self._failure.sentence.splitlines() for line in paragraph(part, width)]
            if self._failure.report:
                said = "The report names no article and no file of yours. Read it before you send it:"
                lines += [[], *paragraph(said, width, "dim"), []]
                for part in self._failure.report.splitlines():
                    indent = len(part) - len(part.lstrip())
                    lines += paragraph(part, width, "dim", indent=min(indent, width // 2)) or [[]]
            page.styles.height = min(max(len(lines), 1), _MOST_LINES)
            return lines

        page.show(lay_out)
        page.focus()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """There is a report to save only where the program is at fault."""
        return bool(self._failure.report) if action == "save_report" else True

    async def on_button_pressed(self, event: Button.Pressed) -> None:
        """A button was chosen: its name is the action."""
        await self.run_action(event.button.id or "close")

    def action_close(self) -> None:
        """Back to where the reader was."""
        self.dismiss()

    def action_copy_report(self) -> None:
        """Copies everything that the dialog says."""
        parts = (self._heading, self._failure.sentence, self._failure.report)
        copy = getattr(self.app, "copy", None)
        if copy is not None:
            copy("\n\n".join(part for part in parts if part), "the report" if self._failure.report else "the message")

    def action_save_report(self) -> None:
        """Saves the report in a new file and says where."""
        saved = save_report(self._failure.report, memory_of(self.app).folder)
        if saved is None:
            self.notify("The report could not be saved: no folder can be written.", severity="error")
        else:
            self.notify(content(str(saved)).plain, title="Saved", markup=False, timeout=12)
