"""The library screen's list: what is shown in which order, what is known of the article under the cursor."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache, partial
from pathlib import Path

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.getters import query_one
from textual.timer import Timer
from textual.widgets import Input, Static

from corpus.article import Article
from tui.amounts import counted
from tui.jobs.browsing import NOTHING_FOUND, Browse, Found, Row, Shelf, Sort, facet_counts, questions, shown
from tui.jobs.opening import OpenedFiles
from tui.screens.library_changes import LibraryChanges
from tui.screens.library_threads import ArticleRead, TextsAsked
from tui.state import memory_of
from tui.text import Run, content
from tui.widgets.article_table import ArticleTable
from tui.widgets.facet_list import FacetList
from tui.widgets.filter_line import Chips, FilterInput
from tui.widgets.key_bar import KeyBar
from tui.widgets.known_article import Known, known_lines
from tui.widgets.library_chips import chips_of, order_words, without
from tui.widgets.library_lines import ListColumn, list_columns, list_heading, list_line, outlet_width
from tui.widgets.line_list import LineList
from tui.widgets.page import Page, paragraph
from tui.widgets.start_lines import top_line
from tui.work import Failure

NO_ARTICLES = Shelf()
EVERY_ARTICLE = Browse()
FILTER_HINT = 'words, or outlet:tass  date:2024-05  lang:ru  in:"The bridge"  odd:twins  text:bridge  -word'

_SETTLED = 0.2
"""Seconds for which the cursor stays on an article before its text is read for what is known of it."""

_ORDER = "library"
"""Under which name the order is remembered."""


class LibraryBrowsing(LibraryChanges):
    """Shows what the reader's filter, facets and order ask for."""

    top = query_one("#library-top", Static)
    filter = query_one("#library-filter", FilterInput)
    chips = query_one("#library-chips", Chips)
    facets = query_one("#library-facets", FacetList)
    table = query_one("#article-list", ArticleTable)
    known = query_one("#article-facts", Page)

    def __init__(self, library: Path | None, opened: OpenedFiles | None, preset: Browse) -> None:
        super().__init__(library, opened)
        self._preset = self._browse = preset
        self._places: tuple[int, ...] = ()
        self._found: Found = NOTHING_FOUND
        self._marked: set[int] = set()
        self._settling: Timer | None = None
        self._texts: dict[int, Article] = {}
        self._keys: dict[str, str] = {}
        self._columns: Callable[[int], Sequence[ListColumn]] = partial(list_columns, 8)

    def compose(self) -> ComposeResult:
        """Where we are, the filter, the filters in force; facets, articles, what is known of one; keys."""
        yield Static(id="library-top")
        yield FilterInput(self._preset.text, id="library-filter", placeholder=FILTER_HINT)
        yield Chips(id="library-chips")
        with Horizontal(id="library-body"):
            yield FacetList(id="library-facets")
            with Vertical(id="library-main"):
                yield ArticleTable(id="article-list")
                yield Page(id="article-facts")
        yield KeyBar()

    @property
    def keeps(self) -> bool:
        """Whether this is the list of a library."""
        return self._library is not None

    @property
    def shelf(self) -> Shelf:
        """All articles that there are."""
        return self.filled.shelf if self.filled is not None else NO_ARTICLES

    @property
    def browse(self) -> Browse:
        """What the reader wants to see."""
        return self._browse

    @property
    def rows(self) -> tuple[Row, ...]:
        """The articles that are shown, in order."""
        return tuple(self.shelf.rows[place] for place in self._places)

    @property
    def row(self) -> Row | None:
        """The article under the cursor."""
        at = self.table.at
        return self.shelf.rows[self._places[at]] if at < len(self._places) else None

    @property
    def row_above(self) -> Row | None:
        """The article above the first chosen one."""
        keys = {row.key for row in self.chosen}
        rows = self.rows
        first = next((at for at, row in enumerate(rows) if row.key in keys), 0)
        return rows[first - 1] if first else None

    @property
    def marked(self) -> tuple[Row, ...]:
        """The marked articles that are shown."""
        return tuple(row for row in self.rows if row.key in self._marked) if self._marked else ()

    @property
    def chosen(self) -> tuple[Row, ...]:
        """The marked articles that are shown, or the one under the cursor."""
        return self.marked or ((self.row,) if self.row else ())

    @property
    def collection(self) -> str | None:
        """The collection that is shown, where it is one."""
        return self._browse.collection

    # Showing

    def show_rows(self, here: Row | None = None) -> None:
        """Shows what is asked for, with the cursor on the article `here` where it is shown."""
        shelf = self.shelf
        self._places = shown(shelf, self._browse, self._found)
        place = shelf.place_of.get(here.key, -1) if here else -1
        at = self._places.index(place) if place in self._places else self.table.at
        self._columns = self.table.columns = cache(partial(list_columns, outlet_width(shelf.rows)))
        self.table.show(len(self._places), self._line, at=at, heading=self._heading)
        self.show_facets()
        self.chips.show(chips_of(self._browse), order_words(self._browse))
        self.write_top()
        if not self._places:
            self._show_nothing()
        self.refresh_bindings()

    def _line(self, at: int, width: int) -> list[Run]:
        row = self.shelf.rows[self._places[at]]
        return list_line(row, self._columns(width), chosen=at == self.table.at, marked=row.key in self._marked)

    def _heading(self, width: int) -> list[Run]:
        return list_heading(self._columns(width), self._browse.sort, reverse=self._browse.reverse)

    def show_facets(self) -> None:
        """The numbers of the panel, where it is in sight."""
        if self.has_class("-facets"):
            self.facets.show_facets(facet_counts(self.shelf, self._browse, self._found), self._browse)

    def write_top(self) -> None:
        """Where we are and how much there is."""
        every, number = len(self.shelf), len(self._places)
        amount = counted(every, "article") if number == every else f"{number:,} of {counted(every, 'article')}"
        hidden = len(self._marked) - len(self.marked)
        marks = f"{len(self._marked):,} marked{f', {hidden:,} of them out of sight' if hidden else ''} · "
        kept = "" if self._library is not None else "not kept · "
        right = f"{kept}{marks if self._marked else ''}{amount}" if self.filled is not None else ""
        path = ("Library", self.collection) if self.collection else ("Library",)
        self.top.update(content(*top_line(path, right, self.size.width - 2)), layout=False)

    def on_resize(self) -> None:
        """Another width, other cuts."""
        self.write_top()

    def _show_nothing(self) -> None:
        back, add, undo = (self._keys.get(action, "") for action in ("back", "add", "undo"))
        if len(self.shelf):
            said = f"No article fits all of this. {back} takes the last filter away, and so does a click on it."
        elif self._library is not None:
            said = f"There is no article in your library. {add} adds some; {undo} brings back what was removed."
        else:
            said = "There is no article in these files."
        self.known.show(lambda width: paragraph(said, width, "note"))

    # What is known of the article under the cursor

    def on_line_list_moved(self, message: LineList.Moved) -> None:
        """Shows what is known of the article; its text is read when the cursor stays."""
        row = self.row
        if message.lines is not self.table or row is None:
            return
        if self._settling is not None:
            self._settling.stop()
            self._settling = None
        if self._opened is not None and row.key in self._opened.articles:
            self._texts[row.key] = self._opened.articles[row.key][1]
        elif row.key not in self._texts:
            self._settling = self.set_timer(_SETTLED, lambda: self.read_one(row.key))
        self._show_known(row)

    def _show_known(self, row: Row) -> None:
        shelf = self.shelf
        twins = tuple(shelf.rows[shelf.place_of[key]] for key in twins_of(row) if key in shelf.place_of)
        known, keys, page = Known(row, self._texts.get(row.key), twins), self._keys, self.known
        page.show(lambda width: known_lines(known, keys, width, page.scrollable_content_region.height))

    def on_library_article_read(self, message: ArticleRead) -> None:
        """The words by which each fact was known, and what was set aside."""
        if isinstance(message.outcome, Failure):
            return
        for _, article in message.outcome.articles:
            self._texts[article.key] = article
            if self.row is not None and self.row.key == article.key:
                self._show_known(self.row)

    # Filters and order

    def look_at(self, browse: Browse) -> None:
        """Shows something else; the cursor stays on its article where it can."""
        here, before = self.row, self._browse
        self._browse = browse
        if browse.text != self.filter.value:
            self.filter.value = browse.text
            self.filter.display = bool(browse.text) or self.filter.has_focus
        asked = questions(browse.text)
        if asked != questions(before.text) and any(one not in self._found for one in asked):
            self.ask_texts(browse.text)
        if (browse.sort, browse.reverse) != (before.sort, before.reverse):
            memory = memory_of(self.app)
            memory.change(sorts=memory.state.sorted_by(_ORDER, f"{browse.sort}{'-' if browse.reverse else '+'}"))
        self.show_rows(here)

    def remembered_order(self) -> None:
        """Takes up the order of the last run."""
        order = memory_of(self.app).state.sort_of(_ORDER)
        if order[:-1] in list(Sort):
            self._browse = replace(self._browse, sort=Sort(order[:-1]), reverse=order.endswith("-"))

    def on_library_texts_asked(self, message: TextsAsked) -> None:
        """Which articles answer what the filter asks of the texts."""
        if isinstance(message.outcome, Failure):
            self.notify(content(message.outcome.sentence).plain, severity="warning", markup=False)
        else:
            self._found = {**self._found, **message.outcome}
            self.show_rows(self.row)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Filters as one types."""
        event.stop()
        # What stands there now, and not when the message was sent: more may have been typed since.
        text = self.filter.value
        if text != self._browse.text and self.filled is not None:
            self.look_at(replace(self._browse, text=text))

    def on_chips_removed(self, message: Chips.Removed) -> None:
        """Takes a filter away."""
        self.look_at(without(self._browse, message.chip))

    def on_chips_order_clicked(self) -> None:
        """Turns the order round."""
        self.look_at(self._browse.ordered(self._browse.sort))

    def on_article_table_sorted(self, message: ArticleTable.Sorted) -> None:
        """Orders by the column whose head was clicked."""
        self.look_at(self._browse.ordered(message.sort))

    def on_facet_list_ticked(self, message: FacetList.Ticked) -> None:
        """Chooses a value of a facet, or not any more."""
        self.look_at(self._browse.toggled(message.choice))


def twins_of(row: Row) -> tuple[int, ...]:
    """The keys of the articles with the same text, or with the same title at the same outlet."""
    return tuple(dict.fromkeys((*row.listed.twins, *row.listed.namesakes)))
