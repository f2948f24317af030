"""Where the caret goes, and what is selected between it and its anchor."""

from dataclasses import dataclass
from enum import StrEnum

from desktop_app.core.text.span import Span
from desktop_app.shell.views.reading.flow import Flow, Laid
from desktop_app.shell.views.reading.sight import Sight


class Move(StrEnum):
    """A way for the caret to go."""

    NEXT_CHARACTER = "next_character"
    PREVIOUS_CHARACTER = "previous_character"
    NEXT_WORD = "next_word"
    PREVIOUS_WORD = "previous_word"
    NEXT_LINE = "next_line"
    PREVIOUS_LINE = "previous_line"
    NEXT_PAGE = "next_page"
    PREVIOUS_PAGE = "previous_page"
    LINE_START = "line_start"
    LINE_END = "line_end"
    PARAGRAPH_START = "paragraph_start"
    PARAGRAPH_END = "paragraph_end"
    DOCUMENT_START = "document_start"
    DOCUMENT_END = "document_end"


@dataclass(frozen=True, slots=True)
class Selection:
    """What is selected: from `anchor`, which stays, to `caret`, which moves."""

    anchor: int = 0
    caret: int = 0

    @property
    def span(self) -> Span | None:
        """The selected stretch, or None if there is none."""
        if self.anchor == self.caret:
            return None
        return Span(min(self.anchor, self.caret), max(self.anchor, self.caret))

    def moved(self, caret: int, is_extending: bool) -> "Selection":
        """Return the selection with the caret elsewhere; the anchor follows unless it is extended."""
        return Selection(self.anchor if is_extending else caret, caret)


class CaretMover:
    """Moves a caret about what a sight shows, keeping its column on the way up and down."""

    def __init__(self) -> None:
        self._wanted_x: float | None = None

    def move(self, sight: Sight, caret: int, move: Move) -> int:
        """Return where a caret that stands at `caret` goes by `move`."""
        if not len(sight.flow):
            return 0
        if move in _VERTICAL:
            return self._vertical(sight, caret, move)
        self._wanted_x = None
        return _horizontal(sight.flow, caret, move)

    def forget_column(self) -> None:
        """Let the next move up or down start from where the caret is."""
        self._wanted_x = None

    def _vertical(self, sight: Sight, caret: int, move: Move) -> int:
        laid = _paragraph_of(sight.flow, caret)
        box = laid.layout.caret_box(caret)
        if self._wanted_x is None:
            self._wanted_x = box.x() + laid.indent
        if move in (Move.NEXT_PAGE, Move.PREVIOUS_PAGE):
            by = sight.height - box.height()
            y = laid.top + box.center().y() + (by if move is Move.NEXT_PAGE else -by)
            return place_at(sight, self._wanted_x, y)
        return self._line_away(sight.flow, laid, caret, 1 if move is Move.NEXT_LINE else -1)

    def _line_away(self, flow: Flow, laid: Laid, caret: int, by: int) -> int:
        line = laid.layout.line_away(laid.layout.line_of(caret), by)
        if line is None:
            index = laid.index + by
            if not 0 <= index < len(flow):
                return laid.layout.span.end if by > 0 else laid.layout.span.start
            laid = flow.lay(index)
            line = laid.layout.line_at_edge(by)
        x = (self._wanted_x or 0.0) - laid.indent
        return laid.layout.offset_at(x, laid.layout.lines[line].top + 1)


_VERTICAL = {Move.NEXT_LINE, Move.PREVIOUS_LINE, Move.NEXT_PAGE, Move.PREVIOUS_PAGE}


def place_at(sight: Sight, x: float, y: float) -> int:
    """Return the offset nearest to a point of the flow."""
    laid = sight.flow.lay(sight.flow.index_at(max(0.0, min(y, sight.flow.total - 1))))
    return laid.layout.offset_at(x - laid.indent, y - laid.top)


def _paragraph_of(flow: Flow, offset: int) -> Laid:
    return flow.lay(flow.outline.caret_index(offset))


def _horizontal(flow: Flow, caret: int, move: Move) -> int:
    laid = _paragraph_of(flow, caret)
    inside, layout = laid.layout.span, laid.layout
    line = layout.line_span(layout.line_of(caret))
    fixed = {
        Move.LINE_START: line.start,
        Move.LINE_END: line.end,
        Move.PARAGRAPH_START: inside.start if caret > inside.start else _neighbour(flow, laid.index, -1).start,
        Move.PARAGRAPH_END: inside.end if caret < inside.end else _neighbour(flow, laid.index, 1).end,
        Move.DOCUMENT_START: flow.outline.starts[0],
        Move.DOCUMENT_END: flow.outline.ends[-1],
    }
    return fixed[move] if move in fixed else _stepped(flow, laid, caret, move)


def _stepped(flow: Flow, laid: Laid, caret: int, move: Move) -> int:
    """Go one character or word on or back, into the next paragraph where this one ends."""
    by = 1 if move in (Move.NEXT_CHARACTER, Move.NEXT_WORD) else -1
    inside = laid.layout.span
    if by > 0 and caret >= inside.end:
        return max(caret, _neighbour(flow, laid.index, 1).start)
    if by < 0 and caret <= inside.start:
        return min(caret, _neighbour(flow, laid.index, -1).end)
    return laid.layout.step(caret, by, move in (Move.NEXT_WORD, Move.PREVIOUS_WORD))


def _neighbour(flow: Flow, index: int, by: int) -> Span:
    return flow.lay(max(0, min(len(flow) - 1, index + by))).layout.span
