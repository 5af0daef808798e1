"""What is one word of a text's vocabulary: tokens, with the elisions of French divided."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.text import Token

_ELIDED = frozenset(["c", "d", "j", "l", "m", "n", "s", "t", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu"])
"""What stands before the apostrophe of another French word: l'école, qu'il. Not aujourd'hui, prud'homme, quelqu'un."""


def word_forms(tokens: Sequence[Token], language: str | None) -> list[tuple[str, ...]]:
    """The words that each token holds, folded: one, or in French two and more where a word is elided before another.

    Divided, *l'eau* and *eau* are one word of the vocabulary and not two.
    """
    if language != "fr":
        return [(token.form,) for token in tokens]
    return [_divided(token.form) if "'" in token.form else (token.form,) for token in tokens]


def _divided(form: str) -> tuple[str, ...]:
    before, _, after = form.partition("'")
    return (before, *_divided(after)) if before in _ELIDED and after else (form,)
