"""The options that several commands share, with what is refused at once because it can only be a slip."""

from __future__ import annotations

from pathlib import Path

import click


def one_line(ctx: click.Context, option: click.Parameter, value: str | None) -> str | None:
    """The value on one line of plain text.

    Raises:
        BadParameter: there is nothing to be seen in it (a shell variable that was never set), or it is far too long.
    """
    del ctx, option
    if value is None:
        return None
    from corpus.plain import plain_line
    from tui.jobs.facts import LONGEST

    line = plain_line(value, LONGEST + 1)
    if not line:
        raise click.BadParameter("it is empty. Leave the option out, or give it a value.")
    if len(line) > LONGEST:
        raise click.BadParameter(f"it is longer than {LONGEST} characters.")
    return line


def _named_file(ctx: click.Context, option: click.Parameter, value: str | None) -> str | None:
    # Empty would mean the user's own library, which is the one that was not meant.
    del ctx, option
    if value is not None and not value.strip():
        raise click.BadParameter("it is empty. Leave the option out, or name a file.")
    return value


def numbers(ctx: click.Context, option: click.Parameter, value: str | None) -> tuple[int, ...] | None:
    """Numbers with commas between them, each once.

    Raises:
        BadParameter: something there is not a number.
    """
    del ctx, option
    if value is None:
        return None
    words = [word.strip() for word in value.split(",") if word.strip()]
    if not words or not all(word.isascii() and word.isdigit() and len(word) < 19 for word in words):
        raise click.BadParameter("write numbers with commas between them, as `broadsheet list` shows them: 3,5,9.")
    return tuple(dict.fromkeys(map(int, words)))


every_path = click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="PATH...")
keys_argument = click.argument("keys", nargs=-1, required=True, type=int, metavar="NUMBER...")
library_option = click.option(
    "--library",
    type=click.Path(),
    metavar="FILE",
    callback=_named_file,
    help="The library to use instead of your own.",
)
outlet_option = click.option("--outlet", metavar="NAME", callback=one_line, help="Who published.")
date_option = click.option("--date", metavar="D", callback=one_line, help="When: 2024-05-03, 2024-05 or 2024.")
into_collection_option = click.option(
    "--collection",
    metavar="NAME",
    callback=one_line,
    help="Put the articles in this collection (made if it is new).",
)
