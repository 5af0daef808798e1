"""Everybody of whom an article speaks: names first, then roles, bodies' short forms, groups and pronouns in order."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from analysis.actors.actor import Actor, ActorKind, Mention, Resolved
from analysis.actors.extents import (
    DEFINITE,
    INDEFINITE,
    POSSESSIVE,
    acts_behind,
    begins,
    ends_phrase,
    is_noun_behind,
    word_of,
)  # fmt: skip
from analysis.actors.judgement import judgement
from analysis.actors.naming import Named, Spot, Who
from analysis.actors.pronouns import Antecedents, Asked, Recent
from analysis.actors.vocabulary import PRONOUN, Sort, listed, peoples, sorts
from analysis.agency.vocabulary import NOTHING, classes
from analysis.agency.vocabulary import Word as Function
from analysis.document import Document, SpeakerKind, Voice
from analysis.speakers import Aliases
from analysis.speakers.bodies import body_key
from analysis.speakers.names import folded
from analysis.speakers.phrases import Form, Phrase, Word
from analysis.speakers.roles import bearer
from analysis.speakers.vocabulary import bodies, nations, sexes
from analysis.speakers.vocabulary import listed as of_speakers
from analysis.text import Token

_EVERY = [Sort(bits) for bits in range(2 ** len(Sort))]
# Looked up, since a flag's "&" costs as much as the rest of a word.
_PRONOUNS = frozenset(sort for sort in _EVERY if sort & PRONOUN)
_GROUPS = frozenset(sort for sort in _EVERY if sort & Sort.GROUP)
_LOOKED_AT = 400
"""Mentions back in which a body's full name is looked for."""


def find_actors(document: Document, aliases: Aliases) -> tuple[Mention, ...]:
    """The mentions of actors in an English document, in order; of others there are none.

    Names, last names, spellings of `aliases`, roles that the article gives to somebody named, bodies and groups of a
    closed list, and pronouns whose antecedent is clear. Whoever speaks has the key that they have as a speaker.
    """
    if document.language not in (None, "en") or not document.tokens:
        return ()
    return _Finder(document, aliases).mentions()


class _Finder:
    def __init__(self, document: Document, aliases: Aliases) -> None:
        self._document = document
        self._text = document.text
        self._tokens = document.tokens
        self._named = Named(document, aliases)
        self._starts = [sentence.start for sentence in document.sentences]
        self._spots: list[Spot] = []
        self._before = Antecedents()
        self._quoted = [(one.start, one.end) for one in document.segments if one.voice is Voice.QUOTED]
        self._quoted_starts = [start for start, _ in self._quoted]
        self._subject_of: int = -1

    def mentions(self) -> tuple[Mention, ...]:
        """The mentions, with actors as the whole article tells them."""
        self._read()
        made: dict[str, Actor] = {}
        for spot in self._spots:
            who = spot.who
            if who.key not in made:
                called = tuple(form for form in who.called if form != who.name)
                made[who.key] = Actor(who.key, who.name, who.kind, called)
        return tuple(
            Mention(spot.start, spot.end, self._sentence(spot.start), made[spot.who.key], spot.resolved)
            for spot in self._spots
        )

    def _sentence(self, place: int) -> int:
        return max(bisect_right(self._starts, place) - 1, 0)

    def _read(self) -> None:
        """Names and other words that speak of somebody, in the order of the text."""
        table = sorts()
        tokens = self._tokens
        names = self._named.spots
        reached = 0
        for index, token in enumerate(tokens):
            sort = table.get(token[0])
            if sort is None:
                continue
            start = token[1]
            while reached < len(names) and names[reached].start <= start:
                if not self._spots or self._spots[-1].end <= names[reached].start:
                    self._take(names[reached])
                reached += 1
            if self._spots and self._spots[-1].end > start:
                continue
            if sort in _PRONOUNS:
                self._pronoun(index, sort)
            elif sort in _GROUPS:
                self._group(index)
            else:
                following = names[reached] if reached < len(names) else None
                self._noun(index, sort, following)
        for spot in names[reached:]:
            if not self._spots or self._spots[-1].end <= spot.start:
                self._take(spot)

    def _take(self, spot: Spot) -> None:
        self._spots.append(spot)
        self._note(spot.start, spot.who)

    def _note(self, start: int, who: Who | None, sex: str = "") -> None:
        """Remembers somebody as a possible antecedent; what stands in quotation marks is another's view."""
        if self._is_quoted(start):
            return
        sentence = self._sentence(start)
        subject = sentence != self._subject_of and not self._after_preposition(start)
        if subject:
            self._subject_of = sentence
        known = who.sex if who is not None else sexes().get(sex)
        self._before.note(Recent(sentence, subject, who, known))

    def _is_quoted(self, place: int) -> bool:
        index = bisect_right(self._quoted_starts, place) - 1
        return index >= 0 and place < self._quoted[index][1]

    def _after_preposition(self, start: int) -> bool:
        index = bisect_left(self._tokens, start, key=lambda token: token.start) - 1
        for back in range(3):
            if index - back < 0:
                return False
            kind = classes().get(self._tokens[index - back].form, NOTHING)
            if kind & Function.PREPOSITION:
                return True
            if not kind & Function.DETERMINER and not self._text[self._tokens[index - back].start].isupper():
                return False
        return False

    def _pronoun(self, index: int, sort: Sort) -> None:
        token = self._tokens[index]
        if self._is_quoted(token.start) or (token.form == "it" and self._text[token.start : token.end].isupper()):
            return
        sentence = self._sentence(token.start)
        first = self._document.sentences[sentence].start
        opens = token.start - first <= 1
        form = token.form
        if form == "it" and not (opens and acts_behind(self._text, self._tokens, index)):
            return
        object_ = form in ("him",) or (form == "her" and not is_noun_behind(self._text, self._tokens, index))
        who = self._before.meant(sort, Asked(sentence, opens, object_))
        if who is not None:
            if who.sex is None and not sort & Sort.IT:
                who.sex = sexes()["man" if sort & Sort.HE else "woman"]
            self._spots.append(Spot(token.start, token.end, who, Resolved.PRONOUN))
            self._note(token.start, who)

    def _group(self, index: int) -> None:
        token = self._tokens[index]
        if self._text[token.end : self._tokens[index + 1].start if index + 1 < len(self._tokens) else None] == "-":
            return
        form = folded(token.form.removesuffix("'s"))
        self._spots.append(
            Spot(token.start, token.start + len(form), self._named.who(form, form, ActorKind.GROUP), Resolved.NAME)
        )

    def _noun(self, index: int, sort: Sort, following: Spot | None) -> None:
        """A role or a body, with the words before it that say which."""
        tokens, text = self._tokens, self._text
        token = tokens[index]
        end = token.end - (2 if token.form.endswith("'s") else 0)
        if (
            following is not None
            and text[token.end : following.start].strip(" ,") == ""
            and following.start - token.end < 3
        ):
            # "the health secretary, Tam Ridley": the name is the mention.
            return
        if self._spots and self._in_apposition(index):
            return
        first, determiner = begins(self._text, self._tokens, index)
        judging = [i for i in range(first, index) if tokens[i].form in judgement().words]
        if judging:
            # "Varonia's cynical regime"
            determiner = determiner if judging[-1] - first == len(judging) - 1 else ""
            first = judging[-1] + 1
        core = tokens[first : index + 1]
        if determiner == "the" and following is not None and self._of_state(core, following):
            return
        if not ends_phrase(self._text, self._tokens, index):
            return
        if sort & Sort.BODY and self._body(core, determiner, end):
            return
        if sort & Sort.ROLE:
            self._role(core, determiner, end)

    def _of_state(self, core: Sequence[Token], state: Spot) -> bool:
        """Takes `the army of Varonia` as one body."""
        start, head = core[0].start, core[-1]
        if state.who.kind is ActorKind.PERSON:
            return False
        if head.form not in listed("of_states") or self._text[head.end : state.start] not in (" of ", " of the "):
            return False
        name = " ".join(self._text[start : state.end].split())
        who = self._named.who(body_key(name), name, ActorKind.ORGANISATION)
        self._take(Spot(start, state.end, who, Resolved.NAME))
        return True

    def _in_apposition(self, index: int) -> bool:
        """Whether the noun says of the name before it who that is: `Ilse Brandt, the mayor of Ford`."""
        tokens, text = self._tokens, self._text
        if index + 1 < len(tokens):
            after = tokens[index + 1]
            gap = text[tokens[index].end : after.start]
            if "," not in gap and "." not in gap and not classes().get(after.form, NOTHING) & Function.PREPOSITION:
                return False
        last = self._spots[-1]
        between = self._text[last.end : self._tokens[index].start]
        return between.startswith(", ") and len(between) < 40 and not any(sign in between[2:] for sign in ",;:.()")

    def _body(self, core: Sequence[Token], determiner: str, end: int) -> bool:
        """Takes a body: named before and now in short, or one that its own words tell."""
        if determiner in POSSESSIVE or determiner in INDEFINITE:
            return False
        head = folded(core[-1].form.removesuffix("'s"))
        words = tuple(word_of(self._text, token) for token in core)
        phrase = Phrase(Form.BODY, words[0].start, end, head, words, (), "the" if determiner else "")
        who: Who | None = None
        if len(words) == 1:
            if not determiner and head != "police":
                return False
            who = self._short_form(phrase, head)
            if who is None and head in listed("standing"):
                who = self._named.who(head, head, ActorKind.ORGANISATION)
        elif (
            head not in listed("no_body")
            and (words[-1].capital or head not in of_speakers("bodies", "media"))
            and words[-2].form not in listed("no_office")
            and not any(word.form in of_speakers("openers") for word in words[:-1])
            and not _is_from_somewhere(words)
        ):
            owned = words[-2].owns or words[0].capital or determiner
            if owned:
                body = self._named.bodies.of(phrase, SpeakerKind.ORGANISATION)
                who = self._named.who(body.key, body.name, ActorKind.ORGANISATION)
        if who is None:
            return False
        if who.kind is ActorKind.UNKNOWN:
            # "the company": what it is, is told here.
            who.kind = ActorKind.ORGANISATION
        resolved = Resolved.NAME if len(words) > 1 or who.key == head else Resolved.ROLE
        while self._spots and self._spots[-1].start >= phrase.start:
            # "the Taliban regime" is one name.
            self._spots.pop()
        self._spots.append(Spot(phrase.start, end, who, resolved))
        self._note(phrase.start, who)
        return True

    def _short_form(self, phrase: Phrase, head: str) -> Who | None:
        """The body that the article has named last, where it is the only one that the noun fits."""
        if head in listed("no_short_forms"):
            return None
        body = self._named.bodies.of(phrase, SpeakerKind.ORGANISATION)
        if body.key != body_key(head):
            return self._named.by_key.get(body.key) if _ends_in(body.key, head) else None
        fits = {id(spot.who): spot.who for spot in self._spots[-_LOOKED_AT:] if _may_be(head, spot.who)}
        return next(iter(fits.values())) if len(fits) == 1 else None

    def _role(self, core: Sequence[Token], determiner: str, end: int) -> None:
        """Takes a role that the article gives to somebody named; notes anybody else as a stranger."""
        head = folded(core[-1].form.removesuffix("'s"))
        place = core[0].start
        modifiers = [folded(token.form.removesuffix("'s")) for token in core[:-1]]
        owner = next((folded(token.form[:-2]) for token in core[:-1] if token.form.endswith("'s")), "")
        if determiner in DEFINITE or (owner and owner in nations()):
            number = bearer(self._named.people, head, modifiers, owner, place)
            who = self._named.person(number) if number is not None else None
            if who is not None and who.kind is ActorKind.PERSON:
                if determiner == "the":
                    who.called["the " + " ".join(self._text[place:end].lower().split())] = None
                self._spots.append(Spot(place, end, who, Resolved.ROLE))
                self._note(place, who)
                return
        if determiner:
            self._note(place, None, head)


def _ends_in(key: str, head: str) -> bool:
    """Whether a body is of the sort that the noun says: no `state` for a `State Park`."""
    return head not in bodies() or key.split(" of ", maxsplit=1)[0].endswith(head) or head not in key.split()


def _is_from_somewhere(words: Sequence[Word]) -> bool:
    """Whether a body is only said to be from a place: `the Arizona group`."""
    where = " ".join(word.form for word in words[:-1])
    return (
        not words[-1].capital
        and words[-1].form in listed("from_somewhere")
        and (where in listed("regions") or where.replace(" ", "-") in listed("regions") or where in nations())
    )


def _may_be(head: str, who: Who) -> bool:
    """Whether a noun may be said of a body: `the ministry`, and `the company` of a name that tells nothing."""
    if who.kind not in (ActorKind.ORGANISATION, ActorKind.UNKNOWN) or who.key in peoples():
        return False
    words = who.key.split()
    if head in words:
        return True
    return head in of_speakers("bodies", "company") and (
        words[-1] in listed("companies") or of_speakers("bodies", "any").isdisjoint(words)
    )
