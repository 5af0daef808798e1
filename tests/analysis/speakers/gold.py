"""The stories of `tests/analysis/gold/speakers.toml`, and who is right about whose words they hold."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from analysis.document import Quotation, QuotationKind, Range, Speaker, SpeakerKind
from analysis.speakers import Gathered, bundled_aliases, gather, resolve_speakers
from analysis.speakers.matching import same_person
from analysis.speakers.names import folded, name_words, parts_of
from analysis.voices import find_quotations
from corpus.article import Role

PATH = Path(__file__).parent.parent / "gold" / "speakers.toml"
_PRONOUNS = frozenset({"he", "she", "it", "they", "who"})
_NEAR = 70  # characters between the words and who is called their speaker


@dataclass(frozen=True, slots=True)
class Told:
    """Words of `text[start:end]` that are the words of the speaker with that name."""

    start: int
    end: int
    name: str


@dataclass(frozen=True, slots=True)
class Bearer:
    """A speaker as people named them."""

    name: str
    kind: SpeakerKind
    called: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Telling:
    """One outlet's article; the first line is the headline, every other line a paragraph."""

    story: int
    held_out: bool
    outlet: str
    text: str
    told: tuple[Told, ...]
    bearers: dict[str, Bearer]

    @property
    def parts(self) -> list[tuple[Role, int, int]]:
        """The lines with their roles."""
        lines: list[tuple[Role, int, int]] = []
        start = 0
        for line in self.text.split("\n"):
            if line:
                lines.append((Role.BODY if lines else Role.HEADLINE, start, start + len(line)))
            start += len(line) + 1
        return lines


@dataclass(frozen=True, slots=True)
class Resolved:
    """A telling with what the program made of it, in the form that `gather` takes."""

    article: int
    telling: Telling
    quotations: tuple[Quotation, ...]
    speakers: tuple[Speaker, ...]


@dataclass(frozen=True, slots=True)
class Judgement:
    """Whether one told stretch got the right speaker, and by what kind of reference it was found."""

    telling: Telling
    told: Told
    reference: str
    source: str
    given: str | None
    right: bool


def stories(held_out: bool) -> list[list[Telling]]:
    """The stories of the development or the held-out part, each as its articles."""
    with PATH.open("rb") as file:
        listed = tomllib.load(file)["story"]
    return [
        [_telling(story, article) for article in story["article"]]
        for story in listed
        if bool(story.get("held_out", False)) is held_out
    ]


def _telling(story: dict[str, object], article: dict[str, object]) -> Telling:
    text, told = _plain(str(article["text"]).strip("\n"))
    speakers = article["speakers"]
    assert isinstance(speakers, list)
    bearers = {
        speaker["name"]: Bearer(speaker["name"], SpeakerKind(speaker["kind"]), tuple(speaker.get("called", ())))
        for speaker in speakers
    }
    held_out = bool(story.get("held_out", False))
    return Telling(int(str(story["id"])), held_out, str(article["outlet"]), text, tuple(told), bearers)


def _plain(marked: str) -> tuple[str, list[Told]]:
    out: list[str] = []
    told: list[Told] = []
    length = 0
    for piece in re.split(r"(\{[^{}|]*\|[^{}]*\})", marked):
        inside = re.fullmatch(r"\{([^{}|]*)\|([^{}]*)\}", piece)
        words = inside.group(2) if inside else piece
        if inside:
            told.append(Told(length, length + len(words), inside.group(1)))
        out.append(words)
        length += len(words)
    return "".join(out), told


def by_engine(telling: Telling) -> tuple[Quotation, ...]:
    """The quotations that the program finds in the telling, in the scopes that `read_document` takes."""
    parts = telling.parts
    body = [(start, end) for role, start, end in parts if role is Role.BODY]
    scopes = [[(start, end)] for role, start, end in parts if role is Role.HEADLINE]
    found = [quotation for scope in (*scopes, body) for quotation in find_quotations(telling.text, scope, "en")]
    return tuple(sorted(found, key=lambda quotation: quotation.content))


def by_hand(telling: Telling) -> tuple[Quotation, ...]:
    """The told stretches as quotations, each with the nearest of its speaker's forms beside it as the source."""
    return tuple(
        Quotation(QuotationKind.DIRECT, ((told.start, told.end),), _marked(telling.text, told), _source(telling, told))
        for told in telling.told
    )


def _marked(text: str, told: Told) -> tuple[Range, ...]:
    return ((told.start, told.end),) if text[told.start] in "\"“‘'" else ()


def _source(telling: Telling, told: Told) -> Range | None:
    """The form of its speaker that stands nearest in the line, with nobody's words between."""
    text = telling.text
    first = text.rfind("\n", 0, told.start) + 1
    last = text.find("\n", told.end)
    edges = [first, *(other.end for other in telling.told if first <= other.end <= told.start)]
    stops = [last if last >= 0 else len(text), *(other.start for other in telling.told if other.start >= told.end)]
    found: list[tuple[int, Range]] = []
    for form in telling.bearers[told.name].called:
        pattern = re.compile(rf"(?<!\w){re.escape(form)}(?!\w)", re.IGNORECASE)
        for start, end in ((max(edges), told.start), (told.end, min(stops))):
            for match in pattern.finditer(text, start, end):
                gap = told.start - match.end() if match.end() <= told.start else match.start() - told.end
                found.append((gap - len(form), match.span()))
    near = [entry for entry in found if entry[0] <= _NEAR]
    return min(near)[1] if near else None


Finder = Callable[[Telling], tuple[Quotation, ...]]
"""What gives the quotations of a telling."""


def resolved(story: Sequence[Telling], by: Finder = by_engine) -> list[Resolved]:
    """The articles of a story with their quotations, found by `by`, and speakers."""
    out = []
    for number, telling in enumerate(story):
        quotations, speakers = resolve_speakers(telling.text, telling.parts, by(telling), "en", bundled_aliases())
        out.append(Resolved(number, telling, quotations, speakers))
    return out


def judgements(articles: Sequence[Resolved]) -> Iterator[Judgement]:
    """A judgement on every told stretch of the story that a found quotation overlaps by half."""
    gathered = gather(articles)
    named = {speaker.key: speaker for speaker in gathered.speakers}
    for article in articles:
        for told in article.telling.told:
            quotation = _matching(told, article.quotations)
            if quotation is None:
                continue
            key = gathered.keys.get((article.article, quotation.speaker)) if quotation.speaker else None
            given = named[key] if key else None
            source = article.telling.text[slice(*quotation.source)] if quotation.source else ""
            bearer = article.telling.bearers[told.name]
            right = given is not None and is_bearer(bearer, given)
            name = given.name if given else None
            yield Judgement(article.telling, told, _reference(source, bearer), source, name, right)


def _matching(told: Told, quotations: Sequence[Quotation]) -> Quotation | None:
    """The quotation that covers most of the told words, at least half of them."""
    best, most = None, (told.end - told.start) / 2
    for quotation in quotations:
        if quotation.kind is not QuotationKind.SCARE:
            covered = sum(max(0, min(end, told.end) - max(start, told.start)) for start, end in quotation.content)
            if covered > most:
                best, most = quotation, covered
    return best


def _reference(source: str, bearer: Bearer) -> str:
    """By what kind of words the speaker is called there."""
    words = [folded(word.strip(",.")) for word in source.split()]
    parts = name_words(bearer.name)
    if not words:
        return "none"
    if len(words) == 1 and words[0] in _PRONOUNS:
        return "pronoun"
    if bearer.kind is not SpeakerKind.PERSON:
        return bearer.kind.value
    if all(part in " ".join(words) for part in parts):
        return "full name"
    return "last name" if parts[-1] in " ".join(words) or parts[0] in words else "role or other spelling"


def is_bearer(bearer: Bearer, given: Speaker) -> bool:
    """Whether the program's speaker is the one that people named."""
    if bearer.kind is SpeakerKind.UNNAMED or given.kind is SpeakerKind.UNNAMED:
        return bearer.kind is given.kind
    known, theirs = bundled_aliases().canonical(bearer.name), bundled_aliases().canonical(given.name)
    if known and (known.key == given.key or (theirs and known.key == theirs.key)):
        return True
    if bearer.kind is SpeakerKind.PERSON:
        return same_person(parts_of(name_words(bearer.name)), parts_of(name_words(given.name)))
    mine, other = _words(bearer.name), _words(given.name)
    return mine == other or (len(mine & other) > 0 and (mine < other or other < mine) and bearer.kind is given.kind)


def _words(name: str) -> set[str]:
    words = {folded(word.removesuffix("'s").removesuffix("’s")) for word in name.split()}
    return words - {"the", "a", "an", "of", "for", "by", "in"}


def merges(articles: Sequence[Resolved]) -> tuple[int, int, int, int]:
    """Over pairs of named people and bodies in two articles: right merges, wrong merges, missed ones, all pairs."""
    gathered: Gathered = gather(articles)
    keyed: dict[tuple[int, str], str] = {}
    for article in articles:
        for bearer in article.telling.bearers.values():
            if bearer.kind in (SpeakerKind.PERSON, SpeakerKind.ORGANISATION):
                for speaker in article.speakers:
                    if is_bearer(bearer, speaker):
                        keyed[article.article, bearer.name] = gathered.keys[article.article, speaker.key]
    right = wrong = missed = pairs = 0
    for (one, key), (other, second) in combinations(keyed.items(), 2):
        if one[0] == other[0]:
            continue
        pairs += 1
        right += one[1] == other[1] and key == second
        wrong += one[1] != other[1] and key == second
        missed += one[1] == other[1] and key != second
    return right, wrong, missed, pairs
