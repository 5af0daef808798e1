"""What a reader finds in a file."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from corpus.article import Block, Facts


@dataclass(frozen=True, slots=True)
class Reading:
    """The text of a file, not yet made plain.

    `structure` holds the roles that the format itself gives, `facts` what it states about itself.
    """

    text: str
    facts: Facts = field(default_factory=Facts)
    structure: tuple[Block, ...] = ()
    notes: tuple[str, ...] = ()

    def with_note(self, note: str) -> Reading:
        """The same with one more sentence on how it was read."""
        return replace(self, notes=(*self.notes, note))
