"""Adding: which files, what is known of them; then how far it is, with a way to stop; then what came of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.screen import ModalScreen
from textual.widgets import Button, ContentSwitcher, Input, ProgressBar, Static
from textual.worker import get_current_worker

from corpus.plain import plain_line
from tui.commands import Command, bindings
from tui.jobs.adding import AddReport, AddRequest
from tui.jobs.facts import facts_from_user
from tui.jobs.paths import as_word
from tui.jobs.problems import UserError
from tui.text import content
from tui.widgets.add_report import report_lines
from tui.widgets.field import Field
from tui.widgets.known_names import collection_names, outlet_names
from tui.widgets.page import Page
from tui.widgets.path_input import LineInput, PathInput
from tui.work import Failure, outcome_of

HINT = (
    "Text files, saved web pages, or folders of them. Several: a space between them, quotes around a name with spaces. "
    "→ completes what you type. Leave the rest empty where the files say it themselves."
)


def add_now(
    library: Path, request: AddRequest, on_progress: Callable[[int, int], None], is_cancelled: Callable[[], bool]
) -> AddReport:
    """Adds with the bundled lexicons and the user's own."""
    from tui.jobs.adding import add_files  # noqa: PLC0415  (imported in the worker: it is slow to load)
    from tui.jobs.lexicons import all_lexicons  # noqa: PLC0415

    return add_files(library, request, all_lexicons(), on_progress, is_cancelled)


class AddingScreen(ModalScreen[AddReport | None]):
    """The dialog; its result is the report, None where nothing was added. A `request` is carried out without asking."""

    CSS_PATH = ["../styles/dialogs.tcss", "../styles/shell.tcss"]  # noqa: RUF012  (Textual's own declaration)
    ACTIONS: tuple[Command, ...] = (
        Command("add", "ctrl+s", "⏎", "Add these files", "Reads the files and keeps them.", palette=False),
        Command("back", "escape", "Esc", "Stop or close", "Stops the adding; what is kept stays.", palette=False),
    )
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("adding", ACTIONS)]

    @dataclass
    class Progressed(Message):
        """So many files are read, of so many."""

        done: int
        of: int

        def can_replace(self, message: Message) -> bool:
            """Only the last one matters."""
            return isinstance(message, AddingScreen.Progressed)

    @dataclass
    class Finished(Message):
        """What came of it."""

        outcome: AddReport | Failure

    def __init__(
        self,
        library: Path,
        path: str = "",
        *,
        known_outlets: Sequence[str] = (),
        known_collections: Sequence[str] = (),
        request: AddRequest | None = None,
    ) -> None:
        super().__init__()
        self._library = library
        self._path = path or (" ".join(as_word(str(given)) for given in request.paths) if request else "")
        self._outlets = known_outlets
        self._collections = known_collections
        self._request = request
        self._stop = Event()
        self._report: AddReport | None = None

    @property
    def report(self) -> AddReport | None:
        """What came of it, once it is done."""
        return self._report

    def compose(self) -> ComposeResult:
        """Form, progress and report, one at a time."""
        with (
            Vertical(classes="dialog"),
            ContentSwitcher(initial="adding-progress" if self._request else "adding-form", id="adding-parts"),
        ):
            yield from self._form()
            with Vertical(id="adding-progress"):
                yield Static(content(("Adding", "strong")), classes="dialog-title")
                yield Static(content("Looking for article files…"), id="adding-said")
                yield ProgressBar(id="adding-bar", show_eta=False)
                with Horizontal(classes="buttons"):
                    yield Button(content("Stop  ", ("Esc", "mark")), id="stop", compact=True)
            with Vertical(id="adding-done"):
                yield Static(content(("What was added", "strong")), classes="dialog-title")
                yield Page(id="adding-report")
                with Horizontal(classes="buttons"):
                    yield Button(content("Close  ", ("Esc", "mark")), id="close", compact=True)

    def _form(self) -> ComposeResult:
        with Vertical(id="adding-form"):
            yield Static(content(("Add articles to your library", "strong")), classes="dialog-title")
            yield Field("Files", PathInput(id="add-path", placeholder="path of a file or folder"))
            yield Static(content(HINT), classes="hint")
            yield Field(
                "Outlet", LineInput(placeholder="who published", id="add-outlet", suggester=outlet_names(self._outlets))
            )
            yield Field("Date", LineInput(placeholder="2024-05-03, 2024-05 or 2024", id="add-date"))
            yield Field(
                "Collection",
                LineInput(
                    placeholder="the story they tell, such as: The bridge",
                    id="add-collection",
                    suggester=collection_names(self._collections),
                ),
            )
            yield Static(id="adding-problem", classes="said")
            with Horizontal(classes="buttons"):
                yield Button(content("Cancel  ", ("Esc", "mark")), id="cancel", compact=True)
                yield Button(content("Add  ", ("⏎", "mark")), id="add", compact=True)

    def on_mount(self) -> None:
        """Keys work on the path, or the work begins."""
        self.query_one("#adding-problem").display = False
        path = self.query_one(PathInput)
        path.value = self._path
        if self._request:
            self._begin(self._request)
        else:
            path.focus()

    @property
    def _part(self) -> str:
        return self.query_one(ContentSwitcher).current or ""

    def _turn_to(self, part: str) -> None:
        self.query_one(ContentSwitcher).current = part

    # The form

    def on_input_submitted(self) -> None:
        """Enter in any field adds."""
        self.action_add()

    def action_add(self) -> None:
        """Begins, or says what is wrong with what was written."""
        if self._part != "adding-form":
            return
        paths = self.query_one(PathInput).paths
        if not paths:
            self._say("Write the path of a file or folder.", "path")
            return
        try:
            facts = facts_from_user(self._value("outlet"), self._value("date"))
        except UserError as problem:
            self._say(str(problem), "date")
            return
        collection = plain_line(self._value("collection")).strip() or None
        self._begin(AddRequest(tuple(map(Path, paths)), facts, collection))

    def _value(self, name: str) -> str:
        return self.query_one(f"#add-{name}", Input).value

    def _say(self, sentence: str, field: str) -> None:
        said = self.query_one("#adding-problem", Static)
        said.update(content(("! ", "mark"), sentence))
        said.display = True
        self.query_one(f"#add-{field}", Input).focus()

    # The work

    def _begin(self, request: AddRequest) -> None:
        self._stop.clear()
        self._turn_to("adding-progress")
        self.query_one("#stop", Button).focus()
        self._add(request)

    @work(thread=True, exclusive=True, group="add", exit_on_error=False)
    def _add(self, request: AddRequest) -> None:
        worker = get_current_worker()
        outcome = outcome_of(
            lambda: add_now(
                self._library,
                request,
                self._tell,
                lambda: self._stop.is_set() or worker.is_cancelled,
            )
        )
        self.post_message(self.Finished(outcome))

    def _tell(self, done: int, of: int) -> None:
        self.post_message(self.Progressed(done, of))

    def on_adding_screen_progressed(self, message: Progressed) -> None:
        """Says how far it is."""
        if not self._stop.is_set():
            self.query_one("#adding-said", Static).update(
                content(f"Reading file {min(message.done + 1, message.of)} of {message.of}")
            )
        self.query_one(ProgressBar).update(total=message.of, progress=message.done)

    def on_adding_screen_finished(self, message: Finished) -> None:
        """Shows what came of it; after a failure the form is there again as it was."""
        if isinstance(message.outcome, Failure):
            self._turn_to("adding-form")
            self._say(message.outcome.sentence, "path")
            return
        report = self._report = message.outcome
        self._turn_to("adding-done")
        page = self.query_one("#adding-report", Page)
        page.show(lambda width: report_lines(report, width))
        page.focus()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """A button was chosen."""
        self.action_add() if event.button.id == "add" else self.action_back()

    def action_back(self) -> None:
        """Stops what is under way, else closes."""
        if self._part == "adding-progress":
            self._stop.set()
            self.query_one("#adding-said", Static).update(content("Stopping; what was read so far is kept whole…"))
        else:
            self.dismiss(self._report)
