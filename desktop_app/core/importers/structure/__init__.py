"""Finds the parts of a text by how they look: lines, blocks, numbers, gaps, sentences."""
