"""The overview strip: what it shows, what it says, and that it goes through many marks only once."""

import pytest
from PySide6.QtGui import QImage

from desktop_app.core.entities import Gap, GapKind, Redaction, RedactionKind
from desktop_app.core.text.span import Span
from desktop_app.shell.views import strip as strips
from desktop_app.shell.views.reading import Mark, ReadingPane
from desktop_app.shell.views.strip import OverviewStrip
from desktop_app.shell.views.strip_ticks import Rows
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
