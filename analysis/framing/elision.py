"""French words that have lost their vowel and lean on the next one: l'invasion is invasion, d'État is État."""

from __future__ import annotations

import re
from collections.abc import Sequence

from analysis.lexicon_types import Phrase
from analysis.text import Token

_ELIDED = re.compile(r"(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)'(?=\w)")


def elided_length(form: str) -> int:
    """How many characters stand before the word itself, with the apostrophe; 0 where none do."""
    found = _ELIDED.match(form) if "'" in form else None
    return found.end() if found else 0


def bare_phrase(phrase: Phrase) -> Phrase:
    """The phrase without what is elided in each of its words."""
    return tuple(word[elided_length(word) :] for word in phrase)


def bare_tokens(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with bare forms; their offsets stay, so that neighbours remain neighbours."""
    return [
        token._replace(form=token.form[elided_length(token.form) :]) if "'" in token.form else token for token in tokens
    ]
