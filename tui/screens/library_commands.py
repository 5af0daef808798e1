"""What can be done on the library screen, and how it is read."""

from __future__ import annotations

from tui.commands import Command

READING = (
    "Each line is an article; below stands what is known of the one under the cursor, and who said so: you, a file "
    "sources.toml beside the article, the saved page, or words in the text itself. What you say outranks all of them. "
    "Type after / to filter, tick facets to choose, mark articles with Space to change, read or compare several. "
    "! means that something is odd: it is told below, with what to do about it."
)
NOT_KEPT = (
    "These articles were opened without keeping them, so there is nowhere to write a correction down.",
    "Keep them in your library first: Esc goes back to the stories, and k there keeps them.",
)

LIBRARY_COMMANDS = (
    Command("filter", "slash", "Filter the articles", "Filters the list as you type.", "filter"),
    Command("facets", "f", "Show or hide the facets", "Outlets, dates, languages … with their numbers.", "facets"),
    Command("edit", "e", "Correct what is known", "Corrects outlet, date, title, language.", "correct"),
    Command("collect", "c", "Put in a collection", "Puts it in a collection, also a new one.", "collect"),
    Command("mark", "space", "Mark or unmark", "Marks the article, to do something with several.", "mark"),
    Command("compare", "v", "Compare these", "Compares the marked articles, or all that are shown.", "compare"),
    Command("remove", "D,delete", "Remove from the library", "Removes it; u brings it back.", "remove"),
    Command("order", "o", "Order by something else", "Orders by date, outlet, title … in turn.", "order"),
    Command("reverse", "O", "The other way round", "Turns the order round."),
    Command("outlet", "w", "Say who published it", "Corrects the outlet."),
    Command("date", "d", "Say its date", "Corrects the date."),
    Command("title", "t", "Say its title", "Corrects the title."),
    Command("language", "L", "Say its language", "Corrects the language."),
    Command("same_outlet", "s", "Same outlet as above", "Gives it the outlet of the article above."),
    Command("take_out", "minus", "Take out of this collection", "Takes it out; it stays in the library."),
    Command("rename", "R", "Rename this collection", "Gives the collection another name."),
    Command("twin", "equals_sign", "Go to its twin", "Goes to the article with the same text or title."),
    Command("mark_all", "asterisk", "Mark all or none", "Marks every article that is shown, or none."),
    Command("add", "a", "Add articles", "Adds files or folders to your library."),
    Command("back", "escape,q", "Back", "Takes the last filter away; goes back when there is none.", "back"),
)

FACT_ACTIONS = ("edit", "outlet", "date", "title", "language", "collect")
NEEDS_ARTICLE = frozenset({*FACT_ACTIONS, "mark", "mark_all", "remove", "same_outlet", "take_out", "compare"})
"""What needs an article to do it with."""
