"""The rows of the Speakers screen: the outlets as a whole, named speakers, the others; filtered by name. No Textual."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import Enum

from analysis.document import Speaker, SpeakerKind
from analysis.measure import Family, Measure
from analysis.speaker_table import SpeakerLine, SpeakerTable
from analysis.voices.reporting import Stance
from tui.amounts import counted
from tui.export.speaker_rows import UNNAMED
from tui.jobs.finding import folded
from tui.text import cut
from tui.widgets.rows import shown_name

WHOLE = "The outlets as a whole"
NAMED = "Named speakers"
OTHERS = "Unnamed, or not found"
CONTRASTED = "doubting, same speakers"

_LONGEST_NAME = 48

NOBODY = "Nobody is quoted or reported in these articles."
NOBODY_FITS = "Nobody of that name. Esc shows everybody again."

KIND_WORDS = {
    SpeakerKind.PERSON: "person",
    SpeakerKind.ORGANISATION: "org.",
    SpeakerKind.ROLE: "role",
    SpeakerKind.DOCUMENT: "doc.",
    SpeakerKind.UNNAMED: "unnamed",
}


_SHORT_NAMES = {"speakers.effective": "speakers, effective"}


class SpeakerRowKind(Enum):
    """What a row is."""

    GROUP = "group"
    MEASURE = "measure"
    CONTRAST = "contrast"
    SPEAKER = "speaker"
    NOTE = "note"
    GAP = "gap"


@dataclass(frozen=True, slots=True)
class SpeakerRow:
    """One row; a speaker's has a `line`, one about the outlets as a whole a `measure`, a heading a `hint`."""

    kind: SpeakerRowKind
    title: str
    line: SpeakerLine | None = None
    measure: Measure | None = None
    hint: str = ""

    @property
    def identity(self) -> tuple[SpeakerRowKind, str]:
        """What stays the same when the rows are made anew."""
        named = self.line.speaker.key if self.line else self.measure.id if self.measure else self.title
        return self.kind, named

    @property
    def heads(self) -> bool:
        """Whether it is the heading of a group."""
        return self.kind is SpeakerRowKind.GROUP

    @property
    def chosen_at_all(self) -> bool:
        """Whether the cursor can stand on it."""
        return self.kind not in (SpeakerRowKind.GAP, SpeakerRowKind.NOTE)

    @property
    def opens(self) -> bool:
        """Whether it has cells with evidence."""
        return self.kind in (SpeakerRowKind.SPEAKER, SpeakerRowKind.MEASURE, SpeakerRowKind.CONTRAST)


def speaker_rows(
    table: SpeakerTable,
    measures: Sequence[Measure],
    folds: Collection[str],
    wanted: str = "",
    *,
    spacious: bool = True,
) -> tuple[SpeakerRow, ...]:
    """Every row in order. `folds` are the closed groups; what is `wanted` filters, and opens every group."""
    fitting = [line for line in table.lines if fits(line, wanted)]
    named = [line for line in fitting if has_name(line.speaker)]
    others = [line for line in fitting if not has_name(line.speaker)]
    whole = whole_rows(table, measures)
    groups: list[tuple[str, str, Sequence[SpeakerRow]]] = [] if wanted else [(WHOLE, "all words", whole)]
    groups += [(NAMED, "", _lines(named)), (OTHERS, "", _lines(others))]
    rows: list[SpeakerRow] = []
    for title, hint, members in groups:
        if not members:
            continue
        if rows and spacious:
            rows.append(SpeakerRow(SpeakerRowKind.GAP, ""))
        said = hint if hint and (title not in folds) else f"{len(members):,}"
        rows.append(SpeakerRow(SpeakerRowKind.GROUP, title, hint=said))
        if wanted or title not in folds:
            rows.extend(members)
    if not fitting:
        rows.append(SpeakerRow(SpeakerRowKind.NOTE, NOBODY_FITS if wanted and table.lines else NOBODY))
    return tuple(rows)


def whole_rows(table: SpeakerTable, measures: Iterable[Measure]) -> list[SpeakerRow]:
    """A row for each measure, its name short enough to stand whole; then how the same speakers are introduced."""
    comparable = len(table.columns) > 1 and table.contrasts[Stance.DOUBTING]
    contrast = [SpeakerRow(SpeakerRowKind.CONTRAST, CONTRASTED)] if comparable else []
    rows = [
        SpeakerRow(SpeakerRowKind.MEASURE, _SHORT_NAMES.get(measure.id, shown_name(measure)), measure=measure)
        for measure in measures
    ]
    return [*rows, *contrast]


def _lines(lines: Iterable[SpeakerLine]) -> list[SpeakerRow]:
    return [SpeakerRow(SpeakerRowKind.SPEAKER, title_of(line.speaker), line) for line in lines]


def has_name(speaker: Speaker) -> bool:
    """Whether it is somebody in particular: neither a source without a name nor one that was not found."""
    return bool(speaker.key) and speaker.kind is not SpeakerKind.UNNAMED


def title_of(speaker: Speaker) -> str:
    """What a row is called: all unnamed sources are one speaker, whatever each article calls them."""
    return UNNAMED if speaker.key and speaker.kind is SpeakerKind.UNNAMED else speaker.name


def fits(line: SpeakerLine, wanted: str) -> bool:
    """Whether every word of `wanted` is in the speaker's names or kind, whatever the case and accents."""
    speaker = line.speaker
    names = folded(" ".join((speaker.name, *speaker.called, speaker.kind.value, KIND_WORDS[speaker.kind])))
    return all(word in names for word in folded(wanted).split())


def outlet_measures(measures: Iterable[Measure]) -> tuple[Measure, ...]:
    """The measures of who gets to speak, which stand above the speakers."""
    return tuple(measure for measure in measures if measure.family is Family.SPEAKERS and measure.shown)


def about_speaker(line: SpeakerLine, columns: int) -> str:
    """Kind, other names, and how much they speak, on one line."""
    speaker, title = line.speaker, title_of(line.speaker)
    # Names last: they give way where the line is short, and of the unnamed there may be dozens.
    name = cut(title, _LONGEST_NAME)
    parts = [f"{name} ({speaker.kind.value})" if speaker.key and title == speaker.name else name]
    parts += [f"{line.outlets} of {columns} outlets" if columns > 1 else "1 outlet", counted(line.words, "word")]
    others = [name for name in dict.fromkeys((speaker.name, *speaker.called)) if _bare(name) != _bare(title)]
    if others:
        parts.append(("also " if title == speaker.name else "called ") + ", ".join(f"“{name}”" for name in others))
    return " · ".join(parts)


def _bare(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()
