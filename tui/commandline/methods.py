"""`methods`: what every measure means, how it is made, what it cannot see, and what is known of its worth."""

from __future__ import annotations

from pathlib import Path

import click

from tui.commandline.forms import FORMS, form_of, write_new
from tui.commandline.options import one_line
from tui.commandline.output import said_plainly, write


@click.command()
@click.argument("asked", required=False, callback=one_line, metavar="[ID or FAMILY]")
@click.option("--terms", is_flag=True, help="Also the words and phrases that the measures look for, with their senses.")
@click.option("--format", "form", type=click.Choice(FORMS), help="text, or what the name of the file ends in.")
@click.option("-o", "--output", type=click.Path(path_type=Path), metavar="FILE", help="Write it to this new file.")
def methods(asked: str | None, terms: bool, form: str | None, output: Path | None) -> None:
    """Print what every measure means, its formula and source, what it cannot see, how well it agreed with people.

    Asked for may be one measure (tone.mean), the names of a thing (naming.armed_action), or a family (tone, frame,
    naming, speakers, actors, agency, stance, readability, diversity, length, loaded). Your own lexicons are in it.
    """
    from tui.export.methods import printed_methods
    from tui.jobs.lexicons import all_lexicons
    from tui.jobs.methods import chosen, methods_of

    with said_plainly():
        found = chosen(methods_of(all_lexicons()), asked or "")
        text = printed_methods(found, form or form_of(output), asked or "", terms=terms)
        if output is None:
            write(text)
        else:
            write_new(output, text)
