"""Strings that a careless program interprets: markup, escape codes, direction overrides, formulas, paths, SQL."""

from __future__ import annotations

ESC = "\x1b"

HOSTILE = (
    "[/x]",
    "[/",
    "[@click=app.quit]Read more[/]",
    "[BREAKING] [sic] [red]x",
    f"{ESC}]0;PWNED\x07 title",
    f"{ESC}[2J{ESC}[31mred",
    f"{ESC}]52;c;cHduZWQ={ESC}\\",
    "\x9b31m eight-bit control",
    "a\u202egnp.exe \u2066isolate",
    "nul\x00byte",
    "=HYPERLINK(0)",
    "+1+1",
    "-2+3",
    "@SUM(1)",
    "\t=1+1",
    "'; DROP TABLE article; --",
    'NEAR("a" OR *) AND col:x',
    "../../etc/passwd",
    "<script>alert(1)</script>",
    "| a | b |\n|---|---|",
    "zalgo\u0300\u0301\u0302\u0303" * 3,
    "漢字カナ한글",
    "👩‍👩‍👧‍👦 family",
    "w" * 10_000,
    "\ud800 lone surrogate",
)

FORBIDDEN = [chr(code) for code in (*range(0x00, 0x09), 0x0B, 0x0C, *range(0x0E, 0x20), 0x7F, *range(0x80, 0xA0))]
FORBIDDEN += list("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\ufeff")
"""Characters that must never reach a terminal or a file from an article; line ends and tabs are allowed."""
