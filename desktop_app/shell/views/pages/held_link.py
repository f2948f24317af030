"""The current link held at its height while one view of a document gives way to the other."""

from dataclasses import dataclass

from desktop_app.core.text.span import Span
from desktop_app.shell.views.reading import ReadingView

_TRIES = 3
"""Estimated heights become true ones as they come into view."""


@dataclass(frozen=True, slots=True)
class Held:
    """A stretch of the text, and how far below the top of the view it stands."""

    span: Span
    height: float


def held_in(view: ReadingView) -> Held | None:
    """Return where the current link stands; None where there is none in view."""
    if view.current is None:
        return None
    span = next((mark.span for mark in view.marks if mark.link_id == view.current), None)
    height = view.place_of(span) if span is not None else None
    return Held(span, height) if span is not None and height is not None else None


def hold(view: ReadingView, held: Held) -> None:
    """Scroll so that what is held stands at its height again, as far as the text reaches."""
    view.scroll_to(held.span, held.height / max(1, view.viewport().height()))
    bar = view.verticalScrollBar()
    for _ in range(_TRIES):
        bar.setValue(bar.value() + round(view.band_of(held.span).top - held.height))
