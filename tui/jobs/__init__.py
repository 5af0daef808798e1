"""Work that screens and commands share: add, select, compare, export. No Textual here."""
