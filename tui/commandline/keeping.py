"""`add`, `list`, `set` and `remove`: the library without the app."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from corpus.plain import plain
from tui.amounts import counted
from tui.commandline.options import (
    date_option,
    every_path,
    into_collection_option,
    keys_argument,
    library_option,
    one_line,
    outlet_option,
)
from tui.commandline.output import (
    Meter,
    asked_to_stop,
    clear_progress,
    library_path,
    library_to_read,
    said_plainly,
    write,
)


@click.command()
@every_path
@outlet_option
@date_option
@into_collection_option
@library_option
@click.pass_obj
def add(
    group_library: str | None, paths: tuple[Path, ...], outlet: str | None, date: str | None, collection: str | None,
    library: str | None,
) -> None:  # fmt: skip
    """Add article files or folders of them to the library.

    A file sources.toml beside the articles may say where each comes from. Adding the same again adds nothing, and
    better facts about an article replace what was guessed. - takes one article, text or HTML, from standard input.
    """
    from tui.export.adding import added_text
    from tui.jobs.adding import AddRequest, add_files
    from tui.jobs.facts import facts_from_user
    from tui.jobs.lexicons import all_lexicons
    from tui.jobs.pasting import add_pasted

    with said_plainly(), asked_to_stop() as is_cancelled:
        facts = facts_from_user(outlet, date)
        place = library_path(library, group_library)
        if paths == (Path("-"),):
            report = add_pasted(place, _standard_input(), facts, collection, all_lexicons())
        else:
            request = AddRequest(paths, facts, collection)
            report = add_files(place, request, all_lexicons(), Meter("Adding"), is_cancelled)
    clear_progress()
    write(added_text(report))
    if report.stopped:
        raise click.Abort
    if report.refusals:
        raise click.ClickException("\n".join(dict.fromkeys(report.refusals)))


def _standard_input() -> str:
    from corpus.readers import MOST_BYTES, declared_encoding, decode
    from tui.jobs.problems import UserError

    data = sys.stdin.buffer.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise UserError("Standard input holds far more than an article. Give a single one.")
    return decode(data, declared_encoding(data), "standard input").text


SORTS = ("date", "outlet", "title", "words", "language", "oddities", "added")
"""The values of `tui.jobs.browsing.Sort`, which is not loaded for `--help`."""


@click.command("list")
@click.option("--format", "form", type=click.Choice(("text", "json", "csv")), default="text", show_default=True)
@click.option("--collection", metavar="NAME", callback=one_line, help="Only this collection.")
@click.option(
    "--filter",
    "words",
    metavar="TEXT",
    default="",
    help='Only what the words fit: bridge, outlet:tass, date:2024-05, lang:ru, in:"The bridge", odd:twins, -word.',
)
@click.option("--sort", type=click.Choice(SORTS), help="Order by this; what is not known comes last.")
@click.option("--reverse", is_flag=True, help="The other way round.")
@library_option
@click.pass_obj
def list_articles(
    group_library: str | None, form: str, collection: str | None, words: str, sort: str | None, reverse: bool,
    library: str | None,
) -> None:  # fmt: skip
    """List the articles in the library with their numbers."""
    from tui.export.listing import listing_csv, listing_json, listing_text
    from tui.jobs.selecting import check_collection
    from tui.jobs.shelving import listed_after

    with said_plainly(), library_to_read(library, group_library) as opened:
        check_collection(opened, collection)
        rows = listed_after(opened, words, sort, reverse=reverse)
        rows = [row for row in rows if collection is None or collection in row.collections]
    write({"text": listing_text, "json": listing_json, "csv": listing_csv}[form](rows))


@click.command("set")
@keys_argument
@outlet_option
@date_option
@click.option("--title", metavar="TITLE", callback=one_line, help="The headline.")
@click.option("--language", metavar="CODE", callback=one_line, help="The language as two letters: en, de, ru.")
@into_collection_option
@library_option
@click.pass_obj
def set_facts(
    group_library: str | None, keys: tuple[int, ...], outlet: str | None, date: str | None, title: str | None,
    language: str | None, collection: str | None, library: str | None,
) -> None:  # fmt: skip
    """Say what is known of articles; NUMBER is what `broadsheet list` shows."""
    from tui.jobs.facts import facts_from_user
    from tui.jobs.keeping import set_articles
    from tui.jobs.lexicons import all_lexicons
    from tui.jobs.problems import UserError

    with said_plainly():
        if not any((outlet, date, title, language, collection)):
            raise UserError("Nothing to set. Give --outlet, --date, --title, --language or --collection.")
        facts = facts_from_user(outlet, date, title, language)
        change = set_articles(library_path(library, group_library), keys, facts, collection, all_lexicons())
    changed = len(change.keys)
    write(f"{counted(changed, 'article')} set.\n")


@click.command()
@keys_argument
@click.option("--yes", is_flag=True, help="Do not ask.")
@library_option
@click.pass_obj
def remove(group_library: str | None, keys: tuple[int, ...], yes: bool, library: str | None) -> None:
    """Remove articles from the library; NUMBER is what `broadsheet list` shows."""
    from tui.jobs.keeping import remove_articles, titles_of

    with said_plainly():
        path = library_path(library, group_library)
        titles = titles_of(path, keys)
        if not yes:
            click.echo(plain("\n".join(titles)), err=True)
            if sys.stdin is None:
                raise click.Abort
            click.confirm(f"Remove {len(titles)} from the library?", abort=True, err=True)
        remove_articles(path, keys)
    write(f"{counted(len(titles), 'article')} removed.\n")
