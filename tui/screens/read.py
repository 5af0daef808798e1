"""Read: articles as they were published, side by side, with layers of what is found in them to switch on and off."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.getters import query_one
from textual.message import Message
from textual.widgets import Static

from corpus.article import Article
from tui.commands import Command, bindings
from tui.jobs.finding import Findable, findable
from tui.jobs.reading import Layers, layers_now
from tui.jobs.selecting import Listed
from tui.screens.read_find import FindingScreen
from tui.screens.read_marking import LAYER_COMMANDS, MarkingScreen
from tui.text import content
from tui.widgets.article_lines import Marks
from tui.widgets.article_pane import ArticlePane
from tui.widgets.find_line import FindLine
from tui.widgets.key_bar import KeyBar
from tui.widgets.layer_legend import MORE, LayerLegend, legend_items
from tui.widgets.read_status import status_runs
from tui.widgets.read_why import why_lines
from tui.work import Failure, outcome_of

if TYPE_CHECKING:
    from tui.views import Passage, View

NOTHING: Mapping[int, Marks] = MappingProxyType({})
_HIGH = 36
_WHY_LINES = {True: 3, False: 2}
"""Lines that say why words are marked: with room in height or of a note, and else."""


class ReadScreen(MarkingScreen):
    """One to four articles side by side, keys working on the one at `at`.

    `marks` are rows of evidence to point at, by article key. `others` are articles of the same group, offered to be
    read beside. `read` finds what there is to mark in an article; it is called in a thread.
    """

    CSS_PATH = "../styles/read.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-medium"), (160, "-wide")]  # noqa: RUF012
    CALLED = "Reading"
    READING = (
        "Articles stand as they were read, up to four side by side. The last line says what can be marked in them, and "
        "how much of it each article has; ✓ is what is on. Where two layers mark the same word, the one switched on "
        "later is seen, and next and previous step through its marks. Numbers before a line tell which frame or naming "
        "has a word in it. Where quoted or reported words are marked, a dim name beside them says who speaks, and the "
        "words that introduce them are bold. Of the mark gone to, the line below says speaker, verb with its stance, "
        "and how the words are given: direct, a few words (partial), or without marks (reported). Of a tone it says "
        "what each word gives and why; of a loaded word, why it is a candidate. Candidates are no verdict."
    )
    OWN: ClassVar[tuple[Command, ...]] = (
        *LAYER_COMMANDS,
        Command("back", "escape,q", "Back", "Leaves a passage, then a search, then the articles.", "back"),
    )
    ACTIONS = (*OWN, *FindingScreen.FIND, *MarkingScreen.MEND, *MarkingScreen.ACTORS, *FindingScreen.OWN)
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("read", OWN)]

    status = query_one("#read-status", Static)
    why = query_one("#read-why", Static)
    legend = query_one(LayerLegend)

    @dataclass
    class Known(Message):
        """What was found out about an article."""

        article: Article
        prepared: Findable
        layers: Layers | Failure

    def __init__(
        self,
        articles: Sequence[Listed],
        at: int = 0,
        marks: Mapping[int, Marks] | None = None,
        others: Sequence[Listed] = (),
        read: Callable[[Article], Layers] = layers_now,
    ) -> None:
        super().__init__(articles, at, marks or NOTHING, others)
        self._read = read
        self._problem = ""

    def compose(self) -> ComposeResult:
        """Articles, a line to find with, what is pointed at, the layers, keys."""
        yield from self.compose_panes()
        yield FindLine(id="find-line")
        yield Static(id="read-status")
        yield Static(id="read-why")
        yield LayerLegend(id="read-legend")
        yield KeyBar()

    def on_mount(self) -> None:
        """The texts are there at once; what is found in them comes from a thread."""
        for pane in self.panes:
            self.opened(pane)
        self.go_to_pane(self._at)
        self.told()

    def on_resize(self) -> None:
        """Another width: more or fewer articles, other cuts."""
        self.set_panes()
        self.told()

    # What is known of the articles

    def opened(self, pane: ArticlePane) -> None:
        """Marks what is known already, and finds out the rest."""
        pane.text.show_set_aside(shown=self._aside)
        pane.mark(self._on)
        self._find_out(pane.article)

    @work(thread=True, group="read", exit_on_error=False)
    def _find_out(self, article: Article) -> None:
        prepared = findable(article.text)
        self.post_message(self.Known(article, prepared, outcome_of(lambda: self._read(article))))

    def on_read_screen_known(self, message: Known) -> None:
        """Marks what was found out."""
        for pane in self.panes:
            if pane.article is message.article:
                if isinstance(message.layers, Failure):
                    self._problem = message.layers.sentence
                    pane.know(None, message.prepared)
                else:
                    pane.know(message.layers, message.prepared)
                pane.mark(self._on)
        self.search()
        self.told()

    def told(self) -> None:
        """Writes what is pointed at and the layers with their counts."""
        if not self.is_mounted:
            return
        width = self.size.width
        if self._problem:
            self.status.update(content((" ! ", "mark"), (self._problem, "")))
        else:
            runs = status_runs(self.panes, self.pane, self._on, linked=self.linked, set_aside=self._aside, width=width)
            self.status.update(content(*runs))
        self._tell_why(width)
        known, marks = [pane.known for pane in self.panes], [pane.marks for pane in self.panes]
        self.legend.show(legend_items(known, marks, self._on, self.key_of, width), self.key_of(MORE))
        self.tell_found()

    def _tell_why(self, width: int) -> None:
        """Writes why the words pointed at are marked, in as many lines each time: the text above does not move."""
        # A note is one sentence or two, which are not cut; of a tone the words that give least can be left out.
        noted = bool(self.pane.text.marked.stepped.notes)
        most = _WHY_LINES[noted or self.size.height >= _HIGH]
        lines = why_lines(self.pane, width, most)
        self.why.display = bool(lines)
        self.why.styles.height = most
        self.why.update(content(*[run for line in lines for run in (*line, ("\n", ""))][:-1]))

    def on_article_stops_changed(self) -> None:
        """Another mark is pointed at."""
        self.told()

    # Leaving, copying, exporting

    def action_back(self) -> None:
        """Leaves the passage, then the search, then the articles."""
        if self.pane.text.passage_sentences is not None:
            self.pane.text.leave_passage()
        elif self.finds:
            self.clear_search()
        else:
            self.dismiss()

    def passage(self) -> Passage | None:
        """The passage that was chosen, else the sentence pointed at, else the first in sight."""
        from tui.export.reading import passage_of  # noqa: PLC0415 - only when something is copied

        text, document = self.pane.text, self.pane.document
        chosen, here = text.passage_range, text.sentence_here()
        if document is None or here is None:
            return None
        sentence = document.sentences[here]
        start, end = chosen or (sentence.start, sentence.end)
        return passage_of("passage" if chosen else "sentence", *self.pane.listed, document, start, end)

    def view(self) -> View:
        """The open articles."""
        from tui.export.reading import ReadArticle, reading_view  # noqa: PLC0415

        return reading_view(
            [
                ReadArticle(
                    *pane.listed,
                    pane.known.layers if pane.known else (),
                    tuple(layer for layer in pane.known.layers if layer.id in self._on) if pane.known else (),
                    self._aside,
                )
                for pane in self.panes
            ]
        )

    def command_words(self) -> tuple[str, ...] | None:
        """The command that tells what is in the file of the one open article; None where it is not there any more."""
        file = self.pane.article.origin
        return ("broadsheet", "inspect", file) if len(self.panes) == 1 and _is_file(file) else None


def _is_file(name: str) -> bool:
    try:
        return bool(name) and Path(name).is_absolute() and Path(name).is_file()
    except (OSError, ValueError):
        return False
