"""What the fonts Symbol and Wingdings show at codes that Unicode leaves to private use."""

_FIRST = 0xF000
_LAST = 0xF0FF
_SHOWN = {
    0xA7: "▪", 0xA8: "☐", 0xB7: "•", 0xD8: "➢", 0xE0: "→", 0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x76: "❖",
    0x2D: "-", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
}  # fmt: skip


def shown_character(code: int) -> str:
    """Return the character that shows at `code`: a known symbol, else the character itself."""
    return _SHOWN.get(code - _FIRST, chr(code)) if _FIRST <= code <= _LAST else chr(code)
