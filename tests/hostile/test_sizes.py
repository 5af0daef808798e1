"""Articles of absurd sizes and shapes are read without a crash, and twice the text is no more than twice the work."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType

import pytest

from analysis.lexicon import bundled_lexicons
from analysis.reading import read_document
from analysis.scoring import analysers, score_document
from corpus.article import Facts
from corpus.intake import read_file
from tests.commands import ran_apart

Shape = Callable[[int], str]

GROWING: dict[str, Shape] = {
    "paragraphs": lambda n: "\n\n".join(f"The cat number {i} sat on the mat. It was a good day." for i in range(n)),
    "one paragraph": lambda n: "The cat sat on the mat and was happy with it. " * n,
    "lines of one letter": lambda n: "a\n" * n,
    "one headline again and again": lambda n: "Same headline here\n\n" * n,
    "quotations": lambda n: '"It is late," said the mayor. ' * n,
    "a quotation on each line": lambda n: "“a”\n\n" * n,
    "opening marks": lambda n: "He said “a " * n,
    "copyright lines": lambda n: "© 2024 Ledger\n" * n,
    "capitals with a stop": lambda n: "A. " * n,
}
ABSURD: dict[str, str] = {
    "a word of 1 MB": f"Head\n\n{'w' * 1_000_000}\n\nThe end came.\n",
    "stops of 1 MB": f"Head\n\n{'.' * 1_000_000}\n\nThe end came.\n",
    "100,000 straight quotation marks": '"' * 100_000,
    "100,000 opening quotation marks": "“" * 100_000,
    "100,000 quotation marks the wrong way round": "”" * 50_000 + "“" * 50_000,
    "200,000 line ends": f"Head\n\nThe beginning.\n{chr(10) * 200_000}The end came.\n",
    "300,000 spaces": f"Head\n\nThe beginning. {' ' * 300_000}The end came.\n",
    "300,000 accents on one letter": f"Head\n\na{chr(0x301) * 300_000} was the end.\n",
    "100,000 datelines": f"{'MOSCOW, ' * 100_000}November 9. /TASS/. The end came.\n",
}


def work(path: Path, text: str) -> int:
    """How many calls it takes to read and score `text`: an operation count, the same on every machine."""
    path.write_text(text, encoding="utf-8")
    calls = 0

    def count(frame: FrameType, event: str, arg: object) -> None:
        del frame, arg
        nonlocal calls
        calls += event in ("call", "c_call")

    made = analysers(bundled_lexicons())
    before = sys.getprofile()
    sys.setprofile(count)
    try:
        score_document(read_document(read_file(path, key=0, user_facts=Facts()).article), made)
    finally:
        sys.setprofile(before)
    return calls


@pytest.mark.parametrize("shape", GROWING)
def test_twice_the_text_is_at_most_about_twice_the_work(shape: str, tmp_path: Path) -> None:
    made = GROWING[shape]
    work(tmp_path / "article.txt", made(10))
    once, twice = work(tmp_path / "article.txt", made(1_000)), work(tmp_path / "article.txt", made(2_000))
    assert twice <= 2.3 * once


@pytest.mark.parametrize("shape", ABSURD)
def test_an_absurd_article_is_read_whole(shape: str, tmp_path: Path) -> None:
    (tmp_path / "article.txt").write_text(ABSURD[shape], encoding="utf-8")
    said = ran_apart("inspect", "--format", "json", tmp_path / "article.txt")
    assert (said.code, said.err) == (0, "")
    assert json.loads(said.out)["text"] == ABSURD[shape]


def test_an_article_of_5_mb_is_read_whole(tmp_path: Path) -> None:
    text = "\n\n".join(
        f"The cat number {i} sat on the mat. " + "It was a good day. " * 20 for i in range(12_000)
    ).rstrip()
    (tmp_path / "article.txt").write_text(text, encoding="utf-8")
    article = read_file(tmp_path / "article.txt", key=0, user_facts=Facts()).article
    assert len(text) > 4_900_000
    assert article.text == text
    assert article.blocks[-1].end == len(text)


def test_a_file_larger_than_any_article_is_refused(tmp_path: Path) -> None:
    with (tmp_path / "article.txt").open("wb") as file:
        file.truncate(3_000_000_000)
    said = ran_apart("inspect", tmp_path / "article.txt")
    assert (said.code, said.out) == (2, "")
    assert "article.txt: this has 3,000 MB" in said.err
