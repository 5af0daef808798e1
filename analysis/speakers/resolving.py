"""Who is speaking: every quotation of an article gets its speaker."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from analysis.document import Quotation, QuotationKind, Range, Speaker, SpeakerKind
from analysis.speakers.aliases import Aliases
from analysis.speakers.cast import Cast
from analysis.speakers.headlines import confirmed, in_title_case
from analysis.speakers.mentions import Run, inside_sentences, may_be_plural, names, names_person, runs
from analysis.speakers.names import folded
from analysis.speakers.people import People
from analysis.speakers.salience import Salience
from analysis.speakers.turns import Part
from analysis.speakers.unsourced import Repeated, Told, behind, goes_on, leads
from corpus.article import Role

_RUNNING = (Role.BODY, Role.STANDFIRST)


def resolve_speakers(
    text: str,
    parts: Sequence[tuple[Role, int, int]],
    quotations: Sequence[Quotation],
    language: str | None,
    aliases: Aliases,
) -> tuple[tuple[Quotation, ...], tuple[Speaker, ...]]:
    """The quotations with the keys of their speakers, and the speakers, in order of their first words.

    `parts` are the paragraphs of the analysed blocks, `quotations` are in text order. Scare quotes have no speaker; nor
    has a quotation whose speaker is not told. Takes any text, in time that grows with its length.
    """
    spoken = [place for place, quotation in enumerate(quotations) if _is_spoken(quotation)]
    if not spoken:
        return tuple(quotations), ()
    paragraphs = sorted((start, end, role) for role, start, end in parts)
    found = runs(text, [(start, end) for start, end, _ in paragraphs])
    titled = [
        (start, end) for start, end, role in paragraphs if role is not Role.BODY and in_title_case(text, (start, end))
    ]
    found = confirmed(text, found, titled)
    people = People(text, names(text, found), aliases, _spoken(text, quotations, found, aliases))
    marked = sorted(part for quotation in quotations for part in quotation.marked)
    cast = Cast(text, people, found, aliases, Salience(text, people, marked))
    starts = [start for start, _, _ in paragraphs]
    running: list[int] = []
    apart: list[int] = []
    for place in spoken:
        index = bisect_right(starts, quotations[place].content[0][0]) - 1
        (running if index >= 0 and paragraphs[index][2] in _RUNNING else apart).append(place)
    running_text = _Running(text, [(start, end) for start, end, _ in paragraphs], language, cast, people)
    whose = running_text.whose(quotations, running)
    if apart:
        # A headline is written last and read with the article known.
        repeated = Repeated(text, [(quotations[place], whose[place]) for place in running if place in whose])
        for place in apart:
            quotation = quotations[place]
            source = quotation.source
            part = cast.refer(source, quotation.content) if source else repeated.part(quotation)
            if part is not None:
                whose[place] = part
    resolved = tuple(
        replace(quotation, speaker=whose[place].key) if place in whose else quotation
        for place, quotation in enumerate(quotations)
    )
    order = dict.fromkeys(whose[place].key for place in sorted(whose))
    return resolved, cast.speakers(order)


class _Running:
    """Resolves the quotations of an article's running text, in order."""

    def __init__(
        self, text: str, paragraphs: Sequence[Range], language: str | None, cast: Cast, people: People
    ) -> None:
        self._text = text
        self._paragraphs = paragraphs
        self._starts = [start for start, _ in paragraphs]
        self._cast = cast
        self._people = people
        self._foreign = language not in (None, "en")

    def whose(self, quotations: Sequence[Quotation], places: Sequence[int]) -> dict[int, Part]:
        """The speakers of the quotations at `places`; those that nobody is known for are left out."""
        whose: dict[int, Part] = {}
        previous: Told | None = None
        for place in places:
            quotation = quotations[place]
            part = self._part(quotation, previous)
            previous = None
            if part is not None:
                whose[place] = part
                last = quotation.content[-1]
                previous = Told(part, last[1], self._number(last[0]))
        return whose

    def _part(self, quotation: Quotation, previous: Told | None) -> Part | None:
        if quotation.source is not None:
            return self._cast.refer(quotation.source, quotation.content)
        if self._foreign:
            named = behind(self._text, quotation, self._cast, self._people)
            if named is not None:
                return named
        number = self._number(quotation.content[0][0])
        paragraph = self._paragraphs[number]
        if previous is not None and goes_on(quotation, number, paragraph, previous, self._people):
            return previous.part
        return leads(self._text, quotation, paragraph, self._cast, self._people)

    def _number(self, place: int) -> int:
        """Which paragraph `place` is in."""
        return bisect_right(self._starts, place) - 1


def _spoken(text: str, quotations: Sequence[Quotation], found: Sequence[Run], aliases: Aliases) -> frozenset[str]:
    """The sources that are one capitalised word and no body that the table knows: a last name, most often."""
    words = {text[slice(*quotation.source)] for quotation in quotations if quotation.source}
    alone = {word for word in words if word.isalpha() and word[0].isupper() and not word.isupper()}
    bodies = {word for word in alone if (known := aliases.canonical(word)) and known.kind is not SpeakerKind.PERSON}
    forms = {folded(word) for word in alone - bodies if names_person(word)}
    if any(may_be_plural(form) for form in forms):
        inside = inside_sentences(text, found)
        forms = {form for form in forms if not may_be_plural(form) or form in inside}
    return frozenset(forms)


def _is_spoken(quotation: Quotation) -> bool:
    return quotation.kind is not QuotationKind.SCARE and bool(quotation.content)
