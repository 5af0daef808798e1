"""Speakers by outlets: how much of each outlet's quoted words is whose, and by which verbs they are introduced."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from analysis.comparison import Column, Comparison
from analysis.contingency import wilson_interval
from analysis.document import Document, Quotation, Speaker, SpeakerKind, Voice
from analysis.measure import Evidence, Figure
from analysis.speaker_contrasts import JUDGED, Contrast, contrasts_of
from analysis.speakers import Gathered, gather
from analysis.speaking import Attribution, attribution_row, attributions
from analysis.statistics import MOST_UNITS, drawn_together, percentile_interval, resampled_sums
from analysis.voices.reporting import Stance, Verb
from analysis.voices.verbs.readings import verb_of

SHARE = "speakers.share"
POSITION = "speakers.position"
UNKNOWN_SPEAKER = Speaker("", "speaker not found", SpeakerKind.UNNAMED)


@dataclass(frozen=True, slots=True)
class Said:
    """One quotation or report of a speaker: its row of evidence, and the verb that introduces it where there is one."""

    row: Evidence
    quotation: Quotation
    quoted: int
    reported: int
    verb: Verb | None


@dataclass(frozen=True, slots=True)
class SpeakerCell:
    """What one outlet gives one speaker. `said` is in the order of articles and text.

    `share` is of the outlet's quoted words (its count is the number of quotations with quoted words), `position` the
    share of the words of the article that stand before the speaker's first quotation or report, where that is soonest.
    """

    said: tuple[Said, ...]
    share: Figure
    position: Figure

    @property
    def quoted(self) -> int:
        """Words inside marks."""
        return sum(one.quoted for one in self.said)

    @property
    def reported(self) -> int:
        """Words given as the speaker's without marks."""
        return sum(one.reported for one in self.said)

    @property
    def verbs(self) -> tuple[tuple[Verb, int], ...]:
        """The reporting verbs with how often each is used, commonest first."""
        counted = Counter(one.verb for one in self.said if one.verb is not None)
        return tuple(sorted(counted.items(), key=lambda item: (-item[1], item[0].base)))

    def of_stance(self, stance: Stance) -> Figure:
        """The share of the reporting verbs that are of `stance`, with Wilson's interval."""
        return stance_share(self.said, stance)

    def rows_of_stance(self, stance: Stance) -> tuple[Evidence, ...]:
        """The evidence of `of_stance`: as many rows as its count."""
        return tuple(one.row for one in self.said if one.verb is not None and one.verb.stance is stance)


@dataclass(frozen=True, slots=True)
class SpeakerLine:
    """One speaker with a cell for each outlet."""

    speaker: Speaker
    cells: tuple[SpeakerCell, ...]

    @property
    def outlets(self) -> int:
        """How many outlets quote or report the speaker."""
        return sum(1 for cell in self.cells if cell.said)

    @property
    def words(self) -> int:
        """Quoted and reported words in all outlets."""
        return sum(cell.quoted + cell.reported for cell in self.cells)


@dataclass(frozen=True, slots=True)
class SpeakerTable:
    """Speakers as lines, outlets as columns; `lines` begin with those whom most outlets quote, the unnamed come last.

    `contrasts` holds, for each stance, one contrast with neutral verbs for each outlet.
    """

    name: str
    statement: str
    columns: tuple[Column, ...]
    lines: tuple[SpeakerLine, ...]
    contrasts: Mapping[Stance, tuple[Contrast, ...]]
    gathered: Gathered
    texts: Mapping[int, str]

    def line(self, key: str) -> SpeakerLine | None:
        """The line of the speaker with this key."""
        return next((line for line in self.lines if line.speaker.key == key), None)


def stance_share(said: Sequence[Said], stance: Stance) -> Figure:
    """How many of the reporting verbs are of `stance`, with Wilson's interval."""
    verbs = [one.verb for one in said if one.verb is not None]
    hits = sum(1 for verb in verbs if verb.stance is stance)
    name = f"verbs.{stance.value}"
    if not verbs:
        return Figure(name, Voice.ALL, None, None, None, 0, None, None, 0, "verbs", "no reporting verb")
    low, high = wilson_interval(hits, len(verbs)) or (None, None)
    return Figure(name, Voice.ALL, hits / len(verbs), low, high, hits, hits, len(verbs), len(verbs), "verbs")


def speaker_table(comparison: Comparison) -> SpeakerTable:
    """The speakers of a comparison's articles."""
    articles = [[comparison.scored[source.key].document for source in column.articles] for column in comparison.columns]
    documents = [document for of_outlet in articles for document in of_outlet]
    gathered = gather(documents)
    outlets = [_Outlet.of(of_outlet, gathered) for of_outlet in articles]
    known = {speaker.key: speaker for speaker in gathered.speakers} | {"": UNKNOWN_SPEAKER}
    keys = {key: None for outlet in outlets for key in outlet.said}
    lines = sorted((SpeakerLine(known[key], tuple(outlet.cell(key) for outlet in outlets)) for key in keys), key=_rank)
    return SpeakerTable(
        comparison.name,
        comparison.statement,
        comparison.columns,
        tuple(lines),
        _contrasts(lines),
        gathered,
        {document.article: document.text for document in documents},
    )


def _contrasts(lines: Iterable[SpeakerLine]) -> dict[Stance, tuple[Contrast, ...]]:
    """Of named speakers: the unnamed of one outlet are not those of another."""
    verbs = [
        [Counter(one.verb.stance for one in cell.said if one.verb is not None) for cell in line.cells]
        for line in lines
        if line.speaker.key and line.speaker.kind is not SpeakerKind.UNNAMED
    ]
    return {stance: contrasts_of(verbs, stance) for stance in JUDGED}


def _rank(line: SpeakerLine) -> tuple[object, ...]:
    """Named before unnamed, then those whom most outlets quote, then by words."""
    last = 2 if not line.speaker.key else int(line.speaker.kind is SpeakerKind.UNNAMED)
    return last, -line.outlets, -line.words, line.speaker.name, line.speaker.key


@dataclass(frozen=True, slots=True)
class _Outlet:
    """What one outlet's articles give each speaker, and the resampled sums of its quoted words."""

    said: Mapping[str, tuple[Said, ...]]
    positions: Mapping[str, float]
    quotations: int
    words: int
    sums: Mapping[str, Sequence[float]]
    totals: Sequence[float]

    @classmethod
    def of(cls, documents: Iterable[Document], gathered: Gathered) -> _Outlet:
        said: dict[str, list[Said]] = {}
        positions: dict[str, float] = {}
        quoted: list[tuple[str, int]] = []
        for document in documents:
            for one in attributions(document):
                key = gathered.key_of(document.article, one.speaker) if one.speaker is not None else ""
                said.setdefault(key, []).append(_said(document, one))
                positions[key] = min(one.position, positions.get(key, 1.0))
                if one.quoted:
                    quoted.append((key, one.quoted))
        sums = _resampled(quoted)
        return cls(
            {key: tuple(rows) for key, rows in said.items()},
            positions,
            len(quoted),
            sum(words for _, words in quoted),
            sums,
            [sum(drawn) for drawn in zip(*sums.values(), strict=True)],
        )

    def cell(self, key: str) -> SpeakerCell:
        said = self.said.get(key, ())
        return SpeakerCell(said, self._share(key, said), self._position(key, said))

    def _share(self, key: str, said: Sequence[Said]) -> Figure:
        words = sum(one.quoted for one in said)
        count = sum(1 for one in said if one.quoted)
        if not self.words:
            return Figure(
                SHARE, Voice.QUOTED, None, None, None, 0, None, None, 0, "quotations", "no quoted words"
            )  # fmt: skip
        low, high = self._limits(key) or (None, None)
        value = words / self.words
        return Figure(
            SHARE, Voice.QUOTED, value, low, high, count, words, self.words, self.quotations, "quotations"
        )  # fmt: skip

    def _limits(self, key: str) -> tuple[float, float] | None:
        """The middle 95 % of the share when quotations are drawn again; None where one or none is to draw from."""
        if self.quotations < 2 or key not in self.sums:
            return None
        return percentile_interval([a / b for a, b in zip(self.sums[key], self.totals, strict=True) if b])

    def _position(self, key: str, said: Sequence[Said]) -> Figure:
        if not said:
            return Figure(POSITION, Voice.ALL, None, None, None, 0, None, None, 0, "quotations", "not quoted")
        value = self.positions[key]
        return Figure(POSITION, Voice.ALL, value, value, value, 1, value, 1, len(said), "quotations")


def _resampled(quoted: Sequence[tuple[str, int]]) -> dict[str, list[float]]:
    """The words of each speaker in each bootstrap sample of the quotations."""
    width = min(len(quoted), MOST_UNITS)
    columns: dict[str, list[float]] = {}
    for (key, words), draw in zip(quoted, drawn_together(len(quoted)), strict=True):
        columns.setdefault(key, [0.0] * width)[draw] += words
    return {key: resampled_sums(column, 0) for key, column in columns.items()}


def _said(document: Document, one: Attribution) -> Said:
    quotation = document.quotations[one.quotation]
    cue = quotation.cue
    verb = verb_of(document.text[cue[0] : cue[1]], document.language) if cue else None
    row = attribution_row(document, one, one.quoted + one.reported)
    return Said(row, quotation, one.quoted, one.reported, verb)
