"""A story as files, and what the commands print of it."""

from __future__ import annotations

import json

import pytest

from tests.articles import FERRY
from tests.commands import Ran, ran

PAGE = f"""<!DOCTYPE html><html lang="en"><head><title>Ferry is back</title>
<meta property="og:site_name" content="Quayside Mail"><meta property="og:title" content="Ferry is back">
<meta property="article:published_time" content="2024-02-03T08:00:00Z"></head><body><article><h1>Ferry is back</h1>
{"".join(f"<p>{paragraph}</p>" for paragraph in FERRY.split(chr(10) * 2))}</article></body></html>"""
SIDECAR = """[collection]
name = "The bridge"

["one.txt"]
outlet = "Harbor Ledger"
date = 2024-05-03

["two.txt"]
outlet = "The Courier"
"""


def rows_of(capsys: pytest.CaptureFixture[str], *options: str) -> list[dict[str, object]]:
    rows = json.loads(ran(capsys, "list", "--format", "json", *options).out)
    assert isinstance(rows, list)
    return rows


def columns_of(capsys: pytest.CaptureFixture[str], *options: str) -> list[str]:
    made = json.loads(ran(capsys, "compare", "--format", "json", *options).out)
    return [outlet["name"] for outlet in made["outlets"]]


def refused(said: Ran, *names: object) -> bool:
    """Whether the command printed nothing, ended with 2, and said so in a sentence that names these."""
    sentence = said.err.rpartition("Error: ")[2]
    return (said.code, said.out) == (2, "") and bool(sentence) and all(str(name) in sentence for name in names)
