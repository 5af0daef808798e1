"""Broadsheet as a conversation in lines of plain text, for screen readers and scripts: no screen, no drawing."""
