"""What is to be added, as the reader says it: files and folders or a pasted article, and what is known of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.getters import query_one
from textual.message import Message
from textual.widgets import Button, Input, Static, TextArea

from corpus.article import Facts
from corpus.plain import plain, plain_line
from tui.jobs.adding import AddRequest
from tui.jobs.facts import facts_from_user
from tui.jobs.paths import as_word, names_paths
from tui.jobs.problems import UserError
from tui.text import content
from tui.widgets.field import Field
from tui.widgets.known_names import collection_names, outlet_names
from tui.widgets.path_input import LineInput, PathInput

FILES_HINT: Final = (
    "Text files, saved web pages, or folders of them. Several: a space between them, quotes around a name with spaces. "
    "→ completes what you type. Leave the rest empty where the files say it themselves."
)
PASTE_HINT: Final = "Paste the text or the HTML of one article. Say whose it is below, where the text does not say it."
MOST_PASTED = 2_000_000
"""Characters that the field takes; the longest article is a twentieth of it."""


@dataclass(frozen=True, slots=True)
class PasteRequest:
    """A pasted article with what the reader says of it."""

    text: str
    facts: Facts
    collection: str | None = None


class Unclear(UserError):
    """A field holds what cannot be used; `field` is its name."""

    def __init__(self, sentence: str, field: str) -> None:
        super().__init__(sentence)
        self.field = field


class PastedText(TextArea):
    """A field of many lines; what is put in from outside is made plain first."""

    CALLED = "The pasted article"
    READING = PASTE_HINT

    async def _on_paste(self, event: events.Paste) -> None:
        event.prevent_default()
        event.stop()
        self.insert(plain(event.text[:MOST_PASTED].replace("\r\n", "\n").replace("\r", "\n")))


class AddingPath(PathInput):
    """The field for paths; a pasted article is handed on."""

    @dataclass
    class ArticlePasted(Message):
        """What was pasted is no list of paths."""

        text: str

    def _on_paste(self, event: events.Paste) -> None:
        if names_paths(event.text):
            super()._on_paste(event)
            return
        event.prevent_default()
        event.stop()
        self.post_message(self.ArticlePasted(event.text))


class AddingForm(Vertical):
    """The form; `request` is what it says."""

    path = query_one("#add-path", AddingPath)
    text = query_one("#add-text", PastedText)
    hint = query_one("#adding-hint", Static)
    problem = query_one("#adding-problem", Static)

    def __init__(self, path: str, outlets: Sequence[str], collections: Sequence[str], *, id: str) -> None:  # noqa: A002
        super().__init__(id=id)
        self._path = path
        self._outlets = outlets
        self._collections = collections

    def compose(self) -> ComposeResult:
        """Files or a text, then what is known of them."""
        yield Static(content(("Add articles to your library", "strong")), classes="dialog-title")
        yield Field("Files", AddingPath(id="add-path", placeholder="path of a file or folder"))
        yield PastedText(id="add-text", compact=True, tab_behavior="focus", soft_wrap=True)
        yield Static(id="adding-hint", classes="hint")
        yield Field(
            "Outlet", LineInput(placeholder="who published", id="add-outlet", suggester=outlet_names(self._outlets))
        )
        yield Field("Date", LineInput(placeholder="2024-05-03, 2024-05 or 2024", id="add-date"))
        yield Field(
            "Collection",
            LineInput(
                placeholder="the story they tell, such as: The bridge",
                id="add-collection",
                suggester=collection_names(self._collections),
            ),
        )
        yield Static(id="adding-problem", classes="said")
        with Horizontal(classes="buttons"):
            yield Button(content("Choose files  ", ("^f", "mark")), id="choose_files", compact=True)
            yield Button(content("Paste  ", ("^t", "mark")), id="paste", compact=True)
            yield Button(content("Cancel  ", ("Esc", "mark")), id="back", compact=True)
            yield Button(content("Add  ", ("⏎", "mark")), id="add", compact=True)

    def on_mount(self) -> None:
        """Begins with files."""
        self.path.value = self.path.pasted(self._path)
        self.take_files()
        self.problem.display = False

    @property
    def pastes(self) -> bool:
        """Whether a text is asked for instead of files."""
        return bool(self.text.display)

    def take_files(self, paths: Sequence[Path] = ()) -> None:
        """Asks for files; `paths` are put into the field."""
        self._show(paste=False)
        if paths:
            self.path.value = " ".join(as_word(str(path)) for path in paths)

    def take_text(self, text: str = "") -> None:
        """Asks for a text; `text` is put into the field."""
        self._show(paste=True)
        if text:
            self.text.text = plain(text[:MOST_PASTED].replace("\r\n", "\n").replace("\r", "\n"))
        self.text.focus()

    def _show(self, *, paste: bool) -> None:
        self.text.display = paste
        self.query(Field).first().display = not paste
        self.hint.update(content(PASTE_HINT if paste else FILES_HINT))
        self.query_one("#paste", Button).label = content("Files  " if paste else "Paste  ", ("^t", "mark"))
        # In a field of many lines Enter begins another line.
        add = self.query_one("#add", Button)
        add.label = content("Add  ", ("^s" if paste else "⏎", "mark"))
        add.refresh(layout=True)

    def on_adding_path_article_pasted(self, message: AddingPath.ArticlePasted) -> None:
        """An article was pasted where paths go: it is taken as what it is."""
        message.stop()
        self.take_text(message.text)

    @property
    def request(self) -> AddRequest | PasteRequest:
        """What the form says.

        Raises:
            Unclear: a field holds what cannot be used.
        """
        paths = self.path.paths
        if self.pastes and not self.text.text.strip():
            raise Unclear("Paste the text of an article.", "text")
        if not self.pastes and not paths:
            raise Unclear("Write the path of a file or folder.", "path")
        try:
            facts = facts_from_user(self._value("outlet"), self._value("date"))
        except UserError as problem:
            raise Unclear(str(problem), "date") from problem
        collection = plain_line(self._value("collection")).strip() or None
        if self.pastes:
            return PasteRequest(self.text.text, facts, collection)
        return AddRequest(tuple(map(Path, paths)), facts, collection)

    def _value(self, name: str) -> str:
        return self.query_one(f"#add-{name}", Input).value

    def say(self, sentence: str, field: str) -> None:
        """Says what is wrong and goes to the field."""
        self.problem.update(content(("! ", "mark"), sentence))
        self.problem.display = True
        self.query_one(f"#add-{field}").focus()
