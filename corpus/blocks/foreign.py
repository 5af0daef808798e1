"""Lines in another language between the paragraphs: links that a translating aggregator left in."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.article import Role
from corpus.blocks.pieces import Piece, ends_sentence, first_prose, is_prose, last_prose
from corpus.language import MIN_LETTERS, detect_language, language_scores

_MARKS = frozenset('"“”«»„')


def mark_foreign_lines(pieces: Sequence[Piece], language: str | None) -> None:
    """Set aside single titles in another language than the text's; quotations and whole sentences always stay."""
    first, last = first_prose(pieces), last_prose(pieces)
    doubtful = [p for p in pieces[first + 1 : max(last, first + 1)] if p.role is None and _may_be_link(p)]
    if not doubtful or len(doubtful) > 6:
        return
    # What the text reads as goes before what its page states: templates often state a wrong language.
    main = detect_language(" ".join(p.text for p in pieces if p.role is None and is_prose(p))) or language
    if main is None:
        return
    for piece in doubtful:
        scores = language_scores(piece.text)
        best = max(scores, key=lambda code: scores[code], default=main)
        # Half of the best score: languages of one family are always somewhat alike.
        if best != main and scores.get(main, 0.0) < 0.5 * scores[best]:
            piece.mark(
                Role.FURNITURE, f"a title in another language ({best}) between paragraphs: a link to another page"
            )


def _may_be_link(piece: Piece) -> bool:
    return (
        piece.size <= 30
        and not ends_sentence(piece.text)
        and not _MARKS & set(piece.text)
        and not piece.text.endswith((":", ",", ";"))
        and sum(char.isalpha() for char in piece.text) >= MIN_LETTERS
    )
