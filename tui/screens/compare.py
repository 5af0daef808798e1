"""Compare: outlets side by side, each figure with its interval and, two keys away, its sentences."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.getters import query_one
from textual.widgets import Static

from analysis.comparison import Comparison
from analysis.document import Voice
from analysis.frame_ranking import frames_by_spread
from tui.commands import Command, OfferedCommands, bindings
from tui.in_turn import following
from tui.jobs.selecting import Selected
from tui.screens.about_measure import AboutMeasure
from tui.screens.choose_outlets import ChooseOutlets
from tui.screens.compare_evidence import CompareEvidence
from tui.screens.compare_work import CompareWork, Making, compare_now
from tui.screens.problem import ProblemScreen
from tui.state import memory_of
from tui.text import content
from tui.views import Passage, View
from tui.widgets.compared_views import comparison_view, figure_passage
from tui.widgets.evidence_pane import EvidencePane
from tui.widgets.figure_table import FigureTable
from tui.widgets.key_bar import KeyBar
from tui.widgets.rows import VOICE_WORDS
from tui.widgets.table_view import TableView, neighbours_swapped
from tui.widgets.top_line import compact_top_runs, progress_runs, statement_runs, top_runs

READING = (
    "Each column is an outlet, each row a measure. ● is the value and ├─┤ its 95 % interval; ┼ marks zero. "
    "Intervals and bars of one row are drawn on one scale for all outlets. Whether outlets differ by more than chance "
    "is tested for frames only, and their heading says it; elsewhere look at the intervals, not at the values alone. "
    "! marks a figure with a caution, which the evidence spells out. "
    "In brackets stand the different terms behind the rate of a frame, which is faint where they are fewer than three. "
    "Whose words are measured stands at the top left: the outlet's own, those it quotes, those it reports without "
    "marks, or all of them."
)

COMPARE_COMMANDS = (
    Command("voice", "v", "Change whose words", "Measures own, quoted, reported or all words, in turn.", "voice"),
    Command("outlets", "o", "Choose outlets", "Chooses which outlets are compared, and in which order.", "outlets"),
    Command(
        "about",
        "m",
        "About this measure",
        "Says how the measure is made, from where, and what it cannot see.",
        "measure",
    ),
    Command("speakers", "p", "Who speaks", "Shows whom each outlet quotes, and how it introduces them.", "who speaks"),
    Command("actors", "A", "People and bodies", "Shows of whom they speak, in which tone, and who acts.", "who acts"),
    Command("loaded", "d", "Loaded words", "Shows words that may be loaded, each with its reason.", "loaded words"),
    Command(
        "names", "c", "What they call it", "Shows what each outlet calls a thing, first and later.", "what they call it"
    ),
    Command(
        "frames", "f", "Frames by difference", "Puts first the frames that outlets use most differently.", "frames"
    ),
    Command("shared", "s", "Quotations in several outlets", "Sets beside each other who quotes the same.", "shared"),
    Command("beside", "b", "Read side by side", "Opens the outlets' articles side by side.", "read beside"),
    Command("back", "escape,q", "Back", "Leaves the comparison.", "back"),
    Command(
        "move_left",
        "less_than_sign",
        "Move the outlet left",
        "Moves the outlet's column left.",
        "move",
        pair="move_right",
    ),
    Command("move_right", "greater_than_sign", "Move the outlet right", "Moves the outlet's column right."),
)


class CompareScreen(CompareEvidence):
    """Outlets as columns, measures as rows, evidence beside or below."""

    CALLED = "Comparing outlets"
    CSS_PATH = "../styles/compare.tcss"
    COMMANDS = {OfferedCommands}  # noqa: RUF012  (Textual's own declaration)
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-medium"), (160, "-wide")]  # noqa: RUF012
    VERTICAL_BREAKPOINTS = [(0, "-short"), (36, "-tall")]  # noqa: RUF012
    READING = READING
    ACTIONS: tuple[Command, ...] = COMPARE_COMMANDS
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("compare", ACTIONS)]

    top = query_one("#compare-top", Static)
    statement = query_one("#compare-statement", Static)

    def __init__(self, selected: Selected, make: Making = compare_now) -> None:
        super().__init__(selected, make)
        self._by_difference = False

    @property
    def voice(self) -> Voice:
        """Whose words are measured."""
        return self._voice

    @property
    def voices(self) -> tuple[Voice, ...]:
        """Whose words can be measured: of one speaker none are the outlet's own."""
        of_speaker = self._comparison is not None and self._comparison.speaker is not None
        return tuple(voice for voice in VOICE_WORDS if not (of_speaker and voice is Voice.OWN))

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
        remembered = memory_of(self.app).state.voice
        self._voice = next((voice for voice in VOICE_WORDS if voice.value == remembered), Voice.OWN)
        self._by_difference = memory_of(self.app).state.sort_of("frames") == "difference"
        self.add_class("-loading")
        self.statement.update(content(*progress_runs(0, len(self._selected.articles))))
        self.table.focus()
        self.make_comparison()

    # The work

    def on_compare_work_progressed(self, message: CompareWork.Progressed) -> None:
        """Says how far the work is."""
        if self._comparison is None:
            self.statement.update(content(*progress_runs(message.done, message.of)))

    def on_compare_work_failed(self, message: CompareWork.Failed) -> None:
        """Says why there is nothing to see."""
        self.statement.update(content(("! ", "mark"), message.failure.sentence))
        if message.failure.report:
            self.app.push_screen(ProblemScreen("This cannot be compared", message.failure))

    def on_compare_work_comparison_ready(self, message: CompareWork.ComparisonReady) -> None:
        """Shows the comparison."""
        self._selected = message.selected
        self.receive(message.comparison)

    def receive(self, comparison: Comparison) -> None:
        """Shows a comparison; the reader's choice of outlets stays where they are the same ones."""
        same = self._comparison is not None and comparison.columns == self._comparison.columns
        self._comparison = comparison
        if self._voice not in self.voices:
            self._voice = Voice.QUOTED
        if not same:
            self._order = tuple(range(len(comparison.columns)))
        self.remove_class("-loading")
        self._show()

    def _show(self, place: int | None = None) -> None:
        if self._comparison is None:
            return
        ranking = frames_by_spread(self._comparison.of_columns(self._order), self._voice)
        view = TableView(self._comparison, self._voice, self._order, ranking, self._by_difference)
        self.table.show(view, place)
        self._write_top()
        self.refresh_bindings()

    def chosen_anew(self) -> None:
        """Other columns may be in sight."""
        self._write_top()

    def _write_top(self) -> None:
        width = self.size.width - 2
        frame, made, name = self.table.frame, self._comparison, self._selected.name
        compact = made is not None and self.app.has_class("-compact")
        self.statement.display = not compact
        if made is not None and compact:
            named = f"{made.speaker.name} in {name}" if made.speaker else name
            self.top.update(content(*compact_top_runs(named, made, self._order, frame, width)))
            return
        self.top.update(content(*top_runs(name, made, self._order, frame, width)))
        if made is not None:
            self.statement.update(content(*statement_runs(made, self._order, self._voice, width)))

    def on_resize(self) -> None:
        """Another width, other cuts."""
        self._write_top()

    # The reader's choices

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What can be done now: nothing with figures until there are some."""
        if action in ("voice", "outlets", "about", "beside", "frames"):
            return self._comparison is not None
        if action in ("speakers", "actors", "loaded", "shared", "names"):
            return self._comparison is not None and self._comparison.speaker is None
        return len(self._order) > 1 if action in ("move_left", "move_right") else True

    def action_voice(self) -> None:
        """Own, quoted, reported and all words in turn."""
        self._choose_voice(following(self.voices, self._voice))

    def on_figure_table_voice_chosen(self, message: FigureTable.VoiceChosen) -> None:
        """A voice was clicked."""
        self._choose_voice(message.voice)

    def _choose_voice(self, voice: Voice) -> None:
        if voice not in self.voices:
            return
        self._voice = voice
        memory_of(self.app).change(voice=voice.value)
        self._show()

    def action_frames(self) -> None:
        """Frames as they are listed, or the one that outlets use most differently first."""
        self._by_difference = not self._by_difference
        memory = memory_of(self.app)
        memory.change(sorts=memory.state.sorted_by("frames", "difference" if self._by_difference else ""))
        self._show()

    def action_move_left(self) -> None:
        """Moves the outlet's column left."""
        self._move(-1)

    def action_move_right(self) -> None:
        """Moves the outlet's column right."""
        self._move(1)

    def _move(self, step: int) -> None:
        here = self.table.chosen_place
        if order := neighbours_swapped(self._order, here, step):
            self._order = order
            self._show(here + step)

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

    def action_back(self) -> None:
        """Leaves the comparison; work that is under way stops."""
        self.workers.cancel_node(self)
        self.dismiss()

    # Taken out of the app

    def view(self) -> View | None:
        """The comparison in the chosen voice with the chosen outlets."""
        return comparison_view(self._comparison, self._voice, self._order) if self._comparison else None

    def passage(self) -> Passage | None:
        """The figure under the cursor."""
        row, place = self.table.chosen_row, self.table.chosen_place
        if self._comparison is None or row is None or place >= len(self._order):
            return None
        return figure_passage(self._comparison, row, self._voice, self._order[place])

    def command_words(self) -> tuple[str, ...] | None:
        """The command that prints this comparison."""
        if self._comparison is None or not self._selected.asked:
            return None
        slugs = ",".join(self._comparison.columns[place].outlet.slug for place in self._order)
        return ("broadsheet", *self._selected.asked, "--outlets", slugs, "--voice", self._voice.value)
