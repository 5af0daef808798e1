"""Where it cannot be told for sure who acts, nobody is named; where a word only looks like its verb, nothing is."""

from __future__ import annotations

import pytest

from analysis.agency import Event, Form, find_events
from analysis.document import Range
from tests.analysis.agency.gold import document_of


def events(sentence: str) -> list[tuple[Event, str, str, str]]:
    """The events of a sentence with their verb, agent and patient as written."""
    found = find_events(document_of(sentence))
    return [(one, words(sentence, one.verb), words(sentence, one.agent), words(sentence, one.patient)) for one in found]


def words(sentence: str, where: Range | None) -> str:
    """What stands at a range; empty for None."""
    return sentence[where[0] : where[1]] if where else ""


def agent(sentence: str, verb: str) -> str:
    """The agent of the event that the verb tells."""
    return next(who for _, word, who, _ in events(sentence) if word == verb)


@pytest.mark.parametrize(
    ("sentence", "verb", "who"),
    [
        ("The Iraqis fear the raids on Basra, moves that have killed dozens.", "killed", "moves"),
        ("The shootings in Dallas last week that killed five men are being studied.", "killed", "The shootings"),
        ("The attack on the consulate in Tarsk, Ruritania, that killed four men is told.", "killed", "The attack"),
        ("Its war on Yemen, which has killed thousands, goes on.", "killed", "Its war"),
        ("He lived there until Ada Roe, the late judge, jailed the twins.", "jailed", "Ada Roe"),
        ("He confronted the mayor again, baiting him by shouting, attacking his record.", "attacking", "He"),
        ("The town was shaken by people breaking windows and looting the store.", "looting", "people"),
        ("Police praised the rebels fighting to oust the junta.", "oust", "the rebels"),
        ("The reasons Milton should sue the bank are many.", "sue", "Milton"),
        ("The town was shelled after Nora Pell, a baker, killed the envoy.", "killed", "Nora Pell"),
        ("The jury convicted Reed of fraud in a case over sexually assaulting a nurse.", "assaulting", "Reed"),
    ],
)
def test_the_agent_is_who_acts_and_not_who_stands_nearest(sentence: str, verb: str, who: str) -> None:
    assert agent(sentence, verb) == who


@pytest.mark.parametrize(
    ("sentence", "verb"),
    [
        ("It is cruel to imprison a mother for a debt.", "imprison"),
        ("She told us how Ostrava targets exporters for the sole purpose of destroying them.", "destroying"),
        ("The judge dismissed a suit by Reed against Corvo and Pell accusing them of theft.", "accusing"),
        ("The ruling gave critics fresh ammunition to attack the mayor.", "attack"),
        ("The pilot was punished for reading a letter by Ida Lund.", "punished"),
        (
            "Gunmen hit an inn popular with envoys and clerks, in a raid claimed by rebels, killing nine.",
            "killing",
        ),
        ("Ada Roe calls for banning the party.", "banning"),
        ("A man was arrested by the church.", "arrested"),
        ("A man was shot by the Thames.", "shot"),
        ("The boat was seized by the Black Sea.", "seized"),
        ("The party was banned by a decree of 1953.", "banned"),
    ],
)
def test_in_doubt_nobody_acts(sentence: str, verb: str) -> None:
    assert agent(sentence, verb) == ""


def test_a_body_that_has_its_name_from_a_building_bans() -> None:
    assert agent("The play was banned by the church.", "banned") == "the church"


@pytest.mark.parametrize(
    "sentence",
    [
        "They won relief from sanctions reimposed by Ruritania.",
        "The prisoner is set to be free May 17.",
        "The mayor granted a total of 29 pardons over two decades.",
        "A staggering hit to the economy followed.",
        "The scandal cost a state-owned arms dealer its licence.",
        "The bill would make lynching a federal crime.",
        "They promised access to free birth control.",
        "It is striking that Ruritania has more towns.",
        "So grows the risk to an already dangerously besieged department.",
        "Federal deficit hits $4 billion in one month",
        "Ruritania to return seized drone",
        "Longing fills longtime imprisoned Ada Roe.",
        "The agents chased the North Harbour bombing suspects.",
    ],
)
def test_what_only_looks_like_a_verb_of_the_list_is_no_event(sentence: str) -> None:
    assert events(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "form", "patient"),
    [
        ("Three miners are feared killed in the pit.", Form.AGENTLESS, "Three miners"),
        ("Three feared killed as mine collapses", Form.ELLIPSIS, "Three"),
        ("The premier was himself detained in May.", Form.AGENTLESS, "The premier"),
        ("A priest who tried to help was beaten.", Form.AGENTLESS, "A priest"),
        ("He freed the refugees who they said were being detained at sea.", Form.AGENTLESS, "the refugees"),
    ],
)
def test_words_inside_the_group_leave_it_a_passive(sentence: str, form: Form, patient: str) -> None:
    *_, (event, _, _, whom) = events(sentence)
    assert (event.form, whom) == (form, patient)


def test_a_bar_parts_headlines_that_stand_in_a_row() -> None:
    assert agent("Council hails harvest | Rebels kill nine farmers", "kill") == "Rebels"


def test_the_owner_of_a_deed_may_be_a_plural() -> None:
    assert agent("The rebels' attack on the town failed.", "attack") == "The rebels"


def test_a_quotation_mark_behind_a_plural_owns_nothing() -> None:
    assert agent("The 'brothers' attack on the town failed.", "attack") == ""
