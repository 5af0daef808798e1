"""What is said of one measure, each thing under its label; the dialog, the screen, plain mode and exports say it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from analysis.catalogue.validity import LengthCorrelation
from analysis.document import Voice
from analysis.measure import Chance, Family, Measure
from analysis.pooling import LANGUAGE_NAMES
from tui.amounts import counted
from tui.export.numbers import MINUS
from tui.jobs.methods import Method

UNKNOWN = "not measured"
MEANS = "what it says"
HOW = "how it is made"
FORMULA = "formula"
UNIT = "unit"
RANGE = "range"
VOICES = "whose words"
NEEDS = "least"
INTERVAL = "interval"
LIMITS = "cannot see"
AGREEMENT = "people agree"
LENGTH = "with length"
LANGUAGES = "languages"
SOURCE = "source"
LOOKS_FOR = "looks for"
_VOICE_ORDER = (Voice.OWN, Voice.QUOTED, Voice.REPORTED)
_BOOTSTRAP = "95 %, from resampled sentences"
_UNITS = {
    "compound": "compound, VADER's scale",
    "balance": "balance of praise and blame",
    "share": "share, shown as per cent",
    "share of mentions": "share of mentions, shown as per cent",
    "types per token": "different words per word",
}
_SLIGHT, _WEAK, _CLEAR = 0.1, 0.3, 0.5
"""Cohen's (1988) small, medium and large correlations."""


def told(method: Method) -> dict[str, str]:
    """What is known of a measure by label, in the order in which it is read; what does not apply is left out."""
    measure = method.measure
    lines = {
        MEANS: method.meaning.says,
        HOW: measure.method,
        FORMULA: formula_of(method),
        UNIT: unit_of(measure),
        RANGE: range_of(measure),
        VOICES: voices_of(method),
        NEEDS: least_of(measure),
        INTERVAL: interval_of(method),
        LIMITS: measure.limits,
        AGREEMENT: agreement_of(method),
        LENGTH: length_of(method),
        LANGUAGES: languages_of(measure),
        SOURCE: measure.citation,
        LOOKS_FOR: counted(method.number_of_terms, "term") if method.terms else "",
    }
    return {label: said for label, said in lines.items() if said}


def name_of(measure: Measure) -> str:
    """A measure's name with a real minus sign."""
    return measure.name.replace(" - ", f" {MINUS} ")


def formula_of(method: Method) -> str:
    """The formula with real signs for minus and times."""
    return method.meaning.formula.replace(" - ", f" {MINUS} ").replace(" -0", f" {MINUS}0").replace(" x ", " × ")


def unit_of(measure: Measure) -> str:
    """The unit, explained where it is a word of the trade."""
    return _UNITS.get(measure.unit, measure.unit)


def range_of(measure: Measure) -> str:
    """Both ends, one, or that there is none."""
    low, high = (None if end is None else f"{end:g}".replace("-", MINUS) for end in (measure.low, measure.high))
    if low is None:
        return "open" if high is None else f"up to {high}"
    return f"from {low}" if high is None else f"{low} to {high}"


def voices_of(method: Method) -> str:
    """In whose words it is measured."""
    measure = method.measure
    if measure.family is Family.SPEAKERS:
        return "one speaker's" if not method.stored else "all of them, whichever are chosen"
    if not method.stored:
        return "the outlet's own"
    if measure.voices is None:
        return "own, quoted, reported, all, or one speaker's"
    names = [voice.value for voice in _VOICE_ORDER if voice in measure.voices]
    return f"{' and '.join(names)} only"


def least_of(measure: Measure) -> str:
    """Under how many units it has no value."""
    return f"{measure.least_n} {measure.n_of}; under that it has no value" if measure.least_n else ""


def interval_of(method: Method) -> str:
    """How its interval is made; empty where its method says so, or where it is made apart."""
    measure = method.measure
    if not method.stored or "nterval" in measure.method:
        return ""
    if measure.interval_of:
        return "95 %, from moving blocks of neighbouring sentences"
    if measure.chance is Chance.EXACT:
        return "none: it is a count"
    exact = {Chance.SHARE: "; exact binomial limits where none or all count", Chance.RATE: "; exact Poisson limits"
             " where there is no hit"}  # fmt: skip
    return f"{_BOOTSTRAP}{exact.get(measure.chance, '')}"


def agreement_of(method: Method) -> str:
    """How well it agreed with people, on what, and by which command that is measured again."""
    found = method.validity.agreement
    return f"{found.found} ({found.texts}; {found.command})" if found else UNKNOWN


def length_of(method: Method) -> str:
    """How it goes with the length of an article."""
    found = method.validity.length
    if found is None:
        return UNKNOWN
    return f"{_going(found)} (Spearman's ρ {rho_of(found)}, {found.n:,} articles)"


def rho_of(found: LengthCorrelation) -> str:
    """A correlation with its sign and two places."""
    return f"{round(found.rho, 2) + 0.0:+.2f}".replace("-", MINUS)


def _going(found: LengthCorrelation) -> str:
    size, way = abs(found.rho), "higher" if found.rho > 0 else "lower"
    if size < _SLIGHT:
        return "does not depend on the length of an article"
    if size < _WEAK:
        return f"a little {way} in long articles"
    if size < _CLEAR:
        return f"{way} in long articles"
    return f"much {way} in long articles: compare articles of like length"


def languages_of(measure: Measure) -> str:
    """The languages that it is valid for, by name."""
    if measure.languages is None:
        return "any"
    return ", ".join(sorted(LANGUAGE_NAMES.get(code, code) for code in measure.languages))


def jointly_told(methods: Iterable[Method]) -> list[tuple[str, dict[str, str]]]:
    """Measures with what is said of them, those that are made alike (the names of one thing) under one joint name."""
    groups: dict[tuple[str, ...], list[Method]] = {}
    for method in methods:
        measure = method.measure
        groups.setdefault((measure.method, measure.citation, measure.limits, measure.unit), []).append(method)
    return [(", ".join(name_of(one.measure) for one in members), _joint(members)) for members in groups.values()]


def _joint(members: Sequence[Method]) -> dict[str, str]:
    """What is said of all of them once, and what is said of each with its name."""
    each = [told(method) for method in members]
    joint = {}
    for label in each[0]:
        found = [said.get(label, "") for said in each]
        if len(set(found)) == 1:
            joint[label] = found[0]
        elif label != LOOKS_FOR:
            pairs = zip(members, found, strict=True)
            joint[label] = "; ".join(f"{name_of(method.measure)}: {said}" for method, said in pairs if said)
    return joint
