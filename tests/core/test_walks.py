import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from desktop_app.core.entities import (
    Anchor,
    Document,
    Furniture,
    FurnitureKind,
    Gap,
    GapKind,
    Link,
    LinkKind,
    Provenance,
    Redaction,
    RedactionKind,
    Segment,
    SegmentKind,
    Side,
)
from desktop_app.core.navigation import (
    Correspondence,
    Met,
    Neighbour,
    Stop,
    StopKind,
    Tie,
    Walk,
    around,
    blanks_and_gaps,
    only_here,
)
from desktop_app.core.text.span import Span

SOURCE = Provenance("a.txt", "0", "text/plain", "test", "1")
TEXT = "One here. Two there.\n\nRUNNING HEAD\n\nThree. [REDACTED] Four.\n\n***"
PARAGRAPH, SENTENCE = SegmentKind.PARAGRAPH, SegmentKind.SENTENCE


def span_of(said: str, text: str = TEXT) -> Span:
    return Span(text.index(said), text.index(said) + len(said))


def document() -> Document:
    segments = [
        (PARAGRAPH, "One here. Two there."),
        (SENTENCE, "One here."),
        (SENTENCE, "Two there."),
        (PARAGRAPH, "RUNNING HEAD"),
        (PARAGRAPH, "Three. [REDACTED] Four."),
        (SENTENCE, "Three."),
        (SENTENCE, "[REDACTED]"),
        (SENTENCE, "Four."),
        (PARAGRAPH, "***"),
    ]
    return Document(
        "",
        TEXT,
        SOURCE,
        tuple(Segment(kind, span_of(said)) for kind, said in segments),
        (Furniture(FurnitureKind.RUNNING_HEAD, span_of("RUNNING HEAD")),),
        (Redaction(RedactionKind.MARKER, span_of("[REDACTED]")),),
        (Gap(GapKind.PARAGRAPH, (2,), span_of("Three.").start),),
    )


def said(spans: tuple[Span, ...]) -> list[str]:
    return [span.of(TEXT) for span in spans]


def link_of(number: int, left: Span, right: Span, score: float = 0.5) -> Link:
    return Link(number, Anchor(left, ""), Anchor(right, ""), LinkKind.WORDING, score)


def test_without_links_all_but_furniture_and_blanks_stands_only_here() -> None:
    assert said(only_here(document(), [])) == ["One here. Two there.", "Three.", "Four."]


def test_what_a_link_touches_has_a_counterpart_and_parts_its_neighbours() -> None:
    assert said(only_here(document(), [span_of("Two")])) == ["One here.", "Three.", "Four."]
    assert only_here(document(), [Span(0, len(TEXT))]) == ()


def test_a_link_that_only_borders_on_a_sentence_is_no_counterpart_of_it() -> None:
    assert said(only_here(document(), [Span(0, 10)])) == ["Two there.", "Three.", "Four."]


@pytest.mark.parametrize(
    "told",
    [
        "14. [REDACTED]",
        "(b) [REDACTED]",
        "3.2 [REDACTED]",
        "a) [REDACTED].",
        "[REDACTED] 4",
        "ii. [REDACTED]",
        "14 [REDACTED]",
    ],
)
def test_a_paragraph_withheld_but_for_its_number_does_not_stand_only_here(told: str) -> None:
    blank = span_of("[REDACTED]", told)
    withheld = Document(
        "", told, SOURCE, (Segment(PARAGRAPH, Span(0, len(told))),), (), (Redaction(RedactionKind.MARKER, blank),)
    )
    assert only_here(withheld, []) == ()


@pytest.mark.parametrize("told", ["14. No [REDACTED]", "A [REDACTED]", "[REDACTED] 418 passengers", "甲 [REDACTED]"])
def test_a_word_beside_what_is_withheld_stands_only_here(told: str) -> None:
    blank = span_of("[REDACTED]", told)
    withheld = Document(
        "", told, SOURCE, (Segment(PARAGRAPH, Span(0, len(told))),), (), (Redaction(RedactionKind.MARKER, blank),)
    )
    assert only_here(withheld, []) == (Span(0, len(told)),)


def test_a_number_by_itself_stands_only_here_where_nothing_is_withheld() -> None:
    text = "1918"
    assert only_here(Document("", text, SOURCE, (Segment(PARAGRAPH, Span(0, 4)),)), []) == (Span(0, 4),)


def test_nothing_stands_only_here_in_an_empty_document() -> None:
    assert only_here(Document("", "", SOURCE), []) == ()


@given(st.lists(st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, 9)), max_size=6))
@example([(9, 1)])
def test_nothing_that_is_linked_or_furniture_stands_only_here(given_spans: list[tuple[int, int]]) -> None:
    linked = [Span(start, start + length) for start, length in given_spans]
    for span in only_here(document(), linked):
        assert not any(span.overlaps(one) for one in linked)
        assert not span.overlaps(span_of("RUNNING HEAD"))


def test_blanks_and_gaps_are_walked_in_the_order_of_the_text_and_round() -> None:
    gap, blank = blanks_and_gaps(document(), Side.LEFT)
    walk = Walk({Side.LEFT: [gap, blank]})
    assert (gap.kind, blank.kind) == (StopKind.GAP, StopKind.BLANK)
    assert walk.step(None, Side.LEFT, 0, 1) == Met(gap, 1, 2)
    assert walk.step(gap, Side.LEFT, 0, 1) == Met(blank, 2, 2)
    assert walk.step(blank, Side.LEFT, 0, 1) == Met(gap, 1, 2)
    assert walk.step(gap, Side.LEFT, 0, -1) == Met(blank, 2, 2)
    assert walk.step(None, Side.LEFT, gap.span.start + 1, 1) == Met(blank, 2, 2)
    assert walk.step(None, Side.LEFT, gap.span.start + 1, -1) == Met(gap, 1, 2)
    assert walk.meet(blank) == Met(blank, 2, 2)
    assert walk.meet(Stop(Side.RIGHT, blank.span, StopKind.BLANK)) is None


def test_an_empty_walk_leads_nowhere() -> None:
    assert Walk({}).step(None, Side.LEFT, 0, 1) is None


def stops_at(places: list[tuple[Side, int]]) -> dict[Side, list[Stop]]:
    made = [Stop(side, Span(start, start + 1), StopKind.BLANK) for side, start in places]
    return {side: sorted((s for s in made if s.side is side), key=lambda s: s.span) for side in Side}


def walked(walk: Walk, by: int = 1) -> list[Met]:
    """Return all stops, from the first forward or from the last back."""
    at, met = None, []
    for _ in range(walk.total):
        found = walk.step(at, Side.LEFT, 0 if by > 0 else 10**6, by)
        assert found is not None
        met.append(found)
        at = found.stop
    return met


def test_both_sides_are_walked_together_as_their_links_say() -> None:
    places = [(Side.LEFT, 5), (Side.LEFT, 60), (Side.RIGHT, 10), (Side.RIGHT, 85)]
    walk = Walk(stops_at(places), Correspondence([Tie(50, 80)], 100, 100))
    assert [(met.stop.side, met.stop.span.start) for met in walked(walk)] == [
        (Side.LEFT, 5),
        (Side.RIGHT, 10),  # belongs with 6.25 on the left
        (Side.LEFT, 60),
        (Side.RIGHT, 85),  # belongs with 62.5
    ]


PLACES = st.lists(st.tuples(st.sampled_from(list(Side)), st.integers(0, 99)), unique=True, max_size=20)


@given(PLACES)
def test_a_walk_comes_by_every_stop_and_back_and_keeps_the_order_of_each_side(places: list[tuple[Side, int]]) -> None:
    walk = Walk(stops_at(places), Correspondence([Tie(20, 60), Tie(70, 65)], 100, 100))
    met = walked(walk)
    assert [one.number for one in met] == list(range(1, len(places) + 1))
    assert walked(walk, -1) == met[::-1]
    for side in Side:
        starts = [one.stop.span.start for one in met if one.stop.side is side]
        assert starts == sorted(starts)
    assert all(walk.meet(one.stop) == one for one in met)


BLANK = Span(50, 60)
BEFORE, AFTER = link_of(1, Span(10, 20), Span(100, 120)), link_of(2, Span(70, 80), Span(150, 170))


def test_a_blank_is_surrounded_by_the_nearest_links_and_what_stands_between_their_counterparts() -> None:
    far = link_of(3, Span(0, 5), Span(0, 5), 0.9)
    found = around([far, AFTER, BEFORE], Side.LEFT, BLANK)
    assert found.before == Neighbour(1, Span(10, 20), Span(100, 120))
    assert found.after == Neighbour(2, Span(70, 80), Span(150, 170))
    assert (found.between, found.is_crossed, found.within) == (Span(120, 150), False, ())


def test_links_that_cross_leave_nothing_between() -> None:
    found = around(
        [link_of(1, Span(10, 20), Span(150, 170)), link_of(2, Span(70, 80), Span(100, 120))], Side.LEFT, BLANK
    )
    assert (found.between, found.is_crossed) == (None, True)
    assert found.before is not None
    assert found.after is not None


def test_one_counterpart_on_both_sides_of_a_blank_leaves_nothing_between() -> None:
    found = around(
        [link_of(1, Span(10, 20), Span(100, 120)), link_of(2, Span(70, 80), Span(100, 120))], Side.LEFT, BLANK
    )
    assert (found.between, found.is_crossed) == (None, False)


def test_a_blank_at_the_start_or_end_has_one_neighbour() -> None:
    assert around([AFTER], Side.LEFT, Span(0, 9)).before is None
    assert around([AFTER], Side.LEFT, Span(0, 9)).after is not None
    assert around([BEFORE], Side.LEFT, BLANK).after is None
    assert around([BEFORE], Side.LEFT, BLANK).between is None


def test_several_blanks_in_a_row_share_their_surroundings() -> None:
    found = [around([BEFORE, AFTER], Side.LEFT, Span(start, start + 5)) for start in (30, 36, 42)]
    assert found[0] == found[1] == found[2]


def test_a_link_whose_passage_holds_the_blank_is_told_apart_best_first() -> None:
    holding = [link_of(4, Span(40, 65), Span(0, 9), 0.2), link_of(5, Span(45, 69), Span(20, 29), 0.7)]
    found = around([BEFORE, *holding, AFTER], Side.LEFT, BLANK)
    assert [one.link_id for one in found.within] == [5, 4]
    assert (found.before and found.before.link_id, found.after and found.after.link_id) == (1, 2)


def test_of_several_links_at_the_nearest_passage_the_best_is_taken() -> None:
    found = around([link_of(7, Span(10, 20), Span(0, 9), 0.9), BEFORE], Side.LEFT, BLANK)
    assert found.before is not None
    assert found.before.link_id == 7


def test_surroundings_on_the_right_are_told_from_there() -> None:
    found = around([BEFORE, AFTER], Side.RIGHT, Span(130, 140))
    assert found.between == Span(20, 70)


def test_without_links_nothing_surrounds_a_blank() -> None:
    found = around([], Side.LEFT, BLANK)
    assert (found.within, found.before, found.after, found.between) == ((), None, None, None)
