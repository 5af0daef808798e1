"""Readability counts and formulas, held against textstat on the same text."""

from __future__ import annotations

import importlib
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, fields
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from analysis.readability import FORMULAS, TextCounts, count_sentence, easy_words, words_per_sentence
from analysis.syllables import dictionary
from analysis.text import fold_typography
from tests.analysis.passages import PASSAGES

LANGUAGE = "en_US"
FORMULA_NAMES = list(FORMULAS)

TEXTSTAT_NAMES = {name: name for name in FORMULAS} | {"dale_chall": "dale_chall_readability_score"}

TEXTSTAT_COUNTS: Mapping[str, tuple[str, Mapping[str, object]]] = {
    "words": ("count_words", {}),
    "syllables": ("count_syllables", {"lang": LANGUAGE}),
    "letters": ("count_letters", {}),
    "characters": ("count_chars", {"ignore_spaces": True}),
    "written_words": ("count_words", {"rm_punctuation": False}),
    "polysyllables": ("count_polysyllable_words", {"lang": LANGUAGE}),
    "difficult_words": ("count_difficult_words", {"lang": LANGUAGE, "syllable_threshold": 0}),
    "complex_words": ("count_difficult_words", {"lang": LANGUAGE, "syllable_threshold": 3}),
    "long_words": ("count_long_words", {"threshold": 6}),
}
USES_OF_SENTENCES = ("_words_per_sentence", "_sentences_per_word", "_smog_index")

NEWS_WORDS = st.sampled_from(
    [
        "the", "Parliament", "didn't", "DON'T", "ministers'", "o'clock", "'tis", "long-term", "U.S.", "3,500", "-", "—",
        "2019", "“extraordinary”", "(reconsideration)", "Zelenskyy", "hmm", "it’s", "we'll", "they've", "A", "...", "'",
        "R&D", "anti-establishment", "Königsberg", "'ve", "\"'t", "snake_case", "and/or", "co-operation;", "10%", "Mr.",
    ]
)  # fmt: skip
NEWS = st.lists(NEWS_WORDS, max_size=30).map(" ".join)
PUNCTUATED = st.text(alphabet="abstdvelr'TSD.,-!?\"’“ \n9_", max_size=80)
TEXTS = NEWS | PUNCTUATED | st.text(max_size=60)


class Authority:
    """textstat 0.7.13, its look-up in the CMU dictionary fed with the table that the program ships."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        nltk = importlib.import_module("nltk")
        patch.setattr(nltk, "download", _no_download)
        self.package = importlib.import_module("textstat")
        self.counts = importlib.import_module("textstat.backend.counts")
        phones = {word: [["AA0"] * count] for word, count in dictionary().items()}
        counter = importlib.import_module("textstat.backend.counts._count_syllables")
        patch.setattr(counter, "get_cmudict", lambda lang: phones)
        self._caches = [
            value
            for name, module in sorted(sys.modules.items())
            if name.startswith("textstat.backend.")
            for value in vars(module).values()
            if hasattr(value, "cache_clear")
        ]

    def count(self, field: str, text: str) -> int:
        name, options = TEXTSTAT_COUNTS[field]
        return int(getattr(self.counts, name)(text, **options))

    def sentences(self, text: str) -> int:
        return int(self.counts.count_sentences(text))

    def formula(self, name: str, text: str) -> float:
        for cached in self._caches:
            cached.cache_clear()
        return float(getattr(self.package, TEXTSTAT_NAMES[name])(text))

    def formula_over(self, name: str, text: str, sentences: int) -> float:
        """The formula of a text that has, let us say, so many sentences."""
        with pytest.MonkeyPatch.context() as patch:
            for module in USES_OF_SENTENCES:
                metric = importlib.import_module(f"textstat.backend.metrics.{module}")
                patch.setattr(metric, "count_sentences", lambda text: sentences)
            return self.formula(name, text)


def _no_download(*_: object, **__: object) -> None:
    pytest.fail("textstat tried to download the dictionary")


@pytest.fixture(scope="module")
def authority() -> Iterator[Authority]:
    with pytest.MonkeyPatch.context() as patch:
        yield Authority(patch)


def count_text(sentences: tuple[str, ...] | list[str]) -> TextCounts:
    return sum(map(count_sentence, sentences), TextCounts())


# Equality with the authority


def test_the_authority_is_the_pinned_version(authority: Authority) -> None:
    assert authority.package.__version__ == (0, 7, 13)


@pytest.mark.parametrize("field", TEXTSTAT_COUNTS)
@given(text=TEXTS)
@example("I'm sure it's O'Mara's, c'mon.")
@example("İSTANBUL'S BARBİE")
@example("''t '\"t 'v'e 'l'l")
@example("ΟΔΟΣ ΟΔΟΣ'S")
def test_every_count_equals_textstats_on_any_text(authority: Authority, field: str, text: str) -> None:
    assert asdict(count_sentence(text))[field] == authority.count(field, fold_typography(text))


@pytest.mark.parametrize("passage", PASSAGES, ids=range(len(PASSAGES)))
def test_textstat_finds_the_sentences_of_the_authored_passages(authority: Authority, passage: tuple[str, ...]) -> None:
    assert count_text(passage).sentences == authority.sentences(" ".join(passage))


@pytest.mark.parametrize("passage", PASSAGES, ids=range(len(PASSAGES)))
@pytest.mark.parametrize("name", FORMULA_NAMES)
def test_every_formula_equals_textstats_where_sentences_agree(
    authority: Authority, name: str, passage: tuple[str, ...]
) -> None:
    assert FORMULAS[name](count_text(passage)) == pytest.approx(authority.formula(name, " ".join(passage)), abs=1e-9)


@pytest.mark.parametrize("name", FORMULA_NAMES)
@given(sentences=st.lists(TEXTS, max_size=6))
def test_every_formula_equals_textstats_for_our_sentences_of_any_text(
    authority: Authority, name: str, sentences: list[str]
) -> None:
    counts = count_text(sentences)
    theirs = authority.formula_over(name, fold_typography(" ".join(sentences)), counts.sentences)
    assert (FORMULAS[name](counts) or 0.0) == pytest.approx(theirs, abs=1e-9)


def test_textstats_own_sentences_differ_at_abbreviations(authority: Authority) -> None:
    sentence = "The U.S. Senate voted on Jan. 3 to approve a budget of $3.5 billion."
    assert (count_sentence(sentence).sentences, authority.sentences(sentence)) == (1, 2)


# Counts add up


@given(sentences=st.lists(TEXTS, max_size=8))
def test_counts_of_a_text_are_the_sum_of_the_counts_of_its_sentences(sentences: list[str]) -> None:
    apart, joined = asdict(count_text(sentences)), asdict(count_sentence(" ".join(sentences)))
    del apart["sentences"], joined["sentences"]
    assert apart == joined


@given(sentences=st.lists(TEXTS, max_size=8))
def test_sentences_are_those_that_hold_a_word(sentences: list[str]) -> None:
    assert count_text(sentences).sentences == sum(count_sentence(each).words > 0 for each in sentences)


@given(first=TEXTS, second=TEXTS)
def test_adding_is_commutative_and_nothing_adds_nothing(first: str, second: str) -> None:
    one, two = count_sentence(first), count_sentence(second)
    assert one + two == two + one
    assert one + TextCounts() == one


def test_adding_adds_every_field() -> None:
    primes = TextCounts(2, 3, 5, 7, 11, 13, 17, 19, 23, 29)
    assert [getattr(primes + primes, field.name) for field in fields(primes)] == [4, 6, 10, 14, 22, 26, 34, 38, 46, 58]


@given(text=TEXTS)
def test_counts_are_integers_in_their_natural_order(text: str) -> None:
    counts = count_sentence(text)
    assert {type(value) for value in asdict(counts).values()} == {int}
    assert 0 <= counts.complex_words <= counts.difficult_words <= counts.words <= counts.written_words
    assert 0 <= counts.long_words <= counts.words <= counts.letters <= counts.characters
    assert counts.polysyllables <= counts.words


# What is counted


@pytest.mark.parametrize(
    ("text", "field", "count"),
    [
        ("They don't know.", "words", 3),
        ("A long-term plan.", "words", 3),
        ("War - or peace.", "words", 3),
        ("War - or peace.", "written_words", 4),
        ("War - or peace.", "characters", 12),
        ("War - or peace.", "letters", 10),
        ("A constitutional crisis.", "syllables", 8),
        ("A constitutional crisis.", "polysyllables", 1),
        ("The children ran to school.", "difficult_words", 0),
        ("The ambassador ran to school.", "difficult_words", 1),
        ("The envoy came yesterday.", "difficult_words", 1),
        ("The envoy came yesterday.", "complex_words", 0),
        ("The ambassador came yesterday.", "complex_words", 1),
        ("Yesterday another envoy came.", "polysyllables", 2),
        ("Senate sitting", "long_words", 1),
        ("The men's o'clock shan't", "long_words", 0),
        ("... - !", "sentences", 0),
        ("", "written_words", 0),
    ],
)
def test_counts_of_a_plain_example(text: str, field: str, count: int) -> None:
    assert asdict(count_sentence(text))[field] == count


def test_curly_and_plain_typography_count_alike() -> None:
    assert count_sentence("“They don’t know” – he said.") == count_sentence('"They don\'t know" - he said.')


def test_words_beyond_what_is_remembered_are_counted_all_the_same() -> None:
    counts = count_sentence("un" * 5_000 + " ends.")
    assert (counts.words, counts.letters, counts.long_words) == (2, 10_004, 1)


def test_counting_in_threads_gives_what_counting_in_one_gives() -> None:
    sentences = [sentence for passage in PASSAGES for sentence in passage] * 4
    with ThreadPoolExecutor(max_workers=4) as pool:
        assert list(pool.map(count_sentence, sentences)) == [count_sentence(each) for each in sentences]


def test_easy_words_are_the_dale_chall_list() -> None:
    assert 2_900 < len(easy_words()) < 3_000
    assert {"a", "yesterday", "children"} <= easy_words()
    assert easy_words().isdisjoint({"ambassador", "envoy", ""})


# The formulas

WORKED = TextCounts(
    words=100, sentences=5, syllables=150, letters=470, characters=470, written_words=100,
    polysyllables=12, complex_words=12, difficult_words=4, long_words=20,
)  # fmt: skip


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("flesch_reading_ease", 59.635),
        ("flesch_kincaid_grade", 9.91),
        ("gunning_fog", 12.8),
        ("smog_index", 11.979),
        ("automated_readability_index", 10.707),
        ("coleman_liau_index", 9.98),  # 10.356 with the paper's coefficient .0588, of which textstat keeps .058
        ("dale_chall", 1.6236),
        ("lix", 40.0),
    ],
)
def test_worked_values(name: str, value: float) -> None:
    assert FORMULAS[name](WORKED) == pytest.approx(value, abs=1e-3)


@pytest.mark.parametrize(("difficult", "score"), [(5, 1.7815), (6, 5.5759)])
def test_dale_chall_adds_its_constant_above_five_percent(difficult: int, score: float) -> None:
    counts = TextCounts(words=100, sentences=5, difficult_words=difficult)
    assert FORMULAS["dale_chall"](counts) == pytest.approx(score, abs=1e-9)


@pytest.mark.parametrize("name", FORMULA_NAMES)
@pytest.mark.parametrize("text", ["", "   ", "- - ...", "?!"])
def test_a_text_without_words_has_no_value(name: str, text: str) -> None:
    assert FORMULAS[name](count_sentence(text)) is None


@pytest.mark.parametrize("name", ["flesch_reading_ease", "flesch_kincaid_grade"])
def test_a_text_without_syllables_has_no_value_where_syllables_count(name: str) -> None:
    assert FORMULAS[name](count_sentence("Hmm, shh.")) is None


@pytest.mark.parametrize(("counts", "length"), [(WORKED, 20.0), (TextCounts(), None)])
def test_words_per_sentence(counts: TextCounts, length: float | None) -> None:
    assert words_per_sentence(counts) == length


@pytest.mark.parametrize("name", FORMULA_NAMES)
@given(sentences=st.lists(NEWS, min_size=1, max_size=4), times=st.integers(2, 5))
def test_a_text_repeated_is_as_readable_as_the_text(name: str, sentences: list[str], times: int) -> None:
    formula: Callable[[TextCounts], float | None] = FORMULAS[name]
    assert formula(count_text(sentences * times)) == pytest.approx(formula(count_text(sentences)), abs=1e-9)


# Nothing heavy, nothing from the network

WITHOUT_NETWORK = """
import socket
import sys

def refuse(*_, **__):
    raise AssertionError("a socket was opened")

socket.socket = socket.create_connection = socket.getaddrinfo = refuse

from analysis import readability, syllables

assert syllables.dictionary.cache_info().currsize == 0, "the dictionary is read on import"
counts = readability.count_sentence("The ambassador of Zorvania didn't comment.")
assert counts.words == 6, counts
assert all(formula(counts) is not None for formula in readability.FORMULAS.values())
heavy = {"textstat", "nltk", "cmudict"} & {name.partition(".")[0] for name in sys.modules}
assert not heavy, heavy
"""


def test_counting_imports_neither_textstat_nor_nltk_and_opens_no_socket() -> None:
    root = Path(__file__).parents[2]
    run = subprocess.run([sys.executable, "-c", WITHOUT_NETWORK], cwd=root, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
