"""The same article in every usual encoding is read as the same text, and a guess is said to be one."""

from __future__ import annotations

import codecs
import json
from dataclasses import dataclass
from pathlib import Path

import pytest

from corpus.article import Facts
from corpus.intake import read_file
from tests.commands import ran

ENGLISH = """Bridge falls at Hallow Ferry; four are dead

“We acted on every recommendation,” the mayor’s office said – “and the café owners know it”. Repairs cost €40 million.

Naïve was the word that the engineer, Zoë Müller, used of the council’s plan … she had asked for an inquiry in May.

The council ignored three warnings, and on Tuesday the damage was done. Four people were hurt in the collapse.
"""
FRENCH = """Le pont s’effondre à Hallow Ferry, quatre morts

« Nous avons suivi chaque recommandation », a déclaré la maire. Les réparations coûteront 40 millions d’euros.

Le conseil a ignoré trois avertissements, et mardi le mal était fait. Quatre personnes ont été blessées à l’aube.
"""
GERMAN = """Brücke bei Hallow Ferry eingestürzt, vier Tote

„Wir haben jede Empfehlung befolgt“, sagte die Bürgermeisterin. Die Behörde prüft nun, ob Gelder veruntreut worden sind.

Der Stadtrat überging drei Warnungen, und am Dienstag war es geschehen. Vier Menschen wurden schwer verletzt, hieß es.
"""
RUSSIAN = """Мост у паромной переправы рухнул, погибли четверо

Городской совет оставил без внимания три предупреждения, и во вторник мост обрушился. Пострадали четыре человека.

Мэр заявила, что все рекомендации были выполнены. Следствие начнётся в понедельник, сообщили в прокуратуре города.
"""
POLISH = """Zawalił się most w Hallow Ferry, cztery osoby nie żyją

„Zrobiliśmy wszystko, co nam zalecono” – powiedziała burmistrz. Naprawa będzie kosztować czterdzieści milionów złotych.

Rada zlekceważyła trzy ostrzeżenia i we wtorek stało się nieszczęście. Cztery osoby zostały ranne, większość ciężko.
"""


@dataclass(frozen=True, slots=True)
class Case:
    """A text as bytes in some encoding."""

    encoding: str
    text: str
    mark: bytes = b""
    guessed: bool = True

    @property
    def data(self) -> bytes:
        return self.mark + self.text.encode(self.encoding)


STRAIGHT = str.maketrans("’„“”–…", '\'"""-.')

CASES = {
    "utf-8": Case("utf-8", ENGLISH, guessed=False),
    "utf-8 with mark": Case("utf-8", ENGLISH, codecs.BOM_UTF8, guessed=False),
    "utf-16 little-endian with mark": Case("utf-16-le", ENGLISH, codecs.BOM_UTF16_LE, guessed=False),
    "utf-16 big-endian with mark": Case("utf-16-be", ENGLISH, codecs.BOM_UTF16_BE, guessed=False),
    "utf-32 with mark": Case("utf-32-le", ENGLISH, codecs.BOM_UTF32_LE, guessed=False),
    "utf-16 without mark": Case("utf-16-le", ENGLISH),
    "windows-1252": Case("cp1252", ENGLISH),
    "windows-1252, French": Case("cp1252", FRENCH),
    "windows-1252, German": Case("cp1252", GERMAN),
    "mac-roman": Case("mac-roman", ENGLISH),
    "iso-8859-1, German": Case("iso8859-1", GERMAN.translate(STRAIGHT)),
    "iso-8859-15, French": Case("iso8859-15", FRENCH.translate(STRAIGHT)),
    "windows-1250, Polish": Case("cp1250", POLISH),
    "iso-8859-2, Polish": Case("iso8859-2", POLISH.translate(STRAIGHT)),
    "utf-8, Russian": Case("utf-8", RUSSIAN, guessed=False),
    "utf-16 with mark, Russian": Case("utf-16-le", RUSSIAN, codecs.BOM_UTF16_LE, guessed=False),
    "windows-1251, Russian": Case("cp1251", RUSSIAN),
    "koi8-r, Russian": Case("koi8-r", RUSSIAN),
    "iso-8859-5, Russian": Case("iso8859-5", RUSSIAN),
    "cp866, Russian": Case("cp866", RUSSIAN),
}
SAID_TO_BE_GUESSED = "does not say its encoding"


@pytest.mark.parametrize("name", CASES)
def test_the_text_is_read_as_it_was_written(name: str, tmp_path: Path) -> None:
    case = CASES[name]
    (tmp_path / "article.txt").write_bytes(case.data)
    article = read_file(tmp_path / "article.txt", key=0, user_facts=Facts()).article
    assert article.text == case.text


@pytest.mark.parametrize("name", CASES)
def test_a_note_says_so_only_where_the_encoding_was_guessed(name: str, tmp_path: Path) -> None:
    case = CASES[name]
    (tmp_path / "article.txt").write_bytes(case.data)
    article = read_file(tmp_path / "article.txt", key=0, user_facts=Facts()).article
    assert any(SAID_TO_BE_GUESSED in note for note in article.notes) == case.guessed


@pytest.mark.parametrize("ending", ["\r\n", "\r", "\n"], ids=["CR LF", "CR", "LF"])
@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "utf-16"])
def test_every_kind_of_line_end_is_a_line_end(ending: str, encoding: str, tmp_path: Path) -> None:
    (tmp_path / "article.txt").write_bytes(ENGLISH.replace("\n", ending).encode(encoding))
    assert read_file(tmp_path / "article.txt", key=0, user_facts=Facts()).article.text == ENGLISH


@pytest.mark.parametrize("declared", ["windows-1251", "koi8-r", "utf-8"])
def test_a_page_is_read_as_it_says(declared: str, tmp_path: Path) -> None:
    paragraphs = "".join(f"<p>{part}</p>" for part in RUSSIAN.strip().split("\n\n")[1:])
    page = (
        f'<html><head><meta charset="{declared}"><title>Мост</title></head><body><article>{paragraphs}</article></body>'
    )
    (tmp_path / "page.html").write_bytes(page.encode(declared))
    article = read_file(tmp_path / "page.html", key=0, user_facts=Facts()).article
    assert RUSSIAN.strip().split("\n\n")[1] in article.text
    assert not any(SAID_TO_BE_GUESSED in note for note in article.notes)


def test_the_command_line_gives_the_text_and_the_note(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "article.txt").write_bytes(CASES["windows-1252"].data)
    made = json.loads(ran(capsys, "inspect", "--format", "json", tmp_path / "article.txt").out)
    assert made["text"] == ENGLISH
    assert any("cp1252" in note for note in made["notes"])


def test_bytes_that_no_encoding_explains_are_still_read(tmp_path: Path) -> None:
    (tmp_path / "article.txt").write_bytes(ENGLISH.encode("utf-8")[:-1] + b"\xff\xfe\x81 and the end.\n")
    article = read_file(tmp_path / "article.txt", key=0, user_facts=Facts()).article
    assert article.text.startswith(ENGLISH[:40])
    assert any(SAID_TO_BE_GUESSED in note for note in article.notes)
