"""Versions of a shared quotation as they are drawn: nothing lost, nothing made up, nothing interpreted."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.document import SpeakerKind
from tests.tui.shared_story import compared, table
from tests.tui.test_hostile_comparison import HOSTILE
from tui.export.shared_quotations import introduction
from tui.jobs.carrying import Entry, Version, shared_table
from tui.text import cells
from tui.widgets.shared_grid import cell_runs, grid_of, heading_runs, row_runs, verb_of_cell
from tui.widgets.shared_sheet import sheet_lines
from tui.widgets.shared_text import CUT_INK, LOST_INK, OWN_INK, InkedText, fullest_text, joined, verb_runs, version_text

VERSIONS = [(entry, version) for entry in table().entries for own in entry.versions for version in own]


def inked(text: InkedText, ink: str) -> list[str]:
    return [text.text[start:end] for start, end, of in text.spans if of == ink]


def version(who: str, column: int) -> tuple[Entry, Version]:
    entry = next(entry for entry in table().entries if entry.who == who)
    return entry, entry.versions[column][0]


def test_in_the_fullest_version_the_words_that_somebody_cut_are_marked() -> None:
    entry, _ = version("Delia Quenby", 0)
    assert inked(fullest_text(table(), entry), LOST_INK) == [
        "if the inquiry finds that a single letter was hidden from the court"
    ]


def test_words_of_an_outlets_own_are_marked_in_its_version() -> None:
    made = version_text(table(), *version("Ana Corvel", 3), spelt_out=True)
    assert inked(made, OWN_INK) == ["that", "really"]
    assert made.text == "They knew that it was really dangerous ‹cut: they lied› … and they let him die"


@pytest.mark.parametrize("mark", [":", "–", ""])
def test_a_mark_alone_is_no_verb_that_introduces(mark: str) -> None:
    _, made = version("Ana Corvel", 3)
    bare = replace(made, cue_words=mark, verb=None)
    assert verb_of_cell(bare) == ("", "")
    assert verb_runs(bare) == [("no verb", "dim")]
    assert introduction(bare) == ""


def test_what_is_cut_stands_in_its_place_or_is_counted() -> None:
    spelt, counted = (version_text(table(), *version("Delia Quenby", 1), spelt_out=out) for out in (True, False))
    assert inked(spelt, CUT_INK) == ["‹cut: if the inquiry finds that a single letter was hidden from the court›"]
    assert inked(counted, CUT_INK) == ["‹cut: 13 words›"]


@pytest.mark.parametrize(("entry", "made"), VERSIONS)
def test_every_kept_word_stands_in_the_version_in_its_order(entry: Entry, made: Version) -> None:
    text = table().documents[made.article].text
    shown = version_text(table(), entry, made, spelt_out=False).text
    place = 0
    for start, end in sorted(made.carrier.kept):
        for word in text[start:end].split():
            place = shown.index(word.strip(".,…"), place)


@pytest.mark.parametrize(("entry", "made"), VERSIONS)
@pytest.mark.parametrize("width", [8, 20, 33, 79])
def test_lines_hold_the_whole_version_in_their_width(entry: Entry, made: Version, width: int) -> None:
    whole = version_text(table(), entry, made, spelt_out=True)
    lines = ["".join(text for text, _ in runs) for runs in whole.lines(width)]
    assert all(cells(line) <= width for line in lines)
    assert "".join(lines).replace(" ", "") == whole.text.replace(" ", "")


PIECES = st.lists(st.tuples(st.text("ab漢 \n\t‹", max_size=12), st.sampled_from(["", "hit", "note"])), max_size=10)


@given(PIECES)
def test_pieces_put_together_keep_every_letter_and_its_ink(pieces: list[tuple[str, str]]) -> None:
    made = joined(pieces)
    assert "  " not in made.text
    for ink in ("hit", "note"):
        wanted = "".join("".join(text.split()) for text, of in pieces if of == ink)
        assert "".join("".join(part.split()) for part in inked(made, ink)) == wanted


@given(st.integers(20, 220), st.integers(1, 30), st.integers(0, 29))
def test_the_chosen_outlet_is_in_sight_and_a_line_fits(width: int, outlets: int, chosen: int) -> None:
    chosen = min(chosen, outlets - 1)
    grid = grid_of(width, outlets, chosen)
    assert grid.first <= chosen < grid.first + grid.count <= outlets
    assert grid.left + grid.count * grid.cell <= max(width, grid.left + grid.cell)


@pytest.mark.parametrize("width", [40, 80, 120, 200])
def test_every_part_of_a_line_has_its_width(width: int) -> None:
    columns = table().columns
    grid = grid_of(width, len(columns), 2)
    assert sum(cells(text) for text, _ in heading_runs(columns, grid, 2)) == grid.left + grid.count * grid.cell
    for entry in table().entries:
        assert sum(cells(text) for text, _ in row_runs(entry, grid, here=True)) == grid.left
        for column in range(len(columns)):
            assert sum(cells(text) for text, _ in cell_runs(entry, column, grid)) == grid.cell


@pytest.mark.parametrize("bad", HOSTILE)
def test_hostile_words_are_shown_and_never_interpreted(bad: str) -> None:
    told = (
        f"It began.\n\n⟦ada|“The bridge {bad} was closed long before the river rose over the old road,”⟧ ‹said› Ada.\n"
    )
    _, comparison = compared({bad: told, f"{bad} again": told})
    made = shared_table(comparison, (0, 1))
    for entry in made.entries:
        for line in sheet_lines(made, entry, 0, 60, spelt_out=True):
            drawn = "".join(text for text, _ in line.runs)
            assert not set(drawn) & set("\x1b\x9b\x07\x00\r\t\n\u202e\u2066")
            assert cells(drawn) <= 60


def test_kinds_of_speakers_are_all_named() -> None:
    from tui.jobs.attributing import SPEAKER_KINDS

    assert set(SPEAKER_KINDS) == set(SpeakerKind)
