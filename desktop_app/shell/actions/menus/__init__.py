"""The menus of the window, one to a file."""
