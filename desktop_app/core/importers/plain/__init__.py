"""Reads plain text, Markdown among it."""
