"""Shared quotations made ready for the screen: who carries them, how much is lost, by which verb."""

from __future__ import annotations

import pytest

from analysis.shared import Extent
from analysis.voices.reporting import Stance
from tests.tui.shared_story import ALONE, WIRE, compared, story, table
from tui.jobs.carrying import Entry, Order, fitting, in_order, one_line, other_rows, row_of, shared_table

ENTRIES = {entry.who: entry for entry in table().entries}
RESIGN, LIED, CRACK = ENTRIES["Delia Quenby"], ENTRIES["Ana Corvel"], ENTRIES["Bram Oster"]
WIRE_AT, FLASH_AT, COURIER_AT, POST_AT = range(4)


def test_each_shared_quotation_is_one_entry() -> None:
    assert len(table().entries) == len(ENTRIES) == 3


@pytest.mark.parametrize(
    ("entry", "extents"),
    [
        (RESIGN, [Extent.WHOLE, Extent.CUT, Extent.REPORTED, None]),
        (LIED, [Extent.WHOLE, Extent.WHOLE, None, Extent.CUT]),
        (CRACK, [Extent.WHOLE, None, None, Extent.WHOLE]),
    ],
    ids=lambda value: value.who if isinstance(value, Entry) else "",
)
def test_each_outlet_has_its_extent_or_leaves_it_out(entry: Entry, extents: list[Extent | None]) -> None:
    assert [own[0].extent if own else None for own in entry.versions] == extents


def test_an_outlet_carries_a_quotation_or_leaves_it_out_and_never_both() -> None:
    for entry in table().entries:
        carrying = {column for column, own in enumerate(entry.versions) if own}
        assert carrying | set(entry.left_out) == set(range(4))
        assert not carrying & set(entry.left_out)


def test_the_words_that_are_cut_are_counted() -> None:
    assert RESIGN.versions[FLASH_AT][0].lost == 13
    assert LIED.versions[POST_AT][0].lost == 2
    assert (RESIGN.lost, LIED.lost, CRACK.lost) == (13, 2, 0)


def test_a_cut_that_dots_show_is_not_unseen() -> None:
    assert LIED.versions[POST_AT][0].unseen == 0
    assert RESIGN.versions[FLASH_AT][0].unseen == 13


def test_each_version_has_its_verb_with_its_stance() -> None:
    stances = [own[0].verb.stance for own in RESIGN.versions if own and own[0].verb]
    assert stances == [Stance.NEUTRAL, Stance.CONCEDING, Stance.DOUBTING]


def test_the_fullest_version_is_told_on_one_line_with_its_length() -> None:
    assert RESIGN.words == "I will resign if the inquiry finds that a single letter was hidden from the court"
    assert RESIGN.length == 16


def test_the_most_cut_come_first_where_that_is_asked() -> None:
    assert in_order(table().entries, Order.CUT) == (RESIGN, LIED, CRACK)


def test_speakers_come_in_the_order_of_their_names() -> None:
    assert [entry.who for entry in in_order(table().entries, Order.SPEAKER)] == [
        "Ana Corvel",
        "Bram Oster",
        "Delia Quenby",
    ]


@pytest.mark.parametrize(
    ("wanted", "left"),
    [
        ("CORVEL", [LIED]),
        ("crack road", [CRACK]),
        ("courier", [RESIGN]),
        ("corvel crack", []),
        ("", [*ENTRIES.values()]),
    ],
)
def test_every_word_must_be_in_speaker_words_or_outlets(wanted: str, left: list[Entry]) -> None:
    assert set(map(id, fitting(table(), wanted))) == set(map(id, left))


def test_one_speakers_quotations_can_be_had_alone() -> None:
    assert [entry.who for entry in table().by("ana corvel").entries] == ["Ana Corvel"]
    assert table().by("nobody").entries == ()


def test_the_columns_come_in_the_readers_order() -> None:
    chosen = shared_table(story()[1], (POST_AT, WIRE_AT))
    assert [column.outlet.name for column in chosen.columns] == ["Meridian Post", "Northgate Wire"]
    assert {entry.who for entry in chosen.entries} == {"Ana Corvel", "Bram Oster"}


def test_a_version_is_marked_where_it_stands() -> None:
    row = row_of(table(), RESIGN.versions[FLASH_AT][0])
    text = table().documents[row.article].text
    assert one_line(text, [(start, end) for start, end, _ in row.highlights]) == "I will resign"


def test_what_else_an_outlet_has_of_the_speaker_is_marked_where_it_leaves_the_words_out() -> None:
    (_, comparison) = compared({"Wire": WIRE, "Post": POST_WITH_OTHER_WORDS, "Third": WIRE})
    made = shared_table(comparison, (0, 1, 2))
    entry = next(entry for entry in made.entries if entry.who == "Delia Quenby")
    (row,) = other_rows(made, entry, 1)
    assert made.documents[row.article].text[row.start : row.end] == "“We have nothing to hide,”"


POST_WITH_OTHER_WORDS = "A town waits.\n\n⟦delia quenby|“We have nothing to hide,”⟧ ‹said› Delia Quenby on the quay.\n"


def test_nothing_is_shared_where_nobody_is_quoted_twice() -> None:
    assert shared_table(compared({"Wire": WIRE, "Alone": ALONE})[1], (0, 1)).entries == ()
