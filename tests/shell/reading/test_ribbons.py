"""Ribbons in the gutter: few drawn each, many bundled, the one that is asked for lifted."""

import pytest
from PySide6.QtCore import QPointF

from desktop_app.core.text.span import Span
from desktop_app.shell.theme import LIGHT
from desktop_app.shell.views.gutter import BUNDLED_FROM, BUNDLED_UNTIL, MOST_DRAWN
from desktop_app.shell.views.reading import Band
from desktop_app.shell.views.ribbon_set import RibbonSet
from desktop_app.shell.views.ribbons import Drawn, Ends, Ribbon, bundle
from tests.shell.reading.test_reading_frame import Pair, pair

__all__ = ["pair"]
SEEN = Span(1000, 2000)


def ribbon(number: int, left: int, right: int, colour: int = 0) -> Ribbon:
    return Ribbon(number, Span(left, left + 10), Span(right, right + 10), colour, "topic")


def test_neighbours_of_one_colour_are_bundled_and_others_are_not() -> None:
    near, far, other = ribbon(1, 1100, 1500), ribbon(2, 1105, 1507), ribbon(3, 1101, 1501, colour=1)
    made = bundle([near, far, other, ribbon(4, 1900, 1510)], range(4), SEEN, SEEN)
    assert [(one.link_id, one.bundled) for one in made] == [(1, 2), (3, 1), (4, 1)]
    assert (made[0].left, made[0].right) == (Span(1100, 1115), Span(1500, 1517))


def test_what_is_out_of_view_is_told_apart_by_where_it_is_alone() -> None:
    made = bundle([ribbon(1, 1100, 10), ribbon(2, 1101, 900), ribbon(3, 1102, 5000)], range(3), SEEN, SEEN)
    assert [(one.link_id, one.bundled) for one in made] == [(1, 2), (3, 1)]


def test_bundles_stay_the_same_while_a_little_more_or_less_is_seen() -> None:
    ribbons = [ribbon(number, 1100 + number * 37 % 600, 1200 + number * 53 % 500) for number in range(200)]
    one = bundle(ribbons, range(200), Span(1000, 1900), Span(1000, 1900))
    other = bundle(ribbons, range(200), Span(1000, 1931), Span(1000, 1917))
    assert one == other


@pytest.mark.parametrize("is_upward", [True, False])
def test_a_stub_points_to_where_the_other_end_is(is_upward: bool) -> None:
    drawn = Drawn(ribbon(1, 0, 0), Ends(Band(100, 120), None, is_upward), 72)
    assert drawn.is_stub
    box = drawn.path.boundingRect()
    assert (box.top() < 80) == is_upward and (box.bottom() > 140) != is_upward
    assert box.right() < 40


def fill(pair: Pair, count: int) -> None:
    text = len(pair.document.text)
    pair.gutter.show_ribbons(
        RibbonSet.of([Ribbon(n, Span(n, n + 5), Span(text - n - 9, text - n), n % 8) for n in range(count)])
    )
    pair.gutter.grab()


def test_many_ribbons_are_bundled_and_few_enough_drawn(pair: Pair) -> None:
    fill(pair, 1500)
    assert 0 < len(pair.gutter._drawn) <= MOST_DRAWN
    assert sum(drawn.ribbon.bundled for drawn in pair.gutter._drawn) > len(pair.gutter._drawn)


def test_between_few_and_many_all_stays_as_it_was(pair: Pair) -> None:
    between = (BUNDLED_FROM + BUNDLED_UNTIL) // 2
    fill(pair, between)
    assert not pair.gutter._is_bundled
    fill(pair, 1500)
    fill(pair, between)
    assert pair.gutter._is_bundled
    fill(pair, BUNDLED_UNTIL - 10)
    assert not pair.gutter._is_bundled


def test_the_current_link_is_never_bundled(pair: Pair) -> None:
    pair.gutter.set_current(300)
    fill(pair, 1500)
    assert [drawn.ribbon.bundled for drawn in pair.gutter._drawn if drawn.ribbon.link_id == 300] == [1]


def test_a_ribbon_is_lifted_and_let_down_with_its_highlight(pair: Pair) -> None:
    fill(pair, 12)
    before = pair.gutter.grab().toImage()
    pair.gutter.lift(5)
    assert pair.gutter.grab().toImage() != before
    pair.gutter.lift(None)
    assert pair.gutter.grab().toImage() == before


def test_a_highlight_inside_a_passage_lifts_the_ribbon_of_the_passage(pair: Pair) -> None:
    inner = (ribbon(1, 5, 30), ribbon(2, 20, 60))
    pair.gutter.show_ribbons(RibbonSet.of([Ribbon(1, Span(5, 30), Span(30, 70), 0, "topic", inner), ribbon(3, 90, 10)]))
    pair.gutter.lift(2)
    assert pair.gutter._lit() == 1


def test_the_ends_of_a_ribbon_show_its_full_colour(pair: Pair) -> None:
    pair.gutter.show_ribbons(RibbonSet.of([ribbon(1, 5, 30, colour=2)]))
    image = pair.gutter.grab().toImage()
    (drawn,) = pair.gutter._drawn
    assert drawn.ends.left is not None
    middle = (drawn.ends.left.top + drawn.ends.left.bottom) / 2
    assert image.pixelColor(QPointF(1, middle).toPoint()).name() == LIGHT.topics[2]
