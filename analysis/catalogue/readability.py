"""How hard the text is to read, how long it is, and how many different words it has."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from analysis.diversity import mattr_interval, mtld_interval, mtld_of
from analysis.length import COUNTS
from analysis.measure import Chance, Estimate, Family, Measure, Sums, ratio, total
from analysis.moving_blocks import interval_of_sentences
from analysis.readability import FORMULAS, TextCounts

ENGLISH = frozenset({"en"})
FEWEST_SENTENCES = 10
"""Under it a grade varies by two school years by chance alone."""

_COUNT_PARTS = tuple(f"count.{name}" for name in COUNTS)
_ENGLISH_COUNTS = frozenset({"syllables", "polysyllables", "difficult_words", "complex_words"})
_TEXTSTAT = "As textstat 0.7.13 computes it"


def _formula(name: str) -> Estimate:
    formula = FORMULAS[name]

    def estimate(sums: Sums) -> float | None:
        return formula(TextCounts(**{field: int(value) for field, value in zip(COUNTS, sums[::2], strict=True)}))

    return estimate


_GRADE_LIMITS = "Counts syllables and sentence length, not sense."
_READABILITY: tuple[tuple[str, str, str, str, str], ...] = (
    ("flesch_reading_ease", "Flesch reading ease", "score", "206.835 - 1.015 W/S - 84.6 Syl/W; higher is easier",
     "Flesch 1948, J. Applied Psychology 32"),
    ("flesch_kincaid_grade", "Flesch-Kincaid grade", "US grade", "0.39 W/S + 11.8 Syl/W - 15.59",
     "Kincaid et al. 1975, Research Branch Report 8-75"),
    ("gunning_fog", "Gunning fog", "US grade", "0.4 (W/S + 100 Complex/W)",
     "Gunning 1952, The Technique of Clear Writing"),
    ("smog_index", "SMOG", "US grade", "1.043 sqrt(30 Poly/S) + 3.1291", "McLaughlin 1969, J. of Reading 12"),
    ("automated_readability_index", "ARI", "US grade", "4.71 Ch/W + 0.5 W/S - 21.43",
     "Smith and Senter 1967, AMRL-TR-66-220"),
    ("coleman_liau_index", "Coleman-Liau", "US grade", "0.058 L - 0.296 S100 - 15.8",
     "Coleman and Liau 1975, J. Applied Psychology 60"),
    ("dale_chall", "Dale-Chall", "score", "0.1579 (% difficult) + 0.0496 W/S, + 3.6365 over 5 % difficult",
     "Dale and Chall 1948, Educational Research Bulletin 27"),
    ("lix", "LIX", "score", "W/S + 100 Long/W", "Bjoernsson 1968, Laesbarhet"),
)  # fmt: skip


def readability() -> Iterable[Measure]:
    """The entries of readability."""
    for name, title, unit, formula, citation in _READABILITY:
        formula_of = _formula(name)
        yield Measure(
            f"readability.{name}", Family.READABILITY, "Readability", title, unit, None, None,
            f"{formula}. {_TEXTSTAT}, on whole sentences of one voice; sentences are ours.", citation, _GRADE_LIMITS,
            _COUNT_PARTS, formula_of, None if name == "lix" else ENGLISH, least_n=FEWEST_SENTENCES,
            interval_of=interval_of_sentences(formula_of),
        )  # fmt: skip


def length() -> Iterable[Measure]:
    """The entries of length, with the counts that readability is made of."""
    rows: tuple[tuple[str, str, str, str, Chance, Callable[[Sums], float | None]], ...] = (
        ("words", "words", "words", "Words of standfirst and body in this voice; a hyphen divides.",
         Chance.EXACT, total),
        ("sentences", "sentences", "sentences", "Sentences of standfirst and body with words in this voice.",
         Chance.EXACT, total),
        ("words_per_sentence", "words per sentence", "words", "Mean over whole sentences in this voice alone.",
         Chance.NONE, ratio()),
    )  # fmt: skip
    for name, title, unit, method, chance, estimate in rows:
        yield Measure(
            f"length.{name}", Family.LENGTH, "Length", title, unit, 0, None, method, "A count",
            "Lists and tables count as sentences.", (f"length.{name}",), estimate, None, chance,
        )  # fmt: skip
    for name in COUNTS:
        title = name.replace("_", " ")
        yield Measure(
            f"count.{name}", Family.LENGTH, "Length", title, title, 0, None,
            f"{_TEXTSTAT}, on whole sentences of one voice.", "textstat 0.7.13", "A part of the readability formulas.",
            (f"count.{name}",), total, ENGLISH if name in _ENGLISH_COUNTS else None, Chance.EXACT, False,
        )  # fmt: skip


_DIVERSITY_LIMITS = (
    "Depends on the topic: a story with many names has many different words. Inflected languages score higher: "
    "compare within one language."
)


def diversity() -> Iterable[Measure]:
    """The entries of lexical diversity; the type-token ratio is none, since it falls with length."""
    yield Measure(
        "diversity.mattr", Family.DIVERSITY, "Diversity", "MATTR(50)", "types per token", 0, 1,
        "Moving-average type-token ratio: different words over words in every window of 50 words, and their mean.",
        "Covington and McFall 2010, J. of Quantitative Linguistics 17; interval: moving blocks, Kuensch 1989",
        _DIVERSITY_LIMITS, ("diversity.mattr",), ratio(), least_n=FEWEST_SENTENCES, interval_of=mattr_interval,
    )  # fmt: skip
    yield Measure(
        "diversity.mtld", Family.DIVERSITY, "Diversity", "MTLD", "words", 1, None,
        "Measure of textual lexical diversity: mean length of stretches whose type-token ratio stays over 0.72, "
        "forwards and backwards.",
        "McCarthy and Jarvis 2010, Behavior Research Methods 42; interval: moving blocks, Kuensch 1989",
        _DIVERSITY_LIMITS, ("diversity.forwards", "diversity.backwards"), mtld_of, least_n=FEWEST_SENTENCES,
        interval_of=mtld_interval,
    )  # fmt: skip
    for direction in ("forwards", "backwards"):
        yield Measure(
            f"diversity.{direction}", Family.DIVERSITY, "Diversity", f"factors {direction}", "words per factor", 1,
            None, "A part of MTLD.", "McCarthy and Jarvis 2010", "A part of MTLD.", (f"diversity.{direction}",),
            ratio(), shown=False,
        )  # fmt: skip
