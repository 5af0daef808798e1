"""Writing what is exported: a file name from any title, and a file that never takes another one's place unasked."""

from __future__ import annotations

import os
import re
import tempfile
from pathlib import Path

from corpus.plain import plain_line
from tui.jobs.problems import UserError

LONGEST_NAME = 60

_NOT_IN_NAMES = re.compile(r"[^\w]+", re.UNICODE)
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)\Z", re.IGNORECASE)


class FileThere(UserError):
    """There is a file of that name; nothing was written."""


def file_stem(title: str) -> str:
    """`title` as a file name without ending, on any system: letters, digits and single hyphens."""
    stem = _NOT_IN_NAMES.sub("-", plain_line(title, 4 * LONGEST_NAME)).strip("-_").lower()[:LONGEST_NAME].strip("-_")
    return f"{stem}-" if _RESERVED.match(stem) else stem or "broadsheet"


def write_export(path: Path, text: str, *, replace: bool = False) -> None:
    """Writes `text` to `path`, whole or not at all.

    Raises:
        FileThere: something is there already and `replace` is False.
        UserError: it cannot be written there; the message says why and what to do.
    """
    name = plain_line(str(path), 300)
    try:
        if path.is_dir():
            raise UserError(f"{name} is a folder. Write a file name after it.")
        if not replace and os.path.lexists(path):
            raise FileThere(f"{name} is there already.")
        _write_whole(path, text)
    except (OSError, ValueError) as problem:
        why = getattr(problem, "strerror", None) or "the name cannot be used"
        raise UserError(f"{name} cannot be written: {why}. Choose another place.") from problem


def _write_whole(path: Path, text: str) -> None:
    handle, made = tempfile.mkstemp(dir=path.parent, prefix=".broadsheet-")
    try:
        # Line ends stay as they were made: CSV has its own.
        with os.fdopen(handle, "w", encoding="utf-8", errors="replace", newline="") as file:
            file.write(text)
        Path(made).chmod(0o666 & ~_umask())
        Path(made).replace(path)
    except BaseException:
        Path(made).unlink(missing_ok=True)
        raise


def _umask() -> int:
    """The permissions that new files are made without; reading them means setting them for a moment."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask
