"""The lines at the top of the loaded words: that they are candidates, in whose words, what cells show. No Textual."""

from __future__ import annotations

from analysis.comparison import Comparison
from analysis.document import Voice
from tui.jobs.loaded_words import CANDIDATES
from tui.text import Run, cells, fit_runs
from tui.widgets.rows import VOICE_WORDS

PAGE = "Loaded words"
SHORT = "Candidates, not a verdict. No score is made of them."

_LEGENDS = (
    "How often each outlet uses the word, with the first place. How many there are says nothing without the sentences.",
    "How often, and the first place. Numbers say nothing without the sentences.",
    "How often, and the first place. Read the sentences.",
)


def waiting_runs(comparison: Comparison | None) -> list[Run]:
    """What is being done."""
    return [("Looking for words that may be loaded …" if comparison is not None else "Reading the articles …", "")]


def said_runs(statement: str, voice: Voice, width: int) -> list[Run]:
    """That they are candidates first; then in whose words, and a statement about what, as far as there is room."""
    whose: list[Run] = [("  In ", "dim"), (VOICE_WORDS[voice], "chosen"), (".", "dim")]
    tail: list[Run] = [(f"  {statement}", "dim")]
    ways: tuple[list[Run], ...] = (
        [(CANDIDATES, ""), *whose, *tail],
        [(CANDIDATES, ""), *whose],
        [(SHORT, ""), *whose],
        [(SHORT, "")],
    )
    return next((way for way in ways if sum(cells(text) for text, _ in way) <= width), ways[-1])


def legend_runs(voice: Voice, width: int, *, compact: bool) -> list[Run]:
    """How to read the cells; where the line over it is not there, that they are candidates."""
    if compact:
        return fit_runs([(VOICE_WORDS[voice], "chosen"), ("  ", ""), (SHORT, "")], width)
    return fit_runs([(next((said for said in _LEGENDS if cells(said) <= width), _LEGENDS[-1]), "dim")], width)
