"""Speakers: how many quotations of the authored stories are given to who says them.

    python -m benchmarks.speakers [--errors]

A told stretch counts where a quotation that the engine found covers half of it. "Sources by hand" takes every told
stretch with the form of its speaker that people noted, so that it measures the resolving alone. Merges are judged over
pairs of named people and bodies in two outlets' articles of one story, and of all stories taken together. Held-out
stories are for measuring only: `--errors` lists those of the development part.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator

from benchmarks.pipeline import table
from tests.analysis.speakers.gold import Finder, Judgement, Resolved, by_engine, by_hand, judgements, merges, resolved
from tests.analysis.speakers.gold import stories as authored

_PARTS = ((False, "development"), (True, "held out"))
_FINDERS: tuple[tuple[str, Finder], ...] = (("engine's sources", by_engine), ("sources by hand", by_hand))


def stories(held_out: bool, finder: Finder) -> list[list[Resolved]]:
    """The stories of a part with their speakers, article numbers unique over all of them."""
    numbered: list[list[Resolved]] = []
    count = 0
    for story in authored(held_out):
        articles = resolved(story, finder)
        numbered.append([Resolved(count + one.article, one.telling, one.quotations, one.speakers) for one in articles])
        count += len(articles)
    return numbered


def shares(judged: Iterable[Judgement]) -> Iterator[tuple[str, int, int, float]]:
    """For all, for those with a source, and for each kind of reference: right ones, all, and the share."""
    listed = list(judged)
    kinds = Counter(one.reference for one in listed)
    groups = [("all", listed), ("with a source", [one for one in listed if one.source])]
    groups += [(kind, [one for one in listed if one.reference == kind]) for kind in sorted(kinds)]
    for name, group in groups:
        right = sum(one.right for one in group)
        yield name, right, len(group), right / max(1, len(group))


def main() -> None:
    """Print the share of right speakers by reference, and the merges over outlets."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--errors", action="store_true", help="list what is wrong in the development part")
    arguments = parser.parse_args()
    rows: list[tuple[object, ...]] = []
    merged: list[tuple[object, ...]] = []
    for held_out, part in _PARTS:
        for name, finder in _FINDERS:
            told = stories(held_out, finder)
            judged = [one for story in told for one in judgements(story)]
            rows.extend((part, name, *row) for row in shares(judged))
            by_story = [merges(story) for story in told]
            merged.append((part, name, "within stories", *map(sum, zip(*by_story, strict=True))))
            merged.append((part, name, "all stories", *merges([article for story in told for article in story])))
            if arguments.errors and not held_out:
                wrong = [one for one in judged if not one.right]
                print(
                    "\n".join(
                        f"{o.telling.story} {o.telling.outlet}: {o.told.name} | {o.source} -> {o.given}" for o in wrong
                    )
                )
    print(table(("part", "sources", "reference", "right", "of", "share"), rows))
    print()
    print(table(("part", "sources", "over", "right merges", "wrong", "missed", "pairs"), merged))


if __name__ == "__main__":
    main()
