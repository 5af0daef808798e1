"""Hostile articles through every command: what is printed is plain, whatever was read."""

from __future__ import annotations

import csv
import io
import json
import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from tests.articles import BRIDGE
from tests.commands import ROOT, OnTerminal, Ran, ran
from tests.hostile.texts import FORBIDDEN, HOSTILE

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no such terminal")

INERT_COLUMNS = ("outlet", "title", "collections", "file", "note", "outlet_id", "unit", "measure")
MUST_BE_SEEN = ("BREAKING", "PWNED", "DROP TABLE", "HYPERLINK", "漢字カナ한글", "family")
"""Words of hostile strings that are kept: a program that drops a hostile article would pass every other test."""


def toml_text(value: str) -> str:
    """`value` as a TOML string, every sign escaped that TOML does not take as it is; half a character cannot be."""
    escaped = "".join(
        char if char.isalnum() and char.isascii() else f"\\U{0xFFFD if 0xD800 <= ord(char) < 0xE000 else ord(char):08x}"
        for char in value
    )
    return f'"{escaped}"'


def file_name(number: int, hostile: str) -> bytes:
    """A file name with as much of the hostile string as a file system takes, as bytes; never a hidden one."""
    encoded = hostile.encode("utf-8", "surrogatepass").replace(b"/", b"_").replace(b"\x00", b"_")
    return encoded[:120].lstrip(b".") + f"-{number}.txt".encode()


def write_hostile(folder: Path) -> None:
    """An article for each hostile string, as file name, headline, within the body, and in the sidecar as outlet."""
    sidecar = [f"[collection]\nname = {toml_text(HOSTILE[2])}\n"]
    for number, hostile in enumerate(HOSTILE):
        text = f"{hostile}\n\n{BRIDGE}\n\nThen {hostile} was said.\n\n{hostile}\n\nThe end came at {number} o'clock.\n"
        name = file_name(number, hostile)
        try:
            with open(os.path.join(os.fsencode(folder), name), "wb") as file:  # noqa: PTH118, PTH123 - names in bytes
                file.write(text.encode("utf-8", "surrogatepass"))
        except OSError:
            (folder / f"{number}.txt").write_bytes(text.encode("utf-8", "surrogatepass"))
            continue
        shown = name.decode("utf-8", "replace")
        if number % 4 != 3 and shown.encode() == name:
            title = f"title = {toml_text(hostile)}\nevidence = {toml_text(f'said {hostile}')}\n"
            sidecar.append(f"[{toml_text(shown)}]\noutlet = {toml_text(hostile)}\n{title}")
    (folder / "sources.toml").write_text("\n".join(sidecar), encoding="utf-8")


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder with hostile articles in `articles`, kept in `library.db`."""
    here = tmp_path_factory.mktemp("hostile")
    (here / "articles").mkdir()
    (here / "lexicons").mkdir()
    write_hostile(here / "articles")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("BROADSHEET_LIBRARY", str(here / "library.db"))
        patch.setenv("BROADSHEET_LEXICONS", str(here / "lexicons"))
        yield here


@pytest.fixture(scope="module")
def added(place: Path) -> Ran:
    """What adding the hostile articles printed, on a real terminal."""
    return OnTerminal(["add", place / "articles"]).finish()


def forbidden_in(text: str) -> list[str]:
    return [f"U+{ord(char):04X}" for char in FORBIDDEN if char in text]


def strings_of(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from strings_of(key)
            yield from strings_of(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from strings_of(inner)


Command = tuple[str, ...]
LISTS = [("list", "--format", form) for form in ("text", "json", "csv")]
COMPARISONS = [("compare", "--format", form) for form in ("text", "json", "csv", "md")]
INSPECTIONS = [("inspect", "--format", form) for form in ("text", "json", "jsonl")]


@pytest.fixture(scope="module")
def printed(place: Path, added: Ran) -> Callable[[Command], Ran]:
    """What a command prints for the hostile articles, on a real terminal; each is run once."""
    assert added.code == 0

    @cache
    def run(command: Command) -> Ran:
        paths = [str(place / "articles")] if command[0] == "inspect" else []
        said = OnTerminal([*command, *paths]).finish()
        # A terminal shows each line end as CR LF, those of a CSV as CR CR LF.
        return replace(said, out=said.out.replace("\r\n", "\n"))

    return run


def test_every_hostile_article_is_added(added: Ran) -> None:
    assert (added.code, added.err) == (0, "")
    assert added.out.rstrip().endswith(f"\n{len(HOSTILE)} added.")
    assert forbidden_in(added.out) == []


@pytest.mark.parametrize("command", [*LISTS, *COMPARISONS, *INSPECTIONS], ids=" ".join)
def test_what_reaches_a_terminal_or_a_file_holds_nothing_that_steers_it(
    command: Command, printed: Callable[[Command], Ran]
) -> None:
    said = printed(command)
    assert (said.code, said.err, forbidden_in(said.out)) == (0, "", [])


@pytest.mark.parametrize("command", [*LISTS, *COMPARISONS, *INSPECTIONS], ids=" ".join)
def test_no_hostile_article_is_dropped(command: Command, printed: Callable[[Command], Ran]) -> None:
    # A comparison as CSV has no headlines, only the outlets' names.
    words = MUST_BE_SEEN if command != ("compare", "--format", "csv") else ("PWNED", "HYPERLINK", "family")
    assert [word for word in words if word not in printed(command).out] == []


@pytest.mark.parametrize("command", [LISTS[1], COMPARISONS[1], INSPECTIONS[1], INSPECTIONS[2]], ids=" ".join)
def test_json_is_valid_after_its_schema_and_holds_nothing_that_steers_a_terminal(
    command: Command, printed: Callable[[Command], Ran]
) -> None:
    text = printed(command).out
    values = [json.loads(line) for line in text.splitlines()] if command[2] == "jsonl" else json.loads(text)
    if command[0] != "list":
        validator = Draft202012Validator(json.loads((ROOT / f"docs/{command[0]}.schema.json").read_text("utf-8")))
        for value in values if isinstance(values, list) else [values]:
            validator.validate(value)
    assert [found for string in strings_of(values) if (found := forbidden_in(string))] == []


@pytest.mark.parametrize("command", [LISTS[2], COMPARISONS[2]], ids=" ".join)
def test_no_cell_of_a_csv_is_a_formula(command: Command, printed: Callable[[Command], Ran]) -> None:
    rows = list(csv.DictReader(io.StringIO(printed(command).out, newline="")))
    cells = [row[name] for row in rows for name in INERT_COLUMNS if name in row]
    assert len(rows) >= len(HOSTILE)
    assert [cell for cell in cells if cell.lstrip().startswith(tuple("=+-@|%＝＋－＠"))] == []
    assert any(cell.startswith("'=HYPERLINK") for cell in cells)


def test_every_row_of_a_markdown_table_has_as_many_cells(printed: Callable[[Command], Ran]) -> None:
    lines = printed(("compare", "--format", "md")).out.splitlines()
    assert len({line.replace("\\|", "").count("|") for line in lines if line.startswith("|")}) == 1


def test_outlets_and_collections_with_hostile_names_can_be_asked_for(
    added: Ran, capsys: pytest.CaptureFixture[str]
) -> None:
    assert added.code == 0
    rows = json.loads(ran(capsys, "list", "--format", "json").out)
    names = [row["outlet"] for row in rows if "," not in row["outlet"]][:12:3]
    asked = json.loads(ran(capsys, "compare", "--format", "json", "--outlets", ",".join(names)).out)
    assert [column["name"] for column in asked["outlets"]] == names
    ((collection,),) = {tuple(row["collections"]) for row in rows}
    assert json.loads(ran(capsys, "list", "--format", "json", "--collection", collection).out) == rows


def test_files_that_are_refused_are_named_plainly(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = place / "refused"
    folder.mkdir()
    for number, hostile in enumerate(HOSTILE):
        with open(os.path.join(os.fsencode(folder), file_name(number, hostile)), "wb"):  # noqa: PTH118, PTH123
            pass
    for command in ("add", "inspect"):
        said = ran(capsys, command, folder)
        assert (said.code, said.err.count("this is empty")) == (2, len(HOSTILE))
        assert forbidden_in(said.out + said.err) == []
