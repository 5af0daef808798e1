"""MATTR and MTLD: worked values, laws, and what sentences give to them."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.diversity import (
    FEWEST_WORDS,
    WINDOW,
    factor_shares,
    mattr,
    moving_blocks_interval,
    mtld,
    mtld_of,
    read_diversity,
    read_interval,
    window_ratios,
)
from analysis.document import Voice
from analysis.measure import Unit
from analysis.selection import Selection
from tests.analysis.passages import PASSAGES
from tests.analysis.plain_articles import read_text

FORMS = st.lists(st.sampled_from("abcdefghijklmnop"), max_size=90)
BODY = "\n\n".join(" ".join(passage) for passage in PASSAGES)


def test_of_the_people_makes_one_factor_and_no_part_of_another() -> None:
    """The example of McCarthy and Jarvis (2010): after `people` the ratio is .667, then three new words follow."""
    assert sum(factor_shares(["of", "the", "people", "by", "the", "people", "for", "the", "people"])) == pytest.approx(
        1
    )


def test_a_factor_may_end_where_the_ratio_is_just_the_factor_size() -> None:
    eighteen_of_twenty_five = [str(n) for n in range(18)] + ["0"] * 7
    assert sum(factor_shares([*eighteen_of_twenty_five, "new"])) == pytest.approx(1)


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


def test_the_sentences_together_give_mattr_of_the_whole_text() -> None:
    document = read_text(BODY)
    units = read_diversity(Selection(document, Voice.ALL))["diversity.mattr"].units
    whole = mattr([token.form for token in document.tokens])
    assert sum(u.numerator for u in units) / sum(u.denominator for u in units) == pytest.approx(whole)


def test_the_sentences_together_give_mtld_of_the_whole_text() -> None:
    document = read_text(BODY)
    readings = read_diversity(Selection(document, Voice.ALL))
    sums = [
        sum(getattr(unit, amount) for unit in readings[f"diversity.{direction}"].units)
        for direction in ("forwards", "backwards")
        for amount in ("numerator", "denominator")
    ]
    assert mtld_of(sums) == pytest.approx(mtld([token.form for token in document.tokens]))


def test_windows_run_over_what_others_say_when_own_words_are_chosen() -> None:
    document = read_text(BODY)
    own = [
        token.form
        for token in document.tokens
        if any(s.voice is Voice.OWN and s.start <= token.start < s.end for s in document.segments)
    ]
    assert len(own) < len(document.tokens)
    units = read_diversity(Selection(document, Voice.OWN))["diversity.mattr"].units
    assert sum(u.denominator for u in units) == len(own) - WINDOW + 1


def test_under_a_hundred_words_nothing_is_measured() -> None:
    words = [str(1000 + number) for number in range(FEWEST_WORDS - 1)]
    readings = read_diversity(Selection(read_text(" ".join(words)), Voice.ALL))
    assert [found.units for found in readings.values()] == [(), (), ()]


def test_a_hundred_words_are_measured() -> None:
    words = [str(1000 + number) for number in range(FEWEST_WORDS)]
    readings = read_diversity(Selection(read_text(" ".join(words)), Voice.ALL))
    assert all(found.units for found in readings.values())


def test_there_is_a_row_for_every_unit() -> None:
    for found in read_diversity(Selection(read_text(BODY), Voice.OWN)).values():
        assert sorted(row.sentence for row in found.evidence) == sorted(unit.sentence for unit in found.units)


def test_the_headline_is_left_out() -> None:
    with_headline = read_text(BODY, "Bridge bridge bridge bridge")
    found = read_diversity(Selection(with_headline, Voice.ALL))["diversity.forwards"].units
    plain = read_diversity(Selection(read_text(BODY), Voice.ALL))["diversity.forwards"].units
    assert sum(u.denominator for u in found) == pytest.approx(sum(u.denominator for u in plain))


def test_an_interval_holds_the_value() -> None:
    document = read_text(BODY)
    interval = read_interval(Selection(document, Voice.ALL))["diversity.mtld"]
    assert interval is not None
    value = mtld([token.form for token in document.tokens])
    assert value is not None
    assert interval[0] < value < interval[1]


def test_an_interval_is_the_same_every_time() -> None:
    document = read_text(BODY)
    assert read_interval(Selection(document, Voice.ALL)) == read_interval(Selection(document, Voice.ALL))


def test_an_article_of_fewer_than_three_runs_has_no_interval() -> None:
    units = [Unit(place, 12.0, 20.0) for place in range(14)]
    assert moving_blocks_interval([units], lambda sums: sums[0] / sums[1]) is None


def test_sentences_that_are_all_alike_have_an_interval_without_width() -> None:
    units = [Unit(place, 12.0, 20.0) for place in range(40)]
    assert moving_blocks_interval([units], lambda sums: sums[0] / sums[1]) == pytest.approx((0.6, 0.6))


def test_runs_of_like_neighbours_widen_the_interval() -> None:
    """The same sentences, once with like ones side by side: drawing runs must see that they tell less."""
    values = [float(10 + place // 10) for place in range(80)]
    mixed = [values[37 * place % 80] for place in range(80)]
    widths = []
    for order in (mixed, values):
        interval = moving_blocks_interval([[Unit(n, v, 20.0) for n, v in enumerate(order)]], lambda s: s[0] / s[1])
        assert interval is not None
        widths.append(interval[1] - interval[0])
    assert all(narrow < wide for narrow, wide in pairwise(widths))


MATTR_OF_PASSAGES = 0.8445536869340197
MTLD_OF_PASSAGES = 215.40337534405333
