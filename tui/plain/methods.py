"""The methods in plain mode: families, their measures, and everything that is said of one, with its words."""

from __future__ import annotations

from collections.abc import Iterator

from tui.amounts import counted
from tui.export.methods import heading_of
from tui.export.methods_told import MEANS, told
from tui.jobs.lexicons import all_lexicons
from tui.jobs.methods import LOADED, LOADED_ANSWERS, LOADED_SAYS, LOADED_TITLE, Method, Methods, chosen, methods_of
from tui.plain.conversation import Conversation
from tui.plain.lines import in_words


def methods(conversation: Conversation, words: list[str]) -> list[str]:
    """The families; with a word the family, concept or measure that is called so."""
    every = methods_of(all_lexicons())
    if not words:
        return [*_families(every), "Say “methods” and a family or a measure: methods tone, methods tone.mean."]
    return conversation.in_parts(list(_asked(chosen(every, " ".join(words)))), "line")


def _families(every: Methods) -> Iterator[str]:
    yield f"{counted(len(every.every), 'measure')} of {counted(len(every.families), 'kind')}."
    for family in every.families:
        yield f"{family.id}: {family.title}. {family.answers} {counted(len(family.methods), 'measure')}."
    if every.loaded:
        yield f"{LOADED}: {LOADED_TITLE}. {LOADED_ANSWERS}"


def _asked(found: Methods) -> Iterator[str]:
    if len(found.every) == 1:
        (method,) = found.every
        yield from method_told(method)
        for one in method.terms:
            yield ": ".join(part for part in (", ".join(one.words), one.sense, one.note) if part)
        return
    for family in found.families:
        yield f"{family.title}. {family.answers}"
        yield from (f"{heading_of(method)}: {method.meaning.says}" for method in family.methods)
    if found.loaded:
        yield f"{LOADED_TITLE}. {LOADED_ANSWERS} {LOADED_SAYS}"
        yield from (
            " ".join(part for part in (one.sense, one.note, ", ".join(one.words)) if part) for one in found.loaded
        )


def method_told(method: Method) -> list[str]:
    """Everything that is said of a measure, a paragraph a thing, numbers as they are read out."""
    said = told(method)
    first = f"{heading_of(method)}. {said.pop(MEANS, '')}".strip()
    return [first, *(f"{label[:1].upper()}{label[1:]}: {in_words(text)}" for label, text in said.items())]
