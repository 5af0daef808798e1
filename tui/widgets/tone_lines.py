"""Why a sentence has its tone, in a few lines: the result first, then what each word gives. No Textual."""

from __future__ import annotations

from collections.abc import Sequence

from tui.export.numbers import MINUS
from tui.jobs.tone_told import ToneTold, WordTold
from tui.text import Run, cells, fit_runs, plain
from tui.widgets.evidence_rows import word_ink

NO_WORD = "No word of it counts."
_BETWEEN = " · "


def tone_lines(told: ToneTold, width: int, lines: int) -> list[list[Run]]:
    """The result in one line of `width` cells, then the words in at most `lines` more.

    Where they do not fit, reasons are given in a word; then the words that give least are left out.
    """
    words = _words(told.words, width, lines) if told.words else [[(NO_WORD, "note")]]
    return [fit_runs(line, width) for line in (result_runs(told, width), *words)]


def result_runs(told: ToneTold, width: int) -> list[Run]:
    """`tone −0.51: sum −2.3, plain VADER +0.42, praise less blame −1`; in fewer words where there is little room."""
    lead: Run = (f"tone {signed(told.value, 2)}", _ink(told.value) or "strong")
    other = signed(told.balance, 2) if told.balance is not None else "–"
    plain_tone = signed(told.plain, 2)
    ways = (
        f": sum {signed(told.total, 1)}; plain VADER {plain_tone}; praise less blame {other}",
        f": sum {signed(told.total, 1)}; VADER {plain_tone}; praise−blame {other}",
        f"; plain VADER {plain_tone}",
        "",
    )
    return [lead, (next(way for way in ways if cells(lead[0] + way) <= width or not way), "dim")]


def _words(words: Sequence[WordTold], width: int, lines: int) -> list[list[Run]]:
    """The words in lines, in the order of the text."""
    for reasons in ([word.reason for word in words], [word.short for word in words]):
        items = [_word(word, reason) for word, reason in zip(words, reasons, strict=True)]
        found = _laid(items, width, lines)
        if found is not None:
            return found
    # What gives nothing is the first to go.
    ranked = sorted(range(len(items)), key=lambda place: (-abs(words[place].points), place))
    for kept in range(len(items) - 1, 0, -1):
        more: list[Run] = [(f"+{len(items) - kept} more", "dim")]
        found = _laid([*(items[place] for place in sorted(ranked[:kept])), more], width, lines)
        if found is not None:
            return found
    return [items[ranked[0]]]


def _laid(items: Sequence[list[Run]], width: int, most: int) -> list[list[Run]] | None:
    """The items in at most so many lines, None where they do not fit."""
    lines: list[list[Run]] = [[]]
    used = 0
    for item in items:
        size = sum(cells(text) for text, _ in item)
        gap = len(_BETWEEN) if used else 0
        if size > width or (used + gap + size > width and len(lines) == most):
            return None
        if used + gap + size > width:
            lines.append([])
            used = gap = 0
        lines[-1] += [*([(_BETWEEN, "dim")] if gap else []), *item]
        used += gap + size
    return lines


def _word(word: WordTold, reason: str) -> list[Run]:
    shown = " ".join(plain(word.text).split())
    why: Run = (f" ({reason})" if reason else "", "dim")
    if not word.points:
        return [(f"{shown} 0", ""), why]
    return [(shown, word_ink(word.points)), (f" {signed(word.points, 1)}", _ink(word.points)), why]


def _ink(value: float) -> str:
    return "positive" if value > 0 else "negative" if value < 0 else ""


def signed(value: float, places: int) -> str:
    """A value with its sign; 0 alone where nothing of it is left."""
    shown = f"{round(value, places) + 0.0:+.{places}f}"
    return shown.replace("-", MINUS) if shown.strip("+-0.") else "0"
