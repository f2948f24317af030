import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.core.text.span import Span
from desktop_app.shell.views.gutter import Gutter, Ribbon
from desktop_app.shell.views.reading import Mark, PaneHeader, ReadingPane
from desktop_app.shell.views.ribbon_set import RibbonSet
from desktop_app.shell.views.strip import OverviewStrip
from tests.shell.reading.builders import long_document, span_of

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


class Pair(QWidget):
    """Two panes with their strips, a gutter between."""

    def __init__(self) -> None:
        super().__init__()
        self.left, self.right, self.gutter = ReadingPane(), ReadingPane(), Gutter()
        self.strip = OverviewStrip()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for widget in (self.left, self.strip, self.gutter, self.right):
            row.addWidget(widget)
        self.gutter.set_panes(self.left, self.right)
        self.strip.set_pane(self.left)
        self.document = long_document()
        self.left.set_document(self.document)
        self.right.set_document(self.document)
        self.resize(900, 400)


@pytest.fixture
def pair(qtbot) -> Pair:
    made = Pair()
    qtbot.addWidget(made)
    made.show()
    return made


def ribbon(pair: Pair, number: int, left: str, right: str) -> Ribbon:
    return Ribbon(number, span_of(pair.document, left), span_of(pair.document, right), 0, f"topic {number}")


def hover(gutter: Gutter, point: QPoint) -> None:
    place = QPointF(point)
    gutter.mouseMoveEvent(QMouseEvent(QEvent.Type.MouseMove, place, place, Qt.MouseButton.NoButton, LEFT, NONE))


def middle_of(pair: Pair, span: Span) -> int:
    """Return the height of the middle of a passage on the left, in the gutter."""
    band = pair.left.band_of(span)
    viewport = pair.left.viewport().mapTo(pair, QPoint(0, 0)).y()
    return round((band.top + band.bottom) / 2) + viewport - pair.gutter.y()


def test_click_on_a_ribbon_names_its_link(pair, qtbot) -> None:
    made = ribbon(pair, 5, "Paragraph 1.", "Paragraph 2.")
    pair.gutter.show_ribbons(RibbonSet.of([made]))
    pair.gutter.grab()
    with qtbot.waitSignal(pair.gutter.ribbon_clicked) as caught:
        qtbot.mouseClick(pair.gutter, LEFT, NONE, QPoint(2, middle_of(pair, made.left)))
    assert caught.args == [5]


def test_ribbon_with_one_end_out_of_view_leaves_a_stub(pair, qtbot) -> None:
    made = ribbon(pair, 6, "Paragraph 1.", "Paragraph 190.")
    pair.gutter.show_ribbons(RibbonSet.of([made]))
    pair.gutter.grab()
    hover(pair.gutter, QPoint(3, middle_of(pair, made.left)))
    assert pair.gutter.hovered == 6
    hover(pair.gutter, QPoint(pair.gutter.width() - 2, middle_of(pair, made.left)))
    assert pair.gutter.hovered is None


def test_ribbon_with_both_ends_out_of_view_is_not_drawn(pair) -> None:
    empty = pair.gutter.grab().toImage()
    pair.gutter.show_ribbons(RibbonSet.of([ribbon(pair, 6, "Paragraph 150.", "Paragraph 190.")]))
    assert pair.gutter.grab().toImage() == empty


def test_gutter_follows_the_panes(pair) -> None:
    made = ribbon(pair, 6, "Paragraph 150.", "Paragraph 190.")
    pair.gutter.show_ribbons(RibbonSet.of([made]))
    before = pair.gutter.grab().toImage()
    pair.left.scroll_to(made.left)
    assert pair.gutter.grab().toImage() != before


def test_many_ribbons_are_drawn_without_harm(pair) -> None:
    text = len(pair.document.text)
    pair.gutter.show_ribbons(
        RibbonSet.of([Ribbon(n, Span(n, n + 5), Span(text - n - 9, text - n), n % 8) for n in range(1500)])
    )
    pair.gutter.grab()


def test_strip_shows_marks_and_the_current_one(pair) -> None:
    before = pair.strip.grab().toImage()
    pair.left.set_marks([Mark(1, Span(4000, 4100), 0, "A")])
    marked = pair.strip.grab().toImage()
    assert marked != before
    pair.left.set_current(1)
    assert pair.strip.grab().toImage() != marked


def test_drag_on_the_strip_scrolls_to_both_ends_and_selects_nothing(pair, qtbot) -> None:
    pair.left.select(Span(3, 9))
    bottom = QPoint(6, pair.strip.height() - 1)
    qtbot.mousePress(pair.strip, LEFT, NONE, bottom)
    assert pair.left.scroll_fraction == 1
    pair.strip.mouseMoveEvent(QMouseEvent(QEvent.Type.MouseMove, QPointF(6, -30), QPointF(6, -30), LEFT, LEFT, NONE))
    qtbot.mouseRelease(pair.strip, LEFT, NONE, bottom)
    assert pair.left.scroll_fraction == 0
    assert pair.left.selected_span() == Span(3, 9)


def test_strip_handle_stands_where_the_pane_is(pair) -> None:
    assert pair.strip.handle().top() == 0
    pair.left.scroll_to(Span(len(pair.document.text) - 3, len(pair.document.text) - 2))
    assert pair.strip.handle().bottom() > pair.strip.height() - 3


def test_header_leaves_out_facts_that_are_not_known(qtbot) -> None:
    header = PaneHeader()
    qtbot.addWidget(header)
    header.set_title("<b>Title</b>")
    header.set_facts("The Harbour Office", "", "para 2 of 8")
    assert (header.title, header.facts) == ("<b>Title</b>", "The Harbour Office · para 2 of 8")
    assert header.accessibleName() == "<b>Title</b>"


def test_another_place_in_the_head_lays_nothing_out_anew(qtbot) -> None:
    header = PaneHeader()
    qtbot.addWidget(header)
    header.set_facts("The Harbour Office", "para 2 of 8")
    header.resize(300, header.sizeHint().height())
    with qtbot.waitExposed(header):
        header.show()
    wait_for_layout()
    asked: list[int] = []
    header._title.heightForWidth = lambda width: asked.append(width) or 20  # type: ignore[method-assign, func-returns-value]
    header.set_facts("The Harbour Office", "para 3 of 8")
    wait_for_layout()
    assert not asked
    assert header._facts.width() == header._seat.width() > 200
    tall = header.sizeHint().height()
    font = header.font()
    font.setPixelSize(60)
    header._facts.setFont(font)
    wait_for_layout()
    assert header.sizeHint().height() > tall


def wait_for_layout() -> None:
    for _ in range(10):
        QCoreApplication.sendPostedEvents()
        QCoreApplication.processEvents()
