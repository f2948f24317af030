"""Which topic a piece of evidence shows, with its letter and colour."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from desktop_app.core.entities import TOPIC_COLOURS, Topic
from desktop_app.core.reports import wording
from desktop_app.core.reports.values import NO_TOPIC, TopicMark
from desktop_app.core.text.span import Span

LONGEST_LABEL = 80


class TopicMarks:
    """The marks of a comparison's topics."""

    def __init__(self, topics: Iterable[Topic]) -> None:
        """Index the topics by their spans."""
        self._topics = {topic.id: topic for topic in topics}
        self._marks = {
            topic.id: TopicMark(topic.letter, topic.colour % TOPIC_COLOURS, wording.short(topic.label, LONGEST_LABEL))
            for topic in self._topics.values()
        }
        self._starts = {topic.id: (sorted(topic.left), sorted(topic.right)) for topic in self._topics.values()}

    def of(self, topic_ids: Sequence[int]) -> tuple[TopicMark, ...]:
        """Return the marks of topics in the order given, without those unknown."""
        return tuple(self._marks[number] for number in topic_ids if number in self._marks)

    def shown_by(self, left: Span, right: Span, topic_ids: Sequence[int]) -> TopicMark:
        """Return the mark of the topic that stands at both spans, else at one, else of the first topic."""
        known = [number for number in topic_ids if number in self._marks]
        if not known:
            return NO_TOPIC
        best = max(known, key=lambda number: (self._hits(number, left, right), -known.index(number)))
        return self._marks[best]

    def _hits(self, number: int, left: Span, right: Span) -> int:
        lefts, rights = self._starts[number]
        return _touches(lefts, left) + _touches(rights, right)


def _touches(spans: list[Span], span: Span) -> bool:
    at = bisect_left(spans, Span(span.end, span.end)) - 1
    return at >= 0 and spans[at].overlaps(span)
