"""Whom a judging word judges, where it is somebody mentioned and the writer's own view."""

from __future__ import annotations

from analysis.actors.deeds import of_deed, of_manner, of_phrase
from analysis.actors.judged import JudgedSentence, Target
from analysis.actors.judgement import How
from analysis.actors.nouns import of_noun

__all__ = ["Target", "target_at"]


def target_at(said: JudgedSentence, place: int) -> Target | None:
    """Whom the word at `place`, or a phrase that begins with it, judges."""
    form = said.line.forms[place]
    if form in said.lists.phrases:
        target = of_phrase(said, place)
        if target is not None:
            return target
    if form.removesuffix("'s").rpartition("-")[2] not in said.lists.pieces:
        return None
    judging = said.judging(place)
    if judging is None or (place == 0 and said.line.form(1) == "as"):
        # "Brilliant as she is, she failed" grants it only.
        return None
    if judging.how is How.DEED:
        return of_deed(said, place, judging)
    if judging.how is How.MANNER:
        return of_manner(said, place, judging)
    return of_noun(said, place, judging)
