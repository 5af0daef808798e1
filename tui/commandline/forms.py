"""The forms that commands print in, and the new file that one is written to."""

from __future__ import annotations

from pathlib import Path

import click

FORMS = ("text", "json", "csv", "md", "html")


def form_of(output: Path | None) -> str:
    """The form that the name of a file ends in, else text."""
    forms = {".json": "json", ".csv": "csv", ".md": "md", ".html": "html", ".htm": "html"}
    return forms.get(output.suffix.lower(), "text") if output else "text"


def write_new(path: Path, text: str) -> None:
    """Writes a file that is not there yet, and says so.

    Raises:
        UserError: there is one already.
    """
    from corpus.plain import plain, plain_line
    from tui.export.files import FileThere, write_export
    from tui.jobs.problems import UserError

    try:
        write_export(path, "\r\n".join(plain(part) for part in text.split("\r\n")))
    except FileThere as problem:
        raise UserError(f"{problem} Nothing was written: give another name, or take that file away.") from problem
    click.echo(f"Written to {plain_line(str(path), 300)}.", err=True)
