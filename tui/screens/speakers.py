"""Speakers: who speaks at which outlet, for how long, introduced by which verbs; two keys away what they say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.getters import query_one
from textual.widgets import Static

from analysis.comparison import Comparison
from analysis.document import Speaker
from tui.amounts import counted
from tui.commands import Command, OfferedCommands, bindings
from tui.jobs.selecting import Selected
from tui.screens.about_measure import AboutMeasure
from tui.screens.choose_outlets import ChooseOutlets
from tui.screens.compare_work import CompareWork, Making, compare_now, making_for
from tui.screens.problem import ProblemScreen
from tui.screens.speakers_sharing import SpeakersSharing
from tui.screens.speakers_work import SpeakersWork
from tui.text import content
from tui.widgets.key_bar import KeyBar
from tui.widgets.speaker_cells import CellMode, following
from tui.widgets.speaker_filter import SpeakerFilter
from tui.widgets.speaker_pane import SpeakerPane
from tui.widgets.speaker_rows import SpeakerRowKind
from tui.widgets.speaker_table import SpeakerFigures
from tui.widgets.speaker_top import PAGE, legend_runs, said_runs, waiting_runs
from tui.widgets.top_line import compact_top_runs, progress_runs, top_runs

READING = (
    "Each row is a speaker, each column an outlet; first come those whom most outlets quote. The cells show the share "
    "of the outlet's quoted words with its 95 % interval and the number of quotations; or the verbs that introduce the "
    "words, with a sign for their stance and how many of them doubt; or how soon the speaker comes, and how many words "
    "are quoted and reported. All bars of the screen are on one scale. A verb says how the outlet introduces "
    "somebody: compare it along a row, within one speaker, not down a column."
)

SPEAKERS_COMMANDS = (
    Command("mode", "v", "Change what the cells show", "Shows shares, verbs, or how soon, in turn.", "cells"),
    Command("filter", "slash", "Filter by name", "Leaves the speakers whose names fit what is typed.", "filter"),
    Command("shared", "s", "Quotations in several outlets", "Sets beside each other who quotes the same.", "shared"),
    Command("words", "w", "Measure this speaker's words", "Compares the outlets in this speaker's words.", "measure"),
    Command("outlets", "o", "Choose outlets", "Chooses which outlets are shown, and in which order.", "outlets"),
    Command("beside", "b", "Read side by side", "Opens the outlets' articles side by side.", "read beside"),
    Command("about", "m", "About this measure", "Says how the measure of the row is made.", "measure"),
    Command("back", "escape,q", "Back", "Takes the filter away, then leaves the speakers.", "back"),
    Command(
        "move_left", "less_than_sign", "Move the outlet left", "Moves the outlet's column left.", pair="move_right"
    ),
    Command("move_right", "greater_than_sign", "Move the outlet right", "Moves the outlet's column right."),
)


class SpeakersScreen(SpeakersSharing):
    """Speakers as rows, outlets as columns, their quotations beside or below."""

    CALLED = "Who speaks"
    CSS_PATH = "../styles/speakers.tcss"
    COMMANDS = {OfferedCommands}  # noqa: RUF012  (Textual's own declaration)
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-medium"), (160, "-wide")]  # noqa: RUF012
    VERTICAL_BREAKPOINTS = [(0, "-short"), (36, "-tall")]  # noqa: RUF012
    READING = READING
    ACTIONS: tuple[Command, ...] = SPEAKERS_COMMANDS
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("speakers", ACTIONS)]

    top = query_one("#speakers-top", Static)
    statement = query_one("#speakers-statement", Static)
    legend = query_one("#speakers-legend", Static)
    line = query_one("#speakers-filter", SpeakerFilter)

    def __init__(
        self,
        selected: Selected,
        comparison: Comparison | None = None,
        order: Sequence[int] = (),
        make: Making = compare_now,
    ) -> None:
        super().__init__(selected, make, comparison, tuple(order))

    @property
    def mode(self) -> CellMode:
        """What the cells show."""
        return self._mode

    @property
    def order(self) -> tuple[int, ...]:
        """The columns in sight, as places in the comparison."""
        return self._order

    @property
    def speaker(self) -> Speaker | None:
        """The speaker under the cursor, where it is on one who was found."""
        row = self.figures.chosen_row
        return row.line.speaker if row and row.line and row.line.speaker.key else None

    def compose(self) -> ComposeResult:
        """Where we are, what it is a statement about, what the cells show, the table, quotations, keys."""
        yield Static(id="speakers-top")
        yield Static(id="speakers-statement")
        yield Static(id="speakers-legend")
        with Container(id="speakers-body"):
            yield SpeakerFigures(id="speakers-table")
            yield SpeakerPane(id="speakers-pane")
        yield SpeakerFilter(id="speakers-filter")
        yield KeyBar()

    def on_mount(self) -> None:
        """Starts the work and paints."""
        self.add_class("-loading")
        self.statement.update(content(*waiting_runs(self._comparison)))
        self.figures.focus()
        self.begin()

    # The work

    def on_compare_work_progressed(self, message: CompareWork.Progressed) -> None:
        """Says how far the comparison is."""
        if self._comparison is None:
            self.statement.update(content(*progress_runs(message.done, message.of)))

    def on_compare_work_failed(self, message: CompareWork.Failed) -> None:
        """Says why there is nothing to see."""
        self.statement.update(content(("! ", "mark"), message.failure.sentence))
        if message.failure.report:
            self.app.push_screen(ProblemScreen("The speakers cannot be shown", message.failure))

    def on_compare_work_comparison_ready(self, message: CompareWork.ComparisonReady) -> None:
        """Goes on to the speakers."""
        same = self._comparison is not None and self._comparison.columns == message.comparison.columns
        self._selected = message.selected
        self.tabulate(message.comparison, self._order if same else tuple(range(len(message.comparison.columns))))

    def on_speakers_work_table_ready(self, message: SpeakersWork.TableReady) -> None:
        """Shows the table; the cursor stays on its outlet."""
        chosen = self._order[self.figures.chosen_place] if self._table is not None else None
        self._table, self._comparison = message.table, message.comparison
        self._order, self._among = message.order, message.among
        self.remove_class("-loading")
        self._show(None if chosen is None else self._order.index(chosen) if chosen in self._order else 0)

    def chosen_anew(self) -> None:
        """Other columns may be in sight."""
        self._write_top()

    def _show(self, place: int | None = None) -> None:
        view = self.shown_view
        if view is not None:
            self.figures.show(view, place)
            self._write_top()
            self.refresh_bindings()

    def _write_top(self) -> None:
        width, name = self.size.width - 2, self._selected.name
        compact = self._table is not None and self.app.has_class("-compact")
        self.statement.display = not compact
        shown, frame = self._comparison if self._table is not None else None, self.figures.frame
        if shown is not None and compact:
            self.top.update(content(*compact_top_runs(name, shown, self._order, frame, width)))
        else:
            self.top.update(content(*top_runs(name, shown, self._order, frame, width, PAGE)))
        if shown is not None:
            self.statement.update(content(*said_runs(shown, self._order, width)))
            self.legend.update(content(*legend_runs(self._mode, width)))

    def on_resize(self) -> None:
        """Another width, other cuts."""
        self._write_top()

    # The reader's choices

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What can be done now: nothing with speakers until they are known."""
        if action in ("mode", "filter", "outlets", "beside", "shared"):
            return self._table is not None
        if action == "words":
            return self.speaker is not None
        if action == "about":
            row = self.figures.chosen_row
            return row is not None and row.measure is not None
        return len(self._order) > 1 if action in ("move_left", "move_right") else True

    def action_mode(self) -> None:
        """Shares, verbs, how soon in turn."""
        self._choose_mode(following(self._mode))

    def on_speaker_figures_mode_chosen(self, message: SpeakerFigures.ModeChosen) -> None:
        """What the cells show was clicked."""
        self._choose_mode(message.mode)

    def _choose_mode(self, mode: CellMode) -> None:
        self._mode = mode
        self._show()

    def action_filter(self) -> None:
        """A line to type a name into."""
        self.line.display = True
        self.line.entry.focus()

    def on_list_filter_asked(self, message: SpeakerFilter.Asked) -> None:
        """Leaves the speakers whose names fit."""
        self.figures.filter(message.wanted)
        left = sum(1 for row in self.figures.rows if row.kind is SpeakerRowKind.SPEAKER)
        self.line.say(f" {counted(left, 'speaker')} " if message.wanted.strip() else "")

    def on_filter_input_kept(self) -> None:
        """Keys work on the table; the line stays while it filters."""
        self.line.display = bool(self.line.entry.value.strip())
        self.figures.focus()

    def action_move_left(self) -> None:
        """Moves the outlet's column left."""
        self._move(-1)

    def action_move_right(self) -> None:
        """Moves the outlet's column right."""
        self._move(1)

    def _move(self, step: int) -> None:
        here = self.figures.chosen_place
        there = here + step
        if 0 <= there < len(self._order):
            order = list(self._order)
            order[here], order[there] = order[there], order[here]
            self._order = tuple(order)
            self._show(there)

    def action_outlets(self) -> None:
        """Which outlets, in which order."""
        if self._comparison is not None:
            self.app.push_screen(ChooseOutlets(self._comparison.columns, self._order), self._choose_outlets)

    def _choose_outlets(self, order: tuple[int, ...] | None) -> None:
        if order and self._comparison is not None:
            # Who speaks in how many outlets, and whom they have in common, is told of the chosen ones.
            self.statement.update(content(*waiting_runs(self._comparison)))
            self.tabulate(self._comparison, order)

    def action_about(self) -> None:
        """How the measure of the row is made."""
        row = self.figures.chosen_row
        if row is not None and row.measure is not None:
            self.app.push_screen(AboutMeasure(row.title, (row.measure,)))

    def action_words(self) -> None:
        """The outlets compared in the speaker's words."""
        from tui.screens.compare import CompareScreen  # noqa: PLC0415  (it opens this screen)

        if self.speaker is not None:
            asked = self._selected.asked
            # The command that prints that comparison names the speaker, too.
            selected = replace(self._selected, asked=(*asked, "--speaker", self.speaker.name) if asked else asked)
            self.app.push_screen(CompareScreen(selected, making_for(self.speaker.key)))

    def action_shared(self) -> None:
        """What several outlets quote of the speaker, or of anybody."""
        from tui.screens.shared_quotations import SharedQuotationsScreen  # noqa: PLC0415  (not before it is asked for)

        if self._comparison is not None:
            key = self.speaker.key if self.speaker is not None else None
            self.app.push_screen(SharedQuotationsScreen(self._comparison, self._order, key, self._selected))

    def action_back(self) -> None:
        """Takes the filter away; without one leaves, and work that is under way stops."""
        if self.line.display:
            self.line.entry.action_clear()
            return
        self.workers.cancel_node(self)
        self.dismiss()
