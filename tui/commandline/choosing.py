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
    from analysis.document import Voice
    from tui.jobs.opening import OpenedFiles
    from tui.jobs.selecting import Selected

speaker_option = click.option(
    "--speaker", metavar="NAME", callback=one_line, help="Only what this speaker says, by any spelling of the name."
)
VOICE_CHOICES = ("own", "quoted", "reported", "all")


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

    @property
    def said(self) -> dict[str, object]:
        """The choice as JSON says it."""
        said: dict[str, object] = {"collection": self.collection, "outlets": self.outlet_names}
        return said if self.articles is None else {**said, "articles": list(self.articles)}


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


def comparison_of(selected: Selected, speaker: str | None = None) -> Comparison:
    """The comparison of the chosen articles; with a `speaker`, named in any spelling, in their words alone.

    Raises:
        UserError: nobody is called so, or several are.
    """
    from tui.jobs.aliases import all_aliases
    from tui.jobs.comparing import compare_selected
    from tui.jobs.lexicons import all_lexicons
    from tui.jobs.speaking import compare_words_called

    lexicons, aliases = all_lexicons(), all_aliases()
    made = compare_selected(selected, lexicons, Meter("Reading"))
    return made if speaker is None else compare_words_called(made, speaker, lexicons, aliases)


def articles_read(selected: Selected) -> Comparison:
    """The chosen articles side by side with no measure, which is sooner done."""
    from tui.jobs.comparing import read_selected

    return read_selected(selected, Meter("Reading"))


def voices_of(comparison: Comparison, voice: str | None) -> tuple[Voice, ...]:
    """The voices asked for, all that there are where none is; of one speaker's words none are the outlet's own.

    Raises:
        UserError: the outlet's own words of a speaker were asked for.
    """
    from analysis.document import Voice
    from analysis.scoring import VOICES
    from tui.jobs.problems import UserError

    if comparison.speaker is None:
        return VOICES if voice is None else (Voice(voice),)
    if voice == Voice.OWN.value:
        raise UserError("A speaker's words are never the outlet's own. Leave --voice out, or ask for quoted, reported "
                        "or all.")  # fmt: skip
    return VOICES[1:] if voice is None else (Voice(voice),)
