"""Qt models over what the core returns."""
