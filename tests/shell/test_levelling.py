from collections.abc import Sequence
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from desktop_app.core.entities import Anchor, Document, Link, LinkKind, Side
from desktop_app.core.navigation import Correspondence, ScrollMode
from desktop_app.core.text.span import Span
from desktop_app.shell.views.highlights import Highlights
from desktop_app.shell.views.levelling import Leveller
from desktop_app.shell.views.reading import ReadingPane
from desktop_app.shell.views.strip import OverviewStrip
from tests.shell.reading.builders import document_of, long_document, span_of

NONE = Qt.KeyboardModifier.NoModifier


@dataclass
class Two:
    """Two panes side by side, scrolled together."""

    window: QWidget
    panes: dict[Side, ReadingPane]
    leveller: Leveller
    documents: dict[Side, Document]

    def show(self, left: Document, right: Document, *links: Link) -> None:
        self.documents = {Side.LEFT: left, Side.RIGHT: right}
        with self.leveller.still():
            for side, document in self.documents.items():
                self.panes[side].set_document(document)
        self.follow(links)

    def follow(self, links: Sequence[Link]) -> None:
        lengths = (len(self.documents[side].text) for side in Side)
        self.leveller.take(Correspondence.of_links(links, *lengths))

    def link(self, number: int, left: str, right: str, score: float = 0.5) -> Link:
        ends = (
            Anchor(span_of(self.documents[side], said), said) for side, said in zip(Side, (left, right), strict=True)
        )
        return Link(number, *ends, LinkKind.WORDING, score)

    def level(self, link: Link, held: Side | None = None) -> None:
        self.leveller.level(link, Highlights(()), held)

    def tops(self, link: Link) -> tuple[float, float]:
        spans = (link.left.span, link.right.span)
        left, right = (self.panes[side].band_of(span).top for side, span in zip(Side, spans, strict=True))
        return left, right

    def values(self) -> tuple[int, int]:
        left, right = (self.panes[side].verticalScrollBar().value() for side in Side)
        return left, right

    def limits(self) -> tuple[int, int]:
        left, right = (self.panes[side].verticalScrollBar().maximum() for side in Side)
        return left, right

    def turn(self, side: Side, by: int) -> None:
        """Scroll on by so many pixels, as a touch pad does."""
        turn_wheel(self.panes[side].viewport(), by)


def turn_wheel(widget: QWidget, by: int) -> None:
    event = QWheelEvent(
        QPointF(9, 50), QPointF(9, 50), QPoint(0, -by), QPoint(0, -by), Qt.MouseButton.NoButton, NONE,
        Qt.ScrollPhase.ScrollUpdate, False,
    )  # fmt: skip
    QApplication.sendEvent(widget, event)


@pytest.fixture
def two(qtbot, look) -> Two:
    window = QWidget()
    qtbot.addWidget(window)
    panes = {side: ReadingPane(window) for side in Side}
    row = QHBoxLayout(window)
    for pane in panes.values():
        row.addWidget(pane)
    window.resize(900, 420)
    window.show()
    return Two(window, panes, Leveller(panes[Side.LEFT], panes[Side.RIGHT], window), {})


def crossed(two: Two) -> list[Link]:
    """Show two long documents, with links that run in order and some that cross them all."""
    two.show(long_document(120), long_document(160))
    in_order = [two.link(n, f"Paragraph {n}.", f"Paragraph {n + 30}.", 0.8) for n in range(5, 115, 10)]
    crossing = [two.link(200 + n, f"Paragraph {n}.", f"Paragraph {140 - n}.", 0.3) for n in range(8, 110, 7)]
    two.follow([*in_order, *crossing])
    return crossing


@pytest.mark.parametrize("mode", list(ScrollMode))
@pytest.mark.parametrize("held", list(Side))
def test_both_ends_of_both_documents_are_reached_by_the_wheel_in_every_mode(
    two: Two, mode: ScrollMode, held: Side
) -> None:
    links = crossed(two)
    two.level(links[3], held)
    two.leveller.set_mode(mode)
    for side in Side:
        for by in (400, -400):
            for _ in range(200):
                two.turn(side, by)
            ends = two.limits() if by > 0 else (0, 0)
            if mode is ScrollMode.FREE:
                at = list(Side).index(side)
                assert two.values()[at] == ends[at]
            else:
                assert two.values() == ends


@pytest.mark.parametrize("side", list(Side))
def test_linked_scrolling_never_turns_back_where_links_cross(two: Two, side: Side) -> None:
    crossed(two)
    other = list(Side).index(Side.RIGHT if side is Side.LEFT else Side.LEFT)
    last = two.values()[other]
    for _ in range(300):
        two.turn(side, 77)
        value = two.values()[other]
        assert value >= last - 2, "estimated heights may be set right by a pixel or two"
        last = value


@pytest.mark.parametrize("side", list(Side))
@pytest.mark.parametrize("by", [40, -40])
def test_linked_scrolling_goes_on_from_a_link_brought_level_across_the_others(two: Two, side: Side, by: int) -> None:
    links = crossed(two)
    for link in links[2:8]:
        two.level(link)
        before = two.tops(link)
        assert before[0] == before[1]
        two.turn(side, by)
        after = two.tops(link)
        led, followed = (0, 1) if side is Side.LEFT else (1, 0)
        assert before[led] - after[led] == by
        window = two.panes[Side.LEFT].viewport().height()
        assert -window < before[followed] - after[followed] < window, "the other side leaps"
        assert (before[followed] - after[followed]) * by >= 0


def test_a_link_comes_level_where_one_end_is_at_the_start_of_its_document(two: Two) -> None:
    two.show(long_document(60), long_document(60))
    link = two.link(1, "Paragraph 1.", "Paragraph 30.")
    for held in (None, *Side):
        two.level(link, held)
        assert two.tops(link)[0] == two.tops(link)[1]
        assert two.panes[Side.LEFT].place_of(link.left.span) is not None


def test_the_side_that_is_read_stays_still_when_its_link_comes_level(two: Two) -> None:
    two.show(long_document(60), long_document(60))
    link = two.link(1, "Paragraph 20.", "Paragraph 40.")
    two.panes[Side.LEFT].scroll_to(link.left.span, 0.6)
    before = two.values()[0]
    two.level(link, Side.LEFT)
    assert two.values()[0] == before
    assert two.tops(link)[0] == two.tops(link)[1]


@pytest.mark.parametrize("width", [620, 760, 1400])
def test_a_link_stays_level_in_a_window_of_another_size(two: Two, qtbot, width: int) -> None:
    two.show(long_document(120), long_document(160))
    link = two.link(1, "Paragraph 60.", "Paragraph 20.")
    two.follow([link])
    two.level(link)
    two.window.resize(width, 500)
    qtbot.waitUntil(lambda: two.tops(link)[0] == two.tops(link)[1])
    assert all(
        two.panes[side].place_of(span) for side, span in zip(Side, (link.left.span, link.right.span), strict=True)
    )


def test_what_was_scrolled_away_from_is_not_brought_back_by_another_size(two: Two, qtbot) -> None:
    two.show(long_document(120), long_document(160))
    link = two.link(1, "Paragraph 60.", "Paragraph 20.")
    two.follow([link])
    two.level(link)
    two.turn(Side.LEFT, 900)
    top = two.panes[Side.LEFT].visible_span().start
    two.window.resize(700, 420)
    QApplication.processEvents()
    assert two.panes[Side.LEFT].visible_span().start <= top + 200
    assert two.panes[Side.LEFT].place_of(link.left.span) is None


@pytest.mark.parametrize("side", list(Side))
def test_anchored_scrolling_holds_the_link_level_there_and_back(two: Two, side: Side) -> None:
    links = crossed(two)
    link = links[5]
    two.level(link)
    two.leveller.set_mode(ScrollMode.ANCHORED)
    start = two.values()
    for by in (33, -33):
        for _ in range(60):
            two.turn(side, by)
            at_end = [value in (0, limit) for value, limit in zip(two.values(), two.limits(), strict=True)]
            assert any(at_end) or two.tops(link)[0] == two.tops(link)[1]
    assert two.values() == start


def test_anchored_scrolling_lets_the_other_go_on_at_an_end_and_takes_up_where_it_left(two: Two) -> None:
    two.show(long_document(12), long_document(80))
    link = two.link(1, "Paragraph 6.", "Paragraph 40.")
    two.level(link)
    two.leveller.set_mode(ScrollMode.ANCHORED)
    start = two.values()
    for _ in range(40):
        two.turn(Side.LEFT, 50)
    assert two.values()[0] == two.limits()[0]
    assert two.values()[1] == start[1] + 2000
    for _ in range(40):
        two.turn(Side.LEFT, -50)
    assert two.values() == start


def test_anchored_scrolling_by_the_bar_brings_the_other_along(two: Two) -> None:
    links = crossed(two)
    two.level(links[5])
    two.leveller.set_mode(ScrollMode.ANCHORED)
    bar = two.panes[Side.RIGHT].verticalScrollBar()
    for by in (120, -240, 60):
        bar.setValue(bar.value() + by)
        assert two.tops(links[5])[0] == two.tops(links[5])[1]


def test_anchored_without_a_link_holds_both_as_they_stand(two: Two) -> None:
    crossed(two)
    two.leveller.set_mode(ScrollMode.FREE)
    two.panes[Side.RIGHT].verticalScrollBar().setValue(700)
    two.leveller.set_mode(ScrollMode.ANCHORED)
    two.turn(Side.LEFT, 90)
    assert two.values() == (90, 790)
    two.turn(Side.RIGHT, -50)
    assert two.values() == (40, 740)


def test_free_scrolling_moves_one_side_alone(two: Two) -> None:
    crossed(two)
    two.leveller.set_mode(ScrollMode.FREE)
    two.turn(Side.RIGHT, 300)
    assert two.values() == (0, 300)


def test_linked_again_brings_the_other_to_the_side_that_is_read(two: Two) -> None:
    crossed(two)
    two.leveller.set_mode(ScrollMode.FREE)
    two.turn(Side.RIGHT, 3000)
    two.leveller.set_mode(ScrollMode.LINKED, Side.RIGHT)
    left, right = two.values()
    assert right == 3000
    assert left > 200


def test_the_wheel_over_a_short_text_scrolls_the_long_one_beside_it(two: Two) -> None:
    two.show(document_of("One line only."), long_document(60))
    for mode in (ScrollMode.LINKED, ScrollMode.ANCHORED):
        two.leveller.set_mode(mode)
        before = two.values()[1]
        two.turn(Side.LEFT, 200)
        assert two.values() == (0, before + 200)


def test_the_wheel_over_the_strip_scrolls_as_over_its_pane(two: Two, qtbot) -> None:
    links = crossed(two)
    strip = OverviewStrip()
    qtbot.addWidget(strip)
    strip.set_pane(two.panes[Side.LEFT])
    two.level(links[5])
    two.leveller.set_mode(ScrollMode.ANCHORED)
    before = two.values()
    turn_wheel(strip, 64)
    assert two.values() == (before[0] + 64, before[1] + 64)


@pytest.mark.parametrize("mode", list(ScrollMode))
def test_nothing_is_scrolled_where_there_is_no_text(two: Two, mode: ScrollMode) -> None:
    empty = document_of()
    two.show(empty, empty)
    two.leveller.set_mode(mode)
    for side in Side:
        two.turn(side, 100)
    two.leveller.show(Side.LEFT, Span(0, 0))
    assert two.values() == (0, 0)


def test_one_above_the_other_a_link_stands_alike_in_both_panes(two: Two) -> None:
    row = two.window.layout()
    row.setDirection(QHBoxLayout.Direction.TopToBottom)
    two.window.resize(500, 900)
    QApplication.processEvents()
    links = crossed(two)
    two.level(links[4])
    two.leveller.set_mode(ScrollMode.ANCHORED)
    for side in Side:
        two.turn(side, 30)
        assert two.tops(links[4])[0] == two.tops(links[4])[1]


@pytest.mark.parametrize("mode", list(ScrollMode))
@pytest.mark.parametrize("side", list(Side))
def test_both_ends_are_reached_by_key(two: Two, qtbot, mode: ScrollMode, side: Side) -> None:
    crossed(two)
    two.leveller.set_mode(mode)
    at = list(Side).index(side)
    control = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(two.panes[side], Qt.Key.Key_End, control)
    assert two.values()[at] == two.limits()[at]
    if mode is ScrollMode.LINKED:
        assert two.values() == two.limits()
    qtbot.keyClick(two.panes[side], Qt.Key.Key_Home, control)
    assert two.values()[at] == 0
    if mode is ScrollMode.LINKED:
        assert two.values() == (0, 0)
