"""Whom a pronoun means: who was mentioned last and how, and who spoke last."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from analysis.document import Range, SpeakerKind
from analysis.speakers.names import folded
from analysis.speakers.people import People
from analysis.speakers.salience import BOTH, SPOKE, Salience
from analysis.speakers.turns import REMEMBERED, Part, Turn, of_person, unnamed
from analysis.speakers.vocabulary import Sex, listed, sexes

_UNKNOWN_SEX = 0.7  # of its weight a person keeps whose sex nothing tells
_SINGLE = (SpeakerKind.PERSON, SpeakerKind.ROLE, SpeakerKind.UNNAMED)
_BODIES = (SpeakerKind.ORGANISATION, SpeakerKind.DOCUMENT)
_SEVERAL = (SpeakerKind.ORGANISATION, SpeakerKind.UNNAMED)


class Pronouns:
    """Resolves pronouns in one article; `turns` is the list to which its cast adds."""

    def __init__(self, people: People, salience: Salience, turns: Sequence[Turn]) -> None:
        self._people = people
        self._salience = salience
        self._turns = turns

    def meant(self, word: str, place: int, told: Sequence[Range]) -> Turn | None:
        """Whom the folded pronoun at `place` means; nobody within `told`, what they are given as saying."""
        if word in listed("pronouns", "he"):
            return self._tied(self.last_person(place, Sex.HE, told), Sex.HE)
        if word in listed("pronouns", "she"):
            return self._tied(self.last_person(place, Sex.SHE, told), Sex.SHE)
        if word in listed("pronouns", "it"):
            return self._last_turn(place)
        if word in listed("pronouns", "they"):
            return self._several(place) or unnamed(place, word, None, True, "")
        return None

    def last_person(self, place: int, sex: Sex | None, told: Sequence[Range]) -> Turn | None:
        """The person of that sex who stands out most before `place`: by mentions, and more so by having spoken."""
        people = self._people

        def fits(number: int) -> bool:
            if number == people.main and sex is not None and people.sex(number) is sex:
                return True
            return people.listed[number].sure and (sex is None or people.sex(number) in (None, sex))

        weights: dict[str, float] = {}
        turns: dict[str, Turn] = {}
        for number, weight in self._salience.people_before(place, fits, told).items():
            turn = of_person(people, number, place)
            weights[turn.part.key] = weight * _certainty(turn.sex, sex)
            turns[turn.part.key] = turn
        recent = self._turns[-REMEMBERED:]
        for turn in {turn.part.key: turn for turn in recent}.values():
            if turn.many or turn.part.kind not in _SINGLE or turn.place > place or _differ(sex, turn.sex):
                continue
            key = turn.part.key
            # A nurse may be he or she: only of people with a name is it strange that nothing tells.
            certain = _certainty(turn.sex, sex) if turn.part.person is not None else 1.0
            spoke = self._salience.faded(SPOKE, turn.place, place) * certain
            mentioned = weights.get(key, 0.0)
            weights[key] = max(mentioned, spoke) + BOTH * min(mentioned, spoke)
            turns[key] = turn._replace(place=place, sex=turn.sex or sex)
        stranger = self._salience.stranger_before(place)
        if stranger is not None and stranger.place > max((turn.place for turn in recent), default=-1):
            told_sex = sexes().get(stranger.head)
            # "His daughter nods" is said of a daughter whom the article has named, where it names a woman at all.
            known = stranger.definite and any(turn.part.person is not None for turn in turns.values())
            if not known and not _differ(sex, told_sex):
                turn = unnamed(place, stranger.name, told_sex or sex, False, stranger.head)
                if stranger.definite:
                    turn = turn._replace(part=Part(folded(stranger.head), stranger.head, SpeakerKind.ROLE))
                weights[turn.part.key] = stranger.weight * _certainty(told_sex, sex)
                turns[turn.part.key] = turn
        if not turns:
            return None
        return self._or_main(max(turns.values(), key=lambda turn: weights[turn.part.key]), sex, turns.values())

    def _or_main(self, best: Turn, sex: Sex | None, turns: Iterable[Turn]) -> Turn:
        """Whom the article is about, before somebody of whom it does not tell whether they are he or she."""
        people, number = self._people, best.part.person
        main = people.main
        if sex is None or number is None or main is None or people.surely(number) or people.sex(main) is not sex:
            return best
        return next((turn for turn in turns if turn.part.person == main), best)

    def _tied(self, turn: Turn | None, sex: Sex) -> Turn | None:
        """The turn; from now on the pronoun tells its person's sex."""
        if turn is not None and turn.part.person is not None and turn.sex is None:
            self._people.listed[turn.part.person].sex = sex
            return turn._replace(sex=sex)
        return turn

    def _several(self, place: int) -> Turn | None:
        """Whom `they` means: the last body or unnamed ones, or a person of whose sex nothing is known."""
        recent = self._turns[-REMEMBERED:]
        strangers = self._salience.strangers_before(place)
        if strangers is not None and strangers.place > max((turn.place for turn in recent), default=-1):
            return unnamed(place, strangers.name, None, True, strangers.head)
        for turn in reversed(recent):
            alone = turn.part.kind is SpeakerKind.PERSON and turn.sex is None
            if turn.place <= place and (alone or turn.part.kind in _SEVERAL):
                return turn._replace(place=place)
        return None

    def _last_turn(self, place: int) -> Turn | None:
        """Whom `it` means: the body or document that spoke last."""
        for turn in reversed(self._turns[-REMEMBERED:]):
            if turn.part.kind in _BODIES and turn.place <= place:
                return turn._replace(place=place)
        return None


def _certainty(known: Sex | None, wanted: Sex | None) -> float:
    return _UNKNOWN_SEX if wanted is not None and known is None else 1.0


def _differ(one: Sex | None, other: Sex | None) -> bool:
    return one is not None and other is not None and one is not other
