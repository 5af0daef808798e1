"""Tone is vaderSentiment's, sentence segment by sentence segment."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

from analysis.document import Voice
from analysis.tone import vader_compound
from tests.articles import BRIDGE, scored

REFERENCE = SentimentIntensityAnalyzer()


@given(st.text(max_size=200))
def test_the_compound_is_vader_sentiments_own(text: str) -> None:
    assert vader_compound(text) == REFERENCE.polarity_scores(text)["compound"]


def test_a_whole_text_is_never_scored_at_once() -> None:
    """Sixty times the same sentence has the tone of the sentence, where the whole text would have -1."""
    sentence = "The talks were bad for the region. "
    once, often = scored(sentence), scored(sentence * 60)
    mean = [sum(u.numerator for u in s.readings["tone.mean", Voice.ALL].units) for s in (once, often)]
    assert mean[1] / 60 == pytest.approx(mean[0])
    assert abs(vader_compound(sentence * 60)) > 0.99


def test_a_quotation_is_not_the_outlets_tone() -> None:
    made = scored('The mayor spoke on Tuesday. "This is a terrible, shameful, horrible failure," the mayor said.')
    own = made.readings["tone.mean", Voice.OWN].evidence
    quoted = made.readings["tone.mean", Voice.QUOTED].evidence
    assert [row.value for row in own] == [0, 0]
    assert len(quoted) == 1
    assert quoted[0].value < -0.8


def test_evidence_names_the_words_and_their_valence() -> None:
    made = scored("The council was proud of a terrible bridge.")
    (row,) = made.readings["tone.mean", Voice.ALL].evidence
    words = {made.document.text[a:b]: weight for a, b, weight in row.highlights}
    assert words == {"proud": 2.1, "terrible": -2.1}


def test_positive_negative_and_untouched_sentences_are_told_apart() -> None:
    readings = scored("Good news came. Bad news came. The bus came. It was a good bad day, they say.").readings
    counts = {name: len(readings[f"tone.{name}", Voice.ALL].evidence) for name in ("positive", "negative", "untouched")}
    assert counts["untouched"] == 1
    assert counts["positive"] == 1
    assert counts["negative"] >= 1


def test_evidence_of_the_mean_is_every_sentence_lowest_first() -> None:
    rows = scored(BRIDGE).readings["tone.mean", Voice.ALL].evidence
    assert [row.value for row in rows] == sorted(row.value for row in rows)
