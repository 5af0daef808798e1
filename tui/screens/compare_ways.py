"""From a comparison to what else is to be seen of the same articles: who speaks, of whom, what several quote."""

from __future__ import annotations

from analysis.document import Voice
from tui.screens.compare_work import CompareWork
from tui.widgets.evidence_pane import EvidencePane


class CompareWays(CompareWork):
    """Opens the screens that look at a comparison otherwise."""

    @property
    def order(self) -> tuple[int, ...]:
        """The columns in sight, as places in the comparison."""
        return () if self._comparison is None else tuple(range(len(self._comparison.columns)))

    @property
    def voice(self) -> Voice:
        """Whose words are measured."""
        return Voice.OWN

    def action_speakers(self) -> None:
        """Who speaks in what is compared."""
        from tui.screens.speakers import SpeakersScreen  # noqa: PLC0415  (not before it is asked for)

        if self._comparison is not None:
            self.app.push_screen(SpeakersScreen(self._selected, self._comparison, self.order))

    def action_actors(self) -> None:
        """Of whom they speak, at whoever is mentioned in the sentence under the cursor."""
        from tui.screens.actors import ActorsScreen  # noqa: PLC0415  (not before it is asked for)

        if self._comparison is not None:
            pane = self.query_one(EvidencePane)
            row = pane.evidence_at(pane.rows.at) if pane.rows.has_focus else None
            spot = (row.article, row.start, row.end) if row is not None else None
            self.app.push_screen(ActorsScreen(self._selected, self._comparison, self.order, spot=spot))

    def action_loaded(self) -> None:
        """Words that may be loaded."""
        from tui.screens.loaded import LoadedScreen  # noqa: PLC0415  (not before it is asked for)

        if self._comparison is not None:
            self.app.push_screen(LoadedScreen(self._selected, self._comparison, self.order))

    def action_names(self) -> None:
        """What they call the thing whose row is chosen, else the one that most of them mention."""
        from tui.jobs.naming import concept_of_row  # noqa: PLC0415
        from tui.screens.naming import NamingScreen  # noqa: PLC0415  (not before it is asked for)

        if self._comparison is not None:
            shown = self.query_one(EvidencePane).shown
            concept = concept_of_row(shown.row.measures) if shown is not None else ""
            self.app.push_screen(
                NamingScreen(self._selected, self._comparison, self.order, concept=concept, voice=self.voice)
            )

    def action_shared(self) -> None:
        """The quotations that several of the outlets carry."""
        from tui.screens.shared_quotations import SharedQuotationsScreen  # noqa: PLC0415  (not before it is asked for)

        if self._comparison is not None:
            self.app.push_screen(SharedQuotationsScreen(self._comparison, self.order, None, self._selected))
