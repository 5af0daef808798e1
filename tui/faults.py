"""Reports of mistakes in the program: what happened, where, and on what, without a word of any article. No Textual."""

from __future__ import annotations

import os
import platform
import sys
import traceback
from collections.abc import Iterator
from datetime import UTC, datetime
from importlib import metadata
from pathlib import Path

from corpus.plain import plain, plain_line

MOST_FRAMES = 60
MOST_CAUSES = 8
LONGEST_MESSAGE = 200
VARIABLES = ("TERM", "COLORTERM", "TERM_PROGRAM", "TERM_PROGRAM_VERSION", "LANG", "LC_ALL", "NO_COLOR")
PRESENT = ("TMUX", "STY", "SSH_CONNECTION", "WT_SESSION")
"""Variables of which only that they are set is told: their values name machines."""

PACKAGES = ("tui", "corpus", "analysis", "tests")
_ABOUT_THE_CODE = (AttributeError, NameError, ImportError, IndexError, ZeroDivisionError, RecursionError)
"""Errors whose messages name things in the code; the messages of others may quote an article."""


def report_of(error: BaseException, doing: str = "") -> str:
    """A report of `error` for a maintainer: versions, terminal, traceback. No values of variables, no home folder."""
    lines = [f"Broadsheet report, {datetime.now(UTC):%Y-%m-%d %H:%M} UTC", ""]
    lines += [f"{name}: {value}" for name, value in _surroundings()]
    if doing:
        lines += ["", f"While: {plain_line(doing, LONGEST_MESSAGE)}"]
    for cause in _causes(error):
        lines += ["", *_told(cause)]
    return plain("\n".join(lines)) + "\n"


def name_of(error: BaseException) -> str:
    """The kind of an error and its place: `KeyError at contents.py:87`."""
    frames = traceback.extract_tb(error.__traceback__)
    return f"{type(error).__name__} at {Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else (
        type(error).__name__
    )  # fmt: skip


def save_report(report: str, folder: Path | None) -> Path | None:
    """Writes a report into a new file in `folder`, or in the temporary folder where that cannot be written.

    Returns the file, None where neither can be written.
    """
    import tempfile  # noqa: PLC0415  (only now is it needed)

    start = f"broadsheet-report-{datetime.now(UTC):%Y-%m-%d}-"
    for place in (folder, Path(tempfile.gettempdir())):
        if place is None:
            continue
        try:
            place.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=place, prefix=start, suffix=".txt")
            with os.fdopen(handle, "w", encoding="utf-8", errors="backslashreplace") as file:
                file.write(report)
        except OSError:
            continue
        return Path(name)
    return None


def _surroundings() -> Iterator[tuple[str, str]]:
    for package in ("broadsheet", "textual"):
        try:
            yield package.capitalize(), metadata.version(package)
        except metadata.PackageNotFoundError:
            yield package.capitalize(), "not installed as a package"
    yield "Python", f"{platform.python_version()} ({platform.python_implementation()})"
    yield "Platform", platform.platform()
    terminal = [f"{name}={plain_line(os.environ[name], 60)}" for name in VARIABLES if name in os.environ]
    terminal += [f"{name} is set" for name in PRESENT if name in os.environ]
    yield "Terminal", ", ".join(terminal) or "nothing said of it"
    try:
        size = os.get_terminal_size(sys.__stderr__.fileno() if sys.__stderr__ else 2)
        yield "Size", f"{size.columns} x {size.lines}"
    except (OSError, ValueError):
        yield "Size", "not known"


def _causes(error: BaseException) -> Iterator[BaseException]:
    """The error and what led to it, nearest first."""
    seen: set[int] = set()
    cause: BaseException | None = error
    while cause is not None and id(cause) not in seen and len(seen) < MOST_CAUSES:
        seen.add(id(cause))
        yield cause
        cause = cause.__cause__ or (None if cause.__suppress_context__ else cause.__context__)


def _told(error: BaseException) -> Iterator[str]:
    kind = type(error)
    yield f"{kind.__module__}.{kind.__qualname__}{_message(error)}"
    frames = traceback.extract_tb(error.__traceback__)
    if len(frames) > MOST_FRAMES:
        yield f"  ({len(frames) - MOST_FRAMES} frames before these)"
    for frame in frames[-MOST_FRAMES:]:
        yield f"  {shown_path(frame.filename)}:{frame.lineno} in {frame.name}"
        if frame.line:
            yield f"    {frame.line}"


def _message(error: BaseException) -> str:
    if isinstance(error, OSError) and error.strerror:
        return f": {error.strerror}"
    if isinstance(error, _ABOUT_THE_CODE):
        return f": {plain_line(str(error), LONGEST_MESSAGE)}"
    name = getattr(error, "sqlite_errorname", None)
    return f": {name}" if isinstance(name, str) else " (its message is left out: it may quote an article)"


def shown_path(name: str) -> str:
    """The path of a source file from its package on, so that no folder of the user's is told."""
    parts = Path(name).parts
    for place in range(len(parts) - 1, -1, -1):
        if parts[place] in {"site-packages", "dist-packages"}:
            return "/".join(parts[place + 1 :])
    ours = [place for place, part in enumerate(parts) if part in PACKAGES]
    return "/".join(parts[ours[-1] :]) if ours else parts[-1] if parts else name
