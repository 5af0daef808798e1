"""Actors: of whom each outlet speaks, in which tone, and whether they act or are acted on; two keys away the words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import BindingType

from analysis.actors import Actor
from analysis.comparison import Comparison
from tui.commands import Command, bindings
from tui.in_turn import following
from tui.jobs.actors import MEASURES_OF, ActorOrder, Look, actor_at, measure_of
from tui.jobs.selecting import Selected
from tui.screens.about_measure import AboutMeasure
from tui.screens.actors_sharing import ActorsSharing
from tui.screens.compare_work import Making, compare_now
from tui.screens.grid_screen import GRID_COMMANDS, MOVING_OUTLETS
from tui.text import Run
from tui.widgets.actor_filter import ActorFilter
from tui.widgets.actor_pane import ActorPane
from tui.widgets.actor_rows import ActorRowKind
from tui.widgets.actor_table import ActorFigures
from tui.widgets.actor_top import PAGE, legend_runs, said_runs, waiting_runs
from tui.widgets.actor_views import LOOK_WORDS
from tui.widgets.grid_table import GridTable

READING = (
    "Each row is somebody of whom the outlets speak (a person, a body, a country, a group), each column an outlet. "
    "The cells show the tone towards them, with its interval, on one scale for the screen, and the number of clauses; "
    "or which share of the clauses praises or blames; or how often they act, are acted on, and by whom is not said; or "
    "their share of the mentions. What somebody says, and what befalls them, is no tone towards them. Outlets are said "
    "to differ only where their intervals have nothing in common."
)

ACTORS_COMMANDS = (
    Command("look", "c", "Change what the cells show", "Tone, praise and blame, who acts, mentions, in turn.", "cells"),
    Command("voice", "v", "Change whose words", "Measures own, quoted, reported or all words, in turn.", "voice"),
    Command("sort", "s", "Another order", "By outlets, by mentions, by the largest difference, in turn.", "order"),
    Command("filter", "slash", "Filter by name", "Leaves those whose names fit what is typed.", "filter"),
    *GRID_COMMANDS,
    Command("about", "m", "About this measure", "Says how what the cells show is made.", "measure"),
    Command("back", "escape,q", "Back", "Takes the filter away, then leaves the actors.", "back"),
    *MOVING_OUTLETS,
)

Spot = tuple[int, int, int]
"""A stretch of an article: its key, and where the stretch begins and ends."""


class ActorsScreen(ActorsSharing):
    """Actors as rows, outlets as columns, the sentences that speak of them beside or below.

    It opens on the actor with the key `actor`, or on the first who is mentioned at `spot`.
    """

    CALLED = "People and bodies"
    NAME = "actors"
    PAGE = PAGE
    ROW = "name"
    PROBLEM = "The actors cannot be shown"
    TABLE = ActorFigures
    PANE = ActorPane
    FILTER = ActorFilter
    READING = READING
    ACTIONS: tuple[Command, ...] = ACTORS_COMMANDS
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("actors", ACTIONS)]

    def __init__(  # noqa: PLR0913
        self,
        selected: Selected,
        comparison: Comparison | None = None,
        order: Sequence[int] = (),
        make: Making = compare_now,
        *,
        actor: str = "",
        spot: Spot | None = None,
    ) -> None:
        super().__init__(selected, make, comparison, tuple(order))
        self._actor, self._spot = actor, spot

    @property
    def look(self) -> Look:
        """What the cells show."""
        return self._look

    @property
    def first(self) -> ActorOrder:
        """Who comes first."""
        return self._first

    @property
    def actor(self) -> Actor | None:
        """The actor under the cursor."""
        row = self.figures.chosen_row
        return row.line.actor if row and row.line else None

    def waiting(self) -> list[Run]:
        """What is being done."""
        return waiting_runs(self._comparison)

    def said(self, comparison: Comparison, width: int) -> list[Run]:
        """What the figures are a statement about."""
        return said_runs(comparison, self._order, self._voice, self._first, width)

    def key_to_cells(self, width: int) -> list[Run]:
        """How to read the cells."""
        return legend_runs(self._look, self._voice, width, compact=self.app.has_class("-compact"))

    @property
    def rows_left(self) -> int:
        """How many actors are there."""
        return sum(1 for row in self.figures.rows if row.kind is ActorRowKind.ACTOR)

    def table_shown(self) -> None:
        """Goes at first to the actor whom the reader came for."""
        if self._table is None:
            return
        wanted = self._actor
        if not wanted and self._spot is not None:
            found = actor_at(self._table, *self._spot)
            wanted = found.key if found is not None else ""
        self._actor, self._spot = "", None
        if wanted:
            self.figures.go_to((ActorRowKind.ACTOR, wanted))

    # The reader's choices

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What can be done now: nothing with actors until they are known."""
        if action in ("look", "sort"):
            return self._table is not None
        return super().check_action(action, parameters)

    def action_look(self) -> None:
        """Tone, praise and blame, who acts, mentions in turn."""
        self._choose_look(following(Look, self._look))

    def action_sort(self) -> None:
        """By outlets, by mentions, by difference in turn."""
        self._first = following(ActorOrder, self._first)
        self.show_table()

    def on_grid_table_switched(self, message: GridTable.Switched) -> None:
        """What the cells show was clicked."""
        if isinstance(message.choice, Look):
            self._choose_look(message.choice)

    def _choose_look(self, look: Look) -> None:
        self._look = look
        self.show_table()

    def action_about(self) -> None:
        """How what the cells show is made."""
        self.app.push_screen(
            AboutMeasure(LOOK_WORDS[self._look].capitalize(), tuple(map(measure_of, MEASURES_OF[self._look])))
        )
