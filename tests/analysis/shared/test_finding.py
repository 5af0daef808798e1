"""Shared quotations of small comparisons: who carries them, what is cut and where, who leaves them out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from analysis.document import Document, QuotationKind, Range, Speaker, SpeakerKind
from analysis.shared import Carrier, Cut, Extent, Place, SharedQuotation, find_shared
from tests.analysis.shared.gold import document_of

WHOLE = "⟦The dam held because the engineers, who had not slept, stayed at their posts all night⟧, she said."
CUT = "⟦The dam held because the engineers stayed at their posts⟧, she said."


def shared_in(*texts: str, speaker: str = "ilse varga") -> tuple[list[Document], tuple[SharedQuotation, ...]]:
    """Each text is an article of an outlet of its own, numbered from 1."""
    documents = [document_of(number, text, speaker) for number, text in enumerate(texts, 1)]
    return documents, find_shared([(document.article, [document]) for document in documents])


def the_one(*texts: str, speaker: str = "ilse varga") -> tuple[list[Document], SharedQuotation]:
    documents, (shared,) = shared_in(*texts, speaker=speaker)
    return documents, shared


def words_at(document: Document, parts: Sequence[Range]) -> list[str]:
    return [document.text[start:end] for start, end in parts]


def carrier(shared: SharedQuotation, article: int) -> Carrier:
    (found,) = (carrier for carrier in shared.carriers if carrier.article == article)
    return found


def test_the_fullest_version_is_the_longest() -> None:
    _, shared = the_one(CUT, WHOLE)
    assert (shared.fullest.article, shared.fullest.quotation) == (2, 0)


def test_a_cut_says_where_it_is_and_what_is_missing() -> None:
    (cut, whole), shared = the_one(CUT, WHOLE)
    middle, end = carrier(shared, 1).cuts
    assert (middle.place, end.place) == (Place.MIDDLE, Place.END)
    assert words_at(whole, middle.missing) == ["who had not slept"]
    assert words_at(whole, end.missing) == ["all night"]
    assert cut.text[: middle.at].endswith("the engineers")
    assert cut.text[: end.at].endswith("at their posts")


def test_a_cut_at_the_start_is_where_the_words_begin() -> None:
    (part, _), shared = the_one("She praised ⟦the engineers, who had not slept⟧.", WHOLE)
    start = carrier(shared, 1).cuts[0]
    assert start.place is Place.START
    assert part.text[start.at :].startswith("the engineers")


def test_what_is_kept_is_the_words_without_their_marks() -> None:
    (cut, whole), shared = the_one(CUT, WHOLE)
    assert words_at(cut, carrier(shared, 1).kept) == [
        "The dam held because the engineers",
        "stayed at their posts",
    ] or (words_at(cut, carrier(shared, 1).kept) == ["The dam held because the engineers stayed at their posts"])
    assert words_at(whole, carrier(shared, 1).pieces[0].of_fullest) == [
        "The dam held because the engineers",
        "stayed at their posts",
    ]


def test_words_that_the_fullest_version_lacks_are_the_carriers_own() -> None:
    (version, _), shared = the_one("⟦The old dam held because the engineers stayed at their posts⟧, she said.", WHOLE)
    assert words_at(version, carrier(shared, 1).own_words) == ["old"]


def test_dots_show_a_cut() -> None:
    _, shared = the_one("⟦The dam held because the engineers … stayed at their posts all night⟧", WHOLE)
    assert [cut.shown for cut in carrier(shared, 1).cuts] == [True]


def test_no_mark_shows_a_cut() -> None:
    _, shared = the_one("⟦The dam held because the engineers stayed at their posts all night⟧", WHOLE)
    assert [cut.shown for cut in carrier(shared, 1).cuts] == [False]


def test_a_cue_between_the_halves_of_one_quotation_does_not_show_a_cut() -> None:
    _, shared = the_one("⟦The dam held because the engineers⟧, she said, ⟦+stayed at their posts all night⟧", WHOLE)
    assert [cut.shown for cut in carrier(shared, 1).cuts] == [False]


def test_a_cut_between_two_quotations_is_shown() -> None:
    _, shared = the_one("⟦The dam held⟧, she said. The engineers ⟦stayed at their posts all night⟧", WHOLE)
    assert [(cut.place, cut.shown) for cut in carrier(shared, 1).cuts] == [(Place.MIDDLE, True)]


def test_an_article_that_splits_a_quotation_is_one_carrier_of_several_pieces() -> None:
    _, shared = the_one("⟦The dam held⟧, she said. The engineers ⟦stayed at their posts all night⟧", WHOLE)
    assert carrier(shared, 1).quotations == (0, 1)


def test_a_missing_range_does_not_run_over_a_cue_in_the_fullest_version() -> None:
    (_, whole), shared = the_one(
        "⟦The dam held⟧", "⟦The dam held because of the engineers⟧, she said, ⟦+and they had not slept at all⟧"
    )
    (cut,) = carrier(shared, 1).cuts
    assert words_at(whole, cut.missing) == ["because of the engineers", "and they had not slept at all"]


def test_a_reprint_is_another_carrier() -> None:
    _, shared = the_one(WHOLE, WHOLE, WHOLE)
    assert [(carrier.article, carrier.extent) for carrier in shared.carriers] == [
        (1, Extent.WHOLE),
        (2, Extent.WHOLE),
        (3, Extent.WHOLE),
    ]


def test_two_articles_of_one_outlet_are_two_carriers_and_one_outlet() -> None:
    documents = [document_of(number, WHOLE, "") for number in (1, 2, 3)]
    (shared,) = find_shared([(7, documents[:2]), (8, documents[2:])])
    assert len(shared.carriers) == 3
    assert shared.outlets == (7, 8)


def test_one_outlet_alone_shares_nothing() -> None:
    assert find_shared([(7, [document_of(1, WHOLE), document_of(2, WHOLE)])]) == ()


def test_a_quotation_in_headline_and_body_of_one_article_counts_for_its_best() -> None:
    _, shared = the_one("⟦The dam held⟧\n\n" + WHOLE, WHOLE)
    assert carrier(shared, 1).extent is Extent.WHOLE
    assert carrier(shared, 1).quotations == (0, 1)


def test_reported_words_are_kept_in_the_content() -> None:
    (_, told), shared = the_one(
        WHOLE, "She said ⟪that the dam held because the engineers stayed at their posts all night⟫."
    )
    assert carrier(shared, 2).extent is Extent.REPORTED
    assert carrier(shared, 2).cuts == ()
    assert words_at(told, carrier(shared, 2).kept)[0].startswith("the dam held")


def test_reported_words_alone_are_no_shared_quotation() -> None:
    told = "She said ⟪that the dam held because the engineers stayed at their posts all night⟫."
    assert shared_in(told, told)[1] == ()


def test_scare_quotes_and_titles_are_never_shared() -> None:
    first, second = (document_of(number, WHOLE) for number in (1, 2))
    scare = replace(first.quotations[0], kind=QuotationKind.SCARE)
    assert find_shared([(1, [replace(first, quotations=(scare,))]), (2, [second])]) == ()


def test_an_outlet_that_leaves_it_out_may_quote_the_speaker_with_other_words() -> None:
    _, shared = the_one(WHOLE, WHOLE, "⟦I have nothing to add to that⟧{varga}, she said.", "Nobody said anything.")
    assert [(left.outlet, left.quotes_speaker, left.other_words) for left in shared.left_out] == [
        (3, True, ((3, 0),)),
        (4, False, ()),
    ]


def test_an_outlet_without_an_article_does_not_leave_anything_out() -> None:
    documents = [document_of(number, WHOLE) for number in (1, 2)]
    (shared,) = find_shared([(1, documents[:1]), (2, documents[1:]), (3, [])])
    assert shared.left_out == ()


def test_the_speaker_is_who_any_carrier_names() -> None:
    _, shared = the_one(WHOLE.replace("⟧", "⟧{}"), WHOLE)
    assert shared.speaker == "ilse varga"
    assert not shared.disputed


def test_of_two_forms_of_a_name_the_longer_one_is_given() -> None:
    _, shared = the_one(WHOLE.replace("⟧", "⟧{varga}"), WHOLE)
    assert shared.speakers == ("ilse varga",)


def test_carriers_that_name_different_people_disagree() -> None:
    _, shared = the_one(WHOLE.replace("⟧", "⟧{per aasen}"), WHOLE, WHOLE)
    assert shared.disputed
    assert shared.speaker is None
    assert shared.speakers == ("ilse varga", "per aasen")


def test_a_minister_and_her_ministry_do_not_disagree() -> None:
    person, body = document_of(1, WHOLE, "ilse varga"), document_of(2, WHOLE, "ministry of works")
    listed = Speaker("ministry of works", "the Ministry of Works", SpeakerKind.ORGANISATION)
    (shared,) = find_shared([(1, [replace(body, speakers=(listed,))]), (2, [replace(person, article=3)])])
    assert not shared.disputed
    assert shared.speaker == "ilse varga"


def test_nobody_known_is_nobody() -> None:
    _, shared = the_one(WHOLE, WHOLE, speaker="")
    assert shared.speakers == ()
    assert shared.speaker is None


def test_the_cue_is_that_of_the_first_piece_that_has_one() -> None:
    documents = [document_of(number, "⟦The dam held⟧. She claimed ⟦the dam held all night⟧.") for number in (1, 2)]
    first, second = documents[0].quotations
    cue = (documents[0].text.index("claimed"), documents[0].text.index("claimed") + 7)
    introduced = replace(documents[0], quotations=(first, replace(second, cue=cue)))
    (shared,) = find_shared([(1, [introduced]), (2, [documents[1]])])
    assert carrier(shared, 1).cue == cue
    assert carrier(shared, 2).cue is None


FERRY = "The ferry was overloaded that morning"
QUAY = "Everybody on the quay could see it leaning to one side"
MASTER = "The harbour master was at his breakfast upstairs with the blinds down"


def test_the_fullest_version_is_the_one_that_holds_most_of_what_others_have() -> None:
    """The first is the longest, but nobody else has its second sentence."""
    _, shared = the_one(f"⟦{QUAY}. {MASTER}⟧", f"⟦{FERRY}. {QUAY}⟧", f"⟦{FERRY}⟧")
    assert shared.fullest.article == 2
    assert [cut.place for cut in carrier(shared, 1).cuts] == [Place.START]


def test_what_two_versions_have_besides_is_a_quotation_of_its_own() -> None:
    early, late = f"⟦{FERRY}. {QUAY}⟧", f"⟦{QUAY}. {MASTER}⟧"
    _, found = shared_in(early, late, early, late, early)
    assert [tuple(carrier.article for carrier in shared.carriers) for shared in found] == [(1, 2, 3, 4, 5), (1, 3, 5)]


def test_those_at_most_outlets_come_first_and_then_the_longest() -> None:
    short, long = (
        "⟦The harbour is closed until Monday⟧",
        "⟦Nobody may cross the bridge before its bolts are counted again⟧",
    )
    wide = "⟦The dam held⟧"
    _, found = shared_in(f"{short} {long} {wide}", f"{long} {short} {wide}", wide)
    lengths = [shared.fullest.ranges[0][1] - shared.fullest.ranges[0][0] for shared in found]
    assert [len(shared.outlets) for shared in found] == [3, 2, 2]
    assert lengths[1] > lengths[2]


def test_a_word_choice_of_another_translation_is_no_cut() -> None:
    _, shared = the_one(
        "⟦Talks are useful only when both sides come to the table with concrete proposals⟧",
        "⟦Negotiations are useful only if both sides come to table with specific proposals⟧",
    )
    assert {carrier.extent for carrier in shared.carriers} == {Extent.WHOLE}


def test_a_light_word_left_out_is_no_cut() -> None:
    _, shared = the_one(
        "⟦And the dam held very well because of the engineers⟧", "⟦The dam held well because of engineers⟧"
    )
    assert carrier(shared, 2).cuts == ()


def test_a_not_left_out_is_a_cut() -> None:
    _, shared = the_one("⟦We have not agreed to sell the harbour⟧", "⟦We have agreed to sell the harbour⟧")
    (cut,) = carrier(shared, 2).cuts
    assert isinstance(cut, Cut)
    assert cut.place is Place.MIDDLE


def test_few_words_of_different_kinds_of_speakers_are_not_the_same() -> None:
    """Two words of a person and of an agency are two uses of a phrase."""
    listed = Speaker("works agency", "the Works Agency", SpeakerKind.ORGANISATION)
    person = document_of(1, "⟦There is no structural emergency⟧", "ilse varga")
    body = replace(document_of(2, "⟦structural emergencies⟧", "works agency"), speakers=(listed,))
    assert find_shared([(1, [person]), (2, [body])]) == ()


def in_few_words(article: int, text: str) -> Document:
    document = document_of(article, text)
    return replace(document, quotations=(replace(document.quotations[0], kind=QuotationKind.PARTIAL),))


LABEL = "The ⟦clean harbour⟧ act of last year failed."


def test_a_label_that_nobody_is_said_to_say_is_not_shared() -> None:
    assert find_shared([(1, [in_few_words(1, LABEL)]), (2, [in_few_words(2, LABEL)])]) == ()


def test_few_words_that_one_outlet_gives_to_somebody_are_shared() -> None:
    told = in_few_words(2, "It would be a ⟦clean harbour⟧{ilse varga} at last, she said.")
    assert len(find_shared([(1, [in_few_words(1, LABEL)]), (2, [told])])) == 1
