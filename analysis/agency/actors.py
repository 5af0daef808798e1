"""Which actor a phrase names: a person's or a body's name by its key, otherwise the noun at the phrase's head."""

from __future__ import annotations

from collections.abc import Iterable

from analysis.agency.events import Event
from analysis.agency.vocabulary import Word, classes, listed, people
from analysis.document import Document, Range
from analysis.speakers.mentions import names, runs
from analysis.speakers.names import key_of
from analysis.speakers.vocabulary import role_plurals
from analysis.text import words

_PEOPLES = Word.DETERMINER | Word.NUMBER


def actors(document: Document, events: Iterable[Event]) -> dict[Range, str]:
    """The key of each agent and patient, by its range; "" for pronouns, which are not resolved.

    A last name alone takes the key of the full name that the document's other events have.
    """
    ranges = {where for event in events for where in (event.agent, event.patient) if where}
    keys = {where: _key(document.text, where) for where in ranges}
    full: dict[str, set[str]] = {}
    for key in keys.values():
        if " " in key:
            full.setdefault(key.rpartition(" ")[2], set()).add(key)
    for where, key in keys.items():
        bearers = full.get(key, set())
        if len(bearers) == 1:
            keys[where] = next(iter(bearers))
    return keys


def _key(text: str, where: Range) -> str:
    found = names(text, runs(text, [where]))
    if found and (len(found[-1].forms) > 1 or found[-1].forms[0] not in people()):
        # One capitalised word may only begin its sentence: "Rebels killed".
        return key_of(text[found[-1].start : found[-1].end])
    return _head(text, where)


def _head(text: str, where: Range) -> str:
    """The head noun, in the singular where it is a known role: `officer` of `two police officers`."""
    known = classes()
    forms = [token.form.removesuffix("'s") for token in words(text, *where)]
    if len(forms) == 1 and known.get(forms[0], Word(0)) & (Word.PRONOUN | Word.RELATIVE | Word.DETERMINER):
        return ""
    if "of" in forms[1:]:
        whole, rest = forms[: forms.index("of")], forms[forms.index("of") + 1 :]
        amount = whole[-1] in listed("number") or known.get(whole[-1], Word(0)) & _PEOPLES
        forms = rest if amount and rest else whole
    head = forms[-1]
    if known.get(head, Word(0)) & Word.NUMBER or head[:1].isdigit():
        return ""
    return role_plurals().get(head, head)
