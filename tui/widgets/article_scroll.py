"""An article set in lines and scrolled: the place that is read stays in sight whatever the width."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual import work
from textual.binding import BindingType
from textual.geometry import Size
from textual.message import Message
from textual.selection import Selection
from textual.strip import Strip

from corpus.article import Article
from tui.commands import Command, bindings
from tui.text import plain
from tui.widgets.article_lines import GUTTER, TextLine, article_lines, line_ends, line_of
from tui.widgets.painted import Painted

LONG = 60_000
"""Characters from which a text is set in a thread: keys do not wait for it."""
_AT_ONCE = 20_000


class ArticleScroll(Painted):
    """The lines of one article. Text can be selected with the mouse."""

    ACTIONS: tuple[Command, ...] = (
        Command("line_up", "up,k", "Line up", "Scrolls a line up.", "scroll", palette=False, pair="line_down"),
        Command("line_down", "down,j", "Line down", "Scrolls a line down.", palette=False),
        Command("scroll_page_up", "pageup", "Page up", "Scrolls a page up.", palette=False),
        Command("scroll_page_down", "pagedown,space", "Page down", "Scrolls a page down.", palette=False),
        Command("top", "home,g", "Beginning of the article", "Goes to the beginning."),
        Command("bottom", "end,G", "End of the article", "Goes to the end."),
    )
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("article_lines", ACTIONS)]

    @dataclass
    class LaidOut(Message):
        """The lines of a long article, set in a thread."""

        lines: tuple[TextLine, ...]
        width: int
        set_aside: bool

    @dataclass
    class Scrolled(Message):
        """Another line is at the top; `share` (0 to 1) is how much of what can be scrolled lies above."""

        article: ArticleScroll
        share: float

        @property
        def control(self) -> ArticleScroll:
            """The article, so that a handler can name it."""
            return self.article

        def can_replace(self, message: Message) -> bool:
            """Only the last of several matters."""
            return isinstance(message, ArticleScroll.Scrolled) and message.article is self.article

    def __init__(self, article: Article, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._article = article
        self._set_aside = False
        self._lines: tuple[TextLine, ...] = ()
        self._ends: tuple[int, ...] = ()
        self._width = self._height = 0
        self._place = 0
        self._settling = False
        self._whole = False

    @property
    def article(self) -> Article:
        """What is read."""
        return self._article

    @property
    def lines(self) -> tuple[TextLine, ...]:
        """The lines as they are set."""
        return self._lines

    @property
    def place(self) -> int:
        """The character at the top."""
        return self._place

    @property
    def share(self) -> float:
        """How much of what can be scrolled lies above, 0 to 1."""
        return min(max(self.scroll_y / self.max_scroll_y, 0.0), 1.0) if self.max_scroll_y else 0.0

    @property
    def whole(self) -> bool:
        """Whether the lines go to the end of the article, and not only to that of its beginning."""
        return self._whole

    # Setting the lines

    def set_lines(self) -> None:
        """Sets the article anew for the width; a long one at first only its beginning, the rest in a thread."""
        width = self.scrollable_content_region.width
        if width <= 0:
            return
        self._width = width
        if len(self._article.text) <= LONG:
            self._take(article_lines(self._article, width, set_aside=self._set_aside), whole=True)
            return
        if not self._lines:
            beginning = article_lines(self._article, width, set_aside=self._set_aside, up_to=_AT_ONCE)
            self._take(beginning, whole=False)
        self._set_in_thread(width, set_aside=self._set_aside)

    @work(thread=True, exclusive=True, group="lines", exit_on_error=False)
    def _set_in_thread(self, width: int, *, set_aside: bool) -> None:
        lines = article_lines(self._article, width, set_aside=set_aside)
        self.post_message(self.LaidOut(lines, width, set_aside))

    def on_article_scroll_laid_out(self, message: LaidOut) -> None:
        """Shows all lines, unless they were set for a width that is no longer."""
        if (message.width, message.set_aside) == (self._width, self._set_aside):
            self._take(message.lines, whole=True)
            self.settle()

    def _take(self, lines: tuple[TextLine, ...], *, whole: bool) -> None:
        self._lines, self._ends, self._whole = lines, line_ends(lines), whole
        self._settling = True
        self.virtual_size = Size(self._width, len(lines))
        self._settling = False
        self.repaint()

    def line_at(self, place: int) -> int:
        """The line that holds a character."""
        return line_of(self._lines, place, self._ends)

    def on_resize(self) -> None:
        """Another width sets the text anew; what was in sight stays in sight."""
        self.hold()
        self.set_lines()
        self.settle()
        self._height = self.scrollable_content_region.height

    def hold(self) -> None:
        """Keeps in mind what is in sight, before the lines are set anew."""

    def in_sight(self, line: int) -> bool:
        """Whether a line could be seen in the size that the text was last set for."""
        return 0 <= line - round(self.scroll_y) < max(self._height, 1)

    def settle(self) -> None:
        """Puts the place that is read at the top again."""
        if self._lines:
            self._to_line(self.line_at(self._place) if self._place else 0)

    def show_set_aside(self, *, shown: bool) -> None:
        """Shows or hides the parts set aside; what was in sight stays in sight."""
        if shown != self._set_aside:
            self._set_aside = shown
            self.hold()
            self.set_lines()
            self.settle()

    # Scrolling

    def _to_line(self, line: int) -> None:
        # Not read back from where the view comes to stand: rounding would move the place with every resize.
        self._settling = True
        self.scroll_to(y=line, animate=False, force=True, immediate=True)
        self._settling = False

    def go_to(self, line: int) -> None:
        """Puts a line at the top, as far as the text goes on below it."""
        self.scroll_to(y=max(line, 0), animate=False, force=True, immediate=True)

    def follow(self, share: float) -> None:
        """Goes to where so much of what can be scrolled lies above, without telling."""
        self._to_line(round(share * self.max_scroll_y))
        self._note_place()

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Keeps in mind what is at the top."""
        super().watch_scroll_y(old_value, new_value)
        if not self._settling and round(old_value) != round(new_value):
            self._note_place()
            self.post_message(self.Scrolled(self, self.share))

    def _note_place(self) -> None:
        if self._lines and self.size.width:
            top = min(round(self.scroll_y), len(self._lines) - 1)
            self._place = self._lines[top].start if top else 0

    def action_line_up(self) -> None:
        """A line up."""
        self.go_to(round(self.scroll_y) - 1)

    def action_line_down(self) -> None:
        """A line down."""
        self.go_to(round(self.scroll_y) + 1)

    def action_scroll_page_up(self) -> None:
        """A page up."""
        self.go_to(round(self.scroll_y) + 1 - self.scrollable_content_region.height)

    def action_scroll_page_down(self) -> None:
        """A page down."""
        self.go_to(round(self.scroll_y) - 1 + self.scrollable_content_region.height)

    def action_top(self) -> None:
        """To the beginning."""
        self.go_to(0)

    def action_bottom(self) -> None:
        """To the end."""
        self.go_to(len(self._lines))

    # Selecting with the mouse

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The selected text, without the gutter."""
        text = "\n".join(self._line_text(line) for line in self._lines)
        return "\n".join(line[GUTTER:] for line in selection.extract(text).split("\n")), "\n"

    def _line_text(self, line: TextLine) -> str:
        return " " * GUTTER + (line.note or plain(self._article.text[line.start : line.end]))

    def selection_updated(self, selection: Selection | None) -> None:
        """Draws the selection."""
        self.refresh()

    def with_selection(self, strip: Strip, place: int) -> Strip:
        """A line with what is selected of it."""
        selection = self.text_selection
        span = selection.get_span(place) if selection is not None else None
        if span is None:
            return strip
        start, end = span
        length = strip.cell_length
        parts = strip.divide([min(start, length), length if end == -1 else min(end, length), length])
        style = self.screen.get_component_rich_style("screen--selection")
        return Strip.join(part.apply_style(style) if index == 1 else part for index, part in enumerate(parts))
