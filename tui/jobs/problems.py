"""What goes wrong because of what was asked for or given: shown as a sentence, exit code 2."""

from __future__ import annotations


class UserError(Exception):
    """A sentence for the reader that says what is wrong and what to do."""


class Cancelled(Exception):
    """The reader stopped the work; what was done so far is kept."""
