"""`broadsheet plain`: a conversation on standard input and output, for screen readers and scripts."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from tui.commandline.options import library_option
from tui.commandline.output import is_terminal, library_path, said_plainly, write

LEAVING = ("quit", "exit", "q")


@click.command("plain")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[FILE]...")
@library_option
@click.pass_obj
def plain_mode(group_library: str | None, paths: tuple[Path, ...] = (), library: str | None = None) -> None:
    """Talk with Broadsheet line by line, for screen readers and scripts: no screen, no drawing.

    Type help for everything that can be said. From a pipe each line is one thing said; the exit code is 2 where
    one of them could not be done.
    """
    converse(library_path(library, group_library), paths)


def converse(library: Path, paths: tuple[Path, ...]) -> None:
    """Answers lines until there are no more, or the reader leaves."""
    from corpus.errors import UnreadableFile
    from corpus.library.problems import LibraryProblem
    from tui.jobs.problems import UserError
    from tui.plain.conversation import Conversation, answered
    from tui.plain.lines import wrapped
    from tui.plain.sayings import SAYINGS

    conversation = Conversation(library)
    with said_plainly():
        if paths:
            conversation.open_files(paths)
        else:
            conversation.open_library()
    write(wrapped(conversation.begin()))
    for refusal in dict.fromkeys(conversation.opened.refusals if conversation.opened else ()):
        click.echo(wrapped([refusal]), nl=False, err=True)
    asked = is_terminal(sys.stdin)
    failed = False
    while True:
        line = _next_line(asked)
        if line is None or line.strip().casefold() in LEAVING:
            break
        try:
            write(wrapped(answered(conversation, SAYINGS, line)))
        except (UserError, UnreadableFile, LibraryProblem) as problem:
            failed = True
            # Told where the answers are, so that a script and a listener hear it in its place.
            write(wrapped([f"Not done. {part}" if not place else part
                           for place, part in enumerate(str(problem).splitlines())]))  # fmt: skip
    if failed and not asked:
        raise click.exceptions.Exit(2)


def _next_line(asked: bool) -> str | None:
    """The next line, None at the end of the input; a person is asked for it."""
    if asked:
        click.echo("> ", nl=False)
    sys.stdout.flush()
    line = sys.stdin.buffer.readline(1_000_000) if sys.stdin is not None else b""
    return line.decode("utf-8", "replace") if line else None
