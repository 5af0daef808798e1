"""The work behind Speakers: the table made in a thread from a comparison that is at hand, or is made first."""

from __future__ import annotations

from collections.abc import Callable

from analysis.comparison import Comparison
from analysis.speaker_table import SpeakerTable, speaker_table
from tui.screens.grid_screen import GridScreen


class SpeakersWork(GridScreen[SpeakerTable]):
    """Finds out who speaks."""

    def table_maker(self) -> Callable[[Comparison], SpeakerTable]:
        """The speakers of the comparison's columns."""
        return speaker_table
