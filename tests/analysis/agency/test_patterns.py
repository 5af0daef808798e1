"""What is read in a sentence: each pattern's form, verb, agent and patient, and what is no event."""

from __future__ import annotations

import pytest

from analysis.agency import Event, Form, Mood, find_events
from tests.analysis.agency.gold import document_of
from tests.analysis.plain_articles import read_text


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
        ("The hermits were driven out by miners.", (Form.PASSIVE, "driven out", "miners", "The hermits")),
        ("Has the bishop been expelled?", (Form.AGENTLESS, "expelled", "", "the bishop")),
        ("Masked men stormed the bakery.", (Form.ACTIVE, "stormed", "Masked men", "the bakery")),
    ],
)
def test_a_pattern_tells_the_form_the_verb_and_who_does_it_to_whom(
    sentence: str, expected: tuple[Form, str, str, str]
) -> None:
    assert told(sentence) == expected


@pytest.mark.parametrize(
    "phrase",
    [
        "by the canal",
        "by Monday",
        "by 2019",
        "by mistake",
        "by train",
        "by torchlight",
        "by the arm",
        "by law",
        "by the end of the week",
        "by all accounts",
        "by the side of the road",
        "by court order",
        "by one arm",
        "by a margin of two to one",
        "by 10am",
        "by the hundreds",
        "by remote control",
        "by late 2021",
    ],
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
        "His conviction that they lied was firm.",
        "The goat fell with one shot from the hill.",
        "All of it is a lie, the senator charged.",
        "There was shooting in the hills.",
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
        ("The general denied that his men had beaten the editor.", Mood.NEGATED),
        ("The king's attempt to jail the editor was news.", Mood.MODAL),
        ("The court's sanctions on the editor will hurt.", Mood.DONE),
        ("The strikes on the port would go on.", Mood.MODAL),
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


@pytest.mark.parametrize(
    ("sentence", "patient"),
    [
        ("Clerks who complain about the smell get sued.", "Clerks"),
        ("The skipper steering the ferry was injured.", "The skipper"),
        ("A cook who was wearing a cap was attacked.", "A cook"),
        ("Too many lives are being destroyed.", "many lives"),
        ("The abbot himself was arrested.", "The abbot himself"),
        ("Last year 640 tenants were evicted.", "640 tenants"),
        ("A treaty saved the herders from being deported.", "the herders"),
        ("The list shows the number of cooks being jailed.", "number of cooks"),
    ],
)
def test_the_patient_of_a_passive_is_who_its_clause_speaks_of(sentence: str, patient: str) -> None:
    assert told(sentence)[3].endswith(patient)


@pytest.mark.parametrize(
    ("sentence", "agent"),
    [
        ("The offer prompted two firms to sue the port.", "two firms"),
        ("The senate criticised the colonel's failure to arrest the smugglers.", "the colonel"),
        ("He repeated his pledge to ban the sect.", "his"),
        ("The law makes it easier to evict tenants.", ""),
        ("They joined an effort to oust the mayor.", ""),
        ("Dockers on Sunday night accused the harbour master of lying.", "Dockers"),
        ("The poet who was jailed by the junta sang.", "the junta"),
        ("The depot was shelled by mid-June.", ""),
    ],
)
def test_an_agent_is_somebody_who_acts_and_is_left_out_where_nobody_is_named(sentence: str, agent: str) -> None:
    assert told(sentence)[2] == agent


def test_participles_in_a_row_share_the_auxiliary() -> None:
    sentence = "The poet was arrested in Arden, beaten and deported within a day."
    assert [(e.form, named_in(sentence, e)) for e in find_events(document_of(sentence))] == [
        (Form.AGENTLESS, "The poet")
    ] * 3


def named_in(sentence: str, event: Event) -> str:
    return sentence[event.patient[0] : event.patient[1]] if event.patient else ""


def test_a_passive_before_a_time_is_no_active() -> None:
    assert [e.form for e in find_events(document_of("A guard was shot and killed late Friday."))] == [
        Form.AGENTLESS
    ] * 2
