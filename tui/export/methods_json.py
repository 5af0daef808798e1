"""The methods as JSON, after docs/methods.schema.json."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from analysis.catalogue.word_lists import Terms, word_files
from tui.export.comparison_json import SCHEMA
from tui.export.methods_told import interval_of, voices_of
from tui.export.numbers import rounded
from tui.jobs.methods import LOADED_SAYS, FamilyMethods, Method, Methods


def methods_json(methods: Methods, asked: str, *, terms: bool) -> str:
    """Indented JSON ending in a newline; `asked` is the id or family that was asked for, "" for everything."""
    out: dict[str, object] = {
        "schema": SCHEMA,
        "selection": {"asked": asked or None, "terms": terms},
        "lexicons": [
            {"file": file.name, "for": file.use, "version": file.version, "sha256": file.digest}
            for file in word_files()
        ],
        "families": [_family(family, terms=terms) for family in methods.families],
    }
    if methods.loaded:
        out["loaded"] = {"says": LOADED_SAYS, "reasons": [_terms(one) for one in methods.loaded]}
    return json.dumps(out, ensure_ascii=False, indent=1) + "\n"


def _family(family: FamilyMethods, *, terms: bool) -> dict[str, object]:
    return {
        "id": family.id,
        "title": family.title,
        "answers": family.answers,
        "measures": [_method(method, terms=terms) for method in family.methods],
    }


def _method(method: Method, *, terms: bool) -> dict[str, object]:
    measure, found = method.measure, method.validity
    out: dict[str, object] = {
        "id": measure.id,
        "name": measure.name,
        "group": method.group,
        "says": method.meaning.says,
        "formula": method.meaning.formula,
        "method": measure.method,
        "unit": measure.unit,
        "low": measure.low,
        "high": measure.high,
        "voices": voices_of(method),
        "least_n": measure.least_n,
        "n_of": measure.n_of,
        "interval": interval_of(method) or None,
        "limits": measure.limits,
        "agreement": found.agreement
        and {"found": found.agreement.found, "texts": found.agreement.texts, "command": found.agreement.command},
        "length": found.length and {"rho": rounded(found.length.rho), "n": found.length.n},
        "languages": sorted(measure.languages) if measure.languages is not None else None,
        "citation": measure.citation,
        "number_of_terms": method.number_of_terms,
    }
    return out | {"terms": list(_listed(method.terms))} if terms else out


def _listed(terms: Iterable[Terms]) -> Iterable[Mapping[str, object]]:
    return map(_terms, terms)


def _terms(one: Terms) -> dict[str, object]:
    return {"words": list(one.words), "sense": one.sense, "note": one.note}
