"""An article with stops: what is marked in it, one after the other, and a pointer at one of them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.binding import BindingType
from textual.message import Message

from corpus.article import Article
from tui.commands import Command, bindings
from tui.widgets.article_marks import Marked, Stop
from tui.widgets.article_scroll import ArticleScroll


class ArticleStops(ArticleScroll):
    """The lines of an article with what is marked in them; next and previous go from one mark to another."""

    STEPS: ClassVar[tuple[Command, ...]] = (
        Command(
            "next_mark",
            "n",
            "Next mark or found words",
            "Goes to the next mark.",
            "next mark",
            pair="previous_mark",
        ),
        Command("previous_mark", "N", "Previous mark or found words", "Goes to the mark before."),
    )
    ACTIONS = (*STEPS, *ArticleScroll.ACTIONS)
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("article_marks", STEPS)]

    @dataclass
    class Changed(Message):
        """Another mark is pointed at, or another passage is chosen."""

        article: ArticleStops

        @property
        def control(self) -> ArticleStops:
            """The article, so that a handler can name it."""
            return self.article

    def __init__(self, article: Article, *, at: int | None = None, id: str | None = None) -> None:  # noqa: A002
        super().__init__(article, id=id)
        self._marked = Marked()
        self._at = at
        self._wrapped = ""
        self._opening = at is not None
        self._held = False

    @property
    def marked(self) -> Marked:
        """What is marked."""
        return self._marked

    @property
    def at(self) -> int | None:
        """The place, among the stops, of the one pointed at; None where none is."""
        return self._at if self._at is not None and self._at < len(self._marked.stops) else None

    @property
    def wrapped(self) -> str:
        """Where the last step began anew: "from the top", "from the end", or "" where it did not."""
        return self._wrapped

    @property
    def stop(self) -> Stop | None:
        """What is pointed at."""
        return None if self.at is None else self._marked.stops[self.at]

    def show(self, made: Marked, *, keep: bool = True) -> None:
        """Marks something else; with `keep` what is pointed at stays where it is one of the stops."""
        before = self.stop
        self._marked, self._wrapped = made, ""
        if not self._opening:
            self._at = place_of(made.stops, before) if keep and before is not None else None
        self._strips.clear()
        self.refresh()
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Marks can be stepped through where there are some."""
        if action in ("next_mark", "previous_mark"):
            return bool(self._marked.stops)
        return True

    def hold(self) -> None:
        """The mark that can be seen, if one is pointed at, stays in sight."""
        stop = self.stop
        self._held = stop is not None and bool(self._lines) and self.in_sight(self.line_at(stop.start))

    def settle(self) -> None:
        """Puts what is read into sight: the mark that one came for or saw, else the place at the top."""
        if self.stop is not None and (self._opening or self._held):
            self._to_stop()
            # A long article is opened at its mark when that part of it is set.
            self._opening = self._opening and not self.whole
        else:
            super().settle()

    def _to_stop(self) -> None:
        stop = self.stop
        if stop is None or not self._lines:
            return
        height = max(self.scrollable_content_region.height, 1)
        line, word = self.line_at(stop.start), self.line_at(stop.word)
        if word - line >= height:
            line = word
        self.go_to(line - height // 3)

    def point_at(self, at: int | None, said: str = "") -> None:
        """Points at one of the stops and brings it into sight."""
        self._at, self._wrapped, self._opening = at, said, False
        stop = self.stop
        if stop is not None and not (
            self.in_sight(self.line_at(stop.start)) and self.in_sight(self.line_at(stop.word))
        ):
            self._to_stop()
        self._strips.clear()
        self.refresh()
        self.post_message(self.Changed(self))

    def point_near(self) -> None:
        """Points at the first stop from the top of what is in sight on, or at the first of all."""
        stops = self._marked.stops
        near = bisect_left(stops, self._place, key=_word)
        self.point_at(near if near < len(stops) else 0 if stops else None)

    def action_next_mark(self) -> None:
        """To the next stop; after the last to the first. With none pointed at, to the first from the top on."""
        if self.at is None:
            self.point_near()
        elif self.at + 1 < len(self._marked.stops):
            self.point_at(self.at + 1)
        else:
            self.point_at(0, "from the top")

    def action_previous_mark(self) -> None:
        """To the stop before; before the first to the last."""
        here = self.at
        if here is None:
            here = bisect_left(self._marked.stops, self._place, key=_word)
        if here > 0:
            self.point_at(here - 1)
        else:
            self.point_at(len(self._marked.stops) - 1, "from the end")


def place_of(stops: Sequence[Stop], wanted: Stop) -> int | None:
    """The place of a stop among others that are in the order of the text; None where it is not among them."""
    first = bisect_left(stops, wanted.start, key=_start)
    last = bisect_right(stops, wanted.start, key=_start)
    return next((place for place in range(first, last) if stops[place] == wanted), None)


def _word(stop: Stop) -> int:
    return stop.word


def _start(stop: Stop) -> int:
    return stop.start
