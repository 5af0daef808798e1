"""Documents of plain paragraphs, read as articles are: for tests of measures over a selection."""

from __future__ import annotations

from analysis.document import Document
from analysis.reading import read_document
from corpus.article import Article, Block, Fact, Facts, FactSource, Role


def read_text(body: str, headline: str = "") -> Document:
    """The document of an English article with this body and, where it is given, this headline."""
    text = f"{headline}\n\n{body}\n" if headline else f"{body}\n"
    start = len(headline) + 2 if headline else 0
    blocks = (Block(Role.HEADLINE, 0, len(headline), "given"),) if headline else ()
    english = Facts(language=Fact("en", FactSource.USER))
    return read_document(Article(1, text, (*blocks, Block(Role.BODY, start, len(text), "given")), english))
