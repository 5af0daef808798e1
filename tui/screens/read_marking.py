"""Marking what is read: layers switched on and off, by their keys, in a list, or by a click."""

from __future__ import annotations

from tui.commands import Command
from tui.jobs.reading import LOADED, QUOTED, REPORTED, TONE, LayerKind
from tui.screens.read_actors import ReadActors
from tui.screens.read_choices import LayersScreen
from tui.widgets.article_marks import EVIDENCE, LayersOn
from tui.widgets.layer_legend import FRAMES, HARM, MORE, NAMINGS, PEOPLE, SPEAKERS, STANCES, LayerLegend

_ACTIONS = {
    **{EVIDENCE: "evidence", QUOTED: "quoted", REPORTED: "reported", TONE: "tone", LOADED: "loaded"},
    **{SPEAKERS: "speakers", FRAMES: "frames", NAMINGS: "naming", STANCES: "stance", HARM: "harm"},
    **{PEOPLE: "people", MORE: "layers"},
}
_DIALOGS = {
    SPEAKERS: ("Whose words to mark", (LayerKind.SPEAKER,)),
    FRAMES: ("Frames", (LayerKind.FRAME,)),
    NAMINGS: ("What things are called", (LayerKind.NAMING,)),
    STANCES: ("How firmly it is said, in the outlet's own words", (LayerKind.STANCE,)),
    HARM: ("How harm is told: who does what", (LayerKind.AGENCY,)),
    PEOPLE: ("Of whom it speaks", (LayerKind.PEOPLE,)),
    MORE: ("Layers", tuple(LayerKind)),
}

LAYER_COMMANDS = (
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
    Command("loaded", "d", "Loaded words", "Marks words that may be loaded: candidates, each with its reason."),
    Command("stance", "h", "Hedges and other stance", "Lists how firmly things are said, to mark some."),
    Command("harm", "b", "Who does what", "Lists how harm is told (without saying by whom), to mark some."),
    Command("people", "P", "Of whom it speaks", "Lists everybody who is mentioned, to mark some."),
    Command("evidence", "o", "The evidence you came with", "Marks it, or no longer."),
    Command("layers", "L", "All layers", "Lists everything that can be marked, with counts.", "layers"),
)


class MarkingScreen(ReadActors):
    """Articles in panes, with layers over them. A subclass says which keys do it."""

    def key_of(self, layer: str) -> str:
        """The key that switches a layer, as the reader has it."""
        for active in self.active_bindings.values():
            if active.node is self and active.binding.action == _ACTIONS[layer]:
                return self.app.get_key_display(active.binding)
        return ""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """The evidence can be switched where one came with some."""
        if action == "evidence":
            return any(pane.marks.rows for pane in self.panes)
        if action in ("speakers", "frames", "naming", "stance", "harm", "people", "layers"):
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

    def action_loaded(self) -> None:
        """Words that may be loaded."""
        before = self._on
        if self.switch(LOADED) == before:
            self.notify("Six layers with numbers are on, and no more can be told apart. Switch one off first.")

    def action_stance(self) -> None:
        """Which kinds of stance."""
        self._choose_layers(STANCES)

    def action_harm(self) -> None:
        """Which ways of telling harm."""
        self._choose_layers(HARM)

    def action_people(self) -> None:
        """Who of those who are mentioned."""
        self._choose_layers(PEOPLE)

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
        elif message.id == LOADED:
            self.action_loaded()
        else:
            self.switch(message.id)
