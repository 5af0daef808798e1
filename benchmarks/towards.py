"""Tone towards somebody: how often what the outlet says of an actor is told rightly, against whole-sentence tone.

    python -m benchmarks.towards [--gold FOLDER] [--errors]

Each authored passage says of its actors whether the outlet's own words praise them (1), blame them (-1) or neither (0).
Ours is the balance of an actor's clauses; the sentence views give an actor the mean tone of the sentences that mention
them, found by our mentions or else by name, cut at VADER's ±.05. Of held-out passages only the shares are printed:
`--errors` lists mistakes in the development part alone.
"""

from __future__ import annotations

import argparse
import tomllib
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean
from typing import Any

from analysis.actors import Mention, find_actors, read_towards
from analysis.document import Document, Voice
from analysis.selection import Selection
from analysis.speakers import bundled_aliases
from analysis.speakers.bodies import body_key
from analysis.speakers.names import key_of
from analysis.tone import CUT_OFF, news_tone, plain_compound
from benchmarks.pipeline import table
from tests.analysis.plain_articles import read_text

GOLD = Path(__file__).parents[1] / "tests" / "analysis" / "gold"
FILES = ("tone_towards.toml", "tone_towards_fresh.toml")
CLASSES = (1, 0, -1)

SentenceTone = Callable[[Document, int], float]


@dataclass(frozen=True, slots=True)
class Judged:
    """One actor of one passage: what people say and what each view says; `found` whether our mentions have them."""

    passage: int
    text: str
    actor: str
    gold: int
    found: bool
    told: dict[str, int]


def keys_of(name: str) -> frozenset[str]:
    """The keys that an actor of this name may have."""
    known = bundled_aliases().canonical(name)
    return frozenset({known.key}) if known else frozenset({key_of(name), body_key(name)})


def vader_of(document: Document, place: int) -> float:
    """Plain VADER of a whole sentence."""
    sentence = document.sentences[place]
    return plain_compound(document.text[sentence.start : sentence.end])


def news_of(document: Document, place: int) -> float:
    """Tone for news of a whole sentence."""
    sentence = document.sentences[place]
    tokens = [token for token in document.tokens if sentence.start <= token.start < sentence.end]
    return news_tone(document.text, tokens).value


VIEWS: dict[str, SentenceTone] = {"VADER by sentence": vader_of, "tone for news by sentence": news_of}
OURS = "ours"


def sign(value: float) -> int:
    """The class of a value, -1 to 1."""
    return (value > 0) - (value < 0)


def judge(passage: dict[str, Any]) -> list[Judged]:
    """The actors of a passage as each view sees them."""
    document = read_text(passage["text"])
    mentions = find_actors(document, bundled_aliases())
    readings = read_towards(Selection(document, Voice.OWN), mentions)
    judged = []
    for name, gold in passage["towards"]:
        keys = keys_of(name)
        own = [unit.numerator for key in keys if key in readings for unit in readings[key].units]
        told = {OURS: sign(sum(own))}
        sentences = _sentences(document, mentions, keys, name)
        for view, tone in VIEWS.items():
            mean = fmean([tone(document, place) for place in sentences] or [0.0])
            told[view] = 0 if abs(mean) < CUT_OFF else sign(mean)
        found = any(mention.actor.key in keys for mention in mentions)
        judged.append(Judged(passage["id"], passage["text"], name, gold, found, told))
    return judged


def _sentences(document: Document, mentions: Sequence[Mention], keys: frozenset[str], name: str) -> list[int]:
    found = {mention.sentence for mention in mentions if mention.actor.key in keys}
    if not found:
        found = {
            place for place, one in enumerate(document.sentences) if name in document.text[one.start : one.end]
        } or set(range(len(document.sentences)))
    return sorted(found)


def accuracy(pairs: Sequence[tuple[int, int]]) -> float:
    """The share of pairs (gold, told) that agree."""
    return sum(gold == told for gold, told in pairs) / len(pairs) if pairs else 0.0


def macro_f1(pairs: Sequence[tuple[int, int]]) -> float:
    """The mean of the F1 of praise, neither and blame."""
    right = Counter(gold for gold, told in pairs if gold == told)
    golden, given = Counter(gold for gold, _ in pairs), Counter(told for _, told in pairs)
    scores = [2 * right[one] / (golden[one] + given[one]) for one in CLASSES if golden[one] + given[one]]
    return fmean(scores) if scores else 0.0


def main() -> None:
    """Print accuracy and macro-F1 of each view, in each part of each file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, default=GOLD)
    parser.add_argument("--errors", action="store_true", help="list what is wrong in the development part")
    parser.add_argument("--held-out", action="store_true", help="measure the held-out part, too")
    arguments = parser.parse_args()
    rows: list[tuple[object, ...]] = []
    for name in FILES:
        path = arguments.gold / name
        if not path.exists():
            continue
        passages = tomllib.loads(path.read_text(encoding="utf-8"))["passage"]
        for held_out in (False, True) if arguments.held_out else (False,):
            part = [one for one in passages if bool(one.get("held_out")) is held_out]
            judged = [actor for passage in part for actor in judge(passage)]
            label = "held out" if held_out else "development"
            found = sum(one.found for one in judged) / max(1, len(judged))
            for view in (OURS, *VIEWS):
                pairs = [(one.gold, one.told[view]) for one in judged]
                rows.append((name, label, len(judged), found, view, accuracy(pairs), macro_f1(pairs)))
            if arguments.errors and not held_out:
                for one in judged:
                    if one.gold != one.told[OURS]:
                        print(f"{one.passage} {one.actor}: {one.gold} not {one.told[OURS]} | {one.found} | {one.text}")
    print(table(("gold", "part", "actors", "found", "view", "accuracy", "macro-F1"), rows))


if __name__ == "__main__":
    main()
