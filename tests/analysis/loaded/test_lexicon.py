"""The lexicon of loaded words: what a file may say, and what is said of a wrong one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.lexicon import LexiconError
from analysis.loaded import bundled_loaded, extended, parse_loaded

HEAD = '[lexicon]\nlanguage = "en"\nversion = 1\n'
TABLE = '[grand]\ntitle = "grand"\nreason = "Makes it grand."\n'


def forms(text: str) -> set[str]:
    read = parse_loaded(HEAD + TABLE + text, "mine.toml")
    return {" ".join(form) for entry in read.words.categories[0].entries for form in entry.forms}


def test_a_verb_takes_its_endings() -> None:
    assert forms('verb = "slam"') == {"slam", "slams", "slammed", "slamming"}


def test_a_noun_takes_its_plural() -> None:
    assert forms('noun = "stooge"') == {"stooge", "stooges"}


def test_a_word_stands_as_it_is() -> None:
    assert forms('word = "grand"') == {"grand"}


def test_phrases_are_divided_by_bars() -> None:
    assert forms('phrase = "out of touch | red herring"') == {"out of touch", "red herring"}


def test_the_first_word_of_a_verb_phrase_takes_the_endings() -> None:
    assert forms('verb_phrase = "lash out"') == {"lash out", "lashes out", "lashed out", "lashing out"}


def test_a_reason_has_its_title_and_sentence() -> None:
    reason = parse_loaded(HEAD + TABLE + 'word = "grand"', "mine.toml").reason("grand")
    assert reason is not None
    assert (reason.title, reason.sentence) == ("grand", "Makes it grand.")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('word = "grand"', "no [lexicon] table"),
        (HEAD + TABLE + 'word = "grand grand"', "mine.toml, line 7, grand.word: 'grand' stands in grand.word already"),
        (HEAD + TABLE + 'words = "grand"', "is not known here"),
        (HEAD + TABLE + "word = 3", "must be a text"),
        (HEAD + '[grand]\nreason = "x"', "grand.title: must be a text"),
        (HEAD + TABLE + 'word = "grand"\nnot = "piano"', "holds no word of the table"),
        (HEAD + TABLE + 'word = "grand"\nnot = "grand"', "is a word of the table"),
        (HEAD + TABLE + 'word = "…"', "must be 1 to 8 words"),
        (HEAD + TABLE + 'word = "grand"\nnames = "yes"', "must be true or false"),
        (HEAD + "grand = 1", "is not known here"),
        ('[lexicon]\nlanguage = "en"\nversion = 0', "whole number from 1"),
        ("[lexicon", "not valid TOML"),
        ("a = " + "[" * 5000, "mine.toml"),
        (HEAD.replace("[", "loaded = 3\n["), "must be a table"),
    ],
)
def test_a_wrong_file_is_told_in_a_sentence(text: str, told: str) -> None:
    with pytest.raises(LexiconError, match=r"mine\.toml") as raised:
        parse_loaded(text, "mine.toml")
    assert told in str(raised.value)


@given(st.text(max_size=200))
def test_whatever_a_broken_file_says_it_is_refused_with_its_name(text: str) -> None:
    with pytest.raises(LexiconError, match=r"^mine\.toml"):
        parse_loaded(text + "\n[unfinished", "mine.toml")


def test_every_bundled_reason_has_words() -> None:
    lexicon = bundled_loaded()
    assert {category.id for category in lexicon.words.categories} == {reason.id for reason in lexicon.reasons}


def test_every_bundled_reason_is_told_in_a_sentence() -> None:
    assert [one.id for one in bundled_loaded().reasons if not one.sentence.endswith(".")] == []


def test_an_own_lexicon_is_put_to_the_bundled_one() -> None:
    both = extended(parse_loaded(HEAD + TABLE + 'word = "zonky"', "mine.toml"))
    assert [reason.id for reason in both.reasons] == ["grand", *(reason.id for reason in bundled_loaded().reasons)]


def test_an_own_lexicon_cannot_take_a_bundled_key() -> None:
    own = parse_loaded(HEAD + TABLE.replace("[grand]", "[insult]") + 'word = "zonky"', "mine.toml")
    with pytest.raises(LexiconError, match="'insult' is already one"):
        extended(own)


def test_a_lexicon_of_another_language_cannot_extend_the_bundled_one() -> None:
    own = parse_loaded((HEAD + TABLE).replace('"en"', '"de"') + 'word = "toll"', "mine.toml")
    with pytest.raises(LexiconError, match="'de' is not that"):
        extended(own)
