"""What the user says of the parts of articles; what that changes is scored again at once."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from analysis.lexicon import Lexicon
from corpus.article import Role
from corpus.paragraphs import paragraphs
from tui.amounts import counted
from tui.jobs.problems import UserError
from tui.jobs.scoring import score_stale
from tui.jobs.undoing import Change

if TYPE_CHECKING:
    from corpus.library import Library


def judge_lines(  # noqa: PLR0913, PLR0917 - which characters, and what they are
    path: Path, key: int, start: int, end: int, role: Role, lexicons: Sequence[Lexicon]
) -> Change:
    """Says what characters `start` to `end` of an article's text are.

    Raises:
        LibraryProblem: there is no such article, nothing is selected, or the library cannot be written.
    """
    from corpus.library import open_library

    with open_library(path, create=False) as library:
        with library.recorded() as recording:
            library.judge(key, start, end, role)
        score_stale(library, lexicons, [key])
    return Change(f"Said what a part of article {key} is: {role.value}", (key,), recording.changes)


def judge_lines_of_outlet(  # noqa: PLR0913, PLR0917 - which characters, and what they are
    path: Path, key: int, start: int, end: int, role: Role, lexicons: Sequence[Lexicon]
) -> Change:
    """Says what each paragraph is that characters `start` to `end` of an article touch, wherever its outlet has it.

    What was said of these paragraphs in this article alone is forgotten, so that they are what the rule says.

    Raises:
        UserError: nothing that can be seen is selected, or there is no such article.
        LibraryProblem: the article's outlet is not known, or the library cannot be written.
    """
    from corpus.library import open_library

    with open_library(path, create=False) as library:
        with library.recorded() as recording:
            lines = _paragraphs_touched(library, key, start, end)
            outlet = library.outlet_of([key])[key]
            touched = {key}
            for (line_start, line_end), line in lines.items():
                library.unjudge(key, line_start, line_end)
                touched.update(library.set_rule(outlet.key, line, role))
        score_stale(library, lexicons, touched)
    said = f"Remembered {counted(len(lines), 'line')} of {outlet.name} as {role.value}"
    return Change(f"{said}, in {counted(len(touched), 'article')}", tuple(sorted(touched)), recording.changes)


def unjudge_lines(path: Path, key: int, start: int, end: int, lexicons: Sequence[Lexicon]) -> Change:
    """Forgets what was said of characters `start` to `end` of an article's text.

    Raises:
        LibraryProblem: there is no such article, or the library cannot be written.
    """
    from corpus.library import open_library

    with open_library(path, create=False) as library:
        with library.recorded() as recording:
            library.unjudge(key, start, end)
        score_stale(library, lexicons, [key])
    return Change(f"Forgot what was said of a part of article {key}", (key,), recording.changes)


def unjudge_lines_of_outlet(path: Path, key: int, start: int, end: int, lexicons: Sequence[Lexicon]) -> Change:
    """Forgets what was said of each paragraph that characters `start` to `end` touch, here and at its whole outlet.

    Raises:
        UserError: nothing that can be seen is selected, or there is no such article.
        LibraryProblem: the library cannot be opened or written.
    """
    from corpus.library import open_library

    with open_library(path, create=False) as library:
        with library.recorded() as recording:
            lines = _paragraphs_touched(library, key, start, end)
            outlet = library.outlet_of([key])[key]
            touched = {key}
            for (line_start, line_end), line in lines.items():
                library.unjudge(key, line_start, line_end)
                touched.update(library.drop_rule(outlet.name, line))
        score_stale(library, lexicons, touched)
    said = f"Forgot what was said of {counted(len(lines), 'line')} of {outlet.name}"
    return Change(said, tuple(sorted(touched)), recording.changes)


def _paragraphs_touched(library: Library, key: int, start: int, end: int) -> dict[tuple[int, int], str]:
    """Offsets and text of the paragraphs that have characters from `start` to `end`."""
    found = library.articles(keys=[key])
    text = found[0].text if found else ""
    lines = {(a, b): text[a:b] for a, b in paragraphs(text) if a < end and start < b}
    if not lines:
        raise UserError(f"Nothing that can be seen is selected in article {key}. Select a line first.")
    return lines
