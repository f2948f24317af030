from desktop_app.core.entities import Topic, topic_letter
from desktop_app.core.reports.marks import TopicMarks
from desktop_app.core.reports.values import NO_TOPIC
from desktop_app.core.text.span import Span
from tests.core.reports import report_builders as build


def test_letter_goes_on_after_z() -> None:
    assert [topic_letter(number) for number in (1, 8, 26, 27, 52, 53)] == ["A", "H", "Z", "AA", "AZ", "BA"]


def test_shown_by_prefers_the_topic_that_stands_at_the_evidence() -> None:
    first = Topic(1, "first", (), (Span(0, 4),), (Span(0, 4),), ())
    second = Topic(2, "second", (), (Span(10, 14),), (Span(20, 24),), (), 1)
    marks = TopicMarks([first, second])
    assert marks.shown_by(Span(11, 12), Span(20, 21), (1, 2)).letter == "B"
    assert marks.shown_by(Span(50, 51), Span(50, 51), (1, 2)).letter == "A"


def test_shown_by_knows_no_mark_when_the_link_has_no_topic() -> None:
    assert TopicMarks([build.amber_topic()]).shown_by(Span(0, 1), Span(0, 1), ()) == NO_TOPIC
    assert TopicMarks([]).shown_by(Span(0, 1), Span(0, 1), (3,)) == NO_TOPIC
