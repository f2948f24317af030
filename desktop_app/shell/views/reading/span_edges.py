"""Where the lines stand on which spans begin and end, asked for again in every frame."""

from desktop_app.core.text.span import Span
from desktop_app.shell.views.reading.flow import Flow

MOST = 4000

_Edge = tuple[int, float]
"""The index of a paragraph, and a height in it from its top (px)."""


class SpanEdges:
    """Remembers for the spans of a flow on which lines they begin and end.

    Ribbons ask for the same spans frame by frame. A paragraph that is laid out moves others, but not the lines within
    them; so what is remembered of a span is its place within its paragraphs.
    """

    def __init__(self, flow: Flow) -> None:
        self.flow = flow
        self._known: dict[Span, tuple[_Edge, _Edge]] = {}
        self._guessed: dict[Span, tuple[float, float]] = {}
        self._tops: dict[int, int] = {}
        self._version = self._setting = -1

    def of(self, span: Span) -> tuple[float, float]:
        """Return the upper and lower edge of a span in the flow (px); a guess where it is not laid out yet."""
        flow = self.flow
        if self._version != flow.version:
            self._begin_anew(flow)
        known = self._known.get(span)
        if known is None:
            guessed = self._guessed.get(span)
            return guessed if guessed is not None else self._find(span)
        (first, above), (last, below) = known
        top = self._top(first) + above
        return top, max(top, self._top(last) + below)

    def _begin_anew(self, flow: Flow) -> None:
        """Forget where paragraphs stood, and if they were set anew or spans are many, what is known of lines."""
        self._tops, self._guessed, self._version = {}, {}, flow.version
        if self._setting != flow.setting or len(self._known) > MOST:
            self._known, self._setting = {}, flow.setting

    def _find(self, span: Span) -> tuple[float, float]:
        if not len(self.flow):
            return 0.0, 0.0
        last = max(span.start, span.end - 1)
        begin, end = self._line(span.start, is_end=False), self._line(last, is_end=True)
        if begin is not None and end is not None:
            self._known[span] = begin, end
        top = self.flow.y_of(span.start) if begin is None else self._top(begin[0]) + begin[1]
        bottom = self.flow.y_of(last) if end is None else self._top(end[0]) + end[1]
        self._guessed[span] = top, max(top, bottom)
        return self._guessed[span]

    def _line(self, offset: int, is_end: bool) -> _Edge | None:
        """Return where the line that holds a place begins or ends; None where it is not laid out yet."""
        index = self.flow.outline.caret_index(offset)
        laid = self.flow.peek(index)
        if laid is None:
            return None
        line = laid.layout.lines[laid.layout.line_of(offset)]
        return index, line.top + (line.height if is_end else 0)

    def _top(self, index: int) -> int:
        top = self._tops.get(index)
        if top is None:
            top = self._tops[index] = self.flow.top_of(index)
        return top
