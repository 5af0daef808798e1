"""What sentences give to MATTR and MTLD, and what one word is."""

from __future__ import annotations

import pytest

from analysis.diversity import (
    FEWEST_WORDS,
    WINDOW,
    mattr,
    mattr_interval,
    mtld,
    mtld_interval,
    mtld_of,
    read_diversity,
    word_forms,
)
from analysis.document import Voice
from analysis.selection import Selection
from analysis.text import words
from tests.analysis.languages_gold import read_in
from tests.analysis.passages import PASSAGES
from tests.analysis.plain_articles import read_text

BODY = "\n\n".join(" ".join(passage) for passage in PASSAGES)


def test_the_sentences_together_give_mattr_of_the_whole_text() -> None:
    document = read_text(BODY)
    units = read_diversity(Selection(document, Voice.ALL))["diversity.mattr"].units
    whole = mattr([token.form for token in document.tokens])
    assert sum(u.numerator for u in units) / sum(u.denominator for u in units) == pytest.approx(whole)


def test_the_sentences_together_give_mtld_of_the_whole_text() -> None:
    document = read_text(BODY)
    readings = read_diversity(Selection(document, Voice.ALL))
    sums = [
        sum(getattr(unit, amount) for unit in readings[f"diversity.{direction}"].units)
        for direction in ("forwards", "backwards")
        for amount in ("numerator", "denominator")
    ]
    assert mtld_of(sums) == pytest.approx(mtld([token.form for token in document.tokens]))


def test_windows_run_over_what_others_say_when_own_words_are_chosen() -> None:
    document = read_text(BODY)
    own = [
        token.form
        for token in document.tokens
        if any(s.voice is Voice.OWN and s.start <= token.start < s.end for s in document.segments)
    ]
    assert len(own) < len(document.tokens)
    units = read_diversity(Selection(document, Voice.OWN))["diversity.mattr"].units
    assert sum(u.denominator for u in units) == len(own) - WINDOW + 1


def test_under_a_hundred_words_nothing_is_measured() -> None:
    words = [str(1000 + number) for number in range(FEWEST_WORDS - 1)]
    readings = read_diversity(Selection(read_text(" ".join(words)), Voice.ALL))
    assert [found.units for found in readings.values()] == [(), (), ()]


def test_a_hundred_words_are_measured() -> None:
    words = [str(1000 + number) for number in range(FEWEST_WORDS)]
    readings = read_diversity(Selection(read_text(" ".join(words)), Voice.ALL))
    assert all(found.units for found in readings.values())


def test_there_is_a_row_for_every_unit() -> None:
    for found in read_diversity(Selection(read_text(BODY), Voice.OWN)).values():
        assert sorted(row.sentence for row in found.evidence) == sorted(unit.sentence for unit in found.units)


def test_the_headline_is_left_out() -> None:
    with_headline = read_text(BODY, "Bridge bridge bridge bridge")
    found = read_diversity(Selection(with_headline, Voice.ALL))["diversity.forwards"].units
    plain = read_diversity(Selection(read_text(BODY), Voice.ALL))["diversity.forwards"].units
    assert sum(u.denominator for u in found) == pytest.approx(sum(u.denominator for u in plain))


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("l'eau", ["l", "eau"]),
        ("qu’il", ["qu", "il"]),
        ("jusqu'à", ["jusqu", "à"]),
        ("j'n'ai", ["j", "n", "ai"]),
        ("aujourd'hui", ["aujourd'hui"]),
        ("quelqu'un", ["quelqu'un"]),
    ],
)
def test_an_elision_in_french_is_a_word_of_its_own(text: str, parts: list[str]) -> None:
    assert [form for forms in word_forms(words(text), "fr") for form in forms] == parts


@pytest.mark.parametrize("language", ["en", "de", None])
def test_elsewhere_an_apostrophe_divides_nothing(language: str | None) -> None:
    assert word_forms(words("d'Arcy m'lud"), language) == [("d'arcy",), ("m'lud",)]


def test_an_elision_lowers_diversity_where_the_word_comes_again() -> None:
    body = " ".join(f"L'eau {number}. Une eau {number}." for number in range(30))
    french, other = (read_diversity(Selection(read_in(language, body), Voice.ALL)) for language in ("fr", "de"))
    means = [
        sum(u.numerator for u in r["diversity.mattr"].units) / sum(u.denominator for u in r["diversity.mattr"].units)
        for r in (french, other)
    ]
    assert means[0] < means[1]


def test_an_elision_counts_as_a_word() -> None:
    body = " ".join(f"L'eau {number}." for number in range(40))
    found = read_diversity(Selection(read_in("fr", body), Voice.ALL))["diversity.forwards"]
    assert sum(u.numerator for u in found.units) == 120


def test_an_interval_holds_the_value() -> None:
    readings = read_diversity(Selection(read_text(BODY), Voice.ALL))
    forms = [token.form for token in read_text(BODY).tokens]
    of_mattr = mattr_interval([[readings["diversity.mattr"].units]])
    of_mtld = mtld_interval([[readings[f"diversity.{direction}"].units for direction in ("forwards", "backwards")]])
    for value, interval in ((mattr(forms), of_mattr), (mtld(forms), of_mtld)):
        assert value is not None
        assert interval is not None
        assert interval[0] < value < interval[1]


def test_an_article_that_was_too_short_to_be_read_changes_no_interval() -> None:
    units = read_diversity(Selection(read_text(BODY), Voice.ALL))["diversity.mattr"].units
    assert mattr_interval([[units], [()]]) == mattr_interval([[units]])
