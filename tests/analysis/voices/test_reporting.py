"""Reporting verbs: the lexicon, and what a verb means where it stands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.voices.reporting import (
    BASE,
    ING,
    NOUN,
    PAST,
    THIRD,
    ReportingLexicon,
    Stance,
    Takes,
    reporting_lexicon,
    stance_definitions,
)
from analysis.voices.verbs.idioms import parsed_idiom
from analysis.voices.verbs.readings import is_idiom, reading_of, stance_of, verb_of
from analysis.voices.words.words import words_of
from tests.analysis.voices.verb_gold import Case, cases, outcomes, precision, recall

DEVELOPMENT = cases(held_out=False)
HELD_OUT = cases(held_out=True)
ENGLISH = reporting_lexicon("en")
OTHERS = ("de", "fr", "es", "ru", "sv")
PIECES = ["the", "he", "said", "claims", "made", "it", "clear", "that", ",", "“", "”", ".", ":", "-", "lives", "to"]


def read(text: str, verb: str) -> Stance | None:
    """The class of the word `verb` in `text`."""
    words = words_of(text, 0, len(text), "en")
    reading = reading_of(words, words.forms.index(verb))
    return reading.stance if reading else None


def bases(lexicon: ReportingLexicon) -> set[str]:
    """The base forms of all verbs and phrases."""
    phrases = {phrase.verb.base for listed in lexicon.phrases.values() for phrase in listed}
    return phrases | {verb.base for verb in lexicon.forms.values()}


class TestGold:
    @pytest.mark.parametrize("case", DEVELOPMENT, ids=lambda case: str(case.number))
    def test_each_verb_has_its_class_and_no_other_word_has_one(self, case: Case) -> None:
        found = outcomes(case)
        assert [(o.word, o.found) for o in found] == [(o.word, o.expected) for o in found]

    @pytest.mark.parametrize("part", [DEVELOPMENT, HELD_OUT], ids=["development", "held out"])
    def test_at_least_95_of_100_given_classes_are_right(self, part: list[Case]) -> None:
        assert precision([outcome for case in part for outcome in outcomes(case)]) >= 0.95

    @pytest.mark.parametrize("part", [DEVELOPMENT, HELD_OUT], ids=["development", "held out"])
    def test_at_least_9_of_10_reporting_verbs_are_given_their_class(self, part: list[Case]) -> None:
        assert recall([outcome for case in part for outcome in outcomes(case)]) >= 0.9

    def test_there_are_240_sentences_and_a_third_is_held_out(self) -> None:
        assert (len(DEVELOPMENT), len(HELD_OUT)) == (160, 80)


class TestLexicon:
    def test_it_has_at_least_300_english_verbs_and_phrases(self) -> None:
        assert len(bases(ENGLISH)) >= 300

    @pytest.mark.parametrize("language", OTHERS)
    def test_another_language_has_at_least_30_forms_and_every_class(self, language: str) -> None:
        forms = reporting_lexicon(language).forms
        assert len(forms) >= 30
        assert {verb.stance for verb in forms.values()} == set(Stance)

    @pytest.mark.parametrize("language", ["en", *OTHERS])
    def test_no_verb_is_in_two_classes(self, language: str) -> None:
        lexicon = reporting_lexicon(language)
        stances: dict[str, set[Stance]] = {}
        for verb in (*lexicon.forms.values(), *(p.verb for listed in lexicon.phrases.values() for p in listed)):
            stances.setdefault(verb.base, set()).add(verb.stance)
        assert [base for base, found in stances.items() if len(found) > 1] == []

    def test_every_class_has_a_definition(self) -> None:
        assert all(stance_definitions()[stance] for stance in Stance)

    def test_every_form_is_folded(self) -> None:
        lexicons = [reporting_lexicon(language) for language in ("en", *OTHERS)]
        assert [form for lexicon in lexicons for form in lexicon.forms if form != form.lower() or " " in form] == []

    def test_every_verb_can_introduce_something(self) -> None:
        assert [form for form, verb in ENGLISH.forms.items() if not verb.takes] == []

    def test_every_form_has_a_shape(self) -> None:
        assert ENGLISH.shapes.keys() == ENGLISH.forms.keys()
        assert ENGLISH.phrase_shapes.keys() == ENGLISH.phrases.keys()

    def test_longer_phrases_come_first(self) -> None:
        lengths = [[len(phrase.words) for phrase in listed] for listed in ENGLISH.phrases.values()]
        assert lengths == [sorted(found, reverse=True) for found in lengths]

    def test_every_idiom_is_of_a_verb_that_is_listed(self) -> None:
        assert ENGLISH.idioms.keys() - bases(ENGLISH) == set()

    @pytest.mark.parametrize("base", ENGLISH.idioms)
    def test_an_idiom_holds_its_verb_once_and_begins_and_ends_with_a_word(self, base: str) -> None:
        for line in ENGLISH.idioms[base]:
            parts = line.split()
            assert sum(part.startswith("~") for part in parts) == 1, line
            assert "*" not in (parts[0], parts[-1]), line
            assert parsed_idiom(line)

    @pytest.mark.parametrize(
        ("form", "base"),
        [
            ("said", "say"),
            ("told", "tell"),
            ("admitted", "admit"),
            ("denies", "deny"),
            ("criticised", "criticise"),
            ("criticized", "criticize"),
            ("vowing", "vow"),
            ("quipped", "quip"),
            ("swore", "swear"),
            ("shown", "show"),
        ],
    )
    def test_a_form_leads_to_its_verb(self, form: str, base: str) -> None:
        assert ENGLISH.forms[form].base == base

    def test_a_phrase_is_found_by_each_form_of_its_first_word(self) -> None:
        for form in ("lash", "lashes", "lashed", "lashing"):
            assert "lash out" in {phrase.verb.base for phrase in ENGLISH.phrases[form]}

    def test_what_a_verb_takes_is_read(self) -> None:
        assert Takes.PERSON in ENGLISH.forms["told"].takes
        assert Takes.TO in ENGLISH.forms["promised"].takes
        assert Takes.OBJECT not in ENGLISH.forms["maintained"].takes

    def test_shapes_tell_inflections_and_nouns(self) -> None:
        assert [ENGLISH.shapes[form] for form in ("claim", "claims", "claimed", "claiming")] == [
            BASE | NOUN,
            THIRD | NOUN,
            PAST,
            ING,
        ]
        assert ENGLISH.shapes["read"] == BASE | PAST

    @pytest.mark.parametrize("language", [None, "xx", "classes", ""])
    def test_an_unknown_language_is_read_as_english(self, language: str | None) -> None:
        assert reporting_lexicon(language).forms == ENGLISH.forms

    def test_it_cannot_be_changed(self) -> None:
        with pytest.raises(TypeError):
            ENGLISH.forms["say"] = ENGLISH.forms["claim"]  # type: ignore[index]


class TestNounsAndAdjectives:
    @pytest.mark.parametrize(
        ("text", "verb"),
        [
            ("The claims were made in court.", "claims"),
            ("A row over claims of fraud broke out.", "claims"),
            ("The police report was late.", "report"),
            ("State media showed the parade.", "state"),
            ("Her promise to rebuild it came late.", "promise"),
            ("The alleged fraud cost millions.", "alleged"),
            ("Police seized 12 confirmed forgeries.", "confirmed"),
            ("The widely criticised plan was dropped.", "criticised"),
            ("It was a telling detail.", "telling"),
            ("A so-called expert spoke.", "called"),
        ],
    )
    def test_report_nothing(self, text: str, verb: str) -> None:
        assert read(text, verb) is None

    @pytest.mark.parametrize(
        ("text", "verb", "stance"),
        [
            ("The minister claims the road is safe.", "claims", Stance.DOUBTING),
            ("Critics claim that the road is unsafe.", "claim", Stance.DOUBTING),
            ("He did not report what he had seen.", "report", Stance.NEUTRAL),
            ("Asked about the fraud, she left.", "asked", Stance.NEUTRAL),
            ("The plan was widely criticised by residents.", "criticised", Stance.ATTACKING),
            ("Mayor Slams Plan To Close Bridge", "slams", Stance.ATTACKING),
            ("“It is over,” recalled the captain.", "recalled", Stance.EXPLAINING),
        ],
    )
    def test_the_same_forms_as_verbs_have_their_class(self, text: str, verb: str, stance: Stance) -> None:
        assert read(text, verb) is stance


class TestWhatFollows:
    @pytest.mark.parametrize(
        ("text", "verb"),
        [
            ("The council maintained the road.", "maintained"),
            ("Cook it slowly and add sugar.", "add"),
            ("She continued to walk.", "continued"),
            ("They established a committee.", "established"),
            ("He showed the map to visitors.", "showed"),
            ("The army contended with mud.", "contended"),
        ],
    )
    def test_a_thing_done_is_no_report(self, text: str, verb: str) -> None:
        assert read(text, verb) is None

    @pytest.mark.parametrize(
        ("text", "verb", "stance"),
        [
            ("The council maintained that the road was safe.", "maintained", Stance.DOUBTING),
            ("The council maintains the road is safe.", "maintains", Stance.DOUBTING),
            ("The road is safe, the council contends.", "contends", Stance.DOUBTING),
            ("“The road is safe,” she continued.", "continued", Stance.NEUTRAL),
            ("She added: “The road is safe.”", "added", Stance.NEUTRAL),
            ("The survey showed how unsafe it was.", "showed", Stance.ENDORSING),
        ],
    )
    def test_words_or_a_clause_make_the_same_verb_report(self, text: str, verb: str, stance: Stance) -> None:
        assert read(text, verb) is stance

    def test_a_phrase_may_begin_with_a_word_that_is_no_verb(self) -> None:
        assert read("The bill is paid, or so he says.", "so") is Stance.DOUBTING
        assert read("They would have voters believe that taxes fell.", "would") is Stance.DOUBTING
        assert read("So the bill is paid.", "so") is None

    def test_a_phrase_is_read_as_one_verb_with_words_between(self) -> None:
        text = "She made it abundantly clear that the road was closed."
        words = words_of(text, 0, len(text), "en")
        reading = reading_of(words, 1)
        assert reading is not None
        assert (reading.stance, reading.first, reading.last) == (Stance.ENDORSING, 1, 4)


class TestIdioms:
    @pytest.mark.parametrize(
        ("text", "verb"),
        [
            ("A militia claimed responsibility.", "claimed"),
            ("The flood claimed at least 12 lives.", "claimed"),
            ("Two men were admitted to a nearby hospital.", "admitted"),
            ("That said, the bridge is old.", "said"),
            ("The clock said five.", "said"),
            ("The firm recalled 4,000 cars.", "recalled"),
        ],
    )
    def test_a_verb_in_one_of_its_idioms_reports_nothing(self, text: str, verb: str) -> None:
        words = words_of(text, 0, len(text), "en")
        assert is_idiom(words, words.forms.index(verb))
        assert read(text, verb) is None

    def test_a_clause_with_its_word_is_no_idiom(self) -> None:
        assert read("The minister declared that the emergency was over.", "declared") is Stance.NEUTRAL

    def test_the_subject_of_a_clause_is_no_idiom(self) -> None:
        assert read("He claimed his life was in danger.", "claimed") is Stance.DOUBTING

    def test_an_idiom_does_not_reach_over_a_stop(self) -> None:
        text = "That is what they claimed. Responsibility is another matter."
        words = words_of(text, 0, len(text), "en")
        assert not is_idiom(words, words.forms.index("claimed"))


class TestCueGroups:
    @pytest.mark.parametrize(
        ("cue", "stance"),
        [
            ("said", Stance.NEUTRAL),
            ("has repeatedly claimed", Stance.DOUBTING),
            ("said in a statement", Stance.NEUTRAL),
            ("claimed in a report", Stance.DOUBTING),
            ("went on to say", Stance.NEUTRAL),
            ("went on to explain", Stance.EXPLAINING),
            ("continued to flatly insist", Stance.DOUBTING),
            ("made it abundantly clear", Stance.ENDORSING),
            ("lashed out at", Stance.ATTACKING),
            ("POINTED OUT", Stance.ENDORSING),
            ("according to", Stance.NEUTRAL),
            (":", Stance.NEUTRAL),
            (" – ", Stance.NEUTRAL),
        ],
    )
    def test_have_the_class_of_their_head_verb(self, cue: str, stance: Stance) -> None:
        assert stance_of(cue) is stance

    @pytest.mark.parametrize(
        ("cue", "base"),
        [
            ("has repeatedly claimed", "claim"),
            ("went on to say", "say"),
            ("hit out at", "hit out"),
            ("According to", "according to"),
        ],
    )
    def test_name_their_head_verb(self, cue: str, base: str) -> None:
        verb = verb_of(cue)
        assert verb is not None
        assert verb.base == base

    @pytest.mark.parametrize("cue", ["", " ", "view", "claimed responsibility", "the 12"])
    def test_in_which_nothing_is_said_have_none(self, cue: str) -> None:
        assert stance_of(cue) is None

    @pytest.mark.parametrize(
        ("cue", "language", "stance"),
        [
            ("behauptete", "de", Stance.DOUBTING),
            ("a reconnu", "fr", Stance.ENDORSING),
            ("criticó", "es", Stance.ATTACKING),
            ("утверждает", "ru", Stance.DOUBTING),
            ("hat eingeräumt", "de", Stance.CONCEDING),
        ],
    )
    def test_are_read_in_other_languages(self, cue: str, language: str, stance: Stance) -> None:
        assert stance_of(cue, language) is stance


class TestAnyText:
    @given(st.text(max_size=200), st.sampled_from(["en", "de", "ru", None]))
    def test_never_raises(self, text: str, language: str | None) -> None:
        words = words_of(text, 0, len(text), language)
        for index in range(len(words)):
            reading_of(words, index, language)
            is_idiom(words, index, language)
        stance_of(text, language)

    @given(
        st.lists(st.sampled_from(PIECES), max_size=30),
    )
    def test_a_reading_stays_inside_the_text(self, parts: list[str]) -> None:
        text = " ".join(parts)
        words = words_of(text, 0, len(text), "en")
        for index in range(len(words)):
            reading = reading_of(words, index)
            assert reading is None or index == reading.first <= reading.last < len(words)

    def test_nothing_far_away_changes_a_reading(self) -> None:
        near = "The council claimed the road was safe. "
        far = near + "claimed " * 10_000
        words = words_of(far, 0, len(far), "en")
        alone = words_of(near, 0, len(near), "en")
        assert reading_of(words, 2) == reading_of(alone, 2)
