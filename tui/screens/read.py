"""Read: one article as it was published, with what a figure was made of marked in it."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.getters import query_one
from textual.screen import Screen
from textual.widgets import Static

from analysis.comparison import headline_of
from analysis.document import Document
from corpus.article import Article, Outlet
from tui.commands import Command, OfferedCommands, bindings
from tui.screens.help import HelpScreen
from tui.text import content
from tui.widgets.article_lines import Marks, facts_lines, legend_runs
from tui.widgets.article_text import ArticleText
from tui.widgets.key_bar import KeyBar

READING = (
    "The article stands as it was read. ▸ points at the sentence you came from; the words that made the figure are "
    "underlined (positive and counted ones) or slanted and bold (negative ones); words in quotation marks are slanted. "
    "Parts that are set aside, such as credits, captions and link lists, are kept but not analysed: s shows them, each "
    "with the reason. Above the text stands who said which outlet and date it is."
)


class ReadScreen(Screen[None]):
    """One article. `marks` are the rows of evidence in it, with the one to show first."""

    CSS_PATH = "../styles/read.tcss"
    COMMANDS = {OfferedCommands}  # noqa: RUF012  (Textual's own declaration)
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (120, "-wide")]  # noqa: RUF012
    READING = READING
    ACTIONS: tuple[Command, ...] = (
        Command("back", "escape,q", "Esc", "Back to the comparison", "Goes back to where you came from.", "back"),
        Command("help", "question_mark,f1", "?", "Help", "Says what can be done here.", "help"),
    )
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("read", ACTIONS)]

    head = query_one("#read-head", Static)
    legend = query_one("#read-legend", Static)
    text = query_one(ArticleText)

    def __init__(
        self, outlet: Outlet, article: Article, document: Document | None = None, marks: Marks | None = None
    ) -> None:
        super().__init__()
        self._outlet = outlet
        self._article = article
        self._document = document
        self._marks = marks or Marks()

    def compose(self) -> ComposeResult:
        """Facts, text, legend, keys."""
        yield Static(id="read-head")
        yield ArticleText(self._article, self._document, self._marks, id="read-text")
        yield Static(id="read-legend")
        yield KeyBar()

    def on_mount(self) -> None:
        """Keys work on the text."""
        self.text.focus()

    def on_resize(self) -> None:
        """Another width, other cuts."""
        lines = facts_lines(self._outlet, self._article, headline_of(self._article), self.size.width)
        runs = [run for index, line in enumerate(lines) for run in ([("\n", "")] if index else []) + line]
        self.head.update(content(*runs))
        self._write_legend(self.text.at, set_aside=self.text.shows_set_aside)

    def on_article_text_changed(self, message: ArticleText.Changed) -> None:
        """The legend says which mark is shown."""
        self._write_legend(message.at, set_aside=message.set_aside)

    def _write_legend(self, at: int, *, set_aside: bool) -> None:
        runs = legend_runs(self._article, self._marks, at, set_aside=set_aside, width=self.size.width)
        self.legend.update(content(*runs))

    def action_back(self) -> None:
        """Back to where the reader came from."""
        self.dismiss()

    def action_help(self) -> None:
        """What can be done here."""
        self.app.push_screen(HelpScreen.of(self, "Reading an article"))
