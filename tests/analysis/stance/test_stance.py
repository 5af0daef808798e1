"""Stance words: each class, its exceptions, the outlet's own voice, and the authored sentences."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.document import Voice
from analysis.selection import Selection
from analysis.stance import CLASSES, read_stance, stance_words
from tests.analysis.languages_gold import read_in
from tests.analysis.plain_articles import read_text
from tests.analysis.spoken import spoken
from tests.analysis.stance_gold import FIRST, FRESH, outcomes, precision, recall


def classes_in(sentence: str) -> list[str]:
    return [word.stance for word in stance_words(read_text(sentence))]


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        ("The bridge might close in winter.", "hedge"),
        ("The pilot is thought to have slept.", "hedge"),
        ("Some 300 ewes were shorn.", "hedge"),
        ("The roof could fall within weeks.", "hedge"),
        ("The lift should reopen by noon.", "hedge"),
        ("A suspected leak emptied the hall.", "hedge"),
        ("The tracks suggest a wolf.", "hedge"),
        ("It looks as if nobody paid.", "hedge"),
        ("The quarry is certain to close.", "booster"),
        ("The clerk must have lost the key.", "booster"),
        ("It is clear that the well is dry.", "booster"),
        ("The baker knew that the mill was sold.", "factive"),
        ("It is odd that the gate was open.", "factive"),
        ("The club failed to pay its rent.", "implicative"),
        ("A fence prevented the deer from crossing.", "implicative"),
        ("The widow is glad that it is over.", "factive"),
        ("It became telling that nobody paid.", "factive"),
        ("It is no accident that the door was locked.", "factive"),
        ("The flood forced the abbey to close.", "implicative"),
        ("They never got round to reading it.", "implicative"),
        ("The clerk took the trouble to ask.", "implicative"),
        ("Traders expect that prices will rise.", "assertive"),
        ("Traders expect the price to fall.", "assertive"),
    ],
)
def test_a_word_has_the_class_of_its_sense(sentence: str, stance: str) -> None:
    assert classes_in(sentence)[:1] == [stance]


@pytest.mark.parametrize(
    "sentence",
    [
        "The fair is held in May.",
        "He could not swim.",
        "The might of the fleet was broken.",
        "If it rained, the pitch would flood and the game could stop.",
        "The talk was about nine new trams.",
        "She toured around ten villages.",
        "A certain Mr Lund rang.",
        "The applicants must have a licence.",
        "Slowly but surely the ice melts.",
        "The captain ordered a change of course at dawn.",
        "The baker knew the miller.",
        "What happened to Lena is a riddle.",
        "The club failed the test.",
        "The two sides agreed to meet.",
        "The porter knows how to row.",
        "Mr Likely sold the raffle tickets.",
        "Smokers are more likely to fall ill.",
        "Nothing could be further from the truth.",
        "Nobody saw what the guard could do.",
        "The two possible routes are both long.",
        "There was a quarrel about 14 parking spaces.",
        "The forces of the crown tried to hold it.",
        "Just imagine that you are rich.",
        "The learning standards were dropped.",
        "The insurer paid the claim.",
    ],
)
def test_another_sense_of_the_word_has_no_class(sentence: str) -> None:
    assert classes_in(sentence) == []


def test_in_title_case_a_capital_makes_no_name() -> None:
    assert classes_in("Mayor Knew That Bridge Was Unsafe for Lorries") == ["factive"]


def test_what_others_say_is_not_read() -> None:
    document = spoken("⟦ada|“It may rain,”⟧ she ‹said›. It may snow.")
    found = read_stance(Selection(document, Voice.OWN))["stance.hedge"]
    assert len(found.evidence) == 1


@pytest.mark.parametrize("voice", [Voice.QUOTED, Voice.REPORTED, Voice.ALL])
def test_no_voice_but_the_outlets_own_has_a_rate(voice: Voice) -> None:
    readings = read_stance(Selection(read_text("It may snow."), voice))
    assert all(found.units == () for found in readings.values())


def test_the_rate_is_of_all_own_words() -> None:
    document = read_text("It may snow. Nobody minds the cold here.")
    found = read_stance(Selection(document, Voice.OWN))["stance.hedge"]
    assert (sum(u.numerator for u in found.units), sum(u.denominator for u in found.units)) == (1, 8)


def test_a_row_highlights_its_word_and_names_its_entry() -> None:
    document = read_text("The island is, of course, far.")
    (row,) = read_stance(Selection(document, Voice.OWN))["stance.booster"].evidence
    assert (document.text[slice(*row.highlights[0][:2])], row.entry) == ("of course", "of course")


def test_what_an_assertive_introduces_is_its_holders() -> None:
    assert classes_in("Traders expect that prices may possibly rise.") == ["assertive"]


def test_scare_quotes_are_not_the_outlets_own() -> None:
    assert classes_in('The "certainly safe" lift stuck.') == []


WORDS = st.sampled_from(
    [
        "the",
        "it",
        "is",
        "that",
        "to",
        "have",
        "may",
        "might",
        "could",
        "about",
        "some",
        "12",
        "half",
        "know",
        "knew",
        "failed",
        "of",
        "course",
        "in",
        "fact",
        "certain",
        "must",
        "forced",
        "him",
        "from",
        "going",
        "think",
        "expected",
        "no",
        "doubt",
        "or",
        "so",
        "likely",
    ]
)


@given(st.lists(WORDS, max_size=20))
def test_any_words_are_read_and_no_word_counts_twice(words: list[str]) -> None:
    found = stance_words(read_text(f"Here {' '.join(words)}."))
    assert all(one.last < other.first for one, other in pairwise(found))
    assert {word.stance for word in found} <= set(CLASSES)


def test_an_article_in_another_language_has_none() -> None:
    for language in ("de", "ru", "fr", "es", None):
        document = read_in(language, "It may certainly snow in fact.")
        assert all(not found.units for found in read_stance(Selection(document, Voice.OWN)).values())


@pytest.mark.parametrize("gold", [FIRST, FRESH])
def test_open_sentences_are_read_precisely(gold: str) -> None:
    assert precision(outcomes(gold, held_out=False)) >= 0.97


@pytest.mark.parametrize("gold", [FIRST, FRESH])
def test_open_sentences_are_read_nearly_all(gold: str) -> None:
    assert recall(outcomes(gold, held_out=False)) >= 0.95
