"""`loaded`: words that may be loaded, by outlet, each with its reason; candidates, never a score."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from tui.commandline.choosing import VOICE_CHOICES, Choice, articles_read, choice_options, chosen_articles
from tui.commandline.forms import FORMS, form_of, write_new
from tui.commandline.output import said_plainly, write


@click.command()
@choice_options
@click.option("--voice", type=click.Choice(VOICE_CHOICES), default="own", show_default=True,
              help="In whose words they are looked for.")  # fmt: skip
@click.option("--format", "form", type=click.Choice(FORMS), help="text, or what the name of the file ends in.")
@click.option("-o", "--output", type=click.Path(path_type=Path), metavar="FILE", help="Write it to this new file.")
@click.pass_obj
def loaded(
    group_library: str | None, /, voice: str, form: str | None, output: Path | None, **asked: Any
) -> None:  # fmt: skip
    """Print words that may be loaded, by outlet, each with its reason: candidates, not a verdict."""
    from analysis.document import Voice
    from tui.export.loaded import printed_loaded
    from tui.jobs.loaded_words import all_loaded, loaded_of

    with said_plainly():
        choice = Choice(**asked)
        # A list that cannot be used is told before the articles are read.
        all_loaded()
        made = articles_read(chosen_articles(choice, group_library))
        text = printed_loaded(loaded_of(made, Voice(voice)), form or form_of(output), choice.said)
        if output is None:
            write(text)
        else:
            write_new(output, text)
