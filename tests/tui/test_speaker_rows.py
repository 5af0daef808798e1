from __future__ import annotations

from dataclasses import replace

import pytest

from analysis.document import Speaker, SpeakerKind
from analysis.measure import Family
from analysis.speaker_table import SpeakerLine
from tests.tui.speaking_made import row_of, speaking, table, view
from tui.widgets.speaker_rows import (
    NAMED,
    NOBODY,
    NOBODY_FITS,
    OTHERS,
    WHOLE,
    SpeakerRowKind,
    about_speaker,
    fits,
    speaker_rows,
)


def titles(*, folds: tuple[str, ...] = (), wanted: str = "", spacious: bool = False) -> list[str]:
    return [row.title for row in speaker_rows(table(), view().measures, folds, wanted, spacious=spacious)]


def line_of(speaker: Speaker) -> SpeakerLine:
    known = row_of(view(), "Anna Berg").line
    assert known is not None
    return replace(known, speaker=speaker)


def test_the_outlets_as_a_whole_come_first_then_named_speakers_then_the_others() -> None:
    seen = titles()
    assert seen.index(WHOLE) < seen.index(NAMED) < seen.index("Anna Berg") < seen.index(OTHERS)


def test_those_whom_most_outlets_quote_come_first() -> None:
    seen = titles()
    assert seen.index("Anna Berg") < seen.index("Oskar Reem") < seen.index("sources without a name")


def test_above_the_speakers_stand_the_measures_of_who_gets_to_speak() -> None:
    rows = speaker_rows(table(), view().measures, ())
    assert {row.measure.id for row in rows if row.measure} == {
        measure.id for measure in speaking().measures if measure.family is Family.SPEAKERS and measure.shown
    }


def test_a_closed_group_shows_its_heading_with_how_many_it_holds() -> None:
    rows = speaker_rows(table(), view().measures, {NAMED})
    heading = next(row for row in rows if row.title == NAMED)
    assert heading.hint == "3"
    assert "Anna Berg" not in {row.title for row in rows}


def test_groups_stand_apart_where_there_is_room() -> None:
    rows = speaker_rows(table(), view().measures, (), spacious=True)
    assert sum(row.kind is SpeakerRowKind.GAP for row in rows) == 2


@pytest.mark.parametrize("wanted", ["berg", "BERG", "anna berg", "berg anna", "bérg", "  Berg "])
def test_a_filter_leaves_whose_name_holds_every_word_whatever_case_and_accents(wanted: str) -> None:
    assert [title for title in titles(wanted=wanted) if title not in (NAMED, WHOLE)] == ["Anna Berg"]


def test_a_filter_opens_the_groups() -> None:
    assert "Anna Berg" in titles(folds=(NAMED,), wanted="berg")


def test_a_filter_knows_other_spellings_and_kinds() -> None:
    line = line_of(Speaker("dmitry peskov", "Dmitry Peskov", SpeakerKind.PERSON, ("Dmitri Peskov",)))
    assert fits(line, "dmitri")
    assert fits(line, "peskov person")
    assert not fits(line, "peskov role")


def test_a_filter_that_fits_nobody_says_so() -> None:
    assert titles(wanted="zzz") == [NOBODY_FITS]


def test_without_a_speaker_it_is_said() -> None:
    rows = speaker_rows(replace(table(), lines=()), view().measures, ())
    assert rows[-1].title == NOBODY


def test_the_line_about_a_speaker_gives_kind_and_other_names() -> None:
    line = line_of(Speaker("dmitry peskov", "Dmitry Peskov", SpeakerKind.PERSON, ("Peskov", "Dmitry Peskov")))
    said = about_speaker(line, 4)
    assert said.startswith("Dmitry Peskov (person) · 3 of 4 outlets")
    assert said.endswith(" · also “Peskov”")


def test_a_long_name_leaves_room_for_what_is_said_of_it() -> None:
    said = about_speaker(line_of(Speaker("long", "Von" * 100, SpeakerKind.PERSON)), 4)
    assert "(person) · 3 of 4 outlets" in said[:80]


def test_all_unnamed_sources_are_one_row_that_tells_what_they_are_called() -> None:
    line = line_of(Speaker("unnamed", "officials", SpeakerKind.UNNAMED, ("a source",)))
    said = about_speaker(line, 4)
    assert said.startswith("sources without a name · 3 of 4 outlets")
    assert said.endswith(" · called “officials”, “a source”")


def test_a_row_is_the_same_row_when_the_rows_are_made_anew() -> None:
    first, again = (speaker_rows(table(), view().measures, ()) for _ in range(2))
    assert [row.identity for row in first] == [row.identity for row in again]
    assert len({row.identity for row in first if row.opens}) == sum(row.opens for row in first)
