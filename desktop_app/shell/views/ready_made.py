"""What long documents need before they can be shown, worked out by the job that reads them."""

from collections.abc import Callable
from typing import Generic, TypeVar

from desktop_app.core.entities import Document

_Made = TypeVar("_Made")
MOST = 4


class ReadyMade(Generic[_Made]):
    """Keeps what was made of a few documents until it is asked for, once."""

    def __init__(self, make: Callable[[Document], _Made]) -> None:
        self._make = make
        self._kept: list[tuple[Document, _Made]] = []

    def prepare(self, document: Document) -> None:
        """Make it now, on whatever thread this is."""
        made = self._make(document)
        self._kept = [*self._kept[1 - MOST :], (document, made)]

    def take(self, document: Document) -> _Made:
        """Return what was made, or make it now."""
        kept = self._kept
        self._kept = [one for one in kept if one[0] is not document]
        return next((made for known, made in kept if known is document), None) or self._make(document)
