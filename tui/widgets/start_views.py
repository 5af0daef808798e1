"""The four faces of the start page: reading, a problem, the welcome, the stories with their front page."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.getters import query_one
from textual.message import Message
from textual.widgets import ContentSwitcher, Input, Static

from tui.commands import key_at
from tui.jobs.contents import Contents, Group
from tui.state import Unfinished
from tui.text import Run, content
from tui.widgets.field import Field
from tui.widgets.front_page import front_page
from tui.widgets.group_lines import group_columns, group_heading, group_line
from tui.widgets.key_words import KeyWords
from tui.widgets.line_list import ChoiceList, GroupList, LineList
from tui.widgets.page import Page, paragraph
from tui.widgets.path_input import PathInput
from tui.widgets.start_lines import Choice, choice_line, unfinished_line, welcome_lines

_WIDEST_TEXT = 92
_SPACIOUS = 28
"""Lines of the page from which on there is room for space between the parts of the welcome."""


class StartViews(ContentSwitcher):
    """Shows one face at a time and knows which group the cursor is on."""

    groups = query_one("#groups", GroupList)
    choices = query_one("#choices", ChoiceList)
    problem = query_one("#problem", Page)
    page = query_one("#front-page", Page)

    class CompareAsked(Message):
        """The group under the cursor is to be compared."""

    class PathGiven(Message):
        """A path was written on the welcome page."""

        def __init__(self, path: str) -> None:
            super().__init__()
            self.path = path

    def __init__(self, *, id: str) -> None:  # noqa: A002
        super().__init__(initial="reading", id=id)
        self._contents: Contents | None = None
        self._choices: tuple[Choice, ...] = ()
        self._unfinished: Unfinished | None = None

    def compose(self) -> ComposeResult:
        """All of them."""
        yield Static(content(("Opening…", "dim")), id="reading")
        yield Page(id="problem")
        with Vertical(id="welcome"), Vertical(id="welcome-column"):
            yield Static(id="welcome-text")
            yield ChoiceList(id="choices")
            yield Field("Or a path", PathInput(id="welcome-path", placeholder="path of an article file or folder"))
        with Vertical(id="stories"):
            offer = KeyWords(id="unfinished")
            offer.display = False
            yield offer
            yield GroupList(id="groups")
            yield Static(id="front-title")
            yield Page(id="front-page")

    @property
    def group(self) -> Group | None:
        """The group under the cursor, where there is one."""
        if self._contents is None or self.current != "stories":
            return None
        return self._contents.groups[self.groups.at]

    def _key(self, action: str) -> str:
        return key_at(self.app, self, action)

    def show_progress(self, done: int, of: int) -> None:
        """How far the reading of files is."""
        said = f"Reading file {min(done + 1, of)} of {of}…"
        self.query_one("#reading", Static).update(content((said, "dim")))

    def show_problem(self, sentence: str) -> None:
        """A sentence that says what is wrong, and what can be done."""

        def lay_out(width: int) -> list[list[Run]]:
            width = min(width, _WIDEST_TEXT)
            said = [line for part in sentence.splitlines() for line in paragraph(part, width)]
            what_now = f"Press {self._key('reload')} to try again, or {self._key('quit')} to leave."
            return [[("This cannot be shown", "mark")], [], *said, [], *paragraph(what_now, width, "dim")]

        self._contents = None
        self.problem.show(lay_out)
        self.current = "problem"
        self.problem.focus()

    def show_welcome(self, offered: tuple[Choice, ...]) -> None:
        """What this is, and what to begin with; each choice with the key that it has for this reader."""
        choices = self.choices
        offered = tuple(replace(choice, key=self._key(choice.action.removeprefix("app."))) for choice in offered)
        at = choices.at if offered == self._choices else 0
        self._choices = offered

        def line(at: int, width: int) -> list[Run]:
            return choice_line(offered[at], width, chosen=at == choices.at)

        self._contents = None
        self.query_one("#choices").styles.height = len(offered)
        choices.show(len(offered), line, at=at)
        self._write_welcome()
        if self.current != "welcome":
            self.current = "welcome"
            choices.focus()

    def _write_welcome(self) -> None:
        text = self.query_one("#welcome-text", Static)
        width = min(self.size.width - 4, _WIDEST_TEXT)
        if width > 0:
            lines = welcome_lines(width, spacious=self.size.height >= _SPACIOUS)
            runs = [run for place, line in enumerate(lines) for run in ([("\n", "")] if place else []) + line]
            text.update(content(*runs))

    def on_resize(self) -> None:
        """Another width, other lines."""
        if self.is_mounted:
            self._write_welcome()
            self.show_unfinished(self._unfinished)

    def show_unfinished(self, unfinished: Unfinished | None) -> None:
        """Offers to go on with an adding that was broken off, above the stories."""
        self._unfinished = unfinished
        offer = self.query_one("#unfinished", KeyWords)
        offer.display = unfinished is not None
        if unfinished is not None:
            offer.say(
                unfinished_line(
                    unfinished, max(self.size.width - 2, 20), self._key("go_on"), self._key("leave_unfinished")
                )
            )

    def show_groups(self, contents: Contents, last: str = "") -> None:
        """The groups; the cursor stays on the one that it was on, and is on the one named `last` at first."""
        before = self.group.name if self.group else last
        same = [at for at, group in enumerate(contents.groups) if group.name == before]
        self._contents = contents
        if self.current != "stories":
            self.current = "stories"
            self.groups.focus()

        columns = cache(lambda width: group_columns(contents.groups, width))

        def line(at: int, width: int) -> list[Run]:
            return group_line(contents.groups[at], columns(width), chosen=at == self.groups.at)

        self.groups.show(
            len(contents.groups),
            line,
            at=same[0] if same else self.groups.at,
            heading=lambda width: group_heading(columns(width)),
        )

    def on_line_list_moved(self, message: LineList.Moved) -> None:
        """The front page of the group under the cursor."""
        group = self.group
        if message.lines is not self.groups or group is None:
            return
        title = content((" Front page ", "badge"), ("  ", ""), (group.name, "strong"))
        self.query_one("#front-title", Static).update(title, layout=False)
        self.page.show(lambda width: front_page(group, width))
        self.refresh_bindings()

    async def on_line_list_opened(self, message: LineList.Opened) -> None:
        """A group is to be compared, or a choice to be done."""
        message.stop()
        if message.lines is self.groups:
            self.post_message(self.CompareAsked())
        else:
            await self.screen.run_action(self._choices[message.at].action)

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """A path was written."""
        message.stop()
        if message.value.strip():
            self.post_message(self.PathGiven(message.value))
