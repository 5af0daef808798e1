"""Presets of keys as plain data: command ids with their keys. What is not named keeps its own keys."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

_VIM: Final[Mapping[str, str]] = {
    "app.library": "ctrl+l",
    "start.keep": "K",
    "article_lines.line_up": "k,up",
    "article_lines.line_down": "j,down",
    "article_lines.scroll_page_up": "ctrl+u,ctrl+b,pageup",
    "article_lines.scroll_page_down": "ctrl+d,ctrl+f,pagedown,space",
    "article_lines.top": "g,home",
    "article_lines.bottom": "G,end",
    "lines.cursor_up": "k,up",
    "lines.cursor_down": "j,down",
    "lines.page_lines_up": "ctrl+u,ctrl+b,pageup",
    "lines.page_lines_down": "ctrl+d,ctrl+f,pagedown",
    "lines.first_line": "g,home",
    "lines.last_line": "G,end",
    "page.scroll_up": "k,up",
    "page.scroll_down": "j,down",
    "page.page_up": "ctrl+u,pageup",
    "page.page_down": "ctrl+d,pagedown,space",
    "page.scroll_home": "g,home",
    "page.scroll_end": "G,end",
    "figures.cursor_up": "k,up",
    "figures.cursor_down": "j,down",
    "figures.cursor_left": "h,left",
    "figures.cursor_right": "l,right",
    "figures.page_rows_up": "ctrl+u,ctrl+b,pageup",
    "figures.page_rows_down": "ctrl+d,ctrl+f,pagedown",
    "figures.first_row": "g,home",
    "figures.last_row": "G,end",
    "evidence.cursor_up": "k,up",
    "evidence.cursor_down": "j,down",
    "evidence.page_up": "ctrl+u,ctrl+b,pageup",
    "evidence.page_down": "ctrl+d,ctrl+f,pagedown",
    "evidence.first": "g,home",
    "evidence.last": "G,end",
    "outlet_choices.cursor_up": "k,up",
    "outlet_choices.cursor_down": "j,down",
    "outlet_choices.page_up": "ctrl+u,ctrl+b,pageup",
    "outlet_choices.page_down": "ctrl+d,ctrl+f,pagedown",
    "outlet_choices.first": "g,home",
    "outlet_choices.last": "G,end",
}

PRESETS: Final[Mapping[str, Mapping[str, str]]] = {"default": {}, "vim": _VIM}
