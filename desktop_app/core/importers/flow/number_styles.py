"""Numbers as lists print them."""

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_ROMAN_MAX = 3999
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_LETTERS_MAX = 26 * 30


def printed_number(value: int, style: str) -> str:
    """Return `value` in the style, named as in Office Open XML; as a decimal where the style is not known."""
    if style in ("lowerRoman", "upperRoman") and 0 < value <= _ROMAN_MAX:
        return _cased(_roman(value), style)
    if style in ("lowerLetter", "upperLetter") and 0 < value <= _LETTERS_MAX:
        turns, place = divmod(value - 1, len(_LETTERS))
        return _cased(_LETTERS[place] * (turns + 1), style)
    if style == "decimalZero":
        return f"{value:02d}"
    if style == "ordinal":
        return f"{value}{_ordinal_ending(value)}"
    return str(value)


def _cased(text: str, style: str) -> str:
    return text.upper() if style.startswith("upper") else text


def _roman(value: int) -> str:
    parts = []
    for worth, letters in _ROMAN:
        times, value = divmod(value, worth)
        parts.append(letters * times)
    return "".join(parts)


def _ordinal_ending(value: int) -> str:
    if value % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
