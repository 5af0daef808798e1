"""What everything for one article costs, stage by stage, against textstat's eight formulas and vaderSentiment.

    python -m benchmarks.one_article [allsides-dev.jsonl.gz] [--articles 120] [--warm-up 20]

The yardstick is what a script would do with one article: textstat's eight formulas, called one by one, and
vaderSentiment on each sentence (the sentences are given to it). Three plans take turns, each on articles of its own, so
that every text is new to both sides, and the yardstick is run on the same article right before or right after; both
have warmed up on other texts. Times are of the processor.

- "one voice": sentences, voices, tone (three views), frames, naming, stance, the eight formulas, MATTR and MTLD, of all
  words (stance of the outlet's own, the only ones it is read in), values with every row of evidence.
- "four voices": the same for own, quoted, reported and all words.
- "everything": speakers, agency and who gets to speak too; all that the program keeps of an article.
"""

from __future__ import annotations

import argparse
import gc
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import chain, repeat
from operator import attrgetter
from pathlib import Path
from statistics import median
from time import process_time_ns

from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

from analysis.catalogue import bundled_measures
from analysis.document import Document, Quotation, Speaker, Voice
from analysis.lexicon import bundled_lexicons
from analysis.measure import Measure, Reading
from analysis.reading import Part, lay_out
from analysis.scoring import VOICES, Analyser, analysers
from analysis.selection import Selection
from analysis.sentences import sentence_spans
from analysis.speakers import bundled_aliases, resolve_speakers
from analysis.tone import news_tone
from analysis.voices import find_quotations
from analysis.voices.words.words import Words, words_of
from benchmarks.pipeline import DATA, table
from benchmarks.readability_speed import articles, textstat_measure
from corpus.article import RUNNING_TEXT_ROLES, Role
from corpus.paragraphs import paragraphs
from tui.loading import end_loading

ENGLISH = "en"
IN_TURN = 5
_NUMERATOR, _DENOMINATOR = attrgetter("numerator"), attrgetter("denominator")


@dataclass(slots=True)
class Work:
    """One article on its way from a text to its values."""

    text: str
    voices: Sequence[Voice]
    parts: Sequence[Part] = ()
    words: Words | None = None
    quotations: tuple[Quotation, ...] = ()
    speakers: tuple[Speaker, ...] = ()
    document: Document | None = None
    readings: dict[tuple[str, Voice], Reading] = field(default_factory=dict)
    values: dict[tuple[str, Voice], float | None] = field(default_factory=dict)


Stage = Callable[[Work], object]


def divide(work: Work) -> None:
    """Paragraphs and words."""
    work.parts = [(Role.BODY, start, end) for start, end in paragraphs(work.text)]
    work.words = words_of(work.text, 0, len(work.text), ENGLISH)


def quote(work: Work) -> None:
    """Whose words they are."""
    places = [(start, end) for _, start, end in work.parts]
    work.quotations = find_quotations(work.text, places, ENGLISH, work.words)


def resolve(work: Work) -> None:
    """Who they are that are quoted."""
    work.quotations, work.speakers = resolve_speakers(
        work.text, work.parts, work.quotations, ENGLISH, bundled_aliases()
    )  # fmt: skip


def lay(work: Work) -> None:
    """Sentences, segments and tokens."""
    work.document = lay_out(1, work.text, ENGLISH, work.parts, work.quotations, work.speakers, work.words)


def reader(*names: str, only: Voice | None = None) -> Stage:
    """A stage that reads some analysers in every voice that is asked for, or in one of its own."""
    made = analysers(bundled_lexicons())
    chosen: list[Analyser] = [made[name][1] for name in names]

    def read(work: Work) -> None:
        assert work.document is not None
        for voice in work.voices if only is None else (only,):
            selection = Selection(work.document, voice)
            for analyse in chosen:
                found = analyse(selection)
                work.readings.update(zip(zip(found, repeat(voice), strict=False), found.values(), strict=True))

    return read


def evaluate(work: Work) -> None:
    """The value of every measure from the sums of its parts."""
    sums = {
        name: (sum(map(_NUMERATOR, found.units)), sum(map(_DENOMINATOR, found.units)))
        for name, found in work.readings.items()
        if found.units
    }
    of_part = english_measures()
    for first, voice in sums:
        for measure in of_part.get(first, ()):
            parts = [sums[part, voice] for part in measure.parts if (part, voice) in sums]
            if len(parts) == len(measure.parts):
                work.values[measure.id, voice] = measure.estimate(list(chain.from_iterable(parts)))


@cache
def english_measures() -> Mapping[str, Sequence[Measure]]:
    """The measures of English texts by the first of their parts."""
    measures: dict[str, list[Measure]] = {}
    for measure in bundled_measures():
        if measure.valid_for(ENGLISH):
            measures.setdefault(measure.parts[0], []).append(measure)
    return measures


def yardstick() -> Callable[[str], int]:
    """Times textstat's eight formulas and vaderSentiment by sentence on one text; gives nanoseconds."""
    formulas, vader = textstat_measure(), SentimentIntensityAnalyzer()

    def run(text: str) -> int:
        sentences = [text[a:b] for start, end in paragraphs(text) for a, b in sentence_spans(text, start, end, ENGLISH)]
        begin = process_time_ns()
        formulas(text)
        for sentence in sentences:
            vader.polarity_scores(sentence)
        return process_time_ns() - begin

    return run


def plans() -> Mapping[str, tuple[Sequence[Voice], Mapping[str, Stage]]]:
    """What is done, by the name of its column: the voices, and the stages in order."""
    naming = [f"lexicon:{lexicon.id}" for lexicon in bundled_lexicons() if lexicon.kind == "naming"]
    ground = {"paragraphs and words": divide, "quotations": quote}
    measures = {
        "tone, three views": reader("tone"),
        "frames": reader("lexicon:frame"),
        "naming": reader(*naming),
        "stance": reader("stance", only=Voice.OWN),
        "counts": reader("length"),
        "MATTR and MTLD": reader("diversity"),
    }
    listed = {**ground, "sentences, segments, tokens": lay, **measures}
    all_there_is = {
        **ground,
        "speakers": resolve,
        "sentences, segments, tokens": lay,
        **measures,
        "stance": reader("stance"),
        "agency": reader("agency"),
        "who gets to speak": reader("speaking"),
    }
    last = {"values": evaluate}
    return {
        "one voice": ((Voice.ALL,), listed | last),
        "four voices": (VOICES, listed | last),
        "everything": (VOICES, all_there_is | last),
    }


def timed(text: str, voices: Sequence[Voice], stages: Mapping[str, Stage]) -> tuple[dict[str, int], Work]:
    """Nanoseconds of each stage on one text, and what came of it."""
    work = Work(text, voices)
    taken = {}
    for name, stage in stages.items():
        begin = process_time_ns()
        stage(work)
        taken[name] = process_time_ns() - begin
    return taken, work


def news_alone(work: Work) -> int:
    """Nanoseconds of the tone for news of the sentences of a document, without evidence or the other views."""
    assert work.document is not None
    placed = Selection(work.document, Voice.ALL).tokens_by_piece(RUNNING_TEXT_ROLES)
    text, tokens = work.text, work.document.tokens
    begin = process_time_ns()
    for _, first, last in placed:
        news_tone(text, tokens, first, last)
    return process_time_ns() - begin


@dataclass(slots=True)
class Times:
    """Nanoseconds of one plan, article by article."""

    ours: list[dict[str, int]] = field(default_factory=list)
    theirs: list[int] = field(default_factory=list)
    news: list[int] = field(default_factory=list)

    def of(self, stage: str) -> float:
        """The median of one stage."""
        return median(one.get(stage, 0) for one in self.ours)

    def total(self) -> float:
        """The median of all stages together."""
        return median(sum(one.values()) for one in self.ours)


def measured(texts: Iterable[str], warm_up: int) -> dict[str, Times]:
    """The times of every plan; the first texts of each plan are given to both sides and not counted."""
    theirs, made = yardstick(), plans()
    times = {name: Times() for name in made}
    for number, text in enumerate(texts):
        if number == warm_up:
            # As the program does when it has loaded, for both sides.
            gc.collect()
            end_loading()
        name = list(made)[number % len(made)]
        before = theirs(text) if number % 2 else 0
        ours, work = timed(text, *made[name])
        taken = before or theirs(text)
        if number >= warm_up:
            of_plan = times[name]
            of_plan.ours.append(ours)
            of_plan.theirs.append(taken)
            of_plan.news.append(news_alone(work))
    return times


def main() -> None:
    """Print each stage and the ratios."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("path", nargs="?", type=Path, default=DATA / "allsides-dev.jsonl.gz")
    cli.add_argument("--articles", type=int, default=120, help="how many each plan is given")
    cli.add_argument("--warm-up", type=int, default=20, help="articles before those, which are not counted")
    asked = cli.parse_args()
    texts = articles(asked.path, 3 * asked.articles + asked.warm_up, at_least=200)
    times = measured(texts, asked.warm_up)
    words = median(len(text.split()) for text in texts[asked.warm_up :])
    print(f"{asked.articles} articles for each plan, median {words:.0f} words; medians in milliseconds\n")
    stages = list(max(times.values(), key=lambda one: len(one.ours[0])).ours[0])
    rows: list[Sequence[object]] = [
        (stage, *(f"{one.of(stage) / 1e6:.2f}" if stage in one.ours[0] else "" for one in times.values()))
        for stage in stages
    ]
    rows += [
        ("**together**", *(f"{one.total() / 1e6:.2f}" for one in times.values())),
        ("the yardstick", *(f"{median(one.theirs) / 1e6:.2f}" for one in times.values())),
        ("**share of the yardstick**", *(f"{one.total() / median(one.theirs):.3f}" for one in times.values())),
        ("tone for news alone, no evidence", *(f"{median(one.news) / 1e6:.2f}" for one in times.values())),
    ]
    print(table(("stage", *times), rows))


if __name__ == "__main__":
    main()
