"""Whose picture and whose reporting: credit lines, credits at the end of a caption, bylines."""

# ruff: noqa: E501 - tables of patterns, a rule a line

from __future__ import annotations

import re

from corpus.article import Role
from corpus.blocks.pieces import Piece, ends_sentence, fold, part, word_count

AGENCIES = (
    r"(?:AP(?: Photo| Images)?|The Associated Press|Associated Press|REUTERS|Reuters|AFP(?: Photo| PHOTO)?|TASS|ТАСС|"
    r"ITAR-TASS|Sputnik|RIA Novosti|Ria Novosti|РИА Новости|Interfax|EPA(?:-EFE)?|EFE|Getty(?: Images)?(?: News)?|iStock(?:photo)?|"
    r"Shutterstock|Alamy(?: Stock Photo)?|Bloomberg(?: News)?|Xinhua|PA(?: Wire| Images| Media)?|dpa|DPA|ANSA|Kyodo(?: News)?|"
    r"ZUMA(?: Press)?(?: Wire)?|Zuma(?: Press)?|UPI|Anadolu(?: Agency)?|NurPhoto|SIPA(?: USA)?|Sipa(?: USA)?|IMAGO|imago(?: images)?|"
    r"picture[ -]alliance|Flickr|Wikimedia(?: Commons)?|Pixabay|Unsplash|Pexels|Redux|Polaris|Magnum(?: Photos)?|Rex(?: Features)?|"
    r"REX|CQ[ -]Roll Call|MediaPunch|Corbis|WireImage|FilmMagic|TNS|MCT|NPR|CNN|BBC|DW|RT|POLITICO|Politico|USA TODAY(?: Sports)?|"
    r"The New York Times|The Washington Post|The Guardian|Handout|HANDOUT|handout|POOL|Pool|pool|Newscom|Avalon|Kommersant|"
    r"Kremlin\.ru|kremlin\.ru|Yonhap|PTI|ANI|Ukrinform|Unian|UNIAN|Belga|ANP|TT|NTB|Ritzau|Lehtikuva|Keystone|APA|MTI|PAP|CTK|Lusa|LUSA)"
)
_CHAIN = rf"{AGENCIES}(?:\s?(?:/|via|,|-)\s?{AGENCIES})*"
_NAME_WORD = r"[A-ZÀ-ÞА-ЯЁŁŚŻČŠŽ][\w'’.-]*"
_PARTICLE = r"(?:van|von|de|der|den|del|della|di|da|dos|la|le|el|al|bin|ibn|ten|ter)"
_NAME = rf"{_NAME_WORD}(?:\s(?:{_PARTICLE}\s)*{_NAME_WORD}){{0,3}}"
_LABEL = (
    r"(?:photo|photograph|photography|foto|фото|image|picture|pic|illustration|graphic|video|screenshot|screengrab|screen grab|"
    r"composite|cover image|featured image|cover photo|file photo)s?"
)
_WHOLE_CREDITS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"[(\[]?(?i:{_LABEL})\s?(?i:credits?|courtesy|source|copyright|by)?\s?[:|©]\s?(?i:by\s)?[^.!?:]{{2,90}}[)\]]?",
        rf"[(\[]?(?i:{_LABEL})\s(?i:courtesy(?: of)?|credits?|copyright|by|via)\s{_NAME}(?:\s?(?:/|,|\||via|for|and|on)\s?{_NAME}){{0,4}}[)\]]?",
        r"\(?(?i:credits?|courtesy of|courtesy|source)\s?:\s?[^.!?:]{2,90}\)?",
        rf"\(?(?:Courtesy|COURTESY)(?:\s(?i:of))?\s(?:the\s)?{_NAME}(?:\s(?:of\s|and\s|for\s|the\s){{0,2}}{_NAME}){{0,2}}\)?",
        r"(?i:\(?(?:contributed|submitted|courtesy|staff|handout) (?:photos?|images?|pictures?)\)?)",
        r"©\s?[^.!?]{2,80}(?:/[^!?]{2,40})?",
        rf"[(\[]?(?:©\s?)?{_CHAIN}[)\]]?\.?",
        rf"[(\[]?(?:©\s?)?(?:{_NAME}\s?[/|]\s?){{1,3}}(?:\w[\w ]{{1,20}}/)?{_CHAIN}(?:\s?/\s?{_NAME})?[)\]]?",
        rf"[(\[]?{_CHAIN}\s?[/|:]\s?{_NAME}(?:/{_NAME})?[)\]]?",
        rf"[(\[]?(?:©\s?)?{_NAME}\s(?:for|via)\s{_NAME}[)\]]?(?<=[/)])",
        rf"{_NAME}\s(?:via|/)\s{_CHAIN}",
    )
)
# At the end of a line that says what a picture shows. A photographer's name is taken to be two words.
_PHOTOGRAPHER = rf"{_NAME_WORD}\s(?:{_PARTICLE}\s)*{_NAME_WORD}"
_TRAILING_CREDIT = re.compile(
    rf"""(?P<credit>
        [(\[](?:{AGENCIES}\s)?(?i:(?:file\s)?photos?|image|picture|photograph)\s?(?i:by|credit:?|courtesy\sof|:|©)\s?(?:[^.!?()]|(?<=\b[A-Z])\.){{2,80}}[)\]]\.?
      | (?:(?<=[.!?”"’)]\s)(?:File\s)?(?:Photos?|PHOTO|Image|Picture|Photograph)(?:\s(?:by|courtesy\sof)|(?:\s[Cc]redit)?:)|(?:Photo(?:graph)?s?|PHOTO|Foto)(?:\s[Cc]redit)?:)\s[^.!?():]{{2,80}}
      | ©\s?[^.!?©]{{2,60}}
      | [(\[]?(?:{_PHOTOGRAPHER}|Stringer|Staff)\s?/\s?(?:{_NAME_WORD}(?:\s{_NAME_WORD})?\s?/\s?)?{_CHAIN}(?:\sPhoto)?[)\]]?
      | [(\[]?(?:(?:REUTERS|AP\sPhoto|AFP\sPHOTO|Getty\sImages)\s?/\s?{_NAME}|(?:AFP|AP)\s?/\s?Getty\sImages)[)\]]?
      | (?:(?<=[.!?”"’)]\s)|[(\[])(?:Reuters|AFP|AP|TASS|EPA(?:-EFE)?)\s?/\s?{_NAME}[)\]]?
      | (?:(?<=[.!?”"’]\s)\(|(?<=\s)\[){_PHOTOGRAPHER}\s?/\s?{_NAME}[)\]]
      | (?i:image\scopyright|image\ssource,?|image\sby|toggle\scaption)\s[^.!?]{{2,60}}
    )$""",
    re.VERBOSE,
)
_AGENCY_AT_END = re.compile(rf"(?<=[.!?”\"’])\s*(?P<credit>[(\[/](?:{AGENCIES})(?:\s?[/,]\s?{AGENCIES})*[)\]/]\.?)$")
_END_MARK = re.compile(r"(?<=[.!?”\"’])\s+(?P<mark>Enditem|ENDS|-30-|#{2,3})$")
_SURE_CAPTION = re.compile(
    r"(?:image (?:copyright|source),? [^.!?]{2,80} )?(?:image|media) caption,? \S|"
    r"media playback is (?:unsupported|not supported) on (?:your|this) device media caption|(?:enlarge this image )?(?:toggle|hide) caption \S",
    re.IGNORECASE,
)
_LINE_CREDIT = re.compile(rf"{_PHOTOGRAPHER}\s?/\s?{_NAME}")
_CAPTION_CUE = re.compile(
    r"^(?:file photo|file|photo|pictured|image|in this (?:\w+\.? ){0,4}(?:photo|image|picture|file photo|frame)|a file photo|"
    r"image caption|media caption|caption|archivfoto|foto|archive photo|архивное фото)\b(?: ?[:\-(,]|\b.*\bphoto\b)|"
    r"^\(?(?:file photo|archive photo|file image|illustrative image)\.?\)?$",
)

_CREW = "who wrote and edited it"
_ON_DUTY = "who was on duty"
_WORD = re.compile(r"\w[\w'’-]*")
_TRADES = frozenset(
    (
        "additional", "reporting", "reported", "writing", "written", "editing", "edited", "compiled", "translated",
        "interview", "interviews", "film", "audio", "video",
        "produced", "contributing", "contribution", "contributions", "graphics", "graphic", "research", "shot",
        "camera", "music", "photography", "illustration", "by", "from", "with", "and", "in", "at", "the", "of", "for",
        "on", "to", "an", "a", "via", "van", "von", "de", "der", "den", "del", "della", "di", "da", "dos", "la", "le",
        "el", "al", "bin", "ibn", "ten", "ter", "bureau", "bureaus", "bureaux", "newsroom", "staff", "writers",
        "correspondents", "reporters", "editor", "editors",
    )
)  # fmt: skip
_LONGEST_CREDIT = 160
_LONGEST_BYLINE = 600

_AND = r"(?:and|AND|&|with|WITH|und|et|y|e|и)"
_PEOPLE = rf"{_NAME}(?:(?:,?\s{_AND}\s|,\s){_NAME}){{0,5}}"
_TASK = (
    r"(?:editor|sub-?editor|producer|reporter|writer|translator|correspondent|proofreader|redakteur(?:in)?|redaktion|bearbeitung|"
    r"rédaction|rédacteur|rédactrice|redacción|edición|redactora?|redazione|redação|редакторы?|корреспонденты?|подготовил[аи]?|перевод)s?"
)
# "Editor on duty: R. Malk", "Night desk editor: Ann Lee", "Redaktion: Ann Lee"
_DESK = (
    rf"(?i:(?:(?:duty|night|day|news|desk|web|online|copy|managing|responsible|commissioning|picture|photo|video|senior|"
    rf"deputy|weekend|выпускающий|ответственный|дежурный)\s){{0,2}}{_TASK}(?:\s(?:on duty|in charge|on call|on shift|in chief|of the day|vom dienst|de guardia|выпуска))?)"
)
_WITH = r"(?:[Ww]ith|[Aa]vec|[Mm]it(?: Material (?:von|der))?|[Cc]on(?: información de)?|[Cc]om|[Ss]ource|[Qq]uelle|[Ff]uente|[Ff]onte|По материалам|С использованием материалов|Источник)\s?:?"
_BYLINES = tuple(
    (re.compile(pattern), reason)
    for pattern, reason in (
        (rf"(?i:by|written by|story by|posted by|author\s?:|text by|words by)\s{_PEOPLE}(?:\s?[|/•·,–—-]\s?.{{2,60}})?", "byline"),
        (r"(?:[(\[]|[-–—]\s?)?(?i:(?:additional |with )?(?:reporting|writing|contributions?)(?: and (?:writing|editing|reporting))? (?:by|from)|edited by|editing by|"
         r"compiled by|translated by|produced by|graphics? by|research by)\s[^\"]{3,400}", _CREW),
        (r"(?:[-–—•⦁*]\s?)?[^\"]{2,200}\bcontributed (?:additional )?(?:reporting|writing|research|(?:(?:reporting|writing|research) )?(?:to|for) (?:this|the) (?:report|story|article|piece|post|column))"
         r"(?: from [\w .,]{2,60})?\.?", "who contributed"),
        (rf"(?:[-–—•⦁*]\s?)?(?:The\s)?{_PEOPLE} contributed\.?", "who contributed"),
        (r"(?i:contributing|contributors?)\s?:\s?[^\"]{2,120}", "who contributed"),
        (rf"{_NAME},\s(?i:staff writer|correspondent|opinion contributor|columnist|associated press|ap|reuters|special to .{{2,40}}|.{{2,30}} (?:editor|writer|reporter|correspondent))", "byline"),
        (r"(?i:opinion contributor|guest columnist|staff report|staff reports|staff writer|special (?:to|for) [\w ]{2,40}|news desk|with (?:agencies|post wires|wire reports)|agencies)", "byline"),
        (rf"{_NAME},\s{_CHAIN}", "byline"),
        (rf"{_PEOPLE}\s?[|/•·]\s?(?i:[\w ]{{0,40}}\b(?:staff|reporters?|writers?|correspondents?|editors?|columnists?))", "byline"),
        (rf"(?:Von|Por|Par|Автор|Авторы|Текст|Texto|Text|Texte):?\s{_PHOTOGRAPHER}(?:,?\s(?:{_AND}\s)?{_PHOTOGRAPHER}){{0,3}}(?:,\s{_NAME})?", "byline"),
        (rf"(?:Von|Por|Par|Автор|Текст):?\s{_NAME_WORD}(?:\s(?:{_PARTICLE}\s)*{_NAME_WORD}){{1,3}}(?:,\s{_NAME})?", "byline"),
        (r"(?i:editors?)\s?:\s?[\w.-]+(?:\s[\w.-]+){0,3}", "byline"),
        (rf"{_DESK}\s?:\s?{_PEOPLE}", _ON_DUTY),
        (rf"[(\[]?{_WITH}\s(?:{_CHAIN}|(?i:agencies|agences|agencias|agenturen|agenzie|агентств))[)\]]?", "byline"),
        (r"[a-z]{2,5}(?:[-/][a-z]{2,5}){1,4}(?:\s\([A-Z][\w, ]{1,60}\))?", "initials of writer and editor"),
        (r"@\w{2,30}", "byline"),
    )
)  # fmt: skip


def split_trailing_credit(piece: Piece) -> list[Piece]:
    """A caption line divided into what the picture shows and whose picture it is; otherwise the piece as it is."""
    if _SURE_CAPTION.match(piece.text):
        piece.mark(Role.CAPTION, "begins as captions do")
        return [piece]
    if is_credit(piece.text):
        piece.mark(Role.CREDIT, "picture credit")
        return [piece]
    tail = max(0, len(piece.text) - _LONGEST_CREDIT)
    if match := _END_MARK.search(piece.text, tail):
        mark = part(piece, match.start("mark"), len(piece.text), 0)
        mark.mark(Role.FURNITURE, "mark at the end of an agency's text")
        return [part(piece, 0, match.start("mark"), piece.gap), mark]
    if match := _AGENCY_AT_END.search(piece.text, tail):
        credit = part(piece, match.start("credit"), len(piece.text), 0)
        credit.mark(Role.CREDIT, "agency named at the end of the text")
        return [part(piece, 0, match.start("credit"), piece.gap), credit]
    return _split_caption(piece, tail)


def _split_caption(piece: Piece, tail: int) -> list[Piece]:
    match = _TRAILING_CREDIT.search(piece.text, tail)
    if match is None or word_count(piece.text[: match.start()]) > 60:
        return [piece]
    credit = part(piece, match.start(), len(piece.text), 0)
    credit.mark(Role.CREDIT, "picture credit at the end of a caption")
    caption = part(piece, 0, match.start(), piece.gap)
    if not caption.text:
        credit.gap = piece.gap
        return [credit]
    caption.mark(Role.CAPTION, "text before a picture credit")
    return [caption, credit]


def is_credit(text: str) -> bool:
    """Whether the whole line says whose picture this is."""
    return (
        len(text) <= _LONGEST_CREDIT
        and word_count(text) <= 14
        and any(pattern.fullmatch(text) for pattern in _WHOLE_CREDITS)
    )


def is_unlabelled_credit(text: str) -> bool:
    """Whether the line could be `Photographer's Name/Some Paper`: only its place can tell."""
    return word_count(text) <= 8 and _LINE_CREDIT.fullmatch(text) is not None


def has_caption_cue(text: str) -> bool:
    """Whether the line begins as captions do: `File photo: …`."""
    return bool(_CAPTION_CUE.search(fold(text[:200])))


def byline_reason(text: str) -> str | None:
    """`byline`, or what else the line says about who wrote; None for any other line."""
    if len(text) > _LONGEST_BYLINE:
        return None
    size = word_count(text)
    for pattern, reason in _BYLINES:
        if pattern.fullmatch(text) and size <= (14 if reason == "byline" else 60):
            if reason in {"byline", _ON_DUTY} and ends_sentence(text) and not re.search(r"\b[A-Z]\.$", text):
                continue
            if reason == "who contributed" and size > 30:
                continue
            if reason == _CREW and not _only_names(text):
                continue
            return reason
    return None


def _only_names(text: str) -> bool:
    """Whether a line such as `Reporting by …` goes on with names and trades only: a sentence has other words."""
    return all(word[0].isupper() or word.lower() in _TRADES or not word[0].isalpha() for word in _WORD.findall(text))


def mark_bylines(pieces: list[Piece]) -> None:
    """Set aside the lines that say who wrote, edited or helped."""
    for piece in pieces:
        if piece.role is None and (reason := byline_reason(piece.text)):
            piece.mark(Role.BYLINE, reason)
