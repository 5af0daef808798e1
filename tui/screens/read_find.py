"""Finding words in the articles that are open."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import work
from textual.binding import BindingType
from textual.getters import query_one
from textual.message import Message

from corpus.article import Article
from tui.commands import Command, bindings
from tui.jobs.finding import Findable, find_in
from tui.jobs.selecting import Listed
from tui.screens.read_panes import PanesScreen
from tui.widgets.article_lines import Marks
from tui.widgets.article_marks import LayerMarks, LayersOn, found_marks
from tui.widgets.article_pane import first_layers
from tui.widgets.article_text import ArticleText
from tui.widgets.find_line import FindLine


class FindingScreen(PanesScreen):
    """Articles in panes, with a line to find words with."""

    FIND: ClassVar[tuple[Command, ...]] = (
        Command("find", "slash", "Find words", "Finds words in every open article, as you type.", "find"),
    )
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("read_find", FIND)]

    find_line = query_one(FindLine)

    @dataclass
    class Searched(Message):
        """What a search found, by article key."""

        wanted: str
        found: Mapping[int, tuple[LayerMarks, int]]

    def __init__(
        self, articles: Sequence[Listed], at: int, marks: Mapping[int, Marks], others: Sequence[Listed]
    ) -> None:
        super().__init__(articles, at, marks, others)
        self._on = first_layers([pane.marks for pane in self.panes])
        self._wanted = ""

    @property
    def on(self) -> LayersOn:
        """The layers that are switched on."""
        return self._on

    @property
    def wanted(self) -> str:
        """What is searched for."""
        return self._wanted

    @property
    def finds(self) -> bool:
        """Whether the line to find with is shown."""
        return self.find_line.display

    def action_find(self) -> None:
        """Shows the line to find with."""
        self.find_line.display = True
        self.find_line.entry.focus()

    def on_find_line_asked(self, message: FindLine.Asked) -> None:
        """Finds what is typed."""
        self._wanted = message.wanted
        self.search()

    def search(self) -> None:
        """Finds, in a thread, what was typed in the parts that are shown."""
        if self._wanted.strip():
            ready = [(pane.article, pane.findable) for pane in self.panes if pane.findable is not None]
            self._search_in_thread(self._wanted, ready, set_aside=self._aside)
        else:
            self._take_found("", {})

    @work(thread=True, exclusive=True, group="find", exit_on_error=False)
    def _search_in_thread(self, wanted: str, ready: Sequence[tuple[Article, Findable]], *, set_aside: bool) -> None:
        marks = {}
        for article, prepared in ready:
            found = find_in(article, prepared, wanted, set_aside=set_aside)
            marks[article.key] = (found_marks(found.hits), found.hidden)
        self.post_message(self.Searched(wanted, marks))

    def on_finding_screen_searched(self, message: Searched) -> None:
        """Marks what was found, unless other words are searched for by now."""
        if message.wanted == self._wanted:
            self._take_found(message.wanted, message.found)

    def _take_found(self, wanted: str, found: Mapping[int, tuple[LayerMarks, int]]) -> None:
        for pane in self.panes:
            hits, hidden = found.get(pane.article.key, (None, 0)) if wanted else (None, 0)
            if hits is None and pane.hits is None:
                continue
            pane.found(hits, hidden)
            pane.mark(self._on)
            if pane is self.pane and hits and hits.stops and pane.text.at is None:
                pane.text.point_near()
        self.told()

    def tell_found(self) -> None:
        """Says how often each article has it."""
        if not self._wanted.strip():
            self.find_line.say(("  type what is to be found ", "note"))
            return
        counts = "·".join("…" if pane.hits is None else str(len(pane.hits.stops)) for pane in self.panes)
        hidden = sum(pane.hidden_hits for pane in self.panes)
        more = f", {hidden} more in parts set aside" if hidden else ""
        self.find_line.say((f"  {counts} found{more} ", "strong"))

    def keep_search(self) -> None:
        """Reads on; without words there is nothing to find."""
        if not self._wanted.strip():
            self.clear_search()
        else:
            self.set_focus(self.pane.text, scroll_visible=False)

    def clear_search(self) -> None:
        """Takes the marks of the search away, and its line."""
        self.find_line.entry.value = ""
        self._wanted = ""
        self.find_line.display = False
        self._take_found("", {})
        self.set_focus(self.pane.text, scroll_visible=False)

    def on_article_text_set_aside_asked(self, message: ArticleText.SetAsideAsked) -> None:
        """Shows or hides the parts set aside, and finds in what is shown."""
        super().on_article_text_set_aside_asked(message)
        self.search()
