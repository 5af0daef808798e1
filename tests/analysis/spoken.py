"""Documents made of bracketed text, so that a test says who speaks without asking the rules for it."""

from __future__ import annotations

import re

from analysis.document import Document, Quotation, QuotationKind, Range, Speaker, SpeakerKind
from analysis.reading import lay_out
from corpus.article import Role
from corpus.paragraphs import paragraphs

_PIECE = re.compile(r"⟦([^|⟧]*)\|([^⟧]*)⟧|⟪([^|⟫]*)\|([^⟫]*)⟫|‹([^›]*)›")


def spoken(bracketed: str, kinds: dict[str, SpeakerKind] | None = None, article: int = 1) -> Document:
    """The document of `⟦ada|“quoted words”⟧ ‹said› and ⟪ben|reported words⟫`; a ‹cue› belongs to what is next to it.

    A speaker is named by key ("" where nobody is known); `kinds` says of what kind those are that are no person.
    """
    text = ""
    found: list[tuple[str, Range, QuotationKind]] = []
    cues: list[Range] = []
    reached = 0
    for match in _PIECE.finditer(bracketed):
        text += bracketed[reached : match.start()]
        reached = match.end()
        inside = next(part for part in (match[2], match[4], match[5]) if part is not None)
        where = (len(text), len(text) + len(inside))
        text += inside
        if match[5] is not None:
            cues.append(where)
        else:
            kind = QuotationKind.DIRECT if match[2] is not None else QuotationKind.INDIRECT
            found.append((match[1] if match[2] is not None else match[3], where, kind))
    text += bracketed[reached:]
    quotations = tuple(_quotation(key, where, kind, cues) for key, where, kind in found)
    speakers = tuple(
        Speaker(key, key.title(), (kinds or {}).get(key, SpeakerKind.PERSON))
        for key in sorted({f[0] for f in found if f[0]})
    )
    parts = [(Role.BODY, start, end) for start, end in paragraphs(text, 0, len(text))]
    return lay_out(article, text, "en", parts, quotations, speakers)


def _quotation(key: str, where: Range, kind: QuotationKind, cues: list[Range]) -> Quotation:
    marked = ((where[0] + 1, where[1] - 1),) if kind is QuotationKind.DIRECT else ()
    near = [cue for cue in cues if -20 < cue[0] - where[1] < 20 or -20 < where[0] - cue[1] < 20]
    return Quotation(
        kind, (where,), marked, cue=near[0] if near else None, voiced=(where,), speaker=key or None, pattern="given"
    )
