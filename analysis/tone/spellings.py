"""One expression as it may be spelt: British, American or Oxford, with a prefix joined or set off by a hyphen."""

from __future__ import annotations

import re
from functools import lru_cache

_KEEP_S = (
    "advise", "arise", "comprise", "compromise", "despise", "devise", "disguise", "enterprise", "excise", "exercise",
    "expertise", "franchise", "improvise", "likewise", "noise", "poise", "praise", "precise", "promise", "raise",
    "revise", "rise", "supervise", "surprise", "televise", "wise",
)  # fmt: skip
"""Words and endings of words that have an s wherever English is written."""
_WITH_Z = (("isation", "ization"), ("isations", "izations"), ("ise", "ize"), ("ised", "ized"), ("ises", "izes"),
           ("ising", "izing"))  # fmt: skip
_AMERICAN = (("centre", "center"), ("defence", "defense"), ("offence", "offense"), ("programme", "program"),
             ("labour", "labor"), ("neighbour", "neighbor"), ("behaviour", "behavior"), ("favour", "favor"),
             ("colour", "color"), ("honour", "honor"), ("manoeuvre", "maneuver"), ("manoeuvring", "maneuvering"),
             ("licence", "license"), ("rigour", "rigor"), ("fertiliser", "fertilizer"), ("travell", "travel"),
             ("counsell", "counsel"), ("enquir", "inquir"))  # fmt: skip
_PREFIXES = ("pre", "re", "de", "non", "counter", "anti", "sub", "co", "over", "under", "right", "off", "down", "out",
             "mis", "push", "pull")  # fmt: skip
_ANY_PREFIX = frozenset(_PREFIXES)
_PREFIXED = re.compile(rf"(?<![^ -])({'|'.join(_PREFIXES)})-")
_VARYING = re.compile("is[aei]|[ou]u?r|centre|[ef]ence|programme|licence|travell|counsell|enquir|manoeuvr")
"""What an expression must have in it to have another spelling."""


def spellings(expression: str) -> tuple[tuple[str, ...], ...]:
    """The words of an expression (hyphens and spaces divide them) in each of its usual spellings, as given first."""
    given = tuple(expression.replace("-", " ").split())
    joined = expression if _ANY_PREFIX.isdisjoint(given) else _PREFIXED.sub(r"\1", expression)
    bases = (given,) if joined == expression else (given, tuple(joined.replace("-", " ").split()))
    if _VARYING.search(expression) is None:
        return bases
    written = [form for base in bases for form in (base, tuple(map(_with_z, base)), tuple(map(_american, base)))]
    return tuple(dict.fromkeys(written))


@lru_cache(maxsize=8_192)
def _with_z(word: str) -> str:
    for ending, other in _WITH_Z:
        if word.endswith(ending):
            stem = word[: -len(ending)]
            return word if f"{stem}ise".endswith(_KEEP_S) and "sation" not in ending else stem + other
    return word


@lru_cache(maxsize=8_192)
def _american(word: str) -> str:
    for british, other in _AMERICAN:
        if british in word:
            word = word.replace(british, other)
    return _with_z(word)
