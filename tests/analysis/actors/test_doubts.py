"""A judging word about something else in the clause judges no actor."""

from __future__ import annotations

import pytest

from tests.analysis.actors.test_towards import tone


@pytest.mark.parametrize(
    "text",
    [
        "Eva Holm is the object of the bullying of the righteous.",
        "They met during the egregious Eva Holm hearings.",
        "Eva Holm listened to rivals assailing the mayor for having wrecked the fund.",
        "Eva Holm made her name prosecuting mobsters.",
        "Eva Holm was well when she left Rome.",
        "Eva Holm did well among farmers.",
        "There is golf, cards and Eva Holm rants.",
        "Shaming those who vote for Eva Holm is a disgrace.",
        "He spoke of Eva Holm, the radical drive toward cuts, and songs.",
        "Eva Holm said there was violence, looting and arson.",
        "Voters duped by a rival left Eva Holm.",
        "Rita Lund treats Eva Holm nobly.",
        "Eva Holm wasted no time.",
        "The party made a fantastic hologram of Eva Holm.",
        "It was one of the few good ones Eva Holm has given.",
        "They have evidence of malice, not Eva Holm's decency.",
        "The post called Eva Holm's honesty into question.",
        "In Eva Holm's view, her brilliant work is done.",
        "His case that Eva Holm has bungled the reform is back.",
        "Eva Holm's opponents' shameful posters are gone.",
        "The magazine admired Eva Holm's house.",
        "The ban of Eva Holm is effective May 1.",
        "Eva Holm took the extraordinary step of asking.",
        "That is where Eva Holm's heart lies.",
        "The poor is what Eva Holm's poor are called.",
        "Eva Holm looks for those responsible for rigging the vote.",
        'Eva Holm was "unfair" to him.',
    ],
)
def test_what_is_said_of_something_else_judges_nobody(text: str) -> None:
    assert not any(tone(text, "eva holm"))


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Ada Roe bullied the nurses and Gor Malik wrecked the fund.", "gor malik"),
        ("A careful and corrupt mayor, Gor Malik, came.", "gor malik"),
        ("The savage rule of Gor Malik is over.", "gor malik"),
        ("Gor Malik was brutally honest, reckless and a bully.", "gor malik"),
    ],
)
def test_what_is_said_of_somebody_still_does(text: str, key: str) -> None:
    assert sum(tone(text, key)) < 0
