"""What a web page says about itself: outlet, date, title and language, each with the words that say so."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from corpus.article import UNKNOWN, Fact, Facts, FactSource
from corpus.attribution import canonical_outlet, iso_date
from corpus.outlets import by_domain, by_name
from corpus.plain import plain_line

_ARTICLE_TYPES = re.compile(r"(?:\w{0,30}Article|BlogPosting|LiveBlogPosting|Report)$")
_SAVED_FROM = re.compile(r"saved from url=\(\d+\)(\S+)")
_DATE_NAMES = (
    "article:published_time", "og:article:published_time", "datepublished", "publishdate", "pubdate", "publish-date",
    "date", "dc.date", "dc.date.issued", "dcterms.date", "dcterms.created", "parsely-pub-date", "sailthru.date",
    "article.published",
)  # fmt: skip
_ARCHIVED = re.compile(r"https?://web\.archive\.org/web/\w{1,20}/(https?://.+)$")
_LABEL = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?")
_NO_PUBLIC_ENDINGS = frozenset(
    (
        "test",
        "example",
        "invalid",
        "localhost",
        "local",
        "localdomain",
        "internal",
        "intranet",
        "lan",
        "home",
        "corp",
        "arpa",
    )
)  # RFC 2606, RFC 6761 and what private networks use
_COPIES_OF_OTHERS = (
    "archive.org", "archive.ph", "archive.is", "archive.today", "googleusercontent.com", "ampproject.org",
    "translate.goog",
)  # fmt: skip
_EVIDENCE = 160
_MOST_SCRIPT = 400_000
_DEEPEST = 12


def page_facts(page: HtmlElement) -> Facts:
    """The facts that the page states, all with source METADATA."""
    said = _linked_data(page)
    names = _meta(page)
    return Facts(
        outlet=_outlet(page, said, names),
        date=_first(_dates(page, said, names), iso_date),
        title=_first(_titles(page, said, names), lambda text: plain_line(text) or None),
        language=_first(_languages(page, said, names), _language_code),
    )


Said = tuple[str, str]  # a value and where in the page it stands


def _first(candidates: Iterator[Said], read: Callable[[str], str | None]) -> Fact:
    """The first of `candidates` that `read` understands."""
    for where, value in candidates:
        understood = read(value)
        if understood is not None:
            return Fact(understood, FactSource.METADATA, plain_line(f"{where}: {value}", _EVIDENCE))
    return UNKNOWN


def _meta(page: HtmlElement) -> dict[str, str]:
    """The contents of the page's meta elements by name or property; the first of each."""
    found: dict[str, str] = {}
    for element in page.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        content = (element.get("content") or "").strip()
        if name and content:
            found.setdefault(name.lower(), content)
    return found


def _linked_data(page: HtmlElement) -> dict[str, Any]:
    """The article object of the page's JSON-LD; empty where there is none."""
    for script in page.iter("script"):
        if "ld+json" not in (script.get("type") or ""):
            continue
        source = script.text_content()
        if len(source) > _MOST_SCRIPT:
            continue
        try:
            data = json.loads(source.strip().rstrip(";"), strict=False)
        except (ValueError, RecursionError):
            continue
        for item in _objects(data, 0):
            kinds = item.get("@type")
            for kind in kinds if isinstance(kinds, list) else [kinds]:
                if isinstance(kind, str) and _ARTICLE_TYPES.match(kind):
                    return item
    return {}


def _objects(data: object, depth: int) -> Iterator[dict[str, Any]]:
    if depth > _DEEPEST:
        return
    if isinstance(data, dict):
        yield data
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _objects(data.get(key), depth + 1)
    elif isinstance(data, list):
        for item in data:
            yield from _objects(item, depth + 1)


def page_summaries(page: HtmlElement) -> list[str]:
    """What the page states as its own summary; often the line that it shows under its headline."""
    names = _meta(page)
    said = _linked_data(page).get("description")
    found = [said] if isinstance(said, str) else []
    found.extend(names[name] for name in ("og:description", "twitter:description", "description") if name in names)
    return list(dict.fromkeys(" ".join(_unescaped(text).split()) for text in found))


def _named(value: object) -> str:
    """The name in a JSON-LD value: text, an object with a name, or the first of a list of them."""
    if isinstance(value, list):
        value = value[0] if value else ""
    if isinstance(value, dict):
        value = value.get("name")
    return value.strip() if isinstance(value, str) else ""


def _outlet(page: HtmlElement, said: dict[str, Any], names: dict[str, str]) -> Fact:
    """A known outlet's address is surest, then the publisher's name, then the site's; a bare address comes last."""
    addresses = list(_addresses(page, names))
    for where, address in addresses:
        known = by_domain(_host(address))
        if known is not None:
            return _fact(known.name, where, address)
    titles = [
        ("JSON-LD publisher", _named(said.get("publisher"))),
        ("og:site_name", names.get("og:site_name", "")),
        ("application-name", names.get("application-name", "")),
    ]
    stated = [(where, _site_name(name)) for where, name in titles if "://" not in name]
    stated = [(where, name) for where, name in stated if 1 < len(name) <= 80]
    for where, name in stated:
        if by_name(name) is not None:
            return _fact(canonical_outlet(name), where, name)
    for where, name in stated:
        return _fact(canonical_outlet(name), where, name)
    for where, address in addresses:
        host = _host(address).removeprefix("www.")
        if _can_be_an_outlet(host):
            return _fact(host, where, address)
    return UNKNOWN


def _site_name(name: str) -> str:
    """`Harbor Ledger` of `Harbor Ledger | News from the quay` and of the account `@Harbor Ledger`."""
    return name.partition(" | ")[0].strip().lstrip("@")


def _can_be_an_outlet(host: str) -> bool:
    """Whether a site can be published at `host`: no address of one's own network, no archive of other sites."""
    labels = host.split(".")
    return (
        len(host) <= 253
        and len(labels) >= 2
        and all(_LABEL.fullmatch(label) for label in labels)
        and labels[-1] not in _NO_PUBLIC_ENDINGS
        and not labels[-1].isdigit()
        and not any(host == known or host.endswith(f".{known}") for known in _COPIES_OF_OTHERS)
    )


def _fact(value: str, where: str, words: str) -> Fact:
    return Fact(value, FactSource.METADATA, plain_line(f"{where}: {words}", _EVIDENCE))


def _addresses(page: HtmlElement, names: dict[str, str]) -> Iterator[Said]:
    for link in page.iter("link"):
        if (link.get("rel") or "").lower() == "canonical" and link.get("href"):
            yield "canonical address", _archived(link.get("href"))
    if names.get("og:url"):
        yield "og:url", _archived(names["og:url"])
    for comment in page.xpath("//comment()")[:20]:
        match = _SAVED_FROM.search(comment.text or "")
        if match:
            yield "saved from", _archived(match.group(1))


def _archived(address: str) -> str:
    """The address of the page that a copy in a web archive is of; any other address as it is."""
    match = _ARCHIVED.match(address.strip())
    return match.group(1) if match else address


def _host(address: str) -> str:
    try:
        return (urlsplit(address.strip()).hostname or "").lower()
    except ValueError:
        return ""


def _dates(page: HtmlElement, said: dict[str, Any], names: dict[str, str]) -> Iterator[Said]:
    if isinstance(said.get("datePublished"), str):
        yield "JSON-LD datePublished", said["datePublished"]
    for name in _DATE_NAMES:
        if name in names:
            yield name, names[name]
    for element in page.iter("time"):
        marks = " ".join(
            (element.get("itemprop") or "", element.get("class") or "", element.get("pubdate") or "x")
        ).lower()
        if element.get("datetime") and ("datepublished" in marks or "publish" in marks):
            yield "time element", element.get("datetime")


def _titles(page: HtmlElement, said: dict[str, Any], names: dict[str, str]) -> Iterator[Said]:
    headings = [" ".join(h.text_content().split()) for h in page.iter("h1")]
    headings = [h for h in headings if len(h.split()) >= 3]
    if len(headings) == 1 and len(headings[0]) <= 300:
        yield "the page's only main heading", headings[0]
    if isinstance(said.get("headline"), str) and said["headline"].strip():
        yield "JSON-LD headline", _unescaped(said["headline"])
    for name in ("og:title", "twitter:title"):
        if name in names:
            yield name, _without_site(names[name], names.get("og:site_name", ""))
    if headings:
        yield "main heading", headings[0]
    for title in page.iter("title"):
        yield "title element", _without_site(" ".join(title.text_content().split()), names.get("og:site_name", ""))


def _unescaped(text: str) -> str:
    return text.replace("&amp;", "&").replace("&quot;", '"').replace("&#39;", "'").replace("&#8217;", "’")


def _without_site(title: str, site: str) -> str:
    """`Headline - The Site` without the site, where that is the name that the page gives itself or a known outlet."""
    match = re.match(r"(.+\S)\s+[-–—|:»]\s+([^|]{2,60})$", title)
    if match and (match[2].strip().casefold() == site.casefold() or by_name(match[2]) is not None):
        return match[1]
    return title


def _languages(page: HtmlElement, said: dict[str, Any], names: dict[str, str]) -> Iterator[Said]:
    language = page.get("lang") or page.get("{http://www.w3.org/XML/1998/namespace}lang") or ""
    if language:
        yield "html lang", language
    if _named(said.get("inLanguage")):
        yield "JSON-LD inLanguage", _named(said.get("inLanguage"))
    for name in ("og:locale", "content-language", "dc.language", "language"):
        if name in names:
            yield name, names[name]


def _language_code(text: str) -> str | None:
    match = re.match(r"([a-z]{2})(?:[-_][a-z0-9]+)*$", text.strip().lower())
    return match.group(1) if match else None
