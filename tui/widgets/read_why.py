"""The lines that say why the words pointed at are marked: what gives a tone, what a note says. No Textual."""

from __future__ import annotations

from tui.jobs.tone_told import tone_told
from tui.text import Run, fit_runs, wrap
from tui.widgets.article_pane import ArticlePane
from tui.widgets.tone_lines import tone_lines


def why_lines(pane: ArticlePane, width: int, most: int) -> list[list[Run]]:
    """What there is to say of the mark that is pointed at, in at most `most` lines; nothing where none is."""
    at, stepped = pane.text.at, pane.text.marked.stepped
    inside = max(width - 2, 1)
    if at is None:
        return []
    if stepped.rows and pane.document is not None:
        lines = tone_lines(tone_told(pane.document, stepped.rows[at]), inside, most - 1)
    elif stepped.notes:
        note = stepped.notes[at]
        ranges = wrap(note, 0, len(note), inside)
        if len(ranges) > most:
            # What does not fit is cut where it can be seen.
            ranges[most - 1 :] = [(ranges[most - 1][0], len(note))]
        lines = [fit_runs([(note[start:end], "")], inside) for start, end in ranges]
    else:
        return []
    return [[(" ", ""), *line] for line in lines]
