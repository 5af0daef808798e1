"""What the tests of the app can be told."""

from __future__ import annotations

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """Adds the option that takes the screens as they are drawn now as right."""
    parser.addoption("--accept-screens", action="store_true", help="take the screens as they are drawn now as right")
