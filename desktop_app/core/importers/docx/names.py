"""The names of WordprocessingML, without their namespaces."""

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"

_OFF = frozenset({"0", "false", "off", "none"})
_DIGITS_MAX = 9


def word_tag(element: etree._Element) -> str:
    """Return the element's name in Word's namespace; names of other namespaces stay whole."""
    tag = element.tag
    return tag.removeprefix(W) if isinstance(tag, str) else ""


def value_of(element: etree._Element | None, path: str, attribute: str = "val") -> str | None:
    """Return an attribute of the first descendant at `path` ("pPr/numPr/ilvl"); None if there is none."""
    for step in path.split("/"):
        element = element.find(W + step) if element is not None else None
    return element.get(W + attribute) if element is not None else None


def number_at(element: etree._Element | None, path: str, otherwise: int) -> int:
    """Return the whole number at `path`, or `otherwise`."""
    return whole_number(value_of(element, path), otherwise)


def whole_number(text: str | None, otherwise: int) -> int:
    """Return `text` as a whole number, or `otherwise` if it is none of sensible size."""
    text = text or ""
    is_number = text.isascii() and text.removeprefix("-").isdigit() and len(text) <= _DIGITS_MAX
    return int(text) if is_number else otherwise


def is_on(element: etree._Element | None, path: str) -> bool:
    """Say whether the switch at `path` is there, and not turned off."""
    for step in path.split("/"):
        element = element.find(W + step) if element is not None else None
    return element is not None and element.get(W + "val", "1") not in _OFF
