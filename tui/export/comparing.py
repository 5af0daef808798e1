"""The printed forms of a comparison by name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from analysis.comparison import Comparison
from analysis.document import Voice
from tui.export.comparison_json import comparison_json
from tui.export.page import comparison_html
from tui.export.tables import comparison_csv, comparison_markdown, comparison_text


def printed(comparison: Comparison, voices: Sequence[Voice], form: str, asked: Mapping[str, object]) -> str:
    """The comparison as `text`, `json`, `csv`, `md` or `html`; `asked` is the choice that led to it, for the JSON."""
    if form == "json":
        return comparison_json(comparison, voices, asked)
    write = {"csv": comparison_csv, "md": comparison_markdown, "text": comparison_text, "html": comparison_html}[form]
    return write(comparison, voices)
