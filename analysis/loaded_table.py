"""Loaded-language candidates by outlets: by reason and by term, with contexts. There is no rate and no total."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from analysis.comparison import Column, Comparison
from analysis.document import Document, Voice
from analysis.loaded.agreement import Agreement, bundled_agreement
from analysis.loaded.finding import Candidate, find_loaded
from analysis.loaded.lexicon import LoadedLexicon, Reason, bundled_loaded
from analysis.measure import Evidence
from analysis.selection import Selection


@dataclass(frozen=True, slots=True)
class LoadedUse:
    """One candidate with its context: the row's offsets are those of its sentence, its highlight is the candidate."""

    candidate: Candidate
    row: Evidence


@dataclass(frozen=True, slots=True)
class LoadedLine:
    """One term with the uses of each outlet, in the order of articles and text."""

    term: str
    cells: tuple[tuple[LoadedUse, ...], ...]

    @property
    def outlets(self) -> int:
        """How many outlets use it."""
        return sum(1 for cell in self.cells if cell)

    @property
    def uses(self) -> int:
        """How often it stands in all outlets."""
        return sum(len(cell) for cell in self.cells)


@dataclass(frozen=True, slots=True)
class LoadedGroup:
    """The terms of one reason. `agreement` is None where it was never measured, as of a lexicon of one's own."""

    reason: Reason
    agreement: Agreement | None
    lines: tuple[LoadedLine, ...]


@dataclass(frozen=True, slots=True)
class LoadedTable:
    """Candidates of one voice.

    `groups` begin with the reason that people agree with most; `by_column` has each outlet's uses in order of text.
    """

    name: str
    statement: str
    voice: Voice
    columns: tuple[Column, ...]
    groups: tuple[LoadedGroup, ...]
    by_column: tuple[tuple[LoadedUse, ...], ...]
    texts: Mapping[int, str]

    def group(self, reason_id: str) -> LoadedGroup | None:
        """The group of the reason with this key."""
        return next((group for group in self.groups if group.reason.id == reason_id), None)


def loaded_table(
    comparison: Comparison, voice: Voice = Voice.OWN, lexicon: LoadedLexicon | None = None
) -> LoadedTable:  # fmt: skip
    """The candidates in a comparison's articles; in the words of its speaker, where it has one."""
    speaker = comparison.speaker.key if comparison.speaker is not None else None
    documents = [
        [comparison.scored[source.key].document for source in column.articles] for column in comparison.columns
    ]
    by_column = tuple(
        tuple(
            LoadedUse(candidate, _row(document, candidate))
            for document in of_outlet
            for candidate in find_loaded(Selection(document, voice, speaker), lexicon)
        )
        for of_outlet in documents
    )
    return LoadedTable(
        comparison.name,
        comparison.statement,
        voice,
        comparison.columns,
        _groups(by_column),
        by_column,
        {document.article: document.text for of_outlet in documents for document in of_outlet},
    )


def _groups(by_column: Sequence[Sequence[LoadedUse]]) -> tuple[LoadedGroup, ...]:
    cells: dict[Reason, dict[str, list[list[LoadedUse]]]] = {}
    for number, uses in enumerate(by_column):
        for use in uses:
            of_reason = cells.setdefault(use.candidate.reason, {})
            of_reason.setdefault(use.candidate.term, [[] for _ in by_column])[number].append(use)
    groups = [
        LoadedGroup(
            reason,
            _agreement(reason),
            tuple(sorted((LoadedLine(term, tuple(map(tuple, found))) for term, found in terms.items()), key=_rank)),
        )
        for reason, terms in cells.items()
    ]
    return tuple(sorted(groups, key=lambda group: (-_share(group), group.reason.id)))


def _agreement(reason: Reason) -> Agreement | None:
    # Another lexicon's reason may have the key of a bundled one, of which alone the figure is.
    return bundled_agreement().get(reason.id) if reason in bundled_loaded().reasons else None


def _share(group: LoadedGroup) -> float:
    return (group.agreement.share or 0.0) if group.agreement is not None else 0.0


def _rank(line: LoadedLine) -> tuple[int, int, str]:
    """Terms of most outlets first, then the most frequent."""
    return -line.outlets, -line.uses, line.term


def _row(document: Document, candidate: Candidate) -> Evidence:
    sentence = document.sentences[candidate.sentence]
    where = (candidate.start, candidate.end, 0.0)
    return Evidence(
        document.article,
        candidate.sentence,
        sentence.start,
        sentence.end,
        candidate.voice,
        1,
        (where,),
        candidate.term,
    )
