"""Pronouns as sources: the last person who fits, by sex, sentence and who spoke."""

from __future__ import annotations

import pytest

from tests.analysis.speakers.passages import told


def test_a_pronoun_is_whoever_spoke_last() -> None:
    assert told("‹Ilse Brandt› said {it was late}. ‹She› added {that it was dark}.").keys[1] == "ilse brandt"


def test_a_pronoun_passes_over_the_other_sex() -> None:
    text = "‹Ilse Brandt› said {it was late}. ‹Tomas Okello› said {it was early}. {“No,”} ‹she› said."
    assert told(text).keys[2] == "ilse brandt"


def test_a_new_subject_is_nearer_than_whoever_spoke() -> None:
    text = "{“I came,”} ‹Ilse Brandt› said.\nClara Vogt shook her head. {“You did not,”} ‹she› said."
    assert told(text).keys[1] == "clara vogt"


def test_whom_the_speaker_spoke_to_is_not_meant() -> None:
    text = "‹Ilse Brandt› told Clara Vogt {that it was late}. {“Go home,”} ‹she› said."
    assert told(text).keys[1] == "ilse brandt"


def test_a_name_within_the_words_is_not_meant() -> None:
    text = "‹Ilse Brandt› came. {“I never liked Clara Vogt,”} ‹she› said."
    assert told(text.replace("‹Ilse Brandt›", "Ilse Brandt")).keys == ("ilse brandt",)


@pytest.mark.parametrize(("word", "key"), [("he", "robin falk"), ("she", "clara vogt")])
def test_a_title_tells_the_sex(word: str, key: str) -> None:
    text = f"Clara Vogt waited. Robin Falk came. Mr Falk sat down. {{“Good,”}} ‹{word}› said."
    assert told(text).keys == (key,)


def test_a_role_tells_the_sex() -> None:
    text = "Spokeswoman Robin Falk came. Tomas Okello waited. {“Good,”} ‹she› said."
    assert told(text).keys == ("robin falk",)


def test_a_pronoun_after_the_name_tells_the_sex() -> None:
    text = "Robin Falk said that she would come. Tomas Okello waited. {“Good,”} ‹she› said."
    assert told(text).keys == ("robin falk",)


def test_it_is_the_body_that_spoke_last() -> None:
    text = "‹The ministry› said {it was late}. ‹Ilse Brandt› said {it was not}. ‹It› said {so again}."
    assert told(text).keys[2] == "ministry"


def test_they_are_the_unnamed_ones() -> None:
    assert told("‹Officials› said {it was late}. ‹They› said {so again}.").keys == ("unnamed", "unnamed")


def test_she_may_be_somebody_unnamed() -> None:
    text = "‹Mayor Ilse Brandt› said {it was late}.\n‹A nurse› said {it was not}. {“Nobody asked me,”} ‹she› said."
    assert told(text).keys[2] == "unnamed"


def test_she_may_be_somebody_unnamed_who_begins_a_sentence() -> None:
    text = "‹Tomas Okello› said {it was late}.\nA woman who had waited was kinder. {“He came,”} ‹she› said."
    assert told(text).keys[1] == "unnamed"


def test_who_is_the_name_before_it() -> None:
    assert told("Ilse Brandt, ‹who› said {that it was late}, left.").keys == ("ilse brandt",)


def test_who_is_the_noun_before_it() -> None:
    assert told("They met officials ‹who› said {that it was late}.").keys == ("unnamed",)


def test_a_pronoun_without_anybody_is_nobody() -> None:
    assert told("{“Good,”} ‹he› said.").keys == (None,)


def test_the_author_is_nobody() -> None:
    assert told("{“Good,”} ‹I› said.").keys == (None,)
