"""Reads PDFs with a text layer."""
