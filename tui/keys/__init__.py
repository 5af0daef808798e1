"""Which key does what: names of keys, presets, the reader's own choices, and what is wrong with them. No Textual."""
