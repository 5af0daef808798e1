"""An article to read: its marked words, a pointer at the one gone to, and a passage to copy."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.binding import BindingType
from textual.message import Message
from textual.strip import Strip

from analysis.document import Document
from corpus.article import Article
from tui.commands import Command, bindings
from tui.jobs.finding import Range
from tui.text import Run, cells, plain
from tui.widgets.article_labels import labelled_lines, with_label
from tui.widgets.article_lines import TextLine
from tui.widgets.article_marks import Marked
from tui.widgets.article_paint import line_parts
from tui.widgets.article_stops import ArticleStops


class ArticleText(ArticleStops):
    """The text of one article with what is marked in it."""

    CALLED = "The article"
    READING = (
        "The article stands as it was read. ▸ points at what was gone to. Before a line stand + or − where a sentence "
        "of positive or negative tone begins in it, and the number of a frame or naming that it has a word of. Parts "
        "that are set aside, such as credits, captions and link lists, are kept but not analysed."
    )
    OWN: ClassVar[tuple[Command, ...]] = (
        Command(
            "set_aside",
            "s",
            "Show or hide what is set aside",
            "Shows the parts that are kept but not analysed, each with its reason.",
            "set aside",
        ),
        Command(
            "choose_passage",
            "v",
            "Choose a passage",
            "Begins a passage at the sentence pointed at, or at the top: up and down make it longer or shorter, the "
            "keys that copy take it.",
            "passage",
        ),
    )
    ACTIONS = (*OWN, *ArticleStops.ACTIONS)
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("article", OWN)]

    @dataclass
    class SetAsideAsked(Message):
        """Parts that are set aside are to be shown or hidden."""

        shown: bool

    def __init__(self, article: Article, *, at: int | None = None, id: str | None = None) -> None:  # noqa: A002
        super().__init__(article, at=at, id=id)
        self._document: Document | None = None
        self._passage: tuple[int, int] | None = None
        self._labelled: Mapping[int, str] = {}
        self._labelled_of: tuple[Sequence[TextLine], Marked] = ((), self._marked)

    @property
    def document(self) -> Document | None:
        """The sentences of the article, once they are known."""
        return self._document

    def take(self, article: Article) -> None:
        """Shows another text, or the same with other parts; the place that was read stays."""
        self._article, self._document, self._passage = article, None, None
        self._marked, self._at, self._opening = Marked(), None, False
        self._lines = ()
        self.set_lines()
        self.settle()

    def know(self, document: Document) -> None:
        """Takes the sentences of the article."""
        self._document = document
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Parts can be shown where some are set aside, here or beside; a passage chosen where sentences are known."""
        if action == "set_aside":
            texts = self.screen.query(ArticleText)
            return any(block.set_aside for text in texts for block in text.article.blocks)
        if action == "choose_passage":
            return self._document is not None and bool(self._document.sentences)
        return super().check_action(action, parameters)

    def action_set_aside(self) -> None:
        """Asks for the parts that are set aside to be shown or hidden, here and in the other panes."""
        self.post_message(self.SetAsideAsked(not self._set_aside))

    # A passage

    @property
    def passage_sentences(self) -> Range | None:
        """First and last sentence of the passage, as places in the document; None where none is chosen."""
        return None if self._passage is None else (min(self._passage), max(self._passage))

    @property
    def passage_range(self) -> Range | None:
        """The characters of the passage."""
        if self.passage_sentences is None or self._document is None:
            return None
        sentences = self._document.sentences[self.passage_sentences[0] : self.passage_sentences[1] + 1]
        return sentences[0].start, max(sentence.end for sentence in sentences)

    def sentence_here(self) -> int | None:
        """The sentence pointed at, if it is in sight, else the first that begins in sight; None where there is none."""
        if self._document is None or not self._document.sentences:
            return None
        starts = [sentence.start for sentence in self._document.sentences]
        stop = self.stop
        if stop is not None and self.in_sight(self.line_at(stop.start)):
            return max(bisect_right(starts, stop.start) - 1, 0)
        return min(bisect_left(starts, self._place), len(starts) - 1)

    def action_choose_passage(self) -> None:
        """Begins a passage; a second time leaves it."""
        here = self.sentence_here() if self._passage is None else None
        self._choose(None if here is None else (here, here))

    def leave_passage(self) -> None:
        """No passage is chosen any more."""
        self._choose(None)

    def _choose(self, passage: tuple[int, int] | None) -> None:
        self._passage = passage
        if passage is not None and self._document is not None:
            line = self.line_at(self._document.sentences[passage[1]].start)
            if not self.in_sight(line):
                self.go_to(line - self.scrollable_content_region.height // 2)
        self._strips.clear()
        self.refresh()
        self.post_message(self.Changed(self))

    def _step_passage(self, step: int) -> bool:
        if self._passage is None or self._document is None:
            return False
        first, last = self._passage
        self._choose((first, min(max(last + step, 0), len(self._document.sentences) - 1)))
        return True

    def action_line_up(self) -> None:
        """A line up; of a passage, the sentence before."""
        if not self._step_passage(-1):
            super().action_line_up()

    def action_line_down(self) -> None:
        """A line down; of a passage, the next sentence too."""
        if not self._step_passage(1):
            super().action_line_down()

    # Drawing

    @property
    def labels(self) -> Mapping[int, str]:
        """Who speaks, by the line that it is written on; it stands beside the text and is no part of it."""
        if self._labelled_of[0] is not self._lines or self._labelled_of[1] is not self._marked:
            self._labelled_of = (self._lines, self._marked)
            self._labelled = labelled_lines(self._lines, self._marked.labels, self.line_at, self._width)
        return self._labelled

    def render_line(self, y: int) -> Strip:
        """Line `y` of what is in sight."""
        width = self.scrollable_content_region.width
        place = round(self.scroll_y) + y
        if place >= len(self._lines):
            return Strip.blank(width, self.ink(""))
        strip = self._strips.get(place)
        if strip is None:
            parts = line_parts(self._article.text, self._lines[place], self._marked, self.stop, self.passage_range)
            label = self.labels.get(place)
            if label is not None:
                parts = with_label(parts, label, width)
            painted = [self.paint(runs, _cells(runs), "$cell-cursor" if here else "") for runs, here in parts]
            strip = self._strips[place] = Strip.join(painted).adjust_cell_length(width, self.ink(""))
        return self.with_selection(strip, place).apply_offsets(0, place)


def _cells(runs: list[Run]) -> int:
    return sum(cells(plain(text)) for text, _ in runs)
