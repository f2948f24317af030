"""Fixtures of the screens."""

from tests.window_fixtures import look, opened

__all__ = ["look", "opened"]
