"""The engine that finds links between two documents."""
