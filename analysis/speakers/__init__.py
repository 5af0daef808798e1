"""Who is speaking in an article, and who of several articles' speakers are one."""

from analysis.speakers.aliases import Aliases, bundled_aliases, read_aliases
from analysis.speakers.gathering import Gathered, SpeakerKey, gather
from analysis.speakers.relabelling import relabelled
from analysis.speakers.resolving import resolve_speakers

__all__ = [
    "Aliases",
    "Gathered",
    "SpeakerKey",
    "bundled_aliases",
    "gather",
    "read_aliases",
    "relabelled",
    "resolve_speakers",
]
