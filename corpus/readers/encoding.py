"""From bytes to text: which encoding, and how sure that is."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from itertools import pairwise

from charset_normalizer import from_bytes

from corpus.errors import UnreadableFile
from corpus.language import plausibility


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file, its line ends as line feeds; `sure` is False where the encoding had to be worked out."""

    text: str
    encoding: str
    sure: bool


# Longer marks first: that of UTF-32 begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_SAVE_AS_TEXT = "Save its text as a .txt file, or the web page as .html, and add that."
_BINARY = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "a rich text document"),
    (b"\x1f\x8b", "compressed (gzip)"),
    (b"BZh", "compressed (bzip2)"),
    (b"\xfd7zXZ\x00", "compressed (xz)"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"RIFF", "a picture or a recording"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3\x00", "a database"),
    (b"bplist00", "a web archive of Safari"),
)

# In the order of preference where two read a text equally well.
_CANDIDATES = (
    "cp1252", "cp1250", "iso8859-2", "iso8859-15", "cp1254", "mac-roman", "cp1251", "koi8-r", "iso8859-5", "cp866",
    "cp1253", "iso8859-7", "cp1255", "cp1256", "cp1257", "gb18030", "big5", "cp932", "euc-jp", "cp949",
)  # fmt: skip

_IN_PAIRS = frozenset({"gb18030", "big5", "cp932", "euc-jp", "cp949"})

# What pages say and what browsers take it to mean.
_AS_BROWSERS_READ = {
    "iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254", "gb2312": "gb18030", "gbk": "gb18030",
    "shift_jis": "cp932", "euc_kr": "cp949", "iso8859-11": "cp874", "tis-620": "cp874",
}  # fmt: skip

_DECLARED = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{2,40})|^\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9_.:-]{2,40})",
    re.IGNORECASE,
)
_ORDINARY_MARKS = frozenset("“”‘’„‚«»‹›–—…•·¿¡§£€°©®™´¨«»\u00a0\u00ad，。、？！：；「」『』（）《》〈〉【】ー・％　―№")
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_SAMPLE = 20_000


def decode(data: bytes, declared: str | None = None, name: str = "this file") -> Decoded:
    """The text of `data`; `declared` is the encoding that a page says it has.

    Raises:
        UnreadableFile: the bytes are not text.
    """
    for magic, kind in _BINARY:
        if data.startswith(magic):
            raise UnreadableFile(name, f"this is {kind}, not a text", _SAVE_AS_TEXT)
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decoded(data[len(mark) :].decode(encoding, "replace"), encoding, sure=True)
    wide = _without_mark(data) if b"\x00" in data else None
    if wide is not None:
        return wide
    if (text := _strictly(data, "utf-8")) is not None:
        if len(_CONTROL.findall(data)) > 0.3 * len(data):
            raise UnreadableFile(name, "this does not hold text", _SAVE_AS_TEXT)
        return _decoded(text, "utf-8", sure=True)
    if len(_CONTROL.findall(data[:_SAMPLE])) > 0.02 * len(data[:_SAMPLE]):
        raise UnreadableFile(name, "this does not hold text", _SAVE_AS_TEXT)
    if declared is not None and (known := _text_encoding(declared)) and (text := _strictly(data, known)) is not None:
        return _decoded(text, known, sure=True)
    return _nearly_utf8(data) or _most_plausible(data)


def declared_encoding(data: bytes) -> str | None:
    """The encoding that a page names in its first 4 kB."""
    match = _DECLARED.search(data[:4096])
    return (match.group(1) or match.group(2)).decode("ascii") if match else None


def _decoded(text: str, encoding: str, *, sure: bool) -> Decoded:
    return Decoded(text.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff"), encoding, sure)


def _strictly(data: bytes, encoding: str) -> str | None:
    """`data` in `encoding`, or None where it is not.

    In an encoding of pairs of bytes, the half of one that a cut left at the end is dropped.
    """
    try:
        return codecs.getincrementaldecoder(encoding)("strict").decode(data, final=encoding not in _IN_PAIRS)
    except (UnicodeError, ValueError, LookupError):
        return None


def _text_encoding(label: str) -> str | None:
    """The codec of a declared name, where it is one for text: `rot13` and `zip` are codecs as well."""
    try:
        found = codecs.lookup(label)
    except (LookupError, ValueError):
        return None
    if not getattr(found, "_is_text_encoding", False) or found.name in {"idna", "punycode", "unicode_escape", "utf-7"}:
        return None
    return _AS_BROWSERS_READ.get(found.name, found.name)


def _without_mark(data: bytes) -> Decoded | None:
    """UTF-16 that does not say so: read both ways, one makes ordinary characters and the other does not."""
    even = data[: len(data) // 2 * 2]
    best: tuple[float, str, str] | None = None
    for encoding in ("utf-16-le", "utf-16-be"):
        text = _strictly(even, encoding)
        if not text or "\x00" in text:
            continue
        sample = text[:_SAMPLE]
        spaces = sum(char in " \n。、，" for char in sample)
        ordinary = sum(char.isalnum() or char in " \n\r\t.,;:!?\"'()-/" or char in _ORDINARY_MARKS for char in sample)
        score = ordinary / len(sample) if spaces * 100 >= len(sample) else 0.0
        if score > 0.9 and (best is None or score > best[0]):
            best = (score, encoding, text)
    return _decoded(best[2], best[1], sure=False) if best else None


def _nearly_utf8(data: bytes) -> Decoded | None:
    """UTF-8 with a few broken bytes: a file that was cut, or a page with one line from elsewhere."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    whole = sum(char > "\x7f" for char in text) - broken
    return _decoded(text, "utf-8", sure=False) if whole and broken <= max(1, whole // 10) else None


def _most_plausible(data: bytes) -> Decoded:
    """The reading that looks most like some language, among the usual encodings and what charset-normalizer finds."""
    guess = from_bytes(data[:_SAMPLE]).best()
    names = dict.fromkeys((*_CANDIDATES, *([guess.encoding] if guess else [])))
    readings = []
    for rank, name in enumerate(names):
        text = _strictly(data, name)
        if text is not None:
            readings.append((_likelihood(text[:_SAMPLE]), -rank, name, text))
    if not readings:
        return _decoded(data.decode("cp1252", "replace"), "cp1252", sure=False)
    _, _, name, text = max(readings)
    return _decoded(text, name, sure=False)


def _likelihood(text: str) -> float:
    """How much `text` is like writing: the language detector's best score, less what no one writes."""
    high = [char for char in text if char > "\x7f"]
    if not high:
        return plausibility(text)
    strange = sum(not (char.isalpha() or char in _ORDINARY_MARKS) for char in high)
    miscased = sum(a.islower() and b.isupper() and (a > "\x7f" or b > "\x7f") for a, b in pairwise(text))
    return round(plausibility(text) - 1.5 * strange / len(high) - miscased / len(high), 3)
