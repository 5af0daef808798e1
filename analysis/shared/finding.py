"""Shared quotations of a comparison: from documents by outlet to who carries what."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from analysis.document import Document, QuotationKind, SpeakerKind
from analysis.shared.carrying import carriers_of
from analysis.shared.grouping import Group, group_versions
from analysis.shared.speakers import Relation, Said, kinds_of_speakers, one_name, relation, said_by
from analysis.shared.types import Fullest, LeftOut, SharedQuotation
from analysis.shared.versions import Version
from analysis.shared.wording import wording

IN_MARKS = frozenset({QuotationKind.DIRECT, QuotationKind.PARTIAL})
"""Kinds that a shared quotation begins with."""


LABEL = 6
"""Words; so few in marks, that nobody is said to say, may be the name of a law, a book, a programme."""


def find_shared(columns: Sequence[tuple[int, Sequence[Document]]]) -> tuple[SharedQuotation, ...]:
    """The quotations that two outlets or more carry; `columns` are (outlet's key, its documents).

    Those at most outlets come first, then the longest, then by place. The order of the columns does not matter.
    """
    documents = {document.article: document for _, own in columns for document in own}
    groups = group_versions(
        version for outlet, own in columns for document in own for version in _versions(outlet, document)
    )
    telling = sorted({outlet for outlet, own in columns if own})
    quoted = _Quoted(columns)
    shared = [_shared(group, documents, telling, quoted) for group in groups]
    shared.sort(key=_order)
    return tuple(shared)


def _versions(outlet: int, document: Document) -> Iterable[Version]:
    kinds = kinds_of_speakers(document)
    for index, quotation in enumerate(document.quotations):
        if quotation.kind is QuotationKind.SCARE:
            continue
        in_marks = quotation.kind in IN_MARKS
        ranges = quotation.marked if in_marks else quotation.content
        words = wording(document.text, ranges, document.language)
        said = said_by(quotation, kinds)
        anonymous = quotation.cue is None and (said is None or said.kind is SpeakerKind.UNNAMED)
        is_label = anonymous and quotation.kind is QuotationKind.PARTIAL and len(words) <= LABEL
        yield Version(outlet, document.article, index, in_marks, is_label, said, words)


def _shared(
    group: Group, documents: Mapping[int, Document], telling: Sequence[int], quoted: _Quoted
) -> SharedQuotation:
    carriers = carriers_of(group, documents)
    words = group.fullest.words
    fullest = Fullest(group.fullest.article, group.fullest.quotation, words.ranges(range(len(words))))
    given = Counter(said for member in group.members if (said := member.version.said) is not None)
    speakers = _speakers(given)
    disputed = any(relation(first, second) is Relation.OTHER for first, second in combinations(given, 2))
    carrying = {carrier.outlet for carrier in carriers}
    keys = quoted.keys(speakers)
    left_out = tuple(LeftOut(outlet, quoted.at(outlet, keys)) for outlet in telling if outlet not in carrying)
    return SharedQuotation(speakers, disputed, fullest, carriers, left_out)


def _order(shared: SharedQuotation) -> tuple[int, int, int, tuple[tuple[int, int], ...]]:
    length = sum(end - start for start, end in shared.fullest.ranges)
    return -len(shared.outlets), -length, shared.fullest.article, shared.fullest.ranges


def _speakers(given: Counter[Said]) -> tuple[str, ...]:
    """The keys: persons first and the unnamed last, then by how many give them; of a name's forms the longest."""
    merged: Counter[Said] = Counter()
    for said in sorted(given, key=lambda said: (-len(said.key.split()), said.key, said.kind)):
        merged[next((longer for longer in merged if relation(longer, said) is Relation.SAME), said)] += given[said]
    rank = {SpeakerKind.PERSON: 0, SpeakerKind.UNNAMED: 2}
    ordered = sorted(merged, key=lambda said: (rank.get(said.kind, 1), -merged[said], said.key))
    return tuple(dict.fromkeys(said.key for said in ordered))


class _Quoted:
    """Who is quoted where: for each outlet and speaker's key, the quotations as (article, index)."""

    def __init__(self, columns: Sequence[tuple[int, Sequence[Document]]]) -> None:
        self._places: dict[str, dict[int, list[tuple[int, int]]]] = defaultdict(lambda: defaultdict(list))
        self._by_last_name: dict[str, set[str]] = defaultdict(set)
        for outlet, own in columns:
            for document in own:
                for index, quotation in enumerate(document.quotations):
                    if quotation.speaker and quotation.kind is not QuotationKind.SCARE:
                        self._places[quotation.speaker][outlet].append((document.article, index))
        for key in self._places:
            self._by_last_name[_last_name(key)].add(key)

    def keys(self, speakers: Iterable[str]) -> list[str]:
        """The keys of these speakers and of other forms of their names."""
        return sorted(
            {
                key
                for speaker in speakers
                for key in self._by_last_name.get(_last_name(speaker), ())
                if key == speaker or one_name(key, speaker)
            }
        )

    def at(self, outlet: int, keys: Iterable[str]) -> tuple[tuple[int, int], ...]:
        """The quotations under these keys at an outlet, in order."""
        return tuple(sorted(place for key in keys for place in self._places[key].get(outlet, ())))


def _last_name(key: str) -> str:
    return next(iter(key.split()[-1:]), key)
