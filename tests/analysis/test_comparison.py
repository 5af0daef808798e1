"""The frozen comparison: figures, their evidence, and what is not measured."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.catalogue import bundled_measures
from analysis.comparison import Comparison, compare, in_words_of
from analysis.document import Speaker, SpeakerKind, Voice
from analysis.lexicon import bundled_lexicons
from analysis.measure import Chance, Family
from analysis.scoring import VOICES, analysers, score_document, tally
from analysis.statistics import ARTICLES_FOR_CLUSTERS
from analysis.tone import plain_compound
from corpus.article import Outlet
from tests.analysis.spoken import spoken
from tests.articles import BRIDGE, COURIER, FERRY, LEDGER, article, compared, measure, scored

RUSSIAN = "Совет проигнорировал три предупреждения. Во вторник мост рухнул. Никто не пострадал, сообщили власти города."


@pytest.fixture(scope="module")
def bridge() -> Comparison:
    return compared(
        [
            (LEDGER, article(BRIDGE, headline="Bridge collapse is a disaster", key=1)),
            (COURIER, article(FERRY, headline="Bridge reopens", key=2)),
            (LEDGER, article("The market was calm.", key=3)),
        ]
    )


def test_outlets_are_columns_with_their_articles_pooled(bridge: Comparison) -> None:
    assert [(column.outlet.name, len(column.articles)) for column in bridge.columns] == [
        ("Harbor Ledger", 2),
        ("The Courier", 1),
    ]
    assert bridge.figure("length.sentences", Voice.ALL, 0).value == 11


def test_every_figure_has_as_many_evidence_rows_as_its_count(bridge: Comparison) -> None:
    for entry in bridge.measures:
        for voice in VOICES:
            for column in range(2):
                figure = bridge.figure(entry.id, voice, column)
                if figure.value is not None:
                    assert figure.count == len(bridge.evidence(entry, voice, column)), (entry.id, voice, column)


@settings(max_examples=25, deadline=None)
@given(st.text(st.sampled_from("war tax good bad. \"'“”\n!?court"), max_size=200))
def test_count_is_the_number_of_evidence_rows_whatever_the_text(text: str) -> None:
    made = compared([(LEDGER, article(text))])
    for entry in made.measures:
        for voice in VOICES:
            figure = made.figure(entry.id, voice, 0)
            if figure.value is not None:
                assert figure.count == len(made.evidence(entry, voice, 0))


def test_a_value_is_its_numerator_over_its_denominator(bridge: Comparison) -> None:
    for entry in bridge.measures:
        figure = bridge.figure(entry.id, Voice.ALL, 0)
        if entry.counted and entry.chance is not Chance.EXACT and figure.value is not None:
            assert figure.numerator is not None
            assert figure.denominator
            scale = 1000 if entry.unit.startswith("per 1,000") else 1
            assert figure.value == pytest.approx(scale * figure.numerator / figure.denominator)


def test_every_interval_holds_its_value(bridge: Comparison) -> None:
    for figures in bridge.figures.values():
        for figure in figures:
            if figure.value is not None and figure.low is not None and figure.high is not None:
                assert figure.low - 1e-9 <= figure.high
                if figure.measure.startswith(("tone.", "frame.", "naming.", "length.")):
                    assert figure.low - 1e-9 <= figure.value <= figure.high + 1e-9, figure


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from("abcdefgh"), min_size=2, max_size=30))
def test_the_interval_of_the_effective_speakers_holds_their_number(speakers: list[str]) -> None:
    text = " ".join(f"⟦{name}|“We did what we could,”⟧ {name} ‹said›." for name in speakers)
    document = spoken(text)
    readings = score_document(document, analysers(bundled_lexicons()))
    made = compare("Many", [(LEDGER, article(document.text))], {1: readings}, bundled_measures())
    figure = made.figure("speakers.effective", Voice.ALL, 0)
    assert figure.value is not None
    assert figure.low is not None
    assert figure.high is not None
    assert 1 <= figure.low <= figure.value <= figure.high


def test_in_one_speakers_words_nothing_is_said_of_who_speaks() -> None:
    whole = compared([(LEDGER, article(BRIDGE))])
    one = in_words_of(whole, Speaker("mayor", "mayor", SpeakerKind.ROLE), whole.scored)
    assert Family.SPEAKERS not in {entry.family for entry in one.measures}
    assert {name for name, _ in one.figures} == {entry.id for entry in one.measures}


def test_headline_minus_body_is_the_headlines_tone_less_the_mean_of_the_body() -> None:
    made = compared([(LEDGER, article("The good plan was liked. A bus came.", headline="A terrible disaster"))])
    body = (plain_compound("The good plan was liked.") + 0) / 2
    figure = made.figure("tone.headline_minus_body", Voice.ALL, 0)
    assert figure.value == pytest.approx(plain_compound("A terrible disaster") - body)


def test_an_article_without_a_headline_says_so(bridge: Comparison) -> None:
    made = compared([(LEDGER, article("The plan was liked."))])
    assert made.figure("tone.headline_minus_body", Voice.ALL, 0).note == "no headline"


def test_readability_counts_whole_sentences_of_one_voice() -> None:
    made = scored('The bridge fell. "It is old," she said.')
    assert tally(made.readings["count.sentences", Voice.OWN]).numerator == 1
    assert tally(made.readings["count.sentences", Voice.ALL]).numerator == 2


def test_readability_of_fewer_than_ten_sentences_is_refused_with_the_reason(bridge: Comparison) -> None:
    refused = bridge.figure("readability.lix", Voice.ALL, 1)
    measure = next(measure for measure in bridge.measures if measure.id == "readability.lix")
    assert (refused.value, refused.note) == (None, "6 sentences; needs 10")
    assert refused.count == len(bridge.evidence(measure, Voice.ALL, 1)) == 6
    assert bridge.figure("readability.lix", Voice.ALL, 0).value is not None


def test_an_english_measure_on_a_russian_text_is_not_measured() -> None:
    made = compared([(LEDGER, article(RUSSIAN, language="ru"))])
    for name in ("tone.mean", "frame.conflict", "readability.flesch_kincaid_grade"):
        figure = made.figure(name, Voice.ALL, 0)
        assert (figure.value, figure.note, figure.count) == (None, "not measured: Russian", 0)
    assert made.figure("readability.lix", Voice.ALL, 0).n == 3
    assert made.figure("length.sentences", Voice.ALL, 0).value == 3


def test_an_outlet_with_texts_in_two_languages_says_what_was_left_out() -> None:
    made = compared([(LEDGER, article(FERRY, key=1)), (LEDGER, article(RUSSIAN, key=2, language="ru"))])
    assert made.figure("tone.mean", Voice.ALL, 0).note == "1 article in other languages left out"


def test_a_language_that_is_not_known_is_said() -> None:
    made = compared([(LEDGER, article(FERRY, language=None))])
    assert made.figure("tone.mean", Voice.ALL, 0).note == "not measured: language not known"


def test_a_name_is_a_share_of_all_mentions_of_the_thing() -> None:
    made = compared(
        [(LEDGER, article("Troops began the invasion. The invasion by the army went on. The army called off the war."))]
    )
    invasion = made.figure("naming.armed_action.invasion", Voice.ALL, 0)
    war = made.figure("naming.armed_action.war", Voice.ALL, 0)
    assert (invasion.count, invasion.n, war.count) == (2, 3, 1)
    assert invasion.value == pytest.approx(2 / 3)


def test_a_thing_that_is_not_mentioned_has_no_share_of_names() -> None:
    made = compared([(LEDGER, article("The market was calm."))])
    figure = made.figure("naming.armed_action.invasion", Voice.ALL, 0)
    assert (figure.value, figure.note) == (None, "not mentioned")


def test_a_frame_says_how_many_different_terms_carry_it() -> None:
    made = compared([(LEDGER, article("Taxes rose. Taxes fell. Taxes rose. The budget grew."))])
    figure = made.figure("frame.economic", Voice.ALL, 0)
    assert (figure.count, figure.distinct) == (4, 2)


def test_a_hit_inside_marks_counts_for_the_quoted_voice_alone() -> None:
    made = compared([(LEDGER, article('The mayor spoke. "The taxes on the ferry are far too high," she said.'))])
    assert made.figure("frame.economic", Voice.OWN, 0).count == 0
    assert made.figure("frame.economic", Voice.QUOTED, 0).count == 1
    assert made.figure("frame.economic", Voice.ALL, 0).count == 1


@settings(max_examples=25, deadline=None)
@given(st.text(st.sampled_from('war tax good. "“”\ncourt'), max_size=160))
def test_own_and_quoted_hits_add_up_to_all(text: str) -> None:
    made = scored(text)
    for (name, voice), reading in made.readings.items():
        if voice is Voice.ALL and name.startswith(("frame.", "naming.")):
            parts = [len(made.readings[name, part].evidence) for part in (Voice.OWN, Voice.QUOTED)]
            assert sum(parts) == len(reading.evidence)


def test_curly_and_straight_marks_give_the_same_hits() -> None:
    straight = scored('The mayor said: "The tax doesn\'t help the ferry at all."')
    curly = scored("The mayor said: “The tax doesn’t help the ferry at all.”")
    for (name, voice), reading in straight.readings.items():
        if name.startswith(("frame.", "count.", "length.")):
            assert tally(reading) == tally(curly.readings[name, voice]), name


def test_many_articles_are_resampled_as_articles() -> None:
    articles = [(LEDGER, article(BRIDGE if key % 2 else FERRY, key=key)) for key in range(ARTICLES_FOR_CLUSTERS)]
    made = compared(articles)
    figure = made.figure("tone.mean", Voice.ALL, 0)
    ends = [compared([(LEDGER, article(text))]).figure("tone.mean", Voice.ALL, 0).value for text in (BRIDGE, FERRY)]
    assert figure.low is not None
    assert figure.high is not None
    assert min(e for e in ends if e is not None) <= figure.low < figure.high <= max(e for e in ends if e is not None)


def test_the_same_articles_give_the_same_comparison() -> None:
    pairs = [(LEDGER, article(BRIDGE, key=1)), (COURIER, article(FERRY, key=2))]
    assert compared(pairs) == compared(pairs)


def test_the_statement_says_that_it_is_about_texts() -> None:
    assert compared([(LEDGER, article(FERRY))]).statement.startswith("A statement about this article")


def test_columns_come_in_the_order_of_their_first_article() -> None:
    other = Outlet(9, "zed", "Zed")
    made = compared([(other, article(FERRY, key=1)), (LEDGER, article(FERRY, key=2))])
    assert [column.outlet.slug for column in made.columns] == ["zed", "harbor-ledger"]


def test_the_catalogue_says_everything_about_every_measure() -> None:
    made = compared([(LEDGER, article(FERRY))])
    ids = [entry.id for entry in made.measures]
    assert len(ids) == len(set(ids))
    for entry in made.measures:
        assert all((entry.name, entry.unit, entry.method, entry.citation, entry.limits, entry.group)), entry.id
        assert set(entry.parts) <= set(ids)
        assert measure(entry.id) == entry


def test_the_families_that_the_interface_promises_are_there() -> None:
    ids = {entry.id for entry in compared([(LEDGER, article(FERRY))]).measures}
    promised = {
        *(f"tone.{name}" for name in ("mean", "positive", "negative", "untouched", "headline_minus_body")),
        *(
            f"readability.{name}"
            for name in ("flesch_reading_ease", "flesch_kincaid_grade", "gunning_fog", "smog_index")
        ),
        *(f"readability.{name}" for name in ("automated_readability_index", "coleman_liau_index", "dale_chall", "lix")),
        *(f"length.{name}" for name in ("words", "sentences", "words_per_sentence")),
        *(f"frame.{name}" for name in ("economic", "security_and_defence", "legality", "morality", "political")),
        *(f"frame.{name}" for name in ("external_relations", "conflict", "cooperation")),
        *(f"naming.armed_action.{name}" for name in ("special_military_operation", "invasion", "war", "conflict")),
    }
    assert promised <= ids
    assert Family.NAMING.value == "naming"
