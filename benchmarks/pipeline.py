"""What the measurements share: where the data are, the real pipeline over texts, and tables in Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from tui.jobs.inspecting import Inspected, Inspector

DATA = Path(__file__).parents[2] / "shared" / "data"
"""Beside the project; every measurement takes other paths as arguments."""


def inspected_files(paths: Iterable[Path]) -> Iterator[Inspected]:
    """Each file, read and scored as `broadsheet inspect --as-is` does it."""
    inspector = Inspector.with_all_lexicons()
    for path in paths:
        yield inspector.read(path, as_is=True)


def inspected(texts: Mapping[str, str]) -> Iterator[tuple[str, Inspected]]:
    """Each text by its name, written to a file and inspected."""
    with TemporaryDirectory() as folder:
        paths = [Path(folder) / f"{number}.txt" for number in range(len(texts))]
        for path, text in zip(paths, texts.values(), strict=True):
            path.write_bytes(text.encode("utf-8"))
        yield from zip(texts, inspected_files(paths), strict=True)


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A table in Markdown; floats have three places."""
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    lines += ["| " + " | ".join(f"{c:.3f}" if isinstance(c, float) else str(c) for c in row) + " |" for row in rows]
    return "\n".join(lines)
