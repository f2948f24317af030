"""Newlines as LF and no byte order mark: all that is changed before a text is stored."""

BOM = "\ufeff"


def normalise(text: str) -> str:
    """Return `text` with CRLF and CR as LF and without a leading BOM; nothing else is touched (U+2028 stays)."""
    return text.removeprefix(BOM).replace("\r\n", "\n").replace("\r", "\n")
