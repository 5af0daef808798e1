"""What is to be seen of a screen with a table of somebody by outlets."""

from __future__ import annotations

from typing import Any

from textual.app import App
from textual.widgets import Static

from tui.screens.grid_screen import GridScreen


def lines(screen: GridScreen[Any]) -> list[str]:
    """The lines of the table that are in sight."""
    return [screen.grid.render_line(y).text for y in range(screen.grid.scrollable_content_region.height)]


def written(screen: GridScreen[Any], selector: str) -> str:
    """What stands in a part of the screen."""
    return str(screen.query_one(selector, Static).content)


def here(screen: GridScreen[Any]) -> str:
    """The title of the row under the cursor."""
    row = screen.grid.chosen_row
    return row.title if row else ""


def at(app: App[None]) -> type[object]:
    """The kind of the screen that is shown."""
    return type(app.screen)
