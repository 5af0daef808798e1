"""Copying tells the truth about what took the text."""

from __future__ import annotations

from threading import Event

import pytest

from tui import clipboard
from tui.clipboard import Taken, copy_outcome, system_clipboard


@pytest.fixture(autouse=True)
def at_home(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("SSH_CONNECTION", "SSH_CLIENT", "SSH_TTY"):
        monkeypatch.delenv(name, raising=False)


def test_a_clipboard_that_takes_the_text_is_believed() -> None:
    taken: list[str] = []
    assert system_clipboard("one", taken.append) is Taken.YES
    assert taken == ["one"]


def test_a_system_without_a_clipboard_is_not_said_to_have_taken_it() -> None:
    def refuse(_: str) -> None:
        raise OSError("no display")

    assert system_clipboard("one", refuse) is Taken.NONE_FOUND


def test_a_program_that_never_answers_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clipboard, "PATIENCE", 0.01)
    never = Event()
    try:
        assert system_clipboard("one", lambda _: never.wait()) is Taken.NO_ANSWER  # type: ignore[arg-type]
    finally:
        never.set()


def test_over_ssh_the_clipboard_of_the_other_machine_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSH_CONNECTION", "198.51.100.7 50022 198.51.100.9 22")
    taken: list[str] = []
    assert system_clipboard("one", taken.append) is Taken.ELSEWHERE
    assert taken == []


def test_only_a_known_success_is_called_copied() -> None:
    for taken in Taken:
        outcome = copy_outcome("the sentence", "four", taken, {})
        assert outcome.sure is (taken is Taken.YES)
        assert outcome.sentence.startswith("Copied the sentence, 4 characters.") is outcome.sure
        if not outcome.sure:
            assert "was sent to the terminal, which does not say whether it took it" in outcome.sentence


def test_what_hinders_a_terminal_is_named() -> None:
    assert "longer than many terminals take" in copy_outcome("it", "é" * 40_000, Taken.NONE_FOUND, {}).sentence
    assert "set-clipboard on" in copy_outcome("it", "short", Taken.NONE_FOUND, {"TMUX": "/tmp/tmux"}).sentence
