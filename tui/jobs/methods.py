"""Every measure as a reader is told of it: the catalogue, what is known of its worth, and the lists of its words."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from analysis.catalogue import actor_measures, measures_of, speaker_measures
from analysis.catalogue.meaning import FamilyMeaning, Meaning, family_meanings, meaning_of
from analysis.catalogue.validity import Validity, validity_of
from analysis.catalogue.word_lists import Terms, loaded_terms, terms_of
from analysis.lexicon import Lexicon, bundled_lexicons
from analysis.measure import Family, Measure
from tui.jobs.problems import UserError

NAMING_GROUP = "Naming: "
LOADED = "loaded"
LOADED_TITLE = "Loaded language"
LOADED_ANSWERS = "Which words may be loaded, and why?"
LOADED_SAYS = (
    "Candidates, each with its reason, and never a score: nothing is counted against an article or an outlet. Whether "
    "a word is loaded is for you to say."
)


@dataclass(frozen=True, slots=True)
class Method:
    """One measure with all that is said of it. `stored` is whether a comparison has a figure of it for each voice."""

    measure: Measure
    meaning: Meaning
    validity: Validity
    terms: tuple[Terms, ...]
    stored: bool = True

    @property
    def group(self) -> str:
        """The heading that it stands under in its family."""
        return self.measure.group.removeprefix(NAMING_GROUP)

    @property
    def number_of_terms(self) -> int:
        """How many words and phrases it looks for."""
        return sum(len(terms.words) for terms in self.terms)


@dataclass(frozen=True, slots=True)
class FamilyMethods:
    """A family with its measures; those of one group stand together."""

    id: str
    title: str
    answers: str
    methods: tuple[Method, ...]

    @property
    def groups(self) -> dict[str, list[Method]]:
        """The measures by the heading that they stand under, in order."""
        found: dict[str, list[Method]] = {}
        for method in self.methods:
            found.setdefault(method.group, []).append(method)
        return found


@dataclass(frozen=True, slots=True)
class Methods:
    """Every family that has a shown measure, in the order in which they are read; `loaded` are loaded candidates."""

    families: tuple[FamilyMethods, ...]
    loaded: tuple[Terms, ...] = ()

    @property
    def every(self) -> tuple[Method, ...]:
        """All measures in order."""
        return tuple(method for family in self.families for method in family.methods)

    def only(self, ids: Collection[str]) -> Methods:
        """The measures with these ids, without families that have none of them."""
        families = (
            replace(family, methods=tuple(method for method in family.methods if method.measure.id in ids))
            for family in self.families
        )
        return Methods(tuple(family for family in families if family.methods))


def methods_of(lexicons: Iterable[Lexicon]) -> Methods:
    """What is told with these lexicons."""
    known = tuple(lexicons)
    stored = measures_of(known)
    apart = (*speaker_measures(), *actor_measures())
    definitions = {f"frame.{c.id}": c.definition for lexicon in known for c in lexicon.categories if c.definition}
    shown = [(measure, place < len(stored)) for place, measure in enumerate((*stored, *apart)) if measure.shown]
    methods = [
        Method(measure, _meaning(measure, definitions), validity_of(measure), terms_of(measure, known), is_stored)
        for measure, is_stored in shown
    ]
    families = (_family(meaning, methods) for meaning in family_meanings())
    return Methods(tuple(family for family in families if family.methods), loaded_terms())


def _meaning(measure: Measure, definitions: Mapping[str, str]) -> Meaning:
    """A frame says what its lexicon says that it is."""
    meaning = meaning_of(measure)
    return replace(meaning, says=definitions[measure.id]) if measure.id in definitions else meaning


def _family(meaning: FamilyMeaning, methods: Iterable[Method]) -> FamilyMethods:
    own = tuple(method for method in methods if method.measure.family is meaning.family)
    return FamilyMethods(meaning.family.value, meaning.title, meaning.answers, own)


def method_of(measure: Measure) -> Method:
    """One measure as it is told, without its words."""
    return Method(measure, meaning_of(measure), validity_of(measure), ())


def bundled_methods() -> Methods:
    """What comes with the program."""
    return methods_of(bundled_lexicons())


def family_title(family: Family) -> str:
    """A family's name for the reader."""
    return next(meaning.title for meaning in family_meanings() if meaning.family is family)


def chosen(methods: Methods, wanted: str) -> Methods:
    """The measure, concept or family that is asked for by its id or title; everything for an empty word.

    Raises:
        UserError: nothing is called so; the message names what is near.
    """
    folded = wanted.strip().casefold()
    if not folded:
        return methods
    if folded in (LOADED, LOADED_TITLE.casefold()):
        return Methods((), methods.loaded)
    whole = [family for family in methods.families if folded in (family.id, family.title.casefold())]
    if whole:
        return Methods(tuple(whole))
    for fits in (_exactly, _beneath):
        found = methods.only({method.measure.id for method in methods.every if fits(method.measure, folded)})
        if found.families:
            return found
    raise UserError(_nothing_called(methods, wanted))


def _exactly(measure: Measure, folded: str) -> bool:
    return measure.id.casefold() == folded


def _beneath(measure: Measure, folded: str) -> bool:
    return measure.id.casefold().startswith(f"{folded}.") or measure.name.casefold() == folded


def having(methods: Methods, words: str) -> Methods:
    """What has every one of these words in its id, name, group, family or meaning."""
    wanted = words.casefold().split()
    if not wanted:
        return methods
    told = {family.id: f"{family.title} {family.answers}" for family in methods.families}
    fitting = {
        method.measure.id
        for method in methods.every
        if all(word in _searched(method, told[method.measure.family.value]) for word in wanted)
    }
    loaded = f"{LOADED} {LOADED_TITLE} {LOADED_ANSWERS}".casefold()
    return replace(methods.only(fitting), loaded=methods.loaded if all(word in loaded for word in wanted) else ())


def _searched(method: Method, family: str) -> str:
    measure = method.measure
    return f"{measure.id} {measure.name} {measure.group} {family} {method.meaning.says}".casefold()


def _nothing_called(methods: Methods, wanted: str) -> str:
    from difflib import get_close_matches

    from corpus.plain import plain_line

    ids = [method.measure.id for method in methods.every]
    families = [family.id for family in methods.families]
    near = get_close_matches(wanted.casefold(), [*ids, *families, LOADED], n=3, cutoff=0.5)
    hint = f"Did you mean {' or '.join(near)}?" if near else f"Families are {', '.join([*families, LOADED])}."
    return f"No measure or family is called “{plain_line(wanted, 80)}”. {hint}"
