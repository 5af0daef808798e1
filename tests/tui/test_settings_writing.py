"""Writing choices into the settings file: comments stay, nothing is lost, a broken file is left alone."""

from __future__ import annotations

import os
import tomllib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tui.jobs.problems import UserError
from tui.settings.reading import read_settings
from tui.settings.writing import remember

WRITTEN = """# At the top.
mouse = true  # for the trackpad

# Keys that I am used to.
[keys]
preset = "vim"
"""


def test_a_file_is_made_where_there_is_none_with_its_folder(tmp_path: Path) -> None:
    file = tmp_path / "a" / "b" / "config.toml"
    remember(file, {"theme": "nord", "compact": True})
    assert file.read_text() == 'theme = "nord"\ncompact = true\n'


def test_comments_and_order_stay(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_text(WRITTEN)
    remember(file, {"mouse": False, "compact": True})
    assert file.read_text() == (
        "# At the top.\nmouse = false  # for the trackpad\ncompact = true\n\n"
        '# Keys that I am used to.\n[keys]\npreset = "vim"\n'
    )


def test_what_is_written_is_what_is_read(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_text(WRITTEN)
    remember(file, {"theme": "broadsheet-light"})
    read = read_settings(file)
    assert (read.settings.theme, read.settings.preset, read.problems) == ("broadsheet-light", "vim", ())


@pytest.mark.parametrize("broken", ["theme = ", "[keys\n", "a = 1\na = 2\n"])
def test_a_broken_file_is_not_touched(tmp_path: Path, broken: str) -> None:
    file = tmp_path / "config.toml"
    file.write_text(broken)
    with pytest.raises(UserError, match="nothing was written"):
        remember(file, {"compact": True})
    assert file.read_text() == broken


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "kept").mkdir()
    file = tmp_path / "kept" / "real.toml"
    file.write_text(WRITTEN)
    link = tmp_path / "config.toml"
    link.symlink_to(file)
    remember(link, {"compact": True})
    assert link.is_symlink()
    assert "compact = true" in file.read_text()


def test_nothing_else_is_left_in_the_folder(tmp_path: Path) -> None:
    remember(tmp_path / "config.toml", {"compact": True})
    assert [path.name for path in tmp_path.iterdir()] == ["config.toml"]


def test_where_it_cannot_be_replaced_the_old_file_stays_and_a_sentence_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "config.toml"
    file.write_text(WRITTEN)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(UserError, match="cannot be written: No space left on device"):
        remember(file, {"compact": True})
    assert file.read_text() == WRITTEN
    assert [path.name for path in tmp_path.iterdir()] == ["config.toml"]


def test_a_folder_in_its_place_is_told(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="cannot be written"):
        remember(tmp_path, {"compact": True})


KEYS = st.from_regex(r"[a-z]{1,8}", fullmatch=True).filter(lambda key: key not in ("compact", "theme"))
LINES = st.builds("{} = {}".format, KEYS, st.sampled_from(("1", '"x"', "true", "[1, 2]", '["[a]"]')))
FILLING = st.sampled_from(("", "# a comment", "  # [not a table]"))


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(top=st.lists(LINES | FILLING, max_size=5), table=st.lists(LINES | FILLING, max_size=4), tabled=st.booleans())
def test_every_other_line_is_kept_as_it_was(tmp_path: Path, top: list[str], table: list[str], tabled: bool) -> None:
    text = "\n".join([*top, *(["[keys]", *table] if tabled else [])]) + "\n"
    file = tmp_path / "config.toml"
    file.write_text(text)
    try:
        before = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return
    remember(file, {"compact": True, "theme": "nord"})
    after = file.read_text()
    assert tomllib.loads(after) == {**before, "compact": True, "theme": "nord"}
    assert [line for line in after.splitlines() if line and line not in ("compact = true", 'theme = "nord"')] == [
        line for line in text.splitlines() if line
    ]
