"""What the reader knows better: outlet, date, title, language and collection of one article or several."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen
from textual.widgets import Button, Input, Static

from corpus.article import Article, Fact, Facts, FactSource
from corpus.plain import plain_line
from tui.commands import Command, bindings
from tui.jobs.facts import facts_from_user
from tui.jobs.problems import UserError
from tui.text import content
from tui.widgets.field import Field
from tui.widgets.known_names import collection_names, outlet_names
from tui.widgets.path_input import LineInput

_HINTS = {
    "outlet": "who published it",
    "date": "2024-05-03, 2024-05 or 2024",
    "title": "the headline",
    "language": "two letters: en, de, ru",
}
SEVERAL = "several: left as they are"
FORGOTTEN = Fact(None, FactSource.USER)
"""Said of a fact whose value the reader deleted: it is not known."""


@dataclass(frozen=True, slots=True)
class GivenFacts:
    """What the reader said: facts, and a collection to put the articles in."""

    facts: Facts
    collection: str | None = None


def common_values(articles: Sequence[Article]) -> dict[str, str | None]:
    """For each fact the value that all the articles have ("" where none has one), None where they differ."""
    values = {}
    for field in fields(Facts):
        found = {getattr(article.facts, field.name).value or "" for article in articles}
        values[field.name] = found.pop() if len(found) == 1 else None
    return values


def given_facts(before: dict[str, str | None], after: dict[str, str]) -> Facts:
    """What was changed, as the reader's own facts; an emptied field makes its fact unknown.

    Raises:
        UserError: a date or language that is none.
    """
    changed = {name: value.strip() for name, value in after.items() if value.strip() != (before[name] or "")}
    facts = facts_from_user(**{name: value for name, value in changed.items() if value})
    return replace(facts, **{name: FORGOTTEN for name, value in changed.items() if not value})


class FactsScreen(ModalScreen[GivenFacts | None]):
    """The dialog; its result is what was changed, None where nothing was."""

    CALLED = "Correcting what is known"
    READING = (
        "What you do not change stays as it is; what you empty counts as not known. Tab goes to the next field, Enter "
        "saves, Esc leaves everything as it was."
    )
    CSS_PATH = ["../styles/dialogs.tcss", "../styles/shell.tcss"]  # noqa: RUF012  (Textual's own declaration)
    ACTIONS: tuple[Command, ...] = (
        Command("save", "ctrl+s", "Save", "Keeps what you wrote.", palette=False),
        Command("cancel", "escape", "Leave it as it was", "Changes nothing.", palette=False),
    )
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("facts", ACTIONS)]

    def __init__(
        self,
        articles: Sequence[Article],
        known_outlets: Sequence[str] = (),
        known_collections: Sequence[str] = (),
        first: str = "outlet",
    ) -> None:
        super().__init__()
        self._articles = articles
        self._before = common_values(articles)
        self._outlets = known_outlets
        self._collections = known_collections
        self._first = first

    def compose(self) -> ComposeResult:
        """A field for each fact, then the collection."""
        number = len(self._articles)
        heading = "What is known of this article" if number == 1 else f"What is known of these {number} articles"
        with Vertical(classes="dialog"):
            yield Static(content((heading, "strong")), classes="dialog-title")
            for name, value in self._before.items():
                hint = SEVERAL if value is None else _HINTS[name]
                suggester = outlet_names(self._outlets) if name == "outlet" else None
                line = LineInput(value or "", placeholder=hint, id=f"fact-{name}", suggester=suggester)
                yield Field(name.capitalize(), line)
            yield Field(
                "Collection",
                LineInput(
                    placeholder="put into, made if it is new",
                    id="fact-collection",
                    suggester=collection_names(self._collections),
                ),
            )
            yield Static(id="facts-problem", classes="said")
            with Horizontal(classes="buttons"):
                yield Button(content("Cancel  ", ("Esc", "mark")), id="cancel", compact=True)
                yield Button(content("Save  ", ("⏎", "mark")), id="save", compact=True)

    def on_mount(self) -> None:
        """Keys work on the first field."""
        self.query_one("#facts-problem").display = False
        self.query_one(f"#fact-{self._first}", Input).focus()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """A button was chosen."""
        self.action_save() if event.button.id == "save" else self.action_cancel()

    def on_input_submitted(self) -> None:
        """Enter in any field saves."""
        self.action_save()

    def action_save(self) -> None:
        """Hands over what was changed, or says what is wrong with it."""
        after = {name: self._value(name) for name in self._before}
        try:
            facts = given_facts(self._before, after)
        except UserError as problem:
            said = self.query_one("#facts-problem", Static)
            said.update(content(("! ", "mark"), str(problem)))
            said.display = True
            return
        given = GivenFacts(facts, plain_line(self._value("collection")).strip() or None)
        self.dismiss(None if given == GivenFacts(Facts()) else given)

    def _value(self, name: str) -> str:
        return self.query_one(f"#fact-{name}", Input).value

    def action_cancel(self) -> None:
        """Back, with nothing changed."""
        self.dismiss(None)
