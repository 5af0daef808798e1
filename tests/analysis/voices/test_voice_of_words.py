"""Whose voice each stretch of a sentence is in: `[...]` is quoted, `{...}` is reported, the rest is the outlet's own.

Every sentence stands for a kind of sentence; the names and things in it are of no account.
"""

from __future__ import annotations

import re

import pytest

from analysis.document import QuotationKind, Voice
from analysis.voices import find_quotations, voiced_ranges

_LEFT = {Voice.QUOTED: "[", Voice.REPORTED: "{"}
_RIGHT = {Voice.QUOTED: "]", Voice.REPORTED: "}"}


def voiced(text: str) -> str:
    """`text` with brackets round what is quoted and reported, in words: marks and stops left out."""
    out: list[str] = []
    reached = 0
    for start, end, voice, _ in voiced_ranges(find_quotations(text, [(0, len(text))], "en")):
        out += [text[reached:start], f" {_LEFT[voice]} ", text[start:end], f" {_RIGHT[voice]} "]
        reached = end
    return " ".join(re.findall(r"[\w'-]+|[][{}]", "".join([*out, text[reached:]])))


def plain(bracketed: str) -> tuple[str, str]:
    """The text without brackets, and what `voiced` should say of it."""
    text = re.sub(r"[][{}]", "", bracketed)
    return text, " ".join(re.findall(r"[\w'-]+|[][{}]", bracketed))


def assert_voices(bracketed: str) -> None:
    text, expected = plain(bracketed)
    assert voiced(text) == expected


@pytest.mark.parametrize(
    "bracketed",
    [
        'William "Billy" Grant said {he was happy}.',
        'Dwayne "The Rock" Tubbs, 41, said {it hurt}.',
        '["It hurt,"] John "Jack" Reed told the court.',
    ],
)
def test_a_nickname_in_marks_is_part_of_a_name(bracketed: str) -> None:
    assert_voices(bracketed)


def test_a_nickname_is_kept_as_a_label() -> None:
    quotations = find_quotations('William "Billy" Grant said he was happy.', [(0, 40)], "en")
    assert [quotation.kind for quotation in quotations if quotation.marked] == [QuotationKind.SCARE]


def test_the_source_holds_the_nickname() -> None:
    text = 'William "Billy" Grant said he was happy.'
    sources = [one.source for one in find_quotations(text, [(0, len(text))], "en") if one.source]
    assert [text[start:end] for start, end in sources] == ['William "Billy" Grant']


@pytest.mark.parametrize(
    "bracketed",
    [
        '["We start again,"] she told "Bild" on Sunday.',
        'Weil told "Meet the Press" on Sunday {that she would go}.',
        '["We start again,"] Weil told "Meet the Press".',
    ],
)
def test_whom_something_is_told_is_own_in_marks_too(bracketed: str) -> None:
    assert_voices(bracketed)


def test_a_whole_sentence_after_told_is_quoted() -> None:
    assert_voices('She told them, ["Go Home!"]')


@pytest.mark.parametrize(
    "bracketed",
    [
        'A banner reading ["Water is life"] hung from the bridge.',
        'A note saying ["it was the dog"] was found in the hall.',
        'Protesters chanted ["Shame!"] as the car passed.',
    ],
)
def test_what_follows_marked_words_on_a_thing_or_shouted_is_own(bracketed: str) -> None:
    assert_voices(bracketed)


@pytest.mark.parametrize(
    "bracketed",
    [
        "The ministry said late on Thursday {that the border would reopen}.",
        "The ministry said early on Friday {that the border would reopen}.",
        "The ministry said late Thursday {that the border would reopen}.",
    ],
)
def test_when_something_was_said_is_own(bracketed: str) -> None:
    assert_voices(bracketed)


def test_a_participle_before_a_noun_that_acts_reports_nothing() -> None:
    assert_voices("Fuming neighbours blocked the road.")


@pytest.mark.parametrize(
    "bracketed",
    ["Saying {that it was late}, the mayor left.", "Claiming {he was ill}, the mayor left."],
)
def test_a_participle_that_opens_a_sentence_reports_a_clause(bracketed: str) -> None:
    assert_voices(bracketed)


@pytest.mark.parametrize(
    "bracketed",
    ['["None,"] came the answer.', '["Yes,"] was the reply.', 'The hit, "Yes," was the song of the summer.'],
)
def test_one_word_that_begins_a_sentence_and_ends_with_a_comma_is_speech(bracketed: str) -> None:
    assert_voices(bracketed)


def test_a_word_whose_meaning_is_spoken_of_is_own() -> None:
    assert_voices('Nobody could agree on the meaning of "soon".')


@pytest.mark.parametrize(
    "bracketed",
    [
        'Critics praised "Night Bus", the second song on the album.',
        'Critics praised "Night Bus," her first novel.',
    ],
)
def test_a_title_that_is_explained_after_a_comma_is_own(bracketed: str) -> None:
    assert_voices(bracketed)


@pytest.mark.parametrize(
    "bracketed",
    [
        '["We did not expect that,"] said lead author Mei Tanaka of Kyoto University.',
        '["We did not expect that,"] said the lead singer.',
    ],
)
def test_a_rank_that_looks_like_a_verb_belongs_to_who_speaks(bracketed: str) -> None:
    assert_voices(bracketed)


@pytest.mark.parametrize(
    "bracketed",
    [
        "The ministry has ordered all hospitals {to report cases}.",
        "The general ordered 200 soldiers {to leave the town}.",
        "The airline ordered 20 planes.",
    ],
)
def test_an_order_to_a_number_of_people_is_reported_and_one_for_things_is_not(bracketed: str) -> None:
    assert_voices(bracketed)


def test_a_quotation_over_many_paragraphs_is_one() -> None:
    text = '"He said so\n' * 3000
    paragraphs = [(start, start + 11) for start in range(0, len(text), 12)]
    assert len(find_quotations(text, paragraphs, "en")) == 1


@pytest.mark.parametrize(
    "bracketed",
    [
        "Officials in Kyiv say {Russia fired 40 missiles}.",
        "Residents of Hill Road say {lorries use their street}.",
        "Doctors at the hospital say {patients wait all day}.",
        "Members of the Council on Trade report {that prices fell}.",
    ],
)
def test_say_after_what_a_plural_noun_is_followed_by_reports(bracketed: str) -> None:
    assert_voices(bracketed)


@pytest.mark.parametrize(
    "bracketed", ["He thanked supporters at a victory rally.", "It offers pupils of the town a say."]
)
def test_a_noun_after_what_a_plural_noun_is_followed_by_reports_nothing(bracketed: str) -> None:
    assert_voices(bracketed)


@pytest.mark.parametrize(
    "bracketed",
    [
        "Scientists believe {the whale died at sea}.",
        "Detectives think {thieves broke in at night}.",
        "Aides fear {the minister knew of the plan}.",
        "Experts believe {the animal swam up the river}.",
    ],
)
def test_a_clause_is_known_by_a_past_tense(bracketed: str) -> None:
    assert_voices(bracketed)


@pytest.mark.parametrize(
    "bracketed",
    [
        "The firm reported a loss of two million.",
        "She said a prayer and left the room.",
        "The poll indicates a tightening race.",
        "Traders fear the plan proposed by the council.",
    ],
)
def test_a_thing_without_a_verb_of_its_own_is_not_reported(bracketed: str) -> None:
    assert_voices(bracketed)


def test_a_thing_with_a_verb_of_its_own_is_reported() -> None:
    assert_voices("Police said {a car hit the wall}.")


@pytest.mark.parametrize(
    "bracketed",
    [
        "The council agreed {not to tell anyone}.",
        "She asked him {not to go}.",
        "They vowed {never to return}.",
    ],
)
def test_a_denied_infinitive_is_reported_with_its_denial(bracketed: str) -> None:
    assert_voices(bracketed)


@pytest.mark.parametrize(
    "bracketed",
    [
        "A spokesman apologised and said {more trains were on their way}.",
        'The mayor laughed and said: ["Ask me in June."]',
    ],
)
def test_a_second_verb_of_the_same_subject_reports_for_itself(bracketed: str) -> None:
    assert_voices(bracketed)


def test_only_before_that_belongs_to_the_verb() -> None:
    assert_voices("The company said only {that it knew of the fault}.")


@pytest.mark.parametrize(
    "bracketed",
    [
        "{The mayor threatened to resign}, said one official who was there.",
        "{The plane vanished over the sea}, said two pilots.",
    ],
)
def test_a_clause_with_a_past_tense_before_an_inverted_subject_is_reported(bracketed: str) -> None:
    assert_voices(bracketed)


@pytest.mark.parametrize(
    "bracketed",
    [
        "As Brandt told the council last year, {the bridge is old}.",
        "{The bridge is old}, as Brandt said.",
    ],
)
def test_as_somebody_said_reports_the_clause_beside_it(bracketed: str) -> None:
    assert_voices(bracketed)


@pytest.mark.parametrize(
    "bracketed", ["As he spoke, the lights went out.", "As expected, the bank held its rate at four percent."]
)
def test_as_without_a_report_reports_nothing(bracketed: str) -> None:
    assert_voices(bracketed)


@pytest.mark.parametrize(
    "bracketed",
    [
        "Brandt called on the council {to resign}.",
        "Police warned residents {to stay indoors}.",
        "The letter reminded parents {to pay}.",
    ],
)
def test_what_somebody_is_called_on_or_warned_to_do_is_reported(bracketed: str) -> None:
    assert_voices(bracketed)


def test_a_call_on_somebody_at_home_is_not_reported() -> None:
    assert_voices("Brandt called on Monday to see the house.")


@pytest.mark.parametrize(
    "bracketed",
    [
        "Officials warned {the dam could fail}.",
        "She warned the minister {the dam could fail}.",
        "She warned the minister {that the dam could fail}.",
    ],
)
def test_who_is_warned_is_told_from_what_they_are_warned_of(bracketed: str) -> None:
    assert_voices(bracketed)


@pytest.mark.parametrize(
    "bracketed",
    [
        'Democrats, who run the city, call it ["Jim Crow all over"].',
        "Workers, who were never told, claim {the owners knew}.",
    ],
)
def test_a_verb_after_a_relative_clause_goes_on_with_its_subject(bracketed: str) -> None:
    assert_voices(bracketed)


@pytest.mark.parametrize("bracketed", ["Drivers were told {to turn back}.", "Voters were urged {not to stay at home}."])
def test_what_somebody_was_told_to_do_is_reported(bracketed: str) -> None:
    assert_voices(bracketed)


@pytest.mark.parametrize(
    "bracketed", ["They left because they were told to.", "Ministers deny it.", "Nobody believed her."]
)
def test_a_verb_that_ends_with_to_or_a_pronoun_reports_nothing(bracketed: str) -> None:
    assert_voices(bracketed)


@pytest.mark.parametrize(
    "bracketed",
    [
        '["We are not there,"] Korb said on CBS\'s "Face the Nation."',
        'Sanders told NBC\'s "Morning Joe" {that nobody would question it}.',
    ],
)
def test_the_programme_on_which_something_is_said_is_own(bracketed: str) -> None:
    assert_voices(bracketed)


def test_a_semicolon_parts_two_reports() -> None:
    assert_voices('The bishop said {the church must} ["repent"]; survivors said {words were not enough}.')


@pytest.mark.parametrize(
    "bracketed",
    [
        "The law, which critics say {is the harshest in Europe}, takes effect on Monday.",
        "Zubov, who said {that he was ill}, has left.",
    ],
)
def test_a_report_in_a_relative_clause_ends_with_it(bracketed: str) -> None:
    assert_voices(bracketed)


def test_point_out_after_a_plural_reports() -> None:
    assert_voices("His allies point out {that he won the last two elections}.")


def test_a_verb_that_looks_like_a_plural_reports_at_the_end_of_its_sentence() -> None:
    assert_voices("{Prices have fallen for a year}, a study of 120 farms shows.")


def test_a_plural_at_the_end_of_a_sentence_reports_nothing() -> None:
    assert_voices("Prices have fallen, and the council has no plans.")
