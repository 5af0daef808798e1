"""Prints docs/methods.md from the catalogue: `python -m benchmarks.methods_page > docs/methods.md`."""

from __future__ import annotations

from itertools import groupby

from analysis.catalogue import bundled_measures, speaker_measures
from analysis.lexicon import bundled_lexicons
from analysis.measure import Measure
from analysis.statistics import ARTICLES_FOR_CLUSTERS, MOST_UNITS, REPLICATES

INTRODUCTION = f"""# Methods

This page is made from the catalogue (`analysis/catalogue.py`) that the app and the exports read.

**Voice.** Every measure is made for the outlet's *own* words, for *quoted* words (inside marks as a quotation), for
*reported* words (somebody's words or stated thought as a clause without marks) and for *all* words, and for the words
of one speaker. Speech told by a noun ("denied wrongdoing"), wishes and plans are own words. For tone, a sentence of
two voices is divided into segments of one voice; readability counts whole sentences of one voice; lexicons count
tokens. Titles and scare quotes are own words.

**What is measured.** Tone, readability and length are measured on standfirst and body, which are written in
sentences. Frames and names are counted in headlines and subheads as well. What is set aside (captions, credits,
datelines, bylines, page furniture) is not measured.

**Figures.** Within a story or collection an outlet's articles are pooled, numerators over denominators. It is a
statement about these texts, not about the outlet.

**Intervals.** 95 %, from {REPLICATES} bootstrap samples of sentences inside each article, with a fixed seed (Efron
and Tibshirani 1993). Headlines are held, so an outlet's *headline - body* says nothing about other headlines. From
{ARTICLES_FOR_CLUSTERS} articles of an outlet on, whole articles are resampled, because sentences of one article are
alike; more than {MOST_UNITS} of either are drawn in runs of neighbours.
Where no sentence or every sentence has a hit, resampling gives an interval of no width; the exact binomial
(Clopper and Pearson 1934) or Poisson (Garwood 1936) limits stand in. A count of words or sentences is exact and has
no interval.

**Language.** It is detected; a measure that is not valid for a language says "not measured: Russian".
"""


def page() -> str:
    """The whole page."""
    lines = [INTRODUCTION]
    shown = [measure for measure in (*bundled_measures(), *speaker_measures()) if measure.shown]
    for group, members in groupby(shown, key=lambda measure: measure.group):
        measures = list(members)
        lines += [f"## {group}", "", "| id | unit | range | languages | how |", "|---|---|---|---|---|"]
        lines += [_row(measure) for measure in measures]
        for name, values in (("Source", "citation"), ("Limits", "limits")):
            texts = dict.fromkeys(getattr(measure, values) for measure in measures)
            if len(texts) == 1:
                lines += ["", f"{name}: {next(iter(texts))}"]
            else:
                lines += [
                    "",
                    f"{name}:",
                    "",
                    *(f"- {measure.name}: {getattr(measure, values)}" for measure in measures),
                ]
        lines.append("")
    lines += ["## Terms", ""]
    for lexicon in bundled_lexicons():
        for category in lexicon.categories:
            terms = "; ".join(entry.term for entry in category.entries)
            lines.append(f"- `{lexicon.id}.{category.id}`: {terms}")
    return "\n".join(lines) + "\n"


def _row(measure: Measure) -> str:
    ends = ["" if end is None else f"{end:g}" for end in (measure.low, measure.high)]
    span = f"{ends[0]} to {ends[1]}" if any(ends) else "open"
    languages = ", ".join(sorted(measure.languages)) if measure.languages else "any"
    return f"| `{measure.id}` | {measure.unit} | {span} | {languages} | {measure.name}: {measure.method} |"


if __name__ == "__main__":
    print(page(), end="")
