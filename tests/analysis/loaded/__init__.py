"""Loaded-language candidates."""
