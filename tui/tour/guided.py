"""An app that can take its reader on the tour: it looks on, tells the step, and leaves the keys to the screens.

The tour is told by a strip that is put on whatever screen a step is told on; the screens know nothing of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from textual.message import Message
from textual.screen import Screen

from tui.commands import Command
from tui.enduring import Enduring
from tui.text import content

if TYPE_CHECKING:
    from tui.tour.steps import Sight, Tour
    from tui.tour.strip import TourStrip

# What the tour is made of is loaded when somebody takes it.
# ruff: noqa: PLC0415

TOUR_COMMANDS = (
    Command("tour_next", "f4", "Go on with the tour", "Does what the tour says next.", anywhere=True),
    Command("tour_leave", "escape", "Leave the tour", "Leaves the tour; the screen stays.", anywhere=True),
)


class Guided(Enduring, inherit_bindings=False):
    """An app with a tour."""

    def __init__(self) -> None:
        super().__init__()
        self.tour: Tour | None = None

    def on_mount(self) -> None:
        """Looks on at every screen, for as long as there is a tour."""
        self.screen_change_signal.subscribe(self, self._screen_changed)

    def begin_tour(self) -> None:
        """Begins on the screen that is shown."""
        from tui.tour.steps import Tour

        self.tour = Tour()
        self._watch(self.screen)

    def end_tour(self) -> None:
        """Ends it, and remembers that it was taken."""
        from tui.tour.strip import TourStrip

        self.tour = None
        self.memory.change(toured=True)
        for screen in self.screen_stack:
            screen.message_signal.unsubscribe(self)
            screen.query(TourStrip).remove()
        self.refresh_bindings()

    def _screen_changed(self, screen: Screen[Any]) -> None:
        if self.tour is not None and screen.is_running:
            self._watch(screen)

    def _watch(self, screen: Screen[Any]) -> None:
        """Looks at a screen now and after everything that happens on it."""
        screen.message_signal.unsubscribe(self)
        screen.message_signal.subscribe(self, self._something_happened)
        self._look()

    def _something_happened(self, _: Message) -> None:
        if self.tour is not None:
            self._look()

    def _look(self) -> None:
        if self.tour is None:
            return
        from tui.tour.steps import seen

        tour, sight = self.tour, sight_of(self.screen)
        after = seen(tour, sight)
        if after is None:
            self.end_tour()
            self.notify(content("T on the start page shows it again.").plain, title="That was the tour", markup=False)
            return
        self.tour = after
        self._tell(self.screen, after, told=after.told_at(sight), changed=after.place != tour.place)

    def _tell(self, screen: Screen[Any], tour: Tour, *, told: bool, changed: bool) -> None:
        from tui.tour.strip import SHORTEST_SCREEN, TourStrip

        strip = screen.query_one_optional(TourStrip)
        room = screen.size.height >= SHORTEST_SCREEN
        if strip is None and told and room and screen.is_mounted:
            strip = TourStrip()
            strip.show(tour)
            screen.mount(strip)
            self.refresh_bindings()
        elif strip is not None:
            strip.display = told and room
            if changed:
                self.refresh_bindings()
            if changed or strip.display:
                strip.show(tour)

    def is_touring_here(self) -> bool:
        """Whether the tour is told on the screen that is shown."""
        return self.tour is not None and self.tour.told_at(sight_of(self.screen))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """The tour's keys are the screen's own again where it is not told; the last Esc closes the help as well."""
        if action == "tour_next":
            return self.is_touring_here()
        if action == "tour_leave":
            return self.is_touring_here() and self.tour is not None and not self.tour.is_last
        return super().check_action(action, parameters)

    def action_tour_next(self) -> None:
        """Presses the key that the tour speaks of."""
        if self.tour is not None:
            self.simulate_key(self.tour.step.key)

    def action_tour_leave(self) -> None:
        """Leaves the tour."""
        self.end_tour()

    async def on_tour_strip_asked(self, message: TourStrip.Asked) -> None:
        """A key of the strip was clicked."""
        await self.run_action(message.action)


def sight_of(screen: Screen[Any]) -> Sight:
    """What the tour has to know of a screen."""
    from tui.tour.steps import Sight

    focused = screen.focused
    return Sight(type(screen).__name__, figure_at(screen), (focused.id or "") if focused is not None else "")


def figure_at(screen: Screen[Any]) -> str:
    """A name for the figure under the cursor of a comparison, "" elsewhere or as long as there is none."""
    if type(screen).__name__ != "CompareScreen" or getattr(screen, "comparison", None) is None:
        return ""
    table = screen.query_one("#figures")
    row = getattr(table, "chosen_row", None)
    return f"{getattr(table, 'chosen_place', 0)} {row.title}" if row is not None else ""
