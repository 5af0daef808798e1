"""One article among those that are read side by side: a head, its text, and what is known of it so far."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.getters import query_one
from textual.widgets import Static

from analysis.document import Document
from corpus.article import Article
from tui.jobs.finding import Findable
from tui.jobs.reading import Layers
from tui.jobs.selecting import Listed
from tui.text import Run, content
from tui.widgets.article_facts import facts_lines, heading_line, title_line
from tui.widgets.article_lines import Marks
from tui.widgets.article_marks import EVIDENCE, LayerMarks, LayersOn, Marked, layer_marks, layer_of_marks
from tui.widgets.article_text import ArticleText


class ArticlePane(Vertical):
    """A pane. Its layers and what a search needs come later, from a thread."""

    head = query_one(Static)
    text = query_one(ArticleText)

    def __init__(self, listed: Listed, place: int, marks: Marks | None = None) -> None:
        super().__init__(classes="article-pane")
        self._listed = listed
        self._place = place
        self._head = (True, True, True)
        self.marks = marks or Marks()
        self.known: Layers | None = None
        self.findable: Findable | None = None
        self.hits: LayerMarks | None = None
        self.hidden_hits = 0
        self._made: dict[tuple[str, int], LayerMarks] = {}

    @property
    def listed(self) -> Listed:
        """The article with its outlet."""
        return self._listed

    @property
    def place(self) -> int:
        """The place of its colour."""
        return self._place

    @property
    def article(self) -> Article:
        """What is read."""
        return self._listed[1]

    @property
    def document(self) -> Document | None:
        """The article's sentences, once they are known."""
        return self.known.document if self.known else None

    def compose(self) -> ComposeResult:
        """Head and text."""
        yield Static(classes="article-head")
        yield ArticleText(self.article, at=self.marks.at if self.marks.rows else None)

    def take(self, listed: Listed) -> None:
        """Shows the article as it is now; what was known of it is to be found out anew."""
        self._listed = listed
        self.marks, self.known, self.findable, self.hits = Marks(), None, None, None
        self._made.clear()
        self.text.take(listed[1])
        self._write_again()

    def know(self, layers: Layers | None, prepared: Findable) -> None:
        """Takes what was found out about the article."""
        self.known, self.findable = layers, prepared
        if layers is not None:
            self.text.know(layers.document)

    def mark(self, on: LayersOn, *, keep: bool = True) -> None:
        """Marks what is switched on, and over it what was found."""
        marks = {name: self._marks_of(name, on.number(name)) for name in on.names}
        shown = tuple(each for each in marks.values() if each is not None)
        last = marks.get(on.last or "") or LayerMarks()
        if self.hits is None:
            self.text.show(Marked(shown, last), keep=keep)
        else:
            self.text.show(Marked((*shown, self.hits), self.hits, found=True), keep=keep)

    def _marks_of(self, name: str, number: int) -> LayerMarks | None:
        layer = layer_of_marks(self.marks) if name == EVIDENCE else self.known.layer(name) if self.known else None
        if layer is None:
            return None
        made = self._made.get((name, number))
        if made is None:
            made = self._made[name, number] = layer_marks(layer, number)
        return made

    def found(self, hits: LayerMarks | None, hidden: int = 0) -> None:
        """Takes what a search found; None where there is none."""
        self.hits, self.hidden_hits = hits, hidden

    def write_head(self, *, alone: bool, facts: bool, here: bool) -> None:
        """Writes the head: with the title in full where it is read alone, and who said what where that is asked."""
        self._head = (alone, facts, here)
        width = self.size.width
        if width <= 0:
            return
        first = (
            title_line(self.article, width)
            if alone and facts
            else heading_line(*self._listed, self._place, width, here=here and not alone)
        )
        lines: Sequence[Sequence[Run]] = [first, *(facts_lines(*self._listed, width) if facts else [])]
        self.head.update(
            content(*(run for i, line in enumerate(lines) for run in ([("\n", "")] if i else []) + [*line]))
        )

    def on_resize(self) -> None:
        """Another width, other cuts."""
        self._write_again()

    def _write_again(self) -> None:
        alone, facts, here = self._head
        self.write_head(alone=alone, facts=facts, here=here)


def first_layers(panes: Sequence[Marks]) -> LayersOn:
    """What is on at first: quoted words, and over them the evidence that one came with."""
    on = LayersOn()
    return on.switched(EVIDENCE) if any(marks.rows for marks in panes) else on
