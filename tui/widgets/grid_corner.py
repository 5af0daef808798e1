"""What stands over a table of somebody by outlets and over its groups: whose words, what the cells show. No Textual."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum

from analysis.document import Voice
from tui.text import Run, fit_runs
from tui.widgets.rows import VOICE_WORDS
from tui.widgets.table_view import Frame, voice_places


def group_line(title: str, hint: str, frame: Frame, *, folded: bool) -> list[Run]:
    """A group's heading over the whole width."""
    return fit_runs([("▸ " if folded else "▾ ", "mark"), (title, "strong"), (f"  {hint}", "dim")], frame.width)


def note_line(title: str, frame: Frame) -> list[Run]:
    """A note over the whole width."""
    return fit_runs([("  ", ""), (title, "note")], frame.width)


def corner(look: Enum, voice: Voice, frame: Frame, *, compact: bool) -> Sequence[list[Run]]:
    """The lines over the titles: whose words are measured, what the cells hold, what is out of sight on the left."""
    left = f"{frame.more_left} ◂" if frame.more_left else ""
    looks: list[Run] = [("  ", "")]
    for other in type(look):
        looks += [(other.value, "chosen" if other is look else "dim"), (" ", "")]
    if compact:
        return ([*fit_runs(looks, frame.titles - len(left) - 1), (f"{left} ", "mark")],)
    voices: list[Run] = [("  ", "")]
    for other_voice, words in VOICE_WORDS.items():
        voices += [(words.removesuffix(" words"), "chosen" if other_voice is voice else "dim"), (" ", "")]
    return [*fit_runs(voices, frame.titles - 1 - len(left)), (f"{left} ", "mark")], fit_runs(looks, frame.titles)


def corner_places(looks: type[Enum], lines: int) -> Iterator[tuple[int, int, int, Enum]]:
    """Where the words of a corner of so many lines stand: cell, line, width, and the look or voice that it names."""
    start = 2
    for look in looks:
        yield start, lines - 1, len(look.value), look
        start += len(look.value) + 1
    if lines > 1:
        for start, voice in voice_places():
            yield start + 1, 0, len(VOICE_WORDS[voice].removesuffix(" words")), voice
