"""From an article to a document: sentences, voices, speakers, segments and tokens, each made once."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from operator import itemgetter

from analysis.document import Document, Quotation, Range, Segment, Sentence, Speaker, Voice
from analysis.sentences import sentence_spans
from analysis.speakers import Aliases, bundled_aliases, resolve_speakers
from analysis.text import Token
from analysis.voices import find_quotations, voiced_ranges
from analysis.voices.words.words import Words, tokens_of, words_of
from corpus.article import ANALYSED_ROLES, Article, Role
from corpus.paragraphs import paragraphs

VERSION = 2
"""Of sentences, voices and speakers together: every stored figure rests on them."""

Part = tuple[Role, int, int]
"""A paragraph of an analysed block, with the block's role."""

Spoken = tuple[int, int, Voice, str | None]
"""A stretch of text, whose voice it is in, and who speaks where that is known."""

_START = itemgetter(0)


def read_document(article: Article, aliases: Aliases | None = None) -> Document:
    """The document of an article; its offsets are those of `article.text`.

    `aliases` say which names are one speaker's; without them the bundled ones do.
    """
    text = article.text
    language = article.facts.language.value
    parts = [
        (block.role, start, end)
        for block in article.blocks
        if block.role in ANALYSED_ROLES
        for start, end in paragraphs(text, block.start, block.end)
    ]
    divided = words_of(text, 0, len(text), language)
    found = [
        quotation for group in _quotation_scopes(parts) for quotation in find_quotations(text, group, language, divided)
    ]
    found.sort(key=lambda quotation: quotation.content)
    quotations, speakers = resolve_speakers(text, parts, found, language, aliases or bundled_aliases())
    return lay_out(article.key, text, language, parts, quotations, speakers, divided)


def lay_out(  # noqa: PLR0913, PLR0917
    article: int,
    text: str,
    language: str | None,
    parts: Sequence[Part],
    quotations: tuple[Quotation, ...],
    speakers: tuple[Speaker, ...],
    divided: Words | None = None,
) -> Document:
    """The document of these paragraphs with these quotations: its sentences, segments and tokens.

    `divided` are the words of the whole text, where they are known already.
    """
    spoken = spoken_ranges(quotations)
    if divided is None:
        divided = words_of(text, 0, len(text), language)
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    segments: list[Segment] = []
    for role, start, end in parts:
        tokens.extend(tokens_of(divided, start, end))
        theirs = _overlapping(spoken, start, end)
        for first, last in sentence_spans(text, start, end, language):
            place = len(sentences)
            if not theirs:
                segments.append(Segment(first, last, Voice.OWN, place))
                sentences.append(Sentence(first, last, role, Voice.OWN))
                continue
            pieces = split_by_voice(text, first, last, theirs)
            segments.extend([Segment(a, b, voice, place, speaker) for a, b, voice, speaker in pieces])
            sentences.append(_sentence(first, last, role, pieces))
    return Document(
        article, text, language, tuple(sentences), tuple(segments), tuple(tokens), quotations, speakers
    )  # fmt: skip


def _sentence(start: int, end: int, role: Role, pieces: Sequence[Spoken]) -> Sentence:
    if len(pieces) == 1:
        return Sentence(start, end, role, *pieces[0][2:])
    voices = {voice for _, _, voice, _ in pieces}
    speakers = {speaker for _, _, _, speaker in pieces}
    return Sentence(
        start,
        end,
        role,
        voices.pop() if len(voices) == 1 else Voice.MIXED,
        speakers.pop() if len(speakers) == 1 else None,
    )


def spoken_ranges(quotations: Sequence[Quotation]) -> tuple[Spoken, ...]:
    """What is in somebody else's voice, sorted and disjoint, each with the key of who speaks."""
    return tuple((start, end, voice, quotations[of].speaker) for start, end, voice, of in voiced_ranges(quotations))


def _quotation_scopes(parts: Sequence[Part]) -> list[list[Range]]:
    """Paragraphs through which one quotation may run: the body and standfirst together, every other block alone."""
    running = [(start, end) for role, start, end in parts if role in (Role.BODY, Role.STANDFIRST)]
    return [running, *([(start, end)] for role, start, end in parts if role in (Role.HEADLINE, Role.SUBHEAD))]


def split_by_voice(text: str, start: int, end: int, spoken: Sequence[Spoken]) -> list[Spoken]:
    """The stretches of `text[start:end]`, each in one voice and by one speaker.

    Stretches without a word are joined to their neighbour; neighbours differ in voice or speaker.
    """
    theirs = _overlapping(spoken, start, end)
    if not theirs:
        return [(start, end, Voice.OWN, None)]
    cuts: list[Spoken] = []
    position = start
    for first, last, voice, speaker in theirs:
        if position < first:
            cuts.append((position, first, Voice.OWN, None))
        cuts.append((max(first, start), min(last, end), voice, speaker))
        position = last
    if position < end:
        cuts.append((position, end, Voice.OWN, None))
    worded = [cut for cut in cuts if any(char.isalnum() for char in text[cut[0] : cut[1]])]
    if not worded:
        return [(start, end, Voice.OWN, None)]
    out: list[Spoken] = []
    for _, last, voice, speaker in worded:
        if out and out[-1][2:] == (voice, speaker):
            out[-1] = (out[-1][0], last, voice, speaker)
        else:
            out.append((out[-1][1] if out else start, last, voice, speaker))
    out[-1] = (out[-1][0], end, *out[-1][2:])
    return out


def _overlapping(ranges: Sequence[Spoken], start: int, end: int) -> list[Spoken]:
    # They are disjoint, so that only the last that begins before `start` can reach it.
    place = max(bisect_right(ranges, start, key=_START) - 1, 0)
    found: list[Spoken] = []
    while place < len(ranges) and ranges[place][0] < end:
        if ranges[place][1] > start:
            found.append(ranges[place])
        place += 1
    return found
