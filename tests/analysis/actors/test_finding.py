"""Whom an article speaks of, and by which words each mention is told."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.actors import ActorKind, Mention, Resolved, find_actors
from analysis.reading import read_document
from analysis.speakers import bundled_aliases, read_aliases
from tests.analysis.plain_articles import read_text
from tests.articles import article


def found(text: str) -> list[tuple[str, str, str]]:
    """The words, the actor's key and how it was resolved, of every mention."""
    document = read_text(text)
    mentions = find_actors(document, bundled_aliases())
    return [(document.text[one.start : one.end], one.actor.key, one.resolved.value) for one in mentions]


def mention(text: str, words: str) -> Mention:
    document = read_text(text)
    mentions = find_actors(document, bundled_aliases())
    return next(one for one in mentions if document.text[one.start : one.end] == words)


def test_a_person_is_found_by_name_without_title() -> None:
    assert found("On Friday President Arlen Moss arrived by ferry.") == [("Arlen Moss", "arlen moss", "name")]


def test_a_last_name_is_the_person_whose_full_name_the_article_gives() -> None:
    assert ("Moss", "arlen moss", "last name") in found("Senator Arlen Moss spoke. Later Moss left.")


def test_a_last_name_that_the_table_knows_is_the_person_with_the_full_name() -> None:
    assert mention("The crowd waited while Zelensky spoke.", "Zelensky").actor.key == "volodymyr zelenskyy"


def test_spellings_of_the_users_table_are_one_actor() -> None:
    own = '[lexicon]\nkind = "aliases"\n[bodies]\nentries = [{ name = "Harbour Guard", also = ["Quay Watch"] }]\n'
    document = read_text("The Quay Watch closed the pier.")
    mentions = find_actors(document, read_aliases([("own.toml", own)]))
    assert [one.actor.key for one in mentions] == ["harbour guard"]


def test_whoever_speaks_has_the_same_key_as_a_speaker() -> None:
    document = read_text("“We will stay,” said Mayor Ines Duarte. Duarte has run the town since May.")
    keys = {one.actor.key for one in find_actors(document, bundled_aliases())}
    assert {speaker.key for speaker in document.speakers} == keys == {"ines duarte"}


def test_a_role_is_whoever_the_article_gives_it_to() -> None:
    text = "The mayor, Erik Maas, came on Monday. On Tuesday the mayor left."
    assert found(text)[-1] == ("mayor", "erik maas", "role")


def test_a_role_that_nobody_named_bears_is_no_actor() -> None:
    assert found("On Tuesday the mayor left.") == []


def test_a_role_beside_its_bearers_name_is_no_second_mention() -> None:
    assert found("The mayor, Erik Maas, left.") == [("Erik Maas", "erik maas", "name")]


def test_a_pronoun_is_the_only_person_of_that_sex_nearby() -> None:
    assert ("She", "clara vogt", "pronoun") in found("Clara Vogt won the seat. She will take it in May.")


def test_of_two_people_a_pronoun_is_not_the_one_of_the_other_sex() -> None:
    assert ("He", "hugo tallis", "pronoun") in found("Clara Vogt met Hugo Tallis. He came late.")


def test_a_pronoun_that_may_be_two_people_is_nobodys() -> None:
    text = "Hugo Tallis and Peter Okoro met. Nobody listened to him."
    assert not any(how == "pronoun" for _, _, how in found(text))


def test_a_pronoun_behind_a_stranger_is_not_the_person_named_before() -> None:
    text = "Judge Peter Hale left the court. A man shouted from a car. He fled."
    assert not any(how == "pronoun" for _, _, how in found(text))


def test_what_a_body_owns_leads_back_to_it() -> None:
    assert ("its", "halden steel", "pronoun") in found("Halden Steel paid its suppliers late.")


def test_a_rain_pronoun_is_no_body() -> None:
    assert not any(how == "pronoun" for _, _, how in found("Halden Steel paid. It rained all day."))


def test_a_bodys_short_form_is_the_only_body_that_it_fits() -> None:
    text = "The Harbour Board met on Monday. On Tuesday the board voted."
    assert [key for _, key, _ in found(text)] == ["harbour board", "harbour board"]


def test_letters_are_the_body_that_they_abbreviate() -> None:
    text = "The United Dockers' Union will vote. The UDU last voted in May."
    assert [key for _, key, _ in found(text)] == ["united dockers union", "united dockers union"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The People's Justice Party holds 14 seats.", "People's Justice Party"),
        ("The rules bind Hale & Finch too.", "Hale & Finch"),
        ("On Monday the army of Varonia attacked.", "army of Varonia"),
        ("The tax office closed early.", "tax office"),
    ],
)
def test_a_bodys_name_may_be_of_several_parts(text: str, name: str) -> None:
    assert name in [words for words, _, _ in found(text)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Later Arlen Moss spoke.", ActorKind.PERSON),
        ("Later the Harbour Board voted.", ActorKind.ORGANISATION),
        ("Later Russia attacked.", ActorKind.COUNTRY),
        ("Later the protesters left.", ActorKind.GROUP),
    ],
)
def test_an_actor_is_a_person_a_body_a_country_or_a_group(text: str, kind: ActorKind) -> None:
    document = read_text(text)
    assert [one.actor.kind for one in find_actors(document, bundled_aliases())] == [kind]


@pytest.mark.parametrize("text", ["Storms raged in Russia.", "He flew to Russia.", "They met in Poland and Russia."])
def test_a_country_where_something_happens_is_no_actor(text: str) -> None:
    assert found(text) == []


def test_a_capital_that_says_something_is_its_government() -> None:
    assert found("Moscow denied the report.") == [("Moscow", "moscow", "name")]


def test_a_capital_that_is_only_a_city_is_no_actor() -> None:
    assert found("Moscow lay under snow.") == []


def test_what_is_against_a_country_is_not_the_country() -> None:
    assert found("The anti-Israel march went on.") == []


def test_mentions_are_in_order_and_none_inside_another() -> None:
    text = "Clara Vogt met the army of Varonia. Its general praised her, and the Harbour Board (HB) thanked them."
    mentions = find_actors(read_text(text), bundled_aliases())
    assert all(one.end <= other.start for one, other in pairwise(mentions))


def test_an_article_in_another_language_has_no_actors() -> None:
    document = read_document(article("Am Freitag kam Präsident Arlen Moss.", language="de"))
    assert find_actors(document, bundled_aliases()) == ()


_PIECES = st.sampled_from([
    "Clara Vogt", "the mayor", "he", "her", "its", "Russia", "'s", "’s", "&", "Moscow", "the", "UDU", "(UDU)", ",", ".",
    "\n\n", "“", "”", "Bank", "Party", "of", "-", "police", "İstanbul", "ǅ", "\u2028", "\ud800", "said", "A", "Mr.",
    "brutal", "liar",
])  # fmt: skip


@given(
    st.lists(_PIECES, max_size=25).map(" ".join) | st.lists(_PIECES, max_size=25).map("".join) | st.text(max_size=80)
)
def test_any_text_gives_mentions_inside_their_sentences(text: str) -> None:
    document = read_text(text)
    for one in find_actors(document, bundled_aliases()):
        sentence = document.sentences[one.sentence]
        assert sentence.start <= one.start < one.end <= sentence.end


def test_a_mention_says_how_it_was_told() -> None:
    assert mention("The rules bind the EU as well.", "EU").resolved is Resolved.ALIAS
