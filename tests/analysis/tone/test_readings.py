"""The measures of tone of a document: sentence segment by sentence segment, with evidence that adds up."""

from __future__ import annotations

import math

import pytest

from analysis.document import Voice
from analysis.tone import plain_compound, sentence_tones
from analysis.tone.vader import compound
from tests.articles import BRIDGE, FERRY, scored


def test_a_whole_text_is_never_scored_at_once() -> None:
    """Sixty times the same sentence has the tone of the sentence, where the whole text would have -1."""
    sentence = "The talks were bad for the region. "
    once, often = scored(sentence), scored(sentence * 60)
    mean = [sum(u.numerator for u in s.readings["tone.mean", Voice.ALL].units) for s in (once, often)]
    assert mean[1] / 60 == pytest.approx(mean[0])
    assert abs(plain_compound(sentence * 60)) > 0.99


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


def test_plain_vader_is_kept_beside_tone_for_news() -> None:
    made = scored(BRIDGE)
    rows = made.readings["tone.vader", Voice.ALL].evidence
    assert [row.value for row in rows] == sorted(
        plain_compound(made.document.text[sentence.start : sentence.end]) for sentence in made.document.sentences
    )


@pytest.mark.parametrize("voice", [Voice.ALL, Voice.OWN, Voice.QUOTED])
def test_the_weights_of_the_highlights_add_up_to_the_tone_of_the_row(voice: Voice) -> None:
    for row in scored(BRIDGE + " " + FERRY, headline="Terrible bridge disaster").readings["tone.mean", voice].evidence:
        assert compound(math.fsum(weight for _, _, weight in row.highlights)) == row.value


def test_every_sentence_has_both_tones() -> None:
    document = scored("The Security Council met. The massacre went on.").document
    (council, massacre) = [(news, plain) for _, news, plain in sentence_tones(document)]
    assert council[0] == 0 < council[1]
    assert massacre[0] < 0 == massacre[1]
