"""The speaker whom a reader means by a name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import get_close_matches

from analysis.comparison import Comparison
from analysis.document import Speaker, SpeakerKind
from analysis.lexicon import Lexicon
from analysis.speakers import Aliases, gather
from analysis.speakers.matching import same_person
from analysis.speakers.names import name_words, parts_of
from corpus.plain import plain_line
from tui.export.speaker_rows import UNNAMED, is_unnamed
from tui.jobs.comparing import compare_words_of
from tui.jobs.filtering import folded
from tui.jobs.problems import UserError

MOST_NAMED = 8
"""Speakers that a message names at most."""

_LONGEST = 200


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
    """The speaker who is called `name`.

    By key or full name (the sources without a name by those words), then by another spelling (of the articles, of
    `aliases`, of another transliteration), then by what only their name ends with or holds.

    Raises:
        UserError: nobody is called so, or several are; the message names those whose names are near.
    """
    wanted = _said(name)
    for found in _found(wanted, name, speakers, aliases):
        if len(found) == 1:
            return found[0]
        if found:
            named = "; ".join(_shown(speaker) for speaker in found[:MOST_NAMED])
            raise UserError(f"“{name}” may be: {named}. Give the whole name.")
    raise UserError(f"Nobody called “{name}” is quoted there. {_near(wanted, speakers)}")


def _found(wanted: str, name: str, speakers: Sequence[Speaker], aliases: Aliases) -> Iterator[list[Speaker]]:
    """Those who are meant, by one way of being called after the other."""
    if not wanted:
        return
    for ways in (_names, _spellings):
        yield [speaker for speaker in speakers if wanted in ways(speaker)]
    listed = aliases.canonical(name)
    yield [speaker for speaker in speakers if listed is not None and speaker.key == listed.key]
    parts = parts_of(name_words(name))
    people = [speaker for speaker in speakers if parts and speaker.kind is SpeakerKind.PERSON]
    yield [speaker for speaker in people if same_person(parts, parts_of(name_words(speaker.name)))]
    for ways in (_endings, _phrases):
        yield [speaker for speaker in speakers if wanted in ways(speaker)]


def _said(name: str) -> str:
    words = folded(name[:_LONGEST]).split()
    return " ".join(words[1:] if len(words) > 1 and words[0] == "the" else words)


def _names(speaker: Speaker) -> set[str]:
    return {_said(speaker.key), _said(speaker.name), _said(_shown(speaker))}


def _spellings(speaker: Speaker) -> set[str]:
    return {_said(form) for form in speaker.called}


def _endings(speaker: Speaker) -> set[str]:
    """What the name ends with: `Peskov`, `von der Leyen`."""
    words = _said(speaker.name).split()
    return {" ".join(words[place:]) for place in range(1, len(words))}


def _phrases(speaker: Speaker) -> set[str]:
    """Any words of the name or a spelling that stand together."""
    found = set()
    for form in (speaker.name, *speaker.called):
        words = _said(form).split()[:12]
        found |= {" ".join(words[a:b]) for a in range(len(words)) for b in range(a + 1, len(words) + 1)}
    return found


def _near(wanted: str, speakers: Sequence[Speaker]) -> str:
    """A sentence that names those who are called nearly so, else those who come first."""
    if not speakers:
        return "Nobody is quoted there by name."
    called = {form: speaker for speaker in reversed(speakers) for form in _names(speaker) | _phrases(speaker) if form}
    forms = get_close_matches(wanted, called, n=MOST_NAMED, cutoff=0.75)
    near = list(dict.fromkeys(called[form] for form in forms))[:3]
    first = ", ".join(_shown(speaker) for speaker in near or speakers[:MOST_NAMED])
    return f"Near it: {first}." if near else f"Quoted are: {first}{', …' if len(speakers) > MOST_NAMED else ''}."


def _shown(speaker: Speaker) -> str:
    return UNNAMED if is_unnamed(speaker) else plain_line(speaker.name, 80)
