"""The grammar of attribution: which words of a sentence its cues give to whom.

A sentence is read from left to right. Each cue is asked first for what stands before it (`leading`), then for what
follows (`following`); what a cue has taken is not looked at again, so that a report within a report belongs to the
outer one. Every pattern is one function with its examples, and gives its name to what it finds.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from analysis.voices.grammar.attribution import Attribution
from analysis.voices.grammar.cues import cues_at
from analysis.voices.grammar.following import following
from analysis.voices.grammar.leading import leading
from analysis.voices.grammar.units import Unit
from analysis.voices.words.words import Words

_AHEAD = 4
"""Cues that what stands before a cue may hold: `Osei believed that the plan she proposed was dead, aides said`."""


def attributions(words: Words, unit: Unit, places: Iterable[int]) -> Iterator[Attribution]:
    """What the cues among the words `places` of one sentence give to somebody, in order and disjoint."""
    cues = list(cues_at(words, unit, places))
    reached = unit.first
    index = tried = 0
    while index < len(cues):
        ahead = cues[max(index, tried) : index + _AHEAD]
        found = next(filter(None, (leading(words, unit, cue, reached) for cue in ahead)), None)
        found = found or following(words, unit, cues[index])
        index += 1
        # What stands before these cues has been looked for and is not there.
        tried = index + _AHEAD - 1
        if found:
            yield found
            reached = found.end
            while index < len(cues) and cues[index].verb < reached:
                index += 1
            tried = index
