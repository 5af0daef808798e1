"""What is remembered of a document and of words."""

from __future__ import annotations

from analysis.document import Document
from analysis.remembering import OfWords, once_a_document


def document() -> Document:
    return Document(1, "", "en", (), (), (), ())


def test_the_last_document_is_worked_out_once() -> None:
    asked: list[Document] = []
    made = once_a_document(asked.append)
    one = document()
    made(one)
    made(one)
    assert asked == [one]


def test_an_equal_document_is_another_one() -> None:
    made = once_a_document(id)
    one, two = document(), document()
    assert (made(one), made(two)) == (id(one), id(two))


def test_a_document_that_is_not_the_last_is_worked_out_anew() -> None:
    asked: list[Document] = []
    made = once_a_document(asked.append)
    one, two = document(), document()
    for each in (one, two, one):
        made(each)
    assert len(asked) == 3


def test_a_word_is_made_once() -> None:
    asked: list[str] = []

    def upper(word: str) -> str:
        asked.append(word)
        return word.upper()

    known = OfWords(upper)
    assert [known["a"], known["b"], known["a"]] == ["A", "B", "A"]
    assert asked == ["a", "b"]


def test_what_is_longer_than_a_word_is_made_but_not_kept() -> None:
    known = OfWords(len)
    assert known["x" * 1_000] == 1_000
    assert not known


def test_words_are_forgotten_before_they_become_too_many() -> None:
    known = OfWords(len)
    for number in range(100_000):
        assert known[str(number)] == len(str(number))
    assert len(known) <= 1 << 15
