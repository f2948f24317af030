"""The self-test: the program tries itself out, wherever it was put."""
