"""What the colours of highlights say."""

from dataclasses import replace
from itertools import combinations

import pytest

from desktop_app.core.entities import Anchor, Evidence, EvidenceKind, Link, LinkKind, Side, Topic, Verdict
from desktop_app.core.text.span import Span
from desktop_app.shell.models.colouring import (
    KINDS,
    PLAIN,
    UNDRESSED,
    VERDICTS,
    ColourBy,
    Colouring,
    Dress,
    dress,
    legend,
)
from desktop_app.shell.views.highlights import Highlights

TEXT = "x" * 400
TOPIC = Topic(2, "ferries", (), (Span(100, 300),), (Span(100, 300),), (1,), 5)


WHOLE = Span(100, 300)


def link(number: int = 1, left: Span = WHOLE, right: Span = WHOLE) -> Link:
    """Return a link of the topic whose evidence is the first ten characters of both passages."""
    shown = Evidence(
        EvidenceKind.TERM, Span(left.start, left.start + 10), Span(right.start, right.start + 10), "w", 0.5
    )
    return Link(
        number, Anchor.of(TEXT, left), Anchor.of(TEXT, right), LinkKind.NAME, 0.5, evidence=(shown,), topics=(2,)
    )


@pytest.mark.parametrize(
    ("by", "expected"),
    [
        (ColourBy.TOPIC, Dress(5, "B")),
        (ColourBy.KIND, KINDS[LinkKind.NAME]),
        (ColourBy.VERDICT, VERDICTS[Verdict.OPEN]),
        (ColourBy.NONE, PLAIN),
    ],
)
def test_highlights_and_ribbons_wear_what_they_are_coloured_by(by: ColourBy, expected: Dress) -> None:
    shown = Highlights([TOPIC], by=by)
    (mark,) = shown.marks([link()], Side.LEFT)
    assert (mark.topic_colour, mark.letter, mark.is_plain) == (expected.colour, expected.sign, expected.is_plain)
    assert shown.ribbons([[link()]])[0].topic_colour == expected.colour
    assert mark.span == Highlights([TOPIC]).marks([link()], Side.LEFT)[0].span  # the place stays


def test_a_link_without_a_topic_wears_no_colour_by_topic_but_its_own_by_kind() -> None:
    assert dress(link(), None, ColourBy.TOPIC) == UNDRESSED
    assert dress(link(), None, ColourBy.KIND) == KINDS[LinkKind.NAME]


@pytest.mark.parametrize("worn", [KINDS, VERDICTS])
def test_no_two_kinds_or_verdicts_share_a_colour_or_a_sign(worn: dict[object, Dress]) -> None:
    for one, other in combinations(worn.values(), 2):
        assert one.colour != other.colour and one.sign != other.sign
        assert len(one.sign) == 1


def test_every_kind_and_verdict_is_dressed() -> None:
    assert set(KINDS) == set(LinkKind) and set(VERDICTS) == set(Verdict)


def test_the_key_goes_round_all_ways_and_tells_each() -> None:
    colouring, told = Colouring(), []
    colouring.changed.connect(told.append)
    for _ in ColourBy:
        colouring.cycle()
    colouring.choose(colouring.value)
    assert told == [ColourBy.KIND, ColourBy.VERDICT, ColourBy.NONE, ColourBy.TOPIC]


def test_the_legend_counts_the_links_on_show() -> None:
    links = [link(1), replace(link(2), kind=LinkKind.DATE, verdict=Verdict.ACCEPTED, topics=())]
    assert [(one.label, one.count) for one in legend(links, [TOPIC], ColourBy.TOPIC)] == [("ferries", 1)]
    assert [(one.dress.sign, one.count) for one in legend(links, [], ColourBy.KIND)] == [("N", 1), ("D", 1)]
    assert [one.count for one in legend(links, [], ColourBy.VERDICT)] == [1, 1, 0, 0]
    assert legend(links, [TOPIC], ColourBy.NONE) == []


def test_a_passage_with_several_partners_says_so_once_on_its_side() -> None:
    links = [link(1, right=Span(10, 50)), link(2, right=Span(100, 150)), link(3, right=Span(200, 250))]
    on_left, on_right = (Highlights([TOPIC]).marks(links, side) for side in Side)
    assert sorted(mark.partners for mark in on_left) == [0, 0, 3]
    assert [sign for mark in on_left for sign in mark.signs] == ["B", "×3"]
    assert {mark.partners for mark in on_right} == {0}
