"""Links of neighbouring units read as one passage, unless that would be a whole document."""

from collections.abc import Iterable
from itertools import product

from desktop_app.core.entities import Analysis, Anchor, Document, Link, LinkKind, Run, Segment, SegmentKind
from desktop_app.core.linking.passages import MOST_UNITS, UnitOrder, join_passages, orders
from desktop_app.core.text.span import Span
from tests.core.linking.builders import document

Groups = set[frozenset[tuple[int, int]]]


def side(*paragraphs: int, headings: Iterable[int] = ()) -> Document:
    """Return a document of so many units in each paragraph."""
    made = document([f"Unit {number:03}." for number in range(sum(paragraphs))])
    units = list(made.segments)
    blocks, first = [], 0
    for count in paragraphs:
        whole = units[first].span.joined(units[first + count - 1].span)
        blocks.append(Segment(SegmentKind.PARAGRAPH, whole))
        first += count
    for number in headings:
        units[number] = Segment(SegmentKind.HEADING, units[number].span)
    return Document(made.title, made.text, made.provenance, (*blocks, *units))


def order(made: Document) -> UnitOrder:
    return UnitOrder.of(made, [one.span for one in made.segments if one.kind is not SegmentKind.PARAGRAPH])


def linked(left: Document, right: Document, *places: tuple[int, int], is_best: bool = True) -> list[Link]:
    lefts, rights = (
        [Anchor.of(made.text, one.span) for one in made.segments if one.kind is not SegmentKind.PARAGRAPH]
        for made in (left, right)
    )
    return [
        Link(number, lefts[row], rights[column], LinkKind.WORDING, 1 - number / 1000, is_mutual_best=is_best)
        for number, (row, column) in enumerate(places, 1)
    ]


def joined(left: Document, right: Document, *places: tuple[int, int], is_best: bool = True) -> Groups:
    """Return which places come together."""
    links = linked(left, right, *places, is_best=is_best)
    by_id = {link.id: place for link, place in zip(links, places, strict=True)}
    found = join_passages(links, order(left), order(right))
    assert sorted(number for one in found for number in one.links) == sorted(by_id)
    return {frozenset(by_id[number] for number in one.links) for one in found}


def together(*groups: Iterable[tuple[int, int]]) -> Groups:
    return {frozenset(group) for group in groups}


def test_neighbours_in_one_paragraph_are_one_passage():
    run = [(2, 5), (3, 6), (4, 7)]
    assert joined(side(9), side(9), *run, is_best=False) == together(run)


def test_one_sentence_joins_with_the_three_that_answer_it():
    fan = [(2, 4), (2, 5), (2, 6)]
    assert joined(side(9), side(9), *fan, is_best=False) == together(fan)


def test_one_to_many_stays_apart_where_the_many_stand_apart():
    assert joined(side(9), side(9), (2, 1), (2, 7)) == together([(2, 1)], [(2, 7)])


def test_swapped_neighbours_are_one_passage():
    assert joined(side(9), side(9), (2, 6), (3, 5), is_best=False) == together([(2, 6), (3, 5)])


def test_one_unlinked_sentence_is_bridged_in_a_sure_run():
    run = [(1, 1), (2, 2), (4, 4), (5, 5)]
    assert joined(side(9), side(9), *run) == together(run)
    assert joined(side(9), side(9), *run, is_best=False) == together(run[:2], run[2:])


def test_two_unlinked_sentences_are_not_bridged():
    assert joined(side(9), side(9), (1, 1), (4, 4)) == together([(1, 1)], [(4, 4)])


def test_a_passage_ends_where_both_sides_begin_a_paragraph():
    run = [(number, number) for number in range(8)]
    assert joined(side(4, 4), side(4, 4), *run, is_best=False) == together(run[:4], run[4:])


def test_paragraphs_of_one_sentence_are_joined_where_the_run_is_sure():
    run = [(number, number) for number in range(3)]
    assert joined(side(1, 1, 1), side(1, 1, 1), *run) == together(run)
    assert joined(side(1, 1, 1), side(1, 1, 1), *run, is_best=False) == together(*([one] for one in run))


def test_a_heading_is_no_part_of_what_stands_below_it():
    assert joined(side(5, headings=[0]), side(5), (0, 0), (1, 1)) == together([(0, 0)], [(1, 1)])


def test_a_text_copied_whole_falls_into_passages_that_can_be_read():
    left = right = side(100)
    sizes = [len(group) for group in joined(left, right, *((number, number) for number in range(100)))]
    assert max(sizes) <= MOST_UNITS
    assert len(sizes) < 20


def test_a_pair_where_all_is_linked_with_all_is_not_one_passage():
    places = list(product(range(10), repeat=2))
    groups = joined(side(10), side(10), *places, is_best=False)
    assert max(len(group) for group in groups) < 50


def test_a_lesser_link_belongs_to_the_passage_that_holds_both_its_units():
    square = [(1, 1), (2, 2), (1, 2), (2, 1)]
    assert joined(side(9), side(9), *square) == together(square)


def test_a_link_by_hand_that_holds_no_unit_is_a_passage_of_its_own():
    left, right = side(4), side(4)
    (link,) = linked(left, right, (1, 1))
    drawn = Link(2, Anchor.of(left.text, Span(3, 7)), link.right, LinkKind.BY_HAND, 1.0)
    assert [one.links for one in join_passages([link, drawn], order(left), order(right))] == [(2,), (1,)]


def test_a_link_by_hand_is_no_unit_of_its_own():
    left, right = side(4), side(4)
    links = linked(left, right, (0, 0), (1, 1), (2, 2), (3, 3))
    drawn = Link(9, Anchor.of(left.text, Span(0, 12)), links[0].right, LinkKind.BY_HAND, 1.0)
    assert orders(left, right, Analysis(Run("made", "1", ()), (*links, drawn))) == (order(left), order(right))


def test_order_of_units_is_known_from_an_analysis_alone():
    left, right = side(4), side(4)
    links = linked(left, right, (1, 1), (2, 2))
    rest = [
        [one.span for one in made.segments[1:] if one.span not in held]
        for made, held in ((left, [link.left.span for link in links]), (right, [link.right.span for link in links]))
    ]
    analysis = Analysis(
        Run("made", "1", ()),
        tuple(links[:1]),
        only_left=tuple(rest[0]),
        only_right=tuple(rest[1]),
        fainter=tuple(links[1:]),
    )
    assert orders(left, right, analysis) == (order(left), order(right))
