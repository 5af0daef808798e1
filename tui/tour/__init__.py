"""A short guided tour over the real screens."""
