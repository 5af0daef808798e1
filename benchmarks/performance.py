"""How long the program takes, as ratios within one run, so that the machine does not matter.

    python -m benchmarks.performance [allsides-dev.jsonl.gz]

The yardstick is what a script would do with one article: textstat's eight formulas, called one by one, and
vaderSentiment on each sentence (the sentences are given to it). Texts are new to both sides, since both remember
words. Broadsheet reads sentences and voices, and scores every measure in three voices, with the evidence. Files are
added to a library on disk, figures stored. Starting is a new process each time.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

from analysis.catalogue import measures_of
from analysis.comparison import compare
from analysis.lexicon import bundled_lexicons
from analysis.reading import read_document
from analysis.scoring import ScoredDocument, analysers, score_document
from analysis.sentences import sentence_spans
from benchmarks.pipeline import DATA, table
from benchmarks.readability_speed import articles, textstat_measure
from corpus.article import Article, Block, Fact, Facts, FactSource, Outlet, Role
from tui.jobs.adding import AddRequest, add_files

SCORED, COMPARED, ADDED, STARTS = 100, 5, 200, 9


def seconds(work: Callable[[], object]) -> float:
    """The time that `work` takes once."""
    start = perf_counter()
    work()
    return perf_counter() - start


def yardstick(texts: Sequence[str]) -> float:
    """The median time of textstat's eight formulas and of vaderSentiment by sentence on one text."""
    formulas, vader = textstat_measure(), SentimentIntensityAnalyzer()

    def measure(text: str, sentences: Iterable[str]) -> None:
        formulas(text)
        for sentence in sentences:
            vader.polarity_scores(sentence)

    measure("Load what loads at first use.", ["Once."])
    divided = [(text, [text[a:b] for a, b in sentence_spans(text, 0, len(text), "en")]) for text in texts]
    return median(seconds(lambda pair=pair: measure(*pair)) for pair in divided)  # type: ignore[misc]


def article(key: int, text: str) -> Article:
    """An English article that is all body."""
    english = Facts(language=Fact("en", FactSource.USER))
    return Article(key, text, (Block(Role.BODY, 0, len(text), "all of it"),), english)


def scoring(texts: Sequence[str]) -> tuple[float, list[tuple[Article, ScoredDocument]]]:
    """The median time to read and score one text, and what came of it."""
    made = analysers(bundled_lexicons())
    score_document(read_document(article(0, "Load what loads at first use.")), made)
    times, done = [], []
    for key, text in enumerate(texts, start=1):
        one = article(key, text)
        start = perf_counter()
        scored = score_document(read_document(one), made)
        times.append(perf_counter() - start)
        done.append((one, scored))
    return median(times), done


def comparing(done: Sequence[tuple[Article, ScoredDocument]]) -> float:
    """The median time to compare five scored articles of five outlets: every figure with its interval."""
    measures = measures_of(bundled_lexicons())
    times = []
    for first in range(0, len(done) - COMPARED + 1, COMPARED):
        five = done[first : first + COMPARED]
        columns = [(Outlet(one.key, str(one.key), str(one.key)), one) for one, _ in five]
        scored = {one.key: found for one, found in five}
        times.append(seconds(lambda columns=columns, scored=scored: compare("five", columns, scored, measures)))  # type: ignore[misc]
    return median(times)


def adding(texts: Sequence[str]) -> float:
    """The time to add files to a new library, for one file."""
    with TemporaryDirectory() as folder:
        place = Path(folder)
        files = [place / f"{number}.txt" for number in range(len(texts))]
        for path, text in zip(files, texts, strict=True):
            path.write_text(text, encoding="utf-8")
        request = AddRequest(tuple(files))
        return seconds(lambda: add_files(place / "library.db", request, bundled_lexicons())) / len(texts)


def starting(*command: str) -> float:
    """The median time of a new Python process."""

    def run() -> None:
        subprocess.run([sys.executable, *command], check=True, capture_output=True)

    run()
    return median(seconds(run) for _ in range(STARTS))


def main() -> None:
    """Print every time as a multiple of another one of the same run."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("articles", nargs="?", type=Path, default=DATA / "allsides-dev.jsonl.gz")
    path: Path = cli.parse_args().articles
    texts = articles(path, SCORED + ADDED, at_least=200)
    fresh, others = texts[:SCORED], texts[SCORED:]
    score, done = scoring(fresh)
    base = yardstick(fresh)
    help_page = starting("-c", "from tui.cli import main; main(['--help'])")
    rows = [
        ("read and score one article", f"{score / base:.1f}", "the yardstick on it"),
        ("compare five scored articles", f"{comparing(done) / base:.1f}", "the yardstick on one article"),
        ("add a file (200 at once), for each", f"{adding(others) / base:.1f}", "the yardstick on one article"),
        ("`broadsheet --help`", f"{help_page / starting('-c', 'import click'):.1f}", '`python -c "import click"`'),
    ]
    words = median(len(text.split()) for text in fresh)
    print(f"{SCORED} articles, median {words:.0f} words; medians of one run\n")
    print(table(("what", "times", "what else"), rows))


if __name__ == "__main__":
    main()
