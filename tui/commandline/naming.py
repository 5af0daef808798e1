"""`naming`: what each outlet calls the same things, at first and later, and which names it holds at a distance."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from tui.commandline.choosing import VOICE_CHOICES, Choice, choice_options, chosen_articles, comparison_of
from tui.commandline.forms import FORMS, form_of, write_new
from tui.commandline.options import one_line
from tui.commandline.output import said_plainly, write


@click.command()
@choice_options
@click.option("--concept", metavar="NAME", callback=one_line,
              help="Only this thing, by its id, its title or one of its names, with every mention.")  # fmt: skip
@click.option("--voice", type=click.Choice(VOICE_CHOICES), default="own", show_default=True,
              help="Whose words are measured.")  # fmt: skip
@click.option("--format", "form", type=click.Choice(FORMS), help="text, or what the name of the file ends in.")
@click.option("-o", "--output", type=click.Path(path_type=Path), metavar="FILE", help="Write it to this new file.")
@click.pass_obj
def naming(
    group_library: str | None, /, concept: str | None, voice: str, form: str | None, output: Path | None, **asked: Any
) -> None:
    """Print what each outlet calls the same things: shares of rival names, first mentions, names at a distance."""
    from analysis.document import Voice
    from tui.export.naming import NamingAsked, printed_naming
    from tui.jobs.naming import concept_called, naming_of

    with said_plainly():
        choice = Choice(**asked)
        table = naming_of(comparison_of(chosen_articles(choice, group_library)), Voice(voice))
        only = None if concept is None else concept_called(concept, table)
        said = {**choice.said, "concept": only.concept if only else None}
        text = printed_naming(NamingAsked(table, only), form or form_of(output), said)
        if output is None:
            write(text)
        else:
            write_new(output, text)
