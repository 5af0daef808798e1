"""Names of keys: whatever way a person writes one, it is the key that Textual knows."""

from __future__ import annotations

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.keys import _character_to_key

from tui.keys.names import cannot_be_sent, key_named, shown_key, spelled_key, writes


@pytest.mark.parametrize("char", string.ascii_letters + string.digits + string.punctuation + " é")
def test_a_character_is_the_key_that_writes_it(char: str) -> None:
    assert key_named(char) == _character_to_key(char)


@pytest.mark.parametrize("char", string.ascii_letters + string.digits + string.punctuation)
def test_a_key_that_writes_is_shown_as_what_it_writes(char: str) -> None:
    key = key_named(char)
    assert key is not None
    assert writes(key)
    assert shown_key(key) == spelled_key(key) == char


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("Esc", "escape"), ("PgDn", "pagedown"), ("F5", "f5"), ("Ctrl+R", "ctrl+r"), ("ctrl+?", "ctrl+question_mark"),
        ("shift+a", "A"), ("shift+up", "shift+up"), ("Return", "enter"), ("ctrl++", "ctrl+plus"), ("alt+x", "alt+x"),
        ("question_mark", "question_mark"), ("less_than_sign", "less_than_sign"),
    ],
)  # fmt: skip
def test_people_write_keys_in_several_ways(written: str, key: str) -> None:
    assert key_named(written) == key


@pytest.mark.parametrize("written", ["", "foo", "hyper+x", "ctrl+foo", "+a+", "f99", "\x1b"])
def test_what_is_no_key_is_none(written: str) -> None:
    assert key_named(written) is None


@pytest.mark.parametrize("key", ["ctrl+h", "ctrl+i", "ctrl+j", "ctrl+m", "ctrl+left_square_bracket", "ctrl+1"])
def test_keys_that_no_terminal_sends_are_known(key: str) -> None:
    assert cannot_be_sent(key)


@pytest.mark.parametrize("key", ["a", "ctrl+a", "f5", "enter", "tab", "alt+x", "shift+up", "question_mark"])
def test_others_can_be_sent(key: str) -> None:
    assert cannot_be_sent(key) == ""


@pytest.mark.parametrize(
    ("key", "shown"), [("ctrl+p", "^p"), ("escape", "Esc"), ("enter", "⏎"), ("shift+up", "Shift+↑")]
)
def test_a_key_is_shown_as_it_stands_on_the_keyboard(key: str, shown: str) -> None:
    assert shown_key(key) == shown


@given(st.text(max_size=30))
def test_every_text_is_a_key_or_none_and_what_is_one_stays_one(written: str) -> None:
    key = key_named(written)
    if key is not None:
        assert key_named(key) == key
        assert shown_key(key)


@pytest.mark.parametrize("key", ["enter", "up", "shift+down", "backspace", "ctrl+left"])
def test_in_ascii_a_key_is_spelled(key: str) -> None:
    assert spelled_key(key).isascii()
