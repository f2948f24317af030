"""What is drawn of a PDF at a time: a part of a page, then its picture."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a page at some size: the page, from 0, is `across` by `down` pixels; of those it is a rectangle."""

    page: int
    across: int
    down: int
    left: int
    top: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Picture:
    """Rows of pixels, from the top: blue, green, red, unused, a byte each."""

    width: int
    height: int
    data: bytes
