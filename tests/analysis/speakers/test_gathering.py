"""Speakers over several articles: who of them are one."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.document import Quotation, Speaker, SpeakerKind
from analysis.speakers import gather
from analysis.speakers.names import key_of


@dataclass(frozen=True, slots=True)
class Article:
    """Speakers of one article, who say nothing."""

    article: int
    speakers: tuple[Speaker, ...]
    quotations: tuple[Quotation, ...] = ()


def person(name: str) -> Speaker:
    return Speaker(key_of(name), name, SpeakerKind.PERSON)


def body(name: str) -> Speaker:
    return Speaker(key_of(name), name, SpeakerKind.ORGANISATION)


def gathered(*speakers: Speaker) -> list[str]:
    """The names of the speakers when each speaks in an article of its own."""
    found = gather(Article(number, (speaker,)) for number, speaker in enumerate(speakers))
    return [speaker.name for speaker in found.speakers]


@pytest.mark.parametrize(
    ("one", "other", "name"),
    [
        ("Peskov", "Dmitry Peskov", "Dmitry Peskov"),
        ("Dmitri Peskov", "Dmitry Peskov", "Dmitry Peskov"),
        ("D. Peskov", "Dmitry Peskov", "Dmitry Peskov"),
        ("Bob Tran", "Robert Tran", "Robert Tran"),
        ("Kim Jong-un", "Kim Jong Un", "Kim Jong-un"),
        ("Xi", "Xi Jinping", "Xi Jinping"),
    ],
)
def test_two_forms_of_one_name_are_one(one: str, other: str, name: str) -> None:
    assert gathered(person(one), person(other)) == [name]
    assert len(gathered(person(other), person(one))) == 1


@pytest.mark.parametrize(
    "names",
    [
        ("Hillary Clinton", "Bill Clinton", "Clinton"),
        ("John Smith", "Jane Smith", "J. Smith"),
        ("Patrick Cole", "Patricia Cole", "Pat Cole"),
        ("Donald Trump", "Donald Trump Jr."),
        ("Ilse Brandt", "Ilse Vogt"),
        ("George Bush", "George"),
    ],
)
def test_where_two_fit_nobody_is_joined(names: tuple[str, ...]) -> None:
    assert len(gathered(*map(person, names))) == len(names)


def test_letters_are_the_body_that_another_article_names() -> None:
    assert len(gathered(body("UDU"), body("United Dockers' Union"))) == 1


def test_the_commonest_of_the_fullest_names_is_shown() -> None:
    spelt = [person("Dmitri Peskov"), person("Peskov"), person("Dmitry Peskov"), person("Dmitry Peskov")]
    assert gathered(*spelt) == ["Dmitry Peskov"]


def test_all_other_forms_are_kept() -> None:
    found = gather([Article(0, (person("Dmitri Peskov"),)), Article(1, (person("Dmitry Peskov"), person("Vogt")))])
    assert found.speakers[0].called in (("Dmitri Peskov",), ("Dmitry Peskov",))


def test_keys_lead_from_each_article_to_one_speaker() -> None:
    found = gather([Article(3, (person("Peskov"),)), Article(7, (person("Dmitry Peskov"),))])
    assert found.keys[3, "peskov"] == found.keys[7, "dmitry peskov"] == found.speakers[0].key


def test_unnamed_sources_are_one_class() -> None:
    unnamed = [Speaker("unnamed", name, SpeakerKind.UNNAMED) for name in ("officials", "a witness")]
    assert len(gathered(*unnamed)) == 1


NAMES = st.sampled_from(
    [
        "Peskov",
        "Dmitry Peskov",
        "Dmitri Peskov",
        "D. Peskov",
        "Maria Peskov",
        "Bob Tran",
        "Robert Tran",
        "Xi",
        "Xi Jinping",
    ]
)


@given(st.lists(st.lists(NAMES, max_size=3, unique_by=key_of), max_size=5))
def test_every_speaker_of_every_article_has_one_that_is_listed(articles: list[list[str]]) -> None:
    found = gather(Article(number, tuple(map(person, names))) for number, names in enumerate(articles))
    keys = [speaker.key for speaker in found.speakers]
    assert len(keys) == len(set(keys))
    assert set(found.keys.values()) == set(keys)
    assert set(found.keys) == {(number, key_of(name)) for number, names in enumerate(articles) for name in names}


@given(st.lists(st.text(min_size=1), max_size=6))
def test_any_names_can_be_gathered(names: list[str]) -> None:
    assert len(gathered(*map(person, names))) <= max(len(names), 1)
