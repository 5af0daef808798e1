"""Plain mode: a conversation in lines, for screen readers and scripts."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.hostile.texts import HOSTILE
from tests.tui.library import filled, listed
from tests.tui.made import comparison
from tests.tui.shell import write_many, write_story
from tui.jobs.problems import UserError
from tui.plain.conversation import words_of
from tui.plain.lines import WIDTH, comparison_lines, figure_in_words, in_words, wrapped
from tui.plain.sayings import SAYINGS, column_of, fitting, one_measure


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "library.db"


def said(library: Path, *lines: str, words: Sequence[str] = ("plain",)) -> subprocess.CompletedProcess[str]:
    """What plain mode answers to lines from a pipe."""
    return subprocess.run(
        [sys.executable, "-m", "tui.cli", "--library", str(library), *words],
        input="".join(f"{line}\n" for line in lines),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def answers(library: Path, *lines: str) -> str:
    done = said(library, *lines)
    assert done.returncode == 0, done.stdout + done.stderr
    return " ".join(done.stdout.split())


def test_an_empty_library_says_what_can_be_done(library: Path) -> None:
    assert "Say “sample”" in answers(library)


def test_stories_have_numbers_and_a_number_compares(library: Path, tmp_path: Path) -> None:
    filled(library, write_story(tmp_path / "story"))
    told = answers(library, "1")
    assert "1. The bridge: 2 articles of 2 outlets." in told
    assert "own words: Harbor Ledger" in told or "own words: The Courier" in told


def test_where_there_is_but_one_story_it_needs_no_number(library: Path, tmp_path: Path) -> None:
    filled(library, write_story(tmp_path / "story"))
    assert answers(library, "compare") == answers(library, "1")


def test_a_figure_leads_to_its_sentences_and_a_sentence_to_its_article(library: Path, tmp_path: Path) -> None:
    filled(library, write_story(tmp_path / "story"))
    key = next(row.key for row in listed(library) if row.outlet.name == "The Courier")
    told = answers(library, "1", "evidence tone.mean courier", f"read {key}")
    assert "It is a disgrace and a danger to everyone in the town." in told
    assert f"Article {key}. The Courier, 2024-05-04." in told


def test_there_are_as_many_rows_of_evidence_as_the_figure_counts() -> None:
    made = comparison()
    measure = one_measure(made, "tone.mean")
    from analysis.document import Voice
    from tui.plain.lines import evidence_lines

    for place in range(len(made.columns)):
        figure = made.figure(measure.id, Voice.OWN, place)
        if figure.value is None:
            continue
        rows = made.evidence(measure, Voice.OWN, place)
        assert len(evidence_lines(made, measure, Voice.OWN, place, rows)) == figure.count + 1


def test_adding_says_what_came_of_it_and_the_story_is_there(library: Path, tmp_path: Path) -> None:
    story = write_story(tmp_path / "my story", sidecar="")
    told = answers(library, f'add "{story}" to The bridge from The Courier', "stories")
    assert "2 added." in told
    assert "The bridge: 2 articles of 1 outlet." in told
    assert {row.outlet.name for row in listed(library)} == {"The Courier"}


def test_a_long_list_is_told_in_parts(library: Path, tmp_path: Path) -> None:
    filled(library, write_many(tmp_path / "many", 60))
    done = said(library, "articles", "more", "more")
    assert "10 more articles. Say “more”." in done.stdout
    assert done.stdout.count("Report 5") >= 2
    assert "There is no more." in done.stdout


def test_the_voice_can_be_chosen(library: Path, tmp_path: Path) -> None:
    filled(library, write_story(tmp_path / "story"))
    told = answers(library, "voice quoted", "1")
    assert "quoted words: " in told
    assert ", own words: " not in told


def test_the_comparison_is_saved_and_no_file_is_written_over(library: Path, tmp_path: Path) -> None:
    filled(library, write_story(tmp_path / "story"))
    place = tmp_path / "bridge.md"
    answers(library, "1", f"save {place}")
    text = place.read_text(encoding="utf-8")
    assert text.startswith("# The bridge")
    assert said(library, "1", f"save {place}").returncode == 2
    assert place.read_text(encoding="utf-8") == text


@pytest.mark.parametrize(
    "line", ["nonsense", "99", "read 99", "evidence", "read", "compare x", "voice", "add", "add /no/such", "show tone"]
)
def test_what_cannot_be_done_is_a_sentence_and_the_rest_goes_on(library: Path, tmp_path: Path, line: str) -> None:
    done = said(library, line, "help")
    assert done.returncode == 2
    assert "Not done. " in done.stdout
    assert "What can be said:" in done.stdout
    assert "Traceback" not in done.stderr


def test_quit_leaves_and_nothing_after_it_is_heard(library: Path) -> None:
    assert said(library, "quit", "nonsense").returncode == 0


def test_it_can_be_asked_for_as_an_option_and_with_files(library: Path, tmp_path: Path) -> None:
    story = write_story(tmp_path / "story")
    done = said(library, words=("--plain", str(story)))
    assert done.returncode == 0
    assert "These files are not kept." in done.stdout
    assert said(library, words=("--plain",)).returncode == 0


def test_no_line_is_longer_than_it_may_be_and_none_has_a_drawn_character(library: Path, tmp_path: Path) -> None:
    filled(library, write_story(tmp_path / "story"))
    done = said(library, "1", "measures", "about tone.mean", "evidence tone.mean courier", "read 1", "aside 1", "help")
    lines = done.stdout.splitlines()
    assert max(map(len, lines)) <= WIDTH
    assert not [char for char in done.stdout if "\u2500" <= char <= "\u25ff" or char in "\x1b\r\b"]


def test_hostile_articles_are_told_and_never_obeyed(library: Path, tmp_path: Path) -> None:
    folder = tmp_path / "hostile"
    folder.mkdir()
    for place, text in enumerate(HOSTILE):
        printable = text.encode("utf-8", "replace").decode("utf-8")
        (folder / f"{place}.txt").write_text(f"{printable}\n\nThe council met: {printable}\n", encoding="utf-8")
    done = said(library, "1", "articles", *(f"read {place}" for place in range(1, 9)), words=("plain", str(folder)))
    assert "\x1b" not in done.stdout
    assert "Traceback" not in done.stderr


def test_bytes_that_are_no_text_are_not_understood_and_no_crash(library: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tui.cli", "--library", str(library), "plain"],
        input=b"\xff\xfe\x00 \x1b[2J 'open quote\n",
        capture_output=True,
        check=False,
    )
    assert done.returncode == 2
    assert b"\x1b" not in done.stdout


# The words


@given(st.lists(st.text(), max_size=5))
def test_wrapping_loses_no_word(paragraphs: list[str]) -> None:
    from corpus.plain import plain_line

    lines = wrapped(paragraphs).splitlines()
    assert all(len(line) <= WIDTH for line in lines)
    expected = "".join("".join(plain_line(paragraph, 10**6).split()) for paragraph in paragraphs)
    assert "".join("".join(lines).split()) == expected


@given(st.text())
def test_any_line_has_words(line: str) -> None:
    assert all(isinstance(word, str) for word in words_of(line))


def test_signs_are_words() -> None:
    assert in_words("−0.12") == "minus 0.12"
    assert in_words("+0.40") == "plus 0.40"
    assert in_words("12 %") == "12 percent"


def test_every_figure_that_is_shown_is_told_with_its_outlet() -> None:
    made = comparison()
    from analysis.document import Voice

    told = "\n".join(comparison_lines(made, Voice.OWN))
    for column, figure in zip(made.columns, made.figures["tone.mean", Voice.OWN], strict=True):
        assert f"{column.outlet.name} {figure_in_words(figure, one_measure(made, 'tone.mean'))}" in told


def test_a_measure_and_an_outlet_may_be_named_in_part() -> None:
    made = comparison()
    assert made.columns[column_of(made, "ledger")].outlet.name == "Harbor Ledger"
    assert fitting(made.measures, "SECURITY")[0].name.startswith("security")


@pytest.mark.parametrize("wanted", ["", "e", "nobody"])
def test_an_outlet_that_is_not_clear_is_asked_about(wanted: str) -> None:
    with pytest.raises(UserError, match="Outlets: "):
        column_of(comparison(), wanted)


@pytest.mark.parametrize("saying", SAYINGS.values(), ids=list(SAYINGS))
def test_everything_that_can_be_said_is_explained(saying: object) -> None:
    assert getattr(saying, "form", "")
    assert getattr(saying, "help", "").endswith(".")
