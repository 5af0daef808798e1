"""The bundled lexicons, written for Broadsheet: the format is described in docs/lexicons.md."""
