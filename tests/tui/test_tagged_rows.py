"""Rows of evidence on one line: what is marked is in sight."""

from __future__ import annotations

import pytest

from analysis.document import Voice
from analysis.measure import Evidence
from tui.widgets.tagged_rows import TaggedLayout, TaggedRow, tagged_lines, tagged_range

TEXT = "The council met for a long time on Monday to speak of the ferry, which was a disgraceful affair in the end."
AT = TEXT.index("disgraceful")
ROW = Evidence(1, 0, 0, len(TEXT), Voice.OWN, 1, ((AT, AT + len("disgraceful"), 0.0),))
SPANS = ((AT, AT + len("disgraceful"), "hit"),)


def drawn(width: int) -> str:
    layout = TaggedLayout(width, 8)
    ranges = tagged_range(TEXT, ROW, width, wrapped=False)
    (line,) = tagged_lines(TaggedRow("1", TEXT, SPANS, [], ROW.start), layout, ranges, chosen=False)
    return "".join(text for text, _ in line)


@pytest.mark.parametrize("width", [30, 40, 60, 90])
def test_the_marked_word_is_whole_in_sight(width: int) -> None:
    assert "disgraceful" in drawn(width)


def test_a_line_that_begins_within_the_sentence_says_so() -> None:
    assert "…" in drawn(40).split("disgraceful")[0]


def test_a_line_that_begins_with_the_sentence_has_no_sign_of_it() -> None:
    assert "…" not in drawn(120)
