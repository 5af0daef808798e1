"""VADER's rules made fast: vaderSentiment's own compounds, and what each word gives to them."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from vaderSentiment.vaderSentiment import BOOSTER_DICT, NEGATE, SPECIAL_CASES, SentimentIntensityAnalyzer

from analysis.tone.plain import plain_compound, plain_tone
from analysis.tone.vader import compound, total

REFERENCE = SentimentIntensityAnalyzer()
LEXICON = sorted(REFERENCE.lexicon)
RULED = [
    *("never", "so", "this", "without", "doubt", "least", "at", "very", "no", "or", "nor", "but", "kind", "of", "sort"),
    *(
        "just",
        "enough",
        "NOT",
        "isn't",
        "ain't",
        "don’t",
        "bus",
        "stop",
        "yeah",
        "right",
        "bad",
        "ass",
        "kiss",
        "death",
    ),
    *("to", "die", "for", "beating", "heart", "the", "shit", "bomb", "hand", "mouth", "upper", "red", "in"),
]

tokens = st.one_of(
    st.sampled_from(LEXICON),
    st.sampled_from(sorted(BOOSTER_DICT)),
    st.sampled_from(NEGATE),
    st.sampled_from(RULED),
    st.sampled_from(sorted(SPECIAL_CASES)),
    st.sampled_from(sorted(REFERENCE.emojis)),
    st.sampled_from(["city", "İstanbul", "ΑΣ", "STRASSE", "ß", ":)", ";-)", "''", "...", "U.S.", "well-known"]),
    st.text(max_size=6),
)
dressed = st.builds(
    lambda token, case, before, after: before + case(token) + after,
    tokens,
    st.sampled_from([str, str, str.upper, str.title, str.lower]),
    st.sampled_from(["", "", "“", '"', "("]),
    st.sampled_from(["", "", "", ",", "!", "!!!", "?", "??", "’s", "😀"]),
)
sentences = st.builds(
    lambda words, gap: gap.join(words),
    st.lists(dressed, max_size=14),
    st.sampled_from([" ", " ", "  ", "\n", "\u00a0"]),
)


def reference(text: str) -> float:
    return float(REFERENCE.polarity_scores(text)["compound"])


@given(st.text(max_size=200))
@example("😀 good😀bad 😀")
@example(" 😀great")
def test_any_text_has_vader_sentiments_compound(text: str) -> None:
    assert plain_compound(text) == reference(text)


@settings(max_examples=600)
@given(sentences)
def test_a_sentence_made_of_what_the_rules_look_for_has_vader_sentiments_compound(text: str) -> None:
    assert plain_compound(text) == reference(text)


@pytest.mark.parametrize(
    "text",
    [
        "VADER is VERY SMART, handsome, and FUNNY!!!",
        "Not bad at all",
        "The book was only kind of good.",
        "At least it isn't a horrible book.",
        "It was the least bad of them, and very least good.",
        "Today SUX!",
        "Without doubt a great plan, never so good, never this bad.",
        "No war, no peace or joy, no good nor bad.",
        "It was a kiss of death and a great day to die for, yeah right.",
        "Good, bad, good, but good, bad and good.",
        "kind of kind",
        "Catch utf-8 emoji such as 💘 and 💋 and 😁",
        "?? really?? bad???",
        "",
        " ",
    ],
)
def test_every_rule_is_vader_sentiments(text: str) -> None:
    assert plain_compound(text) == reference(text)


def test_every_entry_of_the_word_list_is_scored_alike() -> None:
    differing = [word for word in LEXICON if plain_compound(f"It is {word} here") != reference(f"It is {word} here")]
    assert differing == []


@given(sentences)
@example("good 🆙 and 🔛")
def test_contributions_and_emphasis_add_up_to_the_compound(text: str) -> None:
    tone = plain_tone(text)
    points = [points for _, _, points in tone.contributions]
    assert tone.value == plain_compound(text)
    assert (compound(total(points, tone.emphasis)) if points else 0.0) == tone.value


@given(sentences, sentences, sentences)
def test_a_part_of_a_text_is_read_as_if_it_stood_alone(before: str, text: str, after: str) -> None:
    start, end = len(before), len(before) + len(text)
    alone, within = plain_tone(text), plain_tone(before + text + after, start, end)
    assert within.value == alone.value
    assert within.contributions == tuple((a + start, b + start, points) for a, b, points in alone.contributions)


@given(sentences)
def test_contributions_stand_in_order_inside_the_text(text: str) -> None:
    found = plain_tone(text).contributions
    assert all(0 <= start < end <= len(text) for start, end, _ in found)
    assert [start for start, _, _ in found] == sorted(start for start, _, _ in found)


@pytest.mark.parametrize("gap", [" ", "  ", "\n"])
def test_a_contribution_is_the_bare_word(gap: str) -> None:
    text = 'They called it "terrible," and (truly) not good.'.replace(" ", gap)
    assert [text[a:b] for a, b, _ in plain_tone(text).contributions] == ["terrible", "truly", "good"]


def test_an_emojis_words_have_the_emojis_place() -> None:
    text = "They met 😀 there"
    assert {text[a:b] for a, b, _ in plain_tone(text).contributions} == {"😀"}


def test_a_negated_word_counts_the_other_way() -> None:
    (_, _, points), *_ = plain_tone("It was not good").contributions
    assert points == pytest.approx(1.9 * -0.74)
