"""Who is called by name in an article: people, bodies, countries and peoples."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from analysis.actors.actor import ActorKind, Resolved
from analysis.actors.evidence import (
    begins_like_place,
    in_marks,
    is_region,
    is_state,
    names_that_act,
    single_words,
)  # fmt: skip
from analysis.actors.judgement import judgement
from analysis.actors.persons import Persons, kind_of
from analysis.actors.runs import after_place_word, divided, joined, without_openers
from analysis.actors.vocabulary import capitals, countries, listed, peoples
from analysis.document import Document, SpeakerKind
from analysis.speakers import Aliases
from analysis.speakers.bodies import Bodies, body_key
from analysis.speakers.headlines import confirmed, in_title_case
from analysis.speakers.mentions import Run, names, runs
from analysis.speakers.names import folded
from analysis.speakers.people import People
from analysis.speakers.phrases import Form, Phrase, Word
from analysis.speakers.vocabulary import Sex, bodies, demonyms, roles
from analysis.speakers.vocabulary import listed as of_speakers
from corpus.article import Role

_LONGEST_LETTERS = 6


@dataclass(slots=True, eq=False)
class Who:
    """An actor while the article is read; `named` counts the mentions by name."""

    key: str
    name: str
    kind: ActorKind
    sex: Sex | None = None
    called: dict[str, None] = field(default_factory=dict)
    named: int = 0


class Spot(NamedTuple):
    """That `text[start:end]` speaks of somebody."""

    start: int
    end: int
    who: Who
    resolved: Resolved


class Named:
    """The names of one article, with what they are needed for: `spots` in order, the people, the bodies."""

    def __init__(self, document: Document, aliases: Aliases) -> None:
        self._text = text = document.text
        self._aliases = aliases
        sentences = [(one.start, one.end) for one in document.sentences]
        titled = [
            (one.start, one.end)
            for one in document.sentences
            if one.role is not Role.BODY and in_title_case(text, (one.start, one.end))
        ]
        found = self._without_works(confirmed(text, divided(runs(text, sentences), aliases, text), titled))
        alone = (speaker.key for speaker in document.speakers if speaker.kind is SpeakerKind.PERSON)
        self.people = People(text, names(text, found), aliases, frozenset(key for key in alone if " " not in key))
        self.bodies = Bodies(text, found, aliases)
        self._capitals = frozenset(word for run in found for word in run.words)
        self._single = single_words(text, found)
        self._acting = names_that_act(self._single)
        self._companies = frozenset(
            run.words[0] for run in found if len(run.words) > 1 and folded(run.words[-1]) in _COMPANIES
        )
        self._persons = Persons(document, self.people, self._single, self._capitals)
        self.by_key: dict[str, Who] = {}
        self._read: dict[tuple[str, ...], Who | None] = {}
        self._number: dict[int, Who | None] = {}
        self._initials: dict[str, list[Who]] = {}
        self.spots: list[Spot] = []
        self._find(found)

    def who(self, key: str, name: str, kind: ActorKind, sex: Sex | None = None) -> Who:
        """The actor with the key, who is added where there is none yet."""
        who = self.by_key.get(key)
        if who is None:
            who = self.by_key[key] = Who(key, name, kind, sex)
        return who

    def person(self, number: int) -> Who | None:
        """The actor that one of the article's people is; None where the name may be a place's or a thing's."""
        if number not in self._number:
            self._number[number] = self._person(number)
        return self._number[number]

    def _person(self, number: int) -> Who | None:
        told = self._persons.told(number)
        if told is None:
            return None
        if isinstance(told, int):
            return self.person(told)
        return self.who(told.key, told.name, told.kind, self.people.sex(number))

    def _without_works(self, found: Sequence[Run]) -> list[Run]:
        """The runs but titles of works in marks, unless the text names the same without marks."""
        marked = [run for run in found if in_marks(self._text, run)]
        if not marked:
            return list(found)
        apart = frozenset(marked)
        plain = {word for run in found if run not in apart for word in run.words}
        return [
            run
            for run in found
            if run not in apart or not plain.isdisjoint(run.words[-1:]) or self._aliases.canonical(" ".join(run.words))
        ]

    def _find(self, found: Sequence[Run]) -> None:
        placed = False
        before: Run | None = None
        for run in joined(self._text, found, self._aliases):
            if is_region(run.words):
                placed, before = after_place_word(self._text, run.start), run
                continue
            inside = [one for one in self.people.at(run.start, run.end) if self._persons.is_own_word(one)]
            who: Who | None = None
            if not inside or self._is_body(run):
                who = self._of_run(run)
            if who is None:
                for mention in inside:
                    person = self.person(mention.person)
                    if person is not None and person.kind is ActorKind.COUNTRY:
                        who = person
                    elif person is not None:
                        how = _by_last_name(self._text, mention.start, mention.end, person)
                        self._add(mention.start, mention.end, person, how)
            if who is None and not inside and run.words[0] in self._acting and len(run.words) == 1:
                who = self._unknown(run.words[0])
            if who is None:
                placed, before = False, run
                continue
            if who.kind is ActorKind.COUNTRY or who.key in capitals():
                gap = self._text[before.end : run.start].strip() if before is not None else "."
                placed = after_place_word(self._text, run.start) or gap == "," or (placed and gap in _ROW)
                before = run
                if placed or self._leads_noun(run) or (who.key in capitals() and not self._acts(run)):
                    continue
            before = run
            same = body_key(" ".join(without_openers(run.words))) in (who.key, body_key(who.name))
            self._add(self._begins(run), run.end, who, Resolved.NAME if same else Resolved.ALIAS)

    def _is_body(self, run: Run) -> bool:
        """Whether the last word of a longer run tells a body: `Republican Governors Association`, `Hale & Finch`."""
        return len(run.words) > 1 and (folded(run.words[-1]) in bodies() or "&" in run.words)

    def _unknown(self, word: str) -> Who:
        """Whom a single name that no list knows names: a state, a company where the text shows it, else who knows."""
        seen = self._single[word]
        if is_state(word, seen, self._capitals):
            return self.who(folded(word), word, ActorKind.COUNTRY)
        company = word in self._companies
        return self.who(folded(word), word, ActorKind.ORGANISATION if company else ActorKind.UNKNOWN)

    def _add(self, start: int, end: int, who: Who, resolved: Resolved) -> None:
        if self._text[start - 1 : start] == "-":
            # "anti-Israel"
            return
        who.named += 1
        who.called[" ".join(self._text[start:end].split())] = None
        self.spots.append(Spot(start, end, who, resolved))

    def _leads_noun(self, run: Run) -> bool:
        """Whether a country's name only qualifies a noun: `the Ukraine war`."""
        text = self._text
        return (
            text[run.start - 4 : run.start].lower() == "the "
            and " " not in text[run.start : run.end]
            and (
                text[run.end : run.end + 1] == " "
                and text[run.end + 1 : run.end + 2].islower()
                and folded(text[run.end + 1 : run.end + 20].split()[0]) in listed("things")
            )
        )

    def _acts(self, run: Run) -> bool:
        """Whether a capital stands for a government here: it says or does what cities do not."""
        behind = self._text[run.end : run.end + 60]
        after = behind.split()
        if not after:
            return False
        if behind.startswith(("'s ", "’s ")):
            words = [folded(word.strip(",.;:")) for word in after[1:4]]
            return any(word in judgement().words or word in listed("governing") for word in words)
        if not behind.startswith(" "):
            return (
                behind.startswith(", ") and folded(after[1 if after[0] == "," else 0].strip(",")) in judgement().phrases
            )
        led = folded(after[0]).endswith("ly") and len(after) > 1
        return folded(after[led]) in listed("governs") or (led and folded(after[1]).endswith("ed"))

    def _of_run(self, run: Run) -> Who | None:
        if run.words not in self._read:
            self._read[run.words] = self._read_run(run)
        return self._read[run.words]

    def _read_run(self, run: Run) -> Who | None:
        """Whom a run that names no person names: a body, a country, a people, or nobody."""
        words = without_openers(run.words)
        name = " ".join(words)
        form = folded(name)
        if len(words) == 1 and not name.isupper() and (form in of_speakers("openers") and form not in peoples()):
            return None
        known = self._aliases.canonical(name)
        if known is not None and not _is_text(known.name):
            who = self.who(known.key, known.name, kind_of(known.key, known.kind))
            return self._with_initials(who)
        if form in countries():
            return self.who(form, name, ActorKind.COUNTRY)
        if form in peoples():
            return self.who(form, name, ActorKind.GROUP)
        if len(words) == 1:
            return self._of_letters(run, name) if name.isupper() and 1 < len(name) <= _LONGEST_LETTERS else None
        return self._body_of(run, words, name)

    def _body_of(self, run: Run, words: Sequence[str], name: str) -> Who | None:
        """The body that several capitalised words name."""
        phrase = self._phrase(run, words)
        last = folded(words[-1])
        begins_as_place = begins_like_place(words) and last not in bodies()
        if begins_as_place or _is_text(name) or last in roles() or last in demonyms() or folded(words[0]) in roles():
            return None
        if self.bodies.kind_of(phrase) is SpeakerKind.ORGANISATION and not name.isupper():
            body = self.bodies.of(phrase, SpeakerKind.ORGANISATION)
            return self._with_initials(self.who(body.key, body.name, ActorKind.ORGANISATION))
        if "&" in words or (last in listed("companies") and last not in of_speakers("openers")):
            return self._with_initials(self.who(body_key(name), name, ActorKind.ORGANISATION))
        return None

    def _with_initials(self, who: Who) -> Who:
        letters = "".join(word[0] for word in folded(who.name).split() if word not in _UNSPOKEN)
        if len(letters) > 1:
            same = self._initials.setdefault(letters, [])
            if who not in same:
                same.append(who)
        return who

    def _of_letters(self, run: Run, name: str) -> Who | None:
        """Whom letters stand for that the article spells out."""
        named = self._initials.get(name.lower(), [])
        if len(named) == 1:
            return named[0]
        body = self.bodies.of(self._phrase(run, [name]), SpeakerKind.ORGANISATION)
        if body.key == body_key(name) or _is_text(body.name):
            return None
        return self.who(body.key, body.name, kind_of(body.key, body.kind))

    def _begins(self, run: Run) -> int:
        """Where the name begins that the run holds."""
        return self._text.index(without_openers(run.words)[0], run.start)

    def _phrase(self, run: Run, words: Sequence[str]) -> Phrase:
        core = []
        place = run.start
        for word in words:
            place = self._text.index(word, place)
            core.append(Word(folded(word), place, place + len(word), True, False))
            place += len(word)
        return Phrase(Form.NAME, core[0].start, core[-1].end, core[-1].form, tuple(core), (), "")


def _is_text(name: str) -> bool:
    """Whether a name is a law's, a plan's or an agreement's, which do not act."""
    return folded(name).partition(" of ")[0].rpartition(" ")[2] in listed("no_actors")


def _by_last_name(text: str, start: int, end: int, who: Who) -> Resolved:
    if " " in text[start:end] or " " not in who.key:
        return Resolved.NAME
    return Resolved.LAST_NAME if folded(text[start:end]) in who.key.split() else Resolved.ALIAS


_ROW = (",", "and", "or", ", and")
_UNSPOKEN = frozenset({"of", "the", "and", "for", "in", "on", "to"})
_COMPANIES = listed("companies") | {"inc", "corp", "corporation", "ltd", "llc", "plc", "co"}
