"""The user's own file of spellings: where it is, what it adds, and what is said when it cannot be used."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from analysis.lexicon import bundled_lexicons
from analysis.speakers import bundled_aliases
from corpus.library import open_library
from tests.articles import BRIDGE, article
from tui.jobs.aliases import FILE_VARIABLE, alias_path, all_aliases
from tui.jobs.comparing import ScoreCache
from tui.jobs.own_files import MAX_BYTES
from tui.jobs.problems import UserError
from tui.jobs.scoring import score_stale

OWN = '[lexicon]\nkind = "aliases"\n\n[people]\nentries = [\n  { name = "Ada Reed", also = ["Iron Ada"] },\n]\n'


@pytest.fixture
def own(settings_file: Path) -> Path:
    """The file beside the settings; there is none yet."""
    settings_file.parent.mkdir(parents=True)
    return settings_file.parent / "speakers.toml"


def test_it_is_beside_the_settings(own: Path) -> None:
    assert alias_path() == own


def test_the_variable_names_another_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(FILE_VARIABLE, str(tmp_path / "mine.toml"))
    assert alias_path() == tmp_path / "mine.toml"


def test_without_it_the_bundled_spellings_are_in_force(own: Path) -> None:
    assert not own.exists()
    assert all_aliases() == bundled_aliases()


def test_what_it_says_stands_over_the_bundled_spellings(own: Path) -> None:
    own.write_text(OWN, encoding="utf-8")
    found = all_aliases().canonical("Iron Ada")
    assert found is not None
    assert found.name == "Ada Reed"


def test_the_bundled_spellings_stay_in_force_beside_it(own: Path) -> None:
    own.write_text(OWN, encoding="utf-8")
    assert all_aliases().canonical("Volodymyr Zelensky") == bundled_aliases().canonical("Volodymyr Zelenskyy")


def test_a_changed_file_has_another_digest_so_that_figures_are_made_anew(own: Path) -> None:
    own.write_text(OWN, encoding="utf-8")
    before = all_aliases().digest
    own.write_text(OWN.replace("Iron Ada", "Tin Ada"), encoding="utf-8")
    assert len({before, all_aliases().digest, bundled_aliases().digest}) == 3


def test_line_ends_of_another_system_change_nothing(own: Path) -> None:
    own.write_bytes(OWN.encode())
    before = all_aliases().digest
    own.write_bytes(b"\xef\xbb\xbf" + OWN.replace("\n", "\r\n").encode())
    assert all_aliases().digest == before


def test_a_change_of_it_makes_stored_figures_stale(own: Path, tmp_path: Path) -> None:
    with open_library(tmp_path / "library.db") as library:
        library.add([(article(BRIDGE, key=1), None)])
        score_stale(library, bundled_lexicons())
        own.write_text(OWN, encoding="utf-8")
        assert score_stale(library, bundled_lexicons()) == 1
        assert score_stale(library, bundled_lexicons()) == 0


def test_articles_at_hand_are_read_anew_after_a_change(own: Path) -> None:
    cache = ScoreCache()
    before = cache.scored(article(BRIDGE), bundled_lexicons())
    assert cache.scored(article(BRIDGE), bundled_lexicons()) is before
    own.write_text(OWN, encoding="utf-8")
    assert cache.scored(article(BRIDGE), bundled_lexicons()) is not before


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("[people\n", ("line 1",)),
        ('[lexicon]\nkind = "aliases"\n[peple]\nentries = []\n', ("line 3", "peple")),
        (OWN.replace('"Ada Reed"', "7"), ("line 6", "name")),
        (OWN.replace("also", "too"), ("line 6", "too")),
        (OWN.replace('"aliases"', '"frames"'), ("line 2", "kind")),
    ],
)
def test_what_is_wrong_in_it_is_said_with_file_and_line(text: str, names: tuple[str, ...], own: Path) -> None:
    own.write_text(text, encoding="utf-8")
    with pytest.raises(UserError) as problem:
        all_aliases()
    assert [name for name in (str(own.parent), own.name, *names) if name not in str(problem.value)] == []


def test_a_file_that_is_named_without_its_folder_is_called_as_it_was_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "mine.toml").write_text("[people\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv(FILE_VARIABLE, "mine.toml")
    with pytest.raises(UserError, match=r"^mine\.toml: .*line 1"):
        all_aliases()


def refusal(place: Path) -> str:
    with pytest.raises(UserError) as problem:
        all_aliases()
    assert str(place) in str(problem.value)
    return str(problem.value)


def test_a_file_that_is_no_text_is_refused(own: Path) -> None:
    own.write_bytes(b"\xff\xfe\x00")
    assert "UTF-8" in refusal(own)


def test_a_file_that_is_far_too_large_is_refused(own: Path) -> None:
    with own.open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    assert "4 MB" in refusal(own)


@pytest.mark.parametrize("what", ["folder", "pipe", "link to nothing"])
def test_what_is_no_ordinary_file_is_refused(what: str, own: Path) -> None:
    if what == "folder":
        own.mkdir()
    elif what == "pipe":
        os.mkfifo(own)
    else:
        own.symlink_to(own.parent / "gone.toml")
    assert "not an ordinary file" in refusal(own)


def test_a_file_that_the_variable_names_must_be_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(FILE_VARIABLE, str(tmp_path / "gone.toml"))
    assert FILE_VARIABLE in refusal(tmp_path / "gone.toml")


def test_a_missing_file_is_refused_however_its_folder_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv(FILE_VARIABLE, "./gone.toml")
    assert FILE_VARIABLE in refusal(Path("gone.toml"))


def test_a_name_that_no_file_can_have_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(FILE_VARIABLE, "a" * 5000)
    with pytest.raises(UserError, match=FILE_VARIABLE):
        all_aliases()
