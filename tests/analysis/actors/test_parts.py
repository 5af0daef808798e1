"""Which actors take part in events."""

from __future__ import annotations

import pytest

from analysis.actors import find_actors
from analysis.actors.parts import parts
from analysis.agency import find_events
from analysis.speakers import bundled_aliases
from tests.analysis.plain_articles import read_text


def told(text: str) -> list[tuple[str, bool]]:
    """The actors' keys, each with whether they are the agent."""
    document = read_text(text)
    mentions = find_actors(document, bundled_aliases())
    return [(part.actor.key, part.agent) for part in parts(document.text, mentions, find_events(document))]


def test_the_agent_and_the_patient_of_an_active_verb_take_part() -> None:
    assert told("Later Gor Malik killed Eva Holm.") == [("gor malik", True), ("eva holm", False)]


def test_a_row_of_agents_all_take_part() -> None:
    assert told("Gor Malik and Eva Holm killed the protesters.")[:2] == [("gor malik", True), ("eva holm", True)]


@pytest.mark.parametrize("text", ["Later Gor Malik's brother killed a bear.", "Men from Russia killed a bear."])
def test_whoever_only_qualifies_the_agent_takes_no_part(text: str) -> None:
    assert told(text) == []


def test_a_pronoun_takes_the_part_of_whom_it_means() -> None:
    assert ("gor malik", True) in told("Gor Malik came in May. He killed two hostages.")
