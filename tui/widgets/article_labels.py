"""Who speaks, written beside the words of an article where it takes no room from them. No Textual."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from tui.text import cells, cut, plain
from tui.widgets.article_lines import GUTTER, WIDEST_TEXT, TextLine
from tui.widgets.article_paint import Part

MARGIN = 16
"""Cells right of the text from which labels stand there, and not on the blank line above the paragraph."""
_BETWEEN = 2
_FEWEST = 8


def labelled_lines(
    lines: Sequence[TextLine], labels: Sequence[tuple[int, str]], line_at: Callable[[int], int], width: int
) -> Mapping[int, str]:
    """For each line that has one its label: beside it in the margin, else on the blank line above its paragraph.

    `labels` are places in the order of the text with who speaks from there on. In one paragraph a name is said again
    only after another one. In the margin the second name of a line stands on the next one, if the paragraph has it.
    """
    in_margin = margin_of(width) >= MARGIN
    names: dict[int, list[str]] = {}
    paragraph, last = -1, ""
    for place, name in labels:
        line = line_at(place)
        if line >= len(lines) or not lines[line].start <= place < lines[line].end:
            continue
        first = _first_of_paragraph(lines, line)
        if (first, name) == (paragraph, last):
            continue
        paragraph, last = first, name
        beside = line + 1 if line in names and line + 1 < len(lines) and _is_text(lines[line + 1]) else line
        names.setdefault(beside if in_margin else _above(lines, first), []).append(name)
    return {line: " · ".join(dict.fromkeys(said)) for line, said in names.items()}


def margin_of(width: int) -> int:
    """The cells that lines of `width` leave free right of their text, whatever the text."""
    return max(width - GUTTER - WIDEST_TEXT - _BETWEEN, 0)


def _first_of_paragraph(lines: Sequence[TextLine], line: int) -> int:
    while line and _is_text(lines[line - 1]):
        line -= 1
    return line


def _above(lines: Sequence[TextLine], line: int) -> int:
    """The blank line above a paragraph, or where there is none its first line."""
    return line - 1 if line and not lines[line - 1].note and not _is_text(lines[line - 1]) else line


def _is_text(line: TextLine) -> bool:
    return line.start < line.end


def with_label(parts: Sequence[Part], label: str, width: int) -> list[Part]:
    """The parts of a line with a label right of them: in the margin, else at the end of the line if there is room."""
    used = sum(cells(plain(text)) for runs, _ in parts for text, _ in runs)
    margin = margin_of(width)
    if margin >= MARGIN:
        return [*parts, ([(" " * (width - margin - used), ""), (cut(label, margin), "dim")], False)]
    room = width - used - _BETWEEN - 1
    if room < min(cells(plain(label)), _FEWEST):
        return list(parts)
    shown = cut(label, room)
    return [*parts, ([(" " * (width - used - cells(shown) - 1), ""), (shown, "dim")], False)]
