"""The endings of files that articles are read from. A folder's other files are passed over."""

from __future__ import annotations

TEXT_ENDINGS = frozenset({".txt", ".text"})
PAGE_ENDINGS = frozenset({".html", ".htm", ".xhtml", ".shtml"})
ARTICLE_ENDINGS = TEXT_ENDINGS | PAGE_ENDINGS
