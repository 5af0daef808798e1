"""MATTR and MTLD of a list of words, each as numbers that add up over the words.

MATTR (Covington and McFall 2010) is the mean type-token ratio of every window of `WINDOW` neighbouring words.

MTLD (McCarthy and Jarvis 2010) is the mean number of words over which the type-token ratio stays above `FACTOR_SIZE`:
words divided by factors, read forwards and backwards, and the mean of both. A factor is spread evenly over its words;
the words after the last whole factor give the part of one that their ratio says. As in the paper, a factor may be of
any length, and is complete once the ratio is at most `FACTOR_SIZE`.
"""

from __future__ import annotations

from collections.abc import Sequence

from analysis.measure import Sums

WINDOW = 50
"""Words of a window of MATTR: Covington and McFall's choice where short texts are to be measured."""
FACTOR_SIZE = 0.72
"""The type-token ratio at which a factor of MTLD ends: McCarthy and Jarvis's default."""


def window_ratios(forms: Sequence[str], window: int = WINDOW) -> list[float]:
    """The type-token ratio of each window, by the place of its first word; empty where there are too few words."""
    if window < 1 or len(forms) < window:
        return []
    counts: dict[str, int] = {}
    for form in forms[:window]:
        counts[form] = counts.get(form, 0) + 1
    types = len(counts)
    distinct = [types]
    # Only what leaves and what enters is looked at. A form that is gone keeps its zero: to delete it costs more.
    for leaving, entering in zip(forms, forms[window:], strict=False):
        if leaving != entering:
            left = counts[leaving] - 1
            counts[leaving] = left
            there = counts.get(entering, 0)
            counts[entering] = there + 1
            types += (not there) - (not left)
        distinct.append(types)
    ratios = [number / window for number in range(window + 1)]
    return [ratios[number] for number in distinct]


def factor_shares(forms: Sequence[str], factor_size: float = FACTOR_SIZE) -> list[float]:
    """What each word gives to the number of factors, read from the first word to the last."""
    shares: list[float] = []
    total = len(forms)
    begin = end = 0
    seen: set[str] = set()
    while end < total:
        # Even if every word from here on were known already, the ratio could not fall that far any sooner.
        reach = int(len(seen) / factor_size) - (end - begin) if factor_size > 0 else total
        reached = min(end + max(reach, 1), total)
        seen.update(forms[end:reached])
        end = reached
        length = end - begin
        if len(seen) <= factor_size * length:
            shares += [1 / length] * length
            seen.clear()
            begin = end
    length = total - begin
    if length:
        partial = (1 - len(seen) / length) / (1 - factor_size)
        shares += [partial / length] * length
    return shares


def mattr(forms: Sequence[str], window: int = WINDOW) -> float | None:
    """The mean type-token ratio of all windows, 0 to 1; None for fewer words than a window."""
    ratios = window_ratios(forms, window)
    return sum(ratios) / len(ratios) if ratios else None


def mtld(forms: Sequence[str], factor_size: float = FACTOR_SIZE) -> float | None:
    """Words per factor, the mean of both directions; None where no word is repeated, so that no factor begins."""
    forwards = sum(factor_shares(forms, factor_size))
    backwards = sum(factor_shares(forms[::-1], factor_size))
    return mtld_of((len(forms), forwards, len(forms), backwards))


def mtld_of(sums: Sums) -> float | None:
    """MTLD from words and factors forwards, words and factors backwards: an estimate over the two counted parts."""
    words, forwards, words_again, backwards = sums
    return (words / forwards + words_again / backwards) / 2 if forwards and backwards else None
