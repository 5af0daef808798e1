"""Who speaks, and how one speaker is introduced."""

from __future__ import annotations

from collections.abc import Iterable

from analysis.measure import Chance, Estimate, Family, GroupEstimate, Measure, ratio, total
from analysis.speaking import effective_number
from analysis.voices.reporting import stance_definitions

ENGLISH = frozenset({"en"})

_VOICE_LIMITS = (
    "Reported speech is found by its verbs: what a writer tells in somebody's sense without one counts as own words; "
    "outside English only what stands in marks is told apart."
)
_SPEAKER_LIMITS = (
    "Quotations whose speaker is not found are left out. A few long quotations weigh more than many short."
)


def speakers() -> Iterable[Measure]:
    """The entries of voices and speakers."""

    def measure(  # noqa: PLR0913
        name: str, title: str, method: str, citation: str, limits: str, *, unit: str = "share", low: float = 0,
        high: float | None = 1, chance: Chance = Chance.SHARE, n_of: str = "sentences",
        parts: tuple[str, ...] = (), estimate: Estimate | None = None, shown: bool = True,
        of_groups: GroupEstimate | None = None, languages: frozenset[str] | None = None,
    ) -> Measure:  # fmt: skip
        return Measure(
            name, Family.SPEAKERS, "Speakers", title, unit, low, high, method, citation, limits, parts or (name,),
            estimate or ratio(), languages, chance, shown, n_of, of_groups,
        )  # fmt: skip

    for voice, meaning in (
        ("own", "neither quoted nor reported"),
        ("quoted", "inside the marks of a quotation"),
        ("reported", "given as somebody's without marks"),
    ):
        yield measure(
            f"voice.{voice}", f"{voice} words", f"Share of the words of standfirst and body that are {meaning}. "
            "It is about all words, whichever voice is chosen.", "Leech and Short 2007, Style in Fiction, ch. 10",
            _VOICE_LIMITS, chance=Chance.NONE, languages=ENGLISH if voice == "reported" else None,
        )  # fmt: skip
    yield measure(
        "speakers.words", "words of named speakers", "Quoted words whose speaker is known and named.", "A count",
        _SPEAKER_LIMITS, unit="words", high=None, chance=Chance.EXACT, n_of="quotations", estimate=total, shown=False,
        languages=ENGLISH,
    )  # fmt: skip
    yield measure(
        "speakers.effective", "effective speakers", "1 over the sum of the squared shares of quoted words, "
        "over named speakers: how many speakers of equal shares would be as concentrated. The interval resamples "
        "quotations.", "Laakso and Taagepera 1979, Comparative Political Studies 12; interval: Chao and Jost 2015",
        _SPEAKER_LIMITS + " It grows with the number of quotations.", unit="speakers", low=1, high=None,
        chance=Chance.NONE, n_of="quotations", parts=("speakers.words",), of_groups=effective_number,
        languages=ENGLISH,
    )  # fmt: skip
    yield measure(
        "speakers.unnamed", "unnamed sources", "Share of the quotations and reports with a known source whose source "
        "is unnamed (officials, sources, a witness).", "A count",
        "A source named elsewhere in the article only by role counts as named.", n_of="quotations", languages=ENGLISH,
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


def of_one_speaker() -> Iterable[Measure]:
    """The entries of one speaker at one outlet."""

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
