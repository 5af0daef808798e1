"""Export: in which form, and where to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar, Final

from textual import work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.getters import query_one
from textual.message import Message
from textual.screen import ModalScreen
from textual.widgets import Button, Input, OptionList, Static
from textual.widgets.option_list import Option

from corpus.plain import plain_line
from tui.commands import Command, bindings
from tui.export.files import FileThere, file_stem, write_export
from tui.jobs.paths import expanded
from tui.jobs.problems import UserError
from tui.screens.problem import ProblemScreen
from tui.sharing import Sharing
from tui.text import content
from tui.views import FORMATS, View
from tui.widgets.field import Field
from tui.widgets.path_input import LineInput
from tui.work import Failure, outcome_of

_FORMS: Final = {
    "md": ("Markdown", "for notes, wikis and mails"),
    "csv": ("CSV", "for a spreadsheet"),
    "json": ("JSON", "for a program"),
    "html": ("HTML", "for a browser, printing and screen readers"),
    "text": ("Text", "flat text without boxes"),
    "svg": ("SVG", "a picture of the screen as it is"),
}
_ENDINGS: Final = {"text": "txt"}


@dataclass(frozen=True, slots=True)
class _Made:
    """What was made, and where it is to go: a file, or the clipboard where there is no path."""

    text: str
    path: Path | None


class ExportScreen(ModalScreen[None]):
    """The dialog over a view; `picture` is the screen as SVG. Without a view only the picture can be had."""

    CALLED = "Exporting"
    READING = (
        "What is shown is written to a file or copied, in the form that you choose. A file that is there is "
        "not replaced unasked."
    )
    CSS_PATH = ["../styles/dialogs.tcss", "../styles/shell.tcss"]  # noqa: RUF012  (Textual's own declaration)
    ACTIONS: tuple[Command, ...] = (
        Command("save", "ctrl+s", "Save the file", "Writes the file.", palette=False),
        Command("copy_text", "ctrl+y", "Copy instead of saving", "Copies what would be written.", palette=False),
        Command("close", "escape", "Close", "Writes nothing.", palette=False),
    )
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("export", ACTIONS)]

    forms = query_one(OptionList)
    path = query_one("#export-path", Input)
    said = query_one("#export-said", Static)

    @dataclass
    class Finished(Message):
        """What came of making and writing; a file that is there already is asked about."""

        outcome: _Made | FileThere | Failure

    def __init__(self, view: View | None, picture: str) -> None:
        super().__init__()
        self._view = view
        self._picture = picture
        self._stem = file_stem(view.name if view else "broadsheet")
        self._offered = [*(form for form in FORMATS if view and form in view.makers), "svg"]
        self._asked_about = ""

    def compose(self) -> ComposeResult:
        """The forms, the file, what came of it."""
        name = plain_line(self._view.name, 60) if self._view else "the screen"
        with Vertical(classes="dialog"):
            yield Static(content(("Export ", "strong"), (name, "")), classes="dialog-title")
            options = [
                Option(content((f"{_FORMS[form][0]:<10}", "strong"), (_FORMS[form][1], "dim")))
                for form in self._offered
            ]
            yield OptionList(*options, compact=True, markup=False, id="export-forms")
            yield Field("File", LineInput(id="export-path", placeholder="where to"))
            yield Static(id="export-said", classes="said")
            with Horizontal(classes="buttons"):
                yield Button(content("Close  ", ("Esc", "mark")), id="close", compact=True)
                yield Button(content("Copy  ", ("^y", "mark")), id="copy_text", compact=True)
                yield Button(content("Save  ", ("⏎", "mark")), id="save", compact=True)

    def on_mount(self) -> None:
        """Keys work on the forms."""
        self.said.display = False
        self.forms.highlighted = 0
        self.forms.focus()

    @property
    def form(self) -> str:
        """The chosen form."""
        return self._offered[self.forms.highlighted or 0]

    def on_option_list_option_highlighted(self) -> None:
        """Another form, another ending."""
        folder = Path(self.path.value).parent if self.path.value else Path.cwd()
        self.path.value = plain_line(str(folder / f"{self._stem}.{_ENDINGS.get(self.form, self.form)}"), 4000)

    def on_option_list_option_selected(self) -> None:
        """Enter on a form saves."""
        self.action_save()

    def on_input_submitted(self) -> None:
        """Enter in the field saves."""
        self.action_save()

    async def on_button_pressed(self, event: Button.Pressed) -> None:
        """A button was chosen."""
        await self.run_action(event.button.id or "close")

    def action_save(self) -> None:
        """Makes and writes it; a file that is there is replaced only when Enter is pressed again."""
        if not self.path.value.strip():
            self._say("Write the name of a file.")
            return
        path = expanded(self.path.value.strip())
        self._make(self._maker(), path, str(path) == self._asked_about)

    def action_copy_text(self) -> None:
        """Makes it and copies it."""
        self._make(self._maker(), None, replace=False)

    def _maker(self) -> Callable[[], str]:
        makers = self._view.makers if self._view else {}
        chosen = next((form for form in FORMATS if form == self.form), None)
        return makers[chosen] if chosen else lambda: self._picture

    @work(thread=True, exclusive=True, group="export", exit_on_error=False)
    def _make(self, maker: Callable[[], str], path: Path | None, replace: bool) -> None:
        def made() -> _Made | FileThere:
            text = maker()
            if path is not None:
                try:
                    write_export(path, text, replace=replace)
                except FileThere as there:
                    return there
            return _Made(text, path)

        self.post_message(self.Finished(outcome_of(made)))

    def on_export_screen_finished(self, message: Finished) -> None:
        """Says what came of it; what is done closes the dialog."""
        outcome = message.outcome
        if isinstance(outcome, Failure):
            self._say(outcome.sentence)
            if outcome.report:
                self.app.push_screen(ProblemScreen("This was not exported", outcome))
        elif isinstance(outcome, UserError):
            self._asked_about = str(expanded(self.path.value.strip()))
            self._say(f"{outcome} Enter again replaces it; or write another name.")
        else:
            self._done(outcome)

    def _done(self, made: _Made) -> None:
        app = self.app
        if made.path is None and isinstance(app, Sharing):
            app.copy(made.text, _FORMS[self.form][0])
        elif made.path is not None:
            app.notify(content(plain_line(str(made.path), 300)).plain, title="Saved", timeout=6, markup=False)
        self.dismiss()

    def _say(self, sentence: str) -> None:
        self.said.update(content(("! ", "mark"), sentence))
        self.said.display = True

    def action_close(self) -> None:
        """Closes the dialog."""
        self.dismiss()
