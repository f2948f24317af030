"""What the window holds of a project: the open file, what is on the desk, the one writer of edits."""
