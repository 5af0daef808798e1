"""The command line: `broadsheet` alone opens the app, every other use works without a screen.

Nothing heavy is imported here; each command imports what it needs when it runs.
"""

from __future__ import annotations

import io
import os
import sys
from typing import Any, cast

import click

from tui.commandline import COMMANDS, OFFERED
from tui.commandline.looking import looks_options
from tui.commandline.options import library_option
from tui.commandline.output import clear_progress, let_go_of_output, use_utf8
from tui.loading import seek_garbage_seldom

PIPE_CLOSED = 141
"""What a shell says of a program whose reader has gone (128 and SIGPIPE)."""


class FilesOrCommand(click.Group):
    """A group whose first word may also be a file: `broadsheet FILE…` opens the files in Compare.

    A command is loaded when it is asked for; listing them all loads none.
    """

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Each command with the first sentence of its help, cut as click does it."""
        shown = {name: OFFERED[name].sentence for name in self.list_commands(ctx) if not OFFERED[name].hidden}
        room = formatter.width - 6 - max(map(len, shown))
        with formatter.section("Commands"):
            formatter.write_dl(
                [(name, click.Command(name, help=said).get_short_help_str(room)) for name, said in shown.items()]
            )

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command named, or `open` with every word as a file where the first word is a path that exists."""
        if args and args[0] not in COMMANDS and (os.path.lexists(args[0]) or _looks_like_path(args[0])):
            # A file name that begins with a hyphen came after `--` and is no option of `open` either.
            opened = "plain" if ctx.params.get("plain") else "open"
            return opened, COMMANDS[opened], ["--", *args] if args[0].startswith("-") else args
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        """Runs the command; where the reader of a pipe (head, less) has gone there is nothing to be said of it."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            let_go_of_output()
            ctx.exit(PIPE_CLOSED)


def _looks_like_path(word: str) -> bool:
    return "/" in word or os.sep in word or word.lower().endswith((".txt", ".html", ".htm", ".md"))


@click.group(
    cls=FilesOrCommand,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(package_name="broadsheet", message="%(prog)s %(version)s")
@click.option("--plain", is_flag=True, help="Lines of text instead of a screen, for screen readers: see the command.")
@library_option
@looks_options
@click.pass_context
def broadsheet(  # noqa: PLR0913, PLR0917
    ctx: click.Context,
    library: str | None,
    plain: bool,
    theme: str | None,
    compact: bool,
    in_ascii: bool,
    no_mouse: bool,
) -> None:
    """How outlets tell the same story, side by side, in your terminal.

    \b
    broadsheet                   open the app on your library
    broadsheet FILE...           compare these files without keeping them
    broadsheet demo              open the app on the bundled sample stories

    Files are plain text or saved web pages (HTML).
    """  # noqa: D301
    ctx.obj = library
    seek_garbage_seldom()
    looks = {"theme": theme, "compact": compact, "in_ascii": in_ascii, "no_mouse": no_mouse}
    if ctx.invoked_subcommand is not None:
        # `broadsheet --ascii demo` and `broadsheet demo --ascii` are the same.
        ctx.default_map = {"open": looks, "demo": looks}
    elif plain:
        ctx.invoke(COMMANDS["plain"])
    else:
        ctx.invoke(COMMANDS["open"], **looks)


# Click only looks commands up there; it never adds one.
broadsheet.commands = cast("dict[str, click.Command]", COMMANDS)


def _plain(text: str) -> str:
    from corpus.plain import plain  # noqa: PLC0415 - only where there is something to say

    return plain(text)


def main(args: list[str] | None = None) -> Any:
    """Runs the command line; the process ends with 0, with 2 for bad input, or with 130 when interrupted."""
    use_utf8()
    try:
        code = broadsheet.main(args=args, prog_name="broadsheet", standalone_mode=False)
    except click.exceptions.Abort:
        click.echo("\nStopped.", err=True)
        sys.exit(130)
    except click.ClickException as problem:
        clear_progress()
        said = io.StringIO()
        problem.show(said)
        click.echo(_plain(said.getvalue()), nl=False, err=True)
        sys.exit(2)
    except OSError as problem:
        # What no reader or library foresaw: a name longer than the system allows, an output on a full disk.
        clear_progress()
        if not problem.filename:
            let_go_of_output()
        what = f"{str(problem.filename)[:200]}: " if problem.filename else "The output cannot be written: "
        click.echo(_plain(f"Error: {what}{problem.strerror}."), err=True)
        sys.exit(2)
    if code:
        sys.exit(code)


if __name__ == "__main__":
    main()
