"""The quiet line that stands for folded text."""

from desktop_app.core.text.span import Span
from desktop_app.shell.views.reading.breaking import Frame
from desktop_app.shell.views.reading.layout import ParagraphLayout
from desktop_app.shell.views.reading.typography import Setting


class FoldLayout(ParagraphLayout):
    """A sentence laid out in place of the text of `span`; of that text only both ends can be reached."""

    def __init__(self, sentence: str, span: Span, setting: Setting, frame: Frame) -> None:
        self._sentence_units = 0
        super().__init__(sentence, Span(0, len(sentence)), setting, frame)
        self._sentence_units = self._map.units
        self.span = span

    def step(self, offset: int, by: int, is_by_word: bool = False) -> int:
        """Return the other end: what is folded is passed at one step."""
        return self.span.end if by > 0 else self.span.start

    def word_at(self, offset: int) -> Span:
        """Return all that is folded."""
        return self.span

    def _unit(self, offset: int) -> int:
        if not self._sentence_units:
            return super()._unit(offset)
        return 0 if offset < self.span.end else self._sentence_units

    def _offset(self, unit: int) -> int:
        return self.span.start if unit * 2 < self._sentence_units else self.span.end
