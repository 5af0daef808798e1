"""VADER's rules made fast: vaderSentiment's own compounds, and what each word gives to them."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from vaderSentiment.vaderSentiment import BOOSTER_DICT, NEGATE, SPECIAL_CASES, SentimentIntensityAnalyzer

from analysis.vader import compound, emphasis, total, vader_compound, vader_parts

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
    assert vader_compound(text) == reference(text)


@settings(max_examples=600)
@given(sentences)
def test_a_sentence_made_of_what_the_rules_look_for_has_vader_sentiments_compound(text: str) -> None:
    assert vader_compound(text) == reference(text)


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
    assert vader_compound(text) == reference(text)


def test_every_entry_of_the_word_list_is_scored_alike() -> None:
    differing = [word for word in LEXICON if vader_compound(f"It is {word} here") != reference(f"It is {word} here")]
    assert differing == []


@given(sentences)
@example("good 🆙 and 🔛")
def test_parts_and_emphasis_add_up_to_the_compound(text: str) -> None:
    points = [points for _, _, points in vader_parts(text)]
    assert (compound(total(points, emphasis(text))) if points else 0.0) == vader_compound(text)


@given(sentences)
def test_parts_stand_in_order_inside_the_text(text: str) -> None:
    found = vader_parts(text)
    assert all(0 <= start < end <= len(text) for start, end, _ in found)
    assert [start for start, _, _ in found] == sorted(start for start, _, _ in found)


def test_a_part_is_the_bare_word() -> None:
    text = 'They called it "terrible," and (truly) not good.'
    assert [text[a:b] for a, b, _ in vader_parts(text)] == ["terrible", "truly", "good"]


def test_an_emojis_words_have_the_emojis_place() -> None:
    text = "They met 😀 there"
    assert {text[a:b] for a, b, _ in vader_parts(text)} == {"😀"}


def test_a_negated_word_counts_the_other_way() -> None:
    (_, _, points), *_ = vader_parts("It was not good")
    assert points == pytest.approx(1.9 * -0.74)
