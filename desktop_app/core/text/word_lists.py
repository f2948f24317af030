"""Lists of words written as one line, as they are easiest to read."""


def words_of(line: str) -> list[str]:
    """Return the words of a space-separated line, in order."""
    return line.split()


def word_set(line: str) -> frozenset[str]:
    """Return the words of a space-separated line."""
    return frozenset(line.split())
