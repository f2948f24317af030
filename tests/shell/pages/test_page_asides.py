"""What is no plain text of a page: what is withheld, set aside, skipped, or stands only here."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor

from desktop_app.core.entities import Furniture, FurnitureKind, Redaction, RedactionKind, Side
from desktop_app.core.navigation import SpanIndex
from desktop_app.core.text.span import Span
from desktop_app.shell.session.page_drawer import PageDrawer
from desktop_app.shell.views.blank_clicks import BlankClicks
from desktop_app.shell.views.pages import PageView
from desktop_app.shell.views.pages.stack import placed
from desktop_app.shell.views.pane_frame import PaneFrame
from tests.shell.pages.conftest import numbered

Show = Callable[..., PageView]


def box_of(view: PageView, span: Span):
    number = view.paged.page_of(span.start)
    sheet = view.stack[number]
    (box,) = view.paged.page(number).boxes(span)
    away = view.seen().topLeft()
    return placed(box, sheet).translated(sheet.left - away.x(), sheet.top - away.y())


def darkest(view: PageView, span: Span) -> int:
    image, box = view.viewport().grab().toImage(), box_of(view, span).toAlignedRect()
    cells = ((x, y) for x in range(box.left(), box.right()) for y in range(box.top(), box.bottom()))
    return min(QColor(image.pixelColor(x, y)).lightness() for x, y in cells)


def settle(view: PageView, drawer: PageDrawer, qtbot) -> None:
    view.ask()
    qtbot.waitUntil(lambda: len(drawer.kept) > 0 and darkest(view, Span(0, 6)) < 90, timeout=20_000)


def spot(view: PageView, text: str) -> Span:
    start = view.document.text.index(text)
    return Span(start, start + len(text))


def test_what_stands_only_here_is_left_plain_and_the_rest_of_the_page_dimmed(
    show: Show, frame: PaneFrame, drawer: PageDrawer, qtbot
) -> None:
    view = show(numbered(2))
    settle(view, drawer, qtbot)
    alone, shared = spot(view, "Page 1 line 1 of the memo"), spot(view, "Page 1 line 2 of the memo")
    assert abs(darkest(view, alone) - darkest(view, shared)) < 12
    frame.pane.scene.alone = SpanIndex([alone])
    view.viewport().update()
    assert darkest(view, shared) > darkest(view, alone) + 40
    box = box_of(view, alone)
    bar = view.viewport().grab().toImage().pixelColor(QPointF(box.left() - 8, box.center().y()).toPoint())
    assert bar.saturation() > 60


def test_what_is_set_aside_is_paler(show: Show, frame: PaneFrame, drawer: PageDrawer, originals, qtbot) -> None:
    view = show(numbered(2))
    settle(view, drawer, qtbot)
    aside, said = spot(view, "Page 1 line 1 of the memo"), spot(view, "Page 1 line 2 of the memo")
    document = replace(view.document, furniture=(Furniture(FurnitureKind.RUNNING_HEAD, aside),))
    frame.show_document(document)
    assert darkest(view, aside) > darkest(view, said) + 40


def test_a_click_on_what_is_withheld_tells_of_it(show: Show, frame: PaneFrame, originals, qtbot) -> None:
    clicks = BlankClicks(Side.LEFT, frame.pane, frame.views, frame)
    met: list[Span] = []
    clicks.clicked.connect(lambda stop: met.append(stop.span))
    view = show(numbered(2))
    bar = spot(view, "Page 1 line 1")
    frame.show_document(replace(view.document, redactions=(Redaction(RedactionKind.MARKER, bar),)))
    view = frame.view
    inside = box_of(view, bar).center().toPoint()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=inside)
    assert met == [bar]
    beside = box_of(view, spot(view, "Page 1 line 3")).center().toPoint()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=beside)
    assert met == [bar]


def test_hand_shows_where_a_click_tells_of_what_is_withheld(show: Show, frame: PaneFrame, qtbot) -> None:
    view = show(numbered(1))
    bar = spot(view, "Page 1 line 1")
    frame.show_document(replace(view.document, redactions=(Redaction(RedactionKind.MARKER, bar),)))
    view = frame.view
    view._hover(box_of(view, bar).center())
    assert view.viewport().cursor().shape() is Qt.CursorShape.PointingHandCursor
