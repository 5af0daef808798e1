"""`speakers` in plain mode: who speaks at which outlet, told in lines."""

from __future__ import annotations

from pathlib import Path

import pytest

from analysis.speaker_table import speaker_table
from tests.articles import COURIER, LEDGER
from tests.tui.speakers import bridge
from tests.tui.speakers import told as told_of
from tui.jobs.problems import UserError
from tui.plain.conversation import Conversation, answered
from tui.plain.sayings import SAYINGS


@pytest.fixture
def conversation(tmp_path: Path) -> Conversation:
    """A conversation in which a story was compared."""
    return Conversation(tmp_path / "library.db", comparison=bridge())


def told(conversation: Conversation, line: str) -> list[str]:
    return answered(conversation, SAYINGS, line)


def test_every_outlet_is_told_with_its_voices(conversation: Conversation) -> None:
    said = told(conversation, "speakers")
    assert [line for line in said if line.startswith(("Harbor Ledger: own words ", "The Courier: own words "))]


def test_every_speaker_is_told_with_what_each_outlet_gives_them(conversation: Conversation) -> None:
    said = told(conversation, "speakers")
    (ada,) = [line for line in said if line.startswith("Ada Reed, person, also called Mayor Reed, Reed: ")]
    assert "Harbor Ledger 82 percent, between" in ada
    assert "The Courier" in ada
    assert "introduced by claim 1 (doubting)" in ada


def test_an_outlet_that_does_not_quote_a_speaker_is_not_told_with_them(conversation: Conversation) -> None:
    (ben,) = [line for line in told(conversation, "speakers") if line.startswith("Ben Hall")]
    assert "The Courier" not in ben


def test_the_unnamed_are_one_speaker_with_what_they_are_called(conversation: Conversation) -> None:
    assert [
        line for line in told(conversation, "speakers") if line.startswith("sources without a name, called officials: ")
    ]


def test_the_unnamed_are_asked_for_by_what_they_are_told_as(conversation: Conversation) -> None:
    assert told(conversation, "speakers sources without a name")[1].endswith("“No comment,”")


def test_there_is_a_line_for_every_speaker(conversation: Conversation) -> None:
    table = speaker_table(bridge())
    said = told(conversation, "speakers")
    place = said.index("")
    assert len(said) - place - 2 == len(table.lines)


@pytest.mark.parametrize("name", ["Ada Reed", "ada", "the mayor reed", "Mayor Reed"])
def test_with_a_name_every_quotation_of_that_speaker_is_told(name: str, conversation: Conversation) -> None:
    said = told(conversation, f"speakers {name}")
    assert said[1:] == [
        "1. Harbor Ledger, article 1, sentence 2, direct, introduced by say, neutral: "
        "“We acted at once, and we will act again,”",
        "2. The Courier, article 2, sentence 1, direct, introduced by claim, doubting: “We acted at once,”",
    ]


def test_a_name_that_nobody_bears_is_answered_with_the_nearest(conversation: Conversation) -> None:
    with pytest.raises(UserError, match="Near it: Ben Hall"):
        told(conversation, "speakers Ben Hull")


def test_before_a_story_was_compared_it_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="Compare a story first"):
        told(Conversation(tmp_path / "library.db"), "speakers")


def test_no_line_has_a_sign_that_is_not_read_out(conversation: Conversation) -> None:
    said = " ".join([*told(conversation, "speakers"), *told(conversation, "speakers Ada Reed")])
    assert not set(said) & set("[]–−%")


@pytest.mark.parametrize("word", ["own", "quoted", "reported", "all"])
def test_every_voice_can_be_chosen(word: str, conversation: Conversation) -> None:
    assert "words are measured" in told(conversation, f"voice {word}")[0]
    assert told(conversation, "again")


@pytest.mark.parametrize("word", ["mixed", "loud", ""])
def test_what_is_no_voice_of_figures_is_refused(word: str, conversation: Conversation) -> None:
    with pytest.raises(UserError, match="voice reported"):
        told(conversation, f"voice {word}")


def shared(tmp_path: Path, line: str) -> list[str]:
    whole = "⟦ada reed|“We acted at once on every warning that the engineers gave us in the spring.”⟧ ‹said› Ada Reed."
    cut = "Ada Reed ‹claimed›: ⟦ada reed|“We acted at once on every warning.”⟧"
    comparison = told_of([(LEDGER, whole), (COURIER, cut)])
    return told(Conversation(tmp_path / "library.db", comparison=comparison), line)


@pytest.mark.parametrize("line", ["shared", "shared reed", "shared warning courier"])
def test_a_quotation_that_two_outlets_carry_is_told_with_what_each_makes_of_it(line: str, tmp_path: Path) -> None:
    said = shared(tmp_path, line)
    assert said[1].startswith("Ada Reed, at 2 outlets: “We acted at once")
    assert said[2:] == [
        "Harbor Ledger: whole; introduced by “said” (say, neutral)",
        "The Courier: cut; introduced by “claimed” (claim, doubting); "
        "cut at the end, without a sign: “that the engineers gave us in the spring”",
    ]


def test_where_no_shared_quotation_fits_that_is_said(tmp_path: Path) -> None:
    assert shared(tmp_path, "shared elephants") == ["No such quotation of 1 quotation at several outlets."]
