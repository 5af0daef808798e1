"""An article's document with the speakers' keys of several articles in place of its own."""

from __future__ import annotations

from dataclasses import replace

from analysis.document import Document
from analysis.speakers.gathering import Gathered


def relabelled(document: Document, gathered: Gathered) -> Document:
    """The document with the gathered keys in its quotations, segments, sentences and speakers."""

    def key(own: str | None) -> str | None:
        return None if own is None else gathered.key_of(document.article, own)

    return replace(
        document,
        quotations=tuple(replace(one, speaker=key(one.speaker)) for one in document.quotations),
        segments=tuple(one._replace(speaker=key(one.speaker)) for one in document.segments),
        sentences=tuple(one._replace(speaker=key(one.speaker)) for one in document.sentences),
        speakers=tuple(replace(one, key=gathered.key_of(document.article, one.key)) for one in document.speakers),
    )
