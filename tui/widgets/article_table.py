"""The table of articles of the library screen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from textual import events
from textual.message import Message

from tui.jobs.browsing import Sort
from tui.widgets.library_lines import ListColumn, sort_at
from tui.widgets.line_list import ArticleList


class ArticleTable(ArticleList):
    """Articles in columns; a click on a column's head orders them by it."""

    CALLED = "The articles"
    READING = (
        "Each line is an article. ▸ is where the keys work, ● marks those that a change is made to, ! says that "
        "something is odd about it, which is told below. A click on the head of a column orders the list by it."
    )

    @dataclass
    class Sorted(Message):
        """The head of a column was clicked."""

        sort: Sort

    def __init__(self, *, id: str) -> None:  # noqa: A002
        super().__init__(id=id)
        self.columns: Callable[[int], Sequence[ListColumn]] = lambda _: ()

    def on_click(self, event: events.Click) -> None:
        """Orders by a column, where its head is clicked."""
        offset = event.get_content_offset(self)
        if offset is None or offset.y > 0:
            return
        event.prevent_default()
        sort = sort_at(self.columns(self.scrollable_content_region.width), offset.x)
        if sort is not None:
            self.post_message(self.Sorted(sort))
