"""The bundled lexicons find, in authored sentences, what a reader would mark and nothing else."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TypedDict

import pytest

from analysis.framing.matching import Hit, Matcher
from analysis.lexicon import Lexicon, bundled_lexicons
from analysis.text import words

GOLD = Path(__file__).parent.parent / "gold"


class Case(TypedDict):
    text: str
    hits: list[str]


FRAMES: dict[str, list[Case]] = tomllib.loads((GOLD / "framing.toml").read_text("utf-8"))
NAMING: list[Case] = tomllib.loads((GOLD / "naming.toml").read_text("utf-8"))["sentences"]
LEXICONS: dict[str, Lexicon] = {lexicon.id: lexicon for lexicon in bundled_lexicons()}
MATCHERS = {name: Matcher(lexicon) for name, lexicon in LEXICONS.items()}


def hits(lexicon: str, text: str) -> list[Hit]:
    tokens = words(text)
    return MATCHERS[lexicon].hits(text, tokens, [(0, len(tokens))])


@pytest.mark.parametrize(("frame", "case"), [(frame, case) for frame, cases in FRAMES.items() for case in cases])
def test_a_frame_counts_the_words_that_were_marked(frame: str, case: Case) -> None:
    found = [case["text"][hit.start : hit.end] for hit in hits("frame", case["text"]) if hit.category == frame]
    assert found == case["hits"]


@pytest.mark.parametrize("case", NAMING, ids=lambda case: case["text"][:50])
def test_a_thing_is_named_as_it_was_marked(case: Case) -> None:
    text = case["text"]
    assert [f"{hit.category}: {text[hit.start : hit.end]}" for hit in hits("naming", text)] == case["hits"]


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace("'", "’"),
        lambda text: text.replace("-", "\u2011"),
        lambda text: text.replace(" ", "\u00a0"),
    ],
    ids=["curly apostrophes", "non-breaking hyphens", "non-breaking spaces"],
)
@pytest.mark.parametrize("lexicon", ["frame", "naming"])
def test_typography_changes_no_hit(lexicon: str, change: object) -> None:
    assert callable(change)
    for case in [*(case for cases in FRAMES.values() for case in cases), *NAMING]:
        assert hits(lexicon, change(case["text"])) == hits(lexicon, case["text"])


def test_capitals_change_no_hit_of_a_label() -> None:
    for case in NAMING:
        assert hits("naming", case["text"].upper()) == hits("naming", case["text"])


def test_the_frames_are_the_ten_of_the_methods() -> None:
    ids = [category.id for category in LEXICONS["frame"].categories]
    assert ids == [
        *["economic", "security_and_defence", "legality", "morality", "political", "external_relations"],
        "conflict",
        "cooperation",
        "human_interest",
        "resolution",
    ]


def test_every_frame_has_at_least_fifteen_marked_sentences() -> None:
    assert {frame: len(cases) >= 15 for frame, cases in FRAMES.items()} == dict.fromkeys(
        (category.id for category in LEXICONS["frame"].categories), True
    )


def test_there_are_at_least_twenty_concepts_with_labels_in_the_order_of_the_alphabet() -> None:
    labels: dict[str, list[str]] = {}
    for category in LEXICONS["naming"].categories:
        labels.setdefault(category.group, []).append(category.id)
    assert len(labels) >= 20
    assert all(ids == sorted(ids) for ids in labels.values())


def test_every_frame_states_what_it_is_and_where_it_comes_from() -> None:
    assert all(category.definition and category.source for category in LEXICONS["frame"].categories)


@pytest.mark.parametrize(
    "text",
    [
        "Bill Maher laughed.",
        "The Intelligence Committee met.",
        "She paid the hospital bill.",
        "He heaved a sigh of relief.",
    ],
)
def test_the_resolution_frame_takes_no_names_and_other_senses(text: str) -> None:
    assert [hit.entry for hit in hits("frame", text) if hit.category == "resolution"] == []


@pytest.mark.parametrize("text", ["They reached a peace deal.", "A vaccine is near.", "New guidelines came."])
def test_the_resolution_frame_is_not_of_climate_alone(text: str) -> None:
    assert [hit.category for hit in hits("frame", text) if hit.category == "resolution"] == ["resolution"]
