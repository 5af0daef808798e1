"""Agency: precision of each form, of agents and of patients on the authored sentences, and what it costs.

    python -m benchmarks.agency

A form's precision: of the events found in that form, how many the author has with the same verb and form. An agent is
right where at least half of the words of both readings are shared; "exactly" counts the author's very words. Passives
are the forms with a participle, headlines and reduced relatives among them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from time import perf_counter

from analysis.agency import Form, find_events
from analysis.document import Range
from benchmarks.pipeline import table
from tests.analysis.agency_gold import PASSIVES, Outcome, agrees, cases, document_of, outcomes

Row = tuple[str, int, int, int, float, float]


def row(label: str, judged: int, found: int, right: int) -> Row:
    """One line with its precision and recall."""
    return label, judged, found, right, right / max(1, found), right / max(1, judged)


def form_row(label: str, listed: Sequence[Outcome], forms: Iterable[Form]) -> Row:
    """The events of some forms: judged, found, and found with the judged form."""
    wanted = frozenset(forms)
    return row(
        label,
        sum(o.expected is not None and o.expected.form in wanted for o in listed),
        sum(o.found is not None and o.found.form in wanted for o in listed),
        sum(
            o.found is not None
            and o.found.form in wanted
            and o.expected is not None
            and o.expected.form is o.found.form
            for o in listed
        ),
    )


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


def rows(*, held_out: bool) -> list[Row]:
    """Every line of one part."""
    listed = [outcome for case in cases(held_out=held_out) for outcome in outcomes(case)]
    return [
        *(form_row(form.value, listed, [form]) for form in Form),
        form_row("all passives", listed, PASSIVES),
        form_row("all forms", listed, Form),
        role_row("agent", listed, exactly=False),
        role_row("agent, exactly", listed, exactly=True),
        role_row("patient", listed, exactly=False),
        role_row("patient, exactly", listed, exactly=True),
    ]


def pattern_rows() -> list[tuple[str, int, int, float]]:
    """Each pattern of the rules on the development part: found, right in form, precision."""
    listed = [outcome for case in cases(held_out=False) for outcome in outcomes(case) if outcome.found]
    patterns = sorted({outcome.found.pattern for outcome in listed if outcome.found})
    result = []
    for pattern in patterns:
        mine = [outcome for outcome in listed if outcome.found and outcome.found.pattern == pattern]
        right = sum(o.expected is not None and o.found is not None and o.expected.form is o.found.form for o in mine)
        result.append((pattern, len(mine), right, right / len(mine)))
    return result


def main() -> None:
    """Print the figures of both parts, each pattern's precision, and the time."""
    head = ("", "judged", "found", "right", "precision", "recall")
    for title, held_out in (("development", False), ("held out", True)):
        print(f"{title}\n\n{table(head, rows(held_out=held_out))}\n")
    print(f"patterns, development\n\n{table(('pattern', 'found', 'right', 'precision'), pattern_rows())}\n")
    documents = [document_of(case.text) for case in cases(held_out=False)]
    start = perf_counter()
    for document in documents:
        find_events(document)
    print(f"{1e6 * (perf_counter() - start) / len(documents):.0f} µs a sentence that has such a verb")


if __name__ == "__main__":
    main()
