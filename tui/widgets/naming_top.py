"""The lines at the top of Naming: what is waited for, what cells show. No Textual."""

from __future__ import annotations

from analysis.comparison import Comparison
from analysis.document import Voice
from tui.jobs.naming import NamingLook
from tui.text import Run, cells, fit_runs
from tui.widgets.rows import VOICE_WORDS

PAGE = "What they call it"

_LEGENDS = {
    NamingLook.SHARE: (
        "Share of each name among the mentions of the thing by any of its names, 95 % interval, mentions/all of them.",
        "Share of the mentions of the thing; interval; mentions/all.",
    ),
    NamingLook.FIRST: (
        "By which name articles first mention the thing, in whichever voice: share, 95 % interval, articles/all.",
        "By which name the thing is first mentioned; articles/all.",
    ),
    NamingLook.LATER: (
        "Share of each name among the mentions after the article's first one, 95 % interval, mentions/all of them.",
        "Share of the mentions after the first; mentions/all.",
    ),
    NamingLook.DISTANCED: (
        "Of the mentions by this name, those in quotation marks of their own or after so-called; mentions/all of them.",
        "In quotation marks or after so-called; mentions/all.",
    ),
}


def waiting_runs(comparison: Comparison | None) -> list[Run]:
    """What is being done."""
    return [("Finding out what they call it …" if comparison is not None else "Reading the articles …", "")]


def legend_runs(look: NamingLook, voice: Voice, width: int, *, compact: bool) -> list[Run]:
    """How to read the cells; where nothing else says whose words are measured, that first."""
    lead: list[Run] = [(VOICE_WORDS[voice], "chosen"), ("  ", "")] if compact else []
    left = width - sum(cells(text) for text, _ in lead)
    said = next((text for text in _LEGENDS[look] if cells(text) <= left), _LEGENDS[look][-1])
    return fit_runs([*lead, (said, "dim")], width)
