"""Quotation marks: what each can be, and which belong together."""
