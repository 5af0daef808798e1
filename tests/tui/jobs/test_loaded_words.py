"""The user's own file of loaded words: where it is, what it adds, and what is said when it cannot be used."""

from __future__ import annotations

from pathlib import Path

import pytest

from analysis.document import Voice
from analysis.loaded import bundled_loaded
from tests.tui.loaded_made import loaded_comparison
from tui.jobs.loaded_words import LOADED_FILE, all_loaded, loaded_of
from tui.jobs.own_files import MAX_BYTES
from tui.jobs.problems import UserError

HEADER = '[lexicon]\nlanguage = "en"\nversion = 1\n\n'
OWN = HEADER + '[harbour]\ntitle = "harbour talk"\nreason = "A word of the dock owners."\nword = "ferry dockocracy"\n'


@pytest.fixture
def own(settings_file: Path) -> Path:
    """The file beside the settings; there is none yet."""
    settings_file.parent.mkdir(parents=True)
    return settings_file.parent / "loaded.toml"


def test_it_is_beside_the_settings(own: Path) -> None:
    assert LOADED_FILE.path == own


def test_without_it_the_bundled_words_are_in_force(own: Path) -> None:
    assert not own.exists()
    assert all_loaded() is bundled_loaded()


def test_its_reasons_stand_before_the_bundled_ones(own: Path) -> None:
    own.write_text(OWN, encoding="utf-8")
    assert [reason.title for reason in all_loaded().reasons] == [
        "harbour talk", *(reason.title for reason in bundled_loaded().reasons),
    ]  # fmt: skip


def test_its_words_are_candidates_without_a_figure_of_agreement(own: Path) -> None:
    own.write_text(OWN, encoding="utf-8")
    group = loaded_of(loaded_comparison(), Voice.ALL).group("harbour")
    assert group is not None
    assert (group.agreement, [line.term for line in group.lines]) == (None, ["ferry"])


def test_it_is_read_anew_when_it_has_changed(own: Path) -> None:
    own.write_text(OWN, encoding="utf-8")
    before = all_loaded()
    own.write_text(OWN.replace("harbour talk", "dock talk"), encoding="utf-8")
    assert all_loaded().reasons[0].title == "dock talk" != before.reasons[0].title


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (OWN + "weight = 3\n", "line 9, harbour.weight"),
        (OWN.replace("[harbour]", "[insult]"), "the reason 'insult' is already one of the bundled lexicon"),
        (OWN.replace('"en"', '"de"'), "the language 'de' is not that of the bundled lexicon"),
        ("[harbour", "not valid TOML"),
        ("", "the file has no [lexicon] table"),
    ],
)
def test_what_is_wrong_in_it_is_said_with_its_name(text: str, said: str, own: Path) -> None:
    own.write_text(text, encoding="utf-8")
    with pytest.raises(UserError) as problem:
        all_loaded()
    assert said in str(problem.value)
    assert str(problem.value).startswith(str(own))


def test_a_file_that_is_not_text_is_refused(own: Path) -> None:
    own.write_bytes(b"\xff\xfe[lexicon]")
    with pytest.raises(UserError, match="is not UTF-8 text"):
        all_loaded()


def test_a_folder_in_its_place_is_refused(own: Path) -> None:
    own.mkdir()
    with pytest.raises(UserError, match="Put a file of loaded words there"):
        all_loaded()


def test_a_file_of_many_megabytes_is_not_read(own: Path) -> None:
    own.write_bytes(b"#" * (MAX_BYTES + 1))
    with pytest.raises(UserError, match="larger than 4 MB"):
        all_loaded()


def test_a_file_that_the_variable_names_must_be_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(LOADED_FILE.variable, str(tmp_path / "gone.toml"))
    with pytest.raises(UserError, match="named by BROADSHEET_LOADED, is not there"):
        all_loaded()
