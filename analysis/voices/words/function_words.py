"""Closed classes of English words, in folded lower case, by which a verb is told from a noun or an adjective."""

from __future__ import annotations


def _forms(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


ARTICLES = _forms("a an the another no any every each")
POSSESSIVES = _forms("my your his her its our their whose")
DETERMINERS = ARTICLES | POSSESSIVES | _forms("this these those some both such")
NUMBERS = _forms(
    """
    one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen twenty thirty forty
    fifty sixty seventy eighty ninety hundred hundreds thousand thousands dozen dozens scores million millions
    billion several many more few fewer most all nearly about over
    """
)
"""Number words, and what may stand before a number."""
SUBJECTS = _forms("i you he she it we they who which that there")
NOMINATIVES = _forms("he she we they i there")
PRONOUNS = SUBJECTS | _forms("him her them us me himself herself themselves itself this these those")
PREPOSITIONS = _forms(
    """
    of in on at by for from with without about against over under after before during between among into through
    despite amid beyond across towards toward within per via as since until upon onto off like around behind
    """
)
BE = _forms("is are was were be been being am isn't aren't wasn't weren't 's 're get gets got getting")
CONTRACTED_BE = _forms("it's he's she's that's there's what's who's they're we're you're i'm here's")
HAVE = _forms("has have had having hasn't haven't hadn't i've we've they've you've")
MODALS = _forms(
    """
    will would can could may might must shall should do does did won't wouldn't can't couldn't cannot don't
    doesn't didn't shouldn't mustn't i'll i'd he'd she'd they'd we'd you'd he'll she'll they'll we'll you'll to
    let's help dare
    """
)
"""A bare infinitive follows."""
FINITE = (
    (BE - {"be", "been", "being", "get", "getting"})
    | (HAVE - {"having"})
    | (MODALS - {"to", "let's", "help", "dare"})
    | CONTRACTED_BE
    | _forms(
        """
    rose fell came went made took gave became began left lost won broke saw knew needs need needed deserves
    deserve failed fails remains remained seems seemed means meant works worked came comes goes belongs makes
    gets owes owed wants wanted kept lacks matters knows exists existed
    """
    )
)
"""Forms that can only, or nearly only, be a finite verb."""
ADVERBS = _forms(
    """
    also then now later never always still often again ever once just even not only already soon too first
    recently twice yesterday today tonight instead rather quite well indeed further reportedly so long much yet
    merely simply openly correctly wrongly
    """
)
DAYS = _forms("monday tuesday wednesday thursday friday saturday sunday tomorrow earlier afterwards") | ADVERBS
CONJUNCTIONS = _forms("and or but nor than when while because although though if unless")
CLAUSE_WORDS = _forms("that whether how why what if who where which")
RELATIVES = _forms("who which that whose whom because when while as where after before")
AUXILIARIES = BE | HAVE | MODALS
FUNCTION = (
    DETERMINERS
    | PRONOUNS
    | PREPOSITIONS
    | AUXILIARIES
    | CONJUNCTIONS
    | CLAUSE_WORDS
    | CONTRACTED_BE
    | DAYS
    | {"up", "out", "down"}
)


def is_adverb(form: str) -> bool:
    """Whether `form` can stand between a subject and its verb."""
    return form in ADVERBS or (form.endswith("ly") and len(form) > 4 and form not in _NOT_ADVERBS)


_NOT_ADVERBS = _forms(
    """
    family reply supply apply assembly ally rally bully july italy daily early only likely deadly friendly
    """
)


def is_number(form: str) -> bool:
    """Digits or a number word."""
    return form[:1].isdigit() or form in NUMBERS


def is_possessive(form: str) -> bool:
    """Whose: `her`, `brown's`, but not `it's`."""
    return form in POSSESSIVES or (form.endswith("'s") and form not in CONTRACTED_BE and form != "let's")
