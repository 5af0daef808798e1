"""The start page: stories and collections, with every outlet's own headline under them; or a welcome."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.getters import query_one
from textual.widgets import Static

from tui.commands import Command, OfferedCommands, bindings
from tui.jobs.adding import AddReport, AddRequest
from tui.jobs.contents import Contents, Group, GroupKind
from tui.jobs.opening import OpenedFiles
from tui.screens.adding import AddingScreen
from tui.screens.articles import ArticlesScreen
from tui.screens.compare import CompareScreen
from tui.screens.confirm import ConfirmScreen, NoticeScreen
from tui.screens.help import HelpScreen
from tui.screens.start_messages import ContentsRead, Forgotten, GroupRead, Progressed
from tui.screens.start_threads import StartThreads
from tui.text import content
from tui.widgets.key_bar import KeyBar
from tui.widgets.start_lines import amount_line, counted, top_line
from tui.widgets.start_views import StartViews
from tui.work import Failure, outcome_of

READING = (
    "Each line is a story or another collection of articles. Below stand the headlines that the outlets themselves "
    "gave it. Enter compares the outlets; e lists the articles, where you can say which outlet, date or title they "
    "have and put them in other collections."
)
KEPT_NOWHERE = "not kept"


class StartScreen(StartThreads):
    """What is in the library at `library`; or in `files`, which are opened and kept nowhere.

    `straight` files that are one story are compared at once.
    """

    CSS_PATH = "../styles/shell.tcss"
    COMMANDS = {OfferedCommands}  # noqa: RUF012  (Textual's own declaration)
    VERTICAL_BREAKPOINTS = [(0, "-short"), (36, "-tall")]  # noqa: RUF012
    READING = READING
    ACTIONS: tuple[Command, ...] = (
        Command("articles", "e", "e", "Articles", "Lists the articles, to read and correct them.", "articles"),
        Command("add", "a", "a", "Add articles", "Adds files or folders to your library.", "add"),
        Command("keep", "k", "k", "Keep these files", "Adds the opened files to your library.", "keep"),
        Command("library", "l", "l", "Go to your library", "Shows what is in your library.", "library"),
        Command(
            "sample", "s", "s", "Open the sample stories", "Opens three invented stories; nothing is kept.", "sample"
        ),
        Command("forget", "d", "d", "Forget the collection", "Forgets the collection; its articles stay.", "forget"),
        Command("reload", "r", "r", "Read again", "Reads the library or the files again."),
        Command("back", "escape", "Esc", "Back", "Goes back to where you were.", "back"),
        Command("help", "question_mark,f1", "?", "Help", "Says how to read this screen and what can be done.", "help"),
    )
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("start", ACTIONS)]

    top = query_one("#start-top", Static)
    views = query_one(StartViews)

    def __init__(self, library: Path, files: tuple[Path, ...] = (), *, straight: bool = False) -> None:
        super().__init__(library, files)
        self._straight = straight
        self._contents: Contents | None = None
        self._opened: OpenedFiles | None = None

    def compose(self) -> ComposeResult:
        """Where we are, one of the views, keys."""
        yield Static(id="start-top")
        yield StartViews(id="start-views")
        yield KeyBar()

    @property
    def contents(self) -> Contents | None:
        """What there is, once it is read."""
        return self._contents

    def on_mount(self) -> None:
        """Paints; what is to be read is read in a thread."""
        self._write_top()
        if not self.keeps:
            self.read()

    def on_screen_resume(self) -> None:
        """The library may have changed while another page was shown."""
        if self.keeps:
            self.read()

    def on_resize(self) -> None:
        """Another width, other cuts."""
        self._write_top()

    def _write_top(self) -> None:
        parts = [amount_line(self._contents)] if self._contents is not None and self._contents.articles else []
        parts += [] if self.keeps else [KEPT_NOWHERE]
        line = top_line(("Stories and collections",), " · ".join(parts), self.size.width - 2)
        self.top.update(content(*line))

    # Reading

    def on_start_progressed(self, message: Progressed) -> None:
        """Says how far the reading is."""
        self.views.show_progress(message.done, message.of)

    def on_start_contents_read(self, message: ContentsRead) -> None:
        """Shows what there is."""
        outcome = message.outcome
        self._opened = outcome if isinstance(outcome, OpenedFiles) else None
        self._contents = None
        if isinstance(outcome, Failure):
            self.views.show_problem(outcome.sentence)
        else:
            self._show(outcome.contents if isinstance(outcome, OpenedFiles) else outcome)
        self._write_top()
        self.refresh_bindings()

    def _show(self, contents: Contents) -> None:
        self._contents = contents
        if not contents.groups:
            self.views.show_welcome()
            return
        self.views.show_groups(contents)
        if self._straight and len(contents.groups) == 1:
            self._open(contents.groups[0], compared=True)
        self._straight = False
        if self._opened and self._opened.refusals:
            # After what was just posted, so that the notice stands on the comparison and not under it.
            self.call_later(self._tell_refusals, self._opened.refusals)

    def _tell_refusals(self, refusals: Sequence[str]) -> None:
        self.app.push_screen(NoticeScreen(f"{counted(len(refusals), 'file')} could not be read", refusals))

    # Opening a group

    def on_start_views_compare_asked(self) -> None:
        """Compares the outlets of the group under the cursor."""
        if group := self.views.group:
            self._open(group, compared=True)

    def action_articles(self) -> None:
        """Lists the articles of the group under the cursor."""
        if group := self.views.group:
            self._open(group, compared=False)

    def _open(self, group: Group, *, compared: bool) -> None:
        if not group.headlines:
            self.app.push_screen(NoticeScreen(group.name, ("There is no article in this collection.",)))
        elif self._opened is not None:
            self.post_message(GroupRead(group, self._opened.listed(group), compared))
        else:
            self.read_group(group, compared)

    def on_start_group_read(self, message: GroupRead) -> None:
        """Opens the page that the articles were wanted for."""
        outcome, contents = message.outcome, self._contents
        if isinstance(outcome, Failure):
            self.app.push_screen(NoticeScreen("This cannot be opened", (outcome.sentence,)))
        elif contents is None or not outcome.selected.articles:
            self.read()
        elif message.compared:
            self.app.push_screen(CompareScreen(outcome.selected))
        else:
            library = self._library if self.keeps else None
            self.app.push_screen(ArticlesScreen(outcome, message.group, contents, library))

    # What can be done

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What can be done now, with this view and the group under the cursor."""
        group = self.views.group if self.is_mounted else None
        possible = {
            "articles": group is not None,
            "keep": self._opened is not None,
            "library": not self.keeps,
            "sample": self.keeps,
            "forget": self.keeps and group is not None and group.kind is GroupKind.COLLECTION,
            "back": self.app.screen_stack[0] is not self,
        }
        return possible.get(action, True)

    def action_add(self) -> None:
        """Asks what to add."""
        self._add("")

    def on_start_views_path_given(self, message: StartViews.PathGiven) -> None:
        """Asks what is known of the files at the path."""
        self._add(message.path)

    def _add(self, path: str) -> None:
        contents = self._contents if self.keeps else None
        collections = tuple(group.name for group in contents.of_kind(GroupKind.COLLECTION)) if contents else ()
        outlets = contents.known_outlets if contents else ()
        screen = AddingScreen(self._library, path, known_outlets=outlets, known_collections=collections)
        self.app.push_screen(screen, self._added)

    def action_keep(self) -> None:
        """Adds the opened files to the library, after saying where that is."""
        if self._opened is None:
            return
        number = counted(self._opened.contents.articles, "article")
        asked = ConfirmScreen(
            f"Keep {number} in your library?", [f"Your library is {self._library.absolute()}."], "Keep"
        )

        def answered(yes: bool | None) -> None:
            if yes:
                self.app.push_screen(AddingScreen(self._library, request=AddRequest(self._files)), self._added)

        self.app.push_screen(asked, answered)

    def _added(self, report: AddReport | None) -> None:
        if report is not None and report.files and not self.keeps:
            self.action_library()

    def action_library(self) -> None:
        """To the library's page: back to it where it is beneath, else opened."""
        beneath = self.app.screen_stack[:-1]
        if any(isinstance(screen, StartScreen) and screen.keeps for screen in beneath):
            self.dismiss()
        else:
            self.app.push_screen(StartScreen(self._library))

    def action_sample(self) -> None:
        """Opens the bundled stories, without keeping them."""
        from corpus.sample import story_folders  # noqa: PLC0415  (only now is it needed)

        folders = outcome_of(story_folders)
        if isinstance(folders, Failure):
            self.app.push_screen(NoticeScreen("This cannot be opened", (folders.sentence,)))
        else:
            self.app.push_screen(StartScreen(self._library, folders))

    def action_forget(self) -> None:
        """Forgets the collection under the cursor, after asking."""
        group = self.views.group
        if group is None:
            return
        name = group.name
        said = f"Its {counted(len(group.headlines), 'article')} stay in the library."
        asked = ConfirmScreen(f"Forget the collection “{name}”?", [said], "Forget")

        def answered(yes: bool | None) -> None:
            if yes:
                self.forget(name)

        self.app.push_screen(asked, answered)

    def on_start_forgotten(self, message: Forgotten) -> None:
        """Shows the library as it is now."""
        if isinstance(message.outcome, Failure):
            self.app.push_screen(NoticeScreen("This was not done", (message.outcome.sentence,)))
        self.read()

    def action_reload(self) -> None:
        """Reads again."""
        self.read()

    def action_back(self) -> None:
        """Back to where the reader came from."""
        self.dismiss()

    def action_help(self) -> None:
        """What can be done here."""
        self.app.push_screen(HelpScreen.of(self, "Stories and collections"))
