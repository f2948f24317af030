"""The card that shows the other end of a link."""

from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest

from desktop_app.core.entities import Side
from desktop_app.shell.models.colouring import ColourBy
from desktop_app.shell.views.hover_card import HoverCard, place_beside
from desktop_app.shell.views.reading import ReadingPane
from tests.window_fixtures import Opened

ROOM = QRect(0, 0, 1280, 800)
CARD = QSize(344, 240)


@pytest.mark.parametrize(("x", "y"), list(product((0, 300, 1200), (0, 390, 760))))
def test_the_card_stands_inside_the_window_and_never_on_what_it_speaks_of(x: int, y: int) -> None:
    mark = QRect(x, y, 80, 26)
    taken = QRect(place_beside(CARD, mark, ROOM, ROOM), CARD)
    assert ROOM.contains(taken) and not taken.intersects(mark)


def test_the_card_leaves_the_partner_free_where_it_can() -> None:
    mark, partner = QRect(300, 300, 80, 26), QRect(320, 340, 200, 26)
    taken = QRect(place_beside(CARD, mark, ROOM, ROOM, [mark, partner]), CARD)
    assert not taken.intersects(partner)


def test_a_card_that_fits_nowhere_still_leaves_its_mark_free() -> None:
    mark = QRect(20, 20, 300, 260)
    small = QRect(0, 0, 360, 300)
    assert not QRect(place_beside(CARD, mark, small, small), CARD).intersects(mark)


def shown_on(window: Opened) -> HoverCard | None:
    return window.assembly.comparison.cards.card


def rest_on_first_mark(window: Opened, side: Side = Side.LEFT) -> tuple[ReadingPane, QRect]:
    """Let the pointer rest on the first highlight in view; return its pane and what the highlight takes up."""
    pane = window.assembly.comparison.frame(side).pane
    mark = min((m for m in pane.marks if m.span.overlaps(pane.visible_span())), key=lambda m: m.span.start)
    box = pane.mark_box(mark.link_id)
    assert box is not None
    place = next(
        point
        for dx, dy in product(range(0, int(box.width()), 3), range(2, int(box.height()), 4))
        if (under := pane.mark_under(point := box.topLeft() + QPointF(dx, dy))) and under.link_id == mark.link_id
    )
    move(pane, place)
    window.assembly.comparison.cards.show_now()
    shift = pane.viewport().mapTo(pane.window(), QPoint(0, 0))
    return pane, box.toAlignedRect().translated(shift)


def move(pane: ReadingPane, place: QPointF) -> None:
    none = Qt.MouseButton.NoButton
    far = QPointF(pane.viewport().mapToGlobal(place))
    pane.mouseMoveEvent(QMouseEvent(QEvent.Type.MouseMove, place, far, none, none, Qt.KeyboardModifier.NoModifier))


@pytest.fixture
def reading(opened: Opened, pair: tuple[Path, Path]) -> Opened:
    opened.open(*pair)
    opened.until(lambda: bool(opened.assembly.comparison.left.pane.marks))
    return opened


@pytest.mark.parametrize("side", Side)
def test_resting_on_a_highlight_shows_the_other_side_beside_it(reading: Opened, side: Side) -> None:
    reading.assembly.window.resize(1280, 800)
    pane, box = rest_on_first_mark(reading, side)
    card = shown_on(reading)
    assert card is not None
    assert not card.geometry().intersects(box)
    assert reading.assembly.window.rect().contains(card.geometry())
    link = next(one for one in reading.assembly.desk.links() if one.id == pane.hovered)
    partner = link.right if side is Side.LEFT else link.left
    assert " ".join(partner.quote.split())[:30] in card.accessibleName()


def test_nothing_moves_while_the_card_comes_and_goes(reading: Opened) -> None:
    panes = [reading.assembly.comparison.frame(side).pane for side in Side]
    before = [pane.verticalScrollBar().value() for pane in panes]
    pane, _ = rest_on_first_mark(reading)
    move(pane, QPointF(2, pane.viewport().height() - 2))
    assert shown_on(reading) is None
    assert [pane.verticalScrollBar().value() for pane in panes] == before
    assert reading.assembly.desk.current is None


def test_escape_puts_the_card_away_and_means_nothing_else(reading: Opened) -> None:
    pane, _ = rest_on_first_mark(reading)
    QTest.keyClick(pane, Qt.Key.Key_Escape)
    assert shown_on(reading) is None


def test_the_key_shows_the_card_of_the_current_link_and_puts_it_away(reading: Opened) -> None:
    reading.do("next_link")
    reading.do("card")
    card = shown_on(reading)
    assert card is not None and card.accessibleName()
    reading.do("card")
    assert shown_on(reading) is None


def test_a_ribbon_shows_both_ends(reading: Opened) -> None:
    link = reading.assembly.desk.links()[0]
    reading.assembly.comparison.gutter.ribbon_hovered.emit(link.id)
    reading.assembly.comparison.cards.show_now()
    card = shown_on(reading)
    assert card is not None
    said = " ".join(card.accessibleName().split())
    assert all(" ".join(anchor.quote.split())[:20] in said for anchor in (link.left, link.right))


def test_a_highlight_lifts_its_ribbon(reading: Opened) -> None:
    gutter = reading.assembly.comparison.gutter
    before = gutter.grab().toImage()
    rest_on_first_mark(reading)
    assert gutter.grab().toImage() != before


def test_the_card_says_first_what_the_colour_stands_for(reading: Opened) -> None:
    reading.assembly.colouring.choose(ColourBy.VERDICT)
    reading.until(lambda: any(mark.letter == "•" for mark in reading.assembly.comparison.left.pane.marks))
    rest_on_first_mark(reading)
    card = shown_on(reading)
    assert card is not None and card.accessibleName().startswith("Open. ")


def test_the_card_of_a_ribbon_says_how_many_links_it_stands_for(reading: Opened) -> None:
    comparison = reading.assembly.comparison
    comparison.gutter.grab()
    together = next(ribbon for ribbon in comparison.gutter._ribbons if ribbon.inner)
    comparison.gutter.ribbon_hovered.emit(together.link_id)
    comparison.cards.show_now()
    card = shown_on(reading)
    assert card is not None
    assert f"{len(together.inner)} links run together here" in card.accessibleName()


def test_space_shows_the_card_of_the_link_at_the_caret_and_puts_it_away(reading: Opened) -> None:
    pane = reading.assembly.comparison.left.pane
    mark = min((m for m in pane.marks if m.span.overlaps(pane.visible_span())), key=lambda m: m.span.start)
    pane.setFocus()
    pane.place_caret(mark.span.start)
    before = pane.verticalScrollBar().value()
    QTest.keyClick(pane, Qt.Key.Key_Space)
    assert shown_on(reading) is not None
    QTest.keyClick(pane, Qt.Key.Key_Space)
    assert shown_on(reading) is None
    assert pane.verticalScrollBar().value() == before
