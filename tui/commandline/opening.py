"""`broadsheet` alone, `broadsheet FILE…` and `broadsheet demo`: the app, or its text where there is no terminal."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from tui.commandline.looking import Looks, looks, looks_options
from tui.commandline.options import library_option
from tui.commandline.output import Meter, is_terminal, library_path, said_plainly, write
from tui.loading import begin_loading


@click.command("open", hidden=True)
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[FILE]...")
@library_option
@looks_options
@click.pass_obj
def open_app(
    group_library: str | None,
    paths: tuple[Path, ...] = (),
    library: str | None = None,
    theme: str | None = None,
    compact: bool = False,
    in_ascii: bool = False,
    no_mouse: bool = False,
) -> None:
    """Open the app on the library, or on files without keeping them."""
    with said_plainly():
        kept_in = library_path(library, group_library)
        if paths:
            _open_files(paths, kept_in, looks(theme, compact, in_ascii, no_mouse))
            return
        if not _on_a_terminal():
            raise click.ClickException(
                "The app needs a terminal. Without one, use: broadsheet compare, list or inspect."
            )
        begin_loading()
        from tui.app import run_on_library

        run_on_library(kept_in, **looks(theme, compact, in_ascii, no_mouse))


@click.command()
@library_option
@looks_options
@click.pass_obj
def demo(
    group_library: str | None, library: str | None, theme: str | None, compact: bool, in_ascii: bool, no_mouse: bool
) -> None:
    """Open the app on the bundled sample stories; your own library is not touched."""
    from corpus.sample import story_folders

    with said_plainly():
        _open_files(story_folders(), library_path(library, group_library), looks(theme, compact, in_ascii, no_mouse))


def _on_a_terminal() -> bool:
    return is_terminal(sys.stdin) and is_terminal(sys.stdout)


def _open_files(paths: tuple[Path, ...], library: Path, asked: Looks) -> None:
    """Opens the app on files, or prints their comparisons; `library` is where the app keeps them if that is wanted."""
    if _on_a_terminal():
        begin_loading()
        from tui.app import run_on_files

        run_on_files(paths, library, **asked)
        return
    from analysis.scoring import VOICES
    from tui.export.comparing import printed
    from tui.jobs.comparing import compare_selected
    from tui.jobs.contents import GroupKind
    from tui.jobs.lexicons import all_lexicons
    from tui.jobs.opening import open_files

    opened = open_files(paths, Meter("Reading"))
    for refusal in dict.fromkeys(opened.refusals):
        click.echo(refusal, err=True)
    lexicons = all_lexicons()
    for group in opened.contents.groups:
        if group.kind is not GroupKind.EVERYTHING:
            compared = compare_selected(opened.selected(group), lexicons, Meter("Comparing"))
            write(printed(compared, VOICES, "text", {}) + "\n")
