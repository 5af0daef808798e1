"""Compare: outlets side by side, each figure with its interval and, two keys away, its sentences."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.getters import query_one
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Static
from textual.worker import get_current_worker

from analysis.comparison import Comparison
from analysis.document import Voice
from analysis.measure import Evidence
from tui.commands import Command, OfferedCommands, bindings
from tui.jobs.problems import Cancelled, UserError
from tui.jobs.selecting import Selected
from tui.screens.about_measure import AboutMeasure
from tui.screens.choose_outlets import ChooseOutlets
from tui.screens.help import HelpScreen
from tui.screens.read import ReadScreen
from tui.text import content
from tui.widgets.article_lines import Marks
from tui.widgets.evidence_list import EvidenceList
from tui.widgets.evidence_pane import EvidencePane
from tui.widgets.evidence_rows import evidence_of
from tui.widgets.figure_table import FigureTable
from tui.widgets.key_bar import KeyBar
from tui.widgets.rows import VOICE_WORDS
from tui.widgets.table_view import TableView
from tui.widgets.top_line import progress_runs, statement_runs, top_runs

Making = Callable[[Selected, Callable[[int, int], None], Callable[[], bool]], Comparison]
"""Makes the comparison of a selection; is told whom to tell of its progress and whom to ask whether to stop."""

READING = (
    "Each column is an outlet, each row a measure. ● is the value and ├─┤ its 95 % interval; ┼ marks zero. "
    "Intervals and bars of one row are drawn on one scale for all outlets. No test tells yet whether outlets differ: "
    "look at the intervals, not at the values alone. ! marks a figure with a caution, which the evidence spells out. "
    "In brackets stand the different terms behind a rate. Whose words are measured stands at the top left: the "
    "outlet's own, those it quotes, or all of them."
)

COMPARE_COMMANDS = (
    Command(
        "voice", "v", "v", "Change whose words", "Measures own words, quoted words or all words, in turn.", "voice"
    ),
    Command(
        "outlets", "o", "o", "Choose outlets", "Chooses which outlets are compared, and in which order.", "outlets"
    ),
    Command(
        "about",
        "m",
        "m",
        "About this measure",
        "Says how the measure is made, from where, and what it cannot see.",
        "measure",
    ),
    Command("back", "q,escape", "q", "Back", "Leaves the comparison.", "back"),
    Command("move_left", "less_than_sign", "< >", "Move the outlet left", "Moves the outlet's column left.", "move"),
    Command("move_right", "greater_than_sign", ">", "Move the outlet right", "Moves the outlet's column right."),
    Command("help", "question_mark,f1", "?", "Help", "Says how to read this screen and what can be done.", "help"),
)


def compare_now(
    selected: Selected, on_progress: Callable[[int, int], None], is_cancelled: Callable[[], bool]
) -> Comparison:
    """The comparison with the bundled lexicons and the user's own."""
    # Imported in the worker: the first paint does not wait for the analysers.
    from tui.jobs.comparing import compare_selected, readings_of_this_run  # noqa: PLC0415
    from tui.jobs.lexicons import all_lexicons  # noqa: PLC0415

    return compare_selected(selected, all_lexicons(), on_progress, is_cancelled, readings_of_this_run())


class CompareScreen(Screen[None]):
    """Outlets as columns, measures as rows, evidence beside or below."""

    CSS_PATH = "../styles/compare.tcss"
    COMMANDS = {OfferedCommands}  # noqa: RUF012  (Textual's own declaration)
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-medium"), (160, "-wide")]  # noqa: RUF012
    VERTICAL_BREAKPOINTS = [(0, "-short"), (36, "-tall")]  # noqa: RUF012
    READING = READING
    ACTIONS: tuple[Command, ...] = COMPARE_COMMANDS
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("compare", ACTIONS)]

    top = query_one("#compare-top", Static)
    statement = query_one("#compare-statement", Static)
    table = query_one("#figures", FigureTable)
    pane = query_one("#evidence", EvidencePane)

    @dataclass
    class Progressed(Message):
        """So many articles are read, of so many."""

        done: int
        of: int

        def can_replace(self, message: Message) -> bool:
            """Only the last one matters."""
            return isinstance(message, CompareScreen.Progressed)

    @dataclass
    class ComparisonReady(Message):
        """The comparison, whole."""

        comparison: Comparison

    @dataclass
    class Failed(Message):
        """Why there is no comparison."""

        sentence: str

    def __init__(self, selected: Selected, make: Making = compare_now) -> None:
        super().__init__()
        self._selected = selected
        self._make = make
        self._comparison: Comparison | None = None
        self._voice = Voice.OWN
        self._order: tuple[int, ...] = ()

    @property
    def comparison(self) -> Comparison | None:
        """What is compared, once it is there."""
        return self._comparison

    @property
    def voice(self) -> Voice:
        """Whose words are measured."""
        return self._voice

    @property
    def order(self) -> tuple[int, ...]:
        """The columns in sight, as places in the comparison."""
        return self._order

    def compose(self) -> ComposeResult:
        """Where we are, what it is a statement about, figures, evidence, keys."""
        yield Static(id="compare-top")
        yield Static(id="compare-statement")
        with Container(id="compare-body"):
            yield FigureTable(id="figures")
            yield EvidencePane(id="evidence")
        yield KeyBar()

    def on_mount(self) -> None:
        """Starts the work and paints."""
        self.add_class("-loading")
        self.statement.update(content(*progress_runs(0, len(self._selected.articles))))
        self.table.focus()
        self.make_comparison()

    # The work

    @work(thread=True, exclusive=True, group="compare", exit_on_error=False)
    def make_comparison(self) -> None:
        """Compares in a thread; touches no widget."""
        worker = get_current_worker()

        def tell(done: int, of: int) -> None:
            self.post_message(self.Progressed(done, of))

        try:
            comparison = self._make(self._selected, tell, lambda: worker.is_cancelled)
        except Cancelled:
            return
        except UserError as problem:
            self.post_message(self.Failed(str(problem)))
            return
        except Exception as problem:
            self.post_message(self.Failed(f"The comparison failed: {type(problem).__name__}: {problem}"))
            raise
        if not worker.is_cancelled:
            self.post_message(self.ComparisonReady(comparison))

    def on_compare_screen_progressed(self, message: Progressed) -> None:
        """Says how far the work is."""
        if self._comparison is None:
            self.statement.update(content(*progress_runs(message.done, message.of)))

    def on_compare_screen_failed(self, message: Failed) -> None:
        """Says why there is nothing to see."""
        self.statement.update(content(("! ", "mark"), message.sentence))

    def on_compare_screen_comparison_ready(self, message: ComparisonReady) -> None:
        """Shows the comparison."""
        self.receive(message.comparison)

    def receive(self, comparison: Comparison) -> None:
        """Shows a comparison; the reader's choice of outlets stays where they are the same ones."""
        same = self._comparison is not None and comparison.columns == self._comparison.columns
        self._comparison = comparison
        if not same:
            self._order = tuple(range(len(comparison.columns)))
        self.remove_class("-loading")
        self._show()

    def _show(self, place: int | None = None) -> None:
        if self._comparison is None:
            return
        self.table.show(TableView(self._comparison, self._voice, self._order), place)
        self._write_top()
        self.refresh_bindings()

    def _write_top(self) -> None:
        width = self.size.width - 2
        frame = self.table.frame
        self.top.update(content(*top_runs(self._selected.name, self._comparison, self._order, frame, width)))
        if self._comparison is not None:
            self.statement.update(content(*statement_runs(self._comparison, self._voice, width)))

    def on_resize(self) -> None:
        """Another width, other cuts."""
        self._write_top()

    # The reader's choices

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What can be done now: nothing with figures until there are some."""
        if action in ("voice", "outlets", "about"):
            return self._comparison is not None
        return len(self._order) > 1 if action in ("move_left", "move_right") else True

    def action_voice(self) -> None:
        """Own words, quoted words, all words in turn."""
        voices = list(VOICE_WORDS)
        self._choose_voice(voices[(voices.index(self._voice) + 1) % len(voices)])

    def on_figure_table_voice_chosen(self, message: FigureTable.VoiceChosen) -> None:
        """A voice was clicked."""
        self._choose_voice(message.voice)

    def _choose_voice(self, voice: Voice) -> None:
        self._voice = voice
        self._show()

    def action_move_left(self) -> None:
        """Moves the outlet's column left."""
        self._move(-1)

    def action_move_right(self) -> None:
        """Moves the outlet's column right."""
        self._move(1)

    def _move(self, step: int) -> None:
        here = self.table.chosen_place
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
        if order:
            chosen = self._order[self.table.chosen_place]
            self._order = order
            self._show(order.index(chosen) if chosen in order else 0)

    def action_about(self) -> None:
        """How the measure of the row is made."""
        row = self.table.chosen_row
        if row is not None:
            self.app.push_screen(AboutMeasure(row.title, row.measures))

    def action_help(self) -> None:
        """How to read this screen."""
        self.app.push_screen(HelpScreen.of(self, "Comparing outlets"))

    def action_back(self) -> None:
        """Leaves the comparison; work that is under way stops."""
        self.workers.cancel_node(self)
        self.dismiss()

    # Evidence

    def on_figure_table_chosen(self, message: FigureTable.Chosen) -> None:
        """Shows the evidence of the chosen cell."""
        self._write_top()
        if self._comparison is None or not message.row.measures or message.place >= len(self._order):
            return
        shown = evidence_of(self._comparison, message.row, self._voice, self._order[message.place])
        self.pane.show(shown)

    def on_figure_table_opened(self) -> None:
        """Enter on a figure: keys work on its sentences."""
        if self.pane.rows.row_count:
            self.pane.rows.focus()

    def on_evidence_list_left(self) -> None:
        """Escape: keys work on the figures again."""
        self.table.focus()

    def on_evidence_list_opened(self, message: EvidenceList.Opened) -> None:
        """Enter on a sentence: the article there."""
        row = self.pane.evidence_at(message.at)
        if row is not None:
            self._read(row)

    def _read(self, row: Evidence) -> None:
        shown = self.pane.shown
        article = next((pair for pair in self._selected.articles if pair[1].key == row.article), None)
        if shown is None or article is None or self._comparison is None:
            return
        rows = sorted((other for other in shown.rows if other.article == row.article), key=_reading_order)
        marks = Marks(f"{shown.row.title}, {VOICE_WORDS[self._voice]}", tuple(rows), rows.index(row))
        document = self._comparison.scored[row.article].document
        self.app.push_screen(ReadScreen(*article, document, marks))


def _reading_order(row: Evidence) -> tuple[int, int]:
    return row.start, row.highlights[0][0] if row.highlights else row.start
