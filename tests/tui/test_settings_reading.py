"""Reading the settings file: what can be used is used, what cannot is said and left as it comes."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from textual.theme import BUILTIN_THEMES

from tui.settings import OTHER_THEMES, OUR_THEMES, Settings
from tui.settings.reading import read_settings, settings_path
from tui.themes import THEMES


def said(tmp_path: Path, text: str | bytes) -> tuple[Settings, tuple[str, ...]]:
    file = tmp_path / "config.toml"
    file.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
    read = read_settings(file)
    return read.settings, read.problems


def test_the_file_is_the_one_that_the_variable_names(settings_file: Path) -> None:
    assert settings_path() == settings_file


def test_without_a_file_everything_is_as_it_comes(settings_file: Path) -> None:
    read = read_settings()
    assert (read.settings, read.problems) == (Settings(), ())
    assert not settings_file.exists()


def test_every_setting_is_read(tmp_path: Path) -> None:
    text = (
        'theme = "nord"\ncompact = true\nascii = true\nmouse = false\nanimations = false\n'
        '[keys]\npreset = "vim"\n"compare.voice" = "w"\n'
    )
    chosen, problems = said(tmp_path, text)
    assert problems == ()
    assert chosen == Settings("nord", True, True, False, False, "vim", {"compare.voice": "w"})


def test_a_command_may_be_written_without_quotes(tmp_path: Path) -> None:
    assert said(tmp_path, '[keys]\ncompare.voice = "w"\n')[0].keys == {"compare.voice": "w"}


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("compct = true", "“compct” is no setting. Did you mean compact?"),
        ("zzzz = 1", "“zzzz” is no setting."),
        ('theme = "broadsheet-drak"', "theme is “broadsheet-drak”, which is no theme. Did you mean broadsheet-dark?"),
        ("theme = 3", "theme is 3, which is no theme."),
        ('mouse = "no"', "mouse is “no”; it can be true or false."),
        ("compact = 1", "compact is 1; it can be true or false."),
        ("keys = true", "keys is true; it is a table: [keys]."),
        ('[keys]\npreset = "vi"', "keys.preset is “vi”; the presets are default and vim. Did you mean vim?"),
        ('[keys]\n"compare.voise" = "w"', "keys.compare.voise is no command. Did you mean compare.voice?"),
        ('[keys]\n"compare.voice" = 3', "keys.compare.voice is 3; write a key in quotes."),
        ("theme = ", "is not valid TOML: Invalid value (at end of document)"),
    ],
)
def test_what_is_wrong_is_said_with_file_key_and_the_nearest_name(tmp_path: Path, text: str, sentence: str) -> None:
    chosen, problems = said(tmp_path, text)
    assert chosen == Settings()
    assert len(problems) == 1
    assert problems[0].startswith(str(tmp_path / "config.toml"))
    assert sentence in problems[0]


def test_one_mistake_does_not_cost_the_other_settings(tmp_path: Path) -> None:
    chosen, problems = said(tmp_path, 'theme = "nope"\ncompact = true\n')
    assert chosen == Settings(compact=True)
    assert len(problems) == 1


@pytest.mark.parametrize("data", [b"\xff\xfe\x00", b'theme = "\x80"', b"#" * 1_000_001], ids=["utf16", "bad", "large"])
def test_a_file_that_is_no_text_is_refused_in_a_sentence(tmp_path: Path, data: bytes) -> None:
    chosen, problems = said(tmp_path, data)
    assert chosen == Settings()
    assert len(problems) == 1
    assert problems[0].endswith(".")


def test_a_folder_in_its_place_is_refused_in_a_sentence(tmp_path: Path) -> None:
    read = read_settings(tmp_path)
    assert read.settings == Settings()
    assert "is not an ordinary file" in read.problems[0]


def test_a_mark_of_byte_order_is_no_mistake(tmp_path: Path) -> None:
    assert said(tmp_path, b"\xef\xbb\xbfcompact = true\n") == (Settings(compact=True), ())


def test_what_is_said_of_a_hostile_file_holds_nothing_that_steers_a_terminal(tmp_path: Path) -> None:
    problems = said(tmp_path, '"\\u001b]0;x\\u0007" = 1\ntheme = "\\u001b[2J[/x]"\n[keys]\n"\\u202ea.b" = "\\u001b"\n')[
        1
    ]
    assert len(problems) == 3
    assert not {"\x1b", "\x07", "\u202e"} & set("".join(problems))


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.binary(max_size=200) | st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_no_file_raises(tmp_path: Path, data: bytes) -> None:
    chosen, problems = said(tmp_path, data)
    assert isinstance(chosen, Settings)
    assert all(sentence.endswith((".", "?")) for sentence in problems)


def test_every_theme_that_can_be_named_is_there_and_the_other_way_round() -> None:
    assert tuple(theme.name for theme in THEMES) == OUR_THEMES
    assert set(OTHER_THEMES) == set(BUILTIN_THEMES) - {"ansi-dark", "ansi-light"}
