from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.article import UNKNOWN, Fact, FactSource, Role
from corpus.errors import UnreadableFile
from corpus.readers import Reading, read_document

TITLE = "Council closes old bridge for a year"
FIRST = "The harbour council decided on Tuesday to close the old bridge for a year, against the advice of engineers."
SECOND = "Shopkeepers on both banks fear for their trade, and some of them say that they will go to court over it."
THIRD = "Work is to begin in the spring and will cost the town about four million, half of it lent by the state."


def page(head: str = "", body: str = "", html: str = "") -> bytes:
    article = body or f"<h1>{TITLE}</h1><p>{FIRST}</p><h2>Fear for trade</h2><p>{SECOND}</p><p>{THIRD}</p>"
    return (
        f"<!doctype html><html {html}><head>{head}</head><body><nav><a href='/'>Home</a> <a href='/w'>World</a></nav>"
        f"<article>{article}</article><footer>Imprint and contact</footer></body></html>"
    ).encode()


def linked_data(**said: object) -> str:
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", **said})}</script>'


def read(data: bytes, name: str = "page.html") -> Reading:
    return read_document(data, Path(name))


def parts(reading: Reading) -> list[tuple[str, str]]:
    return [(b.role.value, reading.text[b.start : b.end]) for b in reading.structure]


def test_the_article_is_found_with_its_parts() -> None:
    assert parts(read(page())) == [
        ("headline", TITLE),
        ("body", FIRST),
        ("subhead", "Fear for trade"),
        ("body", SECOND),
        ("body", THIRD),
    ]


def test_menus_and_footers_are_left_out() -> None:
    text = read(page()).text
    assert ("World" in text, "Imprint" in text) == (False, False)


def test_a_title_that_the_article_lacks_becomes_its_first_line() -> None:
    reading = read(page(f"<title>{TITLE}</title>", f"<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>"))
    assert parts(reading)[0] == ("headline", TITLE)


def test_a_long_heading_under_the_title_is_the_standfirst() -> None:
    below = "Engineers had warned the council against closing it so early"
    reading = read(page("", f"<h1>{TITLE}</h1><h2>{below}</h2><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>"))
    assert ("standfirst", below) in parts(reading)


@pytest.mark.parametrize("name", ["page.html", "page.HTM", "page.txt", "page"])
def test_a_page_is_known_by_its_content_whatever_its_name(name: str) -> None:
    assert read(page(), name).structure[0].role is Role.HEADLINE


def test_a_text_about_html_is_no_page() -> None:
    assert read(b"The <html> element begins a page.", "note.txt").text == "The <html> element begins a page."


@pytest.mark.parametrize(
    ("head", "outlet", "evidence"),
    [
        (
            '<link rel="canonical" href="https://www.dw.com/en/a-1">',
            "DW",
            "canonical address: https://www.dw.com/en/a-1",
        ),
        ('<meta property="og:site_name" content="Harbor Ledger">', "Harbor Ledger", "og:site_name: Harbor Ledger"),
        ('<meta property="og:site_name" content="BBC News">', "BBC", "og:site_name: BBC News"),
        (linked_data(publisher={"name": "Harbor Ledger"}), "Harbor Ledger", "JSON-LD publisher: Harbor Ledger"),
        (
            '<meta property="og:url" content="https://www.harborledger.com/1">',
            "harborledger.com",
            "og:url: https://www.harborledger.com/1",
        ),
        (
            '<meta property="og:site_name" content="World News"><link rel="canonical" href="https://tass.com/1">',
            "TASS",
            "canonical address: https://tass.com/1",
        ),
        ("", None, ""),
    ],
)
def test_what_names_the_outlet(head: str, outlet: str | None, evidence: str) -> None:
    fact = read(page(head)).facts.outlet
    assert (fact.value, fact.evidence) == (outlet, evidence)


@pytest.mark.parametrize(
    "address",
    [
        "http://localhost/1", "http://localhost:8000/1", "http://192.168.1.7/1", "http://[::1]/1", "http://nas.local/1",
        "https://harbor.example/1", "https://archive.ph/Xy1", "https://x.cdn.ampproject.org/1", "file:///tmp/1.html",
        "https://-.-/1", "https://harbor..com/1", "https://com/1", "1.html",
    ],
)  # fmt: skip
def test_an_address_where_no_outlet_can_publish_names_none(address: str) -> None:
    assert read(page(f'<link rel="canonical" href="{address}">')).facts.outlet == UNKNOWN


def test_a_copy_in_a_web_archive_is_of_the_outlet_that_published_it() -> None:
    address = "https://web.archive.org/web/20240503101500/https://www.dw.com/en/a-1"
    assert read(page(f'<link rel="canonical" href="{address}">')).facts.outlet.value == "DW"


@pytest.mark.parametrize(
    "name", ["Harbor Ledger | News from the quay", "@Harbor Ledger", "Harbor Ledger | Town | Sport"]
)
def test_an_outlet_s_name_is_without_its_slogan(name: str) -> None:
    assert read(page(f'<meta property="og:site_name" content="{name}">')).facts.outlet.value == "Harbor Ledger"


def test_the_summary_that_a_page_states_and_shows_is_the_standfirst() -> None:
    summary = "Engineers had warned the council against it"
    head = f'<meta property="og:description" content="{summary}">'
    text = f'<div class="article-body" itemprop="articleBody"><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p></div>'
    shown = f'<header><h1>{TITLE}</h1><p class="subtitle">{summary}</p></header>{text}'
    assert parts(read(page(head, shown)))[:3] == [("headline", TITLE), ("standfirst", summary), ("body", FIRST)]


def test_text_outside_any_paragraph_is_part_of_the_article() -> None:
    loose = f"<div><div>{TITLE}</div>{FIRST}<br><br>{SECOND}<br><br>{THIRD}</div>"
    assert [words for _, words in parts(read(page("", loose)))][-3:] == [FIRST, SECOND, THIRD]


def test_a_list_in_a_list_is_lines_of_its_own() -> None:
    nested = (
        f"<h1>{TITLE}</h1><p>{FIRST}</p><ul><li>Outer<ul><li>Inner</li></ul></li></ul><p>{SECOND}</p><p>{THIRD}</p>"
    )
    assert [words for _, words in parts(read(page("", nested)))][2:4] == ["Outer", "Inner"]


def test_the_headline_is_found_under_a_title_that_ends_in_an_unnamed_site() -> None:
    body = f"<div>{TITLE}</div><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>"
    assert parts(read(page(f"<title>{TITLE} | Island Blog</title>", body)))[0] == ("headline", TITLE)


def test_a_summary_that_a_page_only_states_is_no_part_of_its_text() -> None:
    head = '<meta property="og:description" content="Engineers had warned the council against it">'
    assert "warned" not in read(page(head)).text


def test_a_browser_s_note_of_where_it_saved_the_page_from_names_the_outlet() -> None:
    data = b"<!-- saved from url=(0025)https://www.rt.com/news/1 -->\n" + page()
    assert read(data).facts.outlet.value == "RT"


@pytest.mark.parametrize(
    ("head", "date"),
    [
        (linked_data(datePublished="2024-05-03T10:15:00Z"), "2024-05-03"),
        ('<meta property="article:published_time" content="2024-05-03T10:15:00+02:00">', "2024-05-03"),
        ('<meta name="date" content="2024-05-03">', "2024-05-03"),
        ('<meta name="date" content="last Friday">', None),
        ('<meta name="date" content="0001-01-01">', None),
        ('<meta property="article:modified_time" content="2024-05-03">', None),
        ("", None),
    ],
)
def test_what_dates_the_page(head: str, date: str | None) -> None:
    assert read(page(head)).facts.date.value == date


@pytest.mark.parametrize(
    ("html", "head", "language"),
    [
        ('lang="en-GB"', "", "en"),
        ("", '<meta property="og:locale" content="de_DE">', "de"),
        ("", linked_data(inLanguage="ru"), "ru"),
        ('lang="x"', "", None),
    ],
)
def test_what_says_the_language(html: str, head: str, language: str | None) -> None:
    assert read(page(head, html=html)).facts.language.value == language


def test_facts_of_a_page_are_metadata_with_their_words() -> None:
    head = linked_data(datePublished="2024-05-03")
    assert read(page(head)).facts.date == Fact("2024-05-03", FactSource.METADATA, "JSON-LD datePublished: 2024-05-03")


def test_the_site_s_name_is_no_part_of_the_title() -> None:
    head = f'<title>{TITLE} - Harbor Ledger</title><meta property="og:site_name" content="Harbor Ledger">'
    body = f"<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>"
    assert read(page(head, body)).facts.title.value == TITLE


@pytest.mark.parametrize(
    "script", ["{", "[" * 5000, '{"@type": 7}', '{"@graph": null}', '{"@type":"NewsArticle","headline":[1]}']
)
def test_broken_linked_data_is_passed_over(script: str) -> None:
    data = page(f'<script type="application/ld+json">{script}</script>')
    assert read(data).facts.title.value == TITLE


def test_a_declared_encoding_is_used() -> None:
    data = page('<meta charset="windows-1251">', f"<p>Мост закрыт. {FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>")
    assert "Мост закрыт." in read(data.decode().encode("cp1251")).text


def test_an_xml_declaration_does_no_harm() -> None:
    assert FIRST in read(b'<?xml version="1.0" encoding="utf-8"?>\n' + page(), "page.xhtml").text


@pytest.mark.parametrize(
    "data", [b"<html><body></body></html>", b"<html>", b"<!doctype html><p>Hi", b"<html><body><nav>Home</nav>"]
)
def test_a_page_without_an_article_is_refused_with_advice(data: bytes) -> None:
    with pytest.raises(
        UnreadableFile, match=r"page\.html: .*\. Copy the article's text into a \.txt file and add that\."
    ):
        read(data)


@pytest.mark.parametrize(
    ("name", "data"), [("p.mhtml", b"x"), ("p.mht", b"x"), ("p.txt", b"From: <x>\nMIME-Version: 1.0\n\nx")]
)
def test_web_archives_are_refused_with_advice(name: str, data: bytes) -> None:
    with pytest.raises(UnreadableFile, match="HTML only"):
        read(data, name)


def test_a_page_cannot_put_anything_in_but_text() -> None:
    reading = read(page("", f"<p>{FIRST}<script>alert(1)</script></p><p>{SECOND}</p><p>{THIRD}</p>"))
    assert "alert" not in reading.text


@settings(max_examples=60, deadline=None)
@given(st.text(st.sampled_from("<>/=\"' apdivhtmlbodyscript!-&;#x0\n"), max_size=300))
def test_any_page_is_read_or_refused(text: str) -> None:
    try:
        reading = read(b"<html>" + text.encode())
    except UnreadableFile:
        return
    assert all(reading.text[b.start : b.end].strip() for b in reading.structure)
