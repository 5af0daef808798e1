"""The speakers of one article as they appear: what each source refers to, given who spoke before."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from analysis.document import Range, Speaker, SpeakerKind
from analysis.speakers.aliases import Aliases
from analysis.speakers.bodies import Bodies, Body
from analysis.speakers.mentions import Run, begins_sentence, inside_sentences, may_be_plural
from analysis.speakers.names import folded, key_of
from analysis.speakers.people import People
from analysis.speakers.phrases import Form, Phrase, read_phrase
from analysis.speakers.pronouns import Pronouns
from analysis.speakers.roles import bearer
from analysis.speakers.salience import Salience
from analysis.speakers.turns import REMEMBERED, Part, Turn, of_person, unnamed
from analysis.speakers.vocabulary import bodies, demonyms, listed, role_plurals, roles, sexes

_LONGEST_NAME = 80
_CLAUSE = re.compile(r"[.;:!?\n“”\"()]")


class Cast:
    """The speakers so far, and who spoke last."""

    def __init__(self, text: str, people: People, found: Sequence[Run], aliases: Aliases, salience: Salience) -> None:
        self._text = text
        self._people = people
        self._found = found
        self._inside: frozenset[str] | None = None
        self._bodies = Bodies(text, found, aliases)
        self._aliases = aliases
        self._salience = salience
        self._parts: dict[str, Part] = {}
        self._turns: list[Turn] = []
        self._pronouns = Pronouns(people, salience, self._turns)

    def speakers(self, keys: Iterable[str]) -> tuple[Speaker, ...]:
        """The speakers with these keys."""
        parts = [self._parts[key] for key in keys]
        return tuple(
            Speaker(part.key, part.name, part.kind, tuple(form for form in part.called if form != part.name))
            for part in parts
        )

    def refer(self, source: Range, told: Sequence[Range]) -> Part | None:
        """Who the source is; `told` is what they are given as saying, in which they are not looked for."""
        phrase = read_phrase(self._text, *source, self._people)
        turn = self._turn(phrase, told)
        if turn is None:
            return None
        if turn.part.key not in self._parts:
            self._parts[turn.part.key] = turn.part
        part = self._parts[turn.part.key]
        if phrase.form is not Form.PRONOUN:
            self._call(part, phrase)
        self._turns.append(turn._replace(part=part))
        return part

    def _call(self, part: Part, phrase: Phrase) -> None:
        """Notes what the speaker is called here."""
        if part.person is not None:
            part.called.update(self._people.listed[part.person].forms)
            if phrase.form is Form.PERSON:
                return
        part.called[self._written(phrase)] = None

    def _turn(self, phrase: Phrase, told: Sequence[Range]) -> Turn | None:
        place = phrase.start
        turn: Turn | None = None
        match phrase.form:
            case Form.PRONOUN:
                relative = phrase.head in _relatives()
                turn = (
                    self._before_relative(place, told) if relative else self._pronouns.meant(phrase.head, place, told)
                )
            case Form.PERSON if phrase.person is not None:
                turn = self._of_person(phrase.person, place)
            case Form.NAME:
                turn = self._named(phrase, told)
            case Form.ROLE:
                turn = self._in_role(phrase, told)
            case Form.BODY:
                turn = self._of_body(phrase, SpeakerKind.ORGANISATION)
            case Form.DOCUMENT:
                turn = self._of_body(phrase, SpeakerKind.DOCUMENT)
            case Form.UNNAMED:
                turn = self._unnamed(phrase)
        return turn

    def _of_person(self, number: int, place: int, head: str = "") -> Turn:
        return of_person(self._people, number, place, head)

    def _of_body(self, phrase: Phrase, kind: SpeakerKind) -> Turn:
        """A body or document; a short form is the last speaker that it fits: `the ministry`."""
        if len(phrase.core) == 1 and (phrase.determiner in _definite() or not (phrase.determiner or phrase.rest)):
            for turn in reversed(self._turns[-REMEMBERED:]):
                fits = phrase.head in turn.part.key.split() or turn.head == phrase.head
                if turn.part.kind is kind and (fits or _may_be(phrase.head, turn.part)):
                    return Turn(phrase.start, turn.part, None, False, phrase.head)
        return self._from_body(self._bodies.of(phrase, kind), phrase)

    def _from_body(self, body: Body, phrase: Phrase) -> Turn:
        return Turn(phrase.start, Part(body.key, body.name, body.kind), None, False, phrase.head)

    def _named(self, phrase: Phrase, told: Sequence[Range]) -> Turn | None:
        """A capitalised name that is nobody's of the article's people: a body, a role, or somebody named once."""
        head = phrase.head
        if head in roles() or head in _titles() or (head in demonyms() and phrase.determiner in _definite()):
            return self._in_role(phrase, told)
        kind = self._bodies.kind_of(phrase)
        if kind is not None:
            return self._from_body(self._bodies.of(phrase, kind), phrase)
        if head in role_plurals() or (head.endswith("s") and head[:-1] in demonyms()):
            return self._unnamed(phrase)
        if len(phrase.core) == 1 and not phrase.determiner and self._is_plural(phrase):
            return self._unnamed(phrase)
        if phrase.determiner in _definite():
            return self._from_body(self._bodies.of(phrase, SpeakerKind.ORGANISATION), phrase)
        first = len(phrase.core) - 1
        while first and phrase.core[first - 1].capital and not phrase.core[first - 1].owns:
            first -= 1
        name = " ".join(self._text[phrase.core[first].start : phrase.end].split())
        known = self._aliases.canonical(name)
        part = Part(*known) if known else Part(key_of(name), name, SpeakerKind.PERSON)
        return Turn(phrase.start, part, None, False, "")

    def _in_role(self, phrase: Phrase, told: Sequence[Range]) -> Turn:
        """Who bears the role, or spoke in it before, or was mentioned last (`the woman`); else the role itself."""
        head = phrase.head
        if phrase.determiner in listed("unnamed", "articles"):
            if head not in listed("roles", "speaking_for"):
                return self._unnamed(phrase)
        else:
            known = self._bearer(phrase, told)
            if known is not None:
                return known
            if head in listed("unnamed", "plain") or self._salience.introduced(head, phrase.start):
                return self._unnamed(phrase)
        name = self._written(phrase)
        return Turn(phrase.start, Part(_role_key(name), name, SpeakerKind.ROLE), sexes().get(head), False, head)

    def _bearer(self, phrase: Phrase, told: Sequence[Range]) -> Turn | None:
        """Who bears a role that the article takes for known: `the mayor`."""
        head, place = phrase.head, phrase.start
        owner = next((word.form for word in phrase.core if word.owns), "")
        modifiers = [word.form for word in (*phrase.core[:-1], *phrase.rest)]
        number = bearer(self._people, head, modifiers, owner, place)
        if number is not None:
            return self._of_person(number, place, head)
        for turn in reversed(self._turns[-REMEMBERED:]):
            if turn.head == head and turn.part.kind in (SpeakerKind.ROLE, SpeakerKind.UNNAMED) and not turn.many:
                return turn._replace(place=place)
        # "His wife" is somebody else than whoever was spoken of.
        if owner or phrase.rest or phrase.determiner not in listed("unnamed", "definite"):
            return None
        if head in listed("unnamed", "plain") and self._salience.introduced(head, place):
            return None
        meant = self._pronouns.last_person(place, sexes().get(head), told)
        fits = meant and (head in _generic() or head not in roles() or self._has_no_role(meant.part))
        return meant._replace(head=head) if meant and fits else None

    def _is_plural(self, phrase: Phrase) -> bool:
        """Whether a word has its capital only from the sentence that it begins: `Spectators`."""
        head = phrase.head
        if not may_be_plural(head) or not begins_sentence(self._text, phrase.start):
            return False
        if self._inside is None:
            self._inside = inside_sentences(self._text, self._found)
        return head not in self._inside

    def _has_no_role(self, part: Part) -> bool:
        """Whether the article says of no person of that name what they are, so that any role may be theirs."""
        return part.person is not None and not self._people.listed[part.person].roles

    def _unnamed(self, phrase: Phrase) -> Turn:
        many = phrase.head in role_plurals() or phrase.head.endswith("s") or phrase.head in listed("unnamed", "always")
        return unnamed(phrase.start, self._written(phrase), sexes().get(phrase.head), many, phrase.head)

    def _before_relative(self, place: int, told: Sequence[Range]) -> Turn | None:
        """Whom `who` belongs to: the noun phrase that ends where it begins."""
        text = self._text
        before = self._people.at(max(0, place - _LONGEST_NAME), place)
        if before and place - before[-1].end <= 3:
            return self._of_person(before[-1].person, place)
        start = max(0, place - _LONGEST_NAME)
        ends = [match.end() for match in _CLAUSE.finditer(text, start, place)]
        start = ends[-1] if ends else start
        words = list(re.finditer(r"[\w'’.-]+", text[start:place]))
        for match in reversed(words[-7:]):
            first = start + match.start()
            if folded(match.group()) in _openings():
                phrase = read_phrase(text, first, place, self._people)
                return None if phrase.form in (Form.PRONOUN, Form.NOTHING) else self._turn(phrase, told)
        if words:
            phrase = read_phrase(text, start + words[-1].start(), place, self._people)
            return None if phrase.form in (Form.PRONOUN, Form.NOTHING) else self._turn(phrase, told)
        return None

    def _written(self, phrase: Phrase) -> str:
        """The phrase without its article, up to what is set off from it."""
        end = phrase.end
        for word in phrase.rest:
            between = self._text[end : word.start]
            if "," in between or word.form in _relatives() or word.end - phrase.start > _LONGEST_NAME:
                break
            end = word.end
        return " ".join(self._text[phrase.start : end].split())


def _may_be(head: str, part: Part) -> bool:
    """Example: `the company` for `Boeing`, whose name says of no kind of body what it is; `the paper` for a Courier."""
    words = part.key.split()
    if head in listed("bodies", "reporting"):
        return not listed("bodies", "media").isdisjoint(words)
    return head in listed("bodies", "company") and bodies().isdisjoint(words)


def _role_key(name: str) -> str:
    words = [folded(word.strip(",.").removesuffix("'s").removesuffix("’s")) for word in name.split()]
    return " ".join(word for word in words if word not in ("the", "a", "an")) or name.casefold()


@cache
def _titles() -> frozenset[str]:
    return listed("titles", "he", "she", "any")


@cache
def _definite() -> frozenset[str]:
    return listed("unnamed", "definite", "possessive")


@cache
def _generic() -> frozenset[str]:
    return listed("generic")


@cache
def _relatives() -> frozenset[str]:
    return listed("pronouns", "relative")


@cache
def _openings() -> frozenset[str]:
    return listed("unnamed", "articles", "definite", "possessive")
