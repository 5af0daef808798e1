"""The user's folder of lexicons is read whole, or refused with the file and what to do."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from analysis.lexicon import bundled_lexicons
from tui.jobs.lexicons import all_lexicons, lexicon_folder
from tui.jobs.problems import UserError

DIC = "%\n1 care\n%\nshelter* 1\n"
CSV = "word,care_p,fairness_p\nshelter,0.4,0.1\n"
TOML = """
[lexicon]
id = "fires"
kind = "frames"
language = "en"
version = 1
[fire]
title = "fire"
entries = [{ term = "fire", sense = "flames" }]
"""


def own(folder: Path) -> list[str]:
    """The measures that the user's files give."""
    return [
        category.id for lexicon in all_lexicons(folder)[len(bundled_lexicons()) :] for category in lexicon.categories
    ]


def refusal(folder: Path) -> str:
    with pytest.raises(UserError) as caught:
        all_lexicons(folder)
    return str(caught.value)


def names_or_refusal(folder: Path) -> list[str]:
    """The titles of all categories, or why the folder is refused."""
    try:
        return [category.title for lexicon in all_lexicons(folder) for category in lexicon.categories]
    except UserError as problem:
        return [str(problem)]


def test_lexicons_and_dictionaries_of_every_form_are_read(tmp_path: Path) -> None:
    for name, text in (("fires.toml", TOML), ("mfd.dic", DIC), ("eMFD.csv", CSV)):
        (tmp_path / name).write_text(text, "utf-8")
    assert own(tmp_path) == ["emfd_care", "emfd_fairness", "fire", "mfd_care"]


def test_the_case_of_a_files_ending_changes_nothing(tmp_path: Path) -> None:
    (tmp_path / "MFD.DIC").write_text(DIC, "utf-8")
    assert own(tmp_path) == ["mfd_care"]


@pytest.mark.parametrize("name", ["notes.txt", "mfd.dic.bak", "dic", ".hidden"])
def test_other_files_of_the_folder_are_left_alone(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("no lexicon", "utf-8")
    assert own(tmp_path) == []


def test_a_folder_that_is_not_there_holds_nothing(tmp_path: Path) -> None:
    assert own(tmp_path / "lexicons") == []


def test_line_ends_and_a_byte_order_mark_of_windows_are_read(tmp_path: Path) -> None:
    (tmp_path / "mfd.dic").write_bytes(b"\xef\xbb\xbf" + DIC.replace("\n", "\r\n").encode())
    (tmp_path / "emfd.csv").write_bytes(b"\xef\xbb\xbf" + CSV.replace("\n", "\r\n").encode())
    assert own(tmp_path) == ["emfd_care", "emfd_fairness", "mfd_care"]


def test_a_fault_is_named_by_file_and_line(tmp_path: Path) -> None:
    (tmp_path / "mfd.dic").write_text(DIC + "wound 7\n", "utf-8")
    assert "mfd.dic, line 5: there is no category 7: name it between the two lines '%'" in refusal(tmp_path)


def test_two_dictionaries_of_one_name_are_both_named_with_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "mfd.csv").write_text(CSV, "utf-8")
    (tmp_path / "mfd.dic").write_text(DIC, "utf-8")
    assert "mfd.dic: the lexicon id 'mfd' is already used by mfd.csv: rename the file" in refusal(tmp_path)


def test_a_dictionary_that_is_not_utf_8_is_refused(tmp_path: Path) -> None:
    (tmp_path / "mfd.dic").write_bytes("%\n1 Fürsorge\n%\nhelfen 1\n".encode("latin-1"))
    assert refusal(tmp_path).endswith("mfd.dic is not UTF-8 text. Save it as UTF-8.")


def test_a_folder_with_a_files_name_is_refused(tmp_path: Path) -> None:
    (tmp_path / "mfd.dic").mkdir()
    assert refusal(tmp_path).endswith("is not an ordinary file. Take it out of the folder of lexicons.")


def test_a_pipe_with_a_files_name_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "mfd.dic")
    assert refusal(tmp_path).endswith("is not an ordinary file. Take it out of the folder of lexicons.")


def test_a_file_too_large_is_refused(tmp_path: Path) -> None:
    (tmp_path / "mfd.csv").write_text("a" * 4_000_001, "utf-8")
    assert "is larger than 4 MB" in refusal(tmp_path)


@pytest.mark.parametrize(
    "data",
    [
        b"%\n1 \x1b]0;owned\x07\n%\nshelter 1\n",
        b"%\n1 ca\xe2\x80\xaere\n%\nshelter 1\n",
        b"%\n1 care\n%\n\xef\xbf\xbd* 1\nshelter 1\n",
        b"word,care_p\nshelter,\x1b[2J\n",
        b"word,=cmd()_p\nshelter,0.5\n",
        b"\x00%\n1 care\n%\n",
        b'word,care_p\n"a,0.5\n',
        b"word,care_p\nshelter,1e400\n",
        b"word,care_p,care_p\nshelter,0.5,0.1\n",
        b"%" * 50_000,
    ],
)
@pytest.mark.parametrize("name", ["mine.dic", "mine.csv"])
def test_a_hostile_file_is_read_as_printable_names_or_refused_in_one_printable_line(
    tmp_path: Path, name: str, data: bytes
) -> None:
    (tmp_path / name).write_bytes(data)
    assert all(said.isprintable() for said in names_or_refusal(tmp_path))


def test_a_hostile_files_name_is_made_printable(tmp_path: Path) -> None:
    (tmp_path / "\x1b]0;x\x07.dic").write_text("nothing", "utf-8")
    assert refusal(tmp_path).isprintable()


def test_the_folder_may_be_named_by_a_variable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BROADSHEET_LEXICONS", str(tmp_path))
    assert lexicon_folder() == tmp_path
