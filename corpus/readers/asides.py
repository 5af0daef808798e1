"""Captions, picture credits and bylines that a page marks as such, put back where the page has them.

The extractor finds the article and drops these. They are no part of what is analysed, but a reader wants to see them.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from lxml.etree import iterwalk
from lxml.html import HtmlElement

from corpus.article import Role

_REASONS = {
    Role.CAPTION: "caption that the page marks",
    Role.CREDIT: "picture credit that the page marks",
    Role.BYLINE: "byline that the page marks",
}
_MOST_WORDS = {Role.CAPTION: 90, Role.CREDIT: 30, Role.BYLINE: 20}
_CAPTIONS = frozenset(
    ("caption", "captions", "figcaption", "bildunterschrift", "bildtext", "legende", "leyenda", "didascalia")
)
_CREDITS = frozenset(
    (
        "credit", "credits", "photocredit", "imagecredit", "bildquelle", "bildnachweis",
        "credito", "creditos", "crédito",
        "photographer", "fotograf",
    )
)  # fmt: skip
_BYLINES = frozenset(
    ("byline", "bylines", "author", "authors", "autor", "autoren", "auteur", "autore", "firma", "creator")
)
_NOT_THE_NAME = frozenset(
    (
        "bio", "biography", "about", "description", "avatar", "image", "img", "photo", "picture", "thumbnail", "social",
        "follow", "twitter", "email", "mail", "more", "posts", "related", "archive", "icon", "share", "date", "time",
    )
)  # fmt: skip
_OTHER_TAGS = frozenset({"nav", "aside", "form", "footer", "dialog"})
_OTHER_PLACES = frozenset(
    (
        "related", "recommended", "recommendations", "recirculation", "sidebar", "widget", "comment", "comments",
        "respond",
        "promo", "teaser", "teasers", "newsletter", "popular", "trending", "nav", "menu", "carousel", "share", "social",
        "advert", "advertisement", "ads", "cookie", "modal", "outbrain", "taboola", "bio",
    )
)  # fmt: skip
_UNSAID = frozenset({"script", "style", "noscript", "template", "head", "svg", "iframe", "textarea", "select", "title"})
_NO_WORDS = frozenset({"time", "button", "form"})
_INLINE = frozenset(
    {"a", "abbr", "b", "bdi", "cite", "em", "font", "i", "mark", "q", "small", "strong", "sub", "sup", "u"}
)
_DATES = frozenset(("date", "datum", "time", "timestamp", "datetime", "stamp", "published", "updated", "fecha"))
_TOKEN = re.compile(r"[^\W\d_A-ZÀ-Þ]+|[A-ZÀ-Þ][^\W\d_A-ZÀ-Þ]*")
_SMALL = frozenset({"span", "p", "div"})
_WHOLE_PAGE = frozenset({"body", "html", "main", "article"})
_HOLDER = frozenset({"copyright", "holder"})
_FOOT_OF_PICTURE = frozenset({"pie", "foto"})
_NAMING = ("class", "id", "itemprop", "data-testid")
_BY = frozenset({"by", "von", "par", "por", "di", "автор", "авторы", "текст"})
_MOST_NAME_WORDS = 12
_MOST_BESIDE = 60  # letters
_BETWEEN = re.compile(r"\W+")
_SPACED_MARK = re.compile(r"\s+([,.;:)])")
_FEWEST_SURE = 25  # letters; shorter parts may stand anywhere in a page
_FARTHEST = 3_000
_KEY = 80
_MOST_ASIDES = 400  # a page with more is no article


@dataclass(frozen=True, slots=True)
class Part:
    """A line of the article as a page gives it: what it is, its words, and why it is said to be that."""

    role: Role
    text: str
    reason: str


@dataclass(slots=True)
class _Aside:
    """An element that the page marks; `start` and `end` count letters from the beginning of the page."""

    role: Role
    element: HtmlElement
    start: int
    end: int = 0
    words: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return _SPACED_MARK.sub(r"\1", " ".join("".join(self.words).split()))


@dataclass(slots=True)
class _Walk:
    """What one walk over a page finds: its letters, what it marks, and the places that hold something else."""

    letters: str
    asides: list[_Aside]
    elsewhere: list[tuple[int, int]]
    wholes: list[tuple[int, int]]


def with_asides(parts: Sequence[Part], page: HtmlElement) -> list[Part]:
    """`parts` with what the page marks as caption, credit or byline, each in its place below the headline.

    A part that the extractor took for a paragraph keeps its words and gets the role that the page says.
    """
    walk = _walked(page)
    spans = list(_places(parts, walk.letters))
    sure = [span for span, part in zip(spans, parts, strict=True) if span and _is_long(part)]
    if not sure:
        return list(parts)
    found = list(parts)
    known = {_letters(part.text) for part in parts}
    before: dict[int, list[Part]] = {}
    taken: list[_Aside] = []
    shown: list[str] = []
    moved: set[int] = set()
    for aside in _within(walk, spans, sure):
        if not _is_said(aside) or any(_holds(other, aside) and other.role is aside.role for other in taken):
            continue
        made = Part(aside.role, aside.text, _REASONS[aside.role])
        met = [i for i, span in enumerate(spans) if span and span[0] < aside.end and aside.start < span[1]]
        strays = [i for i, span in enumerate(spans) if span is None and _says_better(aside, parts[i])]
        if strays and not met:  # the extractor has it at another place
            moved.update(strays)
            known.discard(_letters(aside.text))
        elif met:
            if len(met) == 1 and _says_better(aside, parts[met[0]]):
                found[met[0]] = replace(made, text=parts[met[0]].text)
                taken.append(aside)
            continue
        taken.append(aside)
        words = _letters(made.text)
        if words not in known and not any(_is_more_of(words, other) for other in shown):
            known.add(words)
            shown.append(words)
            before.setdefault(_place(aside, spans, parts), []).append(made)
    kept = {i: part for i, part in enumerate(found) if i not in moved}
    return [each for i in range(len(found) + 1) for each in (*before.get(i, ()), *([kept[i]] if i in kept else ()))]


def _walked(page: HtmlElement) -> _Walk:
    """One pass over the page; letters are lower case, without anything between them."""
    letters: list[str] = []
    size = unsaid = mute = 0
    open_asides: list[_Aside] = []
    opened: list[tuple[int, _Aside | None, frozenset[str], bool]] = []
    walk = _Walk("", [], [], [])

    def say(words: str | None) -> None:
        nonlocal size
        if not words or unsaid:
            return
        plain = _letters(words)
        letters.append(plain)
        size += len(plain)
        if open_asides and not mute:
            innermost = open_asides[-1]
            for aside in reversed(open_asides):
                if aside.role is not innermost.role:
                    break
                aside.words.append(words)

    for event, element in iterwalk(page, events=("start", "end", "comment", "pi")):
        if event in {"comment", "pi"}:
            say(element.tail)
            continue
        tag = element.tag
        if tag not in _INLINE and open_asides:
            open_asides[-1].words.append(" ")
        if event == "start":
            tokens = _tokens(element)
            is_mute = bool(open_asides) and (tag in _NO_WORDS or (tag in _SMALL and not tokens.isdisjoint(_DATES)))
            unsaid += tag in _UNSAID
            mute += is_mute
            role = None if unsaid or len(walk.asides) >= _MOST_ASIDES else _role(element, tokens, within=open_asides)
            aside = _Aside(role, element, size) if role else None
            if aside is not None:
                walk.asides.append(aside)
                open_asides.append(aside)
            opened.append((size, aside, tokens, is_mute))
            say(element.text)
            continue
        start, aside, tokens, is_mute = opened.pop()
        if aside is not None:
            aside.end = size
            open_asides.pop()
            if tag not in _INLINE and open_asides:
                open_asides[-1].words.append(" ")
        if tag in _OTHER_TAGS or not tokens.isdisjoint(_OTHER_PLACES):
            walk.elsewhere.append((start, size))
        if tag == "article":
            walk.wholes.append((start, size))
        unsaid -= tag in _UNSAID
        mute -= is_mute
        say(element.tail)
    walk.letters = "".join(letters)
    return walk


def _role(element: HtmlElement, tokens: frozenset[str], within: Sequence[_Aside]) -> Role | None:
    """What the page marks the element as; the name of a writer in a caption is whose picture it is."""
    tag = element.tag
    if tag in _WHOLE_PAGE:
        return None
    if not tokens.isdisjoint(_CREDITS) or tokens >= _HOLDER:
        return Role.CREDIT
    if tag == "figcaption" or (tag != "figure" and (not tokens.isdisjoint(_CAPTIONS) or tokens >= _FOOT_OF_PICTURE)):
        return Role.CAPTION
    named = not tokens.isdisjoint(_BYLINES) and tokens.isdisjoint(_NOT_THE_NAME)
    if named or "author" in (element.get("rel") or "").lower().split():
        return Role.CREDIT if any(aside.role is not Role.BYLINE for aside in within) else Role.BYLINE
    return None


def _tokens(element: HtmlElement) -> frozenset[str]:
    """The words of the names that the page gives the element: `photoCredit__name` has `photo`, `credit` and `name`."""
    attributes = element.attrib
    if not attributes:
        return frozenset()
    return _words_of(" ".join(attributes.get(key, "") for key in _NAMING)[:400])


@lru_cache(4_096)  # a page gives most of its elements one of a few names
def _words_of(names: str) -> frozenset[str]:
    return frozenset(token.lower() for token in _TOKEN.findall(names))


def _is_in_picture(aside: _Aside) -> bool:
    """Whether a picture stands just above the element, or with it and little else in one box."""
    above = aside.element.getprevious()
    if above is not None and _shows_picture(above):
        return True
    most = len(_letters(aside.text)) + _MOST_BESIDE
    box = aside.element.getparent()
    while box is not None and box.tag not in _WHOLE_PAGE and len(_letters(box.text_content())) <= most:
        if _shows_picture(box):
            return True
        box = box.getparent()
    return False


def _shows_picture(element: HtmlElement) -> bool:
    return next(element.iter("img", "picture", "video"), None) is not None


def _places(parts: Sequence[Part], letters: str) -> Iterator[tuple[int, int] | None]:
    """Where in the page each part stands; None for one that cannot be found after those before it."""
    at = 0
    for part in parts:
        words = _letters(part.text)
        start = letters.find(words[:_KEY], at) if words else -1
        if start < 0 or (len(words) < _FEWEST_SURE and start - at > _FARTHEST and part.role is not Role.HEADLINE):
            yield None
            continue
        at = start + len(words)
        yield start, at


def _within(walk: _Walk, spans: Sequence[tuple[int, int] | None], sure: Sequence[tuple[int, int]]) -> Iterator[_Aside]:
    """The asides between the article's first and last line or in its element, none in boxes about other things."""
    said = [span for span in spans if span]
    first, last = said[0][0], said[-1][1]
    wholes = [whole for whole in walk.wholes if whole[0] <= sure[0][0] and sure[-1][1] <= whole[1]]
    ends = [span[1] for span in sure]

    def holds_article(start: int, end: int) -> bool:
        next_line = bisect_right(ends, start)
        return next_line < len(sure) and sure[next_line][0] < end

    # A page's outermost names speak of all its boxes.
    others = [place for place in walk.elsewhere if not holds_article(*place)]
    for aside in walk.asides:
        inside = first <= aside.start < last or any(start <= aside.start and aside.end <= end for start, end in wholes)
        if inside and not any(start <= aside.start and aside.end <= end for start, end in others):
            yield aside


def _place(aside: _Aside, spans: Sequence[tuple[int, int] | None], parts: Sequence[Part]) -> int:
    place = next((i for i, span in enumerate(spans) if span and span[0] >= aside.end), len(spans))
    return max(place, 1) if parts[0].role is Role.HEADLINE else place


def _says_better(aside: _Aside, part: Part) -> bool:
    """Whether the page is believed about what was taken for a paragraph: a caption must have its picture."""
    return (
        part.role in {Role.BODY, Role.SUBHEAD}
        and _letters(aside.text) == _letters(part.text)
        and (_is_in_picture(aside) if aside.role is not Role.BYLINE else _is_plainly_a_byline(aside))
    )


def _is_said(aside: _Aside) -> bool:
    words = aside.text.split()
    if not 1 <= len(words) <= _MOST_WORDS[aside.role] or len(_letters(aside.text)) < 3:
        return False
    if aside.role is not Role.BYLINE:
        return True
    return _is_plainly_a_byline(aside) or (
        len(words) <= _MOST_NAME_WORDS and not aside.text.endswith((".", "!", "?", "…"))
    )


def _is_plainly_a_byline(aside: _Aside) -> bool:
    """Whether the words are a name, a name with its office, or begin as bylines do, whatever the page calls them."""
    words = aside.text.split()
    if words[0].lower().rstrip(":") in _BY:
        return len(words) > 1 and words[1][:1].isupper()
    name = aside.text.partition(",")[0].split()
    named = 2 <= len(name) <= 5 if len(words) > len(name) else len(name) <= 5
    return (
        named
        and len(words) <= _MOST_NAME_WORDS
        and all(word[:1].isupper() for word in name)
        and not aside.text.endswith((".", "!", "?"))
    )


def _is_more_of(words: str, other: str) -> bool:
    """Whether a gallery shows a caption once more, with its count: `Image 1 of 4 …`."""
    return len(other) >= _FEWEST_SURE and other in words


def _is_long(part: Part) -> bool:
    return part.role is not Role.HEADLINE and len(_letters(part.text)) >= _FEWEST_SURE


def _holds(outer: _Aside, inner: _Aside) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _letters(text: str) -> str:
    return _BETWEEN.sub("", text.lower())
