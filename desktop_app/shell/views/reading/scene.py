"""What lies on the text just now: the state that the pane changes and the painters read."""

from dataclasses import dataclass, field
from typing import Any

from desktop_app.core.navigation import SpanIndex
from desktop_app.core.text.span import Span
from desktop_app.shell.theme import Theme
from desktop_app.shell.views.reading.marks import LetterRooms, MarkIndex
from desktop_app.shell.views.reading.typography import Typography


@dataclass(slots=True)
class Scene:
    """What lies on the text just now; the pane changes it, the painters read it."""

    theme: Theme
    typography: Typography
    marks: MarkIndex
    rooms: LetterRooms
    current: int | None = None
    found: tuple[Span, ...] = ()
    found_index: SpanIndex | None = None
    found_current: int | None = None
    selection: Span | None = None
    caret: int | None = None
    flash: Span | None = None
    flash_strength: float = 0.0
    alone: SpanIndex | None = None
    """What stands on this side only, where that is to be seen; None where it is not."""
    dressed: dict[Any, Any] = field(default_factory=dict)
    """What the painter of marks remembers to paint on each layout, as long as `dressed_for` stays."""
    dressed_for: tuple[object, ...] = ()
    undressed: list[Any] = field(default_factory=list)
    """What was remembered before, which is let go of little by little: all at once would hold up a click."""
