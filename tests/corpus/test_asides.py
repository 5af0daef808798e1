# ruff: noqa: E501 - pieces of pages, one a line

"""Captions, credits and bylines that a page marks: kept, in their place, and never taken for the article."""

from __future__ import annotations

import lxml.html
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.article import ANALYSED_ROLES, Role
from corpus.intake import read_pasted
from corpus.readers.asides import Part, with_asides

TITLE = "Lighthouse keepers win back their pension"
LINES = (
    "The court of appeal gave eleven lighthouse keepers their pension back on Thursday, nine years after it was cut.",
    "“I had stopped opening the letters,” said Hedda Voll, who kept the light at Skarn for twenty-six years.",
    "The ministry had argued that nobody can be on duty while asleep; the judges found that the lamp was not asleep.",
    "The state has until the end of March to pay, and a spokesman said that it would do so without another appeal.",
)
CAPTION = "The light at Skarn, which has burned since 1868"


def page(*, above: str = "", between: str = "", below: str = "", outside: str = "", wrap: str = "article") -> str:
    first, second, third, fourth = (f"<p>{line}</p>" for line in LINES)
    return (
        f"<!doctype html><html><head><title>{TITLE}</title></head><body class='single has-sidebar'>"
        f"<nav><a href='/'>Home</a></nav><{wrap}><h1>{TITLE}</h1>{above}<div class='text'>{first}{second}{between}{third}"
        f"{fourth}</div>{below}</{wrap}>{outside}<footer>Imprint</footer></body></html>"
    )


def blocks(source: str) -> list[tuple[str, str]]:
    article = read_pasted(source, key=1).article
    return [(block.role.value, article.text[block.start : block.end]) for block in article.blocks]


def analysed(source: str) -> list[str]:
    return [words for role, words in blocks(source) if role in ANALYSED_ROLES]


ARTICLE = [TITLE, *LINES]


@pytest.mark.parametrize(
    "figure",
    [
        f"<figure><img src='a.jpg'><figcaption>{CAPTION}</figcaption></figure>",
        f"<div class='photo'><img src='a.jpg'><div class='photo-caption'>{CAPTION}</div></div>",
        f"<div class='wp-caption'><img src='a.jpg'><p class='wp-caption-text'>{CAPTION}</p></div>",
        f"<div itemprop='image'><img src='a.jpg'><span itemprop='caption'>{CAPTION}</span></div>",
        f"<div><img src='a.jpg'></div><p class='articleImageCaption'>{CAPTION}</p>",
        f"<table><tr><td><img src='a.jpg'></td></tr><tr><td class='bildunterschrift'>{CAPTION}</td></tr></table>",
    ],
)
def test_a_caption_is_kept_between_the_paragraphs_where_the_page_has_it(figure: str) -> None:
    found = blocks(page(between=figure))
    assert found[2:5] == [("body", LINES[1]), ("caption", CAPTION), ("body", LINES[2])]


@pytest.mark.parametrize(
    "credit",
    [
        "<span class='credit'>Photo: Tormod Lie</span>",
        "<cite class='photo-credit'>Tormod Lie</cite>",
        "<span itemprop='copyrightHolder'>Tormod Lie / Skarn Museum</span>",
        "<small class='bildquelle'>Tormod Lie</small>",
        "by <a rel='author' href='/lie'>Tormod Lie</a>",
    ],
)
def test_a_credit_in_a_caption_is_a_credit(credit: str) -> None:
    roles = [
        role for role, _ in blocks(page(above=f"<figure><img><figcaption>{CAPTION} {credit}</figcaption></figure>"))
    ]
    assert roles[:3] == ["headline", "caption", "credit"]


@pytest.mark.parametrize(
    ("byline", "words"),
    [
        ("<p class='byline'>By <a rel='author' href='/v'>Ottilie Vance</a></p>", "By Ottilie Vance"),
        ("<a rel='author' href='/v'>Ottilie Vance</a>", "Ottilie Vance"),
        ("<div class='meta'><span itemprop='author' itemscope><span itemprop='name'>Ottilie Vance</span></span></div>", "Ottilie Vance"),
        ("<div class='byline'>By Ottilie Vance <time>3 May 2024</time></div>", "By Ottilie Vance"),
        ("<div class='author-box'><span>Ottilie Vance</span> <span class='date'>3 May 2024</span></div>", "Ottilie Vance"),
        ("<div class='articleAuthor'><b>Ottilie Vance</b>, correspondent in Skarn</div>", "Ottilie Vance, correspondent in Skarn"),
    ],
)  # fmt: skip
def test_a_byline_is_kept_below_the_headline(byline: str, words: str) -> None:
    assert blocks(page(above=byline))[1] == ("byline", words)


def test_a_caption_says_that_the_page_marks_it() -> None:
    article = read_pasted(page(above=f"<figure><img><figcaption>{CAPTION}</figcaption></figure>"), key=1).article
    assert "caption that the page marks" in [block.reason for block in article.blocks]


ELSEWHERE = [
    f"<aside><figure><img><figcaption>{CAPTION}</figcaption></figure></aside>",
    f"<div class='related-stories'><figure><img><figcaption>{CAPTION}</figcaption></figure></div>",
    f"<div class='sidebar'><span class='author'>{CAPTION}</span></div>",
    "<div class='author-bio'><p>Ottilie Vance has reported from the coast since 1998. She lives in Skarn with two dogs.</p></div>",
    f"<section id='comments'><span class='comment-author'>{CAPTION}</span></section>",
    "<div class='byline'></div><figcaption> </figcaption>",
    "<span class='author'>By</span>",
]


@pytest.mark.parametrize("box", ELSEWHERE)
@pytest.mark.parametrize("wrap", ["article", "div"])
def test_boxes_about_something_else_leave_nothing(box: str, wrap: str) -> None:
    assert [words for _, words in blocks(page(below=box, wrap=wrap))] == ARTICLE


def test_a_caption_outside_the_article_is_left_out() -> None:
    assert CAPTION not in str(blocks(page(outside=f"<div class='caption'>{CAPTION}</div>")))


@pytest.mark.parametrize(
    "shell",
    ["<div class='{}'>", "<section id='{}'>", "<div data-testid='{}'>", "<div itemprop='{}'>"],
)
@pytest.mark.parametrize("name", ["author", "caption", "credits", "byline", "published", "related", "sidebar"])
def test_a_name_on_the_box_of_the_whole_article_sets_no_sentence_aside(shell: str, name: str) -> None:
    opened, tag = shell.format(name), shell[1:].partition(" ")[0]
    assert analysed(page().replace("<h1>", f"{opened}<h1>").replace("</article>", f"</{tag}></article>")) == ARTICLE


@pytest.mark.parametrize("name", ["caption", "byline", "credit"])
def test_a_sentence_that_the_extractor_found_stays_where_the_page_calls_it_something_else(name: str) -> None:
    source = page().replace(f"<p>{LINES[2]}</p>", f"<p class='{name}'>{LINES[2]}</p>")
    parts = [Part(Role.HEADLINE, TITLE, ""), *(Part(Role.BODY, line, "") for line in LINES)]
    assert with_asides(parts, lxml.html.document_fromstring(source)) == parts


def test_what_the_extractor_took_for_a_paragraph_is_the_caption_of_the_picture_above_it() -> None:
    source = page().replace(f"<p>{LINES[2]}</p>", f"<figure><img><p class='caption'>{LINES[2]}</p></figure>")
    parts = [Part(Role.HEADLINE, TITLE, ""), *(Part(Role.BODY, line, "") for line in LINES)]
    found = with_asides(parts, lxml.html.document_fromstring(source))
    assert [(part.role, part.text) for part in found if part not in parts] == [(Role.CAPTION, LINES[2])]


def test_a_caption_that_the_gallery_counts_is_kept_once() -> None:
    gallery = f"<figure><img><figcaption>{CAPTION}</figcaption></figure><div><img><p class='caption'>Image 1 of 4 {CAPTION}</p></div>"
    assert [words for role, words in blocks(page(between=gallery)) if role == "caption"] == [CAPTION]


def test_a_byline_that_the_page_has_for_two_widths_is_kept_once() -> None:
    twice = "<div class='byline wide'>By Ottilie Vance</div><div class='byline narrow'>By Ottilie Vance</div>"
    assert [words for role, words in blocks(page(above=twice)) if role == "byline"] == ["By Ottilie Vance"]


_PIECES = st.sampled_from(
    [
        *ELSEWHERE,
        f"<figure><img><figcaption>{CAPTION}</figcaption></figure>",
        "<p class='byline'>By Ottilie Vance</p>",
        "<span class='credit'>Photo: Tormod Lie",
        "</div>",
        "<div class='caption'></div>",
        "<!-- caption --><?author x?>",
        "<figcaption><p class='author'></figcaption>",
    ]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(_PIECES, max_size=3), st.lists(_PIECES, max_size=2), st.lists(_PIECES, max_size=2))
def test_whatever_is_marked_around_them_the_sentences_are_analysed(
    above: list[str], between: list[str], below: list[str]
) -> None:
    kept = " ".join(analysed(page(above="".join(above), between="".join(between), below="".join(below))))
    assert [line for line in LINES if line not in kept] == []
