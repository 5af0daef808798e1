from __future__ import annotations

import os
from pathlib import Path

import pytest

from corpus.article import Article, Fact, Facts, FactSource, Role
from corpus.errors import BadSources, UnreadableFile
from corpus.intake import gather, read_file
from corpus.sources import Sources
from tests.hostile.texts import FORBIDDEN, HOSTILE

LEAD = "The harbour council decided on Tuesday to close the old bridge for a year, against the advice of its engineers."
SECOND = "Shopkeepers on both banks fear for their trade, and some of them say that they will go to court over it."
THIRD = "Work is to begin in the spring and will cost the town about four million, half of it lent by the state."
BODY = f"{LEAD}\n\n{SECOND}\n\n{THIRD}"


def written(folder: Path, name: str, text: str | bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def read(path: Path, user: Facts | None = None) -> Article:
    return read_file(path, key=1, user_facts=user or Facts()).article


# --- which files --------------------------------------------------------------------------------------------------


def test_a_folder_means_the_article_files_in_it_and_below_by_name(tmp_path: Path) -> None:
    for name in ("b.txt", "a.html", "sub/c.htm", "sources.toml", "notes.pdf", ".hidden.txt", ".git/x.txt", "README.md"):
        written(tmp_path, name, "x")
    assert [str(path.relative_to(tmp_path)) for path in gather([tmp_path])] == ["a.html", "b.txt", "sub/c.htm"]


def test_a_file_given_by_name_is_taken_whatever_its_ending(tmp_path: Path) -> None:
    path = written(tmp_path, "article.asc", BODY)
    assert gather([path]) == [path]


def test_a_file_given_twice_is_taken_once(tmp_path: Path) -> None:
    path = written(tmp_path, "a.txt", BODY)
    assert gather([path, tmp_path, tmp_path / "." / "a.txt"]) == [path]


def test_links_that_lead_back_are_followed_once(tmp_path: Path) -> None:
    path = written(tmp_path, "sub/a.txt", BODY)
    (tmp_path / "sub" / "again").symlink_to(tmp_path)
    assert [os.path.realpath(found) for found in gather([tmp_path])] == [os.path.realpath(path)]


@pytest.mark.parametrize(
    ("name", "words"), [("missing.txt", "there is no such file or folder"), ("", "no article file")]
)
def test_paths_that_mean_nothing_are_named(tmp_path: Path, name: str, words: str) -> None:
    with pytest.raises(UnreadableFile, match=words):
        gather([tmp_path / name])


@pytest.mark.parametrize("data", [b"", b" \n\n ", b"\xef\xbb\xbf", b"\x00\x00"])
def test_an_empty_file_is_refused(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(UnreadableFile, match=r"a\.txt: this is empty\."):
        read(written(tmp_path, "a.txt", data))


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="this is a folder"):
        read(tmp_path)


def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    with pytest.raises(UnreadableFile, match="not an ordinary file"):
        read(tmp_path / "pipe.txt")


def test_a_file_that_is_too_large_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.truncate(21_000_000)
    with pytest.raises(UnreadableFile, match="21 MB"):
        read(path)


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_a_file_that_may_not_be_read_is_named(tmp_path: Path) -> None:
    path = written(tmp_path, "a.txt", BODY)
    path.chmod(0)
    with pytest.raises(UnreadableFile, match="not permitted"):
        read(path)


def test_a_broken_link_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "gone.txt")
    with pytest.raises(UnreadableFile, match="there is no such file"):
        read(tmp_path / "a.txt")


# --- who says what ------------------------------------------------------------------------------------------------

PAGE = (
    '<html lang="en"><head><meta property="og:site_name" content="Page Outlet">'
    '<meta name="date" content="2024-01-01"></head><body><article><h1>Council closes old bridge</h1>'
    f"<p>LONDON, May 3, 2024 (Reuters) - {LEAD}</p><p>{SECOND}</p><p>{THIRD}</p></article></body></html>"
)
SIDECAR = '[collection]\nname = "The bridge"\n["a.html"]\noutlet = "Sidecar Outlet"\n'


def test_a_text_speaks_for_itself(tmp_path: Path) -> None:
    facts = read(written(tmp_path, "a.txt", f"LONDON, May 3, 2024 (Reuters) - {BODY}")).facts
    assert [(f.value, f.by) for f in (facts.outlet, facts.date)] == [
        ("Reuters", FactSource.TEXT),
        ("2024-05-03", FactSource.TEXT),
    ]


def test_a_page_outranks_its_text(tmp_path: Path) -> None:
    facts = read(written(tmp_path, "a.html", PAGE)).facts
    assert (facts.outlet.value, facts.date.value) == ("Page Outlet", "2024-01-01")


def test_the_sidecar_outranks_the_page(tmp_path: Path) -> None:
    written(tmp_path, "sources.toml", SIDECAR)
    facts = read(written(tmp_path, "a.html", PAGE)).facts
    assert (facts.outlet.value, facts.date.value) == ("Sidecar Outlet", "2024-01-01")


def test_the_user_outranks_the_sidecar(tmp_path: Path) -> None:
    written(tmp_path, "sources.toml", SIDECAR)
    user = Facts(outlet=Fact("User Outlet", FactSource.USER, "--outlet"))
    assert read(written(tmp_path, "a.html", PAGE), user).facts.outlet == user.outlet


def test_the_collection_comes_from_the_sidecar(tmp_path: Path) -> None:
    written(tmp_path, "sources.toml", SIDECAR)
    assert read_file(written(tmp_path, "b.txt", BODY), key=1).collection == "The bridge"


def test_a_broken_sidecar_is_named_instead_of_being_passed_over(tmp_path: Path) -> None:
    written(tmp_path, "sources.toml", "[")
    with pytest.raises(BadSources, match=r"sources\.toml"):
        read(written(tmp_path, "a.txt", BODY))


def test_a_sidecar_is_read_once_for_its_folder(tmp_path: Path) -> None:
    sidecars: dict[Path, Sources] = {}
    path = written(tmp_path, "a.txt", BODY)
    read_file(path, key=1, sidecars=sidecars)
    written(tmp_path, "sources.toml", "[")
    assert read_file(path, key=2, sidecars=sidecars).collection is None


def test_the_headline_is_the_title(tmp_path: Path) -> None:
    fact = read(written(tmp_path, "a.txt", f"Council closes old bridge\n\n{BODY}")).facts.title
    assert (fact.value, fact.by) == ("Council closes old bridge", FactSource.TEXT)


def test_a_title_that_is_known_shows_which_line_is_the_headline(tmp_path: Path) -> None:
    written(tmp_path, "sources.toml", '["a.txt"]\ntitle = "Bridge."')
    article = read(written(tmp_path, "a.txt", f"Bridge.\n\n{BODY}"))
    assert article.blocks[0].role is Role.HEADLINE


def test_an_outlet_s_own_lines_are_known_once_the_outlet_is(tmp_path: Path) -> None:
    line = "Our Standards: The Thomson Reuters Trust Principles."
    article = read(written(tmp_path, "a.txt", f"LONDON (Reuters) - {BODY}\n\n{line}"))
    assert article.blocks[-1].role is Role.FURNITURE


def test_a_long_text_is_believed_before_a_template_about_its_language(tmp_path: Path) -> None:
    article = read(written(tmp_path, "a.html", PAGE.replace('lang="en"', 'lang="fr"')))
    assert article.facts.language.value == "en"
    assert any('"fr"' in note for note in article.notes)


# --- the article --------------------------------------------------------------------------------------------------


def test_as_it_is_everything_is_body(tmp_path: Path) -> None:
    path = written(tmp_path, "a.txt", f"Read more\n\n{BODY}")
    article = read_file(path, key=1, as_is=True).article
    assert [(b.role, b.start, b.end) for b in article.blocks] == [(Role.BODY, 0, len(article.text))]


def test_as_it_is_facts_are_known_all_the_same(tmp_path: Path) -> None:
    path = written(tmp_path, "a.txt", f"LONDON (Reuters) - {BODY}")
    assert read_file(path, key=1, as_is=True).article.facts.outlet.value == "Reuters"


def test_the_text_is_what_was_decoded_character_for_character(tmp_path: Path) -> None:
    text = f"{LEAD}\x1b[31m\u202e {SECOND}\n"
    assert len(read(written(tmp_path, "a.txt", text)).text) == len(text)


@pytest.mark.parametrize(
    ("text", "note"),
    [
        (f"{LEAD} {SECOND} {THIRD} And then the mayor said to the people on the", "ends in the middle of a sentence"),
        (LEAD, "very short: 20 words"),
        ("Read more\n\nSubscribe", "everything in it was set aside"),
    ],
)
def test_what_is_doubtful_is_noted(tmp_path: Path, text: str, note: str) -> None:
    assert any(note in each for each in read(written(tmp_path, "a.txt", text)).notes)


def test_a_guessed_encoding_is_noted(tmp_path: Path) -> None:
    path = written(tmp_path, "a.txt", f"{BODY} “Zoë’s café”.".encode("cp1252"))
    article = read(path)
    assert article.text.endswith("“Zoë’s café”.")
    assert any("cp1252" in note for note in article.notes)


def test_a_whole_article_has_no_notes(tmp_path: Path) -> None:
    assert read(written(tmp_path, "a.txt", f"{BODY}\n\n{LEAD}")).notes == ()


@pytest.mark.parametrize("hostile", HOSTILE, ids=range(len(HOSTILE)))
def test_nothing_dangerous_comes_through_text_or_facts(tmp_path: Path, hostile: str) -> None:
    raw = f"{hostile} headline\n\n{BODY}\n\n{hostile}".encode("utf-8", "surrogatepass")
    user = Facts(outlet=Fact(hostile, FactSource.USER, hostile), title=Fact(hostile, FactSource.USER, hostile))
    article = read(written(tmp_path, "a.txt", raw), user)
    facts = article.facts
    shown = [article.text, *(part for f in (facts.outlet, facts.title) for part in (f.value or "", f.evidence))]
    assert not set("".join(shown)) & set(FORBIDDEN)


def test_a_file_name_is_made_plain(tmp_path: Path) -> None:
    assert "\x1b" not in read(written(tmp_path, "a\x1b[2J.txt", BODY)).origin


def test_a_file_name_that_is_not_utf8_can_be_shown(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt"))
    try:
        path.write_text(BODY)
    except OSError:
        pytest.skip("this file system takes no such names")
    assert read(path).origin.endswith("caf\ufffd.txt")
