"""Counts in two groups: the values of published examples, and what must hold of any counts."""

from __future__ import annotations

from math import exp, log, sqrt

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from analysis.contingency import Fourfold, association, common_odds_ratio, wilson_interval

BERKELEY = [
    Fourfold(512, 89, 313, 19),
    Fourfold(353, 17, 207, 8),
    Fourfold(120, 202, 205, 391),
    Fourfold(138, 131, 279, 244),
    Fourfold(53, 94, 138, 299),
    Fourfold(22, 24, 351, 317),
]
"""Admissions to six departments by sex (Bickel, Hammel and O'Connell 1975), as R's UCBAdmissions."""

CHINESE_SMOKING = [
    Fourfold(126, 100, 35, 61),
    Fourfold(908, 688, 497, 807),
    Fourfold(913, 747, 336, 598),
    Fourfold(235, 172, 58, 121),
    Fourfold(402, 308, 121, 215),
    Fourfold(182, 156, 72, 98),
    Fourfold(60, 99, 11, 43),
    Fourfold(104, 89, 21, 36),
]
"""Lung cancer by smoking in eight cities (Liu 1992), the example of Agresti (2002), who gives 2.17 (1.98 to 2.38)."""

counts = st.integers(0, 60)
fourfolds = st.builds(Fourfold, counts, counts, counts, counts)
tables = st.lists(fourfolds, max_size=8)


class TestWilson:
    def test_seven_of_ten(self) -> None:
        assert wilson_interval(7, 10) == pytest.approx((0.3967781, 0.8922087), abs=1e-6)

    def test_no_hit_begins_at_nothing(self) -> None:
        assert wilson_interval(0, 10) == pytest.approx((0.0, 0.2775328), abs=1e-6)

    def test_more_confidence_needs_a_wider_interval(self) -> None:
        usual, wide = wilson_interval(7, 10), wilson_interval(7, 10, 0.99)
        assert usual is not None
        assert wide is not None
        assert wide[0] < usual[0] < usual[1] < wide[1]

    def test_no_cases_have_no_interval(self) -> None:
        assert wilson_interval(0, 0) is None

    @pytest.mark.parametrize(("count", "n"), [(-1, 3), (4, 3), (0, -1)])
    def test_what_is_no_proportion_is_refused(self, count: int, n: int) -> None:
        with pytest.raises(ValueError, match="no proportion"):
            wilson_interval(count, n)

    @given(st.integers(1, 10**9), st.data())
    def test_it_holds_the_share_and_stays_within_0_and_1(self, n: int, data: st.DataObject) -> None:
        count = data.draw(st.integers(0, n))
        interval = wilson_interval(count, n)
        assert interval is not None
        assert 0 <= interval[0] <= count / n <= interval[1] <= 1

    @given(st.integers(1, 1000), st.data())
    def test_the_share_without_the_mark_has_the_mirrored_interval(self, n: int, data: st.DataObject) -> None:
        count = data.draw(st.integers(0, n))
        interval, mirrored = wilson_interval(count, n), wilson_interval(n - count, n)
        assert interval is not None
        assert mirrored is not None
        assert interval == pytest.approx((1 - mirrored[1], 1 - mirrored[0]), abs=1e-12)


class TestAssociation:
    def test_berkeley_as_in_r(self) -> None:
        found = association(BERKELEY)
        assert found is not None
        assert found.chi_squared == pytest.approx(1.4269, abs=5e-5)
        assert found.probability == pytest.approx(0.2323, abs=5e-5)

    def test_smoking_in_eight_cities(self) -> None:
        found = association(CHINESE_SMOKING)
        assert found is not None
        assert found.chi_squared == pytest.approx(279.4, abs=0.05)

    @pytest.mark.parametrize(
        "strata",
        [
            [],
            [Fourfold(0, 0, 0, 0)],
            [Fourfold(3, 4, 0, 0), Fourfold(0, 0, 5, 6)],
            [Fourfold(3, 0, 4, 0), Fourfold(0, 2, 0, 9)],
            [Fourfold(1, 0, 0, 0)],
        ],
        ids=["none", "empty", "one group each", "all or none marked", "one case"],
    )
    def test_strata_that_cannot_tell_are_refused(self, strata: list[Fourfold]) -> None:
        assert association(strata) is None

    def test_a_difference_smaller_than_the_correction_is_not_turned_round(self) -> None:
        found = association([Fourfold(1, 1, 1, 1)])
        assert found is not None
        assert (found.chi_squared, found.probability) == (0.0, 1.0)

    @given(tables)
    def test_exchanging_the_groups_changes_nothing(self, strata: list[Fourfold]) -> None:
        one, other = association(strata), association(map(exchanged, strata))
        assert (one is None) == (other is None)
        if one and other:
            assert one.chi_squared == pytest.approx(other.chi_squared, abs=1e-9, rel=1e-9)

    @given(tables)
    def test_the_probability_is_one(self, strata: list[Fourfold]) -> None:
        found = association(strata)
        assert found is None or (found.chi_squared >= 0 and 0 <= found.probability <= 1)

    @given(tables)
    def test_strata_of_one_group_add_nothing(self, strata: list[Fourfold]) -> None:
        assert association([*strata, Fourfold(5, 7, 0, 0), Fourfold(0, 0, 0, 0)]) == association(strata)


class TestCommonOddsRatio:
    def test_berkeley_as_in_r(self) -> None:
        found = common_odds_ratio(BERKELEY)
        assert found is not None
        assert (found.value, found.low, found.high) == pytest.approx((0.9046968, 0.7719074, 1.0603298), abs=5e-8)

    def test_smoking_in_eight_cities(self) -> None:
        found = common_odds_ratio(CHINESE_SMOKING)
        assert found is not None
        assert (found.value, found.low, found.high) == pytest.approx((2.17, 1.98, 2.38), abs=0.006)

    @pytest.mark.parametrize(
        "strata",
        [
            [],
            [Fourfold(0, 0, 0, 0), Fourfold(0, 0, 0, 0)],
            [Fourfold(3, 4, 0, 0)],
            [Fourfold(5, 0, 2, 3)],
            [Fourfold(0, 5, 2, 3)],
        ],
        ids=["none", "empty", "one group", "without bound", "nothing"],
    )
    def test_strata_without_a_ratio_are_refused(self, strata: list[Fourfold]) -> None:
        assert common_odds_ratio(strata) is None

    @given(st.builds(Fourfold, *[st.integers(1, 500)] * 4))
    def test_one_stratum_has_its_own_ratio_and_woolfs_interval(self, stratum: Fourfold) -> None:
        a, b, c, d = stratum.first_with, stratum.first_without, stratum.second_with, stratum.second_without
        reach = 1.959963984540054 * sqrt(1 / a + 1 / b + 1 / c + 1 / d)
        found = common_odds_ratio([stratum])
        assert found is not None
        assert found.value == pytest.approx(a * d / (b * c))
        assert found.low == pytest.approx(exp(log(a * d / (b * c)) - reach))
        assert found.high == pytest.approx(exp(log(a * d / (b * c)) + reach))

    @given(tables)
    def test_exchanging_the_groups_turns_the_ratio_round(self, strata: list[Fourfold]) -> None:
        one, other = common_odds_ratio(strata), common_odds_ratio(map(exchanged, strata))
        assert (one is None) == (other is None)
        if one and other:
            assert (one.value, one.low, one.high) == pytest.approx((1 / other.value, 1 / other.high, 1 / other.low))

    @given(tables)
    def test_the_interval_holds_the_ratio(self, strata: list[Fourfold]) -> None:
        found = common_odds_ratio(strata)
        assume(found is not None)
        assert found is not None
        assert 0 < found.low <= found.value <= found.high

    @given(tables)
    def test_the_order_of_strata_does_not_matter(self, strata: list[Fourfold]) -> None:
        assert common_odds_ratio(strata) == common_odds_ratio(list(reversed(strata)))


def exchanged(stratum: Fourfold) -> Fourfold:
    """The same counts with the groups in each other's place."""
    return Fourfold(stratum.second_with, stratum.second_without, stratum.first_with, stratum.first_without)


def test_a_negative_count_is_refused() -> None:
    with pytest.raises(ValueError, match="never negative"):
        Fourfold(1, -1, 0, 0)
