"""The names of things in German, Spanish, French and Russian are resolved in authored sentences."""

from __future__ import annotations

import tomllib
from collections import Counter
from pathlib import Path

import pytest

from analysis.framing.matching import Hit, Matcher
from analysis.framing.mentions import is_distanced
from analysis.lexicon import Lexicon, bundled_lexicons
from analysis.text import words

GOLD = Path(__file__).parent.parent / "gold"
LANGUAGES = ("de", "es", "fr", "ru")
QUOTE_MARKS = "\"'“”‘’«»„ \u00a0"
PRECISION, RECALL = 0.95, 0.85
FEWEST_CONCEPTS, FEWEST_SENTENCES = 12, 30
LEXICONS = {lexicon.id: lexicon for lexicon in bundled_lexicons() if lexicon.kind == "naming"}
MATCHERS = {language: Matcher(LEXICONS[f"naming_{language}"]) for language in LANGUAGES}
Label = tuple[int, int, str]
"""Where a label stands, and its concept."""


def gold(language: str) -> list[tuple[str, set[Label], set[Label]]]:
    """Each sentence without its marks, its labels, and those of them that are held at a distance."""
    read = []
    for case in tomllib.loads((GOLD / f"naming_{language}.toml").read_text("utf-8"))["sentence"]:
        text, spans = "", []
        for part in case["text"].split("‹"):
            label, closed, rest = part.partition("›")
            if closed:
                start = len(text) + len(label) - len(label.lstrip(QUOTE_MARKS))
                spans.append((start, len(text) + len(label.rstrip(QUOTE_MARKS))))
            text += label + rest
        labels = [(*span, said[1]) for span, said in zip(spans, case["labels"], strict=True)]
        distanced = {label for label, said in zip(labels, case["labels"], strict=True) if said[2:] == ["distanced"]}
        read.append((text, set(labels), distanced))
    return read


def hits(language: str, text: str) -> list[Hit]:
    tokens = words(text)
    return MATCHERS[language].hits(text, tokens, [(0, len(tokens))])


def found(language: str, text: str) -> set[Label]:
    return {(hit.start, hit.end, hit.category.partition(".")[0]) for hit in hits(language, text)}


def concepts(lexicon: Lexicon) -> set[str]:
    return {category.group for category in lexicon.categories}


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_and_their_concepts_are_found_as_often_as_the_marks_ask(language: str) -> None:
    cases = [(labels, found(language, text)) for text, labels, _ in gold(language)]
    right = sum(len(labels & got) for labels, got in cases)
    assert right / sum(len(got) for _, got in cases) >= PRECISION
    assert right / sum(len(labels) for labels, _ in cases) >= RECALL


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_held_at_a_distance_are_told_from_the_others(language: str) -> None:
    for text, labels, distanced in gold(language):
        assert {label for label in labels if is_distanced(text, label[0], label[1])} == distanced


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_twelve_concepts_and_thirty_sentences(language: str) -> None:
    assert len(concepts(LEXICONS[f"naming_{language}"])) >= FEWEST_CONCEPTS
    assert len(gold(language)) >= FEWEST_SENTENCES


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_concept_is_one_of_the_english_table_with_the_same_title(language: str) -> None:
    english = {category.group: category.group_title for category in LEXICONS["naming"].categories}
    for category in LEXICONS[f"naming_{language}"].categories:
        assert english[category.group] == category.group_title


def test_no_two_tables_give_one_measure() -> None:
    ids = Counter(category.id for lexicon in bundled_lexicons() for category in lexicon.categories)
    assert [name for name, times in ids.items() if times > 1] == []


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("L'invasion de l'Ukraine continue.", "invasion"),
        ("Le retrait après l’annexion de la Crimée.", "annexion"),
        ("Un coup d’État au Niger.", "coup d’État"),
        ("Qu'une guerre en Ukraine dure.", "guerre"),
    ],
)
def test_a_french_name_is_found_behind_an_apostrophe(text: str, label: str) -> None:
    (hit,) = hits("fr", text)
    assert text[hit.start : hit.end] == label


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("la « guerre » russe", True),
        ("la «\u00a0guerre\u00a0» russe", True),
        ("la «guerre» russe", True),
        ("« la guerre » russe", False),
        ("la « guerre russe", False),
        ("la soi-disant guerre", True),
        ("die sogenannte guerre", True),
        ("так называемая guerre", True),
    ],
)
def test_marks_with_a_space_inside_and_other_languages_so_called_hold_a_name_at_a_distance(
    text: str, held: bool
) -> None:
    start = text.index("guerre")
    assert is_distanced(text, start, start + len("guerre")) is held


@pytest.mark.parametrize(
    ("language", "text", "label"),
    [
        ("de", "Nach der Einnahme von Goma flohen viele.", "Einnahme"),
        ("de", "Zehntausende demonstrierten in Tiflis.", "demonstrierten"),
        ("de", "Sie nennen sie Klima-Chaoten.", "Klima-Chaoten"),
        ("fr", "Les manifestantes ont défilé.", "manifestantes"),
        ("fr", "L'armée ukrainienne a repris le village.", "repris"),
        ("fr", "Des militantes pour le climat ont bloqué la route.", "militantes pour le climat"),
        ("es", "Las tropas ucranianas recuperaron la aldea.", "recuperaron"),
        ("es", "La toma de Goma causó miles de muertos.", "toma"),
        ("es", "El golpe en Gabón sorprendió a todos.", "golpe"),
        ("ru", "Минобороны сообщило об освобождении села.", "освобождении"),
        ("ru", "Власти Ирана отключили интернет.", "Власти"),
        ("ru", "Полиция разогнала протестующих.", "протестующих"),
        ("ru", "Путчистам предъявили обвинения.", "Путчистам"),
    ],
)
def test_a_name_is_found_in_its_cases_genders_numbers_and_verb_forms(language: str, text: str, label: str) -> None:
    (hit,) = hits(language, text)
    assert text[hit.start : hit.end] == label


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Der Film war mit Stars besetzt, sagt die Armee."),
        ("fr", "La reprise des négociations réjouit l'armée."),
        ("es", "Los bomberos atendieron un golpe de calor en el ejército."),
        ("ru", "Строгий режим дня полезен детям из Сирии."),
        ("ru", "Волна холода накрыла мигрантов."),
    ],
)
def test_a_word_in_another_sense_is_no_name(language: str, text: str) -> None:
    assert [hit.entry for hit in hits(language, text) if not hit.category.startswith("migrants.")] == []
