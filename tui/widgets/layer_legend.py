"""The layers with how much each marks in every pane; a click switches one on or off."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from textual import events
from textual.app import RenderResult
from textual.message import Message
from textual.widget import Widget

from tui.jobs.reading import HEADLINE_TONE, LOADED, QUOTED, REPORTED, TONE, LayerKind, Layers
from tui.text import Run, cells, content, cut
from tui.widgets.article_lines import Marks
from tui.widgets.article_marks import EVIDENCE, LayersOn

FRAMES = "frames"
NAMINGS = "naming"
SPEAKERS = "speakers"
STANCES = "stance"
HARM = "harm"
PEOPLE = "people"
MORE = "more"

_CHOSEN_FROM = (
    (SPEAKERS, LayerKind.SPEAKER),
    (FRAMES, LayerKind.FRAME),
    (NAMINGS, LayerKind.NAMING),
    (STANCES, LayerKind.STANCE),
    (HARM, LayerKind.AGENCY),
    (PEOPLE, LayerKind.PEOPLE),
)
"""Items that stand for several layers, of which some are chosen in a list."""
_FIRST = 3
"""How many of them stand before the loaded words."""


@dataclass(frozen=True, slots=True)
class LegendItem:
    """What can be switched: its key or number, its name, and its count in each pane."""

    id: str
    key: str
    name: str
    counts: str
    on: bool
    ink: str = "dim"

    @property
    def runs(self) -> list[Run]:
        """Key, a tick where it is on, name, counts."""
        tail: list[Run] = [(f" {self.counts}", "" if self.on else "dim")] if self.counts else []
        return [
            (self.key, "mark"),
            ("✓" if self.on else " ", "mark"),
            (self.name, self.ink if self.on else "dim"),
            *tail,
        ]

    @property
    def width(self) -> int:
        """Cells of the item."""
        return sum(cells(text) for text, _ in self.runs)


def legend_items(
    panes: Sequence[Layers | None], marks: Sequence[Marks], on: LayersOn, key: Callable[[str], str], width: int
) -> list[LegendItem]:
    """The items for the articles in the panes (None: not known yet); `key` says which key an item's command has.

    Names are cut so that several fit into `width` cells.
    """

    def each(name: str) -> str:
        return "·".join(layer_count(layers, name) for layers in panes)

    def total(kind: LayerKind) -> str:
        return "·".join("…" if layers is None else str(_total(layers, kind)) for layers in panes)

    items = []
    if any(mark.rows for mark in marks):
        title = next(mark.title for mark in marks if mark.rows)
        counts = "·".join(str(len(mark.rows)) if mark.rows else "–" for mark in marks)
        items.append(
            LegendItem(EVIDENCE, key(EVIDENCE), cut(title, max(width // 5, 12)), counts, EVIDENCE in on, "hit")
        )
    items.append(LegendItem(QUOTED, key(QUOTED), "quoted", each(QUOTED), QUOTED in on, "quoted"))
    items.append(LegendItem(REPORTED, key(REPORTED), "reported", each(REPORTED), REPORTED in on, "reported"))
    items.append(LegendItem(TONE, key(TONE), "tone", each(TONE), TONE in on, "strong"))
    names = {layer.id: layer.name for layers in panes if layers for layer in layers.layers}
    for layer, number in on.on:
        if number or layer == HEADLINE_TONE:
            shown = cut(names.get(layer, layer), max(width // 6, 12))
            items.append(LegendItem(layer, str(number or " "), shown, each(layer), on=True, ink=on.ink(layer)))
    chosen_from = [LegendItem(name, key(name), name, total(kind), on=False) for name, kind in _CHOSEN_FROM]
    # One that is on stands among those with numbers.
    loaded = [] if LOADED in on else [LegendItem(LOADED, key(LOADED), "loaded", each(LOADED), on=False)]
    return [*items, *chosen_from[:_FIRST], *loaded, *chosen_from[_FIRST:]]


def layer_count(layers: Layers | None, name: str) -> str:
    """A layer's count in one pane: … while it is not known, – where it is not measured in the article's language."""
    layer = layers.layer(name) if layers else None
    if layers is None:
        return "…"
    return "–" if layer is None or not layer.measured else str(layer.count)


def _total(layers: Layers, kind: LayerKind) -> int:
    """How much all layers of a kind mark; a passive without an agent, of two layers, is there once."""
    found = [layer.rows for layer in layers.layers if layer.kind is kind]
    if kind is LayerKind.AGENCY:
        return len({(row.start, row.highlights) for rows in found for row in rows})
    return sum(map(len, found))


def fitted(items: Sequence[LegendItem], more_key: str, width: int) -> list[tuple[int, LegendItem]]:
    """The items that fit, each with its column; the last says how many do not, and which key shows all."""
    placed = []
    column = 1
    for index, item in enumerate(items):
        left = len(items) - index - 1
        more = LegendItem(MORE, more_key, f"+{left + 1}", "", on=False)
        room = width - column - (more.width + 2 if left else 0)
        if item.width > room:
            placed.append((column, more))
            return placed
        placed.append((column, item))
        column += item.width + 2
    all_of_them = LegendItem(MORE, more_key, "layers", "", on=False)
    return [*placed, (column, all_of_them)] if column + all_of_them.width <= width else placed


class LayerLegend(Widget):
    """One line of layers."""

    @dataclass
    class Switched(Message):
        """A layer was clicked, or frames, namings, or all layers."""

        id: str

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._items: tuple[LegendItem, ...] = ()
        self._more = "L"

    def show(self, items: Iterable[LegendItem], more_key: str) -> None:
        """Shows other items."""
        self._items, self._more = tuple(items), more_key
        self.refresh()

    def _placed(self) -> list[tuple[int, LegendItem]]:
        return fitted(self._items, self._more, self.content_size.width)

    def render(self) -> RenderResult:
        """One line."""
        runs: list[Run] = []
        x = 0
        for column, item in self._placed():
            runs += [(" " * (column - x), ""), *item.runs]
            x = column + item.width
        return content(*runs)

    def jump_points(self) -> Iterable[tuple[int, int, Callable[[], object]]]:
        """Where a letter of the jump mode stands, and what it does."""
        for column, item in self._placed():
            yield column, 0, lambda item=item: self.post_message(self.Switched(item.id))  # type: ignore[misc]

    def on_click(self, event: events.Click) -> None:
        """Switches what is under the pointer."""
        offset = event.get_content_offset(self)
        for column, item in self._placed() if offset is not None else ():
            if offset is not None and column <= offset.x < column + item.width:
                self.post_message(self.Switched(item.id))
                return
