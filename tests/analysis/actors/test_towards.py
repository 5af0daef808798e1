"""What the words of a voice say of somebody: praise, blame, or neither."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.actors import find_actors, read_towards
from analysis.document import Voice
from analysis.measure import Reading
from analysis.selection import Selection
from analysis.speakers import bundled_aliases
from tests.analysis.plain_articles import read_text


def towards(text: str, voice: Voice = Voice.OWN) -> dict[str, Reading]:
    document = read_text(text)
    return read_towards(Selection(document, voice), find_actors(document, bundled_aliases()))


def tone(text: str, actor: str, voice: Voice = Voice.OWN) -> list[float]:
    """The values of the clauses that speak of an actor."""
    found = towards(text, voice).get(actor)
    return [] if found is None else [unit.numerator for unit in found.units]


@pytest.mark.parametrize(
    "text",
    [
        "Reporters met the brutal dictator Gor Malik.",
        "Gor Malik was incompetent.",
        "Gor Malik bungled the reform.",
        "Gor Malik's reckless plan is back.",
        "Gor Malik launched a savage raid on Dell.",
        "Gor Malik, a shameless liar, is back.",
        "A shameless liar, Gor Malik, is back.",
        "Lazy and vain, the mayor Gor Malik is back.",
        "Gor Malik shamefully left the room.",
        "Gor Malik has run the town with contempt.",
        "The reform was bungled by Gor Malik.",
        "The criminal neglect of Gor Malik is known.",
        "Gor Malik broke his promise to the miners.",
        "Gor Malik is no hero.",
        "Gor Malik did not behave well.",
    ],
)
def test_words_that_judge_somebody_or_their_deed_are_blame(text: str) -> None:
    assert tone(text, "gor malik") == [-1.0]


@pytest.mark.parametrize(
    "text",
    [
        "Reporters met the visionary leader Eva Holm.",
        "Eva Holm is brave.",
        "Eva Holm's brilliant work is back.",
        "Eva Holm, fearless and honest, is back.",
        "Eva Holm governs wisely.",
        "Eva Holm kept her promise to the miners.",
        "Nobody has served the valley more faithfully than Eva Holm.",
    ],
)
def test_words_that_judge_well_are_praise(text: str) -> None:
    assert sum(tone(text, "eva holm")) == 1.0


@pytest.mark.parametrize(
    "text",
    [
        "Eva Holm condemned a vile and cowardly crime.",
        "Eva Holm was murdered in a savage raid.",
        "Eva Holm was brutally beaten.",
        "Eva Holm mourned her cruel death.",
        "Eva Holm survived her brutal father.",
        "Eva Holm was accused of cruelty.",
        "Rivals called Eva Holm a liar.",
        "Eva Holm would be a disaster.",
        "Is Eva Holm a liar?",
        "Eva Holm was able to come.",
        "Eva Holm won the seat.",
        "Unlike a reckless rival, Eva Holm waited.",
    ],
)
def test_what_befalls_somebody_or_is_others_view_is_neither(text: str) -> None:
    assert not any(tone(text, "eva holm"))


def test_a_judged_name_does_not_judge_who_stands_beside_it() -> None:
    assert not any(tone("Eva Holm defended the sadistic torturer Gor Malik.", "eva holm"))


def test_words_of_a_name_judge_nobody() -> None:
    assert not any(tone("On Friday Justin Savage took the minutes.", "justin savage"))


def test_each_side_of_a_contrast_is_told_apart() -> None:
    text = "While Eva Holm governs wisely, Gor Malik squandered the fund."
    assert (tone(text, "eva holm"), tone(text, "gor malik")) == ([1.0], [-1.0])


def test_a_pronoun_leads_to_whom_it_means() -> None:
    assert sum(tone("Gor Malik came in May. He has bungled the reform.", "gor malik")) == -1.0


def test_a_clause_that_only_says_that_somebody_spoke_is_none() -> None:
    assert tone("“We will go on,” said Eva Holm.", "eva holm") == []


def test_quoted_words_are_not_the_outlets() -> None:
    text = "“Eva Holm is a liar,” said Gor Malik."
    assert not any(tone(text, "eva holm"))


def test_quoted_words_are_read_where_quoted_words_are_asked_for() -> None:
    assert tone("“Eva Holm is a liar,” said Gor Malik.", "eva holm", Voice.QUOTED) == [-1.0]


def test_a_row_marks_the_words_that_judge_with_their_sign() -> None:
    text = "Gor Malik was incompetent."
    row = towards(text)["gor malik"].evidence[0]
    assert [(text[start:end], weight) for start, end, weight in row.highlights] == [("incompetent", -1.0)]


def test_a_clause_that_judges_nobody_has_no_row() -> None:
    assert towards("Gor Malik came in May.")["gor malik"].evidence == ()


def test_as_many_clauses_as_judge_are_rows() -> None:
    found = towards("Gor Malik was incompetent. Gor Malik left. Malik is a liar.")["gor malik"]
    assert (len(found.units), len(found.evidence)) == (3, 2)


_PIECES = st.sampled_from([
    "Eva Holm", "Gor Malik's", "he", "was", "a", "brutal", "liar", ",", ";", "and", "with", "of", "by", "bungled",
    "not", "“", "”", "said", "kept", "promise", "her", "than", "nobody", "more", "wisely", ".", "?", "-", "\n\n",
    "\ud800", "İ",
])  # fmt: skip


@given(st.lists(_PIECES, max_size=25).map(" ".join), st.sampled_from([Voice.OWN, Voice.QUOTED, Voice.ALL]))
def test_any_text_gives_values_from_blame_to_praise_with_rows_that_agree(text: str, voice: Voice) -> None:
    for found in towards(text, voice).values():
        assert {unit.numerator for unit in found.units} <= {-1.0, 0.0, 1.0}
        assert sorted(row.value for row in found.evidence if row.value) == sorted(
            unit.numerator for unit in found.units if unit.numerator
        )
