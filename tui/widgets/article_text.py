"""An article to read: paragraphs set in lines, marked words, a pointer at the sentence that was asked for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual.binding import BindingType
from textual.geometry import Size
from textual.message import Message
from textual.selection import Selection
from textual.strip import Strip

from analysis.document import Document
from corpus.article import Article
from tui.commands import Command, bindings
from tui.text import Run, cells, plain
from tui.widgets.article_lines import GUTTER, Marks, TextLine, article_lines, line_of, line_parts, text_spans
from tui.widgets.painted import Painted

ARTICLE_COMMANDS = (
    Command("line_up", "up,k", "↑↓", "Line up", "Scrolls a line up.", "scroll", palette=False),
    Command("line_down", "down,j", "↓", "Line down", "Scrolls a line down.", palette=False),
    Command("scroll_page_up", "pageup,b", "PgUp", "Page up", "Scrolls a page up.", palette=False),
    Command("scroll_page_down", "pagedown,space", "PgDn", "Page down", "Scrolls a page down.", palette=False),
    Command("top", "home,g", "Home", "Beginning of the article", "Goes to the beginning."),
    Command("bottom", "end,G", "End", "End of the article", "Goes to the end."),
    Command("next_mark", "n", "n N", "Next marked sentence", "Goes to the next marked sentence.", "next mark"),
    Command("previous_mark", "N", "N", "Previous marked sentence", "Goes to the marked sentence before."),
    Command(
        "set_aside",
        "s",
        "s",
        "Show or hide what is set aside",
        "Shows the parts that are kept but not analysed, each with its reason.",
        "set aside",
    ),
)


class ArticleText(Painted):
    """The text of one article. Text can be selected with the mouse."""

    ACTIONS: tuple[Command, ...] = ARTICLE_COMMANDS
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("article", ACTIONS)]

    @dataclass
    class Changed(Message):
        """Another sentence is marked, or parts set aside were shown or hidden."""

        at: int
        set_aside: bool

    def __init__(self, article: Article, document: Document | None, marks: Marks, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._article = article
        self._marks = marks
        self._spans = text_spans(document, marks.rows)
        self._at = marks.at
        self._set_aside = False
        self._height = 0
        self._lines: tuple[TextLine, ...] = ()

    @property
    def lines(self) -> tuple[TextLine, ...]:
        """The lines as they are set."""
        return self._lines

    @property
    def at(self) -> int:
        """The place of the marked sentence among the rows of evidence."""
        return self._at

    @property
    def shows_set_aside(self) -> bool:
        """Whether the parts that are set aside are shown."""
        return self._set_aside

    def _lay_out(self) -> None:
        width, self._height = self.scrollable_content_region.size
        self._lines = article_lines(self._article, width, set_aside=self._set_aside)
        self.virtual_size = Size(width, len(self._lines))
        self.repaint()

    def on_resize(self) -> None:
        """Another width sets the text anew; what was in sight stays in sight."""
        at_mark = not self._lines or self._mark_in_sight()
        top = self._place_at_top()
        self._lay_out()
        if at_mark:
            self._show_mark()
        else:
            self.scroll_to(y=line_of(self._lines, top), animate=False, force=True)

    def _place_at_top(self) -> int:
        return self._lines[min(round(self.scroll_y), len(self._lines) - 1)].start if self._lines else 0

    def _mark_in_sight(self) -> bool:
        if not self._marks.rows:
            return False
        line = line_of(self._lines, self._marks.rows[self._at].start)
        return 0 <= line - round(self.scroll_y) < max(self._height, 1)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Marks can be stepped through where there are some; parts shown where some are set aside."""
        if action in ("next_mark", "previous_mark"):
            return len(self._marks.rows) > 1
        if action == "set_aside":
            return any(block.set_aside for block in self._article.blocks)
        return True

    def _show_mark(self) -> None:
        if self._marks.rows and self._lines:
            row = self._marks.rows[self._at]
            first = row.highlights[0][0] if row.highlights else row.start
            height = self.scrollable_content_region.height
            line = line_of(self._lines, row.start)
            if line_of(self._lines, first) - line >= height:
                line = line_of(self._lines, first)
            self.scroll_to(y=max(line - height // 3, 0), animate=False, force=True)
        self._strips.clear()
        self.refresh()
        self.post_message(self.Changed(self._at, self._set_aside))

    def action_next_mark(self) -> None:
        """To the next sentence of the evidence, after the last to the first."""
        self._at = (self._at + 1) % len(self._marks.rows)
        self._show_mark()

    def action_previous_mark(self) -> None:
        """To the sentence of the evidence before, before the first to the last."""
        self._at = (self._at - 1) % len(self._marks.rows)
        self._show_mark()

    def action_set_aside(self) -> None:
        """Shows or hides the parts set aside; what was in sight stays in sight."""
        top = self._place_at_top()
        self._set_aside = not self._set_aside
        self._lay_out()
        if round(self.scroll_y):
            self.scroll_to(y=line_of(self._lines, top), animate=False, force=True)
        self.post_message(self.Changed(self._at, self._set_aside))

    def action_line_up(self) -> None:
        """A line up."""
        self.scroll_relative(y=-1, animate=False)

    def action_line_down(self) -> None:
        """A line down."""
        self.scroll_relative(y=1, animate=False)

    def action_scroll_page_up(self) -> None:
        """A page up."""
        self.scroll_relative(y=1 - self.scrollable_content_region.height, animate=False)

    def action_scroll_page_down(self) -> None:
        """A page down."""
        self.scroll_relative(y=self.scrollable_content_region.height - 1, animate=False)

    def action_top(self) -> None:
        """To the beginning."""
        self.scroll_to(y=0, animate=False, force=True)

    def action_bottom(self) -> None:
        """To the end."""
        self.scroll_to(y=len(self._lines), animate=False, force=True)

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The selected text, without the gutter."""
        text = "\n".join(self._line_text(line) for line in self._lines)
        return "\n".join(line[GUTTER:] for line in selection.extract(text).split("\n")), "\n"

    def _line_text(self, line: TextLine) -> str:
        return " " * GUTTER + (line.note or plain(self._article.text[line.start : line.end]))

    def selection_updated(self, selection: Selection | None) -> None:
        """Draws the selection."""
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Line `y` of what is in sight."""
        width = self.scrollable_content_region.width
        place = round(self.scroll_y) + y
        if place >= len(self._lines):
            return Strip.blank(width, self.ink(""))
        line = self._lines[place]
        mark = self._marks.rows[self._at] if self._marks.rows else None
        strip = self._strips.get(place)
        if strip is None:
            parts = line_parts(self._article.text, line, self._spans, mark)
            painted = [self.paint(runs, _cells(runs), "$cell-cursor" if here else "") for runs, here in parts]
            strip = self._strips[place] = Strip.join(painted).adjust_cell_length(width, self.ink(""))
        return self._with_selection(strip, place).apply_offsets(0, place)

    def _with_selection(self, strip: Strip, place: int) -> Strip:
        selection = self.text_selection
        span = selection.get_span(place) if selection is not None else None
        if span is None:
            return strip
        start, end = span
        length = strip.cell_length
        parts = strip.divide([min(start, length), length if end == -1 else min(end, length), length])
        style = self.screen.get_component_rich_style("screen--selection")
        return Strip.join(part.apply_style(style) if index == 1 else part for index, part in enumerate(parts))


def _cells(runs: list[Run]) -> int:
    return sum(cells(plain(text)) for text, _ in runs)
