"""A user's dictionary is read as a lexicon, or refused with its file, the line and what to do."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.framing.dictionaries import parse_dictionary
from analysis.lexicon import LexiconError
from analysis.lexicon_types import Lexicon

DIC = "%\n01\tHarmVirtue\n02\tHarm Vice\n%\nshelter*\t01\nkind word\t01\nwound*\t02\t01\n"
EMFD = "word,care_p,fairness_p,care_sent\nshelter,0.4,0.1,0.2\nverdict,0.1,0.5,-0.1\nstone,0,0,0\n"


def terms(lexicon: Lexicon) -> dict[str, list[str]]:
    return {category.id: [entry.term for entry in category.entries] for category in lexicon.categories}


def refusal(text: str, name: str = "mine.dic") -> str:
    with pytest.raises(LexiconError) as caught:
        parse_dictionary(text, name)
    return str(caught.value)


def test_a_dic_gives_each_term_to_the_categories_of_its_numbers() -> None:
    assert terms(parse_dictionary(DIC, "mfd.dic")) == {
        "mfd_harmvirtue": ["shelter*", "kind word", "wound*"],
        "mfd_harm_vice": ["wound*"],
    }


def test_the_star_of_a_term_stays_in_its_form() -> None:
    (virtue, _) = parse_dictionary(DIC, "mfd.dic").categories
    assert [entry.forms for entry in virtue.entries] == [(("shelter*",),), (("kind", "word"),), (("wound*",),)]


def test_numbers_are_the_same_with_and_without_leading_zeros() -> None:
    assert terms(parse_dictionary("%\n1\tcare\n%\nshelter\t001\n", "a.dic")) == {"a_care": ["shelter"]}


def test_a_term_may_be_parted_from_its_numbers_by_spaces() -> None:
    assert terms(parse_dictionary("%\n1 care\n%\nkind word 1\n", "a.dic")) == {"a_care": ["kind word"]}


def weights(lexicon: Lexicon) -> dict[str, dict[str, float]]:
    return {category.id: {entry.term: entry.weight for entry in category.entries} for category in lexicon.categories}


def test_an_emfd_word_has_its_probability_as_weight_in_every_foundation() -> None:
    assert weights(parse_dictionary(EMFD, "eMFD.csv")) == {
        "emfd_care": {"shelter": 0.4, "verdict": 0.1, "stone": 0},
        "emfd_fairness": {"shelter": 0.1, "verdict": 0.5, "stone": 0},
    }


def test_a_csv_is_weighted_and_a_dic_is_not() -> None:
    assert [parse_dictionary(text, "a").weighted for text in (EMFD, DIC)] == [True, False]


@pytest.mark.parametrize(
    ("name", "language"),
    [("mfd.dic", "en"), ("mfd.de.dic", "de"), ("mfd.RU.DIC", "ru"), ("mfd.v2.dic", "en"), (".de.dic", "en")],
)
def test_the_name_of_a_file_may_say_its_language(name: str, language: str) -> None:
    assert parse_dictionary(DIC, name).language == language


def test_a_sign_without_letters_is_left_out() -> None:
    assert terms(parse_dictionary("%\n1 joy\n%\n:) 1\nglad 1\n", "a.dic")) == {"a_joy": ["glad"]}


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_the_kind_of_line_end_changes_nothing(ends: str) -> None:
    assert terms(parse_dictionary(DIC.replace("\n", ends), "mfd.dic")) == terms(parse_dictionary(DIC, "mfd.dic"))


def test_a_mark_of_byte_order_is_no_part_of_the_file() -> None:
    assert terms(parse_dictionary("\ufeff" + EMFD, "eMFD.csv")) == terms(parse_dictionary(EMFD, "eMFD.csv"))


def test_a_term_that_is_there_twice_counts_once() -> None:
    assert terms(parse_dictionary("%\n1 care\n%\nshelter 1\nShelter 1\n", "a.dic")) == {"a_care": ["shelter"]}


def test_two_categories_whose_names_look_alike_have_ids_of_their_own() -> None:
    lexicon = parse_dictionary("%\n1 care +\n2 care -\n%\nshelter 1\nwound 2\n", "a.dic")
    assert [category.id for category in lexicon.categories] == ["a_care", "a_care_2"]


def test_each_entry_says_where_it_comes_from() -> None:
    (category,) = parse_dictionary("%\n1 care\n%\nshelter 1\n", "a.dic").categories
    assert category.entries[0].sense == "a.dic, line 4"


def test_the_digest_is_that_of_the_text() -> None:
    assert parse_dictionary(DIC, "a.dic").digest != parse_dictionary(DIC + "\n", "a.dic").digest


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "mine.dic: is empty"),
        ("%\n1 care\nshelter 1\n", "mine.dic, line 3: 'shelter 1' is no category"),
        ("%\n1 care\n", "mine.dic, line 1: the list of categories has no end"),
        ("%\n%\nshelter 1\n", "mine.dic, line 2: there is no category"),
        ("%\n1 care\n01 harm\n%\nshelter 1\n", "mine.dic, line 3: category 01 is there already"),
        ("%\n1 care\n%\nshelter 2\n", "mine.dic, line 4: there is no category 2"),
        ("%\n1 care\n%\nshelter\n", "mine.dic, line 4: 'shelter' does not end in numbers"),
        ("%\n1 care\n%\nlike (02 134)125/464 253\n", "mine.dic, line 4: there is no category 253"),
        ("%\n1 care\n%\nlike (02 134)125/464\n", "mine.dic, line 4: 'like (02 134)125/464' does not end in numbers"),
        ("%\n1 care\n%\nshel*ter 1\n", "mine.dic, line 4: 'shel*ter': a * may stand only at the end of a word"),
        ("%\n1 care\n%\n* 1\n", "mine.dic, line 4: '*' must be 1 to 8 words"),
        ("%\n1 care\n%\na b c d e f g h i 1\n", "mine.dic, line 4: 'a b c d e f g h i' must be 1 to 8 words"),
        ("%\n1 care\n%\n", "mine.dic: no category has a term"),
        ("shelter 1\n", "mine.dic, line 1: is neither the '%' of a .dic nor the columns of a .csv"),
        ("word,care_p\nshelter,much\n", "mine.dic, line 2: 'much' is no probability for care_p"),
        ("word,care_p\nshelter,nan\n", "mine.dic, line 2: 'nan' is no probability for care_p"),
        ("word,care_p\nshelter,1.5\n", "mine.dic, line 2: '1.5' is no probability for care_p"),
        ("word,care_p\nshelter\n", "mine.dic, line 2: has 1 columns where the first line has 2"),
        ('word,care_p\n"shelter,0.4\n', "mine.dic, line 2: is no row of a .csv"),
    ],
)
def test_a_file_that_is_wrong_is_refused_with_its_name_and_line(text: str, says: str) -> None:
    assert refusal(text).startswith(says)


def test_a_line_without_end_is_refused() -> None:
    assert refusal("%\n1 care\n%\n" + "a" * 5_000 + " 1\n").startswith("mine.dic, line 4: has over 4,000 characters")


def test_a_file_too_large_is_refused() -> None:
    assert refusal("%" * 4_000_001).startswith("mine.dic: over 4,000,000 characters")


def test_a_message_holds_no_control_character_of_the_file() -> None:
    assert refusal("%\n1 care\n%\n\x1b[31mred\x07 9\n", "bad\x1b.dic").isprintable()


def test_a_name_with_control_characters_is_shown_without_them() -> None:
    (category,) = parse_dictionary("%\n1 ca\x1bre\n%\nshelter 1\n", "a.dic").categories
    assert category.title.isprintable()


def refusal_of(text: str) -> str:
    """Why a text is no dictionary; empty where it is one."""
    try:
        parse_dictionary(text, "any.dic")
    except LexiconError as error:
        return str(error)
    return ""


@given(st.text(alphabet="%\n\t ,*12abc_pword\"'\x00\x1b", max_size=80))
def test_any_text_is_a_lexicon_or_is_refused_in_one_printable_line(text: str) -> None:
    assert not refusal_of(text) or refusal_of(text).isprintable()


@given(st.text(max_size=60))
def test_any_term_is_read_or_refused_with_the_name_of_the_file(term: str) -> None:
    why = refusal_of(f"%\n1\tcare\n%\n{term}\t1\n")
    assert not why or why.startswith("any.dic")
