"""Readers that turn a file into a Document."""
