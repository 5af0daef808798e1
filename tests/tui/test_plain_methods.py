"""`methods` and `about` in plain mode: told in lines, without a story being compared."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.made import comparison
from tui.jobs.problems import UserError
from tui.plain.conversation import Conversation, answered
from tui.plain.sayings import SAYINGS


@pytest.fixture
def conversation(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Conversation:
    """A conversation in which nothing was compared yet."""
    (tmp_path / "lexicons").mkdir()
    monkeypatch.setenv("BROADSHEET_LEXICONS", str(tmp_path / "lexicons"))
    return Conversation(tmp_path / "library.db")


def told(conversation: Conversation, line: str) -> list[str]:
    return answered(conversation, SAYINGS, line)


def test_the_families_are_told_with_their_questions(conversation: Conversation) -> None:
    said = told(conversation, "methods")
    assert "tone: Tone. How kindly or how harshly is it told? 8 measures." in said


def test_a_family_is_told_with_its_measures(conversation: Conversation) -> None:
    said = told(conversation, "methods readability")
    assert [line for line in said if "(readability.lix)" in line]


def test_a_measure_is_told_with_everything_and_its_words(conversation: Conversation) -> None:
    said = told(conversation, "methods frame.legality")
    assert [line for line in said if line.startswith("Cannot see: ")]
    assert [line for line in said if line.startswith("People agree: ")]
    assert "lawful: within the law" in [*said, *conversation.waiting]


def test_a_long_list_goes_on_when_asked(conversation: Conversation) -> None:
    assert told(conversation, "methods frame.legality")[-1].endswith("Say “more”.")
    assert told(conversation, "more")


def test_what_is_not_known_is_said_with_what_is_near(conversation: Conversation) -> None:
    with pytest.raises(UserError, match=r"Did you mean tone\.mean"):
        told(conversation, "methods tone.meen")


def test_about_a_measure_says_how_people_agree(conversation: Conversation) -> None:
    conversation.comparison = comparison()
    said = told(conversation, "about tone.mean")
    assert [line for line in said if line.startswith("People agree: ")]
    assert [line for line in said if line.startswith("With length: ")]
