"""Presets and a reader's own keys: what is wrong with them is said before a key is pressed in vain."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.architecture.test_house import ROOT
from tui.command_table import MARK, as_markdown, entries
from tui.keys.checking import check_keys, clashes, new_clashes
from tui.keys.names import cannot_be_sent, key_named
from tui.keys.places import PLACES
from tui.keys.presets import PRESETS
from tui.keys.resolving import keymap, keys_in_force
from tui.keys.table import table

MEANT = {
    ("enter", "figures.open", "figures.fold_here"),
    ("q", "actors.back", "app.quit"),
    ("q", "naming.back", "app.quit"),
    ("q", "compare.back", "app.quit"),
    ("q", "library.back", "app.quit"),
    ("q", "loaded.back", "app.quit"),
    ("q", "mend.back", "app.quit"),
    ("q", "methods.back", "app.quit"),
    ("q", "read.back", "app.quit"),
    ("q", "shared.back", "app.quit"),
    ("q", "speakers.back", "app.quit"),
    ("q", "start.back", "app.quit"),
    ("l", "start.library", "app.library"),
    ("k", "page.scroll_up", "start.keep"),
}
"""Letters and Enter that two commands have at one place: only one is in force, or the nearer one is meant."""
BY_NATURE = {"escape", "space", "question_mark", "f1"}
"""Keys that mean leave, mark or help wherever one is: the nearest part takes them."""


def test_our_own_keys_clash_only_where_it_is_meant() -> None:
    found = {(clash.key, clash.first, clash.second) for clash in clashes(keys_in_force(table(), "default", {}))}
    assert {clash for clash in found if clash[0] not in BY_NATURE} <= MEANT


def test_the_table_of_commands_is_that_of_the_code() -> None:
    assert dict(table()) == entries(), "python -m tui.command_table writes it anew"


def test_the_documented_table_is_that_of_the_code() -> None:
    page = (ROOT / "docs" / "keys.md").read_text(encoding="utf-8")
    assert page.partition(MARK)[2].strip() == as_markdown(entries()).strip(), "python -m tui.command_table"


def test_every_scope_has_a_place_and_every_place_known_scopes() -> None:
    placed = {scope for nodes in PLACES.values() for node in nodes for scope in node}
    assert placed == {entry.scope for entry in table().values()}


def test_our_own_keys_can_all_be_sent() -> None:
    assert {entry.id: key for entry in table().values() for key in entry.keys if cannot_be_sent(key)} == {}


def test_every_preset_names_commands_and_keys_that_there_are() -> None:
    for preset in PRESETS.values():
        assert set(preset) <= set(table())
        assert all(
            key_named(key) == key and not cannot_be_sent(key) for keys in preset.values() for key in keys.split(",")
        )


def test_vim_moves_with_its_letters() -> None:
    keys = keys_in_force(table(), "vim", {})
    moves = ("cursor_left", "cursor_down", "cursor_up", "cursor_right")
    assert [keys[f"figures.{move}"][0] for move in moves] == ["h", "j", "k", "l"]


def test_no_preset_makes_a_clash_that_the_default_has_not() -> None:
    for preset in PRESETS.values():
        assert new_clashes(table(), "default", preset) == []


def test_a_key_that_another_command_has_at_the_same_place_is_told_with_both() -> None:
    _, said = check_keys("default", {"figures.first_row": "v"})
    assert len(said) == 1
    assert "figures.first_row" in said[0]
    assert "compare.voice" in said[0]
    assert said[0].startswith("v is the key of two commands (Compare: the figures)")


def test_the_same_key_at_another_place_is_no_clash() -> None:
    assert check_keys("default", {"start.reload": "v"}) == ({"start.reload": "v"}, [])


def test_two_commands_may_exchange_their_keys() -> None:
    assert check_keys("default", {"compare.voice": "o", "compare.outlets": "v"})[1] == []


def test_a_key_that_never_arrives_is_refused_and_the_others_of_the_line_kept() -> None:
    kept, said = check_keys("default", {"compare.voice": "ctrl+m, w"})
    assert kept == {"compare.voice": "w"}
    assert said == ["keys.compare.voice: “ctrl+m” cannot be used: terminals send it as ⏎."]


def test_a_command_that_works_in_fields_takes_no_key_that_writes() -> None:
    kept, said = check_keys("default", {"app.quit_anywhere": "Q"})
    assert kept == {}
    assert "this command works in fields too" in said[0]


def test_a_comma_can_be_a_key() -> None:
    assert check_keys("default", {"compare.voice": ","}) == ({"compare.voice": "comma"}, [])


def test_keys_as_they_come_need_no_keymap() -> None:
    assert keymap(table(), "default", {}) == {}


def test_a_changed_key_leaves_the_others_of_its_place_theirs() -> None:
    changed = keymap(table(), "default", {"figures.open": "w"})
    assert changed["figures.open"] == "w"
    assert changed["figures.fold_here"] == "enter"
    assert {name.partition(".")[0] for name in changed} == {"figures"}


@given(st.dictionaries(st.sampled_from(sorted(table())) | st.text(max_size=20), st.text(max_size=20), max_size=4))
def test_whatever_is_written_is_kept_or_told(own: dict[str, str]) -> None:
    kept, said = check_keys("default", own)
    assert set(kept) <= set(own) & set(table())
    assert all(key_named(key) == key for keys in kept.values() for key in keys.split(","))
    assert len(said) >= len(own) - len(kept)
