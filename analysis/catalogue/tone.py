"""Tone: the news layer, plain VADER beside it, and the second view."""

from __future__ import annotations

from collections.abc import Iterable

from analysis.measure import Chance, Estimate, Family, Measure, Sums, ratio

ENGLISH = frozenset({"en"})

_NEWS = "Hutto and Gilbert 2014, VADER, ICWSM; the news layer is ours (analysis/lexicons/tone.toml)"
_LIMITS = (
    "A word list: it sees no irony, and does not know who is blamed for what. Tone is mostly topic: compare outlets on "
    "one story only."
)
_VADER = "Hutto and Gilbert 2014, VADER, ICWSM; vaderSentiment 3.3.2"
_VADER_LIMITS = (
    "A word list made for social media: it does not know invasion or shelling, and takes words such as united, "
    "security or special for praise."
)


def _headline_minus_body(sums: Sums) -> float | None:
    headline, headlines, body, sentences = sums
    return headline / headlines - body / sentences if headlines and sentences else None


def tone() -> Iterable[Measure]:
    """The entries of tone."""

    def measure(  # noqa: PLR0913
        name: str, title: str, method: str, *, unit: str = "compound", low: float = -1, high: float = 1,
        estimate: Estimate | None = None, parts: tuple[str, ...] = (), chance: Chance = Chance.NONE,
        shown: bool = True, n_of: str = "sentences", citation: str = _NEWS, limits: str = _LIMITS,
    ) -> Measure:  # fmt: skip
        return Measure(
            f"tone.{name}", Family.TONE, "Tone", title, unit, low, high, method, citation, limits,
            parts or (f"tone.{name}",), estimate or ratio(), ENGLISH, chance, shown, n_of,
        )  # fmt: skip

    yield measure(
        "mean", "mean of sentences", "VADER's rules over its word list as it is read in news: names of people, offices "
        "and institutions give nothing, words with another sense in news are masked, words of conflict, law and "
        "disaster are added. Mean over sentences, s / sqrt(s^2 + 15) of the points of each; a sentence of two voices "
        "is divided, one without a hit is 0.",
    )  # fmt: skip
    for name, rule in (
        ("positive", "at least +0.05"),
        ("negative", "at most -0.05"),
        ("untouched", "0 without a single word that counts"),
    ):
        yield measure(
            name, f"{name} sentences", f"Share of sentences whose tone is {rule}.", unit="share", low=0,
            chance=Chance.SHARE,
        )  # fmt: skip
    yield measure("headline", "headline", "Mean tone of the headlines.", shown=False, n_of="headlines")
    yield measure(
        "headline_minus_body", "headline - body", "Tone of the headline less the mean of the body's sentences; "
        "below 0 the headline is harder than the text under it. The interval resamples the body.",
        low=-2, high=2, estimate=_headline_minus_body, parts=("tone.headline", "tone.mean"),
    )  # fmt: skip
    yield measure(
        "vader", "plain VADER", "Mean over sentences of vaderSentiment's compound as it comes, without the layer.",
        citation=_VADER, limits=_VADER_LIMITS,
    )  # fmt: skip
    yield measure(
        "polarity", "praise less blame", "A second view, made without VADER's list or rules: in each sentence the "
        "words that praise less those that blame over both; mean over sentences.", unit="balance",
        citation="Authored word list (analysis/lexicons/polarity.toml); the balance is that of Stone et al. 1966",
        limits="Coarse on purpose: a word is on one side and no more on it than any other.",
    )  # fmt: skip
    yield measure(
        "disagreement", "views at odds", "Share of sentences in which tone and the second view are on different sides "
        "of nought, of those in which both take a side.", unit="share", low=0, chance=Chance.SHARE,
        citation="Boukes et al. 2020, Communication Methods and Measures 14: tools of tone hardly overlap",
        limits="Where both agree they may both be wrong.",
    )  # fmt: skip
