"""Adding: which files or what text, what is known of them; how far it is, with a way to stop; what came of it."""

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
from textual.getters import query_one
from textual.message import Message
from textual.screen import ModalScreen
from textual.widgets import Button, ContentSwitcher, ProgressBar, Static
from textual.worker import get_current_worker

from tui.commands import Command, bindings
from tui.jobs.adding import BATCH, AddReport, AddRequest
from tui.jobs.paths import as_word, names_paths
from tui.jobs.resuming import unfinished_of
from tui.loading import loading, settle
from tui.messages import ChangeMade
from tui.screens.pick_files import PickFiles
from tui.screens.problem import ProblemScreen
from tui.state import memory_of
from tui.text import content
from tui.widgets.add_report import report_lines
from tui.widgets.adding_form import AddingForm, PasteRequest, Unclear
from tui.widgets.page import Page
from tui.work import Failure, outcome_of

READING = (
    "Say which files or folders to add, choose them with Ctrl+F, or paste an article with Ctrl+T. Outlet, date and "
    "collection are for all of them; leave empty what the files say themselves."
)


def add_now(
    library: Path,
    request: AddRequest | PasteRequest,
    on_progress: Callable[[int, int], None],
    is_cancelled: Callable[[], bool],
) -> AddReport:
    """Adds with the bundled lexicons and the user's own."""
    # Imported in the worker: they are slow to load.
    with loading():
        from corpus.language import load_tables  # noqa: PLC0415
        from tui.jobs.adding import add_files  # noqa: PLC0415
        from tui.jobs.lexicons import all_lexicons  # noqa: PLC0415
        from tui.jobs.pasting import add_pasted  # noqa: PLC0415

        load_tables()
        lexicons = all_lexicons()

    def tell(done: int, of: int) -> None:
        if done % BATCH == 0:
            settle()
        on_progress(done, of)

    if isinstance(request, PasteRequest):
        return add_pasted(library, request.text, request.facts, request.collection, lexicons)
    return add_files(library, request, lexicons, tell, is_cancelled)


class AddingScreen(ModalScreen[AddReport | None]):
    """The dialog; its result is the report, None where nothing was added.

    `given` is a path or a pasted article to begin with; a `request` is carried out without asking.
    """

    CSS_PATH = ["../styles/dialogs.tcss", "../styles/shell.tcss"]  # noqa: RUF012  (Textual's own declaration)
    VERTICAL_BREAKPOINTS = [(0, "-short"), (30, "-tall")]  # noqa: RUF012
    CALLED = "Adding articles"
    READING = READING
    ACTIONS: tuple[Command, ...] = (
        Command("add", "ctrl+s", "Add these", "Reads them and keeps them.", palette=False),
        Command("choose_files", "ctrl+f", "Choose files", "Goes through folders to choose files.", palette=False),
        Command("paste", "ctrl+t", "Paste an article", "Takes a text instead of files.", palette=False),
        Command("correct", "e", "Correct what was guessed", "Lists what was added, to correct it.", palette=False),
        Command("back", "escape", "Stop or close", "Stops the adding; what is kept stays.", palette=False),
    )
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("adding", ACTIONS)]

    form = query_one(AddingForm)

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
        given: str = "",
        *,
        known_outlets: Sequence[str] = (),
        known_collections: Sequence[str] = (),
        request: AddRequest | None = None,
    ) -> None:
        super().__init__()
        self._library = library
        self._pasted = "" if names_paths(given) else given
        self._path = (
            " ".join(as_word(str(path)) for path in request.paths) if request else "" if self._pasted else given
        )
        self._outlets = known_outlets
        self._collections = known_collections
        self._request: AddRequest | PasteRequest | None = request
        self._stop = Event()
        self._remembered = 0
        self._report: AddReport | None = None

    @property
    def report(self) -> AddReport | None:
        """What came of it, once it is done."""
        return self._report

    def compose(self) -> ComposeResult:
        """Form, progress and report, one at a time."""
        first = "adding-progress" if self._request else "adding-form"
        with Vertical(classes="dialog"), ContentSwitcher(initial=first, id="adding-parts"):
            yield AddingForm(self._path, self._outlets, self._collections, id="adding-form")
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
                    yield Button(content("Correct  ", ("e", "mark")), id="correct", compact=True)
                    yield Button(content("Close  ", ("Esc", "mark")), id="close", compact=True)

    def on_mount(self) -> None:
        """Keys work on the path, or the work begins."""
        if self._request:
            self._begin(self._request)
        elif self._pasted:
            self.form.take_text(self._pasted)
        else:
            self.form.path.focus()

    @property
    def _part(self) -> str:
        return self.query_one(ContentSwitcher).current or ""

    def _turn_to(self, part: str) -> None:
        self.query_one(ContentSwitcher).current = part
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What can be done on the part in sight."""
        if action in ("add", "choose_files", "paste"):
            return self._part == "adding-form"
        if action == "correct":
            return self._part == "adding-done" and bool(self._report and self._report.files)
        return True

    # The form

    def on_input_submitted(self) -> None:
        """Enter in any field adds."""
        self.action_add()

    def action_add(self) -> None:
        """Begins, or says what is wrong with what was written."""
        try:
            self._begin(self.form.request)
        except Unclear as problem:
            self.form.say(str(problem), problem.field)

    def action_choose_files(self) -> None:
        """Goes through folders, from where articles were last added from."""
        folder = memory_of(self.app).state.folder
        self.app.push_screen(PickFiles(Path(folder) if folder else Path.cwd()), self._chosen)

    def _chosen(self, paths: tuple[Path, ...] | None) -> None:
        if paths:
            self.form.take_files(paths)
            self.form.path.focus()

    def action_paste(self) -> None:
        """A text instead of files, or files again."""
        if self.form.pastes:
            self.form.take_files()
            self.form.path.focus()
        else:
            self.form.take_text()

    # The work

    def _begin(self, request: AddRequest | PasteRequest) -> None:
        self._request = request
        self._remembered = 0
        self._stop.clear()
        self._turn_to("adding-progress")
        self.query_one("#stop", Button).focus()
        if isinstance(request, AddRequest):
            folder = str(request.paths[0].expanduser().absolute().parent)
            memory_of(self.app).change(folder=folder, unfinished=unfinished_of(self._library, request))
        # The work would hold up the drawing of the dialog, and the keys with it.
        self.call_after_refresh(self._add, request)

    @work(thread=True, exclusive=True, group="add", exit_on_error=False)
    def _add(self, request: AddRequest | PasteRequest) -> None:
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
        """Says how far it is, and remembers it for the case that the app is closed."""
        if not self._stop.is_set():
            self.query_one("#adding-said", Static).update(
                content(f"Reading file {min(message.done + 1, message.of)} of {message.of}")
            )
        self.query_one(ProgressBar).update(total=message.of, progress=message.done)
        if isinstance(self._request, AddRequest) and message.done >= self._remembered + BATCH:
            self._remembered = message.done
            unfinished = unfinished_of(self._library, self._request, message.done, message.of)
            memory_of(self.app).change(unfinished=unfinished)

    def on_adding_screen_finished(self, message: Finished) -> None:
        """Shows what came of it; after a failure the form is there again as it was."""
        outcome = message.outcome
        if isinstance(outcome, Failure):
            memory_of(self.app).change(unfinished=None)
            self._turn_to("adding-form")
            self.form.say(outcome.sentence, "text" if self.form.pastes else "path")
            if outcome.report:
                self.app.push_screen(ProblemScreen("This was not added", outcome))
            return
        if not outcome.stopped:
            memory_of(self.app).change(unfinished=None)
        if outcome.change is not None:
            self.app.post_message(ChangeMade(self._library, outcome.change))
        self._report = outcome
        self._turn_to("adding-done")
        page = self.query_one("#adding-report", Page)
        page.show(lambda width: report_lines(outcome, width))
        page.focus()

    async def on_button_pressed(self, event: Button.Pressed) -> None:
        """A button was chosen."""
        action = event.button.id or "back"
        await self.run_action("back" if action in ("stop", "close") else action)

    def action_correct(self) -> None:
        """Lists what was added, to be corrected."""
        from tui.jobs.browsing import Browse  # noqa: PLC0415 - only now is it needed
        from tui.screens.library import LibraryScreen  # noqa: PLC0415

        report, app = self._report, self.app
        keys = frozenset(file.added.key for file in report.files) if report else frozenset()
        self.dismiss(report)
        app.push_screen(LibraryScreen(self._library, preset=Browse(among=keys)))

    def action_back(self) -> None:
        """Stops what is under way, else closes."""
        if self._part == "adding-progress":
            self._stop.set()
            self.query_one("#adding-said", Static).update(content("Stopping; what was read so far is kept whole…"))
        else:
            self.dismiss(self._report)
