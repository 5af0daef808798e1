"""The sample through the real pipeline: its truth, its articles, their documents, their comparison."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from analysis.comparison import Comparison
from analysis.document import Document, QuotationKind
from analysis.lexicon import bundled_lexicons
from analysis.reading import read_document
from corpus.article import ANALYSED_ROLES, Article, Role
from corpus.intake import read_file
from corpus.sample import sample_folder
from tui.jobs.comparing import compare_selected
from tui.jobs.opening import open_files

TRUTH: list[dict[str, Any]] = tomllib.loads((sample_folder() / "truth.toml").read_text("utf-8"))["planted"]
OUTLETS = ("averil-flash", "harbor-ledger", "meridian-post", "northgate-wire", "radio-calderin", "the-courier")
_WORD = re.compile(r"\w+(?:'\w+)*")


def of_kind(*kinds: str) -> list[dict[str, Any]]:
    """What is planted of these kinds."""
    return [planted for planted in TRUTH if planted["kind"] in kinds]


@cache
def compared(story: str) -> Comparison:
    """The story as `broadsheet demo` compares it."""
    opened = open_files([sample_folder() / story])
    (group,) = opened.contents.groups
    return compare_selected(opened.selected(group), bundled_lexicons())


def file_of(story: str, outlet: str) -> Path:
    """The one file of the outlet's article."""
    (path,) = (sample_folder() / story).glob(f"{outlet}.*")
    return path


@cache
def article_of(story: str, outlet: str) -> Article:
    """The outlet's article as it comes in."""
    return read_file(file_of(story, outlet), key=1).article


@cache
def document_of(story: str, outlet: str) -> Document:
    """The same made ready for analysis."""
    return read_document(article_of(story, outlet))


def words_of(text: str) -> list[str]:
    """The words without case and punctuation; an apostrophe inside a word stays."""
    return _WORD.findall(text.casefold().replace("’", "'"))


def analysed_words(story: str, outlet: str) -> list[str]:
    """The words of everything in the article that is analysed, its headline among it."""
    article = article_of(story, outlet)
    parts = (article.text[block.start : block.end] for block in article.blocks if block.role in ANALYSED_ROLES)
    return words_of("\n".join(parts))


def running_words(story: str, outlet: str) -> list[str]:
    """The words of the body alone."""
    article = article_of(story, outlet)
    parts = (article.text[block.start : block.end] for block in article.blocks if block.role is Role.BODY)
    return words_of("\n".join(parts))


def says(story: str, outlet: str, words: str) -> bool:
    """Whether the words stand in the analysed text, one after the other."""
    return f" {' '.join(words_of(words))} " in f" {' '.join(analysed_words(story, outlet))} "


def quoted_words(story: str, outlet: str) -> list[list[str]]:
    """The words inside each pair of marks that the analyser takes for a quotation."""
    document = document_of(story, outlet)
    return [
        words_of(document.text[start:end])
        for quotation in document.quotations
        if quotation.kind in (QuotationKind.DIRECT, QuotationKind.PARTIAL)
        for start, end in quotation.marked
    ]
