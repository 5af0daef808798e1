"""The library: everything in it, filtered as one types, ordered, chosen by facets; read, compared, corrected."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import ClassVar

from textual.binding import BindingType

from tui.amounts import counted
from tui.commands import Command, OfferedCommands, bindings, offered_at
from tui.in_turn import following
from tui.jobs.browsing import Browse, Facet, Shelf, Sort, questions
from tui.jobs.opening import OpenedFiles
from tui.jobs.selecting import EVERYTHING
from tui.messages import LibraryChanged
from tui.screens.compare import CompareScreen
from tui.screens.library_browsing import EVERY_ARTICLE, LibraryBrowsing, twins_of
from tui.screens.library_commands import LIBRARY_COMMANDS, NEEDS_ARTICLE, READING
from tui.screens.library_sharing import command_of, passage_of, view_of
from tui.screens.library_threads import ArticlesFetched, ChangeDone, ShelfFilled, StampTaken
from tui.screens.problem import ProblemScreen
from tui.screens.read import ReadScreen
from tui.state import memory_of
from tui.text import content
from tui.views import Passage, View
from tui.widgets.line_list import LineList
from tui.work import Failure

LOOK_AGAIN = 1.0
"""Seconds between two looks at whether another process has changed the library."""

_MOST_READ = 4
_NEIGHBOURS = 30
"""Articles before and after the cursor that are at hand while one is read."""

_WIDE = 160
_PANEL = "library facets"
"""Under which name it is remembered whether the panel of facets is shown."""


class LibraryScreen(LibraryBrowsing):
    """The articles of `library`, or of `opened` files; `preset` is shown at first, and Esc does not take it away."""

    CSS_PATH = "../styles/library.tcss"
    COMMANDS = {OfferedCommands}  # noqa: RUF012  (Textual's own declaration)
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-medium"), (_WIDE, "-wide")]  # noqa: RUF012
    VERTICAL_BREAKPOINTS = [(0, "-short"), (36, "-tall")]  # noqa: RUF012
    CALLED = "The library"
    READING = READING
    ACTIONS: tuple[Command, ...] = LIBRARY_COMMANDS
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("library", ACTIONS)]

    def __init__(
        self, library: Path | None, opened: OpenedFiles | None = None, *, preset: Browse = EVERY_ARTICLE
    ) -> None:
        super().__init__(library, opened, preset)
        self._filling = False

    def on_mount(self) -> None:
        """Paints, and reads what there is in a thread."""
        self.remembered_order()
        panel = memory_of(self.app).state.sort_of(_PANEL)
        self.set_class(self.app.size.width >= _WIDE and panel != "hidden", "-facets")
        self.filter.display = bool(self._preset.text)
        self.known.show(lambda _: [[("Opening…", "dim")]])
        self.write_top()
        self.table.focus()
        self._fill(elsewhere=False)
        self.set_interval(LOOK_AGAIN, self._look)
        if questions(self._preset.text):
            self.ask_texts(self._preset.text)

    # A library that changes

    def on_library_changed(self, message: LibraryChanged) -> None:
        """Something was undone or done again."""
        self._fill(elsewhere=False)

    def _fill(self, *, elsewhere: bool) -> None:
        self._filling = True
        self.fill(elsewhere=elsewhere)

    def _look(self) -> None:
        if self.is_current and not self._is_busy and self._library is not None:
            self.take_stamp()

    @property
    def _is_busy(self) -> bool:
        undoing = any(worker.group == "undo" and not worker.is_finished for worker in self.app.workers)
        return self.changing or undoing or self._filling

    def on_screen_resume(self) -> None:
        """What was on top may have changed the library."""
        if self.filled is not None and self._library is not None and not self.changing:
            self._resumed = True
            self.take_stamp()

    _resumed = False

    def on_library_stamp_taken(self, message: StampTaken) -> None:
        """Reads the library again where it has changed."""
        resumed, self._resumed = self._resumed, False
        if self.filled is not None and message.stamp != self.filled.stamp and not self._is_busy:
            self._fill(elsewhere=not resumed)

    def on_library_change_done(self, message: ChangeDone) -> None:
        """A change was made, or not: either way what there is is read again."""
        self.tell_change(message)
        self._fill(elsewhere=False)

    def on_library_shelf_filled(self, message: ShelfFilled) -> None:
        """Shows what there is; cursor, marks and filters stay."""
        self._filling = False
        if isinstance(message.outcome, Failure):
            self.app.push_screen(ProblemScreen("This cannot be shown", message.outcome))
            return
        before, here = self.filled, self.row
        self.filled = message.outcome
        self._texts.clear()
        self._found = {}
        # What was typed while there was nothing to filter.
        self._browse = replace(self._browse, text=self.filter.value)
        if questions(self._browse.text):
            self.ask_texts(self._browse.text)
        self._marked &= self.shelf.place_of.keys()
        self._keys = {offered.command.action: offered.shown for offered in reversed(offered_at(self.app, self))}
        if before is not None and message.elsewhere:
            self._tell_elsewhere(before.shelf)
        self.show_rows(here)

    def _tell_elsewhere(self, before: Shelf) -> None:
        came = len(self.shelf.place_of.keys() - before.place_of.keys())
        went = len(before.place_of.keys() - self.shelf.place_of.keys())
        told = [f"{counted(came, 'article')} came in from elsewhere"] if came else []
        told += [f"{counted(went, 'article')} {'was' if went == 1 else 'were'} removed elsewhere"] if went else []
        self.notify(content(f"{' and '.join(told) or 'Something was changed elsewhere'}.").plain, markup=False)

    def renamed(self, old: str, new: str) -> None:
        """Goes on showing the collection under its new name."""

        def after(browse: Browse) -> Browse:
            named = (
                (Facet.COLLECTION, new) if choice == (Facet.COLLECTION, old) else choice for choice in browse.chosen
            )
            return replace(browse, chosen=tuple(named))

        self._preset, self._browse = after(self._preset), after(self._browse)

    # What can be done

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Most needs an article; some needs one collection to be shown."""
        if action in ("take_out", "rename") and self.collection is None:
            return False
        return bool(self._places) if action in NEEDS_ARTICLE else True

    def action_filter(self) -> None:
        """Keys go into the filter."""
        self.filter.display = True
        # At once: what is typed next is not for the list any more.
        self.set_focus(self.filter)

    def on_filter_input_left(self) -> None:
        """Keys work on the articles again; an empty filter takes no room."""
        self.filter.display = bool(self.filter.value)
        self.set_focus(self.table)

    def action_facets(self) -> None:
        """Shows the panel with the keys on it; hides it where they are on it already."""
        shown = self.has_class("-facets") and self.facets.has_focus
        self._show_panel(not shown)

    def _show_panel(self, shown: bool) -> None:
        self.set_class(shown, "-facets")
        memory = memory_of(self.app)
        memory.change(sorts=memory.state.sorted_by(_PANEL, "shown" if shown else "hidden"))
        self.show_facets()
        self.facets.display = shown
        self.set_focus(self.facets if shown else self.table)

    def on_facet_list_left(self) -> None:
        """Keys work on the articles again; over the list the panel goes away."""
        if not self.has_class("-narrow"):
            self.table.focus()
        else:
            self._show_panel(False)

    def action_order(self) -> None:
        """The next order."""
        self.look_at(self._browse.ordered(following(Sort, self._browse.sort)))

    def action_reverse(self) -> None:
        """The other way round."""
        self.look_at(self._browse.ordered(self._browse.sort))

    def action_mark(self) -> None:
        """Marks or unmarks, and goes on to the next."""
        if self.row is not None:
            self._marked ^= {self.row.key}
            self.table.repaint()
            self.table.move_to(self.table.at + 1)
            self.write_top()

    def action_mark_all(self) -> None:
        """Marks all that is shown, or none where all of it is marked."""
        every = {row.key for row in self.rows}
        self._marked = set() if every <= self._marked else self._marked | every
        self.table.repaint()
        self.write_top()

    def action_twin(self) -> None:
        """Goes to the article with the same text or title; shows both where it is out of sight."""
        row = self.row
        twins = [key for key in twins_of(row) if key in self.shelf.place_of] if row else []
        if row is None or not twins:
            self.notify("No other article has the same text, or the same title at the same outlet.", title="No twin")
            return
        there = self.shelf.place_of[twins[0]]
        if there not in self._places:
            self.look_at(replace(self._browse, text="", chosen=(), among=frozenset({row.key, *twins})))
        self.table.move_to(self._places.index(there))

    def on_line_list_opened(self, message: LineList.Opened) -> None:
        """Reads the article under the cursor, or the marked ones side by side."""
        if message.lines is self.table and self._places:
            at, keys = self.table.at, tuple(row.key for row in self.chosen[:_MOST_READ])
            near = self._places[max(at - _NEIGHBOURS, 0) : at + _NEIGHBOURS]
            self.fetch(keys, {*keys, *(self.shelf.rows[place].key for place in near)}, "", purpose="read")

    def action_compare(self) -> None:
        """Compares the marked articles, or all that are shown."""
        rows = self.marked or self.rows
        keys = tuple(row.key for row in rows)
        every = EVERYTHING if self._library is not None else "all these files"
        whole = self.collection if len(self._browse.chosen) == 1 and not self._browse.text else None
        part = f"{counted(len(keys), 'article')} chosen in the library"
        name = every if len(keys) == len(self.shelf) else (whole if whole and not self.marked else part)
        self.fetch(keys, keys, name, purpose="compare")

    def on_library_articles_fetched(self, message: ArticlesFetched) -> None:
        """Opens what the articles were fetched for."""
        if isinstance(message.outcome, Failure):
            self.app.push_screen(ProblemScreen("This cannot be opened", message.outcome))
        elif not self.is_current or not message.outcome.articles:
            return
        elif message.purpose == "correct":
            self.ask_facts(message.outcome)
        elif message.purpose == "compare":
            self.app.push_screen(CompareScreen(message.outcome))
        else:
            at_hand = {pair[1].key: pair for pair in message.outcome.articles}
            shown = [at_hand[key] for key in message.keys if key in at_hand]
            others = [at_hand[row.key] for row in self.rows if row.key in at_hand]
            self.app.push_screen(ReadScreen(shown, others=others).kept_in(self._library))

    def action_back(self) -> None:
        """Takes the last filter away; where there is none, goes back."""
        peeled = self._browse.peeled(self._preset)
        if peeled is None:
            self.dismiss()
        else:
            self.look_at(peeled)

    # Taken out of the app

    def view(self) -> View | None:
        """The articles that are shown, in their order."""
        return view_of(self.rows, self.collection or "Library") if self._places else None

    def passage(self) -> Passage | None:
        """The article under the cursor."""
        return passage_of(self.row) if self.row is not None else None

    def command_words(self) -> tuple[str, ...] | None:
        """The command that lists the same."""
        return command_of(self._browse, self._library) if self._library is not None else None
