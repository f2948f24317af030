"""Widgets that show and never write."""
