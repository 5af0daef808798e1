"""`speakers`: who speaks at which outlet, introduced by which verbs, and what several outlets quote."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tui.commandline.choosing import Choice, choice_options, chosen_articles, comparison_of
from tui.commandline.forms import FORMS, form_of, write_new
from tui.commandline.options import one_line
from tui.commandline.output import said_plainly, write

if TYPE_CHECKING:
    from analysis.speaker_table import SpeakerLine, SpeakerTable


@click.command()
@choice_options
@click.option("--speaker", metavar="NAME", callback=one_line,
              help="Only this speaker, by any spelling, with everything that they are quoted with.")  # fmt: skip
@click.option("--shared", is_flag=True, help="Also the quotations that several outlets carry: whole, cut or left out.")
@click.option("--format", "form", type=click.Choice(FORMS), help="text, or what the name of the file ends in.")
@click.option("-o", "--output", type=click.Path(path_type=Path), metavar="FILE", help="Write it to this new file.")
@click.pass_obj
def speakers(
    group_library: str | None, /, speaker: str | None, shared: bool, form: str | None, output: Path | None, **asked: Any
) -> None:
    """Print who speaks at which outlet: their share of its quoted words, and the verbs that introduce them."""
    from analysis.speaker_table import speaker_table
    from tui.export.speakers import SpeakersAsked, printed_speakers
    from tui.jobs.carrying import shared_table

    with said_plainly():
        choice = Choice(**asked)
        made = comparison_of(chosen_articles(choice, group_library))
        table = speaker_table(made)
        only = None
        if speaker is not None:
            only = _line_of(table, speaker)
        said = {**choice.said, "speaker": only.speaker.name if only else None}
        carried = shared_table(made, range(len(made.columns))) if shared else None
        if carried and only:
            carried = carried.by(only.speaker.key)
        text = printed_speakers(SpeakersAsked(made, table, only, carried), form or form_of(output), said)
        if output is None:
            write(text)
        else:
            write_new(output, text)


def _line_of(table: SpeakerTable, wanted: str) -> SpeakerLine | None:
    """The line of a speaker by any spelling."""
    from tui.jobs.aliases import all_aliases
    from tui.jobs.speaking import speaker_called

    return table.line(speaker_called(wanted, [line.speaker for line in table.lines], all_aliases()).key)
