"""What threads tell the start page."""

from __future__ import annotations

from dataclasses import dataclass

from textual.message import Message

from tui.jobs.contents import Contents, Group
from tui.jobs.opening import GroupArticles, OpenedFiles
from tui.work import Failure


@dataclass
class Progressed(Message, namespace="start"):
    """So many files are read, of so many."""

    done: int
    of: int

    def can_replace(self, message: Message) -> bool:
        """Only the last one matters."""
        return isinstance(message, Progressed)


@dataclass
class ContentsRead(Message, namespace="start"):
    """What there is, or why it cannot be told."""

    outcome: Contents | OpenedFiles | Failure


@dataclass
class GroupRead(Message, namespace="start"):
    """The articles of a group, and whether they are to be compared or listed."""

    group: Group
    outcome: GroupArticles | Failure
    compared: bool


@dataclass
class Forgotten(Message, namespace="start"):
    """What came of forgetting a collection."""

    outcome: Failure | None
