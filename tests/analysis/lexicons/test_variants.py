"""One thing is one entry: the number of distinct entries is shown to the reader, so no variant may add to it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from analysis.framing.matching import Matcher
from analysis.inflection import inflect
from analysis.lexicon import Category, Entry, Lexicon, Phrase, bundled_lexicons, parse_lexicon
from analysis.text import words

LARGEST_FRAME = 100  # entries
MATCHERS = {lexicon.id: Matcher(lexicon) for lexicon in bundled_lexicons()}
CATEGORIES = [category for lexicon in bundled_lexicons() for category in lexicon.categories]
FRAMES = [category for category in CATEGORIES if category.id == category.group]


def spelling(phrase: Phrase) -> str:
    """The letters of a phrase: the same with hyphen, space, stop, apostrophe or none of them."""
    return "".join(char for word in phrase for char in word if char.isalnum())


def inflections(entry: Entry) -> Iterator[Phrase]:
    """The forms of an entry, and each with its first or its last word inflected as a noun or a verb."""
    for form in entry.forms:
        for at in {0, len(form) - 1}:
            for word in (*inflect(form[at], "noun"), *inflect(form[at], "verb")):
                yield (*form[:at], word, *form[at + 1 :])


def variants(category: Category) -> list[tuple[str, str]]:
    """The pairs of entries of which one has a form that is a form of the other, but for inflection and spelling."""
    owners: dict[str, set[str]] = {}
    for entry in category.entries:
        for form in entry.forms:
            owners.setdefault(spelling(form), set()).add(entry.id)
    pairs = {
        (min(entry.id, other), max(entry.id, other))
        for entry in category.entries
        for form in inflections(entry)
        for other in owners.get(spelling(form), ())
        if other != entry.id
    }
    return sorted(pairs)


def lexicon_of(*terms: str) -> Lexicon:
    entries = ", ".join(f'{{ term = "{term}", sense = "x" }}' for term in terms)
    header = '[lexicon]\nid = "mine"\nkind = "frames"\nlanguage = "en"\nversion = 1\n'
    return parse_lexicon(f'{header}[water]\ntitle = "water"\nentries = [{entries}]\n', "mine.toml")


@pytest.mark.parametrize("category", CATEGORIES, ids=lambda category: category.id)
def test_no_entry_of_a_category_is_a_variant_of_another(category: Category) -> None:
    assert variants(category) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ally", "allies"),
        ("airstrike", "air strike"),
        ("air-strikes", "airstrike"),
        ("spy", "spied"),
        ("ease tensions", "easing tensions"),
        ("U.N.", "UN"),
        ("re-election", "reelection"),
    ],
)
def test_a_variant_is_seen_by_this_test(one: str, other: str) -> None:
    assert len(variants(lexicon_of(one, other).categories[0])) == 1


@pytest.mark.parametrize(("one", "other"), [("vote", "voter"), ("law", "unlawful"), ("budget", "budget deficit")])
def test_another_word_is_no_variant(one: str, other: str) -> None:
    assert variants(lexicon_of(one, other).categories[0]) == []


@pytest.mark.parametrize("frame", FRAMES, ids=lambda frame: frame.id)
def test_a_frame_has_no_more_entries_than_a_person_can_check(frame: Category) -> None:
    assert len(frame.entries) <= LARGEST_FRAME


@pytest.mark.parametrize("category", CATEGORIES, ids=lambda category: category.id)
def test_every_entry_of_a_category_has_a_sense_of_its_own(category: Category) -> None:
    senses = [entry.sense for entry in category.entries]
    assert sorted(sense for sense in set(senses) if senses.count(sense) > 1) == []


def categories_found(lexicon: str, text: str) -> set[str]:
    tokens = words(text)
    return {hit.category for hit in MATCHERS[lexicon].hits(text, tokens, [(0, len(tokens))])}


@pytest.mark.parametrize(
    ("lexicon", "category", "text"),
    [
        ("naming", "armed_action.invasion", "The military cannot stop an invasion of drugs at the border."),
        ("naming", "armed_action.invasion", "The army was sued for an invasion of privacy."),
        ("frame", "security_and_defence", "He spoke of an invasion of drugs."),
        ("frame", "conflict", "It was an invasion of privacy."),
        ("naming", "spending.savings", "The government budget leaves Medicare savings accounts alone."),
        ("naming", "taking.fell", "Unemployment in the region fell to 4 percent."),
        ("naming", "targeted_killing.elimination", "The firm was liquidated and its assets sold."),
        ("frame", "economic", "A million stars shone."),
        ("frame", "political", "House of the week: four bedrooms and a garden."),
        ("frame", "cooperation", "There is no easy solution to the puzzle."),
        ("frame", "external_relations", "Men earn more than their female counterparts."),
    ],
)
def test_a_word_in_another_sense_is_not_counted(lexicon: str, category: str, text: str) -> None:
    assert category not in categories_found(lexicon, text)


@pytest.mark.parametrize(
    ("lexicon", "category", "text"),
    [
        ("naming", "armed_action.invasion", "The invasion of Kuwait began with tanks and artillery."),
        ("naming", "spending.savings", "The budget counts on savings in public services."),
        ("frame", "economic", "The town paid three million for it."),
        ("frame", "political", "The House will vote on Monday."),
        ("frame", "cooperation", "They want a negotiated solution."),
        ("frame", "external_relations", "The British prime minister spoke to her counterpart."),
    ],
)
def test_the_same_word_in_its_sense_is_counted(lexicon: str, category: str, text: str) -> None:
    assert category in categories_found(lexicon, text)
