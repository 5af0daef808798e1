"""Articles side by side: which are open, which are in sight, where the keys work, what scrolls together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.getters import query_one
from textual.screen import Screen
from textual.widget import Widget

from corpus.article import Article, Outlet
from tui.commands import Command, OfferedCommands, bindings
from tui.jobs.selecting import Listed
from tui.screens.read_choices import BesideScreen
from tui.widgets.article_lines import Marks
from tui.widgets.article_pane import ArticlePane
from tui.widgets.article_scroll import ArticleScroll
from tui.widgets.article_text import ArticleText
from tui.widgets.pane_tabs import PaneTabs

MOST_PANES = 4
NARROWEST_PANE = 38


def panes_in_sight(width: int) -> int:
    """How many articles fit side by side in `width` cells."""
    return min(max(width // NARROWEST_PANE, 1), MOST_PANES)


class PanesScreen(Screen[None]):
    """One to four articles in panes."""

    COMMANDS = {OfferedCommands}  # noqa: RUF012  (Textual's own declaration)
    OWN: ClassVar[tuple[Command, ...]] = (
        Command("next_pane", "tab", "Next article", "Keys work on the next article in sight.", "next article"),
        Command("previous_pane", "shift+tab", "Article before", "Keys work on the article before."),
        Command(
            "article_right",
            "right_square_bracket",
            "Article to the right",
            "Goes an article right.",
            pair="article_left",
        ),
        Command("article_left", "left_square_bracket", "Article to the left", "Goes an article left."),
        Command("add", "a,plus", "Read another beside", "Opens another article of the group beside.", "beside"),
        Command("close_pane", "minus", "Close this article", "Closes the article that keys work on.", "close"),
        Command(
            "link",
            "equals_sign",
            "Scroll together or apart",
            "Links the articles: each scrolls as far, as a share of its length, as the one that keys work on.",
            "link",
        ),
        Command("facts", "i", "Who said so", "Shows who said outlet, date and title, and by which words.", "facts"),
    )
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("read_panes", OWN)]

    panes_row = query_one("#read-panes", Horizontal)
    tabs = query_one(PaneTabs)

    def __init__(
        self, articles: Sequence[Listed], at: int, marks: Mapping[int, Marks], others: Sequence[Listed]
    ) -> None:
        super().__init__()
        first = articles[:MOST_PANES]
        self._panes = [ArticlePane(listed, place, marks.get(listed[1].key)) for place, listed in enumerate(first)]
        self._others = {listed[1].key: listed for listed in (*others, *articles)}
        self._at = min(max(at, 0), len(self._panes) - 1)
        self._first = 0
        self._linked = False
        self._aside = False
        self._facts = len(self._panes) == 1

    @property
    def panes(self) -> tuple[ArticlePane, ...]:
        """The articles that are open."""
        return tuple(self._panes)

    @property
    def pane(self) -> ArticlePane:
        """The one that keys work on."""
        return self._panes[self._at]

    @property
    def others(self) -> tuple[Listed, ...]:
        """The articles of the group, those that are open among them."""
        return tuple(self._others.values())

    @property
    def in_sight(self) -> range:
        """The places of the articles that can be seen."""
        count = min(panes_in_sight(self.size.width), len(self._panes))
        return range(self._first, self._first + count)

    @property
    def linked(self) -> bool:
        """Whether the articles scroll together."""
        return self._linked

    def compose_panes(self) -> Sequence[Widget]:
        """The strip of articles, and the panes."""
        return PaneTabs(id="read-tabs"), Horizontal(*self._panes, id="read-panes")

    # Which are in sight

    def set_panes(self) -> None:
        """Shows as many panes as fit, with the one that keys work on among them."""
        count = min(panes_in_sight(self.size.width), len(self._panes))
        self._first = min(self._first, len(self._panes) - count, self._at)
        self._first = max(self._first, self._at - count + 1)
        for place, pane in enumerate(self._panes):
            pane.display = place in self.in_sight
            pane.set_class(place == self._first, "-first")
            pane.set_class(len(self._panes) > 1, "-several")
            pane.write_head(alone=len(self._panes) == 1, facts=self._facts, here=place == self._at)
        self.tabs.display = count < len(self._panes)
        self.tabs.show([pane.listed[0].name for pane in self._panes], self.in_sight, self._at)

    def go_to_pane(self, place: int) -> None:
        """Keys work on another article; it comes into sight."""
        self._at = place
        self.set_panes()
        self.set_focus(self.pane.text, scroll_visible=False)
        if self._linked:
            self._follow(self.pane.text)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """An article was clicked, or went to."""
        for place, pane in enumerate(self._panes):
            if event.widget is pane.text and place != self._at:
                self._at = place
                self.set_panes()
                self.told()

    def told(self) -> None:
        """What is said of the articles is another: a subclass writes it."""

    def on_pane_tabs_chosen(self, message: PaneTabs.Chosen) -> None:
        """Goes to the article that was clicked."""
        self.go_to_pane(message.place)
        self.told()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What needs several articles is offered where there are several."""
        if action in ("next_pane", "previous_pane", "article_left", "article_right", "close_pane", "link"):
            return len(self._panes) > 1
        if action == "add":
            return bool(self.more)
        return True

    def action_next_pane(self) -> None:
        """Keys work on the next article in sight, after the last on the first."""
        self._turn(1)

    def action_previous_pane(self) -> None:
        """Keys work on the article in sight before."""
        self._turn(-1)

    def _turn(self, step: int) -> None:
        seen = self.in_sight
        if len(seen) == 1:
            self._step(step)
        else:
            self.go_to_pane(seen[(seen.index(self._at) + step) % len(seen)])
            self.told()

    def action_article_right(self) -> None:
        """To the article to the right, also one that is not in sight."""
        self._step(1)

    def action_article_left(self) -> None:
        """To the article to the left, also one that is not in sight."""
        self._step(-1)

    def _step(self, step: int) -> None:
        self.go_to_pane((self._at + step) % len(self._panes))
        self.told()

    # Which are open

    @property
    def more(self) -> tuple[Listed, ...]:
        """Articles of the group that are not open."""
        shown = {pane.article.key for pane in self._panes}
        return tuple(listed for key, listed in self._others.items() if key not in shown)

    def action_add(self) -> None:
        """Asks for an article to read beside the others."""
        if len(self._panes) >= MOST_PANES:
            self.notify("Four articles are open, and more cannot be read side by side. Close one first.", markup=False)
            return
        self.app.push_screen(BesideScreen(self.more), self._open_beside)

    async def _open_beside(self, listed: Listed | None) -> None:
        if listed is None or len(self._panes) >= MOST_PANES:
            return
        left = self.pane
        pane = ArticlePane(listed, self._free_ink())
        # The app waits here, not the screen: messages still come to it, and none may find an article without its text.
        await self.panes_row.mount(pane, after=left)
        if self not in self.app.screen_stack:
            # A key typed ahead has left the screen: what is mounted on one that is taken down stays empty.
            return
        place = self._panes.index(left) + 1 if left in self._panes else len(self._panes)
        self._panes.insert(place, pane)
        self._facts = False
        self.opened(pane)
        self.go_to_pane(place)
        self.refresh_bindings()
        self.told()

    def _free_ink(self) -> int:
        used = {pane.place for pane in self._panes}
        return next(place for place in range(MOST_PANES + 1) if place not in used)

    def opened(self, pane: ArticlePane) -> None:
        """A pane was opened: a subclass finds out what is to be known of it."""

    async def action_close_pane(self) -> None:
        """Closes the article that keys work on; one always stays."""
        if len(self._panes) > 1:
            gone = self._panes.pop(self._at)
            self._others.setdefault(gone.article.key, gone.listed)
            self._at = min(self._at, len(self._panes) - 1)
            self.go_to_pane(self._at)
            await gone.remove()
            self.refresh_bindings()
            self.told()

    def replace(self, outlet: Outlet, article: Article) -> None:
        """Shows an article as it is now, after it was corrected; it is known by its key."""
        self._others[article.key] = (outlet, article)
        for pane in self._panes:
            if pane.article.key == article.key:
                pane.take((outlet, article))
                self.opened(pane)

    # What all panes do

    def action_link(self) -> None:
        """Links or unlinks the articles."""
        self._linked = not self._linked
        if self._linked:
            self._follow(self.pane.text)
        self.told()

    def on_article_scroll_scrolled(self, message: ArticleScroll.Scrolled) -> None:
        """Where the articles are linked, the others come along."""
        if self._linked:
            self._follow(message.article)

    def _follow(self, leader: ArticleScroll) -> None:
        for place in self.in_sight:
            text = self._panes[place].text
            if text is not leader:
                text.follow(leader.share)

    def on_article_text_set_aside_asked(self, message: ArticleText.SetAsideAsked) -> None:
        """Shows or hides the parts set aside in all articles."""
        self._aside = message.shown
        for pane in self._panes:
            pane.text.show_set_aside(shown=self._aside)
        self.told()

    def action_facts(self) -> None:
        """Shows or hides who said what."""
        self._facts = not self._facts
        self.set_panes()
