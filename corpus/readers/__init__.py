"""From a file to its text: one module per format."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from corpus.endings import PAGE_ENDINGS
from corpus.errors import UnreadableFile
from corpus.readers.encoding import Decoded, declared_encoding, decode
from corpus.readers.page import read_page
from corpus.readers.reading import Reading
from corpus.readers.text import read_text

__all__ = [
    "MOST_BYTES",
    "Decoded",
    "Reading",
    "declared_encoding",
    "decode",
    "read_bytes",
    "read_document",
    "read_string",
]

MOST_BYTES = 20_000_000
"""Larger files are refused: the longest article is a hundredth of this."""

_PAGE = re.compile(
    rb"^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html[\s>]|head[\s>]|body[\s>])",
    re.I | re.S,
)
_WEB_ARCHIVE = re.compile(rb"^(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?mime-version:", re.IGNORECASE)


def read_bytes(path: Path) -> bytes:
    """The bytes of the file `path`.

    Raises:
        UnreadableFile: it is missing, no ordinary file, not permitted, empty or larger than 20 MB.
    """
    try:
        if not path.exists():
            raise UnreadableFile(path, "there is no such file", "Check the spelling of its name.")
        if path.is_dir():
            raise UnreadableFile(path, "this is a folder, not a file")
        if not path.is_file():
            raise UnreadableFile(path, "this is not an ordinary file", "Add a text file or a saved web page.")
        size = path.stat().st_size
        if size > MOST_BYTES:
            raise UnreadableFile(
                path, f"this has {size / 1e6:,.0f} MB; articles have at most 20", "Add single articles."
            )
        data = path.read_bytes()
    except PermissionError as error:
        raise UnreadableFile(path, "you are not permitted to read this", "Change its permissions.") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "it cannot be read"
        raise UnreadableFile(path, reason) from error
    if not data.strip(b" \t\r\n\x00\xef\xbb\xbf\xff\xfe"):
        raise UnreadableFile(path, "this is empty", "Save the article's text in it, or leave it out.")
    return data


def read_document(data: bytes, path: Path) -> Reading:
    """The text in `data`, read as a web page where it is one, by its ending or its content.

    Raises:
        UnreadableFile: there is no text in it, or no article in the page.
    """
    ending = path.suffix.lower()
    if ending in {".mht", ".mhtml"} or _WEB_ARCHIVE.match(data[:4096]):
        raise UnreadableFile(path, "this is a web archive (MHTML)", 'Save the page as "HTML only" and add that.')
    if ending == ".webarchive":
        raise UnreadableFile(path, "this is a web archive", "Save the page's source as .html and add that.")
    looks_like_page = bool(_PAGE.match(data[:8192])) or _PAGE.match(data[:8192].replace(b"\x00", b"")) is not None
    is_page = ending in PAGE_ENDINGS or looks_like_page
    decoded = decode(data, declared_encoding(data) if is_page else None, str(path))
    reader: Callable[[str, Path], Reading] = read_page if is_page else read_text
    reading = reader(decoded.text, path)
    return reading if decoded.sure else reading.with_note(_GUESSED.format(decoded.encoding))


def read_string(text: str, name: str) -> Reading:
    """The article in a string that came without a file: text, a web page, or a piece of one. `name` is for messages.

    Raises:
        UnreadableFile: it is empty or too long, or there is no article in it.
    """
    if not text.strip():
        raise UnreadableFile(name, "there is nothing in it", "Paste the text of an article.")
    if len(text) > MOST_BYTES:
        raise UnreadableFile(name, "this is far longer than an article", "Paste a single article.")
    # A lone surrogate can be pasted; no reader expects one.
    sound = text.encode("utf-8", "replace").decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
    if _PAGE.match(sound[:8192].encode()):
        return read_page(sound, Path(name))
    if len(_BLOCK_TAG.findall(sound[:65536])) >= _FEWEST_TAGS:
        return read_page(f"<!doctype html><html><body><article>{sound}</article></body></html>", Path(name))
    return read_text(sound, Path(name))


_BLOCK_TAG = re.compile(r"</(?:p|div|h[1-6]|article|section|li|blockquote)\s*>", re.I)
_FEWEST_TAGS = 2
_GUESSED = "The file does not say its encoding; it was read as {}. Look for letters that are wrong."
