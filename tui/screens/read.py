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
from tui.jobs.reading import QUOTED, REPORTED, TONE, LayerKind, Layers, layers_now
from tui.jobs.selecting import Listed
from tui.screens.read_choices import LayersScreen
from tui.screens.read_find import FindingScreen
from tui.screens.read_mending import MendingScreen
from tui.text import content
from tui.widgets.article_lines import Marks
from tui.widgets.article_marks import EVIDENCE, LayersOn
from tui.widgets.article_pane import ArticlePane
from tui.widgets.find_line import FindLine
from tui.widgets.key_bar import KeyBar
from tui.widgets.layer_legend import FRAMES, MORE, NAMINGS, SPEAKERS, LayerLegend, legend_items
from tui.widgets.read_status import status_runs
from tui.work import Failure, outcome_of

if TYPE_CHECKING:
    from tui.views import Passage, View

NOTHING: Mapping[int, Marks] = MappingProxyType({})

_ACTIONS = {
    **{EVIDENCE: "evidence", QUOTED: "quoted", REPORTED: "reported", TONE: "tone"},
    **{SPEAKERS: "speakers", FRAMES: "frames", NAMINGS: "naming", MORE: "layers"},
}
_DIALOGS = {
    SPEAKERS: ("Whose words to mark", (LayerKind.SPEAKER,)),
    FRAMES: ("Frames", (LayerKind.FRAME,)),
    NAMINGS: ("What things are called", (LayerKind.NAMING,)),
    MORE: ("Layers", tuple(LayerKind)),
}


class ReadScreen(MendingScreen):
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
        "and how the words are given: direct, a few words (partial), or without marks (reported)."
    )
    OWN: ClassVar[tuple[Command, ...]] = (
        Command("quoted", "w", "Quoted words", "Marks the words in quotation marks, or no longer.", "quoted"),
        Command(
            "reported",
            "r",
            "Reported words",
            "Marks what somebody is said to have said, without quotation marks.",
            "reported",
        ),
        Command("speakers", "p", "Whose words", "Lists the speakers, to mark the words of some.", "speakers"),
        Command("tone", "t", "Tone", "Marks sentences of positive and negative tone, and their words.", "tone"),
        Command("frames", "f", "Frames", "Lists the frames, to mark the words of some.", "frames"),
        Command("naming", "e", "What things are called", "Lists what has several names, to mark some.", "naming"),
        Command("evidence", "o", "The evidence you came with", "Marks it, or no longer."),
        Command("layers", "L", "All layers", "Lists everything that can be marked, with counts.", "layers"),
        Command("back", "escape,q", "Back", "Leaves a passage, then a search, then the articles.", "back"),
    )
    ACTIONS = (*OWN, *FindingScreen.FIND, *MendingScreen.MEND, *FindingScreen.OWN)
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("read", OWN)]

    status = query_one("#read-status", Static)
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
        known, marks = [pane.known for pane in self.panes], [pane.marks for pane in self.panes]
        self.legend.show(legend_items(known, marks, self._on, self._key, width), self._key(MORE))
        self.tell_found()

    def _key(self, layer: str) -> str:
        """The key that switches a layer, as the reader has it."""
        for active in self.active_bindings.values():
            if active.node is self and active.binding.action == _ACTIONS[layer]:
                return self.app.get_key_display(active.binding)
        return ""

    # Layers

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """The evidence can be switched where one came with some."""
        if action == "evidence":
            return any(pane.marks.rows for pane in self.panes)
        if action in ("speakers", "frames", "naming", "layers"):
            return any(pane.known for pane in self.panes)
        return super().check_action(action, parameters)

    def switch(self, layer: str) -> LayersOn:
        """Switches a layer on or off in all articles."""
        self._on = self._on.switched(layer)
        for pane in self.panes:
            pane.mark(self._on)
        self.told()
        return self._on

    def action_quoted(self) -> None:
        """Quoted words."""
        self.switch(QUOTED)

    def action_reported(self) -> None:
        """Words of others without marks."""
        self.switch(REPORTED)

    def action_speakers(self) -> None:
        """Which speakers."""
        self._choose_layers(SPEAKERS)

    def action_tone(self) -> None:
        """Tone of sentences and words."""
        self.switch(TONE)

    def action_evidence(self) -> None:
        """What one came with."""
        self.switch(EVIDENCE)

    def action_frames(self) -> None:
        """Which frames."""
        self._choose_layers(FRAMES)

    def action_naming(self) -> None:
        """Which namings."""
        self._choose_layers(NAMINGS)

    def action_layers(self) -> None:
        """Which of all layers."""
        self._choose_layers(MORE)

    def _choose_layers(self, which: str) -> None:
        title, kinds = _DIALOGS[which]
        known = [pane.known for pane in self.panes]
        self.app.push_screen(LayersScreen(title, known, kinds, self._on, self.switch))

    def on_layer_legend_switched(self, message: LayerLegend.Switched) -> None:
        """A layer was clicked."""
        if message.id in _DIALOGS:
            if any(pane.known for pane in self.panes):
                self._choose_layers(message.id)
        else:
            self.switch(message.id)

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
