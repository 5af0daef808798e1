"""Shared quotations: who carries the same words whole, who cut them and where, by which verb, who left them out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.getters import query_one
from textual.widgets import Static

from analysis.comparison import Comparison
from tui.amounts import counted
from tui.commands import Command, OfferedCommands, bindings
from tui.in_turn import following
from tui.jobs.carrying import Order, fitting, in_order
from tui.jobs.selecting import Selected
from tui.screens.compare_work import Making, compare_now
from tui.screens.problem import ProblemScreen
from tui.screens.shared_reading import SharedReading
from tui.screens.shared_work import SharedWork
from tui.text import content
from tui.widgets.key_bar import KeyBar
from tui.widgets.shared_filter import SharedFilter
from tui.widgets.shared_list import SharedList
from tui.widgets.shared_top import FINDING, legend_runs, nothing_said, top_runs
from tui.widgets.shared_versions import SharedVersions

_AROUND_LINES = 3
"""Lines of the list that are no quotation: the heading, and space around it."""

COMMANDS_OF_SHARED = (
    Command("versions", "tab", "List or versions", "Goes from the list to the versions, and back.", "versions"),
    Command("filter", "slash", "Filter", "Leaves the quotations that have what is typed.", "filter"),
    Command("order", "o", "Another order", "Orders by outlets, by how much is cut, by speaker, in turn.", "order"),
    Command(
        "spell_out", "c", "What was cut, or how much", "Shows the words that were cut, or their number.", "cut words"
    ),
    Command("beside", "b", "Read side by side", "Opens the articles that carry it side by side.", "read beside"),
    Command("back", "escape,q", "Back", "Takes the filter away, then leaves.", "back"),
)


class SharedQuotationsScreen(SharedReading):
    """A list of quotations over or beside what each outlet makes of the one under the cursor.

    `order` are the columns of the comparison to look at; `speaker_key` is one of the comparison's gathered speakers, of
    whom alone quotations are shown (None: of everybody).
    """

    CALLED = "Shared quotations"
    READING = (
        "A quotation is shared when two outlets or more carry it, whole or in part: found by its words, so that small "
        "changes of wording do not hide it. The fullest version in marks stands over the others. What another lacks of "
        "it is called cut; whether the outlet cut it or got it so from an agency cannot be told from the texts."
    )
    CSS_PATH = "../styles/shared_quotations.tcss"
    COMMANDS = {OfferedCommands}  # noqa: RUF012  (Textual's own declaration)
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-medium"), (160, "-wide")]  # noqa: RUF012
    VERTICAL_BREAKPOINTS = [(0, "-short"), (36, "-tall")]  # noqa: RUF012
    ACTIONS: tuple[Command, ...] = COMMANDS_OF_SHARED
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("shared", ACTIONS)]

    top = query_one("#shared-top", Static)
    legend = query_one("#shared-legend", Static)
    versions = query_one("#shared-versions", SharedVersions)
    line = query_one("#shared-filter", SharedFilter)

    def __init__(
        self,
        comparison: Comparison,
        order: Sequence[int],
        speaker_key: str | None,
        selected: Selected,
        make: Making = compare_now,
    ) -> None:
        super().__init__(comparison, order, speaker_key, selected, make)
        self._ordered = Order.OUTLETS
        self._wanted = ""
        self._spelt_out = True

    def compose(self) -> ComposeResult:
        """Where we are, what the signs mean, the list, the versions, a filter, keys."""
        yield Static(id="shared-top")
        yield Static(id="shared-legend")
        with Container(id="shared-body"):
            yield SharedList(id="shared-list")
            yield SharedVersions(id="shared-versions")
        yield SharedFilter(id="shared-filter")
        yield KeyBar()

    def on_mount(self) -> None:
        """Starts the work and paints."""
        self.add_class("-empty")
        self.set_focus(self.lines)
        self._write_top()
        self.find_out(self._comparison, self._columns)

    # The work

    def on_shared_work_found(self, message: SharedWork.Found) -> None:
        """Shows what was found."""
        self._all = message.table
        self._table = message.table.by(self._speaker)
        self._show()

    def on_compare_work_comparison_ready(self, message: SharedWork.ComparisonReady) -> None:
        """An article was changed: looks again, in the same outlets where they are all there."""
        if message.comparison.columns != self._comparison.columns:
            chosen = [self._comparison.columns[place].outlet.key for place in self._columns]
            there = {column.outlet.key: place for place, column in enumerate(message.comparison.columns)}
            self._columns = tuple(there[key] for key in chosen if key in there)
        self._comparison, self._selected = message.comparison, message.selected
        self.find_out(self._comparison, self._columns)

    def on_compare_work_failed(self, message: SharedWork.Failed) -> None:
        """Says why there is nothing to see."""
        self.legend.update(content(("! ", "mark"), message.failure.sentence))
        if message.failure.report:
            self.app.push_screen(ProblemScreen("Shared quotations cannot be shown", message.failure))

    def _show(self) -> None:
        if self._table is None:
            return
        before = self.lines.entry
        self._shown = in_order(fitting(self._table, self._wanted), self._ordered)
        at = self._shown.index(before) if before in self._shown else 0
        self.lines.take(self._table.columns, self._shown, at=at)
        self.set_class(not self._shown, "-empty")
        # A short list leaves its room to the versions.
        self.lines.styles.max_height = len(self._shown) + _AROUND_LINES
        self._tell()
        self._write_top()
        self.refresh_bindings()

    def _tell(self) -> None:
        if self._table is not None:
            entry = self.lines.entry
            self.versions.take(self._table, entry, self.lines.column, spelt_out=self._spelt_out)

    def _write_top(self) -> None:
        width = self.size.width - 2
        speaker = self._all.name_of(self._speaker) if self._all is not None and self._speaker is not None else ""
        name = f"{speaker} · {self._comparison.name}" if speaker else self._comparison.name
        self.top.update(content(*top_runs(self._table, name, len(self._shown), width)))
        if self._table is None or self._all is None:
            self.legend.update(content(FINDING))
        elif self._shown:
            self.legend.update(content(*legend_runs(self._table, self._ordered, width)))
        else:
            self.legend.update(content(nothing_said(self._table, self._all, self._wanted, speaker)))

    def on_resize(self) -> None:
        """Another width, other cuts."""
        self._write_top()

    # Choosing

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What can be done with quotations needs some; a filter can be changed where it leaves none."""
        if action in ("versions", "order", "spell_out", "beside"):
            return bool(self._shown)
        return self._table is not None and bool(self._table.entries) if action == "filter" else True

    def on_line_list_moved(self) -> None:
        """Another quotation, or another outlet."""
        self._tell()

    def on_shared_versions_chosen(self, message: SharedVersions.Chosen) -> None:
        """Another outlet was chosen under the list."""
        self.lines.choose(message.column)

    def on_shared_versions_left(self) -> None:
        """Keys work on the list again."""
        self.set_focus(self.lines)

    def action_versions(self) -> None:
        """From the list to the versions, and back."""
        self.set_focus(self.lines if self.versions.has_focus else self.versions)

    def action_order(self) -> None:
        """The next order."""
        self._ordered = following(Order, self._ordered)
        self._show()

    def action_spell_out(self) -> None:
        """Words that were cut, or their number."""
        self._spelt_out = not self._spelt_out
        self._tell()

    def action_filter(self) -> None:
        """Opens the filter."""
        self.line.display = True
        self.set_focus(self.line.entry)

    def on_list_filter_asked(self, message: SharedFilter.Asked) -> None:
        """As it is typed."""
        self._wanted = message.wanted.strip()
        self._show()
        self.line.say(f" {counted(len(self._shown), 'quotation')} ")

    def on_filter_input_kept(self) -> None:
        """Back to the list; without words the filter goes away."""
        # What the field holds: its emptying may not have been told yet.
        self.line.display = bool(self.line.entry.value.strip())
        self.set_focus(self.lines)

    def action_back(self) -> None:
        """Takes the filter away; without one leaves, and work that is under way stops."""
        if self.line.display:
            self.line.entry.action_clear()
            return
        self.workers.cancel_node(self)
        self.dismiss()
