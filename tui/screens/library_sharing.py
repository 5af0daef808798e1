"""The rows of the library screen taken out of the app: exported, copied, as a command."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from tui.jobs.browsing import Browse, Row, filter_words
from tui.views import FORMATS, Format, Passage, View
from tui.widgets.library_lines import row_sentence


def view_of(rows: tuple[Row, ...], name: str) -> View:
    """The rows, in every form that a list can have."""
    listed = tuple(row.listed for row in rows)

    def made(form: Format) -> str:
        from tui.export import listing  # noqa: PLC0415  (only when something is exported)

        named = {"md": listing.listing_markdown, "html": listing.listing_html}
        if form in named:
            return named[form](listed, name)
        return {"csv": listing.listing_csv, "json": listing.listing_json, "text": listing.listing_text}[form](listed)

    return View(name, {form: partial(made, form) for form in FORMATS})


def passage_of(row: Row) -> Passage:
    """A row: its title, and with its source the outlet, the date and the file."""
    source = f"{row_sentence(row)} ({row.listed.origin})" if row.listed.origin else row_sentence(row)
    return Passage("row", row.title, source)


def command_of(browse: Browse, library: Path) -> tuple[str, ...] | None:
    """The command that lists the same rows in the same order."""
    from corpus.library import default_path  # noqa: PLC0415  (only when it is asked for)

    words = filter_words(browse)
    if words is None:
        return None
    elsewhere = () if library == default_path() else ("--library", str(library.absolute()))
    asked = ("--filter", words) if words else ()
    return (
        "broadsheet",
        "list",
        *elsewhere,
        *asked,
        "--sort",
        browse.sort,
        *(("--reverse",) if browse.reverse else ()),
    )
