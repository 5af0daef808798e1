"""Tone towards somebody: for each actor, the clauses that speak of them, and what in these judges them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from analysis.actors.actor import Mention
from analysis.actors.clauses import Places, clause_starts
from analysis.actors.judged import JudgedSentence, Target
from analysis.actors.judgement import judgement
from analysis.actors.targets import target_at
from analysis.agency.line import read_line
from analysis.document import Range
from analysis.measure import Evidence, Reading, Unit
from analysis.selection import Selection
from analysis.text import Token
from corpus.article import ANALYSED_ROLES, Role

_LONGEST = 200
"""Words of a sentence that is read; a longer one is no sentence."""


def read_towards(selection: Selection, mentions: Sequence[Mention]) -> dict[str, Reading]:
    """The tone towards each actor in the words of the selection, by actor's key.

    A unit is a clause that speaks of the actor: 1 where what judges them there is praise on balance, -1 for blame,
    0 where nothing judges them. Rows are the clauses with judging words, which are their highlights (1 or -1).
    A clause that only says that the actor said something is none. `mentions` are those of `find_actors`.
    """
    document = selection.document
    units: dict[str, list[Unit]] = {}
    rows: dict[str, list[Evidence]] = {}
    sources = _sources(selection)
    chosen = {piece.sentence: None for piece in selection.pieces(ANALYSED_ROLES)}
    spoken = _chosen_ranges(selection)
    for place, tokens, inside in _sentences(selection, mentions, chosen):
        here = [one for one in inside if _within(one.start, spoken[place])]
        if not here:
            continue
        sentence = document.sentences[place]
        starts = clause_starts(document.text, tokens)
        judged = [
            (target, where)
            for target, where in _targets(selection, place, tokens, inside)
            if _within(where[0], spoken[place])
        ]
        clauses: dict[tuple[str, int], list[tuple[int, int, float]]] = {}
        for mention in here:
            if mention.start in sources and not any(inside[t.mention] is mention for t, _ in judged):
                continue
            clauses.setdefault((mention.actor.key, bisect_right(starts, mention.start)), [])
        for target, where in judged:
            mention = inside[target.mention]
            clauses.setdefault((mention.actor.key, bisect_right(starts, mention.start)), []).append(
                (*where, float(target.sign))
            )
        for (key, _), marks in clauses.items():
            total = sum(weight for _, _, weight in marks)
            value = float((total > 0) - (total < 0))
            units.setdefault(key, []).append(Unit(place, value, 1))
            if marks:
                row = Evidence(
                    document.article,
                    place,
                    sentence.start,
                    sentence.end,
                    selection.voice,
                    value,
                    tuple(sorted(marks)),
                    key,
                )
                rows.setdefault(key, []).append(row)
    return {key: Reading(tuple(found), tuple(rows.get(key, ()))) for key, found in units.items()}


def _chosen_ranges(selection: Selection) -> dict[int, list[Range]]:
    ranges: dict[int, list[Range]] = {}
    for piece in selection.pieces(ANALYSED_ROLES):
        ranges.setdefault(piece.sentence, []).append((piece.start, piece.end))
    return ranges


def _within(place: int, ranges: Sequence[Range]) -> bool:
    return any(start <= place < end for start, end in ranges)


def _sources(selection: Selection) -> frozenset[int]:
    """Where the mentions begin that stand for a speaker beside a verb of saying."""
    found: set[int] = set()
    for quotation in selection.document.quotations:
        if quotation.source is not None:
            found.update(range(*quotation.source))
    return frozenset(found)


def _sentences(
    selection: Selection, mentions: Sequence[Mention], chosen: dict[int, None]
) -> Iterator[tuple[int, Sequence[Token], Sequence[Mention]]]:
    """The chosen sentences that speak of somebody, with their words and mentions."""
    document = selection.document
    tokens = document.tokens
    position = first = 0
    for place, sentence in enumerate(document.sentences):
        if first >= len(mentions):
            return
        begin = position
        while position < len(tokens) and tokens[position].start < sentence.end:
            position += 1
        last = first
        while last < len(mentions) and mentions[last].sentence <= place:
            last += 1
        if last > first and place in chosen and position - begin <= _LONGEST:
            yield place, tokens[begin:position], mentions[first:last]
        first = last


def _targets(
    selection: Selection, place: int, tokens: Sequence[Token], mentions: Sequence[Mention]
) -> list[tuple[Target, Range]]:
    """Whom the judging words of a sentence judge, with where these stand."""
    lists = judgement()
    forms = {form for form, _, _ in tokens}
    if lists.pieces.isdisjoint(forms) and not any(
        words[-1] in forms for form in forms & lists.phrases.keys() for words, _ in lists.phrases[form]
    ):
        return []
    sentence = selection.document.sentences[place]
    if selection.document.text[sentence.start : sentence.end].rstrip("\"'”’) ").endswith("?"):
        # A question says of nobody that they are so.
        return []
    headline = sentence.role in (Role.HEADLINE, Role.SUBHEAD)
    line = read_line(selection.document.text, tokens, sentence.end, headline=headline)
    said = JudgedSentence(line, Places(line, mentions))
    found = []
    for word in range(len(line)):
        target = target_at(said, word)
        if target is not None:
            found.append((target, (line.starts[word], line.ends[word + target.length - 1])))
    return found
