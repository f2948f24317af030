"""The overview strip: what it shows, what it says, and that it goes through many marks only once."""

import pytest
from PySide6.QtGui import QImage

from desktop_app.core.entities import Gap, GapKind, Redaction, RedactionKind
from desktop_app.core.text.span import Span
from desktop_app.shell.theme import LIGHT
from desktop_app.shell.views import strip as strips
from desktop_app.shell.views.reading import Block, Mark, ReadingPane
from desktop_app.shell.views.strip import OverviewStrip
from desktop_app.shell.views.strip_rows import Starts, starts_of
from desktop_app.shell.views.strip_ticks import Rows, Tick
from desktop_app.shell.views.strip_words import said_at
from tests.shell.reading.builders import document_of

BLOCKS = [f"{number}. " + "Words that fill a line. " * 9 for number in range(1, 40)]


@pytest.fixture
def strip(qtbot) -> OverviewStrip:
    pane = ReadingPane()
    qtbot.addWidget(pane)
    pane.resize(420, 300)
    pane.show()
    text = document_of(*BLOCKS).text
    middle, third = len(text) // 2, len(text) // 3
    withheld = Redaction(kind=RedactionKind.MARKER, span=Span(middle, middle + 5))
    pane.set_document(document_of(*BLOCKS, redactions=(withheld,), gaps=(Gap(GapKind.PARAGRAPH, (14,), third),)))
    made = OverviewStrip()
    qtbot.addWidget(made)
    made.resize(12, 600)
    made.show()
    made.set_pane(pane)
    made.pane_under_test = pane  # type: ignore[attr-defined]
    return made


def pane_of(strip: OverviewStrip) -> ReadingPane:
    return strip.pane_under_test  # type: ignore[attr-defined, no-any-return]


def picture(strip: OverviewStrip) -> QImage:
    return strip.grab().toImage()


def test_the_other_side_shows_as_an_outline(strip: OverviewStrip) -> None:
    before = picture(strip)
    strip.set_other_view(Span(3000, 5000))
    shown = picture(strip)
    assert shown != before
    strip.set_other_view(None)
    assert picture(strip) == before


def test_stretches_without_a_counterpart_show_while_they_are_asked_for(strip: OverviewStrip) -> None:
    before = picture(strip)
    strip.set_only_here([Span(100, 900)])
    assert picture(strip) != before
    strip.set_only_here(())
    assert picture(strip) == before


def test_a_height_says_its_place_and_what_stands_there(strip: OverviewStrip) -> None:
    pane = pane_of(strip)
    length = len(pane.document.text)
    rows = Rows(length, strip.height())
    pane.set_marks([Mark(1, Span(9, 20), 0, "A"), Mark(2, Span(12, 22), 1, "B")])
    assert said_at(pane, rows, 0, [Span(0, 50)]) == "para 1 · 2 links · only on this side"
    assert said_at(pane, rows, rows.of(length // 2), ()).endswith("1 blank")
    assert said_at(pane, rows, rows.of(length // 3), ()).endswith("paragraph 14 is missing")


def test_an_empty_document_says_and_shows_nothing(strip: OverviewStrip) -> None:
    pane = pane_of(strip)
    pane.set_document(document_of())
    picture(strip)
    assert said_at(pane, Rows(0, 600), 30, ()) == ""


def test_another_current_link_does_not_go_through_all_marks(
    strip: OverviewStrip, monkeypatch: pytest.MonkeyPatch
) -> None:
    pane = pane_of(strip)
    pane.set_marks([Mark(number, Span(number * 30, number * 30 + 9), number % 8) for number in range(200)])
    picture(strip)
    drawn: list[int] = []
    usual = strips.usual_ticks
    monkeypatch.setattr(strips, "usual_ticks", lambda *given: drawn.append(1) or usual(*given))
    before = picture(strip)
    pane.set_current(3, [Mark(3, Span(200, 260), 3)])
    assert picture(strip) != before and not drawn
    pane.set_marks([])
    picture(strip)
    assert drawn


def test_a_scroll_that_nobody_could_see_on_the_strip_paints_nothing(
    strip: OverviewStrip, monkeypatch: pytest.MonkeyPatch
) -> None:
    pane = pane_of(strip)
    picture(strip)
    wished: list[int] = []
    monkeypatch.setattr(strips.OverviewStrip, "update", lambda _self: wished.append(1))
    pane.scrolled.emit()
    strip.set_other_view(Span(3000, 5000))
    assert len(wished) == 1
    monkeypatch.undo()
    before = picture(strip)
    monkeypatch.setattr(strips.OverviewStrip, "update", lambda _self: wished.append(1))
    strip.set_other_view(Span(3001, 5001))
    assert len(wished) == 1
    pane.verticalScrollBar().setValue(pane.verticalScrollBar().maximum())
    strip.set_other_view(Span(4000, 5001))
    assert len(wished) == 3
    monkeypatch.undo()
    assert picture(strip) != before


def rows_of(ticks: list[Tick]) -> list[tuple[int, float, str]]:
    return [(tick.row, tick.height, tick.colour.name()) for tick in ticks]


def test_of_highlights_in_one_row_the_first_gives_it_its_colour() -> None:
    rows = Rows(1000, 102)  # ten characters a row
    marks = (Mark(1, Span(305, 310), 2), Mark(2, Span(300, 304), 5), Mark(3, Span(900, 910), None))
    made = rows_of(Starts.met(marks, ()).linked(rows, 3.0, LIGHT))
    assert made == [(30, 2, LIGHT.topic(2).name()), (90, 2, LIGHT.topic(None).name())]


def test_where_ticks_overlap_the_one_met_first_lies_on_top() -> None:
    rows = Rows(1000, 102)
    above, below = Mark(1, Span(300, 305), 2), Mark(2, Span(310, 315), 5)
    two, five = LIGHT.topic(2).name(), LIGHT.topic(5).name()
    assert rows_of(Starts.met((above, below), ()).linked(rows, 3.0, LIGHT)) == [(30, 2, two), (32, 1, five)]
    assert rows_of(Starts.met((below, above), ()).linked(rows, 3.0, LIGHT)) == [(30, 1, two), (31, 2, five)]


def test_a_passage_covers_those_before_it_and_leaves_what_it_does_not_reach() -> None:
    rows = Rows(1000, 102)
    blocks = (Block(Span(100, 400), 1), Block(Span(200, 300), 4), Block(Span(205, 206), 4))
    one, four = LIGHT.topic(1).name(), LIGHT.topic(4).name()
    made = rows_of(Starts.met((), blocks).stretches(rows, 5.0, LIGHT))
    assert made == [(10, 10, one), (20, 10, four), (30, 10, one)]
    assert not Starts.met((), ()).linked(rows, 3.0, LIGHT) and not Starts.met((), ()).stretches(rows, 5.0, LIGHT)


def test_where_highlights_begin_is_gone_through_once_for_as_long_as_it_is_held() -> None:
    marks = tuple(Mark(number, Span(number, number + 1), None) for number in (3, 1, 3))
    held = starts_of(marks, blocks := ())
    assert starts_of(marks, blocks) is held
    assert [mark.span.start for mark in held.marks_of(3)] == [3, 3] and not list(held.marks_of(2))
    assert starts_of(marks, (Block(Span(0, 9), None),)) is not held
