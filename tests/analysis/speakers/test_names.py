"""Which spellings are one person's by rule, without a table, and which are not."""

from __future__ import annotations

from itertools import combinations

import pytest

from analysis.document import SpeakerKind
from analysis.speakers.alias_format import parse_aliases
from analysis.speakers.matching import certainly_one, same_person
from analysis.speakers.names import Parts, key_of, name_words, parts_of, skeleton
from tests.analysis.speakers.test_aliases import BUNDLED


def parts(name: str) -> Parts:
    return parts_of(name_words(name))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Dmitri Peskov", "Dmitry Peskov"),
        ("Volodymyr Zelensky", "Volodymyr Zelenskyy"),
        ("Volodymyr Zelenskiy", "Volodymyr Zelenskyi"),
        ("Sergei Lavrov", "Sergey Lavrov"),
        ("Yevgeny Prigozhin", "Evgeny Prigozhin"),
        ("Mikhail Khodorkovsky", "Mikhail Khodorkovskiy"),
        ("Julia Navalnaya", "Yulia Navalnaya"),
        ("Bashar al-Assad", "Bashar Assad"),
        ("Mohammed bin Salman", "Mohamed bin Salman"),
        ("Ayman al-Zawahiri", "Ayman Zawahiri"),
        ("Kim Jong-un", "Kim Jong Un"),
        ("Moon Jae-in", "Moon Jae In"),
        ("Gerhard Schröder", "Gerhard Schroder"),
        ("Aleksandar Vučić", "Aleksandar Vucic"),
        ("Robert J. Tran", "Bob Tran"),
        ("D. Peskov", "Dmitry Peskov"),
        ("Donald J. Trump", "Donald Trump"),
        ("Sean O'Neill", "Sean O’Neill"),
    ],
)
def test_one_person(one: str, other: str) -> None:
    assert same_person(parts(one), parts(other))
    assert same_person(parts(other), parts(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hillary Clinton", "Bill Clinton"),
        ("George W. Bush", "George H.W. Bush"),
        ("Donald Trump", "Donald Trump Jr."),
        ("Kim Jong-un", "Kim Jong-il"),
        ("Kim Jong-un", "Kim Yong-un"),
        ("Peter Möller", "Peter Müller"),
        ("Anna Hansen", "Anna Hanson"),
        ("Marina Peskova", "Dmitry Peskov"),
        ("Xi Jinping", "Xi Zhongxun"),
        ("Peskov", "Dmitry Peskov"),
        ("Jose Martinez", "Jorge Martinez"),
    ],
)
def test_two_people(one: str, other: str) -> None:
    assert not same_person(parts(one), parts(other))


def test_no_two_people_of_the_table_are_one_by_rule() -> None:
    people = [entry for entry in parse_aliases(BUNDLED, "aliases.toml") if entry.kind is SpeakerKind.PERSON]
    assert not [
        (one.name, other.name)
        for one, other in combinations(people, 2)
        if same_person(parts(one.name), parts(other.name))
    ]


def test_an_initial_is_not_certain() -> None:
    assert not certainly_one(parts("D. Peskov"), parts("Dmitry Peskov"))


@pytest.mark.parametrize("name", ["Zelensky", "Zelenskyy", "Zelenskiy", "Zelenskyi", "Zelenskii", "Zelenskij"])
def test_endings_of_one_name(name: str) -> None:
    assert skeleton(name) == "zelenski"


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Sen. Ted Cruz", "ted cruz"),
        ("Mr. Gülen", "gulen"),
        ("Pope Francis", "pope francis"),
        ("Ursula von der Leyen", "ursula von der leyen"),
        ("Lucille “Lucy” Hartman", "lucille hartman"),
        ("Дмитрий Песков", "дмитрии песков"),
        ("!?", "!?"),
    ],
)
def test_the_key_is_the_folded_name_without_titles(name: str, key: str) -> None:
    assert key_of(name) == key
