"""The lines at the top of Compare."""

from __future__ import annotations

from dataclasses import replace

import pytest

from analysis.document import Speaker, SpeakerKind, Voice
from tests.articles import BRIDGE, LEDGER, article, compared
from tui.widgets.top_line import statement_runs

ADA = Speaker("ada reed", "Ada Reed", SpeakerKind.PERSON)


def said(speaker: Speaker | None, width: int) -> str:
    made = replace(compared([(LEDGER, article(BRIDGE))]), speaker=speaker)
    return "".join(text for text, _ in statement_runs(made, (0,), Voice.QUOTED, width))


@pytest.mark.parametrize("width", [78, 118, 198])
def test_whose_words_are_measured_is_told_at_every_width_where_they_are_one_speakers(width: int) -> None:
    assert "quoted words of Ada Reed" in said(ADA, width)


def test_at_120_columns_the_statement_and_the_voice_stand_side_by_side() -> None:
    line = said(None, 118)
    assert line.startswith("A statement about this article")
    assert line.endswith("Measured: quoted words.")
