"""Fixtures of the window's tests."""

from tests.window_fixtures import look, open_window, opened, pair

__all__ = ["look", "open_window", "opened", "pair"]
