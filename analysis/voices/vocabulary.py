"""The word lists of `words.toml`, in folded lower case."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files


@cache
def _lists() -> dict[str, dict[str, dict[str, str]]]:
    return tomllib.loads(files("analysis.voices").joinpath("words.toml").read_text(encoding="utf-8"))


@cache
def listed(table: str, name: str) -> frozenset[str]:
    """The words of one list: `listed("near", "works")`."""
    entry: object = _lists()[table][name]
    return frozenset(str(entry).split())


@cache
def reporting_verbs(language: str | None) -> frozenset[str]:
    """Forms of the reporting verbs of `language` (English where it is unknown or has no list)."""
    lists = _lists()["reporting"]
    entry: object = lists.get(language or "en", lists["en"])
    forms = dict(entry) if isinstance(entry, dict) else {}
    inflected = (_inflected(base) for base in str(forms.get("regular", "")).split())
    return frozenset(str(forms["other"]).split()).union(*inflected)


def _inflected(base: str) -> set[str]:
    """The four forms of a regular English verb; verbs that double a letter are listed in full."""
    if base.endswith("e"):
        return {base, base + "s", base + "d", base[:-1] + "ing"}
    if base.endswith("y") and base[-2] not in "aeou":
        return {base, base[:-1] + "ies", base[:-1] + "ied", base + "ing"}
    third = base + ("es" if base.endswith(("s", "sh", "ch", "x")) else "s")
    return {base, third, base + "ed", base + "ing"}
