"""An entry of an outlet that does not exist."""

from __future__ import annotations

MINIMAL = """
name = "Morning Lantern"
slug = "morning-lantern"
country = "NZ"
kind = "paper"
language = "en"
domains = ["lantern.example"]
"""

DATELINE = """
[[datelines]]
pattern = '{place}, {date} \\(ML\\){dash}'
examples = ["PORT AVERIL, May 3 (ML) - Text"]
counterexamples = ["He read it (ML) - twice"]
"""
