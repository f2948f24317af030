from itertools import pairwise

from PySide6.QtGui import QFont

from desktop_app.core.entities import Redaction, RedactionKind
from desktop_app.core.text.span import Span
from desktop_app.shell.theme import reading_font
from desktop_app.shell.views.reading.breaking import Frame, Inset, shown_text
from desktop_app.shell.views.reading.layout import ParagraphLayout
from desktop_app.shell.views.reading.marks import LetterRooms, Mark, MarkIndex, MarkStyle, tinted
from desktop_app.shell.views.reading.typography import LARGEST_PX, SMALLEST_PX, Setting, Typography
from desktop_app.shell.views.reading.words import bar_label

SETTING = Setting(reading_font(16), 26, 0)


def laid(text: str, width: float = 200, insets: tuple[Inset, ...] = ()) -> ParagraphLayout:
    return ParagraphLayout(text, Span(0, len(text)), SETTING, Frame(0, width), insets)


def test_shown_text_keeps_its_length_whatever_it_holds() -> None:
    text = "a\nb\r\x0b\x0c\x00\x85\u2028\u2029\ud800\U0001f600\tz"
    assert len(shown_text(text)) == len(text)
    assert shown_text("hard\nwrapped") == "hard wrapped"


def test_lines_stand_on_an_even_grid(qapp) -> None:
    layout = laid("Words that run on and on until they fill some lines of the column. " * 3)
    assert len(layout.lines) > 4
    assert [line.top for line in layout.lines] == [26.0 * number for number in range(len(layout.lines))]
    assert layout.height == 26 * len(layout.lines)


def test_empty_text_has_one_line(qapp) -> None:
    layout = laid("")
    assert (len(layout.lines), layout.height, layout.offset_at(5, 5)) == (1, 26, 0)


def test_boxes_cover_each_line_of_a_span_once(qapp) -> None:
    text = "Words that run on and on until they fill some lines of the column."
    layout = laid(text)
    boxes = layout.boxes(Span(0, len(text)))
    assert [box.top() for box in boxes] == [line.top for line in layout.lines]
    assert all(0 <= box.left() < box.right() <= 200 for box in boxes)
    assert layout.boxes(Span(4, 4)) == []


def test_a_place_is_found_again_where_its_caret_stands(qapp) -> None:
    text = "caf\u00e9 \U0001f600 with words enough for lines, and \U0001d538 beyond"
    layout = laid(text, 160)
    for offset in range(len(text)):
        box = layout.caret_box(offset)
        assert layout.offset_at(box.x() + 0.1, box.top() + 2) == offset


def test_step_takes_an_accent_with_its_letter(qapp) -> None:
    layout = laid("e\u0301\U0001f600x")
    assert [layout.step(0, 1), layout.step(2, 1), layout.step(4, -1)] == [2, 3, 3]


def test_word_at_takes_the_whole_word(qapp) -> None:
    text = "One \U0001f600 l\u2019\u00e9t\u00e9 two"
    layout = laid(text)
    assert layout.word_at(1).of(text) == "One"
    assert layout.word_at(len(text) - 1).of(text) == "two"
    assert layout.word_at(len(text)).of(text) == "two"


def test_text_from_right_to_left_starts_at_the_right(qapp) -> None:
    text = "\u05e9\u05dc\u05d5\u05dd \u05e2\u05d5\u05dc\u05dd"
    layout = laid(text, 300)
    assert layout.is_right_to_left
    assert layout.caret_box(0).x() > 290
    (box,) = layout.boxes(Span(0, 4))
    assert box.right() > 290


def test_span_across_directions_keeps_to_its_letters(qapp) -> None:
    text = "abc \u05d0\u05d1\u05d2 def"
    layout = laid(text, 300)
    whole = sum(box.width() for box in layout.boxes(Span(0, len(text))))
    parts = sum(box.width() for span in (Span(0, 6), Span(6, len(text))) for box in layout.boxes(span))
    assert abs(whole - parts) < 2


def test_each_letter_has_a_box_where_directions_meet(qapp) -> None:
    text = "\u05d0\u05d1 English 2023 \u05d2\u05d3"
    layout = laid(text, 400)
    boxes = [layout.boxes(Span(place, place + 1)) for place in range(len(text))]
    assert [len(each) for each in boxes] == [1] * len(text)
    lefts = sorted((each[0].left(), each[0].right()) for each in boxes)
    assert all(abs(before[1] - after[0]) < 1.5 for before, after in pairwise(lefts))


def test_room_for_a_letter_widens_the_end_alone(qapp) -> None:
    text = "some words here"
    plain, roomy = laid(text, 400), laid(text, 400, (Inset(Span(9, 10), room_px=12, room_at=10),))
    assert roomy.caret_box(9).x() == plain.caret_box(9).x()
    assert abs(roomy.caret_box(10).x() - plain.caret_box(10).x() - 12) < 1.5


def test_room_goes_to_the_space_where_letters_join(qapp) -> None:
    text = "\u0646\u0635 \u0639\u0631\u0628\u064a"
    plain, roomy = laid(text, 400), laid(text, 400, (Inset(Span(1, 2), room_px=12, room_at=2),))
    assert [box.width() for box in plain.boxes(Span(0, 2))] == [box.width() for box in roomy.boxes(Span(0, 2))]


def test_what_hides_under_a_bar_is_not_broken(qapp) -> None:
    text = "Words before [s. 21 (1) (a) of it] after"
    span = Span(text.index("["), text.index("]") + 1)
    layout = laid(text, 190, (Inset(span, QFont(SETTING.font), is_hidden=True),))
    assert len(layout.boxes(span)) == 1


def test_bar_says_the_ground_when_the_text_gives_one() -> None:
    span = Span(0, 3)
    assert bar_label(Redaction(RedactionKind.EXEMPTION, span, "s. 21")) == "s. 21"
    assert bar_label(Redaction(RedactionKind.MARKER, span)) == "redacted"


def test_overlapping_marks_stand_at_heights_of_their_own() -> None:
    marks = [Mark(1, Span(0, 10), 0), Mark(2, Span(5, 15), 1), Mark(3, Span(12, 20), 2), Mark(4, Span(6, 7), 3)]
    placed = MarkIndex(marks).touching(Span(0, 20))
    assert [(each.mark.link_id, each.level) for each in placed] == [(1, 0), (2, 1), (4, 2), (3, 0)]


def test_marks_of_one_topic_share_their_line() -> None:
    placed = MarkIndex([Mark(1, Span(0, 10), 4), Mark(2, Span(5, 15), 4)]).touching(Span(0, 20))
    assert [each.level for each in placed] == [0, 0]


def test_marks_at_a_place_come_shortest_first() -> None:
    index = MarkIndex([Mark(1, Span(0, 10)), Mark(2, Span(2, 4)), Mark(3, Span(6, 7))])
    assert [mark.link_id for mark in index.at(3)] == [2, 1]


def test_one_tint_alone_shows_at_each_place() -> None:
    marks = [Mark(1, Span(0, 10), 0), Mark(2, Span(5, 15), 1), Mark(3, Span(2, 4), 2)]
    placed = MarkIndex(marks).touching(Span(0, 20))

    def shown(current: int | None) -> list[tuple[int, int, int]]:
        return [(each.mark.link_id, each.span.start, each.span.end) for each in tinted(placed, current)]

    assert shown(None) == [(1, 0, 10), (2, 10, 15)]
    assert shown(2) == [(2, 5, 15), (1, 0, 5)]
    assert shown(3) == [(3, 2, 4), (1, 0, 2), (1, 4, 10), (2, 10, 15)]


def test_rejected_mark_has_no_tint_unless_it_is_current() -> None:
    placed = MarkIndex([Mark(1, Span(0, 10), style=MarkStyle.REJECTED)]).touching(Span(0, 20))
    assert tinted(placed, None) == []
    assert len(tinted(placed, 1)) == 1


def test_rooms_are_those_of_the_letters_shown() -> None:
    rooms = LetterRooms()
    both = [Mark(1, Span(0, 5), 0, "A"), Mark(2, Span(2, 5), 1, "B")]
    assert rooms.take(LetterRooms.of([*both, Mark(4, Span(1, 5), 1, "B")]))
    assert rooms.within(Span(0, 5)) == {5: ("A", "B")}
    assert rooms.within(Span(5, 9)) == {}
    assert not rooms.take(LetterRooms.of(both))
    assert rooms.take(LetterRooms.of(both[:1]))
    assert rooms.within(Span(0, 5)) == {5: ("A",)}
    assert rooms.take(LetterRooms.of([Mark(3, Span(0, 9))]))
    assert rooms.within(Span(0, 9)) == {}


def test_type_size_is_kept_within_what_can_be_read(qapp) -> None:
    assert Typography.of(1).size_px == SMALLEST_PX
    assert Typography.of(9999).size_px == LARGEST_PX
    assert Typography.of(16).line_px == 26


def test_marks_of_the_current_link_find_a_height_beside_the_others() -> None:
    index = MarkIndex([Mark(1, Span(0, 10), 0), Mark(2, Span(5, 15), 1)])
    more = index.with_more([Mark(3, Span(8, 12), 2), Mark(1, Span(30, 40), 0)])
    assert [(placed.mark.link_id, placed.level) for placed in more.touching(Span(0, 50))] == [
        (1, 0),
        (2, 1),
        (3, 2),
        (1, 0),
    ]
    assert [mark.link_id for mark in more.at(9)] == [3, 1, 2]
    assert index.at(35) == [] and len(more.marks) == 4
    assert more.with_more(()).marks == index.marks
