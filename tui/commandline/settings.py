"""`broadsheet settings` and `broadsheet keys`: what is in force, where it stands, and what is wrong with it."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tui.commandline.options import library_option
from tui.commandline.output import library_path, said_plainly, write

if TYPE_CHECKING:
    from tui.settings import Settings


@click.command()
@library_option
@click.pass_obj
def settings(group_library: str | None, library: str | None) -> None:
    """Print where your files are, which settings are in force, and what is wrong with them."""
    from corpus.outlets.folder import outlets_folder
    from tui.jobs.aliases import FILE_VARIABLE, alias_path, named_place
    from tui.jobs.lexicons import lexicon_folder
    from tui.jobs.loaded_words import LOADED_FILE
    from tui.settings.reading import read_settings
    from tui.state import state_path

    with said_plainly():
        read = read_settings()
        files = {
            "settings": read.path,
            "lexicons": lexicon_folder(),
            "outlets": outlets_folder(),
            "speakers": alias_path(),
            "loaded": LOADED_FILE.path,
            "library": library_path(library, group_library),
            "state": state_path(),
        }
        # `Path.exists` raises on a name that no file can have.
        absent = {name: "not there yet" for name, path in files.items() if not os.path.exists(path)}  # noqa: PTH110
        if "speakers" in absent and named_place():
            absent["speakers"] = f"named by {FILE_VARIABLE}, but not there"
        if "loaded" in absent and LOADED_FILE.named:
            absent["loaded"] = f"named by {LOADED_FILE.variable}, but not there"
        lines = ["Files", *(_file_line(name, path, absent.get(name, "")) for name, path in files.items())]
        write("\n".join([*lines, "", "In force", *_in_force(read.settings), ""]))
        wrong = [("Some settings cannot be used.", *read.problems)] if read.problems else []
        if unusable := _wrong_spellings():
            wrong.append(("Your file of spellings cannot be used.", unusable))
        if unusable := _wrong_loaded():
            wrong.append(("Your file of loaded words cannot be used.", unusable))
        if wrong:
            raise click.ClickException("\n".join(line for part in wrong for line in part))


def _file_line(name: str, path: Path, absent: str) -> str:
    return f"  {name:<11}{path}" + (f"  ({absent})" if absent else "")


def _wrong_spellings() -> str:
    """What is wrong with the user's file of spellings, "" where nothing is."""
    from tui.jobs.aliases import all_aliases
    from tui.jobs.problems import UserError

    try:
        all_aliases()
    except UserError as problem:
        return str(problem)
    return ""


def _wrong_loaded() -> str:
    """What is wrong with the user's file of loaded words, "" where nothing is."""
    from tui.jobs.loaded_words import all_loaded
    from tui.jobs.problems import UserError

    try:
        all_loaded()
    except UserError as problem:
        return str(problem)
    return ""


def _in_force(chosen: Settings) -> Iterator[str]:
    from tui.settings import CHOICES

    for name in CHOICES:
        value = getattr(chosen, name)
        yield f"  {name:<11}{str(value).lower() if isinstance(value, bool) else value}"
    yield f"  {'keys':<11}{chosen.preset}"
    for command, keys in chosen.keys.items():
        yield f"  {'':<11}{command} = {keys}"


@click.command()
@click.option("--preset", type=click.Choice(("default", "vim")), help="Show a preset instead of your own keys.")
@click.option("--format", "form", type=click.Choice(("text", "json")), default="text", help="How to print it.")
def keys(preset: str | None, form: str) -> None:
    """Print every command of the app with its id and keys; by its id it gets another key in the settings file."""
    from tui.keys.names import shown_key
    from tui.keys.places import PLACES
    from tui.keys.resolving import keys_in_force
    from tui.keys.table import table
    from tui.settings.reading import read_settings

    chosen = read_settings().settings if preset is None else None
    commands = table()
    in_force = keys_in_force(
        commands, preset or (chosen.preset if chosen else "default"), chosen.keys if chosen else {}
    )
    if form == "json":
        rows = [
            {"id": name, "keys": list(in_force[name]), "default": list(entry.keys), "title": entry.title}
            for name, entry in commands.items()
        ]
        places = {place: [scope for node in nodes for scope in node] for place, nodes in PLACES.items()}
        write(json.dumps({"commands": rows, "places": places}, ensure_ascii=False, indent=2) + "\n")
        return
    shown = {name: " ".join(shown_key(key) for key in in_force[name]) for name in commands}
    width = max(map(len, commands)) + 2
    across = max(map(len, shown.values())) + 2
    lines: list[str] = []
    for scope, places_of in _scopes().items():
        lines += ["", places_of]
        lines += [
            f"  {name:<{width}}{shown[name]:<{across}}{entry.title}"
            for name, entry in commands.items()
            if entry.scope == scope
        ]
    write("\n".join(lines[1:]) + "\n")


def _scopes() -> dict[str, str]:
    """Every scope of the table with the places where it is in force."""
    from tui.keys.places import PLACES
    from tui.keys.table import table

    found = {entry.scope: "" for entry in table().values()}
    for scope in found:
        names = [place for place, nodes in PLACES.items() if any(scope in node for node in nodes)]
        found[scope] = "Everywhere" if scope == "app" else "; ".join(names) or scope
    return found
