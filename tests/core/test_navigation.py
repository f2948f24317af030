from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.entities import Anchor, Link, LinkKind, Side, Verdict
from desktop_app.core.navigation import (
    Correspondence,
    LinksInView,
    SpanIndex,
    Tie,
    coverage,
    find_places,
    heaviest_chain,
    in_reading_order,
    link_near,
    merged,
    next_open,
    partners,
    step,
)
from desktop_app.core.text.span import Span

LENGTH = 40
spans = st.builds(lambda start, length: Span(start, start + length), st.integers(0, LENGTH), st.integers(1, LENGTH))


def link_of(number: int, left: Span, right: Span, score: float = 0.5, verdict: Verdict = Verdict.OPEN) -> Link:
    return Link(number, Anchor(left, ""), Anchor(right, ""), LinkKind.WORDING, score, verdict=verdict)


@given(st.lists(spans, max_size=12), spans)
def test_span_index_finds_what_a_plain_search_finds(many: list[Span], wanted: Span) -> None:
    found = SpanIndex(many).touching(wanted)
    assert sorted(found) == [number for number, span in enumerate(many) if span.overlaps(wanted)]
    assert [many[number].start for number in found] == sorted(many[number].start for number in found)


def test_span_index_at_takes_no_span_that_ends_there() -> None:
    assert SpanIndex([Span(0, 3), Span(3, 5)]).at(3) == [1]


def test_links_in_view_names_those_seen_whole_first() -> None:
    in_view = LinksInView([Span(0, 5), Span(50, 60), Span(2, 4)], [Span(90, 95), Span(0, 5), Span(1, 2)])
    assert in_view.among(Span(0, 10), Span(0, 10)) == [2, 0, 1]


def test_step_stays_inside_the_queue_when_it_would_leave_it() -> None:
    assert step([4, 7, 9], 7, 1) == 9
    assert step([4, 7, 9], 9, 1) == 9
    assert step([4, 7, 9], 4, -1) == 4
    assert step([4, 7, 9], None, 1) == 4
    assert step([4, 7, 9], 8, -1) == 9
    assert step([], 4, 1) is None


def test_next_open_goes_round_once_when_the_last_is_judged() -> None:
    links = [
        link_of(1, Span(0, 1), Span(0, 1)),
        link_of(2, Span(1, 2), Span(1, 2), verdict=Verdict.ACCEPTED),
        link_of(3, Span(2, 3), Span(2, 3), verdict=Verdict.REJECTED),
    ]
    assert next_open(links, 2) == 1
    assert next_open(links, 1) == 1
    assert next_open(links[1:], 2) is None


def test_reading_order_follows_the_side_that_is_asked_for() -> None:
    links = [link_of(1, Span(0, 1), Span(9, 10)), link_of(2, Span(5, 6), Span(0, 1))]
    assert [link.id for link in in_reading_order(links, Side.LEFT)] == [1, 2]
    assert [link.id for link in in_reading_order(links, Side.RIGHT)] == [2, 1]


def test_link_near_prefers_the_link_that_holds_the_place() -> None:
    links = [link_of(1, Span(0, 30), Span(0, 1)), link_of(2, Span(32, 40), Span(5, 6))]
    assert link_near(links, Side.LEFT, 29) == 1
    assert link_near(links, Side.LEFT, 33) == 2
    assert link_near([], Side.LEFT, 3) is None


def test_partners_come_best_first_when_a_passage_has_several() -> None:
    links = [
        link_of(1, Span(0, 9), Span(0, 1), 0.4),
        link_of(2, Span(5, 9), Span(7, 9), 0.8),
        link_of(3, Span(20, 30), Span(7, 9), 0.9),
    ]
    assert partners(links, Side.LEFT, Span(6, 7)) == [2, 1]


ties = st.builds(Tie, st.integers(1, 9), st.integers(1, 9), st.integers(1, 4))


@given(st.lists(ties, max_size=7))
def test_heaviest_chain_weighs_as_much_as_the_best_of_all_subsets(many: list[Tie]) -> None:
    def rises(chain: tuple[Tie, ...]) -> bool:
        return all(a.left < b.left and a.right < b.right for a, b in pairwise(chain))

    chain = heaviest_chain(many)
    assert rises(tuple(chain))
    ordered = sorted(many, key=lambda tie: (tie.left, tie.right))
    subsets = [each for size in range(len(many) + 1) for each in combinations(ordered, size) if rises(each)]
    assert sum(tie.weight for tie in chain) == max(sum(tie.weight for tie in each) for each in subsets)


@given(st.lists(ties, max_size=7), st.lists(st.floats(0, 10), min_size=2, max_size=6))
def test_correspondence_never_turns_back_however_links_cross(many: list[Tie], places: list[float]) -> None:
    map_ = Correspondence(many, 10, 10)
    reached = [map_.to_right(place) for place in sorted(places)]
    assert reached == sorted(reached)
    assert (map_.to_right(0), map_.to_right(10)) == (0, 10)
    assert (map_.to_left(0), map_.to_left(10)) == (0, 10)


def test_correspondence_brings_linked_places_level() -> None:
    map_ = Correspondence([Tie(10, 80), Tie(50, 90)], 100, 100)
    assert map_.to_right(10) == 80
    assert map_.to_left(90) == 50
    assert map_.to_right(30) == 85


def test_correspondence_holds_when_a_side_is_empty() -> None:
    map_ = Correspondence([], 0, 100)
    assert map_.to_right(0) in (0.0, 100.0)
    assert map_.to_left(50) == 0


@given(st.lists(spans, max_size=8))
def test_coverage_counts_each_place_once(many: list[Span]) -> None:
    whole = Span(0, LENGTH)
    expected = {place for span in many for place in range(span.start, min(span.end, LENGTH))}
    assert coverage(many, whole).covered == len(expected)


def test_merged_joins_spans_that_touch() -> None:
    assert merged([Span(5, 8), Span(0, 3), Span(3, 4)]) == [Span(0, 4), Span(5, 8)]


def test_coverage_of_nothing_is_none() -> None:
    assert coverage([], Span(0, 0)).share == 0


def test_find_places_sees_over_case_and_line_breaks() -> None:
    text = "The Harbour\n  office. the harbour office"
    assert find_places(text, " the harbour  OFFICE ") == [Span(0, 20), Span(22, 40)]


def test_find_places_takes_signs_as_they_are_and_stops_at_the_limit() -> None:
    assert find_places("a.b axb a.b", "a.b") == [Span(0, 3), Span(8, 11)]
    assert len(find_places("aaaa", "a", limit=2)) == 2
    assert find_places("aaaa", "  ") == []
