"""What the rules hand to each other: a word of the list where it stands, and the event that it tells."""

from __future__ import annotations

from dataclasses import dataclass

from analysis.agency.entries import Shape, Verb
from analysis.agency.events import Form, Mood
from analysis.agency.line import Line, Span
from analysis.agency.vocabulary import Word


@dataclass(frozen=True, slots=True)
class Candidate:
    """A verb form of the list in its sentence.

    `words` are the verb with its particle, `start` is the first word of its group (auxiliaries, adverbs, negation),
    `shape` which forms of `verb` the written word can be.
    """

    line: Line
    verb: Verb
    shape: int
    words: Span
    start: int

    @property
    def place(self) -> int:
        """The place of the verb form itself."""
        return self.words[0]

    @property
    def follows(self) -> int:
        """The place behind the verb and its particle."""
        return self.words[1] + 1

    @property
    def past(self) -> bool:
        """Whether it can be a past form."""
        return bool(self.shape & Shape.PAST)

    def has(self, kinds: int) -> bool:
        """Whether a word of one of these kinds stands in the group before the verb."""
        return any(self.line.kinds[i] & kinds for i in range(self.start, self.words[0]))

    @property
    def has_auxiliary(self) -> bool:
        """Whether "have", "do" or a modal verb stands in the group."""
        return self.has(Word.HAVE | Word.MODAL | Word.DO)


@dataclass(frozen=True, slots=True)
class Found:
    """An event in words of its line."""

    verb: Verb
    words: Span
    form: Form
    pattern: str
    mood: Mood
    agent: Span | None
    patient: Span | None
