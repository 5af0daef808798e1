"""From an article to a document: sentences, voices, segments and tokens, each made once."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from analysis.document import Document, Range, Segment, Sentence, Voice
from analysis.sentences import sentence_spans
from analysis.text import Token, words
from analysis.voices import find_quotations, quoted_ranges
from corpus.article import ANALYSED_ROLES, Article, Role
from corpus.paragraphs import paragraphs

VERSION = 1
"""Of sentences and voices together: every stored figure rests on both."""


def read_document(article: Article) -> Document:
    """The document of an article; its offsets are those of `article.text`."""
    text = article.text
    language = article.facts.language.value
    parts = [
        (block.role, start, end)
        for block in article.blocks
        if block.role in ANALYSED_ROLES
        for start, end in paragraphs(text, block.start, block.end)
    ]
    quotations = tuple(
        sorted(
            (quotation for group in _quotation_scopes(parts) for quotation in find_quotations(text, group, language)),
            key=lambda quotation: quotation.marked,
        )
    )
    quoted = quoted_ranges(quotations)
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    segments: list[Segment] = []
    for role, start, end in parts:
        tokens.extend(words(text, start, end))
        for first, last in sentence_spans(text, start, end, language):
            pieces = split_by_voice(text, first, last, quoted)
            voices = {voice for _, _, voice in pieces}
            voice = voices.pop() if len(voices) == 1 else Voice.MIXED
            segments.extend(Segment(a, b, spoken, len(sentences)) for a, b, spoken in pieces)
            sentences.append(Sentence(first, last, role, voice))
    return Document(article.key, text, language, tuple(sentences), tuple(segments), tuple(tokens), quotations)


def _quotation_scopes(parts: Sequence[tuple[Role, int, int]]) -> list[list[Range]]:
    """Paragraphs through which one quotation may run: the body and standfirst together, every other block alone."""
    running = [(start, end) for role, start, end in parts if role in (Role.BODY, Role.STANDFIRST)]
    return [running, *([(start, end)] for role, start, end in parts if role in (Role.HEADLINE, Role.SUBHEAD))]


def split_by_voice(text: str, start: int, end: int, quoted: Sequence[Range]) -> list[tuple[int, int, Voice]]:
    """The stretches of `text[start:end]` in one voice each; stretches without a word are joined to their neighbour."""
    cuts: list[tuple[int, int, Voice]] = []
    position = start
    for first, last in _overlapping(quoted, start, end):
        if position < first:
            cuts.append((position, first, Voice.OWN))
        cuts.append((max(first, start), min(last, end), Voice.QUOTED))
        position = last
    if position < end:
        cuts.append((position, end, Voice.OWN))
    spoken = [cut for cut in cuts if any(char.isalnum() for char in text[cut[0] : cut[1]])]
    if not spoken:
        return [(start, end, Voice.OWN)]
    out: list[tuple[int, int, Voice]] = []
    for _, last, voice in spoken:
        if out and out[-1][2] is voice:
            out[-1] = (out[-1][0], last, voice)
        else:
            out.append((out[-1][1] if out else start, last, voice))
    out[-1] = (out[-1][0], end, out[-1][2])
    return out


def _overlapping(ranges: Sequence[Range], start: int, end: int) -> Iterable[Range]:
    place = max(bisect_right(ranges, (start, -1)) - 1, 0)
    while place < len(ranges) and ranges[place][0] < end:
        if ranges[place][1] > start:
            yield ranges[place]
        place += 1
