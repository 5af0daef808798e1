"""Which articles a command works on: options that several share, and the articles that they choose."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tui.commandline.options import library_option, numbers, one_line
from tui.commandline.output import Meter, library_to_read

if TYPE_CHECKING:
    from analysis.comparison import Comparison
    from tui.jobs.opening import OpenedFiles
    from tui.jobs.selecting import Selected

VOICE_CHOICES = ("own", "quoted", "all")


@dataclass(frozen=True, slots=True)
class Choice:
    """What the reader asked for: files, or a part of the library."""

    paths: tuple[Path, ...]
    collection: str | None
    articles: tuple[int, ...] | None
    outlets: str | None
    library: str | None

    @property
    def outlet_names(self) -> list[str] | None:
        """The outlets named, None where none are.

        Raises:
            UserError: the option is there and names none.
        """
        from tui.jobs.problems import UserError

        names = None if self.outlets is None else [name.strip() for name in self.outlets.split(",") if name.strip()]
        if names == []:
            raise UserError("--outlets names none. Give names or short names with commas between them.")
        return names


def choice_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Gives a command the options that make a `Choice`."""
    for option in (
        library_option,
        click.option("--outlets", metavar="A,B", help="Only these outlets, in this order (names or short names)."),
        click.option(
            "--articles", metavar="3,5", callback=numbers, help="Only the articles with these numbers in the library."
        ),
        click.option(
            "--collection",
            metavar="NAME",
            callback=one_line,
            help="Only this collection (default: everything there is).",
        ),
        click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[PATH]..."),
    ):
        command = option(command)
    return command


def chosen_articles(choice: Choice, group_library: str | None) -> Selected:
    """The articles of a choice.

    Raises:
        UserError: there is no such article, outlet or collection, or nothing to compare.
    """
    from tui.jobs.opening import select_from_files
    from tui.jobs.problems import UserError
    from tui.jobs.selecting import of_named_outlets, select_from_library

    names = choice.outlet_names
    if choice.paths:
        if choice.articles is not None or choice.library is not None:
            raise UserError("--articles and --library choose from a library: leave them out, or the paths.")
        selected = select_from_files(_opened(choice.paths), choice.collection)
        return selected if names is None else of_named_outlets(selected, names)
    with library_to_read(choice.library, group_library) as opened:
        selected = select_from_library(opened, choice.collection, names, choice.articles)
    if not selected.articles:
        raise UserError("There is nothing to compare yet. Add articles with: broadsheet add PATH")
    return selected


def _opened(paths: tuple[Path, ...]) -> OpenedFiles:
    from tui.jobs.opening import open_files

    opened = open_files(paths, Meter("Reading"))
    for refusal in dict.fromkeys(opened.refusals):
        click.echo(refusal, err=True)
    return opened


def comparison_of(selected: Selected) -> Comparison:
    """The comparison of the chosen articles, with the bundled lexicons and the user's own."""
    from tui.jobs.comparing import compare_selected
    from tui.jobs.lexicons import all_lexicons

    return compare_selected(selected, all_lexicons(), Meter("Reading"))
