"""The least that Textual can do, to measure the app against.

python -m benchmarks.bare_apps          one line of text
python -m benchmarks.bare_apps list     Textual's own list with a hundred short rows
"""

from __future__ import annotations

import sys

from textual.app import App, ComposeResult
from textual.widgets import Static

MARKER = "Broadsheet"
ROWS = 100


class Empty(App[None]):
    """One line of text."""

    def compose(self) -> ComposeResult:
        """The line."""
        yield Static(MARKER)


class BareList(App[None]):
    """Textual's own list with a hundred short rows."""

    def compose(self) -> ComposeResult:
        """The list."""
        from textual.widgets import OptionList  # noqa: PLC0415 - the other app is not to pay for it

        yield OptionList(*(f"Row {place}" for place in range(ROWS)))


if __name__ == "__main__":
    (BareList if sys.argv[1:] == ["list"] else Empty)().run()
