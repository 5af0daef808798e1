# ruff: noqa: E501 - tables of lines as pages print them

"""An invented article in three paragraphs, and what is said of its parts."""

from __future__ import annotations

from corpus.blocks import find_blocks

LEAD = "The harbour council decided on Tuesday to close the old bridge for a year, against the advice of its engineers."
SECOND = "Shopkeepers on both banks fear for their trade, and some of them say that they will go to court over it."
THIRD = "Work is to begin in the spring and will cost the town about four million, half of it lent by the state."
BODY = f"{LEAD}\n\n{SECOND}\n\n{THIRD}"
HEADLINE = "Council closes old bridge for a year"


def roles(text: str, **known: object) -> list[tuple[str, str]]:
    return [(b.role.value, text[b.start : b.end]) for b in find_blocks(text, **known)]  # type: ignore[arg-type]


def role_of(line: str, text: str, **known: object) -> str:
    return next(role for role, words in roles(text, **known) if words == line)


def analysed(text: str) -> str:
    return " ".join(text[b.start : b.end] for b in find_blocks(text) if not b.set_aside)


FURNITURE = [
    "Read more", "READ MORE:", "Related: Mayor under fire", "See also: The bridge in pictures", "Advertisement",
    "Story continues below", "Sign up for our daily newsletter", "Get the morning briefing delivered to your inbox.",
    "Follow us on Facebook and Instagram", "Follow @harborledger", "Share this", "Share this article",
    "SHARE THIS ARTICLE Share Tweet Post Email", "Click here to read the full report",
    "We use cookies to improve your experience on our site.", "By continuing to use this site you agree to our cookie policy.",
    "Subscribe now", "Already a subscriber?", "12 comments", "Comments (23)", "Leave a comment", "Tags: bridge, council",
    "The views expressed in this article are those of the author.", "© 2024 Harbor Ledger. All rights reserved.",
    "Copyright 2024 Harbor Media LLC", "All rights reserved.", "3 hours ago", "4 min read", "24.5 C", "-3°C", "___", "* * *",
    "https://example.org/a/b?c=d", "Home > News > Town", "error: Content is protected !!", "Want to leave a tip?",
    "Support our journalism with a donation", "This article was originally published on example.org.", "Image 1 of 12",
    "Write to us at desk@example.org", "Write to Ann Lee at a.lee@example.org and Bo Li at b.li@example.org",
    "desk@example.org", "Comments are closed on this article.", "4 thoughts on “Council closes old bridge”",
    "Home News Sport Weather Contact", "Story Continued Below", "ALSO READ | Mayor under fire", "Mayor under fire Read more",
    "JUST WATCHED Mayor under fire Replay More Videos ... MUST WATCH Mayor under fire 02:21",
    "( Also on LEDGER: Mayor under fire)", "Read more from Ann Lee", "Follow the talks at https://example.org/talks",
    "Don’t miss a thing. Subscribe to our WhatsApp channel.", "Follow us on Google News", "SUBSCRIBE TO THE LEDGER: a crown a week",
    "Support the Ledger’s journalism", "We answer to you. Help keep our content free by leaving a tip today.",
    "You can now listen to Ledger articles!", "Read or Share this story: https://example.org/x", "See BRIDGE, Page A4",
    "BRIDGE: Continued from Page A1", "Posted in Town Tagged bridge, council", "FOR IMMEDIATE RELEASE", "list 1 of 4",
    "(This story has not been edited by our staff and comes from a feed.)", "This story was originally published May 3, 2024.",
    "Ann Lee covers the harbour. Reach her at a.lee@example.org.", "Ann Lee is a reporter. Follow her on Twitter @annlee.",
    "Newsletter abonnieren", "Теги:", "Читайте также", "Lesen Sie auch", "Lea también", "Publicité",
]  # fmt: skip

CREDITS = [
    "Photo by Ann Lee/Getty Images", "Photo: Ann Lee", "Photograph by Ann Lee", "(Ann Lee/Reuters)", "REUTERS/Ann Lee",
    "AP Photo/Ann Lee", "© Ann Lee/TASS", "Getty Images", "Image copyright Getty Images", "Credit: Ann Lee",
    "Image: Ann Lee/picture alliance", "Ann Lee / AFP", "Photo: Ann Lee/Harbor Ledger",
    "Foto: Ann Lee/dpa", "Image source, PA Media", "Courtesy of the Gull Point Museum", "Contributed photo",
]  # fmt: skip

DATELINES = [
    "MOSCOW, November 9. /TASS/.", "WASHINGTON (AP) —", "LONDON, May 3 (Reuters) -", "PARIS (AFP) -", "KYIV, May 3 –",
    "BERLIN, Germany —", "(Reuters) -", "ST. LOUIS —", "BEIJING, May 3 (Xinhua) --", "Berlin (dpa) -", "NEW YORK, 3 May 2024 –",
    "GRAND FORD, Mont. (AP) —", "HALLOW FERRY, May 3 (NW) -", "BRENNA (Northgate Wire) -", "Marvela, 12 ene (EFE).-",
    "МОСКВА, 9 ноября. /ТАСС/.",
]  # fmt: skip
