"""What outlets call the same things: every thing that any of them mentions, its names, and which thing is asked for."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from enum import StrEnum

from analysis.comparison import Column, Comparison
from analysis.document import Voice
from analysis.framing.mentions import Mention
from analysis.measure import Figure, Measure
from analysis.naming_table import NamingCell, NamingDetail, NamingLine, concept_of, concepts_mentioned, naming_detail
from tui.jobs.finding import folded
from tui.jobs.problems import UserError

MOST_NAMED = 8
"""Things that a message names at most."""


class NamingLook(StrEnum):
    """What is looked at: all mentions, the first of each article, those after it, those held at a distance."""

    SHARE = "share"
    FIRST = "first"
    LATER = "later"
    DISTANCED = "distanced"


@dataclass(frozen=True, slots=True)
class NamingTable:
    """The things that outlets mention in one voice, those of most outlets first, each with its names as lines."""

    name: str
    statement: str
    voice: Voice
    columns: tuple[Column, ...]
    concepts: tuple[NamingDetail, ...]

    def text(self, article: int) -> str:
        """The text that a row's offsets refer to."""
        return next(detail.texts[article] for detail in self.concepts if article in detail.texts)


def naming_of(comparison: Comparison, voice: Voice) -> NamingTable:
    """What each outlet calls the things that it mentions, in the words of `voice`."""
    used = names_used(comparison)
    details = (naming_detail(comparison, concept, voice) for concept in concepts_mentioned(comparison, voice))
    return NamingTable(
        comparison.name,
        comparison.statement,
        voice,
        comparison.columns,
        tuple(replace(detail, lines=_used_lines(detail, used)) for detail in details),
    )


def _used_lines(detail: NamingDetail, used: Collection[str]) -> tuple[NamingLine, ...]:
    return tuple(line for line in detail.lines if line.measure.id in used)


def names_used(comparison: Comparison) -> frozenset[str]:
    """Ids of the names that any outlet uses in any voice."""
    return frozenset(
        measure.id
        for measure in comparison.measures
        if concept_of(measure.id) and any(figure.count for figure in comparison.figures[measure.id, Voice.ALL])
    )


def names_of_other_languages(comparison: Comparison) -> frozenset[str]:
    """Ids of the names that are of languages in which nothing is compared."""
    documents = [comparison.scored[source.key].document for column in comparison.columns for source in column.articles]
    languages = {document.language for document in documents}
    return frozenset(
        measure.id
        for measure in comparison.measures
        if concept_of(measure.id) and not any(measure.valid_for(language) for language in languages)
    )


def figure_of(cell: NamingCell, look: NamingLook) -> Figure:
    """The figure that a look shows of a cell."""
    figures = {
        NamingLook.SHARE: cell.share,
        NamingLook.FIRST: cell.first,
        NamingLook.LATER: cell.later,
        NamingLook.DISTANCED: cell.distanced,
    }
    return figures[look]


def mentions_in(cell: NamingCell, look: NamingLook) -> tuple[Mention, ...]:
    """The mentions that a look counts; as many as its figure's count."""
    if look is NamingLook.SHARE:
        return cell.mentions
    if look is NamingLook.DISTANCED:
        return tuple(mention for mention in cell.mentions if mention.distanced)
    return tuple(mention for mention in cell.mentions if mention.first is (look is NamingLook.FIRST))


def title_of(detail: NamingDetail) -> str:
    """What a thing is called in the catalogue."""
    return title_in(detail.group)


def title_in(group: str) -> str:
    """The thing that a group of the catalogue is about."""
    return group.removeprefix("Naming: ")


def concept_called(wanted: str, table: NamingTable) -> NamingDetail:
    """The thing that is meant: by its id, its title, one of its names, or words of these.

    Raises:
        UserError: no thing that is mentioned is called so, or several are; the message names those that are near.
    """
    said = folded(wanted[:200]).strip()
    for ways in (_titles, _names, _words):
        found = [detail for detail in table.concepts if said and said in ways(detail)]
        if len(found) == 1:
            return found[0]
        if found:
            raise UserError(f"“{wanted}” may be: {'; '.join(map(title_of, found[:MOST_NAMED]))}. Give the whole name.")
    return _none_called(wanted, said, table.concepts)


def _none_called(wanted: str, said: str, concepts: Sequence[NamingDetail]) -> NamingDetail:
    if not concepts:
        raise UserError("Nothing is mentioned there that has rival names in the lists.")
    known = {form: detail for detail in reversed(concepts) for form in _titles(detail) | _names(detail)}
    near = list(dict.fromkeys(title_of(known[form]) for form in get_close_matches(said, known, n=5, cutoff=0.7)))
    named = near or [title_of(detail) for detail in concepts[:MOST_NAMED]]
    lead = "Near it" if near else "Mentioned are"
    more = ", …" if not near and len(concepts) > MOST_NAMED else ""
    raise UserError(f"Nothing called “{wanted}” is mentioned there. {lead}: {', '.join(named)}{more}.")


def _titles(detail: NamingDetail) -> set[str]:
    return {folded(detail.concept), folded(title_of(detail)), folded(title_of(detail)).removeprefix("the ")}


def _names(detail: NamingDetail) -> set[str]:
    return {folded(line.measure.name) for line in detail.lines}


def _words(detail: NamingDetail) -> set[str]:
    return {word for form in _titles(detail) | _names(detail) for word in form.replace("_", " ").split()}


def concept_of_row(measures: Sequence[Measure]) -> str:
    """The one thing that measures are names of, "" where they are of several or of none."""
    concepts = {concept_of(measure.id) or "" for measure in measures}
    return next(iter(concepts)) if len(concepts) == 1 else ""
