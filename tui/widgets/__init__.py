"""Widgets show; pure modules beside them say what is shown."""
