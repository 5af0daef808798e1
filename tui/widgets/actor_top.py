"""The lines at the top of Actors: what is waited for, a statement about what, what cells show. No Textual."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.comparison import Comparison
from analysis.document import Voice
from tui.jobs.actors import ActorOrder, Look
from tui.text import Run, cells, fit_runs
from tui.widgets.rows import VOICE_WORDS
from tui.widgets.top_line import statement_runs

PAGE = "People and bodies"
NO_TONE = "What they say and what befalls them is no tone towards them."

_LEGENDS = {
    Look.TONE: (
        f"Tone towards somebody, from −1 to +1, on one scale; (clauses that speak of them). {NO_TONE}",
        f"Tone towards, −1 to +1; (clauses). {NO_TONE}",
        "What they say, and what befalls them, is no tone towards them. (clauses)",
        NO_TONE,
    ),
    Look.PRAISE: (
        f"Shares of the clauses that speak of them: + praise, − blame; 95 % interval; (clauses). {NO_TONE}",
        f"+ praise − blame; (clauses). {NO_TONE}",
        f"+ praise − blame. {NO_TONE}",
        "+ praise − blame: shares of the (clauses) about them.",
    ),
    Look.ACTS: (
        "→ acts, ← is acted on: shares of the events that they take part in. ? by whom is not said: share of what "
        "befalls them. 95 % interval; (events).",
        "→ acts  ← is acted on  ? by whom is not said; 95 % interval, (events).",
        "→ acts  ← is acted on  ? by whom is not said; (events).",
    ),
    Look.MENTIONS: (
        "Share of the outlet's mentions of anybody, its 95 % interval, (mentions). All bars are on one scale.",
        "Share of the outlet's mentions of anybody, interval, (mentions).",
        "Share of the outlet's mentions of anybody, (mentions).",
    ),
}
_ORDERS = {
    ActorOrder.OUTLETS: "of whom most outlets speak first",
    ActorOrder.MENTIONS: "most mentions first",
    ActorOrder.DIFFERENCE: "largest difference first",
}


def waiting_runs(comparison: Comparison | None) -> list[Run]:
    """What is being done."""
    return [("Finding out of whom they speak …" if comparison is not None else "Reading the articles …", "")]


def said_runs(comparison: Comparison, order: Sequence[int], voice: Voice, first: ActorOrder, width: int) -> list[Run]:
    """What the figures are a statement about, in whose words, in which order, as far as there is room."""
    said = statement_runs(comparison, order, voice, width)
    tail = f"  Order: {_ORDERS[first]}."
    used = sum(cells(text.rstrip()) for text, _ in said)
    return [*said, (tail, "dim")] if used + cells(tail) <= width else said


def legend_runs(look: Look, voice: Voice, width: int, *, compact: bool) -> list[Run]:
    """How to read the cells; where nothing else says whose words are measured, that first."""
    lead: list[Run] = [(VOICE_WORDS[voice], "chosen"), ("  ", "")] if compact else []
    left = width - sum(cells(text) for text, _ in lead)
    said = next((text for text in _LEGENDS[look] if cells(text) <= left), _LEGENDS[look][-1])
    return fit_runs([*lead, (said, "dim")], width)
