"""The lines at the top of Compare: where we are, how much there is, what it is a statement about. No Textual."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.comparison import Comparison
from analysis.document import Voice
from tui.amounts import counted
from tui.text import Run, cells, fit_runs, plain
from tui.widgets.dates import shown_range
from tui.widgets.rows import VOICE_WORDS
from tui.widgets.table_view import Frame


def top_runs(  # noqa: PLR0913, PLR0917
    name: str,
    comparison: Comparison | None,
    order: Sequence[int],
    frame: Frame,
    width: int,
    page: str = "Compare",
) -> list[Run]:
    """`Broadsheet ▸ Compare ▸ name` and, at the right, articles, outlets, dates and which columns are in sight.

    `page` names another page. Where the name does not fit beside them, the dates go first, then the page.
    """
    amounts = _amounts(comparison, order, frame) if comparison is not None else [""]
    tries = [(way, " · ".join(amounts[:most])) for way in (f" ▸ {page} ▸ ", " ▸ ") for most in (3, 2)]
    badge = " Broadsheet "
    fitting = (pair for pair in tries if cells(badge + pair[0] + plain(name) + pair[1]) + 2 <= width)
    way, right = next(fitting, tries[-1])
    left: list[Run] = [(badge, "badge"), (way, "dim"), (name, "strong")]
    return [*fit_runs(left, max(width - cells(right) - 2, 12)), ("  ", ""), (right, "dim")]


def compact_top_runs(name: str, comparison: Comparison, order: Sequence[int], frame: Frame, width: int) -> list[Run]:
    """The name and what the figures are a statement about in one line; without room the program's name goes first."""
    outlets = _amounts(comparison, order, frame)[1]
    whole = comparison.of_columns(order).statement
    short = whole.partition(",")[0]
    badge: list[Run] = [(" Broadsheet ", "badge"), (" ▸ ", "dim")]
    tries: list[tuple[list[Run], str]] = [(badge, whole), (badge, short), ([], short)]
    lengths = [sum(cells(text) for text, _ in lead) + cells(plain(name) + said + outlets) + 5 for lead, said in tries]
    lead, said = next((pair for pair, length in zip(tries, lengths, strict=True) if length <= width), tries[-1])
    right = f"{said} · {outlets}"
    return [*fit_runs([*lead, (name, "strong")], max(width - cells(right) - 2, 12)), ("  ", ""), (right, "dim")]


def _amounts(comparison: Comparison, order: Sequence[int], frame: Frame) -> list[str]:
    chosen = [comparison.columns[place] for place in order]
    sources = [source for column in chosen for source in column.articles]
    parts = [counted(len(sources), "article"), counted(len(chosen), "outlet")]
    dates = shown_range(source.date for source in sources)
    if frame.of > frame.count:
        parts[1] = f"outlets {frame.first + 1}–{frame.first + frame.count} of {frame.of}"
        if frame.count == 1:
            parts[1] = f"outlet {frame.first + 1} of {frame.of}"
    return [*parts, dates] if dates else parts


def statement_runs(comparison: Comparison, order: Sequence[int], voice: Voice, width: int) -> list[Run]:
    """What the figures are a statement about, and whose words are measured where that fits on the same line."""
    said = comparison.of_columns(order).statement
    words = VOICE_WORDS[voice]
    if comparison.speaker is not None:
        # Whose words they are goes before everything else: it stands nowhere else on the screen.
        lead: list[Run] = [("Measured: ", "dim"), (f"{words} of {comparison.speaker.name}", "chosen"), (".  ", "dim")]
        return fit_runs([*lead, (said, "")], width)
    measured: list[Run] = [("  Measured: ", "dim"), (words, "chosen"), (".", "dim")]
    fits = cells(said) + sum(cells(text) for text, _ in measured) <= width
    return [(said, ""), *(measured if fits else ())]


def progress_runs(done: int, of: int) -> list[Run]:
    """How far the reading is, as a bar and in numbers."""
    width = 24
    full = width * done // of if of else 0
    return [
        ("Reading the articles  ", ""),
        ("█" * full, "mark"),
        ("·" * (width - full), "dim"),
        (f"  {done} of {of}", "dim"),
    ]
