"""The start page's stories taken out of the app: exported, copied, as a command."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from textual.getters import query_one

from tui.amounts import counted
from tui.jobs.contents import Contents, Group, GroupKind, Headline
from tui.screens.start_adding import StartAdding
from tui.views import Passage, View
from tui.widgets.start_views import StartViews

if TYPE_CHECKING:
    from tui.export.sheet import Sheet
    from tui.jobs.opening import OpenedFiles

# What makes files and commands is imported when one is asked for, after the first paint.
# ruff: noqa: PLC0415

COLUMNS = ("collection", "outlet", "date", "headline", "begins")
NO_HEADLINE = "no headline"


class StartSharing(StartAdding):
    """A page with stories that can be exported and copied from."""

    views = query_one(StartViews)

    def view(self) -> View | None:
        """Every story with its headlines."""
        return stories_view(self._contents) if self._contents is not None and self._contents.groups else None

    def passage(self) -> Passage | None:
        """The headlines of the story under the cursor."""
        return story_passage(self.views.group) if self.views.group else None

    def command_words(self) -> tuple[str, ...] | None:
        """The command that compares the outlets of the story under the cursor."""
        return story_command(self.views.group, self._library, self._opened) if self.views.group else None


def stories_view(contents: Contents) -> View:
    """Every story with its outlets' headlines, in every form that a table can have."""
    from tui.export.sheet import sheet_makers

    return View("stories", sheet_makers(lambda: stories_sheet(contents)))


def stories_sheet(contents: Contents) -> Sheet:
    """A row for each headline, story by story; the group that repeats all of them is left out."""
    from tui.export.sheet import Sheet

    groups = [group for group in contents.groups if group.kind is not GroupKind.EVERYTHING]
    rows = tuple(
        (group.name, headline.outlet.name, headline.date, _title(headline), headline.lead or None)
        for group in groups
        for headline in group.headlines
    )
    said = f"{counted(contents.articles, 'article')} of {counted(contents.outlets, 'outlet')}."
    return Sheet("Stories and collections", (said,), COLUMNS, rows)


def _title(headline: Headline) -> str:
    return headline.title if headline.own else f"{NO_HEADLINE}: “{headline.title}”"


def story_passage(group: Group) -> Passage | None:
    """The headlines of a story, a line each; with their source: the story, and the date of each."""
    from tui.export.tables import escaped

    if not group.headlines:
        return None
    lines = [f"{one.outlet.name}: {_title(one)}" for one in group.headlines]
    dated = [f"- {escaped(line)}, {one.date or 'no date'}" for line, one in zip(lines, group.headlines, strict=True)]
    what = "headline" if len(lines) == 1 else "headlines"
    return Passage(what, "\n".join(lines), "\n".join([f"{escaped(group.name)}:", "", *dated, ""]))


def story_command(group: Group, library: Path, opened: OpenedFiles | None) -> tuple[str, ...] | None:
    """The command that compares the outlets of a story of the library, or of opened files."""
    from corpus.library import default_path

    if not group.headlines:
        return None
    if opened is not None:
        return ("broadsheet", *opened.selected(group).asked)
    words = {
        GroupKind.COLLECTION: ("--collection", group.name),
        GroupKind.LOOSE: ("--articles", ",".join(map(str, group.keys))),
        GroupKind.EVERYTHING: (),
    }[group.kind]
    elsewhere = () if library == default_path() else ("--library", str(library.absolute()))
    return ("broadsheet", "compare", *words, *elsewhere)
