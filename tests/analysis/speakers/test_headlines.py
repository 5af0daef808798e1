"""A headline in title case: its capitals make names only where the running text confirms them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.speakers.headlines import confirmed, in_title_case
from analysis.speakers.mentions import runs
from tests.analysis.speakers.passages import told


@pytest.mark.parametrize(
    "headline", ["Okoro Willing to Act", "Sack Okoro Upends Farmers", "Farmers Oppose Okoro", "Plus Okoro"]
)
def test_words_beside_a_last_name_in_a_headline_are_no_given_name(headline: str) -> None:
    assert told(f"# {headline} on Water\nMr. Okoro came.\n{{“No,”}} ‹Mr. Okoro› said.").names == ("Okoro",)


def test_unnamed_people_are_not_who_ends_a_headline() -> None:
    assert told("# Sack Okoro Upends Farmers\n‹Farmers› said {they want it}.").keys == ("unnamed",)


def test_a_full_name_in_a_headline_counts_where_the_text_has_it() -> None:
    assert told("# Zelda Brandt Wins in Ford, {“Yes,”} Says ‹Brandt›\nZelda Brandt came.").keys == ("zelda brandt",)


def test_a_given_name_before_a_last_name_of_the_text_counts() -> None:
    assert told("# Mayor Thomas Brandt Wins\n{“Yes,”} ‹Brandt› said.").names == ("Thomas Brandt",)


def test_a_headline_in_sentence_case_names_whom_it_names() -> None:
    assert told("# Bridge is safe, says mayor Ilse Brandt\n{“Yes,”} ‹Brandt› said.").names == ("Ilse Brandt",)


@pytest.mark.parametrize(
    ("line", "titled"),
    [
        ("Okoro Willing to Act on Water", True),
        ("Okoro willing to act on water", False),
        ("Plus: Okoro", True),
        ("Okoro", False),
        ("", False),
    ],
)
def test_title_case_gives_every_longer_word_a_capital(line: str, titled: bool) -> None:
    assert in_title_case(line, (0, len(line))) is titled


@given(st.text(alphabet='AaBb .’-"“”of\n', max_size=60), st.text(alphabet='AaBb .’-"“”of\n', max_size=60))
def test_confirmed_runs_are_written_in_the_text_in_order(headline: str, body: str) -> None:
    text = f"{headline}\n{body}"
    found = runs(text, [(0, len(headline)), (len(headline) + 1, len(text))])
    kept = confirmed(text, found, [(0, len(headline))])
    assert all(text[run.start : run.end].split() == list(run.words) for run in kept)
    assert kept == sorted(kept)
    assert [run for run in found if run.start > len(headline)] == [run for run in kept if run.start > len(headline)]
