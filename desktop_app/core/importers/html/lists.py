"""The numbers that a browser prints before list items."""

from dataclasses import dataclass

from desktop_app.core.importers.flow.number_styles import printed_number
from desktop_app.core.importers.html.hints import Attributes

_STYLES = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_DIGITS_MAX = 6


@dataclass(slots=True)
class OpenList:
    """A list whose items are being read; `style` is empty where items are not numbered."""

    style: str
    following: int

    @classmethod
    def of(cls, tag: str, attributes: Attributes) -> "OpenList":
        """Return the list that an ol, ul or menu element starts."""
        style = _STYLES.get(attributes.get("type") or "", "decimal") if tag == "ol" else ""
        return cls(style, _whole_number(attributes.get("start"), 1))

    def number(self, attributes: Attributes) -> str:
        """Return the printed number of the next item, and count on."""
        value = _whole_number(attributes.get("value"), self.following)
        self.following = value + 1
        return f"{printed_number(value, self.style)}." if self.style else ""


def _whole_number(text: str | None, otherwise: int) -> int:
    text = (text or "").strip()
    is_number = text.isascii() and text.removeprefix("-").isdigit() and len(text) <= _DIGITS_MAX
    return int(text) if is_number else otherwise
