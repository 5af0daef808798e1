"""What threads tell the start page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from tui.jobs.contents import Contents, Group
    from tui.jobs.opening import GroupArticles, OpenedFiles
    from tui.jobs.undoing import Change
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
    """What there is, or why it cannot be told; for a library, `stamp` is how its file was before."""

    outcome: Contents | OpenedFiles | Failure
    stamp: object = None


@dataclass
class GroupRead(Message, namespace="start"):
    """The articles of a group, to be compared."""

    group: Group
    outcome: GroupArticles | Failure


@dataclass
class Forgotten(Message, namespace="start"):
    """What came of forgetting a collection."""

    outcome: Change | Failure


@dataclass
class ChangedElsewhere(Message, namespace="start"):
    """The library's file has changed since it was read."""
