"""Lines that pages put around an article, known by what they say.

Every rule must match a whole line. Words that an article could also use at the start of a sentence ("Share this
burden …") are matched only as complete labels, or together with words that no report has ("… to your inbox").
"""

# ruff: noqa: E501 - tables of patterns, a rule a line

from __future__ import annotations

import re
from functools import lru_cache

from corpus.article import Role
from corpus.blocks.appeals import APPEALS, NETWORKS, SURE_APPEALS
from corpus.blocks.pieces import Piece, word_count

_LABELS = {
    "link or menu of the page": """
        all news|latest|latest articles|latest news|latest stories|top stories|top news|more news|more stories|explore more
        |home|menu|search|skip to content|skip to main content|back to top|next|previous|next article|previous article
        |read more|read more...|read also|read next|read full story|continue reading|continue reading below
        |continue reading the main story|story continues|story continues below|story continued below
        |article continues below|more|more...|keep reading|end of list|after newsletter promotion
        |skip past newsletter promotion
        |see more|show more|load more|view more|see also|also see|more on this|more on this story|more on this...
        |related|related articles|related stories|related news|related topics|related content|related posts|related links
        |related coverage|most read|most popular|most viewed|trending|trending now|popular|recommended|recommended stories
        |recommended for you|you may also like|you might also like|what to read next|editor's picks|editors' picks
        |up next|don't miss|must read|from our partners|from around the web|around the web|in pictures|topics|tags
        |about us|contact us|contact|uncategorized|privacy policy|cookie policy|terms of use|terms of service
        |terms and conditions|full coverage|further reading|also read|click here|listen to this article|loading
        |loading...|close|hide|expand|link copied|print|print this article|save|save for later|text size
        |leer más|lea también|más noticias|noticias relacionadas|weiterlesen|lesen sie auch|mehr zum thema|startseite
        |lire aussi|lire la suite|à lire aussi|leggi anche|leia também|leia mais|lees ook|czytaj także|zobacz także
        |теги|теги:|читайте также|читать далее|все новости|новости|главная|по теме|ещё по теме|читайте також""",
    "advertisement": """
        ad|ads|advertisement|advertisements|advertisement advertisement|advertising|sponsored|sponsored content
        |paid content|promoted|promoted stories|anzeige|werbung|publicidad|publicité|pubblicità|publicidade|реклама
        |advertisement continue reading the main story|remove ads|why am i seeing this ad?""",
    "sharing buttons": """
        share|share this|share this article|share this story|share this post|share this page|share on facebook
        |share on twitter|share on x|share via email|tweet|tweet this|pin it|facebook|twitter|whatsapp|telegram|linkedin
        |reddit|pinterest|email|e-mail|email this article|copy link|copy url|like this|like this:|teilen|compartir
        |partager|condividi|compartilhar|поделиться""",
    "sign-up or subscription": """
        subscribe|subscribe now|subscribe today|sign in|sign up|sign up now|sign up here|log in|login|register|join us
        |newsletter|newsletters|newsletter sign-up|newsletter signup|free newsletter|sign up for daily newsletters
        |sign up for daily newsletters manage newsletters|manage newsletters|donate|donate now|support us|follow us
        |already a subscriber?|already have an account?|already a member?|not a subscriber?|not a member?
        |want to leave a tip?|want to join the conversation?|create an account|become a member|abonnieren|suscríbete
        |s'abonner|подписаться|newsletter abonnieren|thank you for signing up|thanks for signing up|thanks for signing up!
        |there was an error processing your subscription.|keep an eye on your inbox""",
    "comments of readers": """
        comment|comments|leave a comment|leave a reply|post a comment|add a comment|view comments|show comments
        |join the conversation|join the discussion|have your say|no comments|comments are closed|comments are closed.
        |kommentare|comentarios|commentaires|комментарии""",
    "picture or player controls": """
        photo|photos|video|videos|gallery|photo gallery|slideshow|watch|watch live|watch:|listen|play|pause|play video
        |enlarge this image|toggle caption|hide caption|enlarge this image toggle caption|image|[pullquote]|[break]
        |media playback is unsupported on your device|your browser does not support the video tag
        |your browser does not support the audio element|advertising ends in""",
    "age of the page": "published|updated|last updated|just now",
    "notice of the page": """
        for immediate release|analysis/opinion|content is protected|content is protected !!|error: content is protected !!|alert: content is protected !!
        |please enable javascript|javascript is disabled|accept all|accept cookies|i accept|cookie settings|learn more""",
}
_LABEL_REASONS = {
    " ".join(label.split()): reason
    for reason, labels in _LABELS.items()
    for label in labels.split("|")
    if label.strip()
}

_DELIVERED = r"(?:newsletters?|(?:whatsapp|telegram|youtube) channel|inbox|e-?mails?|briefings?|alerts?|notifications|podcasts?|digest|updates)"
_RULES: tuple[tuple[int, str, str], ...] = (
    # most words, pattern over the folded line, reason
    (30, rf"(?:sign up|signup|register (?:now|here|today|to|for)|subscribe)\b.*\b{_DELIVERED}\b.*", "sign-up or subscription"),
    (30, rf"(?:get|receive|want) (?:the|our|all|breaking|more|daily|this|\w+ news)\b.*\b(?:{_DELIVERED}|apps?)\b.*", "sign-up or subscription"),
    (20, r"subscribe (?:(?:now|today|here|to our|for as little|for just|for only)\b.*|to the [\w .&-]{2,40}(?::.*)?)", "sign-up or subscription"),
    (20, r"(?:already|not) an? (?:\w+ )?(?:subscriber|member)\?.*", "sign-up or subscription"),
    (25, rf"(?:follow|like|find|join|connect with|watch) (?:us|[\w.'& -]{{2,40}}?) on {NETWORKS}\b.*", "sign-up or subscription"),
    (12, r"(?:follow|tweet) @\w+(?: (?:follow )?@\w+| on \w+| and @\w+)*\.?", "sign-up or subscription"),
    (25, rf".* (?:delivered|sent) (?:straight |right )?to your inbox: sign up\b.*|don't miss [^.]{{2,30}}\. (?:subscribe|sign up|join)\b.*\b{_DELIVERED}\b.*", "sign-up or subscription"),
    (40, r"our (?:\w+ ){0,3}(?:email|newsletter) (?:breaks down|brings you|gives you|tells you|rounds up)\b.*", "sign-up or subscription"),
    (30, r"(?:.*\. )?help (?:us )?keep our (?:content|journalism|reporting|news|site)\b.*|.*\bby leaving (?:us )?a tip\b.*", "appeal for support"),
    (30, r"(?:want to |would you like to |please )?leave (?:us )?a tip(?:$|[?:!]| for (?:our|us|the) ).*", "appeal for support"),
    (40, r"(?=.*\b(?:our|us|we)\b)(?:please )?(?:support (?:us|our|the)|help (?:us|keep|fund|support|our)|donate|become an? (?:\w+ )?(?:member|supporter|subscriber)|make an? (?:[\w-]+ ){0,2}(?:donation|contribution|gift)|consider (?:making|becoming|supporting|donating|a)|join (?:us|our))\b(?!,).*\b(?:journalism|reporting|newsroom|donat\w+|contribution|member(?:ship)?|readers|content)\b.*", "appeal for support"),
    (8, r"support [\w .&-]{2,30}'s? (?:\w+ )?journalism", "appeal for support"),
    (16, r"(?:click|tap) here (?:for|to (?:read|get|subscribe|see|watch|view|sign|download|join|listen|learn|find|visit|access|donate|support|register|buy|continue|follow|check|email|contact))\b.*", "link or menu of the page"),
    (10, r"(?:don't|can't) see (?:the|this) [\w ]{2,30} above\? click here\.?", "link or menu of the page"),
    (30, r"(?:read|see|also|watch|listen) ?(?:more|also|next|now|read|see)\s?(?:[:>»|]).*", "link or menu of the page"),
    (8, r"read more from [^.:]{2,50}|list (?:of \d+ items|\d+ of \d+)(?: .*)?", "link or menu of the page"),
    (25, r"[^\"]{12,160}[^.,\"] read more", "link to another page"),
    (30, r"just watched .* replay more videos\b.*", "link to another page"),
    (25, r"(?:follow|find|read|see)\b[^.]* at <?https?://\S+", "link to another page"),
    (6, r"see [\w' ]{2,30}, page [a-z]?\d{1,3}|(?:[\w' ]{2,30}: )?continued (?:from|on) page [a-z]?\d{1,3}", "note on the printed page"),
    (30, r"(?:related|related (?:articles?|stor(?:y|ies)|news|video)|see also|recommended|don't miss|must read|further reading|more from [\w .&'-]{2,40}|more on [\w .&'-]{2,40}|most read|explore more|lea también|lire aussi|lesen sie auch|читайте также)\s?[:|].*", "link to another page"),
    (25, r"(?:more|watch|photos|video|videos|gallery|slideshow|in pictures|in photos|listen|podcast|poll|quiz)\s?:.*[^.]", "link to another page"),
    (25, r"\( ?(?:(?:photos|video|related|watch|read|see|also|more)|also on [\w .]{2,30})\s?:.*\)", "link to another page"),
    (80, r"(?:we|we and our partners|this (?:web)?site|our (?:web)?site|by (?:continuing|using|clicking|browsing))\b(?=.*\b(?:use|uses|using|accept|agree|consent|polic(?:y|ies)|settings|browser|experience|privacy)\b).*\bcookies?\b.*", "cookie notice"),
    (6, r"(?:\d[\d.,]*[km]?|no|one) (?:comments?|shares?|views?|likes?|repl(?:y|ies)|reactions?|retweets?)", "counter of the page"),
    (8, r"comments (?:are|have been|are now) closed\b[^.]*\.?", "comments of readers"),
    (30, r"\d+ (?:thoughts?|comments?|repl(?:y|ies)|responses?) (?:on|to) [\"'].*", "comments of readers"),
    (4, r"(?:comments?|shares?|views?|likes?) ?[(:]? ?\d[\d.,]*[km]?\)?", "counter of the page"),
    (10, r"(?:new ?)?you can now listen to [\w ]{2,30} articles!?", "picture or player controls"),
    (4, r"ads by [\w.]+", "advertisement"),
    (6, r"(?:about )?(?:\d+|an?|one) (?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?) ago", "age of the page"),
    (8, r"(?:(?:estimated )?(?:reading|read) time:? )?\d+[ -]?min(?:ute)?s?(?:[ -]read)?", "reading time"),
    (12, r"this article is more than \d+ (?:months?|years?) old\.?", "age of the page"),
    (25, r"(?:tags?|topics?|filed under|filed to|categor(?:y|ies)|keywords?|posted in|section)\s?:.*[^.]", "tags"),
    (25, r"posted in [^.]{2,80} tagged [^.]{2,200}", "tags"),
    (60, r"(?:the )?(?:views|opinions)(?: and (?:views|opinions))? expressed\b.*\b(?:author|authors|author's|columnists?|writers?|contributors?|own|necessarily|solely)\b.*", "disclaimer"),
    (35, r"this (?:article|story|post|piece|report|column|op-ed) (?:was |is |has been |has |also )?(?:originally|first|also)\s?(?:been )?(?:published|appeared|posted)\b.*", "note on the publication"),
    (35, r"this (?:article|story|post|piece|report|column|op-ed) (?:was|is|has been) (?:re)?published (?:in (?:partnership|collaboration|cooperation)|with (?:the )?permission|under an?|courtesy)\b.*", "note on the publication"),
    (35, r"this (?:article|story|post) (?:was|has been) (?:updated|corrected|amended|last updated)\b.*", "note on the publication"),
    (35, r"\(?this (?:story|article|report) (?:has not been|was not|hasn't been) edited by\b.*", "note on the publication"),
    (16, r"read or share this story: ?<?https?://\S+", "sharing buttons"),
    (8, r"you can share this (?:story|article) on social media:?", "sharing buttons"),
    (25, r"this is a (?:breaking|developing)(?: news)? story\b.*", "note on the publication"),
    (15, r"this is a rush transcript\..*", "note on the publication"),
    (45, r"this (?:material|content|article|story) (?:may|must) not be (?:published|reproduced|copied|redistributed)\b.*", "copyright line"),
    (60, r"(?:(?:copyright )?(?:©|\(c\)).*(?:\b(?:19|20)\d\d\b|rights reserved|\bllc\b|\binc\b|\bltd\b|\bgmbh\b)|copyright,? (?:by |: ?)?(?:19|20)\d\d\b).*", "copyright line"),
    (20, r"copyright:? (?!law|act|protect|infring|claim|case|office|holder|owner|rule|reform|dispute|troll|was|is|has|on|in|of|for)[^.]{2,80}(?:\b(?:19|20)\d\d|\bllc|\binc|\bltd|\bgmbh)\b\.?(?: .*rights reserved.*)?", "copyright line"),
    (40, r"(?:[^.\"]{0,80}\. ?)?all rights reserved\.?(?: (?:this|terms|privacy|reproduction|no part)\b.*)?", "copyright line"),
    (30, r"(?:error|warning|alert)\s?: ?[\w ]{3,60}!+", "notice of the page"),
    (25, r"(?:please )?(?:enable|turn on|disable|turn off) (?:javascript|your ad ?blocker|cookies)\b.*", "notice of the page"),
    (25, r"(?:your|this) browser (?:does not|doesn't|is not|isn't|is no longer)\b.*support.*", "notice of the page"),
    (10, r"(?:(?:next|prev|previous) )?(?:image|photo|slide|picture) \d+ (?:of|/) \d+", "picture or player controls"),
    (6, r"(?:slideshow|gallery|photos?) \(\d+ (?:images?|photos?|pictures?)\)|\(\d+ (?:images?|photos?)\)", "picture or player controls"),
    (3, r"[-+−]?\d{1,2}(?:[.,]\d)? ?°? ?[cf]", "weather display"),
    (60, r"<?(?:https?://|www\.)\S+>?", "web address"),
    (60, r"(?:source|sources|via|link)\s?: ?<?(?:https?://|www\.)\S+>?", "web address"),
    (22, r"(?:write to|contact|email|e-mail|reach|send (?:tips|letters|comments)(?: to)?)\b[^@]*\S+@\S+\.\w+\.?(?: and [^@]{2,40} \S+@\S+\.\w+\.?)?", "address of the newsroom"),
    (2, r"<?[\w.+-]+@[\w-]+\.[\w.-]+>?", "address of the newsroom"),
    (60, rf"(?:[^\"]*(?:[.!?] |\byou can ))?follow (?:her|him|them) on {NETWORKS}\b.*", "about the writer"),
    (60, r"[^\"]*\b(?:(?:reach|email|contact) (?:her|him|them|the (?:author|reporter|writer)) at|can be (?:reached|contacted|emailed) at|story tips can be sent to) \S+@\w.*", "about the writer"),
    (14, r"home ?[>»›/|•·] ?[^.]*|[^.>»›]{2,40}(?: ?[>»›] ?[^.>»›]{2,60}){2,}", "breadcrumb line"),
    (25, r"(?:got|have) a (?:news )?tip\?.*", "address of the newsroom"),
    (25, r"thank you for (?:signing up|reading|subscribing)\b.*", "sign-up or subscription"),
)  # fmt: skip
_COMPILED = tuple((most, re.compile(pattern), reason) for most, pattern, reason in _RULES)
_COMPILED_APPEALS = tuple((most, re.compile(pattern), reason) for most, pattern, reason in APPEALS)

_BUTTONS = frozenset(
    (
        "share", "this", "article", "story", "post", "page", "tweet", "email", "e-mail", "mail", "print", "facebook",
        "twitter", "linkedin", "whatsapp", "telegram", "pinterest", "reddit", "pocket", "flipboard", "messenger",
        "copy", "link", "comment", "comments", "save", "more", "on", "via", "x", "sms", "bluesky", "threads", "tumblr",
        "vk", "viber", "line", "skype", "bookmark", "like", "pin", "it", "url", "listen", "to",
    )
)  # fmt: skip
_SURE_BUTTONS = frozenset(
    ["share", "tweet", "facebook", "twitter", "linkedin", "whatsapp", "telegram", "pinterest", "reddit"]
)
_DECORATION = re.compile(r"^[\s>»›•·*|\[\]→▶►➤#]+|[\s>»›•·*|→▶►]+$")
_RULE_LINE = re.compile(r"[_*•·=~#\-–—.\s]{1,40}|\W?(?:#{1,6})\W?")
_SAYING = r"[\"«“]|\b(?:said|says|told|added|according to"
_REPORTED = re.compile(rf"{_SAYING})\b")
_REPORTED_IN_ANY_WORDS = re.compile(
    rf"{_SAYING}|asked|demanded|urged|pleaded|insisted|joked|wrote|writes|warned|"
    r"sagte|sagt|meinte|erklärte|dit|déclaré|lancé|ironisé|ajouté|estimé|dijo|dice|afirmó|declaró|disse|detto|"
    r"сказала?|сказали|заявила?|говорит|призвала?|пишет|попросила?|рассказала?)\b"
)
_LABELLED_SENTENCE = re.compile(r"[^:|]{2,40}[:|]\s+[^\W\d_A-ZÀ-ÞА-ЯЁ][^\n]*[.!?…][\"'”’»)]*")


def mark_known_phrases(pieces: list[Piece]) -> None:
    """Set aside the lines that are known from the frames of web pages, whatever the outlet."""
    for piece in pieces:
        if piece.role is None and (reason := known_phrase(piece.text, piece.folded)):
            piece.mark(Role.FURNITURE, reason)


@lru_cache(512)  # each line of an article is asked about several times
def known_phrase(text: str, folded: str) -> str | None:
    """What kind of page furniture the line is, or None."""
    if len(text) > 900:
        return None
    if _RULE_LINE.fullmatch(text):
        return "dividing line"
    bare = _DECORATION.sub("", folded)
    if reason := _LABEL_REASONS.get(bare) or _LABEL_REASONS.get(bare.rstrip(":")):
        return reason
    return _kind_of_row(text, bare) or _kind_of_phrase(text, bare, folded, word_count(text))


def _kind_of_row(text: str, bare: str) -> str | None:
    if _is_buttons(bare):
        return "sharing buttons"
    return "link or menu of the page" if _is_menu(text) else None


def _kind_of_phrase(text: str, bare: str, folded: str, size: int) -> str | None:
    for rules, verbs in ((_COMPILED, _REPORTED), (_COMPILED_APPEALS, _REPORTED_IN_ANY_WORDS)):
        for most, pattern, reason in rules:
            if size <= most and pattern.fullmatch(bare) and (reason in _SURE or not verbs.search(folded)):
                # A title begins with a capital: "Related: that is how he put it." is a sentence.
                return None if reason in _LINKS and size >= 8 and _LABELLED_SENTENCE.fullmatch(text) else reason
    return None


_LINKS = frozenset({"link to another page", "link or menu of the page"})
_SURE = SURE_APPEALS | {
    "copyright line", "link to another page", "disclaimer", "web address", "tags", "comments of readers",
}  # fmt: skip
"""Reasons whose phrases no sentence of a report has, even one with a quotation in it."""


_SECTIONS = frozenset(
    (
        "home", "about", "archive", "archives", "contact", "news", "latest", "world", "politics", "business", "economy",
        "sport", "sports", "opinion", "culture", "arts", "life", "lifestyle", "travel", "tech", "technology", "science",
        "health", "weather", "video", "videos", "photos", "local", "national", "international", "entertainment",
        "education", "search", "menu", "login", "subscribe", "newsletters", "podcasts", "live",
    )
)  # fmt: skip


def _is_menu(text: str) -> bool:
    """Whether the line is a row of a site's sections: `Home News Sport Weather`."""
    names = text.split()
    return 3 <= len(names) <= 30 and all(name[0].isupper() and name.lower() in _SECTIONS for name in names)


def _is_buttons(bare: str) -> bool:
    names = re.findall(r"[^\W\d][\w-]*", bare)
    return (
        2 <= len(names) <= 16
        and set(names) <= _BUTTONS
        and len(set(names) & _SURE_BUTTONS) >= 1
        and not bare.endswith(".")
    )
