"""`outlets`: the known outlets, and whether entries of one's own are right."""

from __future__ import annotations

from pathlib import Path

import click

from tui.commandline.output import said_plainly, write


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[FILE...]")
@click.option("--format", "form", type=click.Choice(("text", "json", "csv")), default="text", show_default=True)
def outlets(paths: tuple[Path, ...], form: str) -> None:
    """List the known outlets, or check entries of your own.

    Without a file: every outlet that is known by its marks, the bundled ones and those in your folder of outlets.
    With files: what each entry says, or what is wrong with it; nothing is kept. docs/outlets.md says how to write one.
    """
    from corpus.outlets import registry
    from tui.export.outlets import outlets_csv, outlets_json, outlets_text
    from tui.jobs.outlets import check_entries

    with said_plainly():
        rows = check_entries(paths) if paths else registry()
    write({"text": outlets_text, "json": outlets_json, "csv": outlets_csv}[form](rows))
    if paths:
        click.echo(f"{len(rows)} {'entry is' if len(rows) == 1 else 'entries are'} right.", err=True)
