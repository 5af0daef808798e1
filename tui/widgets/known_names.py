"""Names that a field completes to."""

from __future__ import annotations

from collections.abc import Sequence

from tui.widgets.path_input import ThreadedSuggester, first_fitting


def outlet_names(known: Sequence[str]) -> ThreadedSuggester:
    """Completes to the outlets at hand, then to those of the registry."""

    def names() -> tuple[str, ...]:
        from corpus.errors import RegistryError  # noqa: PLC0415  (read when first needed, in the suggester's thread)
        from corpus.outlets import registry  # noqa: PLC0415

        try:
            return (*known, *(outlet.name for outlet in registry()))
        except RegistryError:
            # A wrong entry of the user's own is told when articles are added; a field only completes less.
            return tuple(known)

    return ThreadedSuggester(first_fitting(names))


def collection_names(known: Sequence[str]) -> ThreadedSuggester:
    """Completes to the collections that there are."""
    return ThreadedSuggester(first_fitting(lambda: tuple(known)))
