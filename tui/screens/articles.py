"""The articles of a group: what is known of each and who said so; corrected, collected, removed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.getters import query_one
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Static

from analysis.comparison import headline_of
from corpus.article import Article
from tui.commands import Command, OfferedCommands, bindings
from tui.jobs.collecting import take_out
from tui.jobs.contents import Contents, Group, GroupKind
from tui.jobs.keeping import remove_articles, set_articles
from tui.jobs.opening import GroupArticles, read_group
from tui.screens.confirm import ConfirmScreen, NoticeScreen
from tui.screens.facts import FactsScreen, GivenFacts
from tui.screens.help import HelpScreen
from tui.screens.read import ReadScreen
from tui.text import Run, content, cut
from tui.widgets.key_bar import KeyBar
from tui.widgets.line_list import ArticleList, LineList
from tui.widgets.listed_articles import ArticleColumns, Listed, article_columns, article_heading, article_line, known_of
from tui.widgets.page import Page
from tui.widgets.start_lines import counted, top_line
from tui.work import Failure, outcome_of

READING = (
    "Each line is an article. Below the list stands what is known of the one under the cursor, and who said so: you, a "
    "file sources.toml beside the article, the saved page, or words in the text itself. What you say outranks all of "
    "them. Space marks articles, so that a change is made to several at once."
)
NOT_KEPT = (
    "These articles were opened without keeping them, so there is nowhere to write a correction down.",
    "Keep them in your library first: Esc goes back to the stories, and k there keeps them.",
)
_MOST_NAMED = 8


class ArticlesScreen(Screen[None]):
    """The list of a group's articles. `library` is None for articles that are kept nowhere."""

    CSS_PATH = "../styles/shell.tcss"
    COMMANDS = {OfferedCommands}  # noqa: RUF012  (Textual's own declaration)
    VERTICAL_BREAKPOINTS = [(0, "-short"), (36, "-tall")]  # noqa: RUF012
    READING = READING
    ACTIONS: tuple[Command, ...] = (
        Command(
            "edit", "e", "e", "Correct what is known", "Corrects outlet, date, title, language, collection.", "correct"
        ),
        Command("collect", "c", "c", "Put in a collection", "Puts it in a collection, also a new one.", "collect"),
        Command("take_out", "x", "x", "Take out of this collection", "Takes it out; it stays in the library."),
        Command("remove", "d", "d", "Remove from the library", "Removes it with everything known of it.", "remove"),
        Command("mark", "space", "Space", "Mark or unmark", "Marks the article for a change to several.", "mark"),
        Command("mark_all", "asterisk", "*", "Mark all or none", "Marks every article, or unmarks them."),
        Command("back", "escape,q", "Esc", "Back", "Goes back to the stories.", "back"),
        Command("help", "question_mark,f1", "?", "Help", "How to read this screen, and what can be done.", "help"),
    )
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("articles", ACTIONS)]

    top = query_one("#articles-top", Static)
    lines = query_one(ArticleList)
    known = query_one("#article-facts", Page)

    @dataclass
    class Changed(Message):
        """The group as it is now, or why a change was not made."""

        outcome: GroupArticles | Failure

    def __init__(self, shown: GroupArticles, group: Group, contents: Contents, library: Path | None) -> None:
        super().__init__()
        self._shown = shown
        self._group = group
        self._contents = contents
        self._library = library
        self._marked: set[int] = set()
        self._columns: Callable[[int], ArticleColumns] = partial(article_columns, ())

    def compose(self) -> ComposeResult:
        """The list, then what is known of the article under the cursor."""
        yield Static(id="articles-top")
        yield ArticleList(id="article-list")
        yield Static(id="facts-title")
        yield Page(id="article-facts")
        yield KeyBar()

    @property
    def articles(self) -> tuple[Listed, ...]:
        """The articles as they are listed."""
        return self._shown.selected.articles

    @property
    def chosen(self) -> tuple[Listed, ...]:
        """The marked articles, or the one under the cursor."""
        marked = tuple(listed for listed in self.articles if listed[1].key in self._marked)
        return marked or self.articles[self.lines.at : self.lines.at + 1]

    def on_mount(self) -> None:
        """Keys work on the list."""
        self._show()
        self.lines.focus()

    def _show(self) -> None:
        articles = self.articles
        self._columns = cache(lambda width: article_columns(articles, width))
        self._marked &= {article.key for _, article in articles}
        self._write_top()
        self.lines.show(
            len(self.articles),
            self._line,
            at=self.lines.at,
            heading=lambda width: article_heading(self._columns(width)),
        )
        self.refresh_bindings()

    def _line(self, place: int, width: int) -> list[Run]:
        listed = self.articles[place]
        marked = listed[1].key in self._marked
        return article_line(listed, self._columns(width), chosen=place == self.lines.at, marked=marked)

    def _write_top(self) -> None:
        amount = counted(len(self.articles), "article")
        right = f"{len(self._marked)} marked · {amount}" if self._marked else amount
        self.top.update(content(*top_line(("Articles", self._group.name), right, self.size.width - 2)))

    def on_resize(self) -> None:
        """Another width, other cuts."""
        self._write_top()

    def on_line_list_moved(self, message: LineList.Moved) -> None:
        """Shows what is known of the article under the cursor."""
        if message.at >= len(self.articles):
            return
        listed = self.articles[message.at]
        collections = self._shown.collections.get(listed[1].key, ())
        title = content((" Known ", "badge"), ("  ", ""), (cut(headline_of(listed[1]), self.size.width - 12), "strong"))
        self.query_one("#facts-title", Static).update(title)
        self.known.show(lambda width: known_of(listed, collections, width))

    # What can be done

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Taking out is for collections; the rest needs an article."""
        if action == "take_out":
            return self._group.kind is GroupKind.COLLECTION and bool(self.articles)
        if action in ("edit", "mark", "mark_all", "collect", "remove"):
            return bool(self.articles)
        return True

    def on_line_list_opened(self, message: LineList.Opened) -> None:
        """Reads the article under the cursor."""
        self.app.push_screen(ReadScreen(*self.articles[message.at]))

    def action_mark(self) -> None:
        """Marks or unmarks, and goes on to the next."""
        self._marked ^= {self.articles[self.lines.at][1].key}
        self._write_top()
        self.lines.repaint()
        self.lines.move_to(self.lines.at + 1)

    def action_mark_all(self) -> None:
        """Marks all, or none where all are marked."""
        every = {article.key for _, article in self.articles}
        self._marked = set() if self._marked == every else every
        self._write_top()
        self.lines.repaint()

    def action_edit(self) -> None:
        """Corrects facts."""
        self._correct("outlet")

    def action_collect(self) -> None:
        """Puts articles in a collection."""
        self._correct("collection")

    def _correct(self, first: str) -> None:
        if self._library is None:
            self.app.push_screen(NoticeScreen("Not kept", NOT_KEPT))
            return
        chosen = tuple(article for _, article in self.chosen)
        collections = tuple(group.name for group in self._contents.of_kind(GroupKind.COLLECTION))
        screen = FactsScreen(chosen, self._contents.known_outlets, collections, first)
        self.app.push_screen(screen, lambda given: self._give(chosen_keys(chosen), given))

    def _give(self, keys: tuple[int, ...], given: GivenFacts | None) -> None:
        if given is None or self._library is None:
            return
        library = self._library

        def job() -> None:
            from tui.jobs.lexicons import all_lexicons  # noqa: PLC0415

            set_articles(library, keys, given.facts, given.collection, all_lexicons())

        self._change(job)

    def action_take_out(self) -> None:
        """Takes articles out of the collection."""
        if self._library is None:
            self.app.push_screen(NoticeScreen("Not kept", NOT_KEPT))
            return
        library, keys, name = self._library, chosen_keys([article for _, article in self.chosen]), self._group.name
        self._change(lambda: take_out(library, keys, name))

    def action_remove(self) -> None:
        """Removes articles, after asking."""
        if self._library is None:
            self.app.push_screen(NoticeScreen("Not kept", NOT_KEPT))
            return
        chosen = self.chosen
        library, keys = self._library, chosen_keys([article for _, article in chosen])
        named = [f"{outlet.name}: {headline_of(article)}" for outlet, article in chosen[:_MOST_NAMED]]
        more = [f"and {len(chosen) - _MOST_NAMED} more"] if len(chosen) > _MOST_NAMED else []
        asked = ConfirmScreen(
            f"Remove {counted(len(chosen), 'article')} from the library?",
            [*named, *more, "The files they were read from stay where they are."],
            "Remove",
        )

        def answered(yes: bool | None) -> None:
            if yes:
                self._change(lambda: remove_articles(library, keys))

        self.app.push_screen(asked, answered)

    @work(thread=True, group="change", exit_on_error=False)
    def _change(self, job: Callable[[], None]) -> None:
        library, group = self._library, self._group
        assert library is not None

        def changed() -> GroupArticles:
            job()
            return read_group(library, group)

        self.post_message(self.Changed(outcome_of(changed)))

    def on_articles_screen_changed(self, message: Changed) -> None:
        """Shows the group as it is now; a group that is empty is left."""
        if isinstance(message.outcome, Failure):
            self.app.push_screen(NoticeScreen("This was not done", (message.outcome.sentence,)))
            return
        self._shown = message.outcome
        if self.articles:
            self._show()
        elif self.is_current:
            self.dismiss()

    def action_back(self) -> None:
        """Back to the stories."""
        self.dismiss()

    def action_help(self) -> None:
        """What can be done here."""
        self.app.push_screen(HelpScreen.of(self, "Articles"))


def chosen_keys(articles: Iterable[Article]) -> tuple[int, ...]:
    """The keys of articles."""
    return tuple(article.key for article in articles)
