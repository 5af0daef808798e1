"""Entries of the user's own: what they add, what they replace, and what is said of a wrong one."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from corpus.outlets import RegistryError, by_domain, by_name, outlets_folder, read_anew, registry, slug_of
from corpus.outlets.folder import MOST_BYTES, MOST_FILES
from tests.corpus.outlets.entries import DATELINE, MINIMAL

REUTERS = """
name = "Reuters, as I know it"
slug = "reuters"
country = "GB"
kind = "agency"
language = "en"
domains = ["reuters.example"]
"""


@pytest.fixture
def folder(own_outlets: str) -> Path:
    return Path(own_outlets)


def refused() -> str:
    with pytest.raises(RegistryError) as said:
        registry()
    return str(said.value)


class TestWhatIsRead:
    def test_a_new_slug_adds_an_outlet(self, folder: Path) -> None:
        before = len(registry())
        (folder / "lantern.toml").write_text(MINIMAL + DATELINE, encoding="utf-8")
        read_anew()
        assert len(registry()) == before + 1
        added = by_name("morning lantern")
        assert added is not None
        assert (added.bundled, added.file) == (False, str(folder / "lantern.toml"))
        assert by_domain("www.lantern.example") == added

    def test_a_bundled_slug_replaces_that_entry_wholly(self, folder: Path) -> None:
        before = len(registry())
        (folder / "mine.toml").write_text(REUTERS, encoding="utf-8")
        read_anew()
        mine = by_name("Reuters, as I know it")
        assert mine is not None
        assert (mine.slug, mine.datelines, mine.ownership, mine.aliases) == ("reuters", (), None, ())
        assert (by_name("Reuters"), by_domain("reuters.com")) == (None, None)
        assert len(registry()) == before

    def test_the_registry_stays_in_the_order_of_slugs(self, folder: Path) -> None:
        (folder / "a.toml").write_text(MINIMAL, encoding="utf-8")
        slugs = [outlet.slug for outlet in registry()]
        assert slugs == sorted(slugs)

    def test_an_outlet_of_the_users_own_gives_its_slug_to_its_aliases(self, folder: Path) -> None:
        (folder / "a.toml").write_text(MINIMAL + "aliases = ['The ML']\n", encoding="utf-8")
        assert slug_of("the ml") == "morning-lantern"

    def test_files_that_are_no_toml_are_left_alone(self, folder: Path) -> None:
        (folder / "notes.txt").write_text("not an entry", encoding="utf-8")
        (folder / ".hidden.toml").write_text("not an entry", encoding="utf-8")
        assert all(outlet.bundled for outlet in registry())

    def test_windows_line_ends_and_a_mark_at_the_start_do_no_harm(self, folder: Path) -> None:
        (folder / "a.toml").write_bytes(b"\xef\xbb\xbf" + MINIMAL.replace("\n", "\r\n").encode())
        assert by_name("Morning Lantern")

    def test_what_was_read_is_kept_until_it_is_asked_for_anew(self, folder: Path) -> None:
        assert by_name("Morning Lantern") is None
        (folder / "a.toml").write_text(MINIMAL, encoding="utf-8")
        assert by_name("Morning Lantern") is None
        read_anew()
        assert by_name("Morning Lantern")

    def test_a_wrong_entry_that_was_mended_is_read(self, folder: Path) -> None:
        (folder / "a.toml").write_text("name = 3", encoding="utf-8")
        assert "a.toml: name:" in refused()
        (folder / "a.toml").write_text(MINIMAL, encoding="utf-8")
        assert by_name("Morning Lantern")


class TestWhereItIs:
    def test_the_variable_names_the_folder(self, folder: Path) -> None:
        assert outlets_folder() == folder

    def test_without_it_the_folder_is_among_the_settings(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.delenv("BROADSHEET_OUTLETS")
        assert outlets_folder().name == "outlets"
        assert "broadsheet" in str(outlets_folder()).lower()

    def test_a_folder_that_is_named_must_be_there(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("BROADSHEET_OUTLETS", str(folder / "outlots"))
        said = refused()
        assert "outlots" in said
        assert "BROADSHEET_OUTLETS" in said

    def test_a_folder_among_the_settings_need_not_be_there(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.delenv("BROADSHEET_OUTLETS")
        monkeypatch.setattr("corpus.outlets.folder.outlets_folder", lambda: folder / "none")
        assert all(outlet.bundled for outlet in registry())

    def test_a_name_that_no_file_can_have(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("corpus.outlets.folder.outlets_folder", lambda: folder / "a\0b")
        assert refused()


class TestWhatIsRefused:
    @pytest.mark.parametrize(
        ("entry", "said"),
        [
            (b"name = ", ("not TOML",)),
            (b"name = '\xff'", ("not UTF-8", "Save it as UTF-8")),
            (b"#" * (MOST_BYTES + 1), ("larger than",)),
            (MINIMAL.encode() + b"editor = 'x'", ("editor: unknown key", "The keys are")),
            (MINIMAL.replace("NZ", "New Zealand").encode(), ("country:", "ISO 3166")),
            (MINIMAL.encode() + b"[[credits]]\npattern = '(a+)+b'\nexamples = ['ab']\ncounterexamples = ['b']",
             ("credits[0].pattern:", "without a bound")),
            (MINIMAL.replace("Morning Lantern", "Reuters").encode(), ("name: 'reuters'", 'slug = "reuters"')),
            (MINIMAL.replace("lantern.example", "dw.com").encode(), ("domains: 'dw.com'", 'slug = "dw"')),
            (MINIMAL.encode() + b"aliases = ['The BBC', 'BBC News']", ("name: 'bbc news'", 'slug = "bbc"')),
        ],
    )  # fmt: skip
    def test_a_wrong_entry_is_named_with_its_key_and_what_to_do(
        self, entry: bytes, said: tuple[str, ...], folder: Path
    ) -> None:
        (folder / "lantern.toml").write_bytes(entry)
        sentence = refused()
        assert sentence.startswith(str(folder / "lantern.toml"))
        assert [part for part in said if part not in sentence] == []

    def test_two_entries_with_one_slug(self, folder: Path) -> None:
        (folder / "a.toml").write_text(MINIMAL, encoding="utf-8")
        (folder / "b.toml").write_text(MINIMAL, encoding="utf-8")
        assert refused().startswith(f"{folder / 'b.toml'}: slug: 'morning-lantern' is also in {folder / 'a.toml'}")

    def test_a_pipe(self, folder: Path) -> None:
        os.mkfifo(folder / "pipe.toml")
        assert "pipe.toml: not an ordinary file" in refused()

    def test_a_folder_with_the_name_of_an_entry(self, folder: Path) -> None:
        (folder / "old.toml").mkdir()
        assert "old.toml: not an ordinary file" in refused()

    def test_a_link_to_nothing(self, folder: Path) -> None:
        (folder / "gone.toml").symlink_to(folder / "nowhere")
        assert "gone.toml: cannot be read" in refused()

    def test_a_folder_of_far_too_many(self, folder: Path) -> None:
        for number in range(MOST_FILES + 1):
            (folder / f"{number}.toml").touch()
        assert "more than 1,000 entries" in refused()

    def test_a_hostile_name_of_a_file_is_shown_plainly(self, folder: Path) -> None:
        (folder / "\x1b[31m\u202e.toml").write_text("x", encoding="utf-8")
        sentence = refused()
        assert "\x1b" not in sentence
        assert "\u202e" not in sentence

    def test_a_key_that_steers_a_terminal_is_shown_plainly(self, folder: Path) -> None:
        (folder / "a.toml").write_text('"\\u001b[31m" = 1\n', encoding="utf-8")
        assert "\x1b" not in refused()
