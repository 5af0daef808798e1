"""What screens and threads tell the app, and the app its screens."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from textual.message import Message

from tui.clipboard import CopyOutcome
from tui.jobs.undoing import Change
from tui.work import Failure


@dataclass
class ChangeMade(Message):
    """Something was changed in the library at `library`; post it, and the app remembers it and tells the reader."""

    library: Path
    change: Change


@dataclass
class LibraryChanged(Message):
    """What is in the library at `library` is no longer what a screen may show. Sent to every screen that is open."""

    library: Path
    keys: tuple[int, ...]

    bubble = False


@dataclass
class TakenBack(Message):
    """A change was taken back or done again, or why it was not."""

    library: Path
    outcome: Change | Failure


@dataclass
class CopyDone(Message):
    """What came of copying."""

    outcome: CopyOutcome
