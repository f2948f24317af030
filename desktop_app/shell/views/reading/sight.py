"""Which part of the flow is seen, kept steady while estimated heights become true ones."""

from desktop_app.core.text.span import Span
from desktop_app.shell.views.reading.flow import Flow, Laid

_TRIES = 8


class Sight:
    """A window of `height` pixels on a flow whose top stands at `value`."""

    def __init__(self, flow: Flow, height: int) -> None:
        self.flow = flow
        self.height = height
        self.value = 0
        self._span = Span(0, 0)
        self._span_for = (-1, -1, -1)

    @property
    def limit(self) -> int:
        """The furthest that can be scrolled."""
        return max(0, self.flow.total - self.height)

    @property
    def fraction(self) -> float:
        """How far it is scrolled, 0..1."""
        return self.value / self.limit if self.limit else 0.0

    def jump(self, value: int) -> None:
        """Stand at `value`, or at the end where that is nearer; what is seen is laid out afterwards."""
        is_at_end = value >= self.limit
        self.value = max(0, min(value, self.limit))
        for _ in range(_TRIES):
            self.laid()
            settled = self.limit if is_at_end else min(self.value, self.limit)
            if settled == self.value:
                break
            self.value = settled

    def move(self, wanted: int) -> int:
        """Move a short way toward `wanted`; return by how many pixels what was seen has moved down."""
        if not len(self.flow):
            return 0
        anchor = self.flow.index_at(self.value)
        top_before, value_before = self.flow.top_of(anchor), self.value
        room, index = top_before - wanted, anchor - 1
        while room > 0 and index >= 0:
            room -= self.flow.lay(index).layout.height
            index -= 1
        self.jump(self.flow.top_of(anchor) - top_before + wanted)
        return (self.flow.top_of(anchor) - self.value) - (top_before - value_before)

    def laid(self) -> list[Laid]:
        """Return the paragraphs in sight, laid out."""
        if not len(self.flow):
            return []
        return self.flow.lay_from(self.flow.index_at(self.value), self.value + self.height)

    def bring(self, offset: int, at_fraction: float) -> None:
        """Stand so that the line with `offset` begins at that fraction of the height."""
        for _ in range(_TRIES):
            wanted = round(self.line_top(offset) - at_fraction * self.height)
            self.jump(wanted)
            if max(0, min(self.limit, round(self.line_top(offset) - at_fraction * self.height))) == self.value:
                break

    def line_top(self, offset: int) -> float:
        """Return the exact height in the flow of the line that holds `offset`."""
        if not len(self.flow):
            return 0.0
        laid = self.flow.lay(self.flow.outline.caret_index(offset))
        return laid.top + laid.layout.lines[laid.layout.line_of(offset)].top

    def span(self) -> Span:
        """Return what can be read: from the first whole line in sight to the last; a frame asks ten times."""
        asked = self.value, self.height, self.flow.version
        if asked != self._span_for:
            self._span = self._read_span()
            self._span_for = self.value, self.height, self.flow.version
        return self._span

    def _read_span(self) -> Span:
        laid = self.laid()
        if not laid:
            return Span(0, 0)
        first, last = laid[0].layout, laid[-1].layout
        top_line = first.line_at(self.value - laid[0].top)
        last_line = last.line_at(max(0, self.value + self.height - laid[-1].top - 1))
        start = first.line_span(top_line).start if top_line else laid[0].paragraph.span.start
        return Span(start, max(start, last.line_span(last_line).end))
