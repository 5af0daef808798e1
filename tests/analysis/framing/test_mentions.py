"""Of the mentions of a thing, the first is known from the later ones, and those at a distance from the others."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest

from analysis.document import Voice
from analysis.framing import read_naming
from analysis.framing.mentions import (
    Mention,
    distanced_mentions,
    first_mentions,
    is_distanced,
    later_mentions,
    mentions_of,
)
from analysis.lexicon import parse_lexicon
from analysis.measure import Reading
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


def found(body: str, concept: str = "flooding", voice: Voice = Voice.ALL) -> tuple[Mention, ...]:
    document = read_document(article(body))
    chosen, everything = (
        {
            measure.removeprefix("naming."): reading
            for measure, reading in read_naming(Selection(document, of_voice), LEXICON).items()
            if measure.startswith(f"naming.{concept}.")
        }
        for of_voice in (voice, Voice.ALL)
    )
    return mentions_of(document.text, chosen, everything)


def units(reading: Reading) -> list[tuple[float, float]]:
    return [(unit.numerator, unit.denominator) for unit in reading.units]


def distanced(marked: str) -> bool:
    """Whether the words between [ and ] are held at a distance."""
    before, _, rest = marked.partition("[")
    label, _, after = rest.partition("]")
    return is_distanced(before + label + after, len(before), len(before) + len(label))


def test_mentions_stand_in_the_order_of_the_text() -> None:
    assert [mention.label for mention in found(BODY)] == ["flooding.deluge", *["flooding.flood"] * 3]


def test_only_the_first_mention_of_a_concept_is_a_first_one() -> None:
    assert [mention.first for mention in found(BODY)] == [True, False, False, False]


def test_another_concept_has_a_first_mention_of_its_own() -> None:
    assert [(mention.label, mention.first) for mention in found(BODY, "wall")] == [("wall.dam", True)]


def test_the_first_mention_is_the_article_s_and_not_that_of_the_chosen_voice() -> None:
    assert [(mention.label, mention.first) for mention in found(BODY, voice=Voice.QUOTED)] == [
        ("flooding.flood", False)
    ]


def test_the_share_of_first_mentions_has_one_unit_an_article() -> None:
    mentions = found(BODY)
    assert units(first_mentions(mentions, "flooding.deluge")) == [(1, 1)]
    assert units(first_mentions(mentions, "flooding.flood")) == [(0, 1)]


def test_a_first_mention_in_another_voice_is_none_of_the_chosen_one() -> None:
    assert units(first_mentions(found(BODY, voice=Voice.QUOTED), "flooding.flood")) == []


def test_later_mentions_are_all_the_others() -> None:
    mentions = found(BODY)
    assert units(later_mentions(mentions, "flooding.flood")) == [(1, 1)] * 3
    assert units(later_mentions(mentions, "flooding.deluge")) == [(0, 1)] * 3


@pytest.mark.parametrize("read", [first_mentions, later_mentions, distanced_mentions])
def test_a_share_has_as_much_evidence_as_it_counts(read: Callable[[Iterable[Mention], str], Reading]) -> None:
    reading = read(found(BODY), "flooding.flood")
    assert sum(unit.numerator for unit in reading.units) == len(reading.evidence)


def test_a_label_alone_in_marks_is_counted_as_distanced() -> None:
    mentions = found('The "deluge" passed. A deluge is rare. So is a flood.')
    assert units(distanced_mentions(mentions, "flooding.deluge")) == [(1, 1), (0, 1)]


def test_a_concept_that_is_not_mentioned_has_no_mention() -> None:
    assert found("Nothing came.") == ()


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
        'The "[great" deluge] passed.',
        "The « [great » deluge] passed.",
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
        "They said 'the farmers' [dams and farmers' dykes] are full'.",
        "The '[farmers' deluge] is over, she said.",
    ],
)
def test_other_marks_do_not(marked: str) -> None:
    assert not distanced(marked)
