"""Quotations that name no source, and headlines."""

from __future__ import annotations

import pytest

from analysis.document import Quotation, QuotationKind
from analysis.speakers import bundled_aliases, resolve_speakers
from corpus.article import Role
from tests.analysis.speakers.passages import told


def test_words_that_go_on_are_the_same_speaker_s() -> None:
    assert told("{“I came,”} ‹Ilse Brandt› said. {-“I saw.”}").keys == ("ilse brandt",) * 2


def test_words_that_stand_free_in_the_next_paragraph_are_the_same_speaker_s() -> None:
    assert told("{“I came,”} ‹Ilse Brandt› said.\n{-“I saw.”}").keys == ("ilse brandt",) * 2


def test_words_after_somebody_else_was_named_are_not() -> None:
    assert told("{“I came,”} ‹Ilse Brandt› said.\nTo Clara Vogt it was news.\n{-“I saw.”}").keys[1] is None


def test_words_far_off_are_nobody_s() -> None:
    assert told("{“I came,”} ‹Ilse Brandt› said.\nIt rained.\nIt snowed.\n{-“I saw.”}").keys[1] is None


def test_the_sentence_before_tells_who_speaks() -> None:
    assert told("Robert Tran laughed. {-“We shall be brief.”}").keys == ("robert tran",)


def test_a_headline_s_words_are_whoever_says_them_below() -> None:
    assert (
        told("# {-“We begin with the water”}\n{“We always begin with the water,”} ‹Jo Berg› said.").keys[0] == "jo berg"
    )


def test_a_headline_s_words_that_nobody_says_below_are_nobody_s() -> None:
    assert told("# {-“All is lost”}\n{“We always begin with the water,”} ‹Jo Berg› said.").keys[0] is None


def test_a_headline_s_short_form_is_the_body_below() -> None:
    assert told("# {School to stay open}, says ‹board›\n‹The school board› said {so}.").keys == ("school board",) * 2


def test_scare_quotes_have_no_speaker() -> None:
    scare = Quotation(QuotationKind.SCARE, ((0, 4),), ((0, 4),))
    resolved, speakers = resolve_speakers("“so” she said", [(Role.BODY, 0, 13)], [scare], "en", bundled_aliases())
    assert (resolved[0].speaker, speakers) == (None, ())


def test_speakers_stand_in_order_of_their_first_words() -> None:
    text = "# {It is late}, says ‹Vogt›\n‹Ilse Brandt› said {it was early}. ‹Clara Vogt› said {it was late}."
    assert told(text).names == ("Clara Vogt", "Ilse Brandt")


@pytest.mark.parametrize(
    ("language", "passage"),
    [
        ("de", "Dmitri Peskow kam. {-„Nein“}, sagte Peskow am Montag."),
        ("fr", "M. Peskov est venu. {-« Non »}, a dit M. Peskov."),
        ("fr", "M. Dmitri Peskov est venu. {-« Non »}, a-t-il dit.\nMarine Le Pen partit."),
        ("de", "Spokesman Dmitri Peskow kam. {-„Nein“}, sagte er."),
    ],
)
def test_in_other_languages_whoever_is_named_behind_the_verb_speaks(language: str, passage: str) -> None:
    assert told(passage, language=language).keys == ("dmitry peskov",)
