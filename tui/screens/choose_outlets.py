"""Which outlets are compared, and in which order."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.getters import query_one
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from analysis.comparison import Column
from tui.commands import Command, bindings
from tui.text import content, cut, one_line
from tui.themes import outlet_ink
from tui.widgets.key_bar import KeyBar
from tui.widgets.table_view import amount_of


class OutletChoices(OptionList):
    """Outlets with a tick where they are compared."""

    CALLED = "The outlets"
    READING = "A tick stands before each outlet that is compared; they stand in the order of the columns."
    ACTIONS: tuple[Command, ...] = (
        Command("apply", "enter", "Compare these", "Compares the ticked outlets in this order.", "compare these"),
        Command("tick", "space,x", "Tick or untick", "Adds the outlet or leaves it out.", "tick"),
        Command("move_down", "J,shift+down", "Move down", "Moves the outlet down.", "move", pair="move_up"),
        Command("move_up", "K,shift+up", "Move up", "Moves the outlet up."),
        Command("everything", "a", "Tick all", "Ticks every outlet.", "all"),
        Command("cursor_down", "down,j", "Outlet below", "Goes to the outlet below.", palette=False),
        Command("cursor_up", "up,k", "Outlet above", "Goes to the outlet above.", palette=False),
        Command("page_down", "pagedown", "Page down", "Goes a page down.", palette=False),
        Command("page_up", "pageup", "Page up", "Goes a page up.", palette=False),
        Command("first", "home,g", "First outlet", "Goes to the first outlet.", palette=False),
        Command("last", "end,G", "Last outlet", "Goes to the last outlet.", palette=False),
    )
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("outlet_choices", ACTIONS)]

    def __init__(self, columns: Sequence[Column], order: Sequence[int]) -> None:
        self._columns = columns
        self._listed = [*order, *(place for place in range(len(columns)) if place not in order)]
        self._ticked = set(order)
        super().__init__(*(Option(self._prompt(place)) for place in self._listed), compact=True, markup=False)

    @property
    def chosen(self) -> tuple[int, ...]:
        """The ticked columns in order."""
        return tuple(place for place in self._listed if place in self._ticked)

    def _prompt(self, place: int) -> Content:
        column = self._columns[place]
        tick = ("[✓] ", "mark") if place in self._ticked else ("[ ] ", "dim")
        return one_line(
            tick, ("▌", outlet_ink(place)), (cut(column.outlet.name, 40), "strong"), (f"  {amount_of(column)}", "dim")
        )

    def _rewrite(self) -> None:
        for index, place in enumerate(self._listed):
            self.replace_option_prompt_at_index(index, self._prompt(place))

    def action_tick(self) -> None:
        """Ticks or unticks; one outlet is always left."""
        if self.highlighted is None:
            return
        place = self._listed[self.highlighted]
        if self._ticked != {place}:
            self._ticked ^= {place}
        self._rewrite()

    def action_everything(self) -> None:
        """Ticks every outlet."""
        self._ticked = set(self._listed)
        self._rewrite()

    def action_move_down(self) -> None:
        """Moves the outlet down."""
        self._move(1)

    def action_move_up(self) -> None:
        """Moves the outlet up."""
        self._move(-1)

    def _move(self, step: int) -> None:
        here = self.highlighted
        if here is None or not 0 <= here + step < len(self._listed):
            return
        self._listed[here], self._listed[here + step] = self._listed[here + step], self._listed[here]
        self._rewrite()
        self.highlighted = here + step

    def action_apply(self) -> None:
        """Hands the choice to the screen."""
        if isinstance(self.screen, ChooseOutlets):
            self.screen.dismiss(self.chosen)


class ChooseOutlets(ModalScreen[tuple[int, ...] | None]):
    """The dialog; its result is the chosen columns in order, or None where nothing was changed."""

    CALLED = "Choosing outlets"
    READING = "Which outlets are compared, and in which order. Enter compares them; Esc leaves it as it was."
    CSS_PATH = "../styles/dialogs.tcss"
    ACTIONS: tuple[Command, ...] = (
        Command("close", "escape,q", "Leave it as it was", "Goes back and changes nothing.", "cancel"),
    )
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("choose_outlets", ACTIONS)]

    choices = query_one(OutletChoices)

    def __init__(self, columns: Sequence[Column], order: Sequence[int]) -> None:
        super().__init__()
        self._columns = columns
        self._order = order

    def compose(self) -> ComposeResult:
        """The outlets, those that are compared first."""
        with Vertical(classes="dialog"):
            yield Static(content(("Outlets to compare", "strong")), classes="dialog-text")
            yield OutletChoices(self._columns, self._order)
        yield KeyBar()

    def on_mount(self) -> None:
        """Keys work on the list."""
        self.choices.focus()

    def on_option_list_option_selected(self) -> None:
        """A click ticks or unticks."""
        self.choices.action_tick()

    def action_close(self) -> None:
        """Back, with nothing changed."""
        self.dismiss(None)
