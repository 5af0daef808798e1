"""The quotations that several outlets carry, made ready to be listed and laid side by side."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from analysis.comparison import Column, Comparison
from analysis.document import Document, Quotation, QuotationKind, Range, Speaker, SpeakerKind, Voice
from analysis.measure import Evidence
from analysis.shared import Carrier, Extent, LeftOut, SharedQuotation, find_shared
from analysis.speakers import Gathered, gather
from analysis.voices.reporting import Verb
from analysis.voices.verbs.readings import verb_of

_MOST_OF_A_CUE = 120


class Order(StrEnum):
    """What the list is ordered by."""

    OUTLETS = "most outlets first"
    CUT = "most cut first"
    SPEAKER = "by speaker"


@dataclass(frozen=True, slots=True)
class Version:
    """What one article makes of a shared quotation.

    `cue_words` introduce it there, `verb` is what they say of it where it is known; `lost` counts the words of the
    fullest version that are cut, `unseen` those of them whose cut no sign shows.
    """

    article: int
    carrier: Carrier
    cue_words: str
    verb: Verb | None
    lost: int
    unseen: int

    @property
    def extent(self) -> Extent:
        """How much of the fullest version it carries."""
        return self.carrier.extent

    @property
    def start(self) -> int:
        """Where it begins in the article's text."""
        places = [*self.carrier.kept, *self.carrier.own_words]
        return min((start for start, _ in places), default=0)


@dataclass(frozen=True, slots=True)
class Entry:
    """One shared quotation.

    `speakers` are those that the outlets give the words to, in several articles one person once; `words` is the fullest
    version on one line, of `length` words. `versions` has for each column of the comparison what its articles make of
    the quotation, fullest first; where there is none, `left_out` says for the column what else it has of the speaker.
    """

    shared: SharedQuotation
    speakers: tuple[Speaker, ...]
    words: str
    length: int
    versions: tuple[tuple[Version, ...], ...]
    left_out: Mapping[int, LeftOut]

    @property
    def who(self) -> str:
        """Who speaks; all that are named where outlets disagree, nothing where nobody is."""
        return " / ".join(speaker.name for speaker in self.speakers)

    @property
    def lost(self) -> int:
        """The words that are cut, in all versions together."""
        return sum(version.lost for column in self.versions for version in column)

    @property
    def outlets(self) -> int:
        """How many outlets carry it."""
        return sum(bool(column) for column in self.versions)


@dataclass(frozen=True, slots=True)
class SharedTable:
    """The shared quotations of a comparison, most outlets first, and the documents that they are offsets into."""

    name: str
    columns: tuple[Column, ...]
    entries: tuple[Entry, ...]
    documents: Mapping[int, Document]

    def name_of(self, speaker: str) -> str:
        """The name that goes with a speaker's key; the key itself where no article has it."""
        known = (one for document in self.documents.values() for one in document.speakers)
        return next((one.name for one in known if one.key == speaker), speaker)

    def by(self, speaker: str | None) -> SharedTable:
        """The same with the quotations of one speaker only, known by key (None: of everybody)."""
        kept = [e for e in self.entries if speaker is None or any(s.key == speaker for s in e.speakers)]
        return SharedTable(self.name, self.columns, tuple(kept), self.documents)


def shared_table(comparison: Comparison, order: Sequence[int]) -> SharedTable:
    """What the outlets at these places of a comparison have in common; the columns come in this order."""
    columns = tuple(comparison.columns[place] for place in order)
    documents = [[comparison.scored[source.key].document for source in column.articles] for column in columns]
    known = {document.article: document for own in documents for document in own}
    gathered = gather(known.values())
    found = find_shared([(column.outlet.key, own) for column, own in zip(columns, documents, strict=True)])
    places = {column.outlet.key: place for place, column in enumerate(columns)}
    entries = tuple(_entry(shared, places, known, gathered) for shared in found)
    return SharedTable(comparison.name, columns, entries, known)


def in_order(entries: Sequence[Entry], order: Order) -> tuple[Entry, ...]:
    """The entries in an order; those that are alike in it stay as they were."""
    keys: dict[Order, Callable[[Entry], tuple[object, ...]]] = {
        Order.OUTLETS: lambda _: (),
        Order.CUT: lambda entry: (-entry.lost,),
        Order.SPEAKER: lambda entry: (not entry.speakers, entry.who.casefold()),
    }
    return tuple(sorted(entries, key=keys[order]))


def fitting(table: SharedTable, wanted: str) -> tuple[Entry, ...]:
    """The entries that have every word of `wanted` in their speaker, their words or the names of their outlets."""
    words = wanted.casefold().split()
    return tuple(entry for entry in table.entries if all(word in _searched(table, entry) for word in words))


def _searched(table: SharedTable, entry: Entry) -> str:
    outlets = [column.outlet.name for column, own in zip(table.columns, entry.versions, strict=True) if own]
    return " ".join([entry.who, entry.words, *outlets]).casefold()


def _entry(
    shared: SharedQuotation, places: Mapping[int, int], documents: Mapping[int, Document], gathered: Gathered
) -> Entry:
    versions: list[list[Version]] = [[] for _ in places]
    for carrier in shared.carriers:
        versions[places[carrier.outlet]].append(_version(carrier, shared, documents))
    fullest = documents[shared.fullest.article]
    return Entry(
        shared,
        _speakers(shared, gathered),
        one_line(fullest.text, stretches_of(fullest, shared.fullest.quotation, shared.fullest.ranges)),
        words_in(fullest, shared.fullest.ranges),
        tuple(tuple(sorted(own, key=_rank)) for own in versions),
        {places[left.outlet]: left for left in shared.left_out},
    )


def one_line(text: str, ranges: Sequence[Range]) -> str:
    """Stretches of a text one after the other, white space evened out."""
    return " ".join(" ".join(text[start:end] for start, end in ranges).split())


def stretches_of(document: Document, quotation: int, used: Sequence[Range]) -> list[Range]:
    """A quotation mark by mark, from the first word that counts to the last and the stop after it."""
    if not used:
        return []
    first, last = used[0][0], max(end for _, end in used)
    inside = [part for part in _said_in(document.quotations[quotation]) if part[0] < last and part[1] > first]
    return [(max(start, first), min(_to_stop(document.text, last, end), end)) for start, end in inside]


def _said_in(quotation: Quotation) -> tuple[Range, ...]:
    return quotation.content if quotation.kind is QuotationKind.INDIRECT else quotation.marked or quotation.content


def _to_stop(text: str, place: int, end: int) -> int:
    """The place, or after the stop that follows it."""
    return place + 1 if place < end and text[place : place + 1] in tuple(".!?…") else place


def _rank(version: Version) -> tuple[int, int, int]:
    return [*Extent].index(version.extent), version.lost, version.article


def _version(carrier: Carrier, shared: SharedQuotation, documents: Mapping[int, Document]) -> Version:
    document, fullest = documents[carrier.article], documents[shared.fullest.article]
    cue = " ".join(document.text[slice(*carrier.cue)][:_MOST_OF_A_CUE].split()) if carrier.cue else ""
    amounts = [(words_in(fullest, cut.missing), cut.shown) for cut in carrier.cuts]
    return Version(
        carrier.article,
        carrier,
        cue,
        verb_of(cue, document.language) if cue else None,
        sum(number for number, _ in amounts),
        sum(number for number, shown in amounts if not shown),
    )


def words_in(document: Document, ranges: Sequence[Range]) -> int:
    """How many words stand in these ranges."""
    starts = [token.start for token in document.tokens]
    return sum(bisect_left(starts, end) - bisect_left(starts, start) for start, end in ranges)


def _speakers(shared: SharedQuotation, gathered: Gathered) -> tuple[Speaker, ...]:
    """Those that the carriers give, the most frequent first; unnamed ones only where nobody is named."""
    known = {speaker.key: speaker for speaker in gathered.speakers}
    counts: dict[str, int] = {}
    for carrier in shared.carriers:
        for piece in carrier.pieces:
            key = gathered.keys.get((carrier.article, piece.speaker)) if piece.speaker else None
            if key is not None:
                counts[key] = counts.get(key, 0) + 1
    found = [known[key] for key in sorted(counts, key=lambda key: (-counts[key], key)) if key in known]
    named = [speaker for speaker in found if speaker.kind is not SpeakerKind.UNNAMED]
    return tuple(named or found)


def row_of(table: SharedTable, version: Version) -> Evidence:
    """Where a version stands in its article, as a row of evidence; the words that it keeps are marked."""
    return _row(table.documents[version.article], version.carrier.kept or version.carrier.own_words)


def other_rows(table: SharedTable, entry: Entry, column: int) -> tuple[Evidence, ...]:
    """What an outlet that leaves the quotation out has of the same speaker, in the order of articles and text."""
    left = entry.left_out.get(column)
    places = left.other_words if left else ()
    quoted = [(table.documents[article], index) for article, index in places]
    return tuple(_row(document, document.quotations[index].content) for document, index in quoted)


def _row(document: Document, marked: Sequence[Range]) -> Evidence:
    starts = [sentence.start for sentence in document.sentences]
    start, end = min(first for first, _ in marked), max(last for _, last in marked)
    sentence = max(bisect_right(starts, start) - 1, 0)
    highlights = tuple((first, last, 0.0) for first, last in sorted(marked))
    return Evidence(document.article, sentence, start, end, Voice.ALL, 1, highlights)
