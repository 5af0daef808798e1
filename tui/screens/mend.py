"""Mend: which lines of an article are headline, body, caption, furniture …, said by the reader."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.getters import query_one
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Static
from textual.worker import get_current_worker

from analysis.comparison import headline_of
from corpus.article import Article, Outlet, Role
from tui.commands import Command, OfferedCommands, bindings, offered_at
from tui.jobs.selecting import Listed, read_article
from tui.jobs.undoing import Change
from tui.messages import ChangeMade, LibraryChanged
from tui.screens.problem import ProblemScreen
from tui.text import Run, content, cut
from tui.widgets.article_parts import ROLE_KEYS, Part, article_parts, part_line, parts_heading, reason_of
from tui.widgets.key_bar import KeyBar
from tui.widgets.key_words import KeyWords, Words
from tui.widgets.line_list import LineList
from tui.widgets.page import Page, paragraph
from tui.widgets.start_lines import top_line
from tui.work import Failure, outcome_of

READING = (
    "Each line is a paragraph of the text with what it is taken for; ▒ marks what is set aside and not analysed. Go to "
    "a line, or select several with Space and the arrows, and press the number of what they are. 0 leaves it to the "
    "program again. With o your word goes for every article of this outlet that has the same line."
)
ROLE_COMMANDS = tuple(
    Command(f"say_{role.value}", key, f"It is {role.value}", f"Says that the selected lines are {role.value}.")
    for key, role in ROLE_KEYS.items()
)


class PartList(LineList):
    """The parts of an article; a range of them can be selected."""

    CALLED = "The parts of the article"
    READING = READING
    OWN: ClassVar = (Command("select", "space", "Begin or end a selection", "Selects lines from here on.", "select"),)
    ACTIONS = (*OWN, *LineList.ACTIONS)
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("parts", OWN)]

    begun: int | None = None

    @property
    def selected(self) -> range:
        """The places of the selected lines, or of the one under the cursor."""
        other = self.at if self.begun is None else self.begun
        return range(min(other, self.at), max(other, self.at) + 1)

    def action_select(self) -> None:
        """Begins a selection at the cursor, or gives it up."""
        self.begun = None if self.begun is not None else self.at
        self.repaint()

    def move_to(self, at: int) -> None:
        """Moves, and draws a selection anew."""
        super().move_to(at)
        if self.begun is not None:
            self.repaint()


class MendScreen(Screen[None]):
    """One article of the library at `library`."""

    CSS_PATH = "../styles/shell.tcss"
    COMMANDS = {OfferedCommands}  # noqa: RUF012  (Textual's own declaration)
    CALLED = "Mending an article"
    READING = READING
    ACTIONS: tuple[Command, ...] = (
        *ROLE_COMMANDS,
        Command("unsay", "0", "Leave it to the program", "Takes back what you said of the selected lines."),
        Command("scope", "o", "This article or the outlet", "Says whom your word goes for.", "whom it goes for"),
        Command("back", "escape,q", "Back", "Ends a selection, else goes back.", "back"),
    )
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("mend", ACTIONS)]

    top = query_one("#mend-top", Static)
    said = query_one("#mend-said", KeyWords)
    parts = query_one(PartList)
    page = query_one("#mend-text", Page)

    @dataclass
    class Changed(Message):
        """The article as it is now, or why it was not changed."""

        outcome: Listed | Failure

    @dataclass
    class ReadAgain(Message):
        """The article as it is now, or why it cannot be read."""

        outcome: Listed | Failure

    def __init__(self, library: Path, outlet: Outlet, article: Article) -> None:
        super().__init__()
        self._library = library
        self._outlet = outlet
        self._article = article
        self._parts: tuple[Part, ...] = ()
        self._of_outlet = False

    def compose(self) -> ComposeResult:
        """Where we are, the parts, the text of the one under the cursor, what can be said of it."""
        yield Static(id="mend-top")
        yield PartList(id="mend-parts")
        yield Static(id="mend-title")
        yield Page(id="mend-text")
        yield KeyWords(id="mend-said")
        yield KeyBar()

    def on_mount(self) -> None:
        """Keys work on the list."""
        self._show()
        self.parts.focus()

    @property
    def article(self) -> Article:
        """The article as it is now."""
        return self._article

    @property
    def selected(self) -> tuple[Part, ...]:
        """The selected parts."""
        return tuple(self._parts[at] for at in self.parts.selected if at < len(self._parts))

    def _show(self) -> None:
        self._parts = article_parts(self._article)
        self.parts.begun = None
        self.parts.show(len(self._parts), self._line, at=self.parts.at, heading=parts_heading)
        self._write()
        self.refresh_bindings()

    def _line(self, at: int, width: int) -> list[Run]:
        selected = self.parts.begun is not None and at in self.parts.selected
        return part_line(self._article, self._parts[at], width, chosen=at == self.parts.at, selected=selected)

    def _write(self) -> None:
        width = self.size.width - 2
        self.top.update(content(*top_line(("Mend", headline_of(self._article)), self._outlet.name, width)))
        key_of = {offered.command.action: offered.shown for offered in offered_at(self.app, self)}

        def words(action: str, said: str) -> Words:
            return Words(((key_of[action], "mark"), (said, "")), action)

        roles = [words(f"say_{role.value}", f" {role.value}  ") for role in Role]
        whom = f"every article of {self._outlet.name} with this line" if self._of_outlet else "this article only"
        self.said.say([*roles, words("unsay", " as the program had it")], [words("scope", f" goes for {whom}")])

    def on_resize(self) -> None:
        """Another width, other cuts."""
        self._write()

    def on_line_list_moved(self, message: LineList.Moved) -> None:
        """The text of the part under the cursor, and why it is taken for that."""
        if message.at >= len(self._parts):
            return
        part = self._parts[message.at]
        reason = cut(reason_of(part), self.size.width - 18)
        title = content((f" {part.name} ", "badge"), ("  ", ""), (reason, "note"))
        self.query_one("#mend-title", Static).update(title)
        text = self._article.text[part.start : part.end]
        self.page.show(lambda width: paragraph(text, min(width, 92)))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """An article of unknown origin has no outlet that a rule could go for."""
        if action == "scope":
            return self._outlet.attributed or None
        return bool(self._parts) if action == "unsay" or action.startswith("say_") else True

    def action_scope(self) -> None:
        """This article only, or every article of the outlet."""
        self._of_outlet = not self._of_outlet
        self._write()

    def action_say_headline(self) -> None:
        """The selected lines are headline."""
        self._say(Role.HEADLINE)

    def action_say_standfirst(self) -> None:
        """The selected lines are standfirst."""
        self._say(Role.STANDFIRST)

    def action_say_subhead(self) -> None:
        """The selected lines are subhead."""
        self._say(Role.SUBHEAD)

    def action_say_body(self) -> None:
        """The selected lines are body."""
        self._say(Role.BODY)

    def action_say_caption(self) -> None:
        """The selected lines are caption."""
        self._say(Role.CAPTION)

    def action_say_credit(self) -> None:
        """The selected lines are credit."""
        self._say(Role.CREDIT)

    def action_say_dateline(self) -> None:
        """The selected lines are dateline."""
        self._say(Role.DATELINE)

    def action_say_byline(self) -> None:
        """The selected lines are byline."""
        self._say(Role.BYLINE)

    def action_say_furniture(self) -> None:
        """The selected lines are furniture."""
        self._say(Role.FURNITURE)

    def _say(self, role: Role) -> None:
        parts = self.selected
        if not parts:
            return
        library, key, start, end = self._library, self._article.key, parts[0].start, parts[-1].end
        of_outlet = self._of_outlet

        def change() -> Change:
            from tui.jobs.lexicons import all_lexicons  # noqa: PLC0415 - slow to load
            from tui.jobs.mending import judge_lines, judge_lines_of_outlet  # noqa: PLC0415

            judge = judge_lines_of_outlet if of_outlet else judge_lines
            return judge(library, key, start, end, role, all_lexicons())

        self._change(change)

    def action_unsay(self) -> None:
        """Takes back what was said of the selected lines."""
        parts = self.selected
        if not parts:
            return
        library, key, start, end = self._library, self._article.key, parts[0].start, parts[-1].end
        of_outlet = self._of_outlet

        def change() -> Change:
            from tui.jobs.lexicons import all_lexicons  # noqa: PLC0415 - slow to load
            from tui.jobs.mending import unjudge_lines, unjudge_lines_of_outlet  # noqa: PLC0415

            unjudge = unjudge_lines_of_outlet if of_outlet else unjudge_lines
            return unjudge(library, key, start, end, all_lexicons())

        self._change(change)

    @work(thread=True, exclusive=True, group="change", exit_on_error=False)
    def _change(self, change: Callable[[], Change]) -> None:
        library, key = self._library, self._article.key

        made = outcome_of(change)
        if isinstance(made, Failure):
            self.post_message(self.Changed(made))
            return
        # To the app from here: what is made can be taken back, also when the reader has left the screen by now.
        self.app.post_message(ChangeMade(library, made))
        self.post_message(self.Changed(outcome_of(lambda: read_article(library, key))))

    def on_mend_screen_changed(self, message: Changed) -> None:
        """Shows the article as it is now."""
        if isinstance(message.outcome, Failure):
            self.app.push_screen(ProblemScreen("This was not done", message.outcome))
            return
        self._outlet, self._article = message.outcome
        self._show()

    @work(thread=True, exclusive=True, group="change", exit_on_error=False)
    def on_library_changed(self, _: LibraryChanged) -> None:
        """Reads the article again after a change was taken back."""
        worker = get_current_worker()
        library, key = self._library, self._article.key
        outcome = outcome_of(lambda: read_article(library, key))
        # What was read before the next change is made is no longer how the article is.
        if not worker.is_cancelled:
            self.post_message(self.ReadAgain(outcome))

    def on_mend_screen_read_again(self, message: ReadAgain) -> None:
        """Shows the article as it is now."""
        if isinstance(message.outcome, Failure):
            self.dismiss()
            return
        self._outlet, self._article = message.outcome
        self._show()

    def action_back(self) -> None:
        """Ends a selection, else goes back."""
        if self.parts.begun is not None:
            self.parts.action_select()
        else:
            self.dismiss()
