"""What the reader changes on the library screen: facts, collections, removal. Every change can be undone."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from textual import events

from corpus.article import Fact, Facts, FactSource
from tui.amounts import counted
from tui.jobs.browsing import Row
from tui.jobs.selecting import Selected
from tui.jobs.shelving import FilledShelf
from tui.screens.adding import AddingScreen
from tui.screens.confirm import ConfirmScreen, NoticeScreen
from tui.screens.facts import FactsScreen, GivenFacts
from tui.screens.library_commands import NOT_KEPT
from tui.screens.library_threads import ChangeDone, LibraryThreads
from tui.screens.name import NameScreen
from tui.screens.problem import ProblemScreen
from tui.widgets.library_lines import row_sentence
from tui.work import Failure

if TYPE_CHECKING:
    from tui.screens.library_threads import ChangeJob

_MOST_NAMED = 8


class LibraryChanges(LibraryThreads):
    """Asks what to change and has it changed. What is chosen, a subclass knows."""

    filled: FilledShelf | None = None
    changing = False
    """Whether a change is under way: the library is then changed by this screen, and not elsewhere."""

    renaming: tuple[str, str] | None = None
    """The old and the new name of a collection that is being renamed."""

    @property
    def chosen(self) -> tuple[Row, ...]:
        """The articles that a change is made to."""
        raise NotImplementedError

    @property
    def collection(self) -> str | None:
        """The collection that is shown, where it is one."""
        raise NotImplementedError

    @property
    def row_above(self) -> Row | None:
        """The article above the first chosen one."""
        raise NotImplementedError

    def _kept(self) -> Path | None:
        """The library; where there is none, says why nothing can be changed."""
        if self._library is None:
            self.app.push_screen(NoticeScreen("Not kept", NOT_KEPT))
        return self._library

    # Facts and collections: the dialog needs the articles themselves

    def action_edit(self) -> None:
        """Corrects facts."""
        self._correct("outlet")

    def action_outlet(self) -> None:
        """Corrects the outlet."""
        self._correct("outlet")

    def action_date(self) -> None:
        """Corrects the date."""
        self._correct("date")

    def action_title(self) -> None:
        """Corrects the title."""
        self._correct("title")

    def action_language(self) -> None:
        """Corrects the language."""
        self._correct("language")

    def action_collect(self) -> None:
        """Puts articles in a collection."""
        self._correct("collection")

    def _correct(self, first: str) -> None:
        if self._kept() is not None:
            keys = tuple(row.key for row in self.chosen)
            self.fetch(keys, keys, first, purpose="correct")

    def ask_facts(self, selected: Selected) -> None:
        """Opens the dialog on articles; the name of the selection is the field to begin with."""
        articles = tuple(article for _, article in selected.articles)
        filled = self.filled
        if filled is None or not articles:
            return
        screen = FactsScreen(articles, filled.shelf.outlets, filled.collections, selected.name)
        self.app.push_screen(screen, lambda given: self._give(tuple(article.key for article in articles), given))

    def _give(self, keys: Sequence[int], given: GivenFacts | None) -> None:
        if given is not None:
            self._set(keys, given.facts, given.collection)

    def _set(self, keys: Sequence[int], facts: Facts, collection: str | None) -> None:
        from tui.jobs.keeping import set_articles  # noqa: PLC0415
        from tui.jobs.lexicons import all_lexicons  # noqa: PLC0415

        if library := self._kept():
            self._start(lambda: set_articles(library, keys, facts, collection, all_lexicons()))

    def action_same_outlet(self) -> None:
        """Gives the chosen articles the outlet of the one above them."""
        above = self.row_above
        if above is None:
            self.notify("There is no article above this one.", title="Nothing to take over")
        elif not above.outlet.attributed:
            self.notify("The outlet of the article above is not known either.", title="Nothing to take over")
        else:
            outlet = Fact(above.outlet.name, FactSource.USER, "said by you")
            self._set([row.key for row in self.chosen], Facts(outlet=outlet), None)

    def action_take_out(self) -> None:
        """Takes articles out of the collection."""
        from tui.jobs.collecting import take_out  # noqa: PLC0415

        name, keys = self.collection, [row.key for row in self.chosen]
        if name is not None and (library := self._kept()):
            self._start(lambda: take_out(library, keys, name))

    def action_rename(self) -> None:
        """Gives the collection another name."""
        name = self.collection
        if name is not None and self._kept() is not None:
            asked = NameScreen("Another name for this collection", "Collection", name)
            self.app.push_screen(asked, lambda new: self._rename(name, new))

    def _rename(self, old: str, new: str | None) -> None:
        from tui.jobs.collecting import rename_collection  # noqa: PLC0415

        if new is not None and (library := self._kept()):
            self.renaming = (old, new)
            self._start(lambda: rename_collection(library, old, new))

    def action_remove(self) -> None:
        """Removes articles, after asking."""
        library = self._kept()
        if library is None:
            return
        chosen = self.chosen
        keys = tuple(row.key for row in chosen)
        named = [row_sentence(row) for row in chosen[:_MOST_NAMED]]
        more = [f"and {len(chosen) - _MOST_NAMED:,} more"] if len(chosen) > _MOST_NAMED else []
        asked = ConfirmScreen(
            f"Remove {counted(len(chosen), 'article')} from the library?",
            [*named, *more, "The files they were read from stay where they are."],
            "Remove",
        )
        self.app.push_screen(asked, lambda yes: self._remove(library, keys) if yes else None)

    def _remove(self, library: Path, keys: Sequence[int]) -> None:
        from tui.jobs.keeping import remove_articles  # noqa: PLC0415

        self._start(lambda: remove_articles(library, keys))

    def action_add(self) -> None:
        """Asks what to add."""
        self._add("")

    def on_paste(self, event: events.Paste) -> None:
        """Asks what is known of what was pasted or dragged here: files, or the text of an article."""
        event.stop()
        if event.text.strip():
            self._add(event.text)

    def _add(self, given: str) -> None:
        if library := self._kept():
            outlets = self.filled.shelf.outlets if self.filled else ()
            collections = self.filled.collections if self.filled else ()
            self.app.push_screen(AddingScreen(library, given, known_outlets=outlets, known_collections=collections))

    # What came of it

    def _start(self, job: ChangeJob) -> None:
        self.changing = True
        self.change(job)

    def tell_change(self, message: ChangeDone) -> None:
        """Says why a change was not made; one that was, the app tells."""
        self.changing = False
        renaming, self.renaming = self.renaming, None
        if isinstance(message.outcome, Failure):
            self.app.push_screen(ProblemScreen("This was not done", message.outcome))
        elif renaming is not None:
            self.renamed(*renaming)

    def renamed(self, old: str, new: str) -> None:
        """The collection that is shown has another name."""
        raise NotImplementedError
