"""Fixtures of the window's tests."""

from tests.window_fixtures import dressed, look, open_window, opened, pair

__all__ = ["dressed", "look", "open_window", "opened", "pair"]
