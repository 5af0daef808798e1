"""A sentence whose judging words are read: what a word is, who a verb's subject is, what others' view is."""

from __future__ import annotations

from typing import NamedTuple

from analysis.actors.actor import ActorKind
from analysis.actors.clauses import Places
from analysis.actors.judgement import How, Judgement, Judging, judgement
from analysis.actors.vocabulary import listed
from analysis.agency.clauses import group_start
from analysis.agency.line import Line, Span, is_finite
from analysis.agency.subjects import subject
from analysis.agency.vocabulary import AUXILIARY, Word
from analysis.agency.vocabulary import listed as of_agency
from analysis.speakers.vocabulary import role_plurals, roles

OPENS = Word.SUBORDINATOR | Word.RELATIVE
"""Words that open a clause."""

_BEGINS_OBJECT = Word.DETERMINER | Word.PRONOUN | Word.NUMBER | Word.TO

_LONGEST_NAME = 5

QUOTES = ("'", '"', "“", "”", "‘", "’")
"""Marks around a single word."""

FURTHEST = 14
"""Words back in which a verb, or whose view it is, is looked for."""


class Target(NamedTuple):
    """That `length` words from `place` on judge a mention, by number: `sign` is 1 for praise, -1 for blame."""

    mention: int
    place: int
    sign: int
    length: int = 1


class JudgedSentence:
    """One sentence with its mentions."""

    def __init__(self, line: Line, places: Places) -> None:
        self.line = line
        self.places = places
        self.lists: Judgement = judgement()

    def judging(self, place: int) -> Judging | None:
        """The judging word at a place, where it is one here: no name, no phrase with another sense."""
        line = self.line
        form = line.forms[place].removesuffix("'s")
        found = self.lists.words.get(form) or self.in_hyphens(form)
        if found is None or self.places.at[place] is not None:
            return None
        following = self.lists.only_before.get(form) or self.lists.only_before.get(form.removesuffix("s"))
        if following is not None and line.form(place + 1) not in following:
            return None
        if (form, line.form(place + 1)) in self.lists.masked or (line.form(place - 1), form) in self.lists.masked:
            return None
        if line.between[place][-1:] in QUOTES and line.between[place + 1][:1] in QUOTES and line.between[place]:
            # In marks it is somebody else's word.
            return None
        if line.capital[place] and place and not line.between[place] and not self.is_title_case():
            return None
        return found

    def in_hyphens(self, form: str) -> Judging | None:
        """Example: `ever-dishonest`, `morally-bankrupt`."""
        before, _, last = form.rpartition("-")
        return self.lists.words.get(last) if before in listed("before_hyphen") or before.endswith("ly") else None

    def is_title_case(self) -> bool:
        """Whether it is a headline in which a capital shows no name."""
        return self.line.headline and sum(self.line.capital) * 2 > len(self.line)

    def made(self, mention: int | None, place: int, judging: Judging, *, left: int) -> Target | None:
        """The target, its sign turned by a negation between `left` and the word."""
        if mention is None:
            return None
        near = (*range(left, min(left + 4, place)), *range(max(left, place - 4), place))
        less = self.line.form(place - 1) in ("less", "least")
        but = less or (place > 1 and self.line.forms[place - 2 : place] == ("anything", "but"))
        if but or any(self.line.forms[i] in listed("negating") or self.line.kinds[i] & Word.NEGATION for i in near):
            return Target(mention, place, -1) if judging.sign > 0 else None
        return Target(mention, place, judging.sign)

    def is_trait(self, place: int) -> bool:
        """Whether the word is an adjective that judges."""
        if not 0 <= place < len(self.line):
            return False
        found = self.lists.words.get(self.line.forms[place])
        return found is not None and found.how is How.TRAIT

    def is_judged_noun(self, place: int) -> bool:
        """Whether the word is a noun that judges."""
        found = self.lists.words.get(self.line.form(place))
        return found is not None and found.how in (How.WHO, How.QUALITY)

    def is_verb(self, place: int) -> bool:
        """Whether a word makes a clause: as the rules for agency tell, or a listed verb behind its subject."""
        line = self.line
        if self.places.at[place] is not None:
            return False
        if is_finite(line, place):
            return True
        does = line.forms[place] in self.lists.does and not line.kinds[place] and not line.possessive(place - 1)
        if does and self.is_trait(place - 1) and line.kind(place - 2) & Word.DETERMINER:
            # "the savage rule of"
            return False
        return does and place > 0 and (not line.kinds[place - 1] or bool(line.kinds[place - 1] & Word.PRONOUN))

    def is_passive(self, verb: int) -> bool:
        """Whether the subject of the verb is whom it befalls."""
        line = self.line
        start = group_start(line, verb)
        if line.kinds[verb] & Word.BE:
            following = line.form(verb + 1)
            return following.endswith("ed") and following not in self.lists.words
        if start > 1 and line.forms[start - 1] in ("and", "or") and not line.paused(start):
            # "is overlooked or neglected"
            start = group_start(line, start - 2)
        be = any(line.kinds[i] & (Word.BE | Word.GET) for i in range(start, verb))
        return be and not line.forms[verb].endswith("ing")

    def subject_of(self, verb: int) -> int | None:
        """The mention that is the subject, or that owns it: `his budget is`."""
        line, places = self.line, self.places
        start = group_start(line, verb)
        if self._is_of_gerund(start):
            return None
        while start > 1 and line.forms[start - 1] == "long":
            start = group_start(line, start - 2 if line.kinds[start - 2] & AUXILIARY else start - 1)
        before = places.at[start - 1] if start and not line.paused(start) else None
        if before is not None and places.owner(start - 1) is None:
            first = places.first(before)
            if first == 0 or line.paused(first) or not line.kinds[first - 1] & Word.PREPOSITION:
                return before
        found = subject(line, start)
        return None if found is None else self.mention_of(found)

    def _is_of_gerund(self, start: int) -> bool:
        """Whether what is done is the subject, and nobody: `Shaming those who vote for the Greens is a disgrace`."""
        line, i = self.line, start
        while i > 0 and not line.paused(i):
            i -= 1
        return (
            i < start - 1
            and line.forms[i].endswith("ing")
            and not line.kinds[i]
            and self.places.at[i] is None
            and (line.forms[i] not in of_agency("ing_nouns") and not self.is_trait(i))
        )

    def mention_of(self, span: Span) -> int | None:
        """The mention that a phrase is about, or that owns what it is about."""
        line, places = self.line, self.places
        first, last = span
        if places.at[last] is not None and places.owner(last) is None:
            return places.at[last]
        if last + 2 < len(line) and line.between[last + 1] == "," and places.at[last + 1] is not None:
            # "The consul, Erik Maas, refused"
            number = places.at[last + 1]
            behind = places.last[number] + 1 if number is not None else 0
            if behind < len(line) and line.between[behind] == "," and places.owner(behind - 1) is None:
                return number
        of = next((i for i in range(first + 1, last + 1) if line.forms[i] == "of"), last + 1)
        owners = [i for i in range(first, of) if places.owner(i) is not None]
        if owners:
            # Of "Lincoln's opponents' arguments" nobody mentioned is the owner.
            another = any(line.possessive(i) for i in range(owners[0] + 1, of))
            return None if another else self._answering(places.owner(owners[0]), of - 1)
        inside = [number for number in dict.fromkeys(places.at[first:of]) if number is not None]
        if len(inside) == 1:
            return inside[0]
        before = places.owner(first - 1) if first > 0 and not line.paused(first) else None
        return None if before is None else self._answering(before, of - 1)

    def _answering(self, owner: int | None, head: int) -> int | None:
        """The owner, where what they own is theirs to answer for: neither a fate nor another person."""
        form = self.line.forms[head]
        return None if form in self.lists.befalls or form in self.lists.persons else owner

    def blocked(self, first: int, verb: int | None = None) -> bool:
        """Whether words before make it somebody's view, a charge, or what only may be: `accused of`, `called`, `if`."""
        line = self.line
        low = max(0, first - FURTHEST)
        for i in range(first - 1, low - 1, -1):
            if line.stopped(i + 1) and i + 1 < len(line):
                return False
            if verb is not None and i < group_start(line, verb) - 4:
                break
            if line.forms[i] in self.lists.others_view and self.places.at[i] is None:
                return True
        return self.is_reported(first)

    def _opens_view(self, place: int) -> bool:
        """Whether somebody's claim begins at a noun: `his case that`, `evidence of`."""
        line = self.line
        if line.forms[place] in listed("minds") and self._is_in_owned(place):
            return True
        return line.forms[place] in self.lists.claims and (
            line.form(place + 1) == "that" or (line.form(place + 1) == "of" and line.forms[place] in listed("shows"))
        )

    def _is_in_owned(self, place: int) -> bool:
        """Whether "in" and somebody's name go before the word: `In Eva Holm's view`, `in his mind`."""
        line, first = self.line, place - 1
        if not line.possessive(first) and self.places.owner(first) is None:
            return False
        while first > 0 and place - first < _LONGEST_NAME and line.forms[first] != "in":
            first -= 1
        return line.forms[first] == "in" and not any(line.paused(i) for i in range(first + 1, place))

    def is_reported(self, place: int) -> bool:
        """Whether "said that" or its like stands before in the sentence, with no more than commas between."""
        line = self.line
        for i in range(place - 1, 0, -1):
            if line.stopped(i + 1) and i + 1 < len(line):
                return False
            if line.forms[i] == "whether" or self._opens_view(i):
                return True
            if line.forms[i] == "that" and line.forms[i - 1] in self.lists.others_view:
                return self.places.at[i - 1] is None
        return False

    def is_head(self, number: int) -> bool:
        """Whether a mention is what its phrase is about: no `FBI` of `the disgraced FBI agents`."""
        line, last = self.line, self.places.last[number]
        if line.forms[last] in of_agency("happenings"):
            # "the disastrous Camp Fire"
            return False
        following = last + 1
        if line.paused(following) or line.possessive(last) or line.kind(following) or is_finite(line, following):
            return True
        if self.places.mentions[number].actor.kind in (ActorKind.PERSON, ActorKind.GROUP):
            if not line.headline and not line.capital[following] and line.form(following) not in self.lists.does:
                # "the egregious Kavanaugh hearings"
                ends = line.form(following).endswith("s") and bool(line.kind(following + 1) & _BEGINS_OBJECT)
                return ends and line.form(following + 1) not in ("that", "which", "who")
            # "a loyal Trump supporter"
            return line.form(following) not in roles() and line.form(following) not in role_plurals()
        return line.form(following).endswith("s") and (following + 1 == len(line) or bool(line.kind(following + 1)))

    def named_next(self, place: int) -> int | None:
        """The mention that begins a phrase: `the referee Kim Tanaka`."""
        line, at = self.line, self.places.at
        for i in range(place, min(place + 5, len(line))):
            if (line.paused(i) and i > place) or (
                line.kinds[i] and not line.kinds[i] & Word.DETERMINER and at[i] is None
            ):
                return None
            if at[i] is not None:
                return None if self.places.owner(i) is not None else at[i]
        return None
