"""What a screen shows now, as something that can be exported, copied or asked for again from a shell."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal, Protocol, get_args, runtime_checkable

Format = Literal["md", "csv", "json", "html", "text"]
"""Formats that are made from what is shown; SVG is a picture of the screen itself and always possible."""

FORMATS: tuple[Format, ...] = get_args(Format)


@dataclass(frozen=True, slots=True)
class View:
    """What is shown now: a name for a file (without ending) and, for each format it can be had in, what makes it.

    A maker is called in a thread, so it holds frozen data and touches no widget.
    """

    name: str
    makers: Mapping[Format, Callable[[], str]]


@dataclass(frozen=True, slots=True)
class Passage:
    """What is under the cursor, to be copied: what it is ("sentence", "row"), as it is, and with its source."""

    what: str
    text: str
    with_source: str


@runtime_checkable
class Exported(Protocol):
    """A screen whose view can be exported."""

    def view(self) -> View | None:
        """What is shown now, None while there is nothing."""


@runtime_checkable
class Copied(Protocol):
    """A screen or widget that has something under its cursor to copy."""

    def passage(self) -> Passage | None:
        """What is under the cursor, None where there is nothing."""


@runtime_checkable
class About(Protocol):
    """A screen that is about a measure."""

    def method_id(self) -> str:
        """Its id; "" where it is about none."""


@runtime_checkable
class Repeatable(Protocol):
    """A screen whose content a command prints."""

    def command_words(self) -> tuple[str, ...] | None:
        """The words of the command that shows this, beginning with `broadsheet`; None where there is none."""
