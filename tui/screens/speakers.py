"""Speakers: who speaks at which outlet, for how long, introduced by which verbs; two keys away what they say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import ClassVar

from textual.binding import BindingType

from analysis.comparison import Comparison
from analysis.document import Speaker
from tui.commands import Command, bindings
from tui.in_turn import following
from tui.jobs.selecting import Selected
from tui.screens.about_measure import AboutMeasure
from tui.screens.compare_work import Making, compare_now, making_for
from tui.screens.grid_screen import GRID_COMMANDS, MOVING_OUTLETS
from tui.screens.speakers_sharing import SpeakersSharing
from tui.text import Run
from tui.widgets.grid_table import GridTable
from tui.widgets.speaker_cells import CellMode
from tui.widgets.speaker_filter import SpeakerFilter
from tui.widgets.speaker_pane import SpeakerPane
from tui.widgets.speaker_rows import SpeakerRowKind
from tui.widgets.speaker_table import SpeakerFigures
from tui.widgets.speaker_top import PAGE, legend_runs, said_runs, waiting_runs

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
    Command("actors", "A", "People and bodies", "Shows of whom they speak, at this speaker where they are one."),
    *GRID_COMMANDS,
    Command("about", "m", "About this measure", "Says how the measure of the row is made.", "measure"),
    Command("back", "escape,q", "Back", "Takes the filter away, then leaves the speakers.", "back"),
    *MOVING_OUTLETS,
)


class SpeakersScreen(SpeakersSharing):
    """Speakers as rows, outlets as columns, their quotations beside or below."""

    CALLED = "Who speaks"
    NAME = "speakers"
    PAGE = PAGE
    ROW = "speaker"
    PROBLEM = "The speakers cannot be shown"
    TABLE = SpeakerFigures
    PANE = SpeakerPane
    FILTER = SpeakerFilter
    READING = READING
    ACTIONS: tuple[Command, ...] = SPEAKERS_COMMANDS
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("speakers", ACTIONS)]

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
    def speaker(self) -> Speaker | None:
        """The speaker under the cursor, where it is on one who was found."""
        row = self.figures.chosen_row
        return row.line.speaker if row and row.line and row.line.speaker.key else None

    def waiting(self) -> list[Run]:
        """What is being done."""
        return waiting_runs(self._comparison)

    def said(self, comparison: Comparison, width: int) -> list[Run]:
        """What the figures are a statement about."""
        return said_runs(comparison, self._order, width)

    def key_to_cells(self, width: int) -> list[Run]:
        """How to read the cells."""
        return legend_runs(self._mode, width)

    @property
    def rows_left(self) -> int:
        """How many speakers are there."""
        return sum(1 for row in self.figures.rows if row.kind is SpeakerRowKind.SPEAKER)

    # The reader's choices

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What can be done now: nothing with speakers until they are known."""
        if action in ("shared", "actors"):
            return self._table is not None
        if action == "words":
            return self.speaker is not None
        if action == "about":
            row = self.figures.chosen_row
            return row is not None and row.measure is not None
        return super().check_action(action, parameters)

    def action_mode(self) -> None:
        """Shares, verbs, how soon in turn."""
        self._choose_mode(following(CellMode, self._mode))

    def on_grid_table_switched(self, message: GridTable.Switched) -> None:
        """What the cells show was clicked."""
        if isinstance(message.choice, CellMode):
            self._choose_mode(message.choice)

    def _choose_mode(self, mode: CellMode) -> None:
        self._mode = mode
        self.show_table()

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

    def action_actors(self) -> None:
        """Of whom the outlets speak, at the speaker where somebody speaks of them."""
        from tui.screens.actors import ActorsScreen  # noqa: PLC0415  (not before it is asked for)

        if self._comparison is not None:
            key = self.speaker.key if self.speaker is not None else ""
            self.app.push_screen(ActorsScreen(self._selected, self._comparison, self._order, actor=key))

    def action_shared(self) -> None:
        """What several outlets quote of the speaker, or of anybody."""
        from tui.screens.shared_quotations import SharedQuotationsScreen  # noqa: PLC0415  (not before it is asked for)

        if self._comparison is not None:
            key = self.speaker.key if self.speaker is not None else None
            self.app.push_screen(SharedQuotationsScreen(self._comparison, self._order, key, self._selected))
