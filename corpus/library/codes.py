"""The small integers that stand for roles, facts, sources and groupings in the file, and text made fit for it.

The numbers are part of the file format: they may be added to, never changed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import TypeVar

from corpus.article import Article, Block, Fact, Facts, FactSource, GroupingKind, Role
from corpus.library.problems import UnreadableRowError

ROLES: Mapping[Role, int] = MappingProxyType(
    {
        Role.HEADLINE: 0,
        Role.STANDFIRST: 1,
        Role.SUBHEAD: 2,
        Role.BODY: 3,
        Role.CAPTION: 4,
        Role.CREDIT: 5,
        Role.DATELINE: 6,
        Role.BYLINE: 7,
        Role.FURNITURE: 8,
    }
)
FACTS: Mapping[str, int] = MappingProxyType({"outlet": 0, "date": 1, "title": 2, "language": 3})
KINDS: Mapping[GroupingKind, int] = MappingProxyType(
    {GroupingKind.STORY: 0, GroupingKind.COLLECTION: 1, GroupingKind.REPRINT: 2}
)

_ROLE_OF = {code: role for role, code in ROLES.items()}
_FACT_OF = {code: name for name, code in FACTS.items()}
_SURROGATE = re.compile("[\ud800-\udfff]")

T = TypeVar("T")


def role_of(code: int) -> Role:
    """The role that `code` stands for.

    Raises:
        UnreadableRowError: no role has that code.
    """
    return _decoded(_ROLE_OF, code, "role")


def fact_name_of(code: int) -> str:
    """The name of the field of `Facts` that `code` stands for.

    Raises:
        UnreadableRowError: no fact has that code.
    """
    return _decoded(_FACT_OF, code, "fact")


def source_of(code: int) -> FactSource:
    """The source that `code` stands for: `FactSource` is stored as its own number.

    Raises:
        UnreadableRowError: no source has that code.
    """
    try:
        return FactSource(code)
    except ValueError as error:
        raise UnreadableRowError(f"unknown source {code!r}") from error


def _decoded(names: Mapping[int, T], code: int, what: str) -> T:
    try:
        return names[code]
    except (KeyError, TypeError) as error:
        raise UnreadableRowError(f"unknown {what} {code!r}") from error


def storable(text: str) -> str:
    """`text` with each half of a broken character pair, which no UTF-8 file can hold, as U+FFFD; same length."""
    return _SURROGATE.sub("\ufffd", text)


def storable_facts(facts: Facts) -> Facts:
    """`facts` with storable values and evidence; a value in which there is nothing to be seen is none."""
    return Facts(
        outlet=_storable_fact(facts.outlet),
        date=_storable_fact(facts.date),
        title=_storable_fact(facts.title),
        language=_storable_fact(facts.language),
    )


def storable_article(article: Article) -> Article:
    """`article` with every string storable; offsets and digest hold as they are."""
    return replace(
        article,
        text=storable(article.text),
        blocks=tuple(_storable_block(block) for block in article.blocks),
        facts=storable_facts(article.facts),
        origin=storable(article.origin),
        notes=tuple(storable(note) for note in article.notes),
        digest=article.digest,
    )


def _storable_fact(fact: Fact) -> Fact:
    value = storable(fact.value) if fact.value and not fact.value.isspace() else None
    evidence = storable(fact.evidence)
    return fact if (value, evidence) == (fact.value, fact.evidence) else Fact(value, fact.by, evidence)


def _storable_block(block: Block) -> Block:
    reason = storable(block.reason)
    return block if reason == block.reason else replace(block, reason=reason)
