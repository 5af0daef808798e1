"""The names of things are resolved in authored sentences as often as the marks ask."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from analysis.framing.matching import Matcher
from analysis.lexicon import Lexicon, bundled_lexicons
from analysis.text import words

GOLD = Path(__file__).parent.parent / "gold"
FILES = ("naming_labels.toml", "naming_labels_fresh.toml")
QUOTE_MARKS = "\"'“”‘’«»„"
PRECISION, RECALL = 0.95, 0.85
FEWEST_CONCEPTS = 60


def naming() -> Lexicon:
    return next(lexicon for lexicon in bundled_lexicons() if lexicon.id == "naming")


MATCHER = Matcher(naming())


def unmarked(marked: str) -> tuple[str, set[tuple[int, int]]]:
    """The sentence without its marks, and where its labels are, without their quote marks."""
    text, spans = "", set()
    for part in marked.split("‹"):
        label, closed, rest = part.partition("›")
        if closed:
            start = len(text) + len(label) - len(label.lstrip(QUOTE_MARKS))
            spans.add((start, len(text) + len(label.rstrip(QUOTE_MARKS))))
        text += label + rest
    return text, spans


def outcomes(file: str, *, held_out: bool) -> Iterator[tuple[int, int, int]]:
    """Findings that are right, all findings, and labels, of each sentence of one part."""
    for case in tomllib.loads((GOLD / file).read_text("utf-8"))["sentence"]:
        if bool(case.get("held_out")) == held_out:
            text, labels = unmarked(case["text"])
            tokens = words(text)
            found = [(hit.start, hit.end) for hit in MATCHER.hits(text, tokens, [(0, len(tokens))])]
            yield len(labels & set(found)), len(found), len(labels)


@pytest.mark.parametrize("held_out", [False, True], ids=["development", "held out"])
@pytest.mark.parametrize("file", FILES)
def test_names_are_resolved_as_often_as_the_marks_ask(file: str, held_out: bool) -> None:
    right, found, labels = map(sum, zip(*outcomes(file, held_out=held_out), strict=True))
    assert right / found >= PRECISION
    assert right / labels >= RECALL


def test_there_are_sixty_concepts_each_with_rival_labels() -> None:
    labels: dict[str, int] = {}
    for category in naming().categories:
        labels[category.group] = labels.get(category.group, 0) + 1
    assert len(labels) >= FEWEST_CONCEPTS
    assert min(labels.values()) >= 2


def test_every_concept_says_what_it_is() -> None:
    assert all(category.definition for category in naming().categories)


def hits(text: str) -> list[str]:
    tokens = words(text)
    return [f"{hit.category}: {text[hit.start : hit.end]}" for hit in MATCHER.hits(text, tokens, [(0, len(tokens))])]


@pytest.mark.parametrize(
    "text",
    [
        "The lawyer had a conflict of interest.",
        "The mayor's war on litter goes on.",
        "It was a coup for the small museum.",
        "The two chefs agreed a truce over the recipe.",
        "The trapeze artist fell into the safety net.",
        "The band was shelling prawns in the kitchen.",
        "The elephant went on a rampage through the flower beds.",
        "He stood on the far right of the stage.",
        "The school went into lockdown for an hour.",
        "Tax refugees have moved to the lake.",
        "Burma Road was closed for repairs.",
        "The striker returned after a three-month layoff.",
    ],
)
def test_a_name_in_another_sense_is_not_taken(text: str) -> None:
    assert hits(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The Navy Special Operations Command moved to Tampa, officers of the army said.",
        "The Chinese People's Liberation Army posted a film about the city.",
        "Hundreds came to see the film Freedom Fighters.",
        "The town has a Civil War museum.",
    ],
)
def test_a_name_that_is_part_of_another_name_is_not_taken(text: str) -> None:
    assert hits(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Police said the Boston Marathon bombings killed three.",
        "The Pentagon scrambled two F-22 fighters after the attack.",
        "The man had a seizure at the airport.",
        "The senator stopped holding the American people hostage.",
        "The reporters were bombarded by questions at the village hall.",
        "The Special Forces raid killed two.",
        "The vet had to euthanize a pet.",
        "The case split the ranks in a generational conflict, soldiers say.",
        "The Democrat civil war spread to Ohio.",
        "The Republican insurgent candidates won.",
        "The candidate used the border to surge in the polls.",
    ],
)
def test_a_word_in_a_set_phrase_of_another_sense_is_not_taken(text: str) -> None:
    assert hits(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The next administration will decide.", ["government.administration: next administration"]),
        ("They call for regime change.", ["power_change.regime_change: regime change"]),
        ("The sides agreed on a 72-hour ceasefire.", ["truce.ceasefire: ceasefire"]),
        ("A mob stormed the Capitol.", ["protest.mob: mob"]),
        ("The miners downed tools.", ["work_stoppage.walkout: downed tools"]),
        ("The firm said 900 jobs will go.", ["dismissals.job_cuts: jobs will go"]),
        ("He died in the execution chamber of nitrogen gas.", ["death_penalty.execution: execution"]),
    ],
)
def test_a_name_is_found_in_its_usual_forms(text: str, found: list[str]) -> None:
    assert hits(text) == found
