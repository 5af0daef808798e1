"""The command line: `broadsheet` alone opens the app, every other use works without a screen.

Nothing heavy is imported here; each command imports what it needs when it runs.
"""

from __future__ import annotations

import os
import sys
from typing import Any

import click

from tui.commandline import COMMANDS
from tui.commandline.output import use_utf8


class FilesOrCommand(click.Group):
    """A group whose first word may also be a file: `broadsheet FILE…` opens the files in Compare."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command named, or `open` with every word as a file where the first word is a path that exists."""
        if args and args[0] not in self.commands and (os.path.lexists(args[0]) or _looks_like_path(args[0])):
            return "open", self.commands["open"], args
        return super().resolve_command(ctx, args)


def _looks_like_path(word: str) -> bool:
    return "/" in word or os.sep in word or word.lower().endswith((".txt", ".html", ".htm", ".md"))


@click.group(
    cls=FilesOrCommand,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(package_name="broadsheet", message="%(prog)s %(version)s")
@click.option("--library", type=click.Path(), metavar="FILE", help="The library to use instead of your own.")
@click.pass_context
def broadsheet(ctx: click.Context, library: str | None) -> None:
    """How outlets tell the same story, side by side, in your terminal.

    \b
    broadsheet                   open the app on your library
    broadsheet FILE...           compare these files without keeping them
    broadsheet demo              open the app on the bundled sample stories

    Files are plain text or saved web pages (HTML).
    """  # noqa: D301
    ctx.obj = library
    if ctx.invoked_subcommand is None:
        ctx.invoke(COMMANDS["open"])


for name, command in COMMANDS.items():
    broadsheet.add_command(command, name)


def main(args: list[str] | None = None) -> Any:
    """Runs the command line; the process ends with 0, with 2 for bad input, or with 130 when interrupted."""
    use_utf8()
    try:
        broadsheet.main(args=args, prog_name="broadsheet", standalone_mode=False)
    except click.exceptions.Abort:
        click.echo("\nStopped.", err=True)
        sys.exit(130)
    except click.ClickException as problem:
        problem.show()
        sys.exit(2)
    except BrokenPipeError:
        # The reader of a pipe (head, less) has gone; what is left unsaid goes nowhere instead of raising again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(141)
    except click.exceptions.Exit as leave:
        sys.exit(leave.exit_code)


if __name__ == "__main__":
    main()
