"""Who does what to whom: each pattern, what is no event, actors, measures, and the authored sentences."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.agency import Event, Form, Mood, actor_shares, find_events, read_agency
from analysis.agency.vocabulary import Shape, harm_verbs
from analysis.document import Voice
from analysis.selection import Selection
from tests.analysis.agency_gold import PASSIVES, agrees, cases, document_of, named, outcomes
from tests.analysis.plain_articles import read_text
from tests.analysis.spoken import spoken


def only_event(sentence: str) -> Event:
    (event,) = find_events(document_of(sentence))
    return event


def told(sentence: str) -> tuple[Form, str, str, str]:
    """The form, the verb, the agent and the patient of the one event of a sentence."""
    event = only_event(sentence)
    agent, patient = (sentence[w[0] : w[1]] if w else "" for w in (event.agent, event.patient))
    return event.form, sentence[event.verb[0] : event.verb[1]], agent, patient


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Guards beat the two clerks.", (Form.ACTIVE, "beat", "Guards", "the two clerks")),
        ("The clerks were beaten by guards.", (Form.PASSIVE, "beaten", "guards", "The clerks")),
        ("The clerks were beaten on Friday.", (Form.AGENTLESS, "beaten", "", "The clerks")),
        ("The clerk got arrested at home.", (Form.AGENTLESS, "arrested", "", "The clerk")),
        ("The clerk got arrested by marines.", (Form.PASSIVE, "arrested", "marines", "The clerk")),
        ("The beating of the clerks by guards was filmed.", (Form.NOMINAL, "beating", "guards", "the clerks")),
        ("Clerk beaten at border", (Form.ELLIPSIS, "beaten", "", "Clerk")),
        ("The clerks beaten by guards went home.", (Form.REDUCED, "beaten", "guards", "The clerks")),
        ("Freed by a judge, the poet went home.", (Form.REDUCED, "Freed", "a judge", "the poet")),
        ("The poet the court jailed has died.", (Form.ACTIVE, "jailed", "the court", "The poet")),
        ("Firm fined £3m over spill", (Form.ELLIPSIS, "fined", "", "Firm")),
        ("The plane was shot down by rebels.", (Form.PASSIVE, "shot down", "rebels", "The plane")),
    ],
)
def test_a_pattern_tells_the_form_the_verb_and_who_does_it_to_whom(
    sentence: str, expected: tuple[Form, str, str, str]
) -> None:
    assert told(sentence) == expected


@pytest.mark.parametrize(
    "phrase",
    ["by the canal", "by Monday", "by 2019", "by mistake", "by train", "by torchlight", "by the arm", "by law"],
)
def test_a_time_place_means_or_manner_behind_by_is_no_agent(phrase: str) -> None:
    assert only_event(f"The monk was seized {phrase}.").agent is None


def test_the_agent_is_looked_for_behind_a_phrase_that_is_none() -> None:
    assert told("The monk was seized by night by two sailors.")[2] == "two sailors"


@pytest.mark.parametrize(
    "sentence",
    [
        "The banned film is a comedy.",
        "The accused sat down.",
        "Two armed men ran away.",
        "The ministers held talks.",
        "The joke killed the mood.",
        "The court struck down the law.",
        "Sales were hit by inflation.",
        "Nurses will strike on Friday.",
        "Their captain was beaten in the final.",
    ],
)
def test_adjectives_and_figures_of_speech_are_no_events(sentence: str) -> None:
    assert find_events(document_of(sentence)) == ()


@pytest.mark.parametrize(
    ("sentence", "mood"),
    [
        ("Police did not arrest the editor.", Mood.NEGATED),
        ("Police refused to arrest the editor.", Mood.NEGATED),
        ("Police may arrest the editor.", Mood.MODAL),
        ("Police want to arrest the editor.", Mood.MODAL),
        ("Police have arrested the editor.", Mood.DONE),
    ],
)
def test_the_mood_says_whether_it_is_told_as_done(sentence: str, mood: Mood) -> None:
    assert only_event(sentence).mood is mood


def test_verbs_in_a_row_share_subject_and_object() -> None:
    sentence = "The gang abducted, tortured and killed a trader."
    pairs = [(e.agent, e.patient) for e in find_events(document_of(sentence))]
    assert [tuple(sentence[w[0] : w[1]] for w in pair if w) for pair in pairs] == [("The gang", "a trader")] * 3


def test_headlines_and_sentences_of_an_article_are_told_apart() -> None:
    document = read_text("Police held the man for a day.", "Man held over fire")
    assert [event.form for event in find_events(document)][:1] == [Form.ELLIPSIS]


def test_the_agentless_share_is_of_passives_of_harm() -> None:
    document = read_text("Two men were killed. A third was shot by a guard. A boy was rescued. Rebels killed a nun.")
    found = read_agency(Selection(document, Voice.ALL))["agency.agentless"]
    assert (sum(u.numerator for u in found.units), sum(u.denominator for u in found.units)) == (1, 2)


def test_there_is_a_row_for_each_agentless_passive() -> None:
    document = read_text("Two men were killed. A third was shot by a guard.")
    assert [row.entry for row in read_agency(Selection(document, Voice.ALL))["agency.agentless"].evidence] == ["kill"]


def test_a_last_name_is_the_actor_whose_full_name_is_given() -> None:
    document = read_text("Police arrested Marit Solheim. A judge jailed Solheim in May.")
    assert actor_shares(read_agency(Selection(document, Voice.ALL))["agency.patients"]) == {"marit solheim": 1.0}


def test_other_actors_are_the_heads_of_their_phrases() -> None:
    document = read_text("Two police officers beat a clerk. An officer of the guard shot dozens of dogs.")
    readings = read_agency(Selection(document, Voice.ALL))
    assert actor_shares(readings["agency.agents"]) == {"officer": 1.0}
    assert actor_shares(readings["agency.patients"]) == {"clerk": 0.5, "dogs": 0.5}


def test_pronouns_are_no_actors() -> None:
    assert read_agency(Selection(read_text("They shot him."), Voice.ALL))["agency.agents"].evidence == ()


def test_what_is_told_as_not_done_makes_nobody_an_agent() -> None:
    document = read_text("The army did not bomb the convent.")
    assert read_agency(Selection(document, Voice.ALL))["agency.agents"].units == ()


def test_an_event_is_in_the_voice_of_its_verb() -> None:
    document = spoken("⟦ada|“Rebels killed a nun,”⟧ she ‹said›. Troops killed a monk.")
    own = read_agency(Selection(document, Voice.OWN))["agency.agents"]
    quoted = read_agency(Selection(document, Voice.QUOTED))["agency.agents"]
    assert [row.entry for row in own.evidence] == ["troops"]
    assert [row.entry for row in quoted.evidence] == ["rebel"]


def test_every_verb_of_the_list_is_read_in_its_passive() -> None:
    """No entry goes unread: each verb is, with somebody whom it befalls and an agent."""
    shapes = {verb.base: verb for entries in harm_verbs().shapes.values() for verb, _ in entries}
    plain = {base for base, verb in shapes.items() if not (verb.particles or verb.phrase or verb.only == "none")}
    sentences = [f"The men were {_participle(base)} by rebels." for base in plain]
    read = {event.base for sentence in sentences for event in find_events(document_of(sentence))}
    assert plain - read <= {"sink"}


def _participle(base: str) -> str:
    entries = [(form, entry) for form, found in harm_verbs().shapes.items() for entry in found]
    return next(form for form, (verb, shape) in entries if verb.base == base and shape & Shape.PARTICIPLE)


WORDS = st.sampled_from(
    [
        *sorted(harm_verbs().forms)[::7],
        *["was", "by", "the", "of", "and", ",", "to", "who", "not", "men", "Ada", "12", "'s", "“"],
    ]
)


@given(st.lists(WORDS, max_size=14))
def test_any_words_are_read_without_an_error_and_ranges_lie_in_the_text(words: list[str]) -> None:
    text = f"The {' '.join(words)}."
    for event in find_events(document_of(text)):
        for where in (event.verb, event.agent, event.patient):
            assert where is None or 0 <= where[0] < where[1] <= len(text)


@given(st.lists(WORDS, max_size=14))
def test_no_word_is_two_events(words: list[str]) -> None:
    verbs = [event.verb for event in find_events(document_of(f"The {' '.join(words)}"))]
    assert len(verbs) == len({start for start, _ in verbs})


def test_passives_of_the_development_sentences_are_right() -> None:
    listed = [o for case in cases(held_out=False) for o in outcomes(case) if o.found and o.found.form in PASSIVES]
    right = sum(o.expected is not None and o.found is not None and o.expected.form is o.found.form for o in listed)
    assert right / len(listed) >= 0.97


def test_agents_of_the_development_sentences_are_right() -> None:
    listed = [o for case in cases(held_out=False) for o in outcomes(case) if o.found and o.found.agent]
    right = sum(
        o.expected is not None
        and o.found is not None
        and agrees(o.case, o.found.agent, o.expected.agent, exactly=False)
        and named(o.case, o.found.agent) != ""
        for o in listed
    )
    assert right / len(listed) >= 0.97
