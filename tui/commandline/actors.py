"""`actors`: of whom each outlet speaks, in which tone, and whether they act or are acted on."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from tui.commandline.choosing import VOICE_CHOICES, Choice, articles_read, choice_options, chosen_articles
from tui.commandline.forms import FORMS, form_of, write_new
from tui.commandline.options import one_line
from tui.commandline.output import said_plainly, write

ORDERS = ("outlets", "mentions", "difference")
LOOKS = ("tone", "praise", "acts", "mentions")


@click.command()
@choice_options
@click.option("--actor", metavar="NAME", callback=one_line,
              help="Only this person or body, by any spelling, with every sentence behind the figures.")  # fmt: skip
@click.option("--voice", type=click.Choice(VOICE_CHOICES), default="own", show_default=True,
              help="Whose words are measured.")  # fmt: skip
@click.option("--order", type=click.Choice(ORDERS), default="outlets", show_default=True,
              help="Who comes first: whom most outlets speak of, mention most, or differ in most.")  # fmt: skip
@click.option("--look", type=click.Choice(LOOKS), default="tone", show_default=True,
              help="In what outlets differ, for the order by difference.")  # fmt: skip
@click.option("--format", "form", type=click.Choice(FORMS), help="text, or what the name of the file ends in.")
@click.option("-o", "--output", type=click.Path(path_type=Path), metavar="FILE", help="Write it to this new file.")
@click.pass_obj
def actors(
    group_library: str | None, /, actor: str | None, voice: str, order: str, look: str, form: str | None,
    output: Path | None, **asked: Any,
) -> None:  # fmt: skip
    """Print of whom each outlet speaks: how often, in which tone, and whether they act or are acted on."""
    from analysis.document import Voice
    from tui.export.actors import ActorsAsked, printed_actors
    from tui.jobs.actors import ActorOrder, Look, actor_called, actors_of
    from tui.jobs.aliases import all_aliases

    with said_plainly():
        choice = Choice(**asked)
        made = articles_read(chosen_articles(choice, group_library))
        table = actors_of(made, Voice(voice))
        only = None if actor is None else actor_called(actor, table, all_aliases())
        said = {**choice.said, "actor": only.actor.name if only else None}
        wanted = ActorsAsked(table, ActorOrder(order), Look(look), only)
        text = printed_actors(wanted, form or form_of(output), said)
        if output is None:
            write(text)
        else:
            write_new(output, text)
