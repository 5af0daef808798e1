"""Stance: hedges, boosters, factives, implicatives and assertives of the outlet's own voice, per 1,000 own words."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from analysis.document import Document, Range, Voice
from analysis.measure import Evidence, Reading, Unit
from analysis.selection import Piece, Selection
from analysis.stance_context import Words, tables
from analysis.stance_rules import RULES, Rule
from corpus.article import RUNNING_TEXT_ROLES

VERSION = 1
CLASSES = ("hedge", "booster", "factive", "implicative", "assertive")


class StanceWord(NamedTuple):
    """A word or phrase that takes a stance: tokens `first` to `last` of the document, and the entry that found it."""

    first: int
    last: int
    stance: str
    entry: str


@dataclass(frozen=True, slots=True)
class _Entry:
    """Words of the lexicon, the rule that they must fit, and the words before them that make another sense."""

    forms: tuple[str, ...]
    stance: str
    rule: Rule
    not_after: frozenset[str]


@cache
def _lexicon() -> dict[str, tuple[_Entry, ...]]:
    """The entries by their first word, longer phrases first."""
    exceptions = {phrase: frozenset(words.split()) for phrase, words in tables()["except"].items()}
    found: dict[str, list[_Entry]] = {}
    for stance in CLASSES:
        for name, listed in tables()[stance].items():
            rule = RULES.get(f"{stance}.{name}") or RULES[name]
            phrases = listed.split("|") if name.startswith("phrase") else listed.split()
            if name == "or_so":
                phrases = [listed]
            for phrase in phrases:
                forms = tuple(phrase.split())
                entry = _Entry(forms, stance, rule, exceptions.get(phrase, frozenset()))
                found.setdefault(forms[0], []).append(entry)
    return {form: tuple(sorted(entries, key=lambda e: -len(e.forms))) for form, entries in found.items()}


def read_stance(selection: Selection) -> dict[str, Reading]:
    """Hits of each class against the words of the running text, by measure id `stance.CLASS`.

    Only what the outlet says itself is read: of any other voice, or of a speaker, nothing is.
    """
    if selection.voice is not Voice.OWN or selection.speaker is not None:
        return {f"stance.{stance}": Reading((), ()) for stance in CLASSES}
    document = selection.document
    pieces = [found for found in selection.tokens_by_piece(RUNNING_TEXT_ROLES) if found[2] > found[1]]
    rows: dict[str, list[Evidence]] = {stance: [] for stance in CLASSES}
    counts: dict[str, list[int]] = {stance: [0] * len(pieces) for stance in CLASSES}
    for number, (piece, found) in enumerate(zip(pieces, _found(document, pieces), strict=True)):
        for word in found:
            counts[word.stance][number] += 1
            rows[word.stance].append(_row(document, piece[0], word))
    return {
        f"stance.{stance}": Reading(
            tuple(
                Unit(piece.sentence, count, last - first)
                for count, (piece, first, last) in zip(counts[stance], pieces, strict=True)
            ),
            tuple(rows[stance]),
        )
        for stance in CLASSES
    }


def stance_words(document: Document, voice: Voice = Voice.OWN) -> list[StanceWord]:
    """Every word that takes a stance in one voice of a document's running text, in order."""
    pieces = list(Selection(document, voice).tokens_by_piece(RUNNING_TEXT_ROLES))
    return [word for found in _found(document, pieces) for word in found]


def _found(document: Document, pieces: list[tuple[Piece, int, int]]) -> list[list[StanceWord]]:
    """The words that take a stance in each piece; rules look at the whole sentence around."""
    lexicon = _lexicon()
    tokens = document.tokens
    bounds = _bounds(document, pieces)
    marked = sorted(where for quotation in document.quotations for where in quotation.marked)
    results = []
    for (_, first, last), (start, end) in zip(pieces, bounds, strict=True):
        found: list[StanceWord] = []
        words: Words | None = None
        place = first
        held = -1
        while place < last:
            entries = lexicon.get(tokens[place].form)
            if entries is not None:
                words = words or Words(document.text, tokens, start, end)
                # What follows an assertive up to the next pause is what its holder thinks.
                if held >= 0 and any(words.paused(i) for i in range(held + 1, place + 1)):
                    held = -1
                word = _match(words, place, last, entries) if held < 0 else None
                if word is not None and not _inside(marked, tokens[word.first].start):
                    found.append(word)
                    held = word.last if word.stance == "assertive" else -1
                    place = word.last
            place += 1
        results.append(found)
    return results


def _inside(marked: list[Range], offset: int) -> bool:
    """Whether an offset stands in quotation marks, scare quotes among them."""
    place = bisect_right(marked, offset, key=lambda where: where[0]) - 1
    return place >= 0 and offset < marked[place][1]


def _match(words: Words, place: int, last: int, entries: tuple[_Entry, ...]) -> StanceWord | None:
    for entry in entries:
        end = place + len(entry.forms) - 1
        if end >= last or any(words.form(place + n) != form for n, form in enumerate(entry.forms)):
            continue
        if words.form(place - 1) not in entry.not_after and entry.rule(words, place, end):
            return StanceWord(place, end, entry.stance, " ".join(entry.forms))
    return None


def _bounds(document: Document, pieces: list[tuple[Piece, int, int]]) -> list[tuple[int, int]]:
    """The range of the tokens of each piece's sentence."""
    tokens = document.tokens
    bounds = []
    for piece, first, last in pieces:
        sentence = document.sentences[piece.sentence]
        start, end = first, last
        while start > 0 and tokens[start - 1].start >= sentence.start:
            start -= 1
        while end < len(tokens) and tokens[end].start < sentence.end:
            end += 1
        bounds.append((start, end))
    return bounds


def _row(document: Document, piece: Piece, word: StanceWord) -> Evidence:
    sentence = document.sentences[piece.sentence]
    where = (document.tokens[word.first].start, document.tokens[word.last].end, 0.0)
    return Evidence(
        document.article, piece.sentence, sentence.start, sentence.end, piece.voice, 1, (where,), word.entry
    )  # fmt: skip
