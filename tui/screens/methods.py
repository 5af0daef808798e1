"""Methods: every measure, what it means, how it is made, what it cannot see, how well it agreed with people."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.getters import query_one
from textual.widgets import Static

from tui.amounts import counted
from tui.commands import Command, OfferedCommands, bindings
from tui.export.methods import method_passage, methods_view
from tui.jobs.methods import LOADED, Methods, having
from tui.screens.methods_work import MethodsWork
from tui.screens.problem import ProblemScreen
from tui.text import Run, cells, content, fit_runs
from tui.views import Passage, View
from tui.widgets.key_bar import KeyBar
from tui.widgets.method_filter import MethodFilter
from tui.widgets.method_list import MethodList
from tui.widgets.method_page import MethodPage
from tui.widgets.method_rows import MethodRow, MethodRowKind
from tui.widgets.method_sheet import method_sheet

STATEMENT = "How every figure is made, what it cannot see, how far people agree."

METHODS_COMMANDS = (
    Command("pane", "tab", "List or entry", "Goes from the list to what is said, and back.", "list or entry"),
    Command("filter", "slash", "Filter", "Leaves the measures that have what is typed.", "filter"),
    Command("back", "escape,q", "Back", "Takes the filter away, then leaves.", "back"),
)


class MethodsScreen(MethodsWork):
    """Families and measures, and beside them (in a narrow terminal in their place) what is said of the chosen one."""

    CALLED = "Methods"
    READING = (
        "Every figure of Broadsheet comes of a measure that is listed here. What it cannot see is said of each; where "
        "it was held against people's judgement, how well it agreed; and whether long articles get other values than "
        "short ones. Where nothing was measured, that is said."
    )
    CSS_PATH = "../styles/methods.tcss"
    COMMANDS = {OfferedCommands}  # noqa: RUF012  (Textual's own declaration)
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-medium"), (160, "-wide")]  # noqa: RUF012
    VERTICAL_BREAKPOINTS = [(0, "-short"), (36, "-tall")]  # noqa: RUF012
    ACTIONS: tuple[Command, ...] = METHODS_COMMANDS
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("methods", ACTIONS)]

    top = query_one("#methods-top", Static)
    statement = query_one("#methods-statement", Static)
    lines = query_one("#methods-list", MethodList)
    page = query_one("#methods-page", MethodPage)
    line = query_one("#methods-filter", MethodFilter)

    def __init__(self, chosen: str = "") -> None:
        super().__init__()
        self._chosen = chosen
        self._all: Methods | None = None
        self._shown: Methods | None = None
        self._wanted = ""

    @property
    def methods(self) -> Methods | None:
        """What the list holds, once it is known."""
        return self._shown

    def compose(self) -> ComposeResult:
        """Where we are, what this is, the list, the entry, a filter, keys."""
        yield Static(id="methods-top")
        yield Static(id="methods-statement")
        with Container(id="methods-body"):
            yield MethodList(id="methods-list")
            yield MethodPage(id="methods-page")
        yield MethodFilter(id="methods-filter")
        yield KeyBar()

    def on_mount(self) -> None:
        """Starts the work and paints."""
        self.statement.update(content(STATEMENT))
        self.set_focus(self.lines)
        self._write_top()
        self.read_methods()

    def on_methods_work_ready(self, message: MethodsWork.Ready) -> None:
        """Shows everything, with the cursor on what was asked for."""
        self._all = self._shown = message.methods
        if message.failure is not None:
            self.statement.update(content(("! ", "mark"), message.failure.sentence))
        self.lines.take(message.methods, key=self._chosen)
        if self._chosen and self.lines.row is not None and self.lines.row.key == self._chosen:
            self._read()
        self._write_top()
        self.refresh_bindings()

    def on_methods_work_failed(self, message: MethodsWork.Failed) -> None:
        """Says why there is nothing to see."""
        self.statement.update(content(("! ", "mark"), message.failure.sentence))
        if message.failure.report:
            self.app.push_screen(ProblemScreen("The methods cannot be shown", message.failure))

    def _write_top(self) -> None:
        width = self.size.width - 2
        left: list[Run] = [(" Broadsheet ", "badge"), (" ▸ ", "dim"), ("Methods", "strong")]
        right = counted(len(self._shown.every), "measure") if self._shown is not None else ""
        self.top.update(content(*fit_runs(left, max(width - cells(right) - 2, 12)), ("  ", ""), (right, "dim")))

    def on_resize(self) -> None:
        """Another width, other cuts."""
        self._write_top()

    # The list and the entry

    def on_line_list_moved(self) -> None:
        """Another row is under the cursor."""
        shown = self._shown
        if shown is not None:
            row = self.lines.row
            has_words = row is not None and row.has_words
            self.page.take(partial(method_sheet, row, shown), has_words=has_words)
            self.refresh_bindings()

    def on_method_list_read(self) -> None:
        """Keys work on what is said of the row."""
        self._read()

    def _read(self) -> None:
        self.add_class("-reading")
        self.set_focus(self.page)

    def on_method_page_left(self) -> None:
        """Keys work on the list again."""
        self.remove_class("-reading")
        self.set_focus(self.lines)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Nothing to go to or to filter until it is known."""
        return self._all is not None if action in ("pane", "filter") else True

    def action_pane(self) -> None:
        """From the list to the entry, and back."""
        if self.page.has_focus:
            self.on_method_page_left()
        else:
            self._read()

    # The filter

    def action_filter(self) -> None:
        """Opens the filter over the list."""
        self.remove_class("-reading")
        self.line.display = True
        self.set_focus(self.line.entry)

    def on_list_filter_asked(self, message: MethodFilter.Asked) -> None:
        """As it is typed."""
        if self._all is None:
            return
        self._wanted = message.wanted.strip()
        self._shown = having(self._all, self._wanted)
        self.lines.take(self._shown, filtered=bool(self._wanted))
        self.line.say(f" {counted(len(self._shown.every), 'measure')} " if self._wanted else "")
        self._write_top()

    def on_filter_input_kept(self) -> None:
        """Back to the list; without words the filter goes away."""
        self.line.display = bool(self.line.entry.value.strip())
        self.set_focus(self.lines)

    def action_back(self) -> None:
        """Takes the filter away; without one leaves."""
        if self.line.display:
            self.line.entry.action_clear()
            return
        self.workers.cancel_node(self)
        self.dismiss()

    # Taken out of the app

    def view(self) -> View | None:
        """The measures of the list; where keys work on the entry, what it says, with its words."""
        row = self.lines.row
        if self._shown is None:
            return None
        if self.page.has_focus and row is not None:
            return methods_view(self._of(row), row.key, f"methods-{row.key}", terms=True)
        return methods_view(self._shown, self._wanted, "methods", terms=False)

    def _of(self, row: MethodRow) -> Methods:
        """What a row is or holds."""
        if row.kind is MethodRowKind.LOADED:
            return Methods((), self._shown.loaded if self._shown is not None else ())
        kept = {method.measure.id for method in row.methods}
        return self._shown.only(kept) if self._shown is not None else Methods(())

    def passage(self) -> Passage | None:
        """The measure under the cursor; of a family, what it answers."""
        row = self.lines.row
        if row is None:
            return None
        if row.method is not None:
            return method_passage(row.method)
        said = f"{row.title}: {row.says}"
        members = "\n".join(f"{method.measure.id}: {method.meaning.says}" for method in row.methods)
        return Passage("family" if row.kind is not MethodRowKind.GROUP else "group", said, f"{said}\n{members}".strip())

    def command_words(self) -> tuple[str, ...] | None:
        """The command that prints what is under the cursor."""
        row = self.lines.row
        if row is None or row.kind is MethodRowKind.LOADED:
            return ("broadsheet", "methods", *([LOADED] if row is not None else []))
        asked = row.key if " " not in row.key else row.methods[0].measure.family.value
        return ("broadsheet", "methods", asked, *(["--terms"] if row.method is not None and row.method.terms else []))
