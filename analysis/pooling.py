"""From readings to a figure: an outlet's articles pooled, numerators over denominators, with an interval."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import chain

from analysis.document import Voice
from analysis.framing.dominance import FEWEST_ENTRIES, Dominance, dominance_of
from analysis.measure import Chance, Evidence, Family, Figure, GroupEstimate, Measure, Reading, Unit
from analysis.scoring import VOICES, ScoredDocument
from analysis.statistics import (
    ARTICLES_FOR_CLUSTERS,
    MOST_UNITS,
    REPLICATES,
    Samples,
    bootstrap_interval,
    drawn_together,
    exact_limits,
    percentile_interval,
    resampled_sums,
)
from corpus.article import Role

LANGUAGE_NAMES = {
    "ar": "Arabic", "be": "Belarusian", "bg": "Bulgarian", "cs": "Czech", "de": "German", "el": "Greek",
    "en": "English", "es": "Spanish", "et": "Estonian", "fa": "Persian", "fi": "Finnish", "fr": "French",
    "he": "Hebrew", "hi": "Hindi", "hu": "Hungarian", "it": "Italian", "ja": "Japanese", "ko": "Korean",
    "lt": "Lithuanian", "lv": "Latvian", "nl": "Dutch", "no": "Norwegian", "pl": "Polish", "pt": "Portuguese",
    "ro": "Romanian", "ru": "Russian", "sk": "Slovak", "sr": "Serbian", "sv": "Swedish", "th": "Thai",
    "tr": "Turkish", "uk": "Ukrainian", "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Fit:
    """The documents of an outlet that a measure is valid for."""

    documents: tuple[ScoredDocument, ...]
    resampled: Callable[[str, Voice], tuple[Samples, Samples]]


def outlet_figures(measures: Sequence[Measure], documents: Sequence[ScoredDocument]) -> dict[tuple[str, Voice], Figure]:
    """Every figure of one outlet, by measure id and voice: its articles taken together.

    A measure that is not valid for an article's language leaves the article out and says so.
    """
    fits: dict[frozenset[str] | None, _Fit] = {}
    figures = {}
    for measure in measures:
        if measure.languages not in fits:
            fit = tuple(scored for scored in documents if measure.valid_for(scored.document.language))
            fits[measure.languages] = _Fit(fit, _resampler(fit))
        for voice in VOICES:
            figures[measure.id, voice] = _figure(measure, voice, fits[measure.languages], documents)
    return figures


def _figure(measure: Measure, voice: Voice, fit: _Fit, documents: Sequence[ScoredDocument]) -> Figure:
    if measure.voices is not None and voice not in measure.voices:
        return _not_measured(measure, voice, f"{' or '.join(sorted(measure.voices))} voice only")
    if not fit.documents:
        return _not_measured(measure, voice, f"not measured: {_languages(documents)}")
    readings = [[scored.readings[part, voice] for part in measure.parts] for scored in fit.documents]
    sums = [_total(found) for found in zip(*readings, strict=True)]
    first = [parts[0] for parts in readings]
    rows = [row for found in first for row in found.evidence]
    if measure.of_groups:
        value = measure.of_groups(list(_group_sums(rows).values()))
    else:
        value = measure.estimate(tuple(chain.from_iterable(sums)))
    if value is None:
        return _not_measured(measure, voice, _why_nothing(measure, voice))
    n = _units_behind(measure, readings)
    numerator, denominator = sums[0] if measure.counted and not measure.of_groups else (None, None)
    if n < measure.least_n:
        why = f"{n} {measure.n_of if n != 1 else measure.n_of.removesuffix('s')}; needs {measure.least_n}"
        return Figure(
            measure.id, voice, None, None, None, len(rows), numerator, denominator, n, measure.n_of, why
        )  # fmt: skip
    if measure.interval_of:
        low, high = measure.interval_of([[part.units for part in parts] for parts in readings]) or (None, None)
    elif measure.of_groups:
        low, high = _groups_interval(measure.of_groups, rows, measure.low or 0.0) or (None, None)
    else:
        low, high = _interval(measure, voice, fit, sums[0], value) or (None, None)
    terms = dominance_of(rows) if measure.family is Family.FRAME else None
    note = _caution(terms, len(documents) - len(fit.documents))
    made = Figure(measure.id, voice, value, low, high, len(rows), numerator, denominator, n, measure.n_of, note)
    return replace(made, distinct=terms.distinct, largest=terms.largest, largest_share=terms.share) if terms else made


def _group_sums(rows: Sequence[Evidence]) -> dict[str, float]:
    sums: dict[str, float] = {}
    for row in rows:
        sums[row.entry] = sums.get(row.entry, 0) + row.value
    return sums


def _groups_interval(estimate: GroupEstimate, rows: Sequence[Evidence], least: float) -> tuple[float, float] | None:
    """Resamples the rows, each with its group; None where there are fewer than two.

    A sample lacks some of the groups, so that its number of them is too small on the whole: the samples are moved so
    that their mean is the value (Chao and Jost 2015, Methods in Ecology and Evolution 6, do so for Hill numbers).
    """
    if len(rows) < 2:
        return None
    columns: dict[str, list[float]] = {}
    width = min(len(rows), MOST_UNITS)
    for row, draw in zip(rows, drawn_together(len(rows)), strict=True):
        columns.setdefault(row.entry, [0.0] * width)[draw] += row.value
    sampled = [resampled_sums(column, 0) for column in columns.values()]
    values = [value for sums in zip(*sampled, strict=True) if (value := estimate(sums)) is not None]
    found, limits = estimate([sum(column) for column in columns.values()]), percentile_interval(values)
    if found is None or limits is None:
        return None
    moved = found - sum(values) / len(values)
    return min(found, max(least, limits[0] + moved)), max(found, limits[1] + moved)


def _not_measured(measure: Measure, voice: Voice, reason: str) -> Figure:
    return Figure(measure.id, voice, None, None, None, 0, None, None, 0, measure.n_of, reason)


def _total(readings: Sequence[Reading]) -> tuple[float, float]:
    numerator = sum(unit.numerator for found in readings for unit in found.units)
    denominator = sum(unit.denominator for found in readings for unit in found.units)
    return numerator, denominator


def _units_behind(measure: Measure, readings: Sequence[Sequence[Reading]]) -> int:
    """What the denominator counts where that is said, otherwise sentences of the last part (of the body)."""
    if measure.n_of not in ("sentences", "headlines"):
        return int(sum(unit.denominator for parts in readings for unit in parts[0].units))
    return sum(len({unit.sentence for unit in parts[-1].units}) for parts in readings)


def _interval(
    measure: Measure, voice: Voice, fit: _Fit, counted: tuple[float, float], value: float
) -> tuple[float, float] | None:
    if measure.chance is Chance.EXACT:
        return value, value
    if measure.counted and measure.chance is not Chance.NONE:
        numerator, denominator = counted
        limits = exact_limits(measure.chance, numerator, denominator, measure.estimate((1, 1)) or 1.0)
        if limits:
            return limits
    if len(fit.documents) == 1 and len(_resampled_places(fit.documents[0])) < 2:
        return None
    sums = [samples for part in measure.parts for samples in fit.resampled(part, voice)]
    return bootstrap_interval(sums, measure.estimate)


def _resampler(documents: Sequence[ScoredDocument]) -> Callable[[str, Voice], tuple[Samples, Samples]]:
    """The resampled numerators and denominators of a counted measure: one draw for all measures and voices.

    Sentences are drawn inside each article and headlines held; from `ARTICLES_FOR_CLUSTERS` articles on, whole articles
    are drawn.
    """

    @cache
    def resampled(part: str, voice: Voice) -> tuple[Samples, Samples]:
        readings = [scored.readings[part, voice] for scored in documents]
        if len(documents) >= ARTICLES_FOR_CLUSTERS:
            columns = [[0.0] * min(len(documents), MOST_UNITS) for _ in range(2)]
            for draw, found in zip(drawn_together(len(documents)), readings, strict=True):
                for column, amount in zip(columns, _total([found]), strict=True):
                    column[draw] += amount
            return resampled_sums(columns[0], 0), resampled_sums(columns[1], 0)
        numerators, denominators = [0.0] * REPLICATES, [0.0] * REPLICATES
        for stratum, (scored, found) in enumerate(zip(documents, readings, strict=True)):
            for sums, (held, column) in zip((numerators, denominators), _columns(scored, found.units), strict=True):
                if held or any(column):
                    sums[:] = [a + held + b for a, b in zip(sums, resampled_sums(column, stratum), strict=True)]
        return numerators, denominators

    return resampled


def _resampled_places(scored: ScoredDocument) -> list[int]:
    sentences = scored.document.sentences
    return [place for place, sentence in enumerate(sentences) if sentence.role is not Role.HEADLINE]


def _columns(
    scored: ScoredDocument, units: Sequence[Unit]
) -> tuple[tuple[float, list[float]], tuple[float, list[float]]]:
    """For numerator and denominator: the headline's share, which is held, and one number a sentence."""
    places = _resampled_places(scored)
    row_of = dict(zip(places, drawn_together(len(places)), strict=True))
    rows = min(len(places), MOST_UNITS)
    held = [0.0, 0.0]
    columns = [[0.0] * rows, [0.0] * rows]
    for unit in units:
        row = row_of.get(unit.sentence)
        for which, amount in enumerate((unit.numerator, unit.denominator)):
            if row is None:
                held[which] += amount
            else:
                columns[which][row] += amount
    return (held[0], columns[0]), (held[1], columns[1])


def _languages(documents: Sequence[ScoredDocument]) -> str:
    codes = sorted({scored.document.language or "" for scored in documents})
    return ", ".join(LANGUAGE_NAMES.get(code, code or "language not known") for code in codes)


def _why_nothing(measure: Measure, voice: Voice) -> str:
    if measure.family is Family.NAMING:
        return "not mentioned"
    if measure.family is Family.DIVERSITY:
        return "fewer than 100 words in one article"
    if measure.family is Family.AGENCY:
        return f"no {measure.n_of} of harm" if measure.n_of != "passives" else "no passive of harm"
    if measure.family is Family.SPEAKERS:
        return "nobody quoted by name" if measure.of_groups else "nobody quoted"
    if measure.id.startswith("tone.headline"):
        return "no headline" if voice in (Voice.OWN, Voice.ALL) else f"no {voice.value} headline"
    return "no whole sentence" if measure.family in (Family.READABILITY, Family.LENGTH) else "no such sentence"


def _caution(terms: Dominance | None, left_out: int) -> str:
    cautions = []
    if terms and 0 < terms.distinct < FEWEST_ENTRIES:
        cautions.append(f"too few different terms for a frame: {terms.distinct} of {FEWEST_ENTRIES}")
    if left_out:
        cautions.append(f"{left_out} {'article' if left_out == 1 else 'articles'} in other languages left out")
    return "; ".join(cautions)
