"""From a comparison to what else can be seen of the same articles: who speaks, and what several outlets quote."""

from __future__ import annotations

from tui.screens.compare_work import CompareWork


class CompareWays(CompareWork):
    """Opens the screens that look at a comparison otherwise."""

    @property
    def order(self) -> tuple[int, ...]:
        """The columns in sight, as places in the comparison."""
        return () if self._comparison is None else tuple(range(len(self._comparison.columns)))

    def action_speakers(self) -> None:
        """Who speaks in what is compared."""
        from tui.screens.speakers import SpeakersScreen  # noqa: PLC0415  (not before it is asked for)

        if self._comparison is not None:
            self.app.push_screen(SpeakersScreen(self._selected, self._comparison, self.order))

    def action_shared(self) -> None:
        """The quotations that several of the outlets carry."""
        from tui.screens.shared_quotations import SharedQuotationsScreen  # noqa: PLC0415  (not before it is asked for)

        if self._comparison is not None:
            self.app.push_screen(SharedQuotationsScreen(self._comparison, self.order, None, self._selected))
