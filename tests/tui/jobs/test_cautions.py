from __future__ import annotations

import pytest

from analysis.document import Voice
from analysis.measure import Figure
from tests.tui.made import comparison
from tui.jobs.cautions import AT_ODDS, VIEWS, cautioned, disagreement


def figures(
    mean: float | None, vader: float | None, polarity: float | None, odds: float | None = 0.0
) -> dict[str, Figure]:
    values = dict(zip((*VIEWS, AT_ODDS), (mean, vader, polarity, odds), strict=True))
    return {
        name: Figure(name, Voice.OWN, value, None, None, 3, None, None, 9, "sentences")
        for name, value in values.items()
    }


def test_views_on_one_side_of_nought_agree() -> None:
    assert disagreement(figures(-0.3, -0.1, -0.5)) == ""


def test_views_on_different_sides_of_nought_disagree() -> None:
    assert disagreement(figures(0.0, 0.2, -0.3)) == "plain VADER and praise less blame disagree: look at the sentences"


def test_of_several_views_at_odds_those_farthest_apart_are_named() -> None:
    assert disagreement(figures(-0.4, 0.2, -0.1)).startswith("tone and plain VADER ")


@pytest.mark.parametrize("vader", [0.02, 0.0])
def test_a_hair_to_either_side_of_nought_is_no_disagreement(vader: float) -> None:
    assert disagreement(figures(-0.02, vader, -0.02)) == ""


@pytest.mark.parametrize(("odds", "said"), [(0.25, False), (0.26, True), (None, False)])
def test_sentences_at_odds_are_a_disagreement_from_more_than_a_quarter_on(odds: float | None, said: bool) -> None:
    assert bool(disagreement(figures(-0.3, -0.3, -0.3, odds))) == said


def test_a_view_that_is_not_there_disagrees_with_none() -> None:
    assert disagreement(figures(None, 0.5, None)) == ""


def test_the_figures_themselves_say_that_views_disagree() -> None:
    made = cautioned(comparison())
    for voice in (Voice.OWN, Voice.QUOTED, Voice.ALL):
        for place, _ in enumerate(made.columns):
            plain = {name: comparison().figures[name, voice][place] for name in (*VIEWS, AT_ODDS)}
            said = disagreement(plain)
            for name in VIEWS:
                figure = made.figures[name, voice][place]
                assert said in figure.note if said and figure.value is not None else figure == plain[name]


def test_nothing_but_notes_is_changed() -> None:
    made = cautioned(comparison())
    assert {name: [one.value for one in row] for name, row in made.figures.items()} == {
        name: [one.value for one in row] for name, row in comparison().figures.items()
    }
