"""What is copied of a shared quotation, and the list of them as something to export."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial

from tui.export.shared_quotations import shared_json, shared_lines, shared_sheet
from tui.export.sheet import sheet_makers
from tui.export.tables import escaped
from tui.jobs.carrying import Entry, SharedTable
from tui.views import Format, Passage, View
from tui.widgets.shared_sheet import told


def quotation_passage(table: SharedTable, entry: Entry) -> Passage:
    """The fullest version and who says it; with its source what each outlet makes of it."""
    said = f"“{entry.words}”" + (f" — {entry.who}" if entry.who else "")
    outlets = "".join(f"\n- {escaped(line)}" for line in told(table, entry))
    return Passage("quotation", said, f"> {escaped(said)}\n\n{escaped(table.name)}:\n{outlets}\n")


def quotations_view(table: SharedTable, entries: Sequence[Entry]) -> View:
    """The quotations that are shown, in their order."""
    shown = replace(table, entries=tuple(entries))
    makers: Mapping[Format, Callable[[], str]] = {
        **sheet_makers(partial(shared_sheet, shown)),
        "text": lambda: "\n".join([*shared_lines(shown), ""]),
        "json": lambda: (
            json.dumps({"name": shown.name, "shared": shared_json(shown)}, ensure_ascii=False, indent=1) + "\n"
        ),
    }
    return View(f"{table.name} shared quotations", makers)
