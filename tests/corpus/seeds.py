"""The five articles that the project started from, where they are at hand; never copied into the project."""

from __future__ import annotations

from pathlib import Path

import pytest

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"

needs_seeds = pytest.mark.skipif(not SEEDS.is_dir(), reason="the five seed articles (../shared/seeds) are not here")

RT, GERMAN, BLAZE, AGGREGATOR, TASS = (
    "000_5625f8b1f1576126.txt",
    "001_c02cc71937a9e902.txt",
    "002_0526672facb999a5.txt",
    "003_a1f7540efced2643.txt",
    "004_c6c5edef42ed08a6.txt",
)
