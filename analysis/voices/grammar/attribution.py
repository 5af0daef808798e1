"""An attribution in words, before it becomes a quotation in offsets."""

from __future__ import annotations

from typing import NamedTuple

from analysis.voices.sources.sources import Source

Part = tuple[int, int]
"""Words from the first to the one after the last."""


class Attribution(NamedTuple):
    """Words given to somebody: `parts` are the whole clause, `voiced` those of its words that are theirs.

    `pattern` names the rule. `end` is where the look for the next attribution begins; `sign` is the cue as offsets
    where it is no word: a colon.
    """

    pattern: str
    parts: tuple[Part, ...]
    voiced: tuple[Part, ...]
    cue: Part
    source: Source | None
    end: int
    sign: tuple[int, int] | None = None
