"""Builders of what is handed to people: the frozen folder, and the packages made of it."""
