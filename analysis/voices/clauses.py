"""The clause beside a quotation that says who reports, and by which verb.

A clause is taken only where it is simple: a verb of reporting directly beside a pronoun, a name or a short noun phrase.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from analysis.document import Range
from analysis.text import Token, words
from analysis.voices.surroundings import Surroundings
from analysis.voices.vocabulary import listed, reporting_verbs

_PRONOUNS = listed("subject", "pronouns")
_DETERMINERS = listed("subject", "determiners")
_BETWEEN = listed("subject", "between")
_NAME_LINKS = listed("subject", "name_links")
_ENDS_SOURCE = listed("subject", "ends")
_BREAK = re.compile(r"[,;:(\"“”—–]")
_TO_CLAUSE = re.compile(r"\s*,?\s*[–—-]?\s*")


@dataclass(frozen=True, slots=True)
class Clause:
    """Who reports (where it is certain) and the reporting verb; `end` is where the clause ends."""

    source: Range | None
    cue: Range
    end: int


def introduces(text: str, start: int, place: int, language: str | None) -> bool:
    """Whether a reporting verb or `that` stands directly before `place`, in a paragraph that begins at `start`."""
    lead = text[max(start, place - 40) : place]
    leading = words(lead)
    gap = lead[leading[-1].end :] if leading else "."
    return gap.isspace() and (leading[-1].form == "that" or leading[-1].form in reporting_verbs(language))


def clause_after(place: Surroundings, inner_end: int, end: int) -> Clause | None:
    """The reporting clause that follows a closing mark: `…," Lena Ortiz said`, `…?" asked a woman`."""
    following = place.after(end)
    if not following or not _leads_to_clause(place.text, inner_end, end, following[0].start):
        return None
    first = following[0]
    if first.form in place.verbs and not place.capitalised(first):
        source = _noun_phrase(place, following[1:])
        return Clause(source, (first.start, first.end), source[1] if source else first.end)
    return _subject_and_verb(place, following)


def _leads_to_clause(text: str, inner_end: int, end: int, word: int) -> bool:
    """Whether a comma, a question or a break stands before the closing mark or after it, and nothing else."""
    gap = text[end:word]
    return _TO_CLAUSE.fullmatch(gap) is not None and ("," in gap or text[inner_end - 1] in ",?!…-–—")


def _subject_and_verb(place: Surroundings, following: Sequence[Token]) -> Clause | None:
    """Example: `Lena Ortiz, an engineer, told`: the first verb of reporting after what can be a subject."""
    first = following[0]
    if not (first.form in _PRONOUNS or first.form in _DETERMINERS or place.capitalised(first)):
        return None
    for index, token in enumerate(following[1:], start=1):
        if token.form in place.verbs and not place.capitalised(token):
            return Clause(_until_comma(place, following[:index]), (token.start, token.end), token.end)
        if first.form in _PRONOUNS and token.form not in _BETWEEN:
            return None
    return None


def clause_before(place: Surroundings, start: int, floor: int = 0) -> Clause | None:
    """The clause that leads to an opening mark: `Osei said "`, `he added that "`, `told reporters: "`.

    Nothing before `floor`, where other marked words end, can be its verb.
    """
    leading = place.before(start, floor=floor)
    for back in range(1, min(4, len(leading)) + 1):
        token = leading[-back]
        if token.form not in place.verbs or (place.capitalised(token) and back != len(leading)):
            continue
        return Clause(_subject(place, leading[:-back], token), (token.start, token.end), start)
    return None


def _until_comma(place: Surroundings, tokens: Sequence[Token]) -> Range | None:
    """The subject before its verb, without what is set off by a comma and without `has`, `also`, `later`."""
    kept = list(tokens)
    while kept and kept[-1].form in _BETWEEN:
        kept.pop()
    if not kept:
        return None
    comma = place.text.find(",", kept[0].start, kept[-1].end)
    if comma >= 0:
        kept = [token for token in kept if token.end <= comma]
    return (kept[0].start, kept[-1].end) if kept else None


def _noun_phrase(place: Surroundings, tokens: Sequence[Token]) -> Range | None:
    """The subject after its verb: a pronoun, a name with the words before it, or an article and its noun."""
    taken: list[Token] = []
    for token in tokens[:9]:
        if taken and _BREAK.search(place.text, taken[-1].end, token.start):
            break
        if token.form in _PRONOUNS:
            return (token.start, token.end) if not taken else None
        if token.form in _ENDS_SOURCE:
            break
        taken.append(token)
    if not taken or not (taken[0].form in _DETERMINERS or any(place.capitalised(token) for token in taken)):
        return None
    return taken[0].start, taken[-1].end


def _subject(place: Surroundings, tokens: Sequence[Token], verb: Token) -> Range | None:
    """The subject directly before `verb`: a pronoun, a name, `the ministry`; or `NAME, who he is, said`."""
    kept = list(tokens)
    while kept and kept[-1].form in _BETWEEN:
        kept.pop()
    if not kept:
        return None
    last = kept[-1]
    if last.form in _PRONOUNS:
        return last.start, last.end
    if "," in place.text[last.end : verb.start]:
        comma = place.text.find(",", kept[0].start)
        named = [token for token in kept if token.end <= comma]
        certain = named and len(named) <= 6 and all(place.capitalised(token) for token in named)
        return (named[0].start, named[-1].end) if certain else None
    return _phrase_that_ends(place, kept)


def _phrase_that_ends(place: Surroundings, tokens: Sequence[Token]) -> Range | None:
    """The name, or article with at most three words, that the last of `tokens` ends."""
    index = len(tokens) - 1
    if place.capitalised(tokens[index]):
        while index > 0 and not re.search(r"[,;:]", place.text[tokens[index - 1].end : tokens[index].start]):
            before = tokens[index - 1]
            if place.capitalised(before) or (before.form in _NAME_LINKS and index > 1):
                index -= 1
                continue
            break
        return tokens[index].start, tokens[-1].end
    for back in range(2, min(4, len(tokens)) + 1):
        if tokens[-back].form in _DETERMINERS:
            return tokens[-back].start, tokens[-1].end
    return None
