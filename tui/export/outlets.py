"""The known outlets as text, JSON or CSV."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence

from corpus.outlets import KnownOutlet
from tui.export.tables import inert

FIELDS = (
    "name", "slug", "country", "kind", "language", "ownership", "ownership_note", "aliases", "domains", "from",
)  # fmt: skip


def _values(outlet: KnownOutlet) -> tuple[object, ...]:
    return (
        outlet.name,
        outlet.slug,
        outlet.country,
        outlet.kind,
        outlet.language,
        outlet.ownership,
        outlet.ownership_note,
        list(outlet.aliases),
        list(outlet.domains),
        entry_from(outlet),
    )


def entry_from(outlet: KnownOutlet) -> str:
    """Where the entry is from: `bundled`, or the user's file."""
    return "bundled" if outlet.bundled else outlet.file


def outlets_json(outlets: Sequence[KnownOutlet]) -> str:
    """One object an outlet, in a list; `ownership` is null where it is not certain."""
    rows = [dict(zip(FIELDS, _values(outlet), strict=True)) for outlet in outlets]
    return json.dumps(rows, ensure_ascii=False, indent=1) + "\n"


def outlets_csv(outlets: Sequence[KnownOutlet]) -> str:
    """One row an outlet; text that a spreadsheet would compute is made inert."""
    out = io.StringIO(newline="")
    write = csv.writer(out, lineterminator="\r\n")
    write.writerow(FIELDS)
    for outlet in outlets:
        write.writerow(
            inert("; ".join(value) if isinstance(value, list) else str(value or "")) for value in _values(outlet)
        )
    return out.getvalue()


def outlets_text(outlets: Sequence[KnownOutlet]) -> str:
    """A line an outlet: name, slug, country, kind, language, ownership, domains, and the file of the user's own."""
    name = max((len(outlet.name) for outlet in outlets), default=0)
    slug = max((len(outlet.slug) for outlet in outlets), default=0)
    lines = []
    for outlet in outlets:
        owned = outlet.ownership or "-"
        own = "" if outlet.bundled else f"  [{outlet.file}]"
        lines.append(
            f"{outlet.name:<{name}}  {outlet.slug:<{slug}}  {outlet.country}  {outlet.kind:<11}  {outlet.language}  "
            f"{owned:<7}  {', '.join(outlet.domains)}{own}"
        )
    return "\n".join(lines) + "\n" if lines else ""
