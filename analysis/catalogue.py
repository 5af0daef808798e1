"""Every measure: name, unit, range, method, citation, limits, languages. Screens, exports and docs read this."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache

from analysis.length import COUNTS
from analysis.lexicon import Lexicon, bundled_lexicons
from analysis.measure import Chance, Estimate, Family, GroupEstimate, Measure, Sums, ratio, total
from analysis.readability import FORMULAS, TextCounts
from analysis.speaking import effective_number
from analysis.voices.reporting import stance_definitions

ENGLISH = frozenset({"en"})
_COUNT_PARTS = tuple(f"count.{name}" for name in COUNTS)

_VADER = "Hutto and Gilbert 2014, VADER, ICWSM; vaderSentiment 3.3.2"
_VADER_LIMITS = (
    "A word list made for social media: it does not know invasion or shelling, and takes words such as united, "
    "security or special for praise. Tone is mostly topic: compare outlets on one story only."
)
_TEXTSTAT = "As textstat 0.7.13 computes it"


def _formula(name: str) -> Estimate:
    formula = FORMULAS[name]

    def estimate(sums: Sums) -> float | None:
        return formula(TextCounts(**{field: int(value) for field, value in zip(COUNTS, sums[::2], strict=True)}))

    return estimate


def _headline_minus_body(sums: Sums) -> float | None:
    headline, headlines, body, sentences = sums
    return headline / headlines - body / sentences if headlines and sentences else None


def _tone() -> Iterable[Measure]:
    def tone(  # noqa: PLR0913
        name: str, title: str, method: str, *, unit: str, low: float, estimate: Estimate, parts: tuple[str, ...],
        high: float, chance: Chance = Chance.NONE, shown: bool = True, n_of: str = "sentences",
    ) -> Measure:  # fmt: skip
        return Measure(
            f"tone.{name}", Family.TONE, "Tone", title, unit, low, high, method, _VADER, _VADER_LIMITS,
            parts or (f"tone.{name}",), estimate, ENGLISH, chance, shown, n_of,
        )  # fmt: skip

    mean = (
        "Mean over sentences of vaderSentiment's compound; a sentence of two voices is divided, one without a hit is 0."
    )
    yield tone("mean", "mean of sentences", mean, unit="compound", low=-1, high=1, estimate=ratio(), parts=())
    for name, rule in (
        ("positive", "at least +0.05"),
        ("negative", "at most -0.05"),
        ("untouched", "0 without a single word of the lexicon"),
    ):
        yield tone(
            name, f"{name} sentences", f"Share of sentences whose compound is {rule}.", unit="share", low=0, high=1,
            estimate=ratio(), parts=(), chance=Chance.SHARE,
        )  # fmt: skip
    yield tone(
        "headline", "headline", "Mean compound of the headlines.", unit="compound", low=-1, high=1, estimate=ratio(),
        parts=(), shown=False, n_of="headlines",
    )  # fmt: skip
    yield tone(
        "headline_minus_body", "headline - body", "Compound of the headline less the mean of the body's sentences; "
        "below 0 the headline is harder than the text under it. The interval resamples the body.", unit="compound",
        low=-2, high=2, estimate=_headline_minus_body, parts=("tone.headline", "tone.mean"),
    )  # fmt: skip


_GRADE_LIMITS = "Counts syllables and sentence length, not sense. Under ten sentences it is little more than chance."
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


def _readability() -> Iterable[Measure]:
    for name, title, unit, formula, citation in _READABILITY:
        yield Measure(
            f"readability.{name}", Family.READABILITY, "Readability", title, unit, None, None,
            f"{formula}. {_TEXTSTAT}, on whole sentences of one voice; sentences are ours.", citation, _GRADE_LIMITS,
            _COUNT_PARTS, _formula(name), None if name == "lix" else ENGLISH,
        )  # fmt: skip


def _length() -> Iterable[Measure]:
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
            (f"count.{name}",), total, None, Chance.EXACT, False,
        )  # fmt: skip


_VOICE_LIMITS = (
    "Reported speech is found by its verbs: what a writer tells in somebody's sense without one counts as own words."
)
_SPEAKER_LIMITS = (
    "Quotations whose speaker is not found are left out. A few long quotations weigh more than many short."
)


def _speakers() -> Iterable[Measure]:
    def measure(  # noqa: PLR0913
        name: str, title: str, method: str, citation: str, limits: str, *, unit: str = "share", low: float = 0,
        high: float | None = 1, chance: Chance = Chance.SHARE, n_of: str = "sentences",
        parts: tuple[str, ...] = (), estimate: Estimate | None = None, shown: bool = True,
        of_groups: GroupEstimate | None = None,
    ) -> Measure:  # fmt: skip
        return Measure(
            name, Family.SPEAKERS, "Speakers", title, unit, low, high, method, citation, limits, parts or (name,),
            estimate or ratio(), None, chance, shown, n_of, of_groups,
        )  # fmt: skip

    for voice, meaning in (
        ("own", "neither quoted nor reported"),
        ("quoted", "inside the marks of a quotation"),
        ("reported", "given as somebody's without marks"),
    ):
        yield measure(
            f"voice.{voice}", f"{voice} words", f"Share of the words of standfirst and body that are {meaning}. "
            "It is about all words, whichever voice is chosen.", "Leech and Short 2007, Style in Fiction, ch. 10",
            _VOICE_LIMITS, chance=Chance.NONE,
        )  # fmt: skip
    yield measure(
        "speakers.words", "words of named speakers", "Quoted words whose speaker is known and named.", "A count",
        _SPEAKER_LIMITS, unit="words", high=None, chance=Chance.EXACT, n_of="quotations", estimate=total, shown=False,
    )  # fmt: skip
    yield measure(
        "speakers.effective", "effective speakers", "1 over the sum of the squared shares of quoted words, "
        "over named speakers: how many speakers of equal shares would be as concentrated. The interval resamples "
        "quotations.", "Laakso and Taagepera 1979, Comparative Political Studies 12; interval: Chao and Jost 2015",
        _SPEAKER_LIMITS + " It grows with the number of quotations.", unit="speakers", low=1, high=None,
        chance=Chance.NONE, n_of="quotations", parts=("speakers.words",), of_groups=effective_number,
    )  # fmt: skip
    yield measure(
        "speakers.unnamed", "unnamed sources", "Share of the quotations and reports with a known source whose source "
        "is unnamed (officials, sources, a witness).", "A count",
        "A source named elsewhere in the article only by role counts as named.", n_of="quotations",
    )  # fmt: skip
    yield measure(
        "speakers.first", "first speaker after", "Share of the words of standfirst and body that stand before the "
        "first quotation or report; the mean over articles.", "A count",
        "An article that quotes nobody has none and is left out.", chance=Chance.EXACT, n_of="articles",
    )  # fmt: skip


_VERB_LIMITS = (
    "How often a house writes said is style: compare within one speaker. The class belongs to the verb, not to the "
    "sentence that it stands in."
)


def _of_one_speaker() -> Iterable[Measure]:
    def measure(  # noqa: PLR0913
        name: str, title: str, method: str, citation: str, limits: str, *, unit: str = "share",
        high: float | None = 1, chance: Chance = Chance.SHARE, n_of: str = "verbs",
    ) -> Measure:  # fmt: skip
        return Measure(
            name, Family.SPEAKERS, "One speaker", title, unit, 0, high, method, citation, limits, (name,), ratio(),
            None, chance, True, n_of,
        )  # fmt: skip

    yield measure(
        "speakers.share", "share of the quoted words", "The speaker's quoted words over the outlet's, also "
        "those whose speaker is not found. The interval resamples the outlet's quotations.", "A count",
        "Words, not quotations: one long quotation outweighs many short ones.", chance=Chance.NONE, n_of="quotations",
    )  # fmt: skip
    yield measure(
        "speakers.position", "first heard after", "Share of the words of standfirst and body that stand before the "
        "speaker's first quotation or report, in the article where that is soonest.", "A count",
        "The headline is not counted.", chance=Chance.EXACT, n_of="quotations",
    )  # fmt: skip
    for stance, meaning in stance_definitions().items():
        yield measure(
            f"verbs.{stance.value}", f"{stance.value} verbs", "Share of the reporting verbs that introduce the "
            f"speaker's words and are {stance.value}: one that {meaning}. Interval: Wilson 1927.",
            "Quirk et al. 1985, 16.31; Caldas-Coulthard 1994", _VERB_LIMITS,
        )  # fmt: skip
    yield measure(
        "verbs.odds", "odds of the verbs of a stance, same speakers", "Odds of verbs of a stance against neutral ones "
        "at one outlet over those at the others, each speaker a stratum; 1 is no difference.",
        "Mantel and Haenszel 1959; interval: Robins, Breslow and Greenland 1986",
        "Speakers whom one outlet alone introduces by such verbs tell nothing. Unnamed sources are left out.",
        unit="odds ratio", high=None, chance=Chance.NONE,
    )  # fmt: skip


@cache
def speaker_measures() -> tuple[Measure, ...]:
    """What is measured of one speaker at one outlet; worked out from a comparison's quotations and not stored."""
    return tuple(_of_one_speaker())


_FRAME_LIMITS = (
    "Counts words, not meanings: a frame may be there without its words, and one topical word, repeated, can carry "
    "it. Look at the number of different entries beside the rate."
)
_NAMING_LIMITS = (
    "A name that is never used is not avoided unless the thing is mentioned: see how many mentions there are."
)


def _from_lexicon(lexicon: Lexicon) -> Iterable[Measure]:
    languages = frozenset({lexicon.language})
    for category in lexicon.categories:
        if lexicon.kind == "frames":
            yield Measure(
                f"frame.{category.id}", Family.FRAME, "Frames", category.title, "per 1,000 words", 0, 1000,
                f"Hits of {len(category.entries)} authored terms per 1,000 words. {category.definition}",
                category.source, _FRAME_LIMITS, (f"frame.{category.id}",), ratio(1000), languages, Chance.RATE,
            )  # fmt: skip
        else:
            yield Measure(
                f"naming.{category.id}", Family.NAMING, f"Naming: {category.group_title}", category.title,
                "share of mentions", 0, 1, "Share of this name among all mentions of the thing by any of its names.",
                category.source, _NAMING_LIMITS, (f"naming.{category.id}",), ratio(), languages, Chance.SHARE, True,
                "mentions",
            )  # fmt: skip


def measures_of(lexicons: Iterable[Lexicon]) -> tuple[Measure, ...]:
    """The catalogue with the categories of these lexicons."""
    measures = [*_tone(), *_speakers(), *_readability(), *_length()]
    for lexicon in lexicons:
        measures.extend(_from_lexicon(lexicon))
    return tuple(measures)


@cache
def bundled_measures() -> tuple[Measure, ...]:
    """The catalogue of what comes with the program."""
    return measures_of(bundled_lexicons())
