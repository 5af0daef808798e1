"""Prints docs/methods.md from the catalogue: `python -m benchmarks.methods_page > docs/methods.md`."""

from __future__ import annotations

from tui.export.methods import printed_methods
from tui.jobs.methods import bundled_methods


def page() -> str:
    """The whole page: what `broadsheet methods --terms --format md` prints where the reader has no lexicons."""
    return printed_methods(bundled_methods(), "md", terms=True)


if __name__ == "__main__":
    print(page(), end="")
