"""What a speaker table says, as words and rows: verbs with their stance, cells in a line, quotations in their place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from analysis.comparison import Column, Comparison, Source
from analysis.document import Document, Quotation, Speaker, SpeakerKind
from analysis.speaker_contrasts import Contrast
from analysis.speaker_table import Said, SpeakerCell, SpeakerLine, SpeakerTable
from analysis.voices.reporting import Stance
from tui.amounts import counted
from tui.export.numbers import percent, rounded, share
from tui.export.sheet import Cell, Sheet

UNNAMED = "sources without a name"
NOBODY = "Nobody is quoted."
WITHIN_SPEAKERS = "doubting verbs within speakers"
SHARE_NOTE = "Shares are of the outlet's quoted words, with their 95 % intervals in brackets."
SPEAKER_COLUMNS = (
    "speaker", "speaker_id", "kind", "spellings", "outlet", "outlet_id", "quotations", "quoted_words", "reported_words",
    "share", "share_low", "share_high", "outlet_quoted_words", "outlet_quotations", "first_after", "verbs",
    "verbs_counted", "doubting", "doubting_share", "doubting_low", "doubting_high",
)  # fmt: skip
SAID_COLUMNS = (
    "outlet", "date", "title", "article", "sentence", "start", "end", "kind", "quoted_words", "reported_words",
    "source", "cue", "verb", "stance", "text", "sentence_text",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Spoken:
    """One quotation or report of a speaker with the outlet and article that give it."""

    column: Column
    source: Source
    document: Document
    said: Said
    quotation: Quotation

    @property
    def text(self) -> str:
        """What is attributed, its parts joined."""
        return " … ".join(self._line(start, end) for start, end in self.quotation.content)

    @property
    def sentence_text(self) -> str:
        """The sentences that it stands in."""
        return self._line(self.said.row.start, self.said.row.end)

    @property
    def cue(self) -> str:
        """The words that introduce it, "" where there are none."""
        return self._line(*self.quotation.cue) if self.quotation.cue else ""

    @property
    def source_text(self) -> str:
        """The words that say who speaks, "" where there are none."""
        return self._line(*self.quotation.source) if self.quotation.source else ""

    def _line(self, start: int, end: int) -> str:
        return " ".join(self.document.text[start:end].split())


def spoken_by(line: SpeakerLine, table: SpeakerTable, comparison: Comparison) -> Iterator[Spoken]:
    """Everything that the outlets quote or report of a speaker, outlet by outlet, in the order of articles and text."""
    for column, cell in zip(table.columns, line.cells, strict=True):
        sources = {source.key: source for source in column.articles}
        for said in cell.said:
            document = comparison.scored[said.row.article].document
            yield Spoken(column, sources[said.row.article], document, said, said.quotation)


def kind_of(speaker: Speaker) -> str:
    """What sort of source a speaker is; of one who was not found there is nothing to say."""
    return speaker.kind.value if speaker.key else ""


def is_unnamed(speaker: Speaker) -> bool:
    """Whether it is the one speaker that all sources without a name are; where nobody was found it is not."""
    return bool(speaker.key) and speaker.kind is SpeakerKind.UNNAMED


def described(speaker: Speaker) -> str:
    """A speaker with kind and other spellings: `Ada Reed, person; also: Reed, the mayor`; the unnamed are one."""
    if is_unnamed(speaker):
        return f"{UNNAMED}; called: {', '.join(dict.fromkeys((speaker.name, *speaker.called)))}"
    said = f"{speaker.name}, {kind_of(speaker)}" if speaker.key else speaker.name
    return f"{said}; also: {', '.join(speaker.called)}" if speaker.called else said


def heading_of(speaker: Speaker) -> str:
    """What stands over a speaker's words: `What Ada Reed says`."""
    if not speaker.key:
        return "What is said where no speaker was found"
    return f"What {UNNAMED} say" if speaker.kind is SpeakerKind.UNNAMED else f"What {speaker.name} says"


def verbs_said(cell: SpeakerCell) -> str:
    """The reporting verbs with their counts, and the stance where it is not neutral: `say 3, claim 2 (doubting)`."""
    return ", ".join(
        f"{verb.base} {number}" + (f" ({verb.stance.value})" if verb.stance is not Stance.NEUTRAL else "")
        for verb, number in cell.verbs
    )


def amounts_said(cell: SpeakerCell) -> str:
    """How much an outlet gives a speaker: `5 quotations, 120 quoted and 30 reported words`."""
    return (
        f"{counted(len(cell.said), 'quotation')}, {cell.quoted:,} quoted and {counted(cell.reported, 'reported word')}"
    )


def cell_said(cell: SpeakerCell) -> str:
    """A cell in one line: share, amounts, verbs, doubting share, how soon; a dash where the outlet gives nothing."""
    if not cell.said:
        return "–"
    parts = [share(cell.share), amounts_said(cell)]
    if verbs := verbs_said(cell):
        doubting = cell.of_stance(Stance.DOUBTING)
        parts += [verbs, f"doubting {share(doubting)} of {counted(doubting.n, 'verb')}"]
    if cell.position.value is not None:
        parts.append(f"first after {percent(cell.position.value)} of the article")
    return "; ".join(parts)


def contrasts_at(table: SpeakerTable, place: int) -> dict[Stance, Contrast]:
    """The contrasts of one outlet by stance; none where no outlet quotes anybody by name."""
    return {stance: found[place] for stance, found in table.contrasts.items() if found}


def doubting_said(table: SpeakerTable, place: int) -> str:
    """How much an outlet doubts those whom others quote, too: an odds ratio with its interval, or why there is none."""
    contrast = contrasts_at(table, place).get(Stance.DOUBTING)
    if contrast is None:
        return "nobody quoted by name"
    if contrast.odds is None:
        return contrast.note
    odds = contrast.odds
    amounts = f"{counted(contrast.speakers, 'speaker')}, {counted(contrast.verbs, 'verb')}"
    between = f"between {odds.low:.1f} and {odds.high:.1f}"
    return f"odds {odds.value:.1f} times the others', {between}, from {amounts}"


def speakers_sheet(table: SpeakerTable) -> Sheet:
    """A row a speaker and outlet, also where the outlet gives that speaker nothing; for a spreadsheet."""
    rows = [
        _row(line, column, cell)
        for line in table.lines
        for column, cell in zip(table.columns, line.cells, strict=True)
    ]  # fmt: skip
    return Sheet(f"{table.name}: speakers", (table.statement, SHARE_NOTE), SPEAKER_COLUMNS, tuple(rows))


def _row(line: SpeakerLine, column: Column, cell: SpeakerCell) -> tuple[Cell, ...]:
    speaker, words, soon = line.speaker, cell.share, cell.position
    doubting = cell.of_stance(Stance.DOUBTING)
    return (
        speaker.name, speaker.key, kind_of(speaker), "; ".join(speaker.called), column.outlet.name, column.outlet.slug,
        len(cell.said), cell.quoted, cell.reported,
        rounded(words.value), rounded(words.low), rounded(words.high), rounded(words.denominator), words.n,
        rounded(soon.value), verbs_said(cell), doubting.n,
        doubting.count, rounded(doubting.value), rounded(doubting.low), rounded(doubting.high),
    )  # fmt: skip


def matrix_sheet(table: SpeakerTable) -> Sheet:
    """Speakers as rows, outlets as columns; for reading."""
    columns = ("speaker", *(column.outlet.name for column in table.columns))
    rows = tuple((described(line.speaker), *map(cell_said, line.cells)) for line in table.lines)
    return Sheet("Speakers", (SHARE_NOTE if rows else NOBODY,), columns, rows)


def said_sheet(line: SpeakerLine, table: SpeakerTable, comparison: Comparison) -> Sheet:
    """The evidence: every quotation and report of a speaker with its place, cue and stance."""
    rows = tuple(map(_said_row, spoken_by(line, table, comparison)))
    heading = heading_of(line.speaker)
    return Sheet(f"{table.name}: {heading[0].lower()}{heading[1:]}", (table.statement,), SAID_COLUMNS, rows)


def _said_row(spoken: Spoken) -> tuple[Cell, ...]:
    row, verb = spoken.said.row, spoken.said.verb
    return (
        spoken.column.outlet.name, spoken.source.date, spoken.source.title, row.article, row.sentence + 1,
        spoken.quotation.content[0][0], spoken.quotation.content[-1][1], spoken.quotation.kind.value,
        spoken.said.quoted, spoken.said.reported, spoken.source_text, spoken.cue,
        verb.base if verb else None, verb.stance.value if verb else None, spoken.text, spoken.sentence_text,
    )  # fmt: skip
