"""Which words are candidates of loaded language, in which sense, in whose voice."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.document import Document, Voice
from analysis.loaded import Candidate, bundled_loaded, extended, find_loaded, parse_loaded
from analysis.reading import read_document
from analysis.selection import Selection
from corpus.article import Article, Block, Fact, Facts, FactSource, Role
from tests.analysis.plain_articles import read_text


def candidates(body: str, voice: Voice = Voice.OWN, headline: str = "") -> tuple[Candidate, ...]:
    return find_loaded(Selection(read_text(body, headline), voice))


def terms(body: str, voice: Voice = Voice.OWN, headline: str = "") -> list[str]:
    return [candidate.term for candidate in candidates(body, voice, headline)]


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        ("The mayor slammed the board over the bridge.", "violence"),
        ("The ludicrous plan was dropped on Monday.", "ridicule"),
        ("He is a shameless lobbyist for the mine.", "condemn"),
        ("His cronies kept their seats.", "insult"),
        ("The vote turned into chaos.", "alarm"),
        ("The mayor claimed the bridge was safe.", "doubt"),
        ("The so-called experts met again.", "belittle"),
        ("The board brazenly ignored the letter.", "hype"),
        ("Leftist groups met in the harbour.", "partisan"),
        ("She petulantly left the room.", "manner"),
        ("The talk was a disingenuous affair.", "deceit"),
        ("The school indoctrinates its children.", "cult"),
    ],
)
def test_a_loaded_word_is_a_candidate_with_its_reason(sentence: str, reason: str) -> None:
    assert [candidate.reason.id for candidate in candidates(sentence)] == [reason]


@pytest.mark.parametrize(
    "sentence",
    [
        "The council met on Monday and adopted the budget.",
        "Troops attacked the town at dawn and killed four people.",
        "A free radical is an atom with an unpaired electron.",
        "The Bank of England left interest rates unchanged.",
        "A truck slammed into a parked train.",
        "The lame-duck session ends in December.",
        "The chairman was held in contempt of Congress.",
        "Residents claimed unemployment benefits after the fire.",
        "The group claimed responsibility for the attack.",
        "Crude oil exports rose by four per cent.",
        "Toxic waste was found beside the river.",
        "Gross domestic product rose in March.",
    ],
)
def test_a_plain_sense_is_no_candidate(sentence: str) -> None:
    assert terms(sentence) == []


def test_a_word_with_a_capital_in_mid_sentence_is_a_name() -> None:
    assert terms("The prize went to the novel Beloved and to the Insane Clown band.") == []


def test_the_same_words_without_capitals_are_candidates() -> None:
    assert terms("The prize went to a beloved and insane band.") == ["beloved", "insane"]


def test_a_word_that_begins_a_sentence_is_no_name() -> None:
    assert terms("Ludicrous as it was, it passed.") == ["ludicrous"]


def test_a_shouted_word_is_no_name() -> None:
    assert terms("It was a LUDICROUS plan.") == ["ludicrous"]


def test_a_sides_coinage_counts_in_capitals() -> None:
    assert terms("He blamed the Deep State for it.") == ["deep state"]


def test_capitals_tell_nothing_in_a_headline() -> None:
    assert terms("It rained.", headline="Mayor Slams Ludicrous Plan") == ["slam", "ludicrous"]


def test_a_word_of_people_counts_before_a_group() -> None:
    assert terms("A rabid supporter and radical activists came.") == ["rabid", "radical"]


def test_a_word_of_people_does_not_count_before_a_thing() -> None:
    assert terms("The radical surgery was over by noon.") == []


def test_own_words_are_not_those_of_a_quotation() -> None:
    body = "“The plan is ludicrous and the board is spineless,” the mayor said. The shameless board met."
    assert terms(body) == ["shameless"]


def test_candidates_are_found_in_quoted_words_as_well() -> None:
    body = "“The plan is ludicrous and the board is spineless,” the mayor said. The shameless board met."
    assert terms(body, Voice.QUOTED) == ["ludicrous", "spineless"]


def test_a_candidate_says_whose_voice_it_is_in() -> None:
    found = candidates("“The plan is ludicrous and bad,” the mayor said. The shameless board met.", Voice.ALL)
    assert [candidate.voice for candidate in found] == [Voice.QUOTED, Voice.OWN]


def test_a_candidate_stands_where_it_says() -> None:
    document = read_text("It rained. The ludicrous plan was dropped.")
    (found,) = find_loaded(Selection(document, Voice.OWN))
    assert (document.text[found.start : found.end], found.sentence) == ("ludicrous", 1)


def test_words_of_one_place_are_one_candidate() -> None:
    assert terms("He lashed out at the board.") == ["lash out"]


def test_an_article_of_another_language_has_no_candidates() -> None:
    text = "Der ludicrous Plan."
    facts = Facts(language=Fact("de", FactSource.USER))
    german = read_document(Article(1, text, (Block(Role.BODY, 0, len(text), "given"),), facts))
    assert find_loaded(Selection(german, Voice.ALL)) == ()


def test_own_words_of_the_reader_are_found_beside_the_bundled_ones() -> None:
    own = parse_loaded(
        '[lexicon]\nlanguage = "en"\nversion = 1\n[odd]\ntitle = "odd"\nreason = "Odd."\nword = "zonky ludicrous"',
        "mine.toml",
    )
    document = read_text("A zonky, shameless, ludicrous plan.")
    found = find_loaded(Selection(document, Voice.OWN), extended(own))
    assert [candidate.reason.id for candidate in found] == ["odd", "condemn", "odd"]


def _document(text: str) -> Document:
    return read_text(text.replace("\n", " "))


@given(
    st.lists(st.sampled_from(["ludicrous", "“", "”", "slams", "Deep State", "the", ".", ",", "said", "!"]), max_size=25)
)
def test_the_voices_share_out_all_candidates(words: list[str]) -> None:
    document = _document(" ".join(words) or "a")
    every = find_loaded(Selection(document, Voice.ALL))
    shared = [
        one for voice in (Voice.OWN, Voice.QUOTED, Voice.REPORTED) for one in find_loaded(Selection(document, voice))
    ]
    assert sorted(shared, key=lambda one: one.start) == list(every)


@given(st.text(max_size=120))
def test_candidates_come_in_order_and_never_overlap(text: str) -> None:
    found = find_loaded(Selection(_document(f"A ludicrous {text} chaos"), Voice.ALL))
    assert all(one.end <= other.start for one, other in pairwise(found))


def test_the_bundled_lexicon_is_taken_without_another() -> None:
    document = read_text("A ludicrous plan.")
    selection = Selection(document, Voice.OWN)
    assert find_loaded(selection) == find_loaded(selection, bundled_loaded())
