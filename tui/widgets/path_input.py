"""Fields to type in: pasted text is made plain, what is typed is completed in a thread."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from textual import events
from textual.suggester import Suggester
from textual.widgets import Input

from corpus.plain import plain, plain_line
from tui.jobs.paths import as_word, completed, expanded, split_paths

LONGEST = 20_000


class ThreadedSuggester(Suggester):
    """Completes with a function that may wait for a disk, without holding up the keys."""

    def __init__(self, complete: Callable[[str], str | None]) -> None:
        # The disk changes: what was fitting a moment ago is asked for again.
        super().__init__(use_cache=False, case_sensitive=True)
        self._complete = complete

    async def get_suggestion(self, value: str) -> str | None:
        """`value` completed, or None."""
        return await asyncio.to_thread(self._complete, value)


class LineInput(Input):
    """A field for one line. What is put in from outside is made plain first."""

    def __init__(self, value: str = "", *, placeholder: str = "", id: str, suggester: Suggester | None = None) -> None:  # noqa: A002
        super().__init__(
            plain_line(value, LONGEST), placeholder=placeholder, id=id, suggester=suggester, max_length=LONGEST
        )

    def pasted(self, text: str) -> str:
        """What is put in for a pasted text."""
        return plain_line(text, LONGEST)

    def _on_paste(self, event: events.Paste) -> None:
        event.prevent_default()
        event.stop()
        self.replace(self.pasted(event.text), *self.selection)


class PathInput(LineInput):
    """A field for paths: several lines, quotes and dragged files are understood, and names are completed."""

    def __init__(self, *, id: str, placeholder: str = "") -> None:  # noqa: A002
        super().__init__(placeholder=placeholder, id=id, suggester=ThreadedSuggester(completed))

    def pasted(self, text: str) -> str:
        """A pasted list of paths on one line, each so that its spaces hold together."""
        lines = [line.strip() for line in text.splitlines() if line.strip()]
        words = [as_word(str(expanded(line))) if not line.startswith(("'", '"')) else line for line in lines]
        return plain(lines[0] if len(lines) == 1 else " ".join(words)).replace("\n", " ").replace("\t", " ")

    @property
    def paths(self) -> tuple[str, ...]:
        """The paths as they stand."""
        return tuple(map(str, split_paths(self.value)))


def first_fitting(names: Callable[[], tuple[str, ...]]) -> Callable[[str], str | None]:
    """Completes to the first of `names` that begins as what is typed, whatever the case of its letters."""

    def complete(value: str) -> str | None:
        start = value.casefold()
        fitting = (name for name in names() if start and name.casefold().startswith(start) and len(name) > len(value))
        return next((value + plain_line(name)[len(value) :] for name in fitting), None)

    return complete
