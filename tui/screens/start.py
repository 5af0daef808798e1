"""The start page: stories and collections, with every outlet's own headline under them; or a welcome."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.getters import query_one
from textual.widgets import Static

from tui.amounts import counted
from tui.commands import Command, OfferedCommands, bindings
from tui.jobs.contents import Contents, Group, GroupKind
from tui.looks import Looks
from tui.screens.start_messages import ChangedElsewhere, ContentsRead, GroupRead, Progressed
from tui.screens.start_sharing import StartSharing
from tui.state import memory_of
from tui.text import content
from tui.tour.guided import Guided
from tui.widgets.key_bar import KeyBar
from tui.widgets.start_lines import amount_line, choices_for, top_line
from tui.widgets.start_views import StartViews
from tui.work import Failure, outcome_of

if TYPE_CHECKING:
    from tui.jobs.browsing import Browse

# Screens and jobs are imported where they are opened, after the first paint; a thread loads them meanwhile.
# ruff: noqa: PLC0415

READING = (
    "Each line is a story or another collection of articles. Below stand the headlines that the outlets themselves "
    "gave it. Enter compares the outlets; e lists the articles, where you can say which outlet, date or title they "
    "have and put them in other collections."
)
KEPT_NOWHERE = "not kept"
SECONDS_BETWEEN_LOOKS = 1.0
"""How often the library's file is looked at while its page is shown: another process may change it."""


class StartScreen(StartSharing):
    """What is in the library at `library`; or in `files`, which are opened and kept nowhere.

    `straight` files that are one story are compared at once; with `touring` the tour begins when they are read.
    """

    CALLED = "Stories and collections"
    CSS_PATH = ["../styles/shell.tcss", "../styles/looks.tcss"]  # noqa: RUF012  (Textual's own declaration)
    COMMANDS = {OfferedCommands}  # noqa: RUF012  (Textual's own declaration)
    VERTICAL_BREAKPOINTS = [(0, "-short"), (36, "-tall")]  # noqa: RUF012
    READING = READING
    ACTIONS: tuple[Command, ...] = (
        Command("articles", "e", "Articles", "Lists the articles, to read and correct them.", "articles"),
        Command("add", "a", "Add articles", "Adds files or folders to your library.", "add"),
        Command("keep", "k", "Keep these files", "Adds the opened files to your library.", "keep"),
        Command("library", "l", "Your library", "Lists everything in your library.", "library"),
        Command("sample", "s", "Open the sample stories", "Opens invented stories; nothing is kept.", "sample"),
        Command("tour", "T", "Take the tour", "Shows you around, on the sample stories.", "tour"),
        Command("go_on", "o", "Go on adding", "Goes on with the adding that was broken off.", "go on"),
        Command("leave_unfinished", "O", "Do not go on adding", "Offers the broken-off adding no longer."),
        Command("forget", "d", "Forget the collection", "Forgets the collection; its articles stay.", "forget"),
        Command("reload", "r", "Read again", "Reads the library or the files again."),
        Command("back", "escape,q", "Back", "Goes back to where you were.", "back"),
    )
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("start", ACTIONS)]

    top = query_one("#start-top", Static)

    def __init__(
        self, library: Path, files: tuple[Path, ...] = (), *, straight: bool = False, touring: bool = False
    ) -> None:
        super().__init__(library, files)
        self._straight = self.is_passing = straight
        self._touring = touring
        self._stamp: object = None

    def compose(self) -> ComposeResult:
        """Where we are, one of the views, keys."""
        yield Static(id="start-top")
        yield StartViews(id="start-views")
        yield KeyBar()

    def on_mount(self) -> None:
        """Paints; what is to be read is read in a thread."""
        self._write_top()
        if self.keeps:
            self.set_interval(SECONDS_BETWEEN_LOOKS, self._look)
        else:
            # Once there is something to say the progress on.
            self.call_after_refresh(self.read)

    def on_screen_resume(self) -> None:
        """The library may have changed while another page was shown."""
        if self.keeps:
            # Not before the page is painted: a thread would take time from that.
            self.call_after_refresh(self._look if self._contents is not None else self.read)

    def on_resize(self) -> None:
        """Another width, other cuts."""
        self._write_top()

    def _write_top(self) -> None:
        parts = [amount_line(self._contents)] if self._contents is not None and self._contents.articles else []
        parts += [] if self.keeps else [KEPT_NOWHERE]
        line = top_line(("Stories and collections",), " · ".join(parts), self.size.width - 2)
        self.top.update(content(*line))

    # Reading

    def _look(self) -> None:
        # Not `is_current`: that is also said of a page under another one, which would be painted anew at every look.
        if self.app.screen is self and self._stamp is not None:
            self.look_at_library(self._stamp)

    def on_start_changed_elsewhere(self, _: ChangedElsewhere) -> None:
        """Another process has changed the library, or another page of this one."""
        self.read()

    def on_start_progressed(self, message: Progressed) -> None:
        """Says how far the reading is."""
        self.views.show_progress(message.done, message.of)

    def on_start_contents_read(self, message: ContentsRead) -> None:
        """Shows what there is."""
        from tui.jobs.opening import OpenedFiles

        outcome = message.outcome
        self._stamp = message.stamp
        self._opened = outcome if isinstance(outcome, OpenedFiles) else None
        self._contents = None
        self.is_passing = False
        if isinstance(outcome, Failure):
            self.views.show_problem(outcome.sentence)
            if outcome.report:
                self._tell_failure("The articles cannot be shown", outcome)
        else:
            self._show(outcome.contents if isinstance(outcome, OpenedFiles) else outcome)
        self._write_top()
        self.refresh_bindings()
        if isinstance(self.app, Looks) and not self.is_passing:
            self.app.tell_problems()
        self.call_after_refresh(self.load_pages)

    def _show(self, contents: Contents) -> None:
        self._contents = contents
        memory = memory_of(self.app)
        unfinished = self.unfinished
        if not contents.groups:
            self.views.show_welcome(choices_for(memory.state, unfinished))
            return
        self.views.show_unfinished(unfinished)
        self.views.show_groups(contents, memory.state.group if self.keeps else "")
        if self._touring and isinstance(self.app, Guided):
            self.app.begin_tour()
        self._touring = False
        if self._straight and len(contents.groups) == 1:
            self.is_passing = True
            self._open(contents.groups[0])
        self._straight = False
        if self._opened and self._opened.refusals:
            # After what was just posted, so that the notice stands on the comparison and not under it.
            self.call_later(self._tell_refusals, self._opened.refusals)

    def _tell_refusals(self, refusals: Sequence[str]) -> None:
        from tui.screens.confirm import NoticeScreen

        self.app.push_screen(NoticeScreen(f"{counted(len(refusals), 'file')} could not be read", refusals))

    # Opening a group

    def on_start_views_compare_asked(self) -> None:
        """Compares the outlets of the group under the cursor."""
        if group := self.views.group:
            self._open(group)

    def action_articles(self) -> None:
        """Lists the articles of the group under the cursor."""
        from tui.jobs.shelving import preset_of

        if group := self.views.group:
            self._list(preset_of(group))

    def _list(self, preset: Browse) -> None:
        from tui.screens.library import LibraryScreen

        library = self._library if self.keeps else None
        self.app.push_screen(LibraryScreen(library, self._opened, preset=preset))

    def _open(self, group: Group) -> None:
        if self.keeps:
            memory_of(self.app).change(group=group.name)
        from tui.screens.confirm import NoticeScreen

        if not group.headlines:
            self.app.push_screen(NoticeScreen(group.name, ("There is no article in this collection.",)))
        elif self._opened is not None:
            self.post_message(GroupRead(group, self._opened.listed(group)))
        else:
            self.read_group(group)

    def on_start_group_read(self, message: GroupRead) -> None:
        """Compares the outlets of the group."""
        from tui.screens.compare import CompareScreen

        outcome, contents = message.outcome, self._contents
        if isinstance(outcome, Failure):
            self._tell_failure("This cannot be opened", outcome)
        elif contents is None or not outcome.selected.articles:
            self.read()
        else:
            self.app.push_screen(CompareScreen(outcome.selected))

    # What can be done

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What can be done now, with this view and the group under the cursor."""
        group = self.views.group if self.is_mounted else None
        possible = {
            "articles": group is not None,
            "keep": self._opened is not None,
            "library": not self.keeps or (self._contents is not None and self._contents.articles > 0),
            "sample": self.keeps,
            "go_on": self.is_mounted and self.unfinished is not None,
            "leave_unfinished": self.is_mounted and self.unfinished is not None,
            "forget": self.keeps and group is not None and group.kind is GroupKind.COLLECTION,
            "back": self.app.screen_stack[0] is not self,
        }
        return possible.get(action, True)

    def action_library(self) -> None:
        """Lists everything in the library; from files, to the library's page: back to it where it is beneath."""
        from tui.jobs.browsing import Browse

        if self.keeps:
            self._list(Browse())
            return
        beneath = self.app.screen_stack[:-1]
        if any(isinstance(screen, StartScreen) and screen.keeps for screen in beneath):
            self.dismiss()
        else:
            self.app.push_screen(StartScreen(self._library))

    def action_sample(self) -> None:
        """Opens the bundled stories, without keeping them."""
        self._open_sample(touring=False)

    def action_tour(self) -> None:
        """Begins the tour, on the sample stories."""
        self._open_sample(touring=True)

    def _open_sample(self, *, touring: bool) -> None:
        from corpus.sample import story_folders

        folders = outcome_of(story_folders)
        if isinstance(folders, Failure):
            self._tell_failure("The sample cannot be opened", folders)
        elif touring and self._files == folders and self._opened is not None and isinstance(self.app, Guided):
            self.views.groups.focus()
            self.app.begin_tour()
        else:
            self.app.push_screen(StartScreen(self._library, folders, touring=touring))

    def action_reload(self) -> None:
        """Reads again."""
        self.read()

    def action_back(self) -> None:
        """Back to where the reader came from."""
        self.dismiss()
