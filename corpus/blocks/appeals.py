"""What pages say to their readers: calls to write in, to subscribe, to follow and to pay, notes on the text, links.

Like all phrases of pages these match whole lines only, and only together with words that no report has: who is asked
to write is asked to write to *us*. The links and calls of other languages' pages are here too.
"""

# ruff: noqa: E501 - tables of patterns, a rule a line

from __future__ import annotations

NETWORKS = r"(?:twitter|facebook|instagram|telegram|youtube|linkedin|tiktok|flipboard|google news|x|social media|bluesky|threads|vk|whatsapp)"
_ADDRESS = r"\S+@\S+\.\w+"
_WRITE = r"(?:send|share|tell|e-?mail|contact|get in touch|write|message|call|text|whatsapp|let us know|upload)"
_TO_US = rf"(?:(?:to |with )?us\b|our\b|{_ADDRESS}|(?:share|send) (?:in )?your\b)"
_ARTICLE = r"(?:article|story|post|piece|report|column|page)"
_REPAIRED = r"(?:amended|corrected|updated|edited|clarified|revised|modified)"
_WHY = r"(?:(?:on|at) (?:\w+day,? )?(?:\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\.? \d)|to (?:correct|clarify|reflect|include|add|remove|make clear|fix|say)\b|because an earlier\b|after (?:publication|it was published))"
_POSTS = r"(?:newsletters?|rundbrief|infolettre|lettres? d'info\w*|bolet[ií]n(?:es)?|boletim|notiziario|рассылк\w+)"
_CHANNEL = rf"(?:{NETWORKS}|kanal|chaîne|canal|canale|канал\w*|телеграм\w*|вконтакте|дзен\w*|rutube|соцсет\w*|viber)"

APPEALS: tuple[tuple[int, str, str], ...] = (
    # most words, pattern over the folded line, reason
    (45, rf"(?:were|are|have|has|did|do|was|is|can) (?:you|your|anyone)\b[^.!\"]{{3,140}}\?(?: [^.!?\"]{{2,80}}[?.!])? (?:please |then )?{_WRITE}\b(?:(?!, (?:the|an?|he|she|they|it|his|her|one)\b).)*?{_TO_US}(?:(?!, (?:the|an?|he|she|they|it|his|her|one)\b).)*", "call to readers"),
    (30, rf"(?:got|have) (?:a|an|any|some) (?:\w+ )?(?:story|stories|tip|tips|question|questions|video|information)\b[^.\"]{{0,60}}[?,] {_WRITE}\b[^\"]*?{_TO_US}.*", "call to readers"),
    (45, rf"(?:if you|if you've|readers who)\b[^\"]*?, (?:please |you can )?(?:e-?mail|contact|write to|message|get in touch with|text|share)\b[^\"]*?(?:us at|us via|us on|our (?:news ?desk|newsroom|reporters|team)|{_ADDRESS}).*", "call to readers"),
    (45, r"(?:if you (?:value|like|liked|enjoy|enjoyed|appreciate|believe in)|did you (?:like|enjoy)|do you (?:like|enjoy|value)|like what you|enjoying|enjoyed|liked)\b(?: [\w',-]+){0,14}[?!,.]? (?:please )?(?:support (?:us|our)|consider (?:supporting|donating|becoming)|subscribe to our|sign up (?:for|to) our|help us|become an? (?:member|supporter|subscriber))\b.*", "appeal for support"),
    (70, r"(?:the )?[\w .,'&-]{2,50} is (?:an? )?(?:\w+ly )?(?:independent|non-?profit|reader-?(?:funded|supported)|free to read|funded by (?:its|our) readers)\b.*\b(?:support (?:us|our|from our)|our (?:journalism|reporting|newsroom|readers|funders)|we set our own|donat(?:e|ion|ions) (?:to us|now|today)|help us)\b.*", "appeal for support"),
    (40, rf"[^.?!\"]{{3,60}}[?!] (?:sign up|subscribe|register)\b[^\"]*\b(?:our|free|daily|weekly)\b[^\"]*\b(?:{_POSTS}|inbox|e-?mails?|briefings?|alerts?)\b.*", "sign-up or subscription"),
    (80, rf"[(\[]?this {_ARTICLE} (?:was|has been) (?:last )?{_REPAIRED} {_WHY}.*", "note of a correction"),
    (80, rf"[(\[]?an earlier version of this {_ARTICLE} .*", "note of a correction"),
    (35, r"(?:when|if) (?:this|these|our) (?:material|materials|text|article|report) (?:is|are) (?:used|quoted|reprinted|republished),? .*\b(?:reference|link|credit|attribution)\b.*\b(?:required|obligatory|mandatory)\.?", "copyright line"),
    (25, r"(?:any |no )?(?:unauthori[sz]ed )?(?:reproduction|republication|redistribution)(?: [\w ,]{2,80})? (?:is )?(?:strictly )?(?:prohibited|forbidden|not permitted)(?: without [\w ,']{3,80})?\.?", "copyright line"),
    (12, r"(?:send|e-?mail|forward) this (?:page|article|story) to an? (?:friend|colleague)\b[^.]*", "sharing buttons"),
    # German
    (30, r"(?:lesen sie (?:auch|hier|mehr|dazu)(?: dazu)?|mehr (?:zum thema|dazu)|auch interessant|zum thema|siehe auch|weitere artikel)\s?[:|].*", "link to another page"),
    (25, rf"(?:folgen|folge) (?:sie )?(?:uns|[\w .-]{{2,30}}?) (?:auch )?(?:auf|bei) (?:\w+, )*{NETWORKS}\b.*", "sign-up or subscription"),
    (30, rf"(?:{_POSTS}\s?[:|].*|.*\b(?:abonnieren sie|melden sie sich|jetzt)\b.*\b{_POSTS}\b.*|.*\bjetzt (?:kostenlos |gratis )?(?:anmelden|abonnieren|registrieren)!?)", "sign-up or subscription"),
    (30, r"haben sie (?:einen )?(?:hinweise?|fehler|fragen)\b[^\"]*\? (?:schreiben|schicken|senden|melden) sie (?:uns|sich)\b.*", "call to readers"),
    # French
    (30, r"(?:à lire(?: aussi| également)?|lire (?:aussi|également)|voir aussi|sur le même sujet|pour aller plus loin)\s?[:|].*", "link to another page"),
    (30, rf"(?:abonnez-vous|inscrivez-vous|recevez|s'abonner)\b.*\b{_POSTS}\b.*", "sign-up or subscription"),
    (25, rf"(?:suivez|retrouvez)(?:-nous|[ -][\w .-]{{2,30}}?) (?:aussi )?sur (?:notre )?(?:\w+, )*{_CHANNEL}\b.*", "sign-up or subscription"),
    # Spanish, Portuguese, Italian
    (30, r"(?:(?:lea|lee|ver|vea|le[ia]a?) (?:también|también|mais|más|também)|le puede interesar|te puede interesar|puede leer|más información|noticias? relacionadas?|leia (?:também|mais)|saiba mais|leggi (?:anche|pure)|potrebbe interessarti)\s?[:|].*", "link to another page"),
    (30, rf"(?:suscr[ií]b(?:ete|ase)|reg[ií]str(?:ate|ese)|inscreva-se|assine|iscriviti|recib[ae])\b.*\b{_POSTS}\b.*", "sign-up or subscription"),
    (25, rf"(?:s[ií]gu(?:enos|e)|siga(?:nos|-nos)?|seguici|segui) (?:[\w .-]{{2,30}} )?(?:en|no|na|su) (?:\w+, )*(?:nuestro |nosso |nostro )?{_CHANNEL}\b.*", "sign-up or subscription"),
    # Russian
    (30, r"(?:читайте (?:также|ещё|еще|далее|подробнее)|смотрите также|материалы? по теме|по теме|подробнее)\s?[:|].*", "link to another page"),
    (25, rf"(?:подпи(?:сывайтесь|шитесь|шись)|следите за нами|присоединяйтесь)\b[^,]*(?:\bв|\bна)\b[^,]*\b{_CHANNEL}\b.*", "call to follow"),
    (25, r"(?:нашли|заметили|увидели) (?:ошибку|опечатку)(?: в тексте)?\?.*\b(?:ctrl|сообщите|выделите|нажмите)\b.*", "call to readers"),
    (25, r"при (?:полном или частичном |любом )?(?:использовании|перепечатке|цитировании|копировании)\b.*\b(?:гипер)?ссылка\b.*\bобязательна\b.*", "copyright line"),
)  # fmt: skip

SURE_APPEALS = frozenset({"note of a correction", "call to follow"})
"""Reasons whose phrases may hold a quotation or a verb of saying."""
