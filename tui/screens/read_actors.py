"""From an article to the people and bodies that it speaks of, at the one under the cursor where there is one."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import BindingType

from tui.commands import Command, bindings
from tui.screens.read_mending import MendingScreen


class ReadActors(MendingScreen):
    """Articles in panes; of whom they speak is a key away."""

    ACTORS: ClassVar[tuple[Command, ...]] = (
        Command("actors", "A", "People and bodies", "Shows of whom the articles speak, in which tone, and who acts."),
    )
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("read_actors", ACTORS)]

    def action_actors(self) -> None:
        """Of whom the articles of the group speak, at whoever is mentioned in the sentence that is pointed at."""
        from tui.jobs.actors import selected_for  # noqa: PLC0415  (not before it is asked for)
        from tui.screens.actors import ActorsScreen  # noqa: PLC0415

        document, here = self.pane.document, self.pane.text.sentence_here()
        spot = None
        if document is not None and here is not None:
            sentence = document.sentences[here]
            spot = (self.pane.article.key, sentence.start, sentence.end)
        opened = [pane.listed for pane in self.panes]
        self.app.push_screen(ActorsScreen(selected_for(opened, self.others, self.library), spot=spot))
