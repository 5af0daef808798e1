"""Lines of words among which keys are named: a click on a key does what the key does."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from textual import events
from textual.widgets import Static

from tui.text import Run, cells, content, plain


@dataclass(frozen=True, slots=True)
class Words:
    """Some words; a click on them does `action` of the screen, where there is one."""

    runs: tuple[Run, ...]
    action: str = ""

    @property
    def width(self) -> int:
        """How many cells they take."""
        return sum(cells(plain(text)) for text, _ in self.runs)


class KeyWords(Static):
    """Shows words, and does what those stand for that are clicked."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._said: tuple[tuple[Words, ...], ...] = ()
        self._lines: list[list[Words]] = []

    def say(self, *lines: Sequence[Words]) -> None:
        """Shows other lines."""
        self._said = tuple(tuple(line) for line in lines)
        self._write()

    def on_resize(self) -> None:
        """Another width, other lines."""
        self._write()

    def _write(self) -> None:
        width = self.content_size.width or self.app.size.width - 2
        self._lines = [broken for line in self._said for broken in _broken(line, width)]
        runs: list[Run] = []
        for number, line in enumerate(self._lines):
            runs += [*([("\n", "")] if number else []), *(run for words in line for run in words.runs)]
        self.update(content(*runs))

    def _placed(self) -> Iterator[tuple[int, int, Words]]:
        for y, line in enumerate(self._lines):
            x = 0
            for words in line:
                if words.action:
                    yield x, y, words
                x += words.width

    def jump_points(self) -> Iterator[tuple[int, int, Callable[[], object]]]:
        """What can be clicked, to be jumped to."""
        for x, y, words in self._placed():
            yield x, y, partial(self.call_later, self.screen.run_action, words.action)

    async def on_click(self, event: events.Click) -> None:
        """Does what is under the pointer."""
        offset = event.get_content_offset(self)
        for x, y, words in self._placed() if offset is not None else ():
            if offset is not None and offset.y == y and x <= offset.x < x + words.width:
                event.stop()
                await self.screen.run_action(words.action)
                return


def _broken(line: Sequence[Words], width: int) -> list[list[Words]]:
    """A line as lines of `width` cells; what belongs together stays together."""
    lines: list[list[Words]] = [[]]
    for words in line:
        if lines[-1] and sum(other.width for other in lines[-1]) + words.width > width:
            lines.append([])
        lines[-1].append(words)
    return lines
