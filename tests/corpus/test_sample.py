"""The bundled sample: thirty-six invented articles, six stories by six outlets, and what was planted in them."""

from __future__ import annotations

import html
import json
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from corpus.intake import read_file
from corpus.outlets import by_name, registry
from corpus.sample import sample_folder, story_folders

STORIES = {"bridge", "crossing", "fuel", "incursion", "nurses", "recount"}
OUTLETS = {
    "harbor-ledger": "Harbor Ledger",
    "northgate-wire": "Northgate Wire",
    "the-courier": "The Courier",
    "meridian-post": "Meridian Post",
    "radio-calderin": "Radio Calderin",
    "averil-flash": "Averil Flash",
}
ARTICLES = sorted(path for folder in story_folders() for path in folder.iterdir() if path.suffix in {".txt", ".html"})
PAGES = [path for path in ARTICLES if path.suffix == ".html"]
PLANTED: list[dict[str, Any]] = tomllib.loads((sample_folder() / "truth.toml").read_text(encoding="utf-8"))["planted"]

NAMES_AN_OUTLET = ("highest", "lowest", "outlet", "source", "whole", "cut", "against")
MEASURED = {"between", "voices"}
WORDING = {"story", "kind", "why", "outlet", "words", "against", "against_words"}
KEYS_OF_KIND = {
    "between": {"story", "kind", "measure", "margin", "why"},
    "towards": {"story", "kind", "somebody", "voice", "outlet", "margin", "why"},
    "voices": {"story", "kind", "measure", "margin", "why", "outlet", "above", "below"},
    "reprint": {"story", "kind", "why", "outlet", "source", "credit", "share", "margin"},
    "cut_quotation": {"story", "kind", "why", "whole", "cut", "whole_words", "cut_words"},
    "omitted_fact": {"story", "kind", "why", "outlet", "words"},
    "set_aside": {"story", "kind", "why", "outlet", "lines"},
    "euphemism": WORDING,
    "agentless_passive": WORDING,
    "unnamed_source": WORDING,
    "spelling": WORDING,
}


def title(path: Path) -> str:
    return f"{path.parent.name}/{path.name}"


def planted_title(entry: dict[str, Any]) -> str:
    where = entry.get("outlet") or entry.get("cut") or entry.get("voice") or ""
    return f"{entry['story']}-{entry['kind']}-{entry.get('measure', '')}-{where}"


def article_words(path: Path) -> list[str]:
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".html":
        (inside,) = re.findall(r"<article.*?</article>", text, re.DOTALL)
        text = html.unescape(re.sub(r"<[^>]*>", " ", inside))
    return text.split()


def sidecar(folder: Path) -> dict[str, dict[str, Any]]:
    return tomllib.loads((folder / "sources.toml").read_text(encoding="utf-8"))


def news_article(page: Path) -> dict[str, Any]:
    (block,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page.read_text("utf-8"), re.DOTALL)
    data = json.loads(block)
    found: dict[str, Any] = next(item for item in data.get("@graph", [data]) if item["@type"] == "NewsArticle")
    return found


def test_the_sample_is_a_folder_of_six_stories() -> None:
    assert {folder.name for folder in story_folders()} == STORIES


@pytest.mark.parametrize("folder", story_folders(), ids=lambda folder: folder.name)
def test_every_outlet_tells_every_story_once(folder: Path) -> None:
    assert sorted(path.stem for path in ARTICLES if path.parent == folder) == sorted(OUTLETS)


def test_eleven_of_the_thirty_six_are_web_pages() -> None:
    assert len(ARTICLES) == 36
    assert len(PAGES) == 11


@pytest.mark.parametrize("path", ARTICLES, ids=title)
def test_an_article_has_250_to_600_words(path: Path) -> None:
    assert 250 <= len(article_words(path)) <= 600


@pytest.mark.parametrize("folder", story_folders(), ids=lambda folder: folder.name)
def test_the_sidecar_names_the_story_and_every_file(folder: Path) -> None:
    table = sidecar(folder)
    assert table["collection"]["name"]
    assert set(table) - {"collection"} == {path.name for path in ARTICLES if path.parent == folder}


@pytest.mark.parametrize("path", [path for path in ARTICLES if path not in PAGES], ids=title)
def test_the_sidecar_gives_the_outlet_and_date_of_a_plain_text(path: Path) -> None:
    entry = sidecar(path.parent)[path.name]
    assert entry["outlet"] == OUTLETS[path.stem]
    assert entry["date"].year == 2023


@pytest.mark.parametrize("page", PAGES, ids=title)
def test_a_page_gives_its_own_outlet_date_and_title(page: Path) -> None:
    data = news_article(page)
    assert data["publisher"]["name"] == OUTLETS[page.stem]
    assert data["datePublished"].startswith("2023-")
    assert data["headline"] == sidecar(page.parent)[page.name]["title"]
    assert f"<h1>{data['headline']}</h1>" in re.sub(r"<h1 [^>]*>", "<h1>", page.read_text("utf-8"))


@pytest.mark.parametrize("page", PAGES, ids=title)
def test_a_page_points_only_at_hosts_that_cannot_exist(page: Path) -> None:
    hosts = re.findall(r"https?://([^/\"]+)", page.read_text("utf-8"))
    assert not {host for host in hosts if not host.endswith(".example")} - {"schema.org", "ogp.me"}


@pytest.mark.parametrize("name", OUTLETS.values())
def test_no_outlet_of_the_sample_is_a_known_one(name: str) -> None:
    assert by_name(name) is None


@pytest.mark.parametrize("path", ARTICLES, ids=title)
def test_no_known_outlets_mark_is_found_in_an_article(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    marks = [mark for outlet in registry() for mark in (*outlet.datelines, *outlet.credits, *outlet.copyrights)]
    assert not [line for line in lines for mark in marks if mark.search(line)]


@pytest.mark.parametrize(
    ("kind", "pattern"),
    [
        ("a dateline", r"^[A-Z ]+, \w+ \d+ \(NW\) - "),
        ("a quotation over several paragraphs", r"“[^”\n]+\n\n“[^”\n]+\n\n“[^”\n]+”"),
        ("a straight quotation", r'"[^"\n]+,?" said'),
        ("a curly quotation", r"“[^”\n]+” said"),
        ("scare quotes", r"so-called “\w+”"),
        ("a partial quotation", r'said the road was "[^"]+"'),
        ("a photo credit", r"^Photo: .+/Harbor Ledger$"),
        ("a copyright line", r"^© 2023 "),
        ("furniture", r"^Read more: "),
    ],
)
def test_the_plain_texts_hold(kind: str, pattern: str) -> None:
    texts = [path.read_text(encoding="utf-8") for path in ARTICLES if path not in PAGES]
    assert any(re.search(pattern, text, re.MULTILINE) for text in texts), kind


def blocks_of(name: str) -> list[tuple[str, str]]:
    article = read_file(sample_folder() / name, key=1).article
    return [(block.role.value, article.text[block.start : block.end]) for block in article.blocks]


@pytest.mark.parametrize(
    ("name", "role", "words"),
    [
        ("bridge/harbor-ledger.txt", "byline", "Harbor Ledger staff"),
        ("bridge/harbor-ledger.txt", "caption", "The east span lies in the Merrow on Wednesday."),
        ("bridge/harbor-ledger.txt", "credit", "Photo: Wen Tolliver/Harbor Ledger"),
        ("bridge/harbor-ledger.txt", "furniture", "Read more: Ferry times from Thursday"),
        ("bridge/meridian-post.txt", "caption", "Volunteers share hot soup and blankets on the quay."),
        ("bridge/meridian-post.txt", "credit", "(Jonas Fell/Meridian Post)"),
        ("bridge/meridian-post.txt", "furniture", "Related: A walk along the Merrow in spring"),
        ("bridge/northgate-wire.txt", "dateline", "HALLOW FERRY, May 3 (NW) -"),
        ("bridge/northgate-wire.txt", "byline", "(Reporting by Odile Brant; editing by Pell Custer)"),
        ("bridge/the-courier.txt", "furniture", "© 2023 The Courier Newspapers Ltd. All rights reserved."),
        ("bridge/the-courier.txt", "furniture", "SUBSCRIBE TO THE COURIER: four weeks for one crown"),
        ("bridge/the-courier.txt", "furniture", "Comments are closed on this article."),
        ("fuel/meridian-post.html", "standfirst", "Drivers, nurses and fishermen welcome a kind and timely decision"),
    ],
)
def test_what_stands_around_a_planted_article_is_set_aside(name: str, role: str, words: str) -> None:
    assert (role, words) in blocks_of(name)


@pytest.mark.parametrize("path", ARTICLES, ids=title)
def test_nothing_of_a_planted_article_is_taken_for_furniture(path: Path) -> None:
    around = r"Read more: |Related: |SUBSCRIBE TO |Comments are closed|© 2023 |© Radio Calderin, 2023"
    found = [words for role, words in blocks_of(title(path)) if role == "furniture"]
    assert not [words for words in found if not re.match(around, words)]


@pytest.mark.parametrize("path", ARTICLES, ids=title)
def test_an_article_is_its_own_outlets_and_in_english(path: Path) -> None:
    facts = read_file(path, key=1).article.facts
    assert (facts.outlet.value, facts.language.value) == (OUTLETS[path.stem], "en")
    assert facts.title.value
    assert facts.date.value


@pytest.mark.parametrize("page", PAGES, ids=title)
def test_no_paragraph_of_a_page_is_lost(page: Path) -> None:
    (inside,) = re.findall(r"<article.*?</article>", page.read_text("utf-8"), re.DOTALL)
    paragraphs = re.findall(r"^ *<p>(.*?)</p>$", inside, re.MULTILINE)
    body = " ".join(words for role, words in blocks_of(title(page)) if role in {"dateline", "body"})
    assert len(paragraphs) >= 7
    assert not [words for words in paragraphs if html.unescape(words) not in body]


def test_at_least_fifty_differences_are_planted_and_every_story_has_some() -> None:
    assert len(PLANTED) >= 50
    assert {entry["story"] for entry in PLANTED} == STORIES


@pytest.mark.parametrize("kind", KEYS_OF_KIND)
def test_each_kind_of_difference_is_planted_and_explained(kind: str) -> None:
    assert any(entry["kind"] == kind for entry in PLANTED)
    assert f'# kind = "{kind}": ' in (sample_folder() / "truth.toml").read_text(encoding="utf-8")


@pytest.mark.parametrize("entry", PLANTED, ids=planted_title)
def test_a_planted_difference_names_outlets_of_the_sample(entry: dict[str, Any]) -> None:
    named = {entry[key] for key in NAMES_AN_OUTLET if key in entry}
    assert named
    assert named <= set(OUTLETS)


@pytest.mark.parametrize("entry", PLANTED, ids=planted_title)
def test_a_planted_difference_can_be_checked(entry: dict[str, Any]) -> None:
    more = {"between": {"voice", "highest", "lowest"}, "towards": {"above", "below"}}.get(entry["kind"], set())
    assert KEYS_OF_KIND[entry["kind"]] <= set(entry) <= KEYS_OF_KIND[entry["kind"]] | more
    assert all(entry[key] for key in entry)


@pytest.mark.parametrize("entry", [each for each in PLANTED if each["kind"] in MEASURED], ids=planted_title)
def test_a_measured_difference_has_a_margin_and_a_voice(entry: dict[str, Any]) -> None:
    assert entry["margin"] > 0
    assert ("voice" in entry) == (entry["kind"] == "between" and entry["measure"] != "share.quoted")


def test_no_difference_is_planted_twice() -> None:
    told = ("story", "kind", "measure", "voice", "outlet", "cut_words", "words", "lines")
    keys = [str([entry.get(key) for key in told]) for entry in PLANTED]
    assert len(keys) == len(set(keys))
