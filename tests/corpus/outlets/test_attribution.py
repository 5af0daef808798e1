"""Which outlet a text or a page is from, for outlets all over the world; and what names none."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.article import FactSource
from corpus.attribution import facts_of_text
from corpus.blocks import find_blocks
from corpus.intake import read_file
from corpus.outlets import read_anew
from tests.corpus.outlets.entries import DATELINE, MINIMAL

BODY = (
    "The harbour council decided on Tuesday to close the old bridge for a year, against the advice of engineers.\n\n"
    "Shopkeepers on both banks fear for their trade, and the mayor of Port Averil said that she would pay for a ferry."
)
PAGE = """<!DOCTYPE html><html lang="en"><head><title>The bridge is closed</title>
<link rel="canonical" href="https://{host}/news/bridge"><meta property="og:title" content="The bridge is closed">
</head><body><article><h1>The bridge is closed</h1>{body}</article></body></html>"""


def outlet(text: str) -> str | None:
    return facts_of_text(text, find_blocks(text)).outlet.value


@pytest.mark.parametrize(
    ("host", "name"),
    [
        ("www.haaretz.com", "Haaretz"),
        ("www.spiegel.de", "Der Spiegel"),
        ("english.elpais.com", "El País (Spain)"),
        ("www1.folha.uol.com.br", "Folha de S.Paulo"),
        ("nation.africa", "Nation (Kenya)"),
        ("www.abc.net.au", "ABC (Australia)"),
        ("abcnews.go.com", "ABC News (US)"),
        ("news.sky.com", "Sky News (UK)"),
        ("www3.nhk.or.jp", "NHK"),
        ("cincodias.elpais.com", "Cinco Días"),
        ("japannews.yomiuri.co.jp", "The Japan News"),
        ("frontline.thehindu.com", "Frontline (India)"),
        ("sportstar.thehindu.com", "Sportstar"),
        ("jewishstandard.timesofisrael.com", "Jewish Standard (New Jersey)"),
        ("jewishnews.timesofisrael.com", "Jewish News (UK)"),
        ("timesofindia.indiatimes.com", "The Times of India"),
        ("www.straitstimes.com", "The Straits Times"),
        ("punchng.com", "Punch (Nigeria)"),
        ("english.ahram.org.eg", "Al-Ahram"),
        ("www.pravda.com.ua", "Ukrainska Pravda"),
    ],
)
def test_the_address_of_a_page_names_the_outlet(host: str, name: str, tmp_path: Path) -> None:
    paragraphs = "".join(f"<p>{paragraph}</p>" for paragraph in BODY.split("\n\n") * 3)
    (tmp_path / "page.html").write_text(PAGE.format(host=host, body=paragraphs), encoding="utf-8")
    fact = read_file(tmp_path / "page.html", key=1).article.facts.outlet
    assert (fact.value, fact.by) == (name, FactSource.METADATA)


@pytest.mark.parametrize(
    ("dateline", "name"),
    [
        ("TOKYO, Nov. 9 (Kyodo) -- ", "Kyodo News"),
        ("Pyongyang, November 9 (KCNA) -- ", "KCNA"),
        ("MINSK, 9 November (BelTA) – ", "BelTA"),
        ("Tehran, Nov 9, IRNA – ", "IRNA"),
        ("TEHRAN (Tasnim) – ", "Tasnim News Agency"),
        ("KUALA LUMPUR, Nov 9 (Bernama) -- ", "Bernama"),
        ("KUWAIT, Nov 9 (KUNA) -- ", "KUNA"),
        ("ABU DHABI, 9th November, 2022 (WAM) -- ", "WAM"),
        ("RAMALLAH, Wednesday, November 9, 2022 (WAFA) – ", "WAFA"),
        ("Lisbon, Nov. 9, 2022 (Lusa) - ", "Lusa"),
        ("Prague, Nov 9 (CTK) - ", "ČTK"),
        ("Accra, Nov. 9, GNA – ", "Ghana News Agency"),
        ("New Delhi [India], November 9 (ANI): ", "ANI"),
        ("ISLAMABAD, Nov 9 (APP): ", "Associated Press of Pakistan"),
        ("Havana, Nov 9 (Prensa Latina) ", "Prensa Latina"),
        ("(Bloomberg) -- ", "Bloomberg"),
        ("МОСКВА, 9 ноя - РИА Новости. ", "RIA Novosti"),
    ],
)
def test_a_dateline_names_the_agency(dateline: str, name: str) -> None:
    assert outlet(f"The bridge is closed\n\n{dateline}{BODY}") == name


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("© 2024 The Irish Times DAC", "The Irish Times"),
        ("Copyright © The Economist Newspaper Limited 2024. All rights reserved.", "The Economist"),
        ("Copyright (c) 2022. RFE/RL, Inc. Reprinted with the permission of Radio Free Europe/Radio Liberty", "RFE/RL"),
        ("Copyright © 2024, Los Angeles Times", "Los Angeles Times"),
        ("©2024 CBC/Radio-Canada. All rights reserved.", "CBC"),
        ("© 2024 The Times of Israel, All Rights Reserved", "The Times of Israel"),
        ("Copyright © 2024 CGTN.", "CGTN"),
        ("Copyright © 2024. South China Morning Post Publishers Ltd. All rights reserved.", "South China Morning Post"),
    ],
)
def test_a_copyright_line_names_the_publisher(line: str, name: str) -> None:
    assert outlet(f"The bridge is closed\n\n{BODY}\n\n{line}") == name


@pytest.mark.parametrize(
    "text",
    [
        f"LONDON — {BODY}",
        f"SINGAPORE - {BODY}",
        f"TEHRAN – {BODY}",
        f"LAGOS, May 3 – {BODY}",
        f"{BODY} (Kyodo)",
        f"{BODY}\n\nThe council told Bernama, KUNA and BelTA that it was sorry.",
        f"The mayor (Bloomberg) said little. {BODY}",
        f"Tehran, IRNA said on Tuesday, had no such bridge. {BODY}",
        f"Prague, the CTK agency said, has many bridges. {BODY}",
        f"A value that is no number (NAN) was printed on Nov. 9 by mistake. {BODY}",
        f"The Philippine (APP) list of May 3 was long. {BODY}",
        f"According to KCNA, November 9 was a fine day. {BODY}",
        f"{BODY}\n\nPhoto: PAP/Anna Nowak",
        f"(Ann Lee/CBC)\n\n{BODY}",
        f"{BODY}\n\n(Ann Lee / Los Angeles Times)",
        f"{BODY}\n\nAnn Lee for The Wall Street Journal",
        f"{BODY}\n\nFoto: Anna Weber / DER SPIEGEL",
        f"{BODY}\n\n© 2024 The Times. All rights reserved.",
        f"{BODY}\n\n© 2024 ABC. All rights reserved.",
        f"{BODY}\n\n© 2024 The Independent. All rights reserved.",
        f"{BODY}\n\nThe Irish Times said that it held the copyright of 2024.",
        f"{BODY}\n\nSource: Reuters/ec",
        f"{BODY}\n\nShe founded Rappler.com.",
        f"{BODY}\n\nHe reads Dawn, Punch and The Nation.",
        f"Ann Lee, KUALA LUMPUR, Nov 9 (Bernama) -- {BODY}",
        f"{BODY}\n\nTOKYO, Nov. 9 (Kyodo), it said, was the first line.",
    ],
)
def test_what_names_no_outlet(text: str) -> None:
    assert outlet(f"The bridge is closed\n\n{text}") is None


def test_an_agencys_copy_in_a_paper_is_the_papers_where_it_says_so() -> None:
    text = f"The bridge is closed\n\nTOKYO, Nov. 9 (Kyodo) -- {BODY}\n\n© 2024 The Irish Times"
    assert outlet(text) == "The Irish Times"


def test_a_dateline_that_is_found_at_the_start_of_the_text_is_the_evidence() -> None:
    text = f"The bridge is closed\n\nPyongyang, November 9 (KCNA) -- {BODY}"
    assert facts_of_text(text, find_blocks(text)).outlet.evidence == "Pyongyang, November 9 (KCNA) --"


def test_a_dateline_that_only_its_outlet_has_is_set_aside(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"The bridge is closed\n\nAccra, Nov. 9, GNA – {BODY}", encoding="utf-8")
    article = read_file(tmp_path / "a.txt", key=1).article
    first = next(block for block in article.blocks if block.reason == "dateline of the outlet")
    assert article.text[first.start : first.end].startswith("Accra, Nov. 9, GNA")


def test_a_dateline_of_the_users_own_names_the_users_outlet(own_outlets: str) -> None:
    (Path(own_outlets) / "lantern.toml").write_text(MINIMAL + DATELINE, encoding="utf-8")
    read_anew()
    assert outlet(f"The bridge is closed\n\nPORT AVERIL, May 3 (ML) - {BODY}") == "Morning Lantern"
