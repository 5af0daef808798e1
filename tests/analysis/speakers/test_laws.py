"""Laws that hold for every text and every quotations."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from analysis.document import Quotation, QuotationKind
from analysis.speakers import bundled_aliases, resolve_speakers
from analysis.voices import find_quotations
from corpus.article import Role

PIECES = (
    "Mr. Sen. Ilse Brandt said he who the mayor officials , . “ ” (WHO) of and Moscow a woman de la Cruz al-Assad "
    "report 's U.S. Jr. Ministry İ ß 中"
)
WORDS = st.sampled_from([*PIECES.split(), "\n"])
TEXTS = st.text() | st.lists(WORDS, max_size=60).map(" ".join)
PLACES = st.integers(min_value=0, max_value=400)
RANGES = st.tuples(PLACES, PLACES).map(lambda pair: (min(pair), max(pair)))
QUOTATIONS = st.builds(
    Quotation,
    kind=st.sampled_from(QuotationKind),
    content=st.lists(RANGES, max_size=3).map(tuple),
    marked=st.lists(RANGES, max_size=2).map(tuple),
    source=st.none() | RANGES,
)
LANGUAGES = st.sampled_from([None, "en", "de", "fr", "zh"])


def lines(text: str) -> list[tuple[Role, int, int]]:
    parts: list[tuple[Role, int, int]] = []
    start = 0
    for line in text.split("\n"):
        parts.append((Role.BODY if parts else Role.HEADLINE, start, start + len(line)))
        start += len(line) + 1
    return parts


@given(TEXTS, st.lists(QUOTATIONS, max_size=6), LANGUAGES, st.booleans())
def test_any_ranges_in_any_text_are_resolved(
    text: str, quotations: list[Quotation], language: str | None, bare: bool
) -> None:
    parts = [] if bare else lines(text)
    resolved, speakers = resolve_speakers(text, parts, quotations, language, bundled_aliases())
    assert len(resolved) == len(quotations)
    assert {one.speaker for one in resolved} - {None} == {speaker.key for speaker in speakers}


@given(TEXTS, LANGUAGES)
def test_the_engine_s_quotations_keep_all_but_their_speaker(text: str, language: str | None) -> None:
    parts = lines(text)
    quotations = find_quotations(text, [(start, end) for _, start, end in parts], language)
    resolved, speakers = resolve_speakers(text, parts, quotations, language, bundled_aliases())
    assert [(one.kind, one.content, one.source) for one in resolved] == [
        (one.kind, one.content, one.source) for one in quotations
    ]
    assert all(one.speaker is None for one in resolved if one.kind is QuotationKind.SCARE)
    assert all(speaker.key and speaker.name for speaker in speakers)


@given(TEXTS)
def test_the_same_text_gives_the_same_speakers(text: str) -> None:
    parts = lines(text)
    quotations = find_quotations(text, [(start, end) for _, start, end in parts], "en")
    once = resolve_speakers(text, parts, quotations, "en", bundled_aliases())
    assert once == resolve_speakers(text, parts, quotations, "en", bundled_aliases())


def test_no_name_is_among_its_own_other_forms() -> None:
    text = "Ilse Brandt said it was late. Brandt said so again."
    quotations = [Quotation(QuotationKind.INDIRECT, ((17, 28),), (), (0, 11))]
    speaker = resolve_speakers(text, lines("\n" + text)[1:], quotations, "en", bundled_aliases())[1][0]
    assert speaker.name not in speaker.called
