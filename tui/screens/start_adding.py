"""What the start page does to the library: adding, keeping, going on with an adding, forgetting a collection."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from textual import events

from tui.amounts import counted
from tui.messages import LibraryChanged
from tui.screens.start_messages import Forgotten
from tui.screens.start_threads import StartThreads
from tui.state import Unfinished, memory_of
from tui.widgets.start_views import StartViews
from tui.work import Failure

if TYPE_CHECKING:
    from tui.jobs.adding import AddReport
    from tui.jobs.contents import Contents
    from tui.jobs.opening import OpenedFiles

# Screens and jobs are imported where they are opened, after the first paint; a thread loads them meanwhile.
# ruff: noqa: PLC0415


class StartAdding(StartThreads):
    """A page with contents that articles can be added to and collections taken from."""

    def __init__(self, library: Path, files: tuple[Path, ...] = ()) -> None:
        super().__init__(library, files)
        self._contents: Contents | None = None
        self._opened: OpenedFiles | None = None

    @property
    def contents(self) -> Contents | None:
        """What there is, once it is read."""
        return self._contents

    @property
    def unfinished(self) -> Unfinished | None:
        """The adding to this library that was stopped or broken off."""
        unfinished = memory_of(self.app).state.unfinished if self.keeps else None
        if unfinished is None or unfinished.library != str(self._library.absolute()):
            return None
        return unfinished

    def action_add(self) -> None:
        """Asks what to add."""
        self._add("")

    def on_paste(self, event: events.Paste) -> None:
        """Asks what is known of what was pasted or dragged here: files, or the text of an article."""
        event.stop()
        if event.text.strip():
            self._add(event.text)

    def on_start_views_path_given(self, message: StartViews.PathGiven) -> None:
        """Asks what is known of the files at the path."""
        self._add(message.path)

    def _add(self, given: str) -> None:
        from tui.jobs.contents import GroupKind
        from tui.screens.adding import AddingScreen

        contents = self._contents if self.keeps else None
        collections = tuple(group.name for group in contents.of_kind(GroupKind.COLLECTION)) if contents else ()
        outlets = contents.known_outlets if contents else ()
        screen = AddingScreen(self._library, given, known_outlets=outlets, known_collections=collections)
        self.app.push_screen(screen, self._added)

    def action_keep(self) -> None:
        """Adds the opened files to the library, after saying where that is."""
        from tui.jobs.adding import AddRequest
        from tui.screens.adding import AddingScreen
        from tui.screens.confirm import ConfirmScreen

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

    def action_go_on(self) -> None:
        """Goes on with what was broken off: what is in the library already is passed over quickly."""
        from tui.jobs.resuming import request_of
        from tui.screens.adding import AddingScreen

        if unfinished := self.unfinished:
            self.app.push_screen(AddingScreen(self._library, request=request_of(unfinished)), self._added)

    async def action_leave_unfinished(self) -> None:
        """No longer offers to go on; what was added stays."""
        memory_of(self.app).change(unfinished=None)
        await self.run_action("reload")

    async def _added(self, report: AddReport | None) -> None:
        if report is not None and report.files and not self.keeps:
            await self.run_action("library")

    def action_forget(self) -> None:
        """Forgets the collection under the cursor, after asking."""
        from tui.screens.confirm import ConfirmScreen

        group = self.query_one(StartViews).group
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
            self._tell_failure("This was not done", message.outcome)
        self.read()

    def on_library_changed(self, _: LibraryChanged) -> None:
        """Something was undone, or done again."""
        if self.keeps:
            self.read()

    def _tell_failure(self, title: str, failure: Failure) -> None:
        from tui.screens.problem import ProblemScreen

        self.app.push_screen(ProblemScreen(title, failure))
