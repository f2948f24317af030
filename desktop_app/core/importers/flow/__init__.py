"""Writes the text of formats that mark up their blocks."""
