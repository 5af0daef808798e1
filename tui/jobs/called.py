"""Whom a reader means by a name: by key or full name, another spelling, or what the name ends with or holds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from analysis.speakers import Aliases
from analysis.speakers.matching import same_person
from analysis.speakers.names import name_words, parts_of
from tui.jobs.filtering import folded
from tui.jobs.problems import UserError

MOST_NAMED = 8
"""Names that a message holds at most."""

_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Called:
    """Somebody who can be asked for: their key, their name, how it is shown, other spellings, whether a person."""

    key: str
    name: str
    shown: str
    called: tuple[str, ...]
    person: bool


def one_called(name: str, known: Sequence[Called], aliases: Aliases, done: str) -> Called:
    """Who is called `name`, of those of whom `done` ("quoted") is said.

    By key or full name (the sources without a name by those words), then by another spelling (of the articles, of
    `aliases`, of another transliteration), then by what only their name ends with or holds.

    Raises:
        UserError: nobody is called so, or several are; the message names those whose names are near.
    """
    wanted = _said(name)
    for found in _found(wanted, name, known, aliases):
        if len(found) == 1:
            return found[0]
        if found:
            named = "; ".join(one.shown for one in found[:MOST_NAMED])
            raise UserError(f"“{name}” may be: {named}. Give the whole name.")
    raise UserError(f"Nobody called “{name}” is {done} there. {_near(wanted, known, done)}")


def _found(wanted: str, name: str, known: Sequence[Called], aliases: Aliases) -> Iterator[list[Called]]:
    """Those who are meant, by one way of being called after the other."""
    if not wanted:
        return
    for ways in (_names, _spellings):
        yield [one for one in known if wanted in ways(one)]
    listed = aliases.canonical(name)
    yield [one for one in known if listed is not None and one.key == listed.key]
    parts = parts_of(name_words(name))
    people = [one for one in known if parts and one.person]
    yield [one for one in people if same_person(parts, parts_of(name_words(one.name)))]
    for ways in (_endings, _phrases):
        yield [one for one in known if wanted in ways(one)]


def _said(name: str) -> str:
    words = folded(name[:_LONGEST]).split()
    return " ".join(words[1:] if len(words) > 1 and words[0] == "the" else words)


def _names(one: Called) -> set[str]:
    return {_said(one.key), _said(one.name), _said(one.shown)}


def _spellings(one: Called) -> set[str]:
    return {_said(form) for form in one.called}


def _endings(one: Called) -> set[str]:
    """What the name ends with: `Peskov`, `von der Leyen`."""
    words = _said(one.name).split()
    return {" ".join(words[place:]) for place in range(1, len(words))}


def _phrases(one: Called) -> set[str]:
    """Any words of the name or a spelling that stand together."""
    found = set()
    for form in (one.name, *one.called):
        words = _said(form).split()[:12]
        found |= {" ".join(words[a:b]) for a in range(len(words)) for b in range(a + 1, len(words) + 1)}
    return found


def _near(wanted: str, known: Sequence[Called], done: str) -> str:
    """A sentence that names those who are called nearly so, else those who come first."""
    if not known:
        return f"Nobody is {done} there by name."
    called = {form: one for one in reversed(known) for form in _names(one) | _phrases(one) if form}
    forms = get_close_matches(wanted, called, n=MOST_NAMED, cutoff=0.75)
    near = list(dict.fromkeys(called[form] for form in forms))[:3]
    first = ", ".join(one.shown for one in near or known[:MOST_NAMED])
    if near:
        return f"Near it: {first}."
    return f"{done[:1].upper()}{done[1:]} are: {first}{', …' if len(known) > MOST_NAMED else ''}."
