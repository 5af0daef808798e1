"""The word lists of `words.toml` and `verbs.toml`, in folded lower case."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

FORMS = ("base", "third", "past", "participle", "ing")


@cache
def _lists(name: str) -> dict[str, dict[str, dict[str, str]]]:
    return tomllib.loads(files("analysis.voices.words").joinpath(f"{name}.toml").read_text(encoding="utf-8"))


@cache
def listed(table: str, name: str) -> frozenset[str]:
    """The words of one list: `listed("near", "works")`."""
    entry: object = _lists("words")[table][name]
    return frozenset(str(entry).split())


@cache
def listed_in(name: str, language: str) -> frozenset[str]:
    """The words of one list of a language, none where it has no such list: `listed_in("openers", "de")`."""
    entry: object = _lists("words").get(name, {}).get(language, "")
    return frozenset(str(entry).split())


def verb_forms() -> Iterator[tuple[str, str, str]]:
    """English verbs of saying and thinking: each form, its class and which of `FORMS` it is."""
    for name, table in _lists("verbs").items():
        regular: object = table.get("regular", "")
        irregular: object = table.get("irregular", "")
        lines = [_inflected(base) for base in str(regular).split()]
        lines += [tuple(line.split()) for line in str(irregular).splitlines() if line.strip()]
        for line in lines:
            for form, word in zip(FORMS, line, strict=True):
                yield word, name, form


@cache
def reporting_verbs(language: str | None) -> frozenset[str]:
    """Forms of the reporting verbs of `language` (English where it is unknown or has no list)."""
    lists = _lists("words")["reporting"]
    entry: object = lists.get(language or "en", lists["en"])
    forms = dict(entry) if isinstance(entry, dict) else {}
    inflected = (_inflected(base) for base in str(forms.get("regular", "")).split())
    return frozenset(str(forms["other"]).split()).union(*inflected)


def _inflected(base: str) -> tuple[str, ...]:
    """The five forms of a regular English verb; verbs that double a letter are given with one or two.

    >>> _inflected("deny")
    ('deny', 'denies', 'denied', 'denied', 'denying')
    """
    stem, third = base, base + ("es" if base.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")
    past = base + "ed"
    if base.endswith("e"):
        stem, past = base[:-1] if not base.endswith("ee") else base, base + "d"
    elif base.endswith("y") and base[-2] not in "aeou":
        third, past = base[:-1] + "ies", base[:-1] + "ied"
    elif base in _DOUBLING:
        stem = base + base[-1]
        past = stem + "ed"
    return base, third, past, past, stem + "ing"


_DOUBLING = frozenset(
    [
        "brag",
        "rip",
        "pan",
        "quip",
        "dub",
        "sob",
        "plan",
        "rebut",
        "aver",
        "commit",
        "slap",
        "admit",
        "refer",
        "spar",
        "chat",
        "tap",
        "jab",
    ]
)
