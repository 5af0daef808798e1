"""Whether two names are one person's: by spelling, initials and short forms. In doubt they are not."""

from __future__ import annotations

from functools import cache

from analysis.speakers.names import Parts, is_initial, last_of, skeleton
from analysis.speakers.vocabulary import listed, same_given, same_spelling


def same_person(one: Parts, other: Parts) -> bool:
    """Whether full names agree: the same last name, given names that fit, no middle name or `Jr.` that differs.

    `Kim Jong-un` and `Kim Jong Un` agree because their letters do; a single name agrees with its like only.
    """
    if one == other:
        return True
    if "".join(map(skeleton, one)) == "".join(map(skeleton, other)):
        return True
    if min(len(one), len(other)) < 2 or _suffix(one) != _suffix(other):
        return False
    if skeleton(last_of(one)) != skeleton(last_of(other)):
        return False
    given, others = _given(one), _given(other)
    if not given or not others or not fits(given[0], others[0]):
        return False
    return all(fits(first, second) for first, second in zip(given[1:], others[1:], strict=False))


def certainly_one(one: Parts, other: Parts) -> bool:
    """Whether full names agree in more than an initial or a short form: `Dmitri Peskov` and `Dmitry S. Peskov`."""
    given, others = _given(one), _given(other)
    if not given or not others or is_initial(given[0]) or is_initial(others[0]):
        return False
    if skeleton(given[0]) != skeleton(others[0]) and not same_spelling(given[0], others[0]):
        return False
    return same_person(one, other)


def fits(one: str, other: str) -> bool:
    """Whether two folded given names may be one: the same, spelt otherwise, an initial, or a known short form."""
    if one == other or skeleton(one) == skeleton(other):
        return True
    if is_initial(one) or is_initial(other):
        return one[0] == other[0]
    return same_given(one, other)


def _given(parts: Parts) -> Parts:
    last = last_of(parts)
    return parts[: parts.index(last)]


def _suffix(parts: Parts) -> str:
    return parts[-1] if parts[-1] in _suffixes() and len(parts) > 1 else ""


@cache
def _suffixes() -> frozenset[str]:
    return listed("titles", "suffixes")
