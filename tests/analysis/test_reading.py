"""From an article to a document: sentences, and the stretches of each in one voice."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.document import Document, Voice
from analysis.reading import read_document, split_by_voice
from corpus.article import Role
from tests.articles import article


def voices_of(document: Document) -> list[tuple[str, Voice]]:
    return [(document.text[piece.start : piece.end].strip(), piece.voice) for piece in document.segments]


def test_a_sentence_of_two_voices_is_divided_at_the_marks() -> None:
    document = read_document(article('The mayor said: "We did all that we could," and left the room.'))
    assert [sentence.voice for sentence in document.sentences] == [Voice.MIXED]
    assert voices_of(document) == [
        ("The mayor said:", Voice.OWN),
        ('"We did all that we could,"', Voice.QUOTED),
        ("and left the room.", Voice.OWN),
    ]


def test_a_sentence_of_one_voice_is_one_segment() -> None:
    document = read_document(article("The bridge fell. Nobody was hurt."))
    assert voices_of(document) == [("The bridge fell.", Voice.OWN), ("Nobody was hurt.", Voice.OWN)]


def test_the_headline_is_a_block_and_not_a_voice() -> None:
    document = read_document(article("The bridge fell on Tuesday.", headline="Bridge falls"))
    assert [(sentence.role, sentence.voice) for sentence in document.sentences] == [
        (Role.HEADLINE, Voice.OWN),
        (Role.BODY, Voice.OWN),
    ]


@pytest.mark.parametrize("mark", ['"', "“", "”", "'", "«", "„"])
def test_a_stray_mark_in_one_paragraph_leaves_the_next_alone(mark: str) -> None:
    document = read_document(
        article(f"The plan was{mark} simple and cheap to build.\n\nThe council paid for all of it.")
    )
    assert document.sentences[-1].voice is Voice.OWN


TEXTS = st.text(st.sampled_from("ab .!?\n\"'“”‘’«»„(),-"), max_size=200)


@given(TEXTS)
def test_no_text_raises_and_every_word_has_one_voice(text: str) -> None:
    document = read_document(article(text))
    for place, sentence in enumerate(document.sentences):
        pieces = [piece for piece in document.segments if piece.sentence == place]
        assert pieces[0].start == sentence.start
        assert pieces[-1].end == sentence.end
        assert all(a.end == b.start for a, b in pairwise(pieces))
    for token in document.tokens:
        assert sum(piece.start <= token.start < piece.end for piece in document.segments) == 1


@given(TEXTS, st.data())
def test_neighbouring_stretches_differ_in_voice_or_speaker(text: str, data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.sets(st.integers(0, len(text)), max_size=6)))
    voices = st.sampled_from([Voice.QUOTED, Voice.REPORTED])
    speakers = st.sampled_from(["ada", "ben", None])
    spoken = [
        (start, end, data.draw(voices), data.draw(speakers)) for start, end in zip(cuts[::2], cuts[1::2], strict=False)
    ]
    pieces = split_by_voice(text, 0, len(text), spoken)
    assert all(a[2:] != b[2:] for a, b in pairwise(pieces))
