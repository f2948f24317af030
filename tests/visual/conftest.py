"""Fixtures of the screens."""

from tests.window_fixtures import dressed, look, opened

__all__ = ["dressed", "look", "opened"]
