"""What is chosen from while reading: layers to switch, and an article to read beside the others."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.getters import query_one
from textual.screen import ModalScreen
from textual.widgets import Static

from analysis.comparison import headline_of
from tui.commands import Command, bindings
from tui.jobs.reading import Layer, LayerKind, Layers
from tui.jobs.selecting import Listed
from tui.text import Run, cells, content, cut, fit
from tui.widgets.article_marks import LayersOn
from tui.widgets.dates import shown_date
from tui.widgets.key_bar import KeyBar
from tui.widgets.layer_legend import layer_count
from tui.widgets.line_list import LineList

_KIND_WORDS = {
    LayerKind.SPEAKER: "speaker",
    LayerKind.FRAME: "frame",
    LayerKind.NAMING: "named",
    LayerKind.STANCE: "how firmly",
    LayerKind.AGENCY: "who does what",
    LayerKind.PEOPLE: "spoken of",
}
"""What a layer is of, where its name alone does not say it."""
_EXAMPLES = {
    "stance.hedge": "holds back: may, reportedly",
    "stance.booster": "insists: certainly, of course",
    "stance.factive": "takes for a fact: knew that",
    "stance.implicative": "tells the outcome: managed to",
    "stance.assertive": "somebody's belief: believes",
    "agency.agentless": "by whom is not said: were killed",
    "agency.passive": "were killed by the storm",
    "agency.nominal": "the killing of two men",
}
"""What a layer marks, by example."""
_AROUND = 8
"""Lines of the dialog that are not its list."""
_FULL = "Six at a time can be told apart: switch one of them off first."


class LayerList(LineList):
    """Layers with a tick where they are on."""

    CALLED = "Layers"
    READING = "Each line is a layer with how much it marks in each article; those that mark nothing come last."
    OWN: ClassVar = (Command("open", "enter,space", "Switch on or off", "Switches the layer on or off.", "switch"),)
    ACTIONS = (*OWN, *LineList.ACTIONS)
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("layers", OWN)]
    OPENS_AT_ONCE = True


class LayersScreen(ModalScreen[None]):
    """The layers of some kinds; each switch is done at once, under the dialog."""

    CALLED = "Layers"
    READING = "What is drawn over the text: each line is a layer, with what it marks."
    CSS_PATH = "../styles/dialogs.tcss"
    ACTIONS: tuple[Command, ...] = (Command("close", "escape", "Close", "Goes back to the articles.", "done"),)
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("choose_layers", ACTIONS)]

    lines = query_one(LayerList)

    def __init__(
        self,
        title: str,
        panes: Sequence[Layers | None],
        kinds: Sequence[LayerKind],
        on: LayersOn,
        switch: Callable[[str], LayersOn],
    ) -> None:
        super().__init__()
        self._title = title
        self._panes = tuple(panes)
        self._on = on
        self._switch = switch
        self._layers = _of_kinds(panes, kinds)
        self._mixed = len({layer.kind for layer in self._layers}) > 1

    def compose(self) -> ComposeResult:
        """The layers with their counts."""
        with Vertical(classes="dialog"):
            yield Static(content((self._title, "strong")), classes="dialog-text")
            yield LayerList(id="layer-list")
            yield Static(id="layers-said")
        yield KeyBar()

    def on_mount(self) -> None:
        """Keys work on the list."""
        self._show()
        self.lines.focus()

    def on_resize(self) -> None:
        """No higher than there is room for; few layers take few lines."""
        self.lines.styles.max_height = max(int(self.size.height * 0.9) - _AROUND, 3)

    def _show(self) -> None:
        self.lines.show(len(self._layers), self._line, at=self.lines.at)

    def _line(self, place: int, width: int) -> list[Run]:
        layer = self._layers[place]
        counts = " · ".join(layer_count(layers, layer.id) for layers in self._panes)
        number = self._on.number(layer.id)
        on = layer.id in self._on
        pointer = ("▸" if place == self.lines.at else " ", "mark")
        tick = ("[✓] " if on else "[ ] ", "mark" if on else "dim")
        lead = [pointer, tick, (f"{number} " if number else "  ", "strong")]
        room = max(width - len(counts) - 9, 4)
        said = _KIND_WORDS.get(layer.kind, "") if self._mixed else _EXAMPLES.get(layer.id, "")
        kind = f"  {said}" if said else ""
        kind = kind if cells(layer.name) + cells(kind) <= room else ""
        name = cut(layer.name, room - cells(kind))
        rest = " " * (room - cells(name) - cells(kind))
        used = any(each is not None and (found := each.layer(layer.id)) and found.count for each in self._panes)
        ink = self._on.ink(layer.id) if on else "" if used else "dim"
        return [*lead, (name, ink), (kind, "dim"), (f"{rest} {counts} ", "")]

    def on_line_list_opened(self, message: LineList.Opened) -> None:
        """Switches the layer."""
        message.stop()
        layer = self._layers[message.at].id
        before = self._on
        self._on = self._switch(layer)
        self.query_one("#layers-said", Static).update(content((_FULL, "note")) if before == self._on else "")
        self.lines.repaint()

    def action_close(self) -> None:
        """Back to the articles."""
        self.dismiss()


def _of_kinds(panes: Sequence[Layers | None], kinds: Sequence[LayerKind]) -> list[Layer]:
    """Layers of these kinds: those that mark something, most first within a kind, then those that mark nothing."""
    amounts: dict[str, int] = {}
    known: dict[str, Layer] = {}
    for layers in panes:
        for layer in layers.layers if layers else ():
            if layer.kind in kinds:
                known.setdefault(layer.id, layer)
                amounts[layer.id] = amounts.get(layer.id, 0) + layer.count
    order = {kind: place for place, kind in enumerate(kinds)}
    return sorted(known.values(), key=lambda layer: (not amounts[layer.id], order[layer.kind], -amounts[layer.id]))


class BesideList(LineList):
    """Articles that can be read beside those that are open."""

    CALLED = "Articles of the same group"
    READING = "Each line is an article that is not open yet."
    OWN: ClassVar = (Command("open", "enter", "Read it beside", "Opens the article beside the others.", "read beside"),)
    ACTIONS = (*OWN, *LineList.ACTIONS)
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("beside", OWN)]


class BesideScreen(ModalScreen[Listed | None]):
    """The choice of an article; its result is the chosen one, or None."""

    CALLED = "Articles beside"
    READING = "Which article is read beside the ones that are open."
    CSS_PATH = "../styles/dialogs.tcss"
    ACTIONS: tuple[Command, ...] = (Command("close", "escape", "Close", "Opens nothing.", "cancel"),)
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("read_beside", ACTIONS)]

    lines = query_one(BesideList)

    def __init__(self, articles: Sequence[Listed]) -> None:
        super().__init__()
        self._articles = tuple(articles)

    def compose(self) -> ComposeResult:
        """The articles."""
        with Vertical(classes="dialog"):
            yield Static(content(("Read beside", "strong")), classes="dialog-text")
            yield BesideList(id="beside-list")
        yield KeyBar()

    def on_mount(self) -> None:
        """Keys work on the list."""
        self.lines.show(len(self._articles), self._line)
        self.lines.focus()

    def on_resize(self) -> None:
        """No higher than there is room for; few articles take few lines."""
        self.lines.styles.max_height = max(int(self.size.height * 0.9) - _AROUND, 3)

    def _line(self, place: int, width: int) -> list[Run]:
        outlet, article = self._articles[place]
        here = place == self.lines.at
        name = fit(outlet.name, min(max(width // 3, 8), 24))
        date = fit(shown_date(article.facts.date.value), 12)
        lead = "▸ " if here else "  "
        title = cut(headline_of(article), max(width - len(lead) - len(name) - len(date) - 2, 4))
        return [(lead, "mark"), (name, "strong"), (" ", ""), (date, "dim"), (" ", ""), (title, "")]

    def on_line_list_opened(self, message: LineList.Opened) -> None:
        """Opens the article; pressed twice in haste, the second press does not leave the screen beneath, too."""
        message.stop()
        if self.app.screen is self:
            self.dismiss(self._articles[message.at])

    def action_close(self) -> None:
        """Opens nothing."""
        self.dismiss(None)
