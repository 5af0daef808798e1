"""Loaded language as candidates, each with its reason: never a score, never a verdict on an outlet."""

from analysis.loaded.agreement import Agreement, bundled_agreement
from analysis.loaded.finding import VERSION, Candidate, find_loaded
from analysis.loaded.lexicon import LoadedLexicon, Reason, bundled_loaded, extended, parse_loaded

__all__ = [
    "VERSION",
    "Agreement",
    "Candidate",
    "LoadedLexicon",
    "Reason",
    "bundled_agreement",
    "bundled_loaded",
    "extended",
    "find_loaded",
    "parse_loaded",
]
