"""`broadsheet add -`: one article from standard input."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from tests.articles import BRIDGE
from tests.commands import ran
from tests.tui.library import listed


def given(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), encoding="utf-8"))


def test_an_article_comes_in_without_a_file(
    library: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    given(monkeypatch, f"Bridge falls\n\n{BRIDGE}".encode())
    said = ran(capsys, "add", "-", "--outlet", "Harbor Ledger", "--collection", "The bridge")
    assert (said.code, said.out.splitlines()[-1].startswith("1 added")) == (0, True)
    (article,) = listed(library)
    assert (article.outlet.name, article.title, article.collections) == (
        "Harbor Ledger",
        "Bridge falls",
        ("The bridge",),
    )


def test_another_encoding_is_found_out(
    library: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    given(monkeypatch, f"Café falls\n\n{BRIDGE}".encode("utf-16"))
    assert ran(capsys, "add", "-").code == 0
    assert listed(library)[0].title == "Café falls"


def test_nothing_is_refused(library: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    del library
    given(monkeypatch, b"")
    said = ran(capsys, "add", "-")
    assert said.code == 2
    assert "there is nothing in it" in said.err
