"""The evidence of the chosen cell: what it is, what it rests on, its sentences, and why one has its tone."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.getters import query_one
from textual.widgets import Static

from analysis.measure import Evidence, Family
from tui.jobs.tone_told import tone_told
from tui.text import content
from tui.views import Passage, View
from tui.widgets.compared_views import evidence_passage, evidence_view
from tui.widgets.evidence_list import EvidenceList
from tui.widgets.evidence_rows import CellEvidence, article_runs, figure_runs, title_runs
from tui.widgets.tone_lines import tone_lines

_WHY_LINES = {True: 3, False: 2}
"""Lines for the words of a sentence's tone, where there is room in height and where there is less."""
_HIGH = 24


class EvidencePane(Vertical):
    """Three lines about the figure, of a tone also why the chosen sentence has it, and the list of its evidence."""

    head = query_one("#evidence-head", Static)
    why = query_one("#evidence-why", Static)
    rows = query_one("#evidence-rows", EvidenceList)

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._shown: CellEvidence | None = None

    def compose(self) -> ComposeResult:
        """The head, why the chosen sentence has its tone, then the rows."""
        yield Static(id="evidence-head")
        yield Static(id="evidence-why")
        yield EvidenceList(id="evidence-rows")

    @property
    def shown(self) -> CellEvidence | None:
        """What is shown."""
        return self._shown

    def show(self, shown: CellEvidence) -> None:
        """Shows the evidence of another cell."""
        self._shown = shown
        self.rows.show(shown)
        self.write_head()

    def evidence_at(self, at: int) -> Evidence | None:
        """The row of evidence at a place."""
        return self._shown.rows[at] if self._shown and at < len(self._shown.rows) else None

    def view(self) -> View | None:
        """The evidence of the cell, where there is any."""
        return evidence_view(self._shown) if self._shown and self._shown.rows else None

    def passage(self) -> Passage | None:
        """The chosen sentence."""
        row = self.evidence_at(self.rows.at)
        return evidence_passage(self._shown, row) if self._shown and row else None

    def write_head(self) -> None:
        """Writes the lines above the list for the chosen row."""
        shown, width = self._shown, self.content_region.width
        if shown is None or width <= 0:
            return
        at = self.rows.at
        lines = (title_runs(shown, at, width), figure_runs(shown, width), article_runs(shown, at, width))
        self.head.update(content(*lines[0], "\n", *lines[1], "\n", *lines[2]))
        self._write_why(shown, width)

    def _write_why(self, shown: CellEvidence, width: int) -> None:
        """Writes what gives the chosen sentence its tone; there is nothing of the kind in other measures."""
        row = self.evidence_at(self.rows.at)
        of_tone = row is not None and shown.row.measures[0].family is Family.TONE
        self.set_class(of_tone, "-tone")
        if row is not None and of_tone:
            told = tone_told(shown.comparison.scored[row.article].document, row)
            most = _WHY_LINES[self.size.height >= _HIGH]
            lines = [[("\n", ""), *line] for line in tone_lines(told, width, most)]
            # Always as high: the sentences below do not move while one goes through them.
            self.why.update(content(*[run for line in lines for run in line][1:]))
            self.why.styles.height = most + 1

    def on_resize(self) -> None:
        """Another width, other cuts."""
        self.write_head()

    def on_evidence_list_chosen(self) -> None:
        """The head names the article of the chosen row."""
        self.write_head()
