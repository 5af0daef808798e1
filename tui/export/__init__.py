"""Comparisons and articles as text, JSON, CSV and Markdown: the same input gives the same bytes."""
