"""Of the mentions of a thing, the first is known from the later ones, and those at a distance from the others."""

from __future__ import annotations

import pytest

from analysis.document import Voice
from analysis.lexicon import parse_lexicon
from analysis.mentions import (
    find_mentions,
    is_distanced,
    read_distanced,
    read_first_mentions,
    read_later_mentions,
)
from analysis.reading import read_document
from analysis.selection import Selection
from tests.articles import article

LEXICON = parse_lexicon(
    """
[lexicon]
id = "river_names"
kind = "naming"
language = "en"
version = 1

[flooding]
title = "the high water"

[flooding.deluge]
title = "deluge"
entries = [{ term = "deluge", sense = "a very great flood", inflect = "noun" }]

[flooding.flood]
title = "flood"
entries = [{ term = "flood", sense = "water over land", inflect = "noun" }]

[wall]
title = "what holds it back"

[wall.dam]
title = "dam"
entries = [{ term = "dam", sense = "across a river", inflect = "noun" }]

[wall.dyke]
title = "dyke"
entries = [{ term = "dyke", sense = "along a river", inflect = "noun" }]
""",
    "names.toml",
)
BODY = (
    'The deluge reached the dam. "This flood will pass," the mayor said. The flood, a second flood, was gone by noon.'
)


def selection(body: str, voice: Voice = Voice.ALL) -> Selection:
    return Selection(read_document(article(body)), voice)


def mentions(body: str, voice: Voice = Voice.ALL) -> list[tuple[str, bool, bool]]:
    return [(m.label, m.first, m.distanced) for m in find_mentions(selection(body, voice), LEXICON)]


def distanced(marked: str) -> bool:
    """Whether the words between [ and ] are held at a distance."""
    before, _, rest = marked.partition("[")
    label, _, after = rest.partition("]")
    return is_distanced(before + label + after, len(before), len(before) + len(label))


def test_only_the_first_mention_of_each_concept_is_a_first_one() -> None:
    assert [(label, first) for label, first, _ in mentions(BODY)] == [
        ("flooding.deluge", True),
        ("wall.dam", True),
        ("flooding.flood", False),
        ("flooding.flood", False),
        ("flooding.flood", False),
    ]


def test_the_first_mention_is_the_article_s_and_not_that_of_the_chosen_voice() -> None:
    assert mentions(BODY, Voice.QUOTED) == [("flooding.flood", False, False)]


def test_the_share_of_first_mentions_has_one_unit_an_article() -> None:
    readings = read_first_mentions(selection(BODY), LEXICON)
    assert [(unit.numerator, unit.denominator) for unit in readings["naming_first.flooding.deluge"].units] == [(1, 1)]
    assert [(unit.numerator, unit.denominator) for unit in readings["naming_first.flooding.flood"].units] == [(0, 1)]


def test_later_mentions_are_all_the_others() -> None:
    readings = read_later_mentions(selection(BODY), LEXICON)
    assert sum(unit.numerator for unit in readings["naming_later.flooding.flood"].units) == 3
    assert sum(unit.numerator for unit in readings["naming_later.flooding.deluge"].units) == 0


def test_every_measure_of_a_label_has_as_much_evidence_as_it_counts() -> None:
    for read in (read_first_mentions, read_later_mentions, read_distanced):
        for reading in read(selection(BODY), LEXICON).values():
            assert sum(unit.numerator for unit in reading.units) == len(reading.evidence)


def test_a_label_alone_in_marks_is_counted_as_distanced() -> None:
    readings = read_distanced(selection('The "deluge" passed. A deluge is rare.'), LEXICON)
    units = readings["naming_distanced.flooding.deluge"].units
    assert [(unit.numerator, unit.denominator) for unit in units] == [(1, 1), (0, 1)]


def test_a_concept_that_is_not_mentioned_has_no_unit() -> None:
    assert read_first_mentions(selection("Nothing came."), LEXICON)["naming_first.wall.dam"].units == ()


@pytest.mark.parametrize(
    "marked",
    [
        'The "[deluge]" passed.',
        "The “[deluge]” passed.",
        "The ‘[deluge]’ passed.",
        "The '[deluge]' passed.",
        "The «[deluge]» passed.",
        "The „[deluge]“ passed.",
        "They called it a “[deluge],” and left.",
        "“[Deluge]” passes",
        "The so-called [deluge] passed.",
        "The so called [deluge] passed.",
        'The so-called "[deluge]" passed.',
        "So-called [deluge] passes",
    ],
)
def test_marks_round_the_label_alone_hold_it_at_a_distance(marked: str) -> None:
    assert distanced(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "The [deluge] passed.",
        'He said "the [deluge]" twice.',
        'He said "[deluge] or not" twice.',
        "The farmers' [deluge]' passed.",
        "The farmers'[deluge]' passed.",
        "The “[deluge] passed.",
        "The “[deluge]„ passed.",
        "The [deluge], so-called, passed.",
        "[deluge]",
        '"[deluge]',
        '[deluge]"',
    ],
)
def test_other_marks_do_not(marked: str) -> None:
    assert not distanced(marked)
