"""Lexical diversity that does not shrink with length: MATTR and MTLD, their readings and their intervals."""

from __future__ import annotations

from analysis.diversity.indices import FACTOR_SIZE, WINDOW, factor_shares, mattr, mtld, mtld_of, window_ratios
from analysis.diversity.readings import (
    FEWEST_WORDS,
    MEASURES,
    VERSION,
    mattr_interval,
    mtld_interval,
    read_diversity,
)
from analysis.diversity.types import word_forms

__all__ = [
    "FACTOR_SIZE",
    "FEWEST_WORDS",
    "MEASURES",
    "VERSION",
    "WINDOW",
    "factor_shares",
    "mattr",
    "mattr_interval",
    "mtld",
    "mtld_interval",
    "mtld_of",
    "read_diversity",
    "window_ratios",
    "word_forms",
]
