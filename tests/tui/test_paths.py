"""Paths as people type, paste and drag them."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.jobs.paths import as_word, completed, split_paths

HOME = Path.home()


@pytest.mark.parametrize(
    ("text", "paths"),
    [
        ("", ()),
        ("   ", ()),
        ("/a/b.txt", (Path("/a/b.txt"),)),
        ("'/a/b c.txt'", (Path("/a/b c.txt"),)),
        ('"/a/b c.txt" /d', (Path("/a/b c.txt"), Path("/d"))),
        (r"/a/b\ c.txt", (Path("/a/b c.txt"),)),
        ("/a\n/b\n", (Path("/a"), Path("/b"))),
        ("~/x", (HOME / "x",)),
        ("file:///a/b%20c.txt", (Path("/a/b c.txt"),)),
        ("$HOME/*.txt", (Path("$HOME/*.txt"),)),
        ("/nothing there", (Path("/nothing there"),)),
    ],
)
def test_text_as_paths(text: str, paths: tuple[Path, ...]) -> None:
    assert split_paths(text) == paths


def test_a_path_with_spaces_that_exists_is_one_path(tmp_path: Path) -> None:
    (tmp_path / "two words").mkdir()
    assert split_paths(f"{tmp_path}/two words") == (tmp_path / "two words",)


def test_several_paths_that_exist_need_no_quotes(tmp_path: Path) -> None:
    assert split_paths(f"{tmp_path} {tmp_path.parent}") == (tmp_path, tmp_path.parent)


LINE_ENDS = "\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
NAMES = st.lists(st.text(st.characters(exclude_characters=LINE_ENDS), min_size=1, max_size=12), min_size=2, max_size=4)


@given(NAMES)
def test_words_that_were_quoted_are_split_into_what_they_were(names: list[str]) -> None:
    paths = [f"/{name}" for name in names]
    assert split_paths(" ".join(map(as_word, paths)) + " ''") == (*map(Path, paths), Path())


@given(st.text())
def test_no_text_raises(text: str) -> None:
    split_paths(text)
    completed(text)


def test_a_folder_comes_before_a_file_and_ends_in_a_slash(tmp_path: Path) -> None:
    (tmp_path / "story.txt").touch()
    (tmp_path / "stories").mkdir()
    assert completed(f"{tmp_path}/sto") == f"{tmp_path}/stories/"


def test_only_what_can_be_an_article_is_offered(tmp_path: Path) -> None:
    (tmp_path / "picture.png").touch()
    assert completed(f"{tmp_path}/pic") is None


def test_hidden_names_are_offered_only_when_asked_for(tmp_path: Path) -> None:
    (tmp_path / ".hidden").mkdir()
    assert completed(f"{tmp_path}/") is None
    assert completed(f"{tmp_path}/.h") == f"{tmp_path}/.hidden/"


def test_a_name_that_could_steer_the_terminal_is_never_offered(tmp_path: Path) -> None:
    (tmp_path / "x\x1b]0;PWNED").mkdir()
    assert completed(f"{tmp_path}/x") is None


def test_the_last_of_several_paths_is_completed(tmp_path: Path) -> None:
    (tmp_path / "story.txt").touch()
    assert completed(f"/a/b.txt {tmp_path}/sto") == f"/a/b.txt {tmp_path}/story.txt"
