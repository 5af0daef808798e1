from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.errors import UnreadableFile
from corpus.readers.encoding import declared_encoding, decode

ENGLISH = "“The council hasn’t decided,” said Mayor Zoë Brandt – and left. The café on the quay was closed. " * 3
GERMAN = (
    "Die Bürgermeisterin erklärte, die Brücke werde frühestens übernächstes Jahr eröffnet; die Straße bleibt zu. " * 3
)
FRENCH = "Le maire a déclaré que le pont n’ouvrirait pas avant l’été, où les fêtes du port auront déjà commencé. " * 3
POLISH = "Burmistrz powiedziała, że most zostanie otwarty później, ponieważ wciąż brakuje pieniędzy na święto. " * 3
CZECH = "Starostka řekla, že most bude otevřen později, protože městu chybějí peníze na dokončení příjezdu. " * 3
RUSSIAN = "Мэр города заявила, что мост откроют не раньше следующего года, потому что денег не хватает. " * 3
GREEK = "Η δήμαρχος δήλωσε ότι η γέφυρα θα ανοίξει αργότερα, επειδή λείπουν ακόμη τα χρήματα. " * 3
CHINESE = "市长表示，大桥要到明年才能开放，因为资金仍然不足。市民对此感到失望。" * 3
JAPANESE = "市長は、資金がまだ足りないため、橋の開通は来年以降になると述べた。市民は失望している。" * 3


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (ENGLISH, "utf-8"),
        (ENGLISH, "utf-8-sig"),
        (RUSSIAN, "utf-16"),
        (RUSSIAN, "utf-32"),
        ("plain words only", "ascii"),
    ],
)
def test_an_encoding_that_shows_itself_is_sure(text: str, encoding: str) -> None:
    decoded = decode(text.encode(encoding))
    assert (decoded.text, decoded.sure) == (text, True)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (ENGLISH, "cp1252"),
        (ENGLISH, "utf-16-le"),
        (ENGLISH, "utf-16-be"),
        (ENGLISH, "mac-roman"),
        (GERMAN, "iso-8859-1"),
        (GERMAN, "cp1252"),
        (FRENCH, "cp1252"),
        (POLISH, "cp1250"),
        (POLISH, "iso-8859-2"),
        (CZECH, "cp1250"),
        (CZECH, "iso-8859-2"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8-r"),
        (RUSSIAN, "iso-8859-5"),
        (RUSSIAN, "cp866"),
        (RUSSIAN, "utf-16-le"),
        (GREEK, "cp1253"),
        (GREEK, "iso-8859-7"),
        (CHINESE, "gb18030"),
        (CHINESE, "utf-16-be"),
        (JAPANESE, "shift_jis"),
        (JAPANESE, "euc-jp"),
    ],
)
def test_an_encoding_that_is_worked_out_is_right_and_said_to_be_unsure(text: str, encoding: str) -> None:
    decoded = decode(text.encode(encoding))
    assert (decoded.text, decoded.sure) == (text, False)


@pytest.mark.parametrize("ends", ["\r\n", "\r", "\n"])
def test_line_ends_become_line_feeds(ends: str) -> None:
    assert decode(f"one{ends}two".encode()).text == "one\ntwo"


def test_a_text_that_was_cut_within_a_character_stays_utf8() -> None:
    assert decode(RUSSIAN.encode()[:-3]).text.startswith(RUSSIAN[:-4])


def test_the_last_letter_of_a_western_text_is_not_taken_for_the_start_of_another() -> None:
    assert decode(("An ordinary line about the café, the café and the " + "café").encode("cp1252")).text.endswith(
        "café"
    )


@pytest.mark.parametrize(
    ("page", "declared"),
    [
        (b'<html><head><meta charset="windows-1251">', "windows-1251"),
        (b'<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">', "koi8-r"),
        (b'<?xml version="1.0" encoding="iso-8859-2"?><html>', "iso-8859-2"),
        (b"<html><head>", None),
    ],
)
def test_a_page_declares_its_encoding(page: bytes, declared: str | None) -> None:
    assert declared_encoding(page) == declared


def test_what_a_page_declares_is_believed_where_it_fits() -> None:
    decoded = decode("Čaj".encode("iso-8859-2"), "iso-8859-2")
    assert (decoded.text, decoded.sure) == ("Čaj", True)


def test_utf8_is_believed_before_what_a_page_declares() -> None:
    assert decode("Čaj".encode(), "iso-8859-2").text == "Čaj"


@pytest.mark.parametrize("label", ["rot13", "zip", "idna", "no-such-encoding", "unicode_escape", "\x00"])
def test_a_declared_name_that_is_no_encoding_of_text_is_ignored(label: str) -> None:
    assert decode(GERMAN.encode("cp1252"), label).text == GERMAN


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7 ...", "a PDF"),
        (b"PK\x03\x04....", "a zip archive"),
        (b"\x89PNG\r\n\x1a\n...", "a picture"),
        (b"\xff\xd8\xff\xe0....", "a picture"),
        (b"{\\rtf1\\ansi ...}", "a rich text document"),
        (b"\x1f\x8b\x08....", "compressed"),
        (bytes(range(256)) * 8, "does not hold text"),
    ],
)
def test_what_is_no_text_is_refused_by_name_with_advice(data: bytes, kind: str) -> None:
    with pytest.raises(UnreadableFile, match=kind) as raised:
        decode(data, name="report.txt")
    assert str(raised.value).startswith("report.txt: ")
    assert "Save" in raised.value.advice


def test_a_text_with_a_nul_in_it_is_still_a_text() -> None:
    assert decode(b"Some words before it\x00and some more words after it.").text.count("\x00") == 1


@given(st.binary(max_size=400))
def test_decoding_gives_text_or_says_that_there_is_none(data: bytes) -> None:
    try:
        decoded = decode(data)
    except UnreadableFile:
        return
    assert "\r" not in decoded.text


@given(st.text(max_size=200))
def test_utf8_comes_back_as_it_was_written(text: str) -> None:
    written = text.encode("utf-8", "replace")
    try:
        decoded = decode(b"\xef\xbb\xbf" + written)
    except UnreadableFile:
        return
    assert decoded.text.replace("\n", "") == written.decode().replace("\r", "").replace("\n", "").removeprefix("\ufeff")
