"""`loaded` in plain mode: words that may be loaded, told in lines."""

from __future__ import annotations

from pathlib import Path

import pytest

from analysis.document import Voice
from tests.tui.loaded_made import loaded_comparison
from tui.jobs.loaded_words import CANDIDATES
from tui.jobs.problems import UserError
from tui.plain.conversation import Conversation, answered
from tui.plain.sayings import SAYINGS


@pytest.fixture
def conversation(tmp_path: Path) -> Conversation:
    """A conversation in which a story was compared."""
    return Conversation(tmp_path / "library.db", comparison=loaded_comparison())


def told(conversation: Conversation, line: str) -> list[str]:
    return answered(conversation, SAYINGS, line)


def test_it_is_said_first_that_these_are_candidates(conversation: Conversation) -> None:
    assert CANDIDATES in told(conversation, "loaded")[0]


def test_each_reason_is_told_with_how_often_people_agreed_in_words(conversation: Conversation) -> None:
    (line,) = [line for line in told(conversation, "loaded") if line.startswith("condemnation: ")]
    assert "percent of such words" in line


def test_each_word_is_told_with_outlet_and_sentence(conversation: Conversation) -> None:
    assert any(
        line.startswith("“shameful”, Northgate Wire: sentence 2: “The plan was shameful.”")
        for line in told(conversation, "loaded")
    )


def test_words_leave_the_candidates_that_fit(conversation: Conversation) -> None:
    said = told(conversation, "loaded slam")
    assert any("slammed it" in line for line in said)
    assert not any("The plan was shameful" in line for line in said)


def test_the_chosen_voice_is_looked_at(conversation: Conversation) -> None:
    conversation.voice = Voice.QUOTED
    said = " ".join(told(conversation, "loaded"))
    assert "cowardly" in said
    assert "slammed" not in said


def test_without_a_comparison_it_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="Compare a story first"):
        told(Conversation(tmp_path / "library.db"), "loaded")
