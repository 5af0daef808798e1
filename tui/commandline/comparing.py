"""`compare` and `inspect`: what the app shows, without the app."""

from __future__ import annotations

from pathlib import Path

import click

from tui.commandline.options import every_path, library_option, one_line
from tui.commandline.output import Meter, clear_progress, library_to_read, said_plainly, write

VOICE_CHOICES = ("own", "quoted", "all")


@click.command()
@click.option(
    "--collection", metavar="NAME", callback=one_line, help="Only this collection (default: everything in the library)."
)
@click.option("--outlets", metavar="A,B", help="Only these outlets, in this order (names or short names).")
@click.option("--voice", type=click.Choice(VOICE_CHOICES), help="Only the outlet's own words, quoted words, or all.")
@click.option("--format", "form", type=click.Choice(("text", "json", "csv", "md")), default="text", show_default=True)
@library_option
@click.pass_obj
def compare(
    group_library: str | None, collection: str | None, outlets: str | None, voice: str | None, form: str,
    library: str | None,
) -> None:  # fmt: skip
    """Print the comparison of outlets, every figure with its interval."""
    from analysis.document import Voice
    from analysis.scoring import VOICES
    from tui.export.comparing import printed
    from tui.jobs.comparing import compare_selected
    from tui.jobs.lexicons import all_lexicons
    from tui.jobs.problems import UserError
    from tui.jobs.selecting import select_from_library

    with said_plainly():
        names = None if outlets is None else [name.strip() for name in outlets.split(",") if name.strip()]
        if names == []:
            raise UserError("--outlets names none. Give names or short names with commas between them.")
        with library_to_read(library, group_library) as opened:
            selected = select_from_library(opened, collection, names)
        if not selected.articles:
            raise UserError("There is nothing to compare yet. Add articles with: broadsheet add PATH")
        made = compare_selected(selected, all_lexicons(), Meter("Reading"))
        voices = VOICES if voice is None else (Voice(voice),)
        asked = {"collection": collection, "outlets": names, "voice": voice}
        write(printed(made, voices, form, asked))


@click.command()
@every_path
@click.option("--format", "form", type=click.Choice(("text", "json", "jsonl")), default="text", show_default=True,
              help="json: one object, or a list for several files; jsonl: one line a file.")  # fmt: skip
@click.option("--as-is", is_flag=True, help="Take the whole file as body: nothing is set aside.")
def inspect(paths: tuple[Path, ...], form: str, as_is: bool) -> None:
    """Print what is seen in each file: parts, attribution, sentences, voices, figures."""
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
