from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.article import FactSource
from corpus.attribution import canonical_outlet, facts_of_text
from corpus.attribution.dates import find_date, iso_date
from corpus.blocks import find_blocks
from corpus.language import detect_language

BODY = (
    "The harbour council decided on Tuesday to close the old bridge for a year, against the advice of engineers.\n\n"
    "Shopkeepers on both banks fear for their trade, the New York Post reported, and Politico reported more.\n\n"
    "“It was in Reuters and on BBC News,” the mayor told TASS, “and RT has it from CNN.”"
)


def outlet(text: str) -> str | None:
    return facts_of_text(text, find_blocks(text)).outlet.value


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"MOSCOW, November 9. /TASS/. {BODY}", "TASS"),
        (f"LONDON, May 3 (Reuters) - {BODY}", "Reuters"),
        (f"WASHINGTON (AP) — {BODY}", "AP"),
        (f"{BODY}\n\n© 2024 Blaze Media LLC. All rights reserved.", "Blaze Media"),
        (f"https://www.dw.com/en/bridge/a-1\n\n{BODY}", "DW"),
        (f"{BODY}\n\nSource: https://www.bbc.co.uk/news/1", "BBC"),
    ],
)
def test_sure_signs_name_the_outlet(text: str, name: str) -> None:
    assert outlet(text) == name


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        f"Photo by Ann Lee/Getty Images\n\n{BODY}",
        f"REUTERS/Ann Lee\n\n{BODY}",
        f"The old bridge Ann Lee/TASS\n\n{BODY}",
        f"© Ann Lee/TASS\n\n{BODY}",
        f"{BODY}\n\nReporting by Jane Doe; Editing by John Roe",
        f"{BODY}\n\nThe Associated Press contributed to this report.",
        f"{BODY}\n\nRead more: https://www.rt.com/news/1",
        f"{BODY}\n\nhttps://www.rt.com/news/1\n\n{BODY}",
        f"{BODY}\n\n© 2024 Harbor Ledger LLC",
        f"{BODY} (Reuters)",
    ],
)
def test_nothing_else_does(text: str) -> None:
    assert outlet(text) is None


def test_two_sure_signs_that_disagree_name_none() -> None:
    assert outlet(f"{BODY}\n\n© 2024 Reuters\n\n© 2024 BBC") is None


def test_a_copyright_line_says_who_published_what_an_agency_wrote() -> None:
    assert outlet(f"LONDON, May 3 (Reuters) - {BODY}\n\n© 2024 The New York Times Company") == "New York Times"


def test_evidence_is_the_words_that_say_so_with_the_credits_that_agree() -> None:
    text = f"The old bridge Ann Lee/TASS\n\nMOSCOW, November 9. /TASS/. {BODY}"
    assert facts_of_text(text, find_blocks(text)).outlet.evidence == "MOSCOW, November 9. /TASS/.; Ann Lee/TASS"


@pytest.mark.parametrize(
    ("name", "canonical"), [("deutsche welle", "DW"), ("Russia Today", "RT"), ("Harbor\nLedger", "Harbor Ledger")]
)
def test_an_outlet_has_one_name(name: str, canonical: str) -> None:
    assert canonical_outlet(name) == canonical


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("date 2022-11-11", "2022-11-11"),
        ("MOSCOW, November 9. /TASS/.", "--11-09"),
        ("Tuesday, November 9", "--11-09"),
        ("LONDON, May 3, 2024 (Reuters) -", "2024-05-03"),
        ("Published: 3 May 2024 10:15", "2024-05-03"),
        ("Sept. 4, 2023", "2023-09-04"),
        ("4th Sep 2023", "2023-09-04"),
        ("03.05.2024", "2024-05-03"),
        ("25/12/2023", "2023-12-25"),
        ("12/25/2023", "2023-12-25"),
        ("03/05/2024", None),
        ("2024/05/03", "2024-05-03"),
        ("9 ноября 2021", "2021-11-09"),
        ("3. Mai 2024", "2024-05-03"),
        ("3 de mayo de 2024", "2024-05-03"),
        ("February 30, 2024", None),
        ("February 29", "--02-29"),
        ("maybe 3", None),
        ("10:15", None),
    ],
)
def test_how_dates_are_read(words: str, date: str | None) -> None:
    found = find_date(words)
    assert (found.value if found else None) == date


@given(st.dates(min_value=datetime.date(1900, 1, 1), max_value=datetime.date(2099, 12, 31)))
def test_a_date_written_out_is_read_back(day: datetime.date) -> None:
    for form in ("%Y-%m-%d", "%B %d, %Y", "%d %b %Y"):
        found = find_date(day.strftime(form))
        assert found is not None
        assert found.value == day.isoformat()


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2024-05-03", "2024-05-03"),
        ("2024-05-03T10:15:00Z", "2024-05-03"),
        ("2024-05", "2024-05"),
        ("2024", "2024"),
        ("--05-03", "--05-03"),
        ("2024-13-01", None),
        ("2024-02-30", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_what_counts_as_an_iso_date(text: str, iso: str | None) -> None:
    assert iso_date(text) == iso


def test_a_complete_date_is_better_than_one_without_its_year() -> None:
    text = f"Published: 9 November 2021\n\nMOSCOW, November 9. /TASS/. {BODY}"
    assert facts_of_text(text, find_blocks(text)).date.value == "2021-11-09"


def test_a_date_in_the_body_is_not_the_date_of_the_article() -> None:
    text = f"{BODY}\n\nThe bridge was opened on May 3, 1924, by the king."
    assert facts_of_text(text, find_blocks(text)).date.value is None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (BODY, "en"),
        ("Президент заявив, що зустріч може відбутися наступного тижня у Києві, повідомили журналістам.", "uk"),
        ("Президент заявил, что встреча может состояться на следующей неделе, сообщили журналистам.", "ru"),
        ("Die Bürgermeisterin erklärte, die Brücke werde frühestens übernächstes Jahr eröffnet.", "de"),
        ("too short", None),
        ("12345 67890 " * 20, None),
        ("xkcd qwrt zzxv plmk wqrt bnmz " * 3, None),
    ],
)
def test_which_language_a_text_reads_as(text: str, code: str | None) -> None:
    assert detect_language(text) == code


def test_the_language_says_how_much_was_read() -> None:
    fact = facts_of_text(BODY, find_blocks(BODY)).language
    assert (fact.by, fact.evidence) == (FactSource.TEXT, "read from 54 words")
