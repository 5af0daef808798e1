"""The speaker whom a reader means by a name."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.comparison import Comparison
from analysis.document import Speaker, SpeakerKind
from analysis.lexicon import Lexicon
from analysis.speakers import Aliases, gather
from corpus.plain import plain_line
from tui.export.speaker_rows import UNNAMED, is_unnamed
from tui.jobs.called import MOST_NAMED, Called, one_called
from tui.jobs.comparing import compare_words_of

__all__ = ["MOST_NAMED", "compare_words_called", "speaker_called"]


def compare_words_called(
    comparison: Comparison, name: str, lexicons: Sequence[Lexicon], aliases: Aliases
) -> Comparison:  # fmt: skip
    """The comparison in the words of the speaker who is called `name`.

    Raises:
        UserError: nobody is, or several are.
    """
    gathered = gather([scored.document for scored in comparison.scored.values()])
    return compare_words_of(comparison, speaker_called(name, gathered.speakers, aliases).key, lexicons)


def speaker_called(name: str, speakers: Sequence[Speaker], aliases: Aliases) -> Speaker:
    """The speaker who is called `name`, by any spelling.

    Raises:
        UserError: nobody is called so, or several are; the message names those whose names are near.
    """
    known = {_called(speaker): speaker for speaker in speakers}
    return known[one_called(name, tuple(known), aliases, "quoted")]


def _called(speaker: Speaker) -> Called:
    shown = UNNAMED if is_unnamed(speaker) else plain_line(speaker.name, 80)
    return Called(speaker.key, speaker.name, shown, speaker.called, speaker.kind is SpeakerKind.PERSON)
