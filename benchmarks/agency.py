"""Agency: precision and recall of each form and pattern, of agents and of patients, on authored sentences; the time.

    python -m benchmarks.agency [--held-out] [--errors]

Of both files of gold, `agency.toml` (older, its held-out part was measured often) and `agency_fresh.toml` (written
without sight of the rules). An event is right where the author has the same verb in the same form; passives are the
forms with a participle, headlines and reduced relatives among them. An agent is right where at least half of the words
of both readings are shared; "exactly" counts the author's very words. Low and high are Wilson's interval of 95 %.
Errors are shown for the development part alone.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Sequence
from time import perf_counter

from analysis.agency import PASSIVES, Form, find_events
from analysis.agency.line import read_line
from analysis.contingency import wilson_interval
from analysis.document import Range
from benchmarks.pipeline import table
from tests.analysis.agency.gold import FRESH, OLDER, Outcome, agrees, cases, document_of, named, outcomes

Row = tuple[str, int, int, int, str, str, str, str]
HEAD = ("", "judged", "found", "right", "precision", "low", "high", "recall")
PATTERN_HEAD = ("pattern", "found", "right", "precision", "low", "high", "agents", "right", "precision")


def row(label: str, judged: int, found: int, right: int) -> Row:
    """One line: precision with its interval, and recall; a dash where there is nothing to divide by."""
    recall = f"{right / judged:.3f}" if judged else "–"
    interval = wilson_interval(right, found)
    if interval is None:
        return label, judged, found, right, "–", "–", "–", recall
    low, high = interval
    return label, judged, found, right, f"{right / found:.3f}", f"{low:.3f}", f"{high:.3f}", recall


def is_right(outcome: Outcome) -> bool:
    """Whether an event is found that the author has in the same form."""
    expected, found = outcome.expected, outcome.found
    return expected is not None and found is not None and expected.form is found.form


def form_row(label: str, listed: Sequence[Outcome], forms: Iterable[Form]) -> Row:
    """The events of some forms: judged, found, and found with the judged form."""
    wanted = frozenset(forms)
    mine = [o for o in listed if o.found is not None and o.found.form in wanted]
    judged = sum(o.expected is not None and o.expected.form in wanted for o in listed)
    return row(label, judged, len(mine), sum(map(is_right, mine)))


def pattern_rows(listed: Sequence[Outcome]) -> list[tuple[str, ...]]:
    """Each pattern of the rules, its events and the agents that it names; which pattern finds it is never judged."""
    lines = []
    for pattern in sorted({outcome.found.pattern for outcome in listed if outcome.found}):
        mine = [o for o in listed if o.found is not None and o.found.pattern == pattern]
        events = row(pattern, 0, len(mine), sum(map(is_right, mine)))
        agents = role_row("agent", mine, exactly=False)
        lines.append((pattern, *map(str, events[2:7]), *map(str, agents[2:5])))
    return lines


def role_row(label: str, listed: Sequence[Outcome], *, exactly: bool) -> Row:
    """The agents or patients: named by the author, found, and found as the author has them."""
    role = label.split(",", maxsplit=1)[0]
    judged = found = right = 0
    for outcome in listed:
        words = str(getattr(outcome.expected, role)) if outcome.expected else ""
        where: Range | None = getattr(outcome.found, role) if outcome.found else None
        judged += bool(words)
        found += where is not None
        right += where is not None and bool(words) and agrees(outcome.case, where, words, exactly=exactly)
    return row(label, judged, found, right)


def rows(listed: Sequence[Outcome]) -> list[Row]:
    """Every line of one part."""
    return [
        *(form_row(form.value, listed, [form]) for form in Form),
        form_row("all passives", listed, PASSIVES),
        form_row("all forms", listed, Form),
        role_row("agent", listed, exactly=False),
        role_row("agent, exactly", listed, exactly=True),
        role_row("patient", listed, exactly=False),
        role_row("patient, exactly", listed, exactly=True),
    ]


def errors(listed: Iterable[Outcome]) -> list[str]:
    """What is not as the author has it, with the sentence."""
    lines = []
    for outcome in listed:
        case, expected, found = outcome.case, outcome.expected, outcome.found
        judged = expected and (expected.form.value, expected.agent, expected.patient, expected.mood.value)
        told = found and (
            found.form.value, named(case, found.agent), named(case, found.patient), found.mood.value
        )  # fmt: skip
        if judged != told:
            lines.append(f"{case.number} {case.text}\n    judged {judged}\n    found  {told}")
    return lines


def microseconds(texts: Sequence[str]) -> tuple[float, float]:
    """The time for a sentence, and how much of it is making its words ready."""
    documents = [document_of(text) for text in texts]
    start = perf_counter()
    for document in documents:
        find_events(document)
    between = perf_counter()
    for document in documents:
        read_line(document.text, document.tokens, len(document.text), headline=False)
    return 1e6 * (between - start) / len(texts), 1e6 * (perf_counter() - between) / len(texts)


def main() -> None:
    """Print the figures of both files, each pattern's precision, and the time."""
    parser = argparse.ArgumentParser(description="Precision of agency on authored sentences.")
    parser.add_argument("--held-out", action="store_true", help="the parts that no rule was written on")
    parser.add_argument("--errors", action="store_true", help="show what is wrong in the development parts")
    chosen = parser.parse_args()
    part = "held out" if chosen.held_out else "development"
    both: list[Outcome] = []
    for name in (OLDER, FRESH):
        listed = [outcome for case in cases(name, held_out=chosen.held_out) for outcome in outcomes(case)]
        both += listed
        print(f"{name}, {part}\n\n{table(HEAD, rows(listed))}\n")
        if chosen.errors and not chosen.held_out:
            print("\n".join(errors(listed)) + "\n")
    print(f"patterns, both files, {part}\n\n{table(PATTERN_HEAD, pattern_rows(both))}\n")
    whole, words = microseconds([case.text for case in cases(held_out=False)])
    print(f"{whole:.0f} µs a sentence that has such a verb, {words:.0f} of them for making its words ready")


if __name__ == "__main__":
    main()
