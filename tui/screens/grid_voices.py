"""A screen with a table of somebody by outlets in the words of one voice, which the reader chooses."""

from __future__ import annotations

from analysis.document import Voice
from tui.in_turn import following
from tui.screens.grid_screen import GridScreen
from tui.screens.grid_work import TableT
from tui.text import content
from tui.widgets.grid_table import GridTable
from tui.widgets.rows import VOICE_WORDS


class VoicedGridScreen(GridScreen[TableT]):
    """The table is made anew for another voice."""

    _voice: Voice = Voice.OWN

    @property
    def voice(self) -> Voice:
        """Whose words are measured."""
        return self._voice

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What can be done now: no other voice until the table is there."""
        return self._table is not None if action == "voice" else super().check_action(action, parameters)

    def action_voice(self) -> None:
        """Own, quoted, reported and all words in turn."""
        self._choose_voice(following(VOICE_WORDS, self._voice))

    def on_grid_table_switched(self, message: GridTable.Switched) -> None:
        """A voice was clicked; what the cells can show beyond it is a kind's to choose."""
        if isinstance(message.choice, Voice):
            self._choose_voice(message.choice)

    def _choose_voice(self, voice: Voice) -> None:
        if self._comparison is not None and voice is not self._voice:
            self._voice = voice
            self.statement.update(content(*self.waiting()))
            self.tabulate(self._comparison, self._order)
