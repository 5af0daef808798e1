"""Stance: hedges, boosters, factives, implicatives and assertives of the outlet's own voice."""

from __future__ import annotations

from analysis.stance.finding import StanceWord, stance_words
from analysis.stance.measures import VERSION, read_stance
from analysis.stance.rules import CLASSES

__all__ = ["CLASSES", "VERSION", "StanceWord", "read_stance", "stance_words"]
