"""Tone for news: names and institutions give nothing, hard words count, a euphemism is no kinder than the thing."""

from __future__ import annotations

import math
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.document import Voice
from analysis.selection import Selection
from analysis.text import words
from analysis.tone import CUT_OFF, SentenceTone, news_tone, read_tone
from analysis.tone.layer_format import news_layer, parse_news_layer
from analysis.tone.polarity import balance, polarity_lexicon, sided_words
from analysis.tone.vader import compound, vocabulary
from tests.analysis.tone.sentences import SENTENCES
from tests.articles import scored

GOLD = Path(__file__).parents[1] / "gold"


def tone(text: str) -> SentenceTone:
    return news_tone(text, words(text))


def scored_words(text: str) -> list[str]:
    return [text[c.start : c.end] for c in tone(text).contributions]


def share_right(name: str, *, held_out: bool) -> float:
    (entries,) = tomllib.loads((GOLD / f"{name}.toml").read_text("utf-8")).values()
    chosen = [entry for entry in entries if entry.get("held_out", False) is held_out]
    right = [
        abs(tone(e["text"]).value) <= CUT_OFF
        if "text" in e
        else tone(e["euphemism"]).value <= tone(e["plain"]).value + CUT_OFF
        for e in chosen
    ]
    return sum(right) / len(right)


@pytest.mark.parametrize("name", ["institutional", "euphemisms", "institutional_fresh", "euphemisms_fresh"])
def test_authored_gold_comes_out_right(name: str) -> None:
    assert share_right(name, held_out=False) >= 0.95


@pytest.mark.parametrize(
    "text",
    [
        "The United Nations Security Council met on Tuesday.",
        "He wrote to the Secretary of Defense and the Justice Department.",
        "Hope Love and Grace Savage live in Battle.",
        "The fraud office moved to the second floor.",
        "The register of deaths is open on Mondays.",
        "Like Spain, Portugal votes on a Sunday.",
        "The city lies in the north.",
        "An anti-war group meets here.",
    ],
)
def test_names_and_institutions_give_nothing(text: str) -> None:
    assert tone(text) == SentenceTone(0.0, ())


def test_a_word_that_is_a_name_elsewhere_counts_in_small_letters() -> None:
    assert scored_words("The savage attack shocked the town.") == ["savage", "attack", "shocked"]


def test_capitals_of_a_headline_are_no_names() -> None:
    assert "Massacre" in scored_words("Village Mourns After Massacre Near Border")


def test_an_adjective_before_a_name_counts() -> None:
    assert scored_words("Angry Republicans left the room.") == ["Angry"]


@pytest.mark.parametrize("word", ["invasion", "annexed", "regime", "shelling", "genocide", "airstrike", "crackdown"])
def test_hard_words_that_vader_lacks_count(word: str) -> None:
    assert word not in vocabulary().valences
    assert tone(f"They spoke of the {word} there.").value < -CUT_OFF


def test_a_euphemism_is_rated_as_the_hardest_plain_word_of_its_thing() -> None:
    lists = (
        '[things]\ndeath = ["bad", "murder"]\n[[euphemisms]]\nthing = "death"\nmeans = ["sad"]\nwords = "soft-word"\n'
    )
    layer = parse_news_layer("[lexicon]\nversion = 1\n", lists, vocabulary())
    (phrase,) = layer.phrases[("soft", "word")]
    assert phrase.valence == vocabulary().valences["murder"]
    assert phrase.sense == "sad, murder"


def test_a_euphemism_that_vader_rates_as_praise_is_no_praise() -> None:
    assert vocabulary().valences["strongman"] > 0
    assert tone("Their strongman spoke there.").value < -CUT_OFF


def test_a_euphemism_that_counts_anywhere_counts_though_it_also_stands_in_a_list_with_company() -> None:
    assert tone("Soldiers neutralised eleven gunmen.").value < -CUT_OFF


@pytest.mark.parametrize(
    "text",
    [
        "The talks were constructive, the spokesman said.",
        "The loan is still outstanding debt.",
        "The state relaxed its rules on imports.",
        "Aid crossed during the humanitarian pause.",
        "The office was relocated to a building near the station.",
        "Residents can collect their tickets from the town hall.",
        "The orchestra gave a rendition of an old hymn.",
    ],
)
def test_boilerplate_and_everyday_senses_give_nothing(text: str) -> None:
    assert abs(tone(text).value) <= CUT_OFF


def test_a_special_military_operation_is_no_kinder_than_an_invasion() -> None:
    euphemism = tone("Russia launched a special military operation in Ukraine.")
    assert euphemism.value <= tone("Russia launched an invasion of Ukraine.").value
    assert len(euphemism.contributions) == 1


@pytest.mark.parametrize("text", ["She slammed on the brakes of the bus.", "He slammed the door."])
def test_to_slam_a_thing_shut_is_no_attack(text: str) -> None:
    assert tone(text).value == 0
    assert tone("The minister slammed the decision.").value < 0


def test_a_bomb_is_no_praise() -> None:
    assert tone("The bomb was found near the station.").value < 0


def test_a_phrase_is_one_contribution_with_all_its_words() -> None:
    assert scored_words("Officials regret collateral damage there.") == ["regret", "collateral damage"]


def test_like_counts_as_a_verb_only() -> None:
    assert scored_words("They like it.") == ["like"]
    assert scored_words("It looks like rain.") == []


@pytest.mark.parametrize(
    ("veiled", "plain"),
    [
        ("The vet put down the old dog.", "The vet looked at the old dog."),
        ("The removal of 300 migrants began.", "The removal of 300 chairs began."),
        ("Troops serviced the targets.", "Troops serviced the lorries."),
        ("They removed the commanders.", "They removed the chairs."),
    ],
)
def test_a_mild_word_is_a_euphemism_only_near_what_it_is_done_to(veiled: str, plain: str) -> None:
    assert tone(veiled).value < -CUT_OFF
    assert tone(plain) == SentenceTone(0.0, ())


def test_a_euphemism_before_a_body_says_what_the_body_deals_with() -> None:
    assert tone("The voluntary departure directorate moved to Lille.") == SentenceTone(0.0, ())


@pytest.mark.parametrize("text", ["They ended the sustainable harvest plan.", "A secure home unit opened in Leeds."])
def test_a_kind_word_before_an_official_noun_is_no_praise(text: str) -> None:
    assert tone(text).value <= 0


@pytest.mark.parametrize(
    "text",
    [
        "The court dismissed the appeal.",
        "Parliament rejected the motion by two votes.",
        "The spokesman declined to comment.",
        "The bishop will celebrate Mass on Sunday.",
    ],
)
def test_what_a_body_does_in_its_ordinary_work_gives_nothing(text: str) -> None:
    assert tone(text) == SentenceTone(0.0, ())


def test_to_reject_what_somebody_asks_for_counts() -> None:
    assert scored_words("The governor rejected the plea of the families.") == ["rejected"]


@pytest.mark.parametrize("text", ["There is no hope.", "It brings no success.", "There was no real progress."])
def test_no_turns_the_word_after_it_round(text: str) -> None:
    assert tone(text).value < -CUT_OFF


def test_no_by_itself_is_a_refusal() -> None:
    assert scored_words("They voted no.") == ["no"]
    assert scored_words("The ship has no mast.") == []


def test_curly_marks_and_possessives_hide_no_word() -> None:
    assert scored_words("It “isn’t terrible”, the invasion’s critic wrote—sadly.")[:2] == ["terrible", "invasion’s"]
    assert tone("It isn’t terrible.").value > 0


def test_a_second_but_does_not_weigh_a_word_twice() -> None:
    first, second = (c.points for c in tone("It was bad here and bad there, but calm.").contributions[:2])
    assert first == second


@given(SENTENCES)
def test_contributions_add_up_to_the_compound(text: str) -> None:
    found = tone(text)
    assert found.value == compound(math.fsum(c.points for c in found.contributions))


@given(st.text(max_size=200))
def test_any_text_has_a_tone_between_minus_one_and_one(text: str) -> None:
    found = tone(text)
    assert -1 <= found.value <= 1
    assert all(0 <= c.start < c.end <= len(text) for c in found.contributions)


def test_many_sentences_have_the_mean_tone_of_one() -> None:
    sentence = "The talks were bad for the region. "
    selection = Selection(scored(sentence * 60).document, Voice.ALL)
    units = read_tone(selection)["tone.mean"].units
    assert [unit.numerator for unit in units] == [tone(sentence).value] * 60


def test_a_quotation_is_not_the_outlets_tone() -> None:
    document = scored('The mayor spoke on Tuesday. "This is a terrible, shameful failure," the mayor said.').document
    own = read_tone(Selection(document, Voice.OWN))["tone.mean"]
    quoted = read_tone(Selection(document, Voice.QUOTED))["tone.mean"]
    assert [row.value for row in own.evidence] == [0, 0]
    assert quoted.evidence[0].value < -0.5


def test_positive_negative_and_untouched_sentences_are_told_apart() -> None:
    document = scored("A splendid bridge opened. The massacre went on. The bus came at noon.").document
    readings = read_tone(Selection(document, Voice.ALL))
    counts = {name: len(readings[f"tone.{name}"].evidence) for name in ("positive", "negative", "untouched")}
    assert counts == {"positive": 1, "negative": 1, "untouched": 1}


def test_disagreement_is_among_sentences_where_both_views_take_a_side() -> None:
    text = "They praised a splendid plan. The bus came at noon. It is bad, but splendid and superb, ugly and horrible."
    reading = read_tone(Selection(scored(text).document, Voice.ALL))["tone.disagreement"]
    assert [(unit.sentence, unit.numerator) for unit in reading.units] == [(0, 0.0), (2, 1.0)]
    assert [row.sentence for row in reading.evidence] == [2]


def test_the_second_view_counts_praise_against_blame() -> None:
    text = "A wise and honest but costly plan."
    tokens = words(text)
    assert balance(sided_words(tokens, 0, len(tokens))) == pytest.approx(1 / 3)


def test_a_negation_turns_a_word_of_the_second_view_round() -> None:
    tokens = words("It was not a success.")
    assert [word.sign for word in sided_words(tokens, 0, len(tokens))] == [-1]


def test_no_word_of_the_second_view_is_on_both_sides() -> None:
    assert set(polarity_lexicon().signs.values()) == {1, -1}


def test_every_masked_word_is_vaders() -> None:
    assert [word for word in news_layer().masked if word not in vocabulary().valences] == []


def test_no_added_word_is_vaders() -> None:
    assert [word for word in news_layer().added if word in vocabulary().valences] == []


def test_an_added_word_has_the_mean_rating_of_the_words_it_is_like() -> None:
    assert news_layer().valences["invasion"] == pytest.approx((-2.1 - 1.2 - 2.9) / 3, abs=1e-4)


EMPTY = "[lexicon]\nversion = 1\n"


def test_a_euphemism_has_the_rating_of_the_hardest_plain_word() -> None:
    euphemisms = '[[euphemisms]]\nmeans = ["bad", "murder"]\nwords = "soft-word"\n'
    (phrase,) = parse_news_layer(EMPTY, euphemisms, vocabulary()).phrases["soft", "word"]
    assert phrase.valence == vocabulary().valences["murder"]


def test_a_plain_expression_of_several_words_has_the_sum_of_their_ratings() -> None:
    euphemisms = '[[euphemisms]]\nmeans = ["fatal attack"]\nwords = "soft-word"\n'
    (phrase,) = parse_news_layer(EMPTY, euphemisms, vocabulary()).phrases["soft", "word"]
    rated = vocabulary().valences
    assert phrase.valence == pytest.approx(rated["fatal"] + rated["attack"])


def test_a_verb_of_several_words_is_inflected_in_its_first() -> None:
    euphemisms = '[[euphemisms]]\nmeans = ["bad"]\ninflect = "verb"\nwords = "part-ways"\n'
    layer = parse_news_layer(EMPTY, euphemisms, vocabulary())
    assert sorted(layer.phrases) == [("part", "ways"), ("parted", "ways"), ("parting", "ways"), ("parts", "ways")]


def test_a_noun_of_several_words_is_inflected_in_its_last() -> None:
    euphemisms = '[[euphemisms]]\nmeans = ["bad"]\ninflect = "noun"\nwords = "soft-word"\n'
    assert sorted(parse_news_layer(EMPTY, euphemisms, vocabulary()).phrases) == [("soft", "word"), ("soft", "words")]


def test_a_word_rated_by_an_unrated_one_is_refused() -> None:
    text = '[lexicon]\nversion = 1\n[[added]]\nsense = "s"\nlike = ["xyzzy"]\nwords = "plugh"\n'
    with pytest.raises(ValueError, match="xyzzy"):
        parse_news_layer(text, "", vocabulary())
