"""The quotations that are cut in the sample stories are found through the path of any article."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import Any

import pytest

from analysis.shared import Extent, SharedQuotation, find_shared
from tests.planted import OUTLETS, document_of, of_kind, words_of


@cache
def shared_in(story: str) -> tuple[SharedQuotation, ...]:
    """The outlets' articles all have the key 1 as they are read, so they are numbered here."""
    documents = [replace(document_of(story, outlet), article=number) for number, outlet in enumerate(OUTLETS)]
    return find_shared([(number, [document]) for number, document in enumerate(documents)])


def named(planted: dict[str, Any]) -> str:
    return f"{planted['story']}-{planted['whole']}-{planted['cut']}-{planted['cut_words'][:20]}"


@pytest.mark.parametrize("planted", of_kind("cut_quotation"), ids=named)
def test_a_planted_cut_is_found(planted: dict[str, Any]) -> None:
    whole, cut = OUTLETS.index(planted["whole"]), OUTLETS.index(planted["cut"])
    text = document_of(planted["story"], planted["cut"]).text
    for shared in shared_in(planted["story"]):
        carriers = {carrier.outlet: carrier for carrier in shared.carriers}
        if whole in carriers and cut in carriers:
            kept = [words_of(text[start:end]) for start, end in carriers[cut].kept]
            if words_of(planted["cut_words"]) in kept:
                assert carriers[cut].extent is Extent.CUT
                return
    pytest.fail("no shared quotation holds both")
