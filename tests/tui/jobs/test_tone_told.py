"""Why a sentence has its tone: its words with points and reasons, their sum, and the other two views."""

from __future__ import annotations

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.document import Document, Voice
from analysis.measure import Evidence
from analysis.reading import read_document
from tests.tui.made import article, comparison
from tui.jobs.tone_told import ToneTold, tone_told
from tui.text import cells
from tui.widgets.tone_lines import NO_WORD, result_runs, tone_lines

TONE = next(measure for measure in comparison().measures if measure.id == "tone.mean")


def row_of(document: Document, sentence: int) -> Evidence:
    where = document.sentences[sentence]
    return Evidence(document.article, sentence, where.start, where.end, Voice.OWN, 0)


def told(sentence: str) -> ToneTold:
    document = read_document(article(1, ("A headline", (sentence,))))
    return tone_told(document, row_of(document, 1))


def reason(sentence: str, word: str) -> str:
    return next(one.reason for one in told(sentence).words if one.text == word)


@pytest.mark.parametrize("voice", [Voice.OWN, Voice.ALL])
@pytest.mark.parametrize("column", range(4))
def test_the_points_of_the_words_give_the_tone_of_the_row(voice: Voice, column: int) -> None:
    for row in comparison().evidence(TONE, voice, column):
        one = tone_told(comparison().scored[row.article].document, row)
        assert one.value == row.value
        assert one.total == pytest.approx(math.fsum(word.points for word in one.words))
        assert one.value == pytest.approx(one.total / math.sqrt(one.total**2 + 15), abs=1e-4)


def test_words_stand_in_the_order_of_the_text() -> None:
    assert [one.text for one in told("The good men fear the shelling.").words] == ["good", "fear", "shelling"]


def test_an_added_word_says_so() -> None:
    assert reason("The shelling went on.", "shelling").startswith("added")


def test_a_euphemism_says_what_for() -> None:
    assert reason("It began a special military operation against the town.", "special military operation").startswith(
        "euphemism"
    )


def test_a_masked_word_is_there_and_gives_nothing() -> None:
    (word,) = [one for one in told("He met the United Nations chief.").words if one.text == "United"]
    assert (word.points, word.short) == (0, "masked")


def test_what_a_negation_does_is_said() -> None:
    assert reason("It was not good.", "good") == "turned round by “not”"


def test_a_word_that_is_only_rated_needs_no_reason() -> None:
    assert reason("It was good.", "good") == ""


def test_where_no_word_takes_a_side_there_is_no_praise_and_no_blame() -> None:
    assert told("The council met on Monday.").balance is None


# In lines


def test_the_result_comes_first_then_the_words() -> None:
    first, second = ("".join(text for text, _ in line).rstrip() for line in tone_lines(told("It was good."), 100, 2))
    assert first == "tone +0.44: sum +1.9; plain VADER +0.44; praise less blame +1.00"
    assert second == "good +1.9"


def test_without_a_word_that_counts_it_says_so() -> None:
    lines = tone_lines(told("The council met on Monday."), 60, 2)
    assert "".join(text for text, _ in lines[-1]).strip() == NO_WORD


def test_where_there_is_little_room_reasons_are_given_in_a_word_and_the_least_go_first() -> None:
    crowded = told("He met the United Nations chief: shelling, killing, murder, horror and a good plan.")
    narrow = "".join(text for text, _ in tone_lines(crowded, 44, 1)[1])
    assert "murder" in narrow
    assert "United" not in narrow
    assert " more" in narrow


@settings(max_examples=60)
@given(st.text(max_size=60), st.integers(20, 120), st.integers(1, 4))
def test_lines_never_go_over_the_width_or_the_number(text: str, width: int, most: int) -> None:
    lines = tone_lines(told(f"It was a good {text} murder."), width, most)
    assert len(lines) <= most + 1
    assert all(sum(cells(part) for part, _ in line) <= width for line in lines)


@pytest.mark.parametrize("width", [12, 30, 50, 80])
def test_the_tone_itself_is_never_cut(width: int) -> None:
    assert "".join(text for text, _ in result_runs(told("It was good."), width)).startswith("tone +0.44")
