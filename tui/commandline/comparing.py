"""`compare`, `evidence` and `inspect`: what the app shows, without the app."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tui.commandline.choosing import (
    VOICE_CHOICES,
    Choice,
    choice_options,
    chosen_articles,
    comparison_of,
    speaker_option,
    voices_of,
)
from tui.commandline.options import every_path
from tui.commandline.output import Meter, clear_progress, said_plainly, write

if TYPE_CHECKING:
    from collections.abc import Sequence

    from analysis.measure import Measure

FORMS = ("text", "json", "csv", "md", "html")


@click.command()
@choice_options
@click.option("--voice", type=click.Choice(VOICE_CHOICES), help="Only the outlet's own words, or others' words.")
@speaker_option
@click.option("--format", "form", type=click.Choice(FORMS), default="text", show_default=True)
@click.pass_obj
def compare(group_library: str | None, /, voice: str | None, speaker: str | None, form: str, **asked: Any) -> None:
    """Print the comparison of outlets, every figure with its interval.

    What is in the library is compared, or, where PATHs are given, those files and folders, which are kept nowhere.
    """
    from tui.export.comparing import printed

    with said_plainly():
        choice = Choice(**asked)
        made = comparison_of(chosen_articles(choice, group_library), speaker)
        said = {**choice.said, "voice": voice}
        if made.speaker is not None:
            said["speaker"] = made.speaker.name
        write(printed(made, voices_of(made, voice), form, said))


@click.command()
@click.argument("measure")
@choice_options
@click.option("--voice", type=click.Choice(VOICE_CHOICES), help="Whose words are measured (own; of a speaker: all).")
@speaker_option
@click.option("--format", "form", type=click.Choice(FORMS), default="text", show_default=True)
@click.pass_obj
def evidence(
    group_library: str | None, /, measure: str, voice: str | None, speaker: str | None, form: str, **asked: Any
) -> None:
    """Print the sentences behind the figures of a MEASURE (such as tone.mean), outlet by outlet."""
    from tui.export.evidence import evidence_sheet
    from tui.export.sheet import sheet_as

    with said_plainly():
        made = comparison_of(chosen_articles(Choice(**asked), group_library), speaker)
        wanted = _measure(measure, made.measures)
        (chosen,) = voices_of(made, voice or ("own" if speaker is None else "all"))
        write(sheet_as(evidence_sheet(made, [wanted], chosen, range(len(made.columns))), form))


def _measure(name: str, measures: Sequence[Measure]) -> Measure:
    from difflib import get_close_matches

    from tui.jobs.problems import UserError

    known = {measure.id: measure for measure in measures if measure.shown}
    if name in known:
        return known[name]
    near = get_close_matches(name, known, n=3, cutoff=0.4) or list(known)[:3]
    raise UserError(
        f"There is no measure “{name}”. Near it: {', '.join(near)}. All are in: broadsheet compare --format csv"
    )


@click.command()
@every_path
@click.option("--format", "form", type=click.Choice(("text", "json", "jsonl")), default="text", show_default=True,
              help="json: one object, or a list for several files; jsonl: one line a file.")  # fmt: skip
@click.option("--as-is", is_flag=True, help="Take the whole file as body: nothing is set aside.")
def inspect(paths: tuple[Path, ...], form: str, as_is: bool) -> None:
    """Print what is seen in each file: parts, attribution, sentences, voices, speakers, figures."""
    from corpus.errors import UnreadableFile
    from corpus.intake import gather
    from tui.export.inspection import inspection, inspection_json, inspection_line, inspection_text
    from tui.jobs.inspecting import Inspector
    from tui.jobs.problems import UserError

    with said_plainly():
        files = gather(paths)
        if not files:
            raise UserError("No articles there. Give text files, saved web pages, or a folder of them.")
        inspector = Inspector.with_all_lexicons()
        meter = Meter("Reading")
        refused: list[str] = []
        written = 0
        for done, path in enumerate(files):
            meter(done, len(files))
            try:
                seen = inspector.read(path, as_is=as_is)
            except UnreadableFile as problem:
                refused.append(str(problem))
                continue
            if form == "text":
                text = inspection_text(seen.article, seen.scored, seen.measures) + "\n"
            else:
                values = inspection(seen.article, seen.scored, seen.measures)
                text = inspection_line(values) if form == "jsonl" else inspection_json(values)
            if form == "json" and len(files) > 1:
                text = ("[\n" if not written else ",\n") + text.rstrip("\n")
            clear_progress()
            write(text)
            written += 1
        meter(len(files), len(files))
        if form == "json" and len(files) > 1:
            write("\n]\n" if written else "[]\n")
        if refused:
            raise UserError("\n".join(dict.fromkeys(refused)))
