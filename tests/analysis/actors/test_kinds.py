"""What kind of actor a name is, by what the article shows of it; and what is no actor at all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.actor_table import actor_table
from analysis.actors import ActorKind, find_actors
from analysis.comparison import compare
from analysis.document import Voice
from analysis.speakers import bundled_aliases
from tests.analysis.plain_articles import read_text
from tests.articles import LEDGER, article, scored


def kinds(text: str) -> dict[str, str]:
    """The kind of everybody whom the text mentions, by name."""
    mentions = find_actors(read_text(text), bundled_aliases())
    return {mention.actor.name: mention.actor.kind.value for mention in mentions}


@pytest.mark.parametrize("text", [
    "Thereafter he said nothing. Thereafter the rain fell.",
    "Shortly after noon the rain fell. Shortly after, it stopped.",
    "“I’m tired,” said one. “I’m cold,” said another.",
])  # fmt: skip
def test_a_word_that_only_begins_a_sentence_is_no_actor(text: str) -> None:
    assert kinds(text) == {}


@pytest.mark.parametrize("text", ["Ada Reed And Hugo Tallis spoke.", "Ada Reed Wednesday met Hugo Tallis."])
def test_words_of_the_sentence_are_no_part_of_a_name(text: str) -> None:
    assert set(kinds(text)) == {"Ada Reed", "Hugo Tallis"}


@pytest.mark.parametrize("text", [
    "The “Celebrity Apprentice” star left. He smiled.",
    "The star of _The Lanternist_ left. He smiled.",
])  # fmt: skip
def test_a_title_of_a_work_in_marks_is_no_actor(text: str) -> None:
    assert kinds(text) == {}


def test_a_name_in_marks_that_the_text_has_without_them_is_an_actor() -> None:
    assert "Ada Reed" in kinds("Ada Reed spoke. Some only wrote “Ada Reed” on a wall.")


@pytest.mark.parametrize("text", [
    "Varonia said that it was ready. The Varonian side agreed.",
    "Varonia insisted on it. Varonia's ambassador left.",
    "Envoys wept. The army of Varonia marched, and Varonia insisted on it.",
])  # fmt: skip
def test_a_name_with_a_people_or_what_only_states_have_is_a_country(text: str) -> None:
    assert kinds(text)["Varonia"] == "country"


def test_a_single_name_that_acts_and_shows_nothing_else_is_of_unknown_kind() -> None:
    assert kinds("In May Brindle's offer expired, and Brindle refused to comment.") == {"Brindle": "unknown kind"}


def test_a_single_name_with_a_title_is_a_person() -> None:
    assert kinds("On Monday Senator Brindle refused.") == {"Brindle": "person"}


def test_what_is_called_the_company_is_an_organisation() -> None:
    assert kinds("On Monday Brindle refused. Then the company closed.") == {"Brindle": "organisation"}


@pytest.mark.parametrize("text", [
    "The people of Gull Point wait. At Gull Point it rains, she said.",
    "Votes in Iowa were counted, said Ada Reed. She likes Iowa.",
    "The buses reached Port Averil late.",
])  # fmt: skip
def test_a_place_is_no_person(text: str) -> None:
    assert set(kinds(text)) <= {"Ada Reed"}


def test_a_word_of_a_place_is_not_the_body_whose_name_begins_with_it() -> None:
    mentions = find_actors(read_text("He sent Texas Rangers. Later the Texas border closed."), bundled_aliases())
    assert "Texas" not in [name for mention in mentions for name in (mention.actor.name, *mention.actor.called)]


def test_a_group_from_somewhere_is_no_body_of_that_name() -> None:
    assert kinds("The Arizona group met. Then the group left.") == {}


def test_a_law_is_no_actor() -> None:
    assert kinds("The Foreign Intelligence Surveillance Act (FISA) is old, and FISA is disliked.") == {}


def test_the_forces_of_a_country_are_another_actor_than_the_country() -> None:
    found = kinds("Later Russia attacked. On Monday Russian forces left.")
    assert found == {"Russia": "country", "Russian forces": "organisation"}


def test_a_body_is_not_meant_by_a_noun_for_the_land() -> None:
    mentions = find_actors(read_text("The White House spoke. Then the House voted."), bundled_aliases())
    assert len(mentions) == 1


def test_an_office_never_is_another_name_of_a_country() -> None:
    text = (
        "Varonia said it was ready. Varonia, said the port chief, was shut. The port chief left. The Varonian side won."
    )
    comparison = compare("The port", [(LEDGER, article(text, key=1))], {1: scored(text, key=1)}, ())
    table = actor_table(comparison, bundled_aliases(), Voice.ALL)
    assert [line.actor.called for line in table.lines if line.actor.kind is ActorKind.COUNTRY] == [()]


def test_several_kinds_over_articles_are_the_one_that_is_known() -> None:
    texts = (
        "In May Brindle's offer expired, and Brindle refused.",
        "On Monday Brindle refused. Then the company closed.",
    )
    articles = [(LEDGER, article(text, key=key)) for key, text in enumerate(texts, 1)]
    comparison = compare("Brindle", articles, {key: scored(text, key=key) for key, text in enumerate(texts, 1)}, ())
    table = actor_table(comparison, bundled_aliases(), Voice.OWN)
    assert [line.actor.kind for line in table.lines] == [ActorKind.ORGANISATION]


@given(st.sampled_from(["Thereafter", "Shortly", "Granted", "Meanwhile", "Iowa", "Texas", "Monday"]), st.integers(1, 4))
def test_openers_and_regions_are_never_persons(word: str, times: int) -> None:
    found = kinds(" ".join([f"{word} it rained, he said."] * times))
    assert "person" not in found.values()
