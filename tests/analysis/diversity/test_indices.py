"""MATTR and MTLD: worked values and laws."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.diversity import factor_shares, mattr, mtld, window_ratios
from tests.analysis.passages import PASSAGES
from tests.analysis.plain_articles import read_text

FORMS = st.lists(st.sampled_from("abcdefghijklmnop"), max_size=90)
BODY = "\n\n".join(" ".join(passage) for passage in PASSAGES)

MATTR_OF_PASSAGES = 0.8445536869340197
MTLD_OF_PASSAGES = 215.40337534405333


def test_of_the_people_makes_one_factor_and_no_part_of_another() -> None:
    """The example of McCarthy and Jarvis (2010): after `people` the ratio is .667, then three new words follow."""
    assert sum(factor_shares(["of", "the", "people", "by", "the", "people", "for", "the", "people"])) == pytest.approx(
        1
    )


def test_a_factor_may_end_where_the_ratio_is_just_the_factor_size() -> None:
    eighteen_of_twenty_five = [str(n) for n in range(18)] + ["0"] * 7
    assert sum(factor_shares([*eighteen_of_twenty_five, "new"])) == pytest.approx(1)


@given(st.lists(st.sampled_from("abcdefghijkl"), max_size=120), st.floats(0.05, 0.95))
def test_a_factor_ends_with_the_first_word_at_which_the_ratio_is_low_enough(forms: list[str], size: float) -> None:
    ends, begin = [], 0
    for end in range(1, len(forms) + 1):
        if len(set(forms[begin:end])) <= size * (end - begin):
            ends.append(end)
            begin = end
    complete = factor_shares(forms, size)[: ends[-1] if ends else 0]
    lengths = [end - start for start, end in zip([0, *ends], ends, strict=False)]
    assert complete == [1 / length for length in lengths for _ in range(length)]


def test_words_after_the_last_factor_count_by_how_far_their_ratio_has_fallen() -> None:
    assert sum(factor_shares(["a", "b", "c", "d", "a"])) == pytest.approx((1 - 4 / 5) / (1 - 0.72))


def test_mtld_is_the_mean_of_both_directions() -> None:
    forms = ["of", "the", "people", "by", "the", "people", "for", "the", "people"]
    backwards = sum(factor_shares(forms[::-1]))
    assert mtld(forms) == pytest.approx((9 / 1 + 9 / backwards) / 2)


def test_mtld_of_a_text_whose_words_are_all_different_is_not_measured() -> None:
    assert mtld(["every", "word", "here", "differs"]) is None


def test_mattr_is_the_mean_ratio_of_the_windows() -> None:
    assert mattr(["a", "b", "a", "a"], 3) == pytest.approx((2 / 3 + 2 / 3) / 2)


def test_mattr_needs_one_window() -> None:
    assert mattr(["a", "b"], 3) is None


def test_published_tools_give_the_same_on_the_passages() -> None:
    """lexicalrichness 0.5.1 on the words of the authored passages, in lower case, computed once beside the project."""
    forms = [token.form for token in read_text(BODY).tokens]
    assert mattr(forms) == pytest.approx(MATTR_OF_PASSAGES, rel=1e-12)
    assert mtld(forms) == pytest.approx(MTLD_OF_PASSAGES, rel=1e-12)


@given(FORMS, st.integers(1, 60))
def test_rolling_counts_give_what_counting_every_window_gives(forms: list[str], window: int) -> None:
    plain = [len(set(forms[at : at + window])) / window for at in range(len(forms) - window + 1)]
    assert window_ratios(forms, window) == pytest.approx(plain)


@given(FORMS)
def test_mtld_does_not_depend_on_the_direction(forms: list[str]) -> None:
    there, back = mtld(forms), mtld(forms[::-1])
    assert there == (None if back is None else pytest.approx(back))


@given(FORMS)
def test_every_word_gives_its_share_of_a_factor(forms: list[str]) -> None:
    shares = factor_shares(forms)
    assert len(shares) == len(forms)
    assert all(share >= 0 for share in shares)


@given(FORMS.filter(lambda forms: len(forms) > 1))
def test_writing_a_text_twice_lowers_no_ratio_of_its_windows(forms: list[str]) -> None:
    """What type-token ratio cannot do: a copy behind the text changes nothing for the windows that lie in it."""
    window = len(forms)
    assert window_ratios(forms * 2, window) == pytest.approx([len(set(forms)) / window] * (window + 1))
