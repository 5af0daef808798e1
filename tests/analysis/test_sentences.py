"""Sentences of one paragraph: the authored gold, and the laws that hold for any text."""

import importlib
import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from types import FrameType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis import sentences
from analysis.sentences import sentence_spans

GOLD = tomllib.loads((Path(__file__).parent / "gold" / "segmentation.toml").read_text("utf-8"))["passage"]
DEVELOPMENT = [passage for passage in GOLD if not passage.get("held_out")]
HELD_OUT = [passage for passage in GOLD if passage.get("held_out")]
HELD_OUT_EXACT = 67  # of 69, as measured when the rules were done

# A stop before a lower-case word is more often an abbreviation that no list has than the end of a sentence.
KNOWN_ERRORS = {"The witness said yes."}


def divide(text: str, language: str | None = "en") -> list[str]:
    return [text[begin:end] for begin, end in sentence_spans(text, 0, len(text), language)]


def text_of(passage: dict[str, Any]) -> str:
    return str(passage.get("text", " ".join(passage["sentences"])))


def cases() -> Iterator[Any]:
    for passage in DEVELOPMENT:
        known = passage["sentences"][0] in KNOWN_ERRORS
        marks = [pytest.mark.xfail(strict=True, reason="lower-case start")] if known else []
        yield pytest.param(passage, marks=marks, id=f"{passage['language']}: {text_of(passage)[:50]}")


@pytest.mark.parametrize("passage", cases())
def test_an_authored_passage_has_the_sentences_that_people_gave_it(passage: dict[str, Any]) -> None:
    assert divide(text_of(passage), passage["language"]) == passage["sentences"]


def test_held_out_passages_are_as_often_exact_as_measured() -> None:
    exact = sum(divide(text_of(passage), passage["language"]) == passage["sentences"] for passage in HELD_OUT)
    assert exact >= HELD_OUT_EXACT


def test_the_gold_has_the_breadth_that_was_asked_for() -> None:
    languages = [passage["language"] for passage in GOLD]
    assert languages.count("en") >= 120
    assert all(languages.count(language) >= 8 for language in ("de", "fr", "es", "ru"))


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Er kam am 3. Mai. Es regnete.", "de", ["Er kam am 3. Mai.", "Es regnete."]),
        ("Er kam am 3. Mai. Es regnete.", None, ["Er kam am 3. Mai.", "Es regnete."]),
        ("Mr. Poe left. He ran.", "en-GB", ["Mr. Poe left.", "He ran."]),
        ("Mr. Poe left. He ran.", "xx", ["Mr. Poe left.", "He ran."]),
        ("他走了。她留下了。", "zh", ["他走了。", "她留下了。"]),
    ],
)
def test_an_unknown_language_has_the_abbreviations_of_all(text: str, language: str | None, expected: list[str]) -> None:
    assert divide(text, language) == expected


def test_offsets_are_those_of_the_whole_text() -> None:
    text = "Headline\n\n  It rained. Mr. Poe left. \n\nThe end."
    assert [text[begin:end] for begin, end in sentence_spans(text, 10, 38)] == ["It rained.", "Mr. Poe left."]


def test_what_lies_outside_the_paragraph_has_no_say() -> None:
    text = "He met Mr. Poe."
    assert sentence_spans(text, 0, 10) == [(0, 10)]


@pytest.mark.parametrize("text", ["", " \n\t ", "...", "?", "”", "* * *", "No stop at all"])
def test_a_paragraph_without_inner_stops_is_one_sentence_or_none(text: str) -> None:
    assert divide(text) == ([text.strip()] if text.strip() else [])


def test_stops_without_words_make_no_sentence() -> None:
    assert divide("... ? ! He left.") == ["... ? ! He left."]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He left (it was late. She stayed.", ["He left (it was late.", "She stayed."]),
        ("He left). She stayed.", ["He left).", "She stayed."]),
        ('"He left. She stayed.', ['"He left.', "She stayed."]),
        ('He said "no."She left.', ['He said "no."', "She left."]),
        ('He left."No," she said.', ["He left.", '"No," she said.']),
    ],
)
def test_unbalanced_marks_do_not_carry_on(text: str, expected: list[str]) -> None:
    assert divide(text) == expected


LANGUAGES = st.sampled_from(["en", "de", "fr", "es", "ru", "zh", "", None])
NEWS = st.lists(
    st.sampled_from(
        [
            *"abcIXА 1.?!…\n\u00a0\"'“”‘’„«»()[]—-,;:@#*•",
            ". ",
            " The ",
            "U.S.",
            "Mr.",
            "p.m.",
            "No. 5",
            "iPhone",
            "”",
            "г.",
        ]
    ),
    max_size=60,
).map("".join)


@given(st.one_of(st.text(), NEWS), st.integers(-5, 80), st.integers(-5, 80), LANGUAGES)
def test_spans_are_in_order_apart_trimmed_and_cover_every_visible_character(
    text: str, start: int, end: int, language: str | None
) -> None:
    spans = sentence_spans(text, start, end, language)
    low, high = max(start, 0), min(max(end, 0), len(text))
    covered = [place for begin, stop in spans for place in range(begin, stop)]
    assert covered == sorted(set(covered))
    assert all(text[begin:stop] == text[begin:stop].strip() != "" for begin, stop in spans)
    assert {p for p in range(low, high) if not text[p].isspace()} <= set(covered) <= set(range(low, high))


@given(NEWS, NEWS, NEWS)
def test_a_paragraph_is_divided_alike_wherever_it_stands(before: str, paragraph: str, after: str) -> None:
    shifted = sentence_spans(before + paragraph + after, len(before), len(before) + len(paragraph))
    assert [(begin - len(before), end - len(before)) for begin, end in shifted] == sentence_spans(
        paragraph, 0, len(paragraph)
    )


def unbounded_repeats(parsed: Any, parser: Any) -> Iterator[str]:
    for operation, argument in parsed:
        name = str(operation)
        if name in {"MAX_REPEAT", "MIN_REPEAT"} and argument[1] is parser.MAXREPEAT:
            yield name
        for part in argument if isinstance(argument, (tuple, list)) else ():
            for inner in part if isinstance(part, list) else [part]:
                if isinstance(inner, parser.SubPattern):
                    yield from unbounded_repeats(inner, parser)


@pytest.mark.parametrize("name", [name for name, value in vars(sentences).items() if isinstance(value, re.Pattern)])
def test_no_expression_can_go_back_over_an_unbounded_run(name: str) -> None:
    parser = importlib.import_module("re._parser")
    pattern: re.Pattern[str] = getattr(sentences, name)
    assert list(unbounded_repeats(parser.parse(pattern.pattern), parser)) == []


def test_the_check_for_unbounded_runs_finds_one() -> None:
    parser = importlib.import_module("re._parser")
    assert list(unbounded_repeats(parser.parse(r"a(?:b|(c+)d)?"), parser)) == ["MAX_REPEAT"]


def calls(text: str) -> int:
    """How many functions are called, of Python or C, to divide `text`."""
    count = 0

    def profile(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(profile)
    try:
        sentence_spans(text, 0, len(text))
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize(
    "unit",
    [".", ". ", "? ", "a", "A. ", "(", ")", "(a. ", "(a.) ", '"', '."A', "“‘", ". “", "[1]", ".[1]", "U.S. ", ". . "],
)
def test_hostile_runs_cost_calls_in_proportion_to_their_length(unit: str) -> None:
    sentence_spans("warm up", 0, 7)
    assert calls(unit * 2000) <= 4 * calls(unit * 500) + 50
