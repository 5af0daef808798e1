"""Loaded-language candidates: how many of their words people marked, and how much denser they are in biased sentences.

    python -m benchmarks.loaded [babe-sg1.csv [basil-dev.jsonl]] [--write]

The sentences are the first part of BABE (Spinde et al. 2021): of each, whether experts called it biased, and which
words they marked. *Agreed* are those words of candidates in sentences called biased that were marked: the same word, or
(*in part*) one that holds the other. *Ratio* is the candidates per 1,000 words of biased sentences over those of all
others. Half of the outlets were looked at when the lexicon was made; of the other half nobody saw more than figures.
`--write` keeps the figures of that half by reason in analysis/lexicons/loaded_agreement.toml, for the screen.

The same is asked of BASIL (Fan et al. 2019), a second data set that nobody looked at: whole articles, in which a
sentence counts as biased where people marked words for how they tell, not for what.
"""

from __future__ import annotations

import argparse
import ast
import csv
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from analysis.contingency import wilson_interval
from analysis.document import Voice
from analysis.loaded import bundled_loaded, find_loaded
from analysis.reading import read_document
from analysis.selection import Selection
from analysis.text import words
from benchmarks.pipeline import DATA, table
from corpus.article import ANALYSED_ROLES, Article, Block, Fact, Facts, FactSource, Role

LOOKED_AT = frozenset({"breitbart", "huffpost", "msnbc", "usa-today"})
"""Outlets whose sentences were read for kinds of error; of the others nobody saw more than the figures."""
AGREEMENT = Path(__file__).parents[1] / "analysis" / "lexicons" / "loaded_agreement.toml"
ENGLISH = Facts(language=Fact("en", FactSource.USER))


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a candidate, its reason, and whether people marked it: the same word, or in part."""

    reason: str
    agreed: bool
    in_part: bool


@dataclass(frozen=True, slots=True)
class Judged:
    """One sentence: what people said of it, its words in the chosen voice, its candidates and their words."""

    outlet: str
    topic: str
    biased: bool
    length: int
    candidates: int
    words: tuple[Word, ...]
    marked: int
    found: int


@dataclass(frozen=True, slots=True)
class Marked:
    """One sentence as people judged it: where it is from, whether it is biased, the words that they marked."""

    outlet: str
    topic: str
    text: str
    biased: bool
    phrases: tuple[str, ...]


def babe(path: Path) -> Iterator[Marked]:
    """The sentences of BABE's first part; those without agreement count as not biased."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file, delimiter=";"):
            biased = row["label_bias"] == "Biased"
            phrases = tuple(ast.literal_eval(row["biased_words"]))
            yield Marked(row["outlet"], row["topic"], row["text"], biased, phrases)


def basil(path: Path, voice: Voice) -> Iterator[Marked]:
    """The sentences of BASIL; biased are those in which people marked words for their bias, not what they tell."""
    for line_of_file in path.read_text("utf-8").split("\n"):
        if not line_of_file:
            continue
        article = json.loads(line_of_file)
        marked: dict[str, list[str]] = {}
        for span in article["bias_spans"]:
            if span["bias"] == "lex" and (voice is Voice.ALL or span["quote"] == "no"):
                marked.setdefault(span["id"], []).append(span["txt"])
        sentences = [sentence for paragraph in article["paragraphs"] for sentence in paragraph]
        for number, sentence in enumerate(sentences):
            phrases = tuple(marked.get(f"p{number}", ()))
            yield Marked(article["outlet"], article["event"], sentence, bool(phrases), phrases)


def judged(sentences: Iterable[Marked], voice: Voice) -> Iterator[Judged]:
    """Each sentence with its candidates in one voice."""
    for number, one in enumerate(sentences):
        block = Block(Role.BODY, 0, len(one.text), "sentence")
        selection = Selection(read_document(Article(number, one.text, (block,), ENGLISH)), voice)
        phrases = [[token.form for token in words(phrase)] for phrase in one.phrases]
        marked = {word for phrase in phrases for word in phrase}
        joined = [" ".join(phrase) for phrase in phrases if phrase]
        candidates = find_loaded(selection)
        given = [
            (candidate.reason.id, token.form)
            for candidate in candidates
            for token in words(one.text, candidate.start, candidate.end)
        ]
        yield Judged(
            one.outlet,
            one.topic,
            one.biased,
            sum(last - first for _, first, last in selection.tokens_by_piece(ANALYSED_ROLES)),
            len(candidates),
            tuple(
                Word(reason, word in marked, any(word in phrase or phrase in word for phrase in joined))
                for reason, word in given
            ),
            len(marked),
            len(marked & {word for _, word in given}),
        )


def ratio(sentences: Sequence[Judged]) -> float:
    """Candidates per word of biased sentences over those of all others."""
    rates = []
    for biased in (True, False):
        chosen = [one for one in sentences if one.biased is biased]
        rates.append(sum(one.candidates for one in chosen) / max(1, sum(one.length for one in chosen)))
    return rates[0] / rates[1] if rates[1] else float("inf")


def line(label: str, sentences: Sequence[Judged]) -> tuple[object, ...]:
    """The figures of some sentences: words, agreed with Wilson's interval, in part, marked words found, ratio."""
    given = [word for one in sentences if one.biased for word in one.words]
    marked = sum(one.marked for one in sentences if one.biased)
    found = sum(one.found for one in sentences if one.biased)
    in_part = sum(word.in_part for word in given) / max(1, len(given))
    return (label, *share(given), in_part, found / max(1, marked), ratio(sentences))


def share(given: Sequence[Word]) -> tuple[int, float, str]:
    """How many words, the share agreed, its interval."""
    agreed = sum(word.agreed for word in given)
    low, high = wilson_interval(agreed, len(given)) or (0.0, 1.0)
    return len(given), agreed / max(1, len(given)), f"{low:.2f}-{high:.2f}"


def by(sentences: Sequence[Judged], key: Callable[[Judged], str]) -> Iterator[tuple[object, ...]]:
    """One line for each value of `key`, in order of name."""
    for value in sorted({key(one) for one in sentences}):
        yield line(value, [one for one in sentences if key(one) == value])


def by_reason(sentences: Iterable[Judged]) -> dict[str, list[Word]]:
    """The words of candidates in biased sentences, by reason, in the lexicon's order."""
    given: dict[str, list[Word]] = {reason.id: [] for reason in bundled_loaded().reasons}
    for one in sentences:
        for word in one.words if one.biased else ():
            given[word.reason].append(word)
    return given


def agreement_file(given: dict[str, list[Word]]) -> str:
    """The text of the file of agreement."""
    lines = [
        "# How many words of candidates people marked as well, in sentences that they called biased. Figures only,",
        "# written by: python -m benchmarks.loaded --write. First part of BABE, outlets not looked at, own words.",
    ]
    for reason, found in given.items():
        lines += ["", f"[reason.{reason}]", f"agreed = {sum(word.agreed for word in found)}", f"n = {len(found)}"]
    return "\n".join(lines) + "\n"


def main() -> None:
    """Print the figures; with `--write` keep those by reason."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("sentences", nargs="?", type=Path, default=DATA / "babe-sg1.csv")
    cli.add_argument("articles", nargs="?", type=Path, default=DATA / "basil-dev.jsonl")
    cli.add_argument("--write", action="store_true", help="keep the figures by reason in the lexicons' folder")
    given = cli.parse_args()
    head = ("", "words", "agreed", "95 %", "in part", "marked words found", "ratio")
    for voice, title in ((Voice.OWN, "own words"), (Voice.ALL, "every voice")):
        found = list(judged(babe(given.sentences), voice))
        unseen = [one for one in found if one.outlet not in LOOKED_AT]
        parts = [
            line("all", found),
            line("outlets looked at", [one for one in found if one.outlet in LOOKED_AT]),
            line("outlets not looked at", unseen),
        ]
        print(f"{title}, development part\n\n{table(head, parts)}\n")
        second = list(judged(basil(given.articles, voice), voice)) if given.articles.exists() else []
        if second:
            lines = [line("all", second), *by(second, lambda one: one.outlet)]
            print(f"{title}, BASIL, not looked at\n\n{table(head, lines)}\n")
        if voice is Voice.ALL:
            continue
        print(f"each outlet alone\n\n{table(head, by(found, lambda one: one.outlet))}\n")
        without = [
            line(f"without {outlet}", [one for one in found if one.outlet != outlet])
            for outlet in sorted({one.outlet for one in found})
        ]
        print(f"all outlets but one\n\n{table(head, without)}\n")
        print(f"by topic, outlets not looked at\n\n{table(head, by(unseen, lambda one: one.topic))}\n")
        reasons = by_reason(unseen)
        rows = [
            (reason, *share(of_reason), *share(by_reason(found)[reason])) for reason, of_reason in reasons.items()
        ]  # fmt: skip
        names = ("reason", "words, outlets not looked at", "agreed", "95 %", "words, all outlets", "agreed", "95 %")
        print(f"by reason\n\n{table(names, rows)}\n")
        if given.write:
            AGREEMENT.write_text(agreement_file(reasons), "utf-8")


if __name__ == "__main__":
    main()
