"""The command line: the headless twin of the window."""
