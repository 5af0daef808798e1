"""A picture of the screen as SVG that fetches nothing when it is opened."""

from __future__ import annotations

import re

_FONTS_FROM_ELSEWHERE = re.compile(r"@font-face\s*\{[^}]*\}\s*")


def self_contained(svg: str) -> str:
    """The picture without the fonts that it would fetch from elsewhere; the reader's own monospace font stands in."""
    return _FONTS_FROM_ELSEWHERE.sub("", svg)
