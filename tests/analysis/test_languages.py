"""German, Russian, French and Spanish: what is measured there is right, and nothing is scored as if it were English."""

from __future__ import annotations

from functools import cache

import pytest

from analysis.catalogue import bundled_measures
from analysis.diversity import word_forms
from analysis.document import Voice
from analysis.lexicon import bundled_lexicons
from analysis.measure import Figure
from analysis.pooling import outlet_figures
from analysis.readability import TextCounts, count_sentence
from analysis.scoring import analysers, score_document
from tests.analysis.languages_gold import (
    LANGUAGES,
    Passage,
    agreement,
    document_of,
    of_language,
    passages,
    quoted_words,
    read_in,
)

EVERYWHERE = ("readability.lix", "diversity.", "length.", "count.", "voice.own", "voice.quoted", "speakers.first")
"""What needs no English: marks, words between spaces, letters."""


@cache
def figures(language: str) -> dict[tuple[str, Voice], Figure]:
    """Every figure of an article made of a language's passages, with English words mixed in."""
    body = "\n\n".join(passage.text for passage in passages() if passage.language == language)
    english = "War may certainly kill; the regime was shelled, and officials failed to admit that it is a crisis."
    document = read_in(language, f"{body}\n\n{english}")
    scored = score_document(document, analysers(bundled_lexicons()))
    return outlet_figures(bundled_measures(), [scored])


def measured(language: str) -> set[str]:
    return {measure for (measure, _), figure in figures(language).items() if figure.value is not None}


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_that_needs_english_has_a_value(language: str) -> None:
    """What has a value needs no language, or was authored for this one alone."""
    own = {measure.id for measure in bundled_measures() if measure.languages == frozenset({language})}
    assert {name for name in measured(language) - own if not name.startswith(EVERYWHERE)} == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_only_tables_of_names_are_authored_for_another_language(language: str) -> None:
    own = {measure.id for measure in bundled_measures() if measure.languages == frozenset({language})}
    assert all(name.startswith("naming.") for name in own)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_needs_no_english_has_a_value(language: str) -> None:
    shown = {"readability.lix", "diversity.mattr", "diversity.mtld", "length.words", "voice.quoted"}
    assert shown <= measured(language)


@pytest.mark.parametrize(
    ("language", "name"), [("de", "German"), ("ru", "Russian"), ("fr", "French"), ("es", "Spanish")]
)
def test_a_measure_that_is_not_for_the_language_says_so(language: str, name: str) -> None:
    of_english = [measure.id for measure in bundled_measures() if measure.languages == frozenset({"en"})]
    notes = {figures(language)[measure, Voice.OWN].note for measure in of_english}
    assert of_english
    assert notes == {f"not measured: {name}"}


def test_there_are_thirty_sentences_of_each_language() -> None:
    counts = {
        language: sum(len(passage.sentences) for passage in passages() if passage.language == language)
        for language in LANGUAGES
    }
    assert min(counts.values()) >= 30


OPEN_PASSAGES = [passage for language in LANGUAGES for passage in of_language(language, held_out=False)]


@pytest.mark.parametrize("passage", OPEN_PASSAGES, ids=lambda passage: f"{passage.language}: {passage.text[:40]}")
def test_sentences_end_where_the_author_ends_them(passage: Passage) -> None:
    assert [(found.start, found.end) for found in document_of(passage).sentences] == list(passage.sentences)


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_and_long_words_are_the_authors(language: str) -> None:
    """A number with a space in its thousands is two words to LIX: the one difference that is left."""
    listed = of_language(language, held_out=False)
    counted = sum(
        (count_sentence(p.text[s.start : s.end]) for p in listed for s in document_of(p).sentences), TextCounts()
    )
    spaced = sum(p.text.count("\u00a0000") + p.text.count("\u202f000") for p in listed)
    assert counted.words == sum(p.words for p in listed) + spaced
    assert counted.long_words == sum(p.long_words for p in listed)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_of_a_vocabulary_are_the_authors(language: str) -> None:
    listed = of_language(language, held_out=False)
    found = [[form for forms in word_forms(document_of(p).tokens, language) for form in forms] for p in listed]
    agreed, theirs, ours = agreement(zip((p.tokens for p in listed), found, strict=True))
    assert 2 * agreed / (theirs + ours) >= 0.99


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_quoted_that_nobody_said(language: str) -> None:
    for passage in of_language(language, held_out=False):
        said = {passage.text[start:end].strip() for start, end in passage.quoted}
        assert {passage.text[a:b].strip() for a, b in quoted_words(document_of(passage))} <= said


def test_marked_speech_is_found() -> None:
    """All but two parts of a Spanish sentence behind a dialogue dash inside a paragraph."""
    missed = [
        passage.text[start:end]
        for passage in OPEN_PASSAGES
        for start, end in passage.quoted
        if passage.text[start:end].strip()
        not in {passage.text[a:b].strip() for a, b in quoted_words(document_of(passage))}
    ]
    assert missed == ["Esta ley no ayuda a nadie", "y cuesta mucho dinero"]
