"""What of a link is highlighted."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.entities import Anchor, Evidence, EvidenceKind, Link, LinkKind, Side, Topic
from desktop_app.core.text.span import Span
from desktop_app.shell.views.highlights import JOINED_WITHIN, end_of, marks, patches, ribbons, topic_of

TEXT = "x" * 400


def link(*evidence: Evidence, topics: tuple[int, ...] = ()) -> Link:
    anchor = Anchor.of(TEXT, Span(100, 300))
    return Link(1, anchor, anchor, LinkKind.WORDING, 0.5, evidence=evidence, topics=topics)


def piece(start: int, end: int, weight: float = 0.5) -> Evidence:
    return Evidence(EvidenceKind.TERM, Span(start, end), Span(start, end), "word", weight)


def topic(topic_id: int, colour: int) -> Topic:
    return Topic(topic_id, f"topic {topic_id}", (), (), (), (), colour)


def test_the_whole_passage_is_highlighted_when_no_evidence_lies_inside() -> None:
    assert end_of(link(piece(0, 5)), Side.LEFT) == Span(100, 300)


def test_pieces_close_together_are_one_patch_and_the_heaviest_is_the_end() -> None:
    made = link(piece(110, 120, 0.2), piece(125, 130, 0.2), piece(250, 260, 0.3))
    assert [patch.span for patch in patches(made, Side.LEFT)] == [Span(110, 130), Span(250, 260)]
    assert end_of(made, Side.RIGHT) == Span(110, 130)


def test_the_letter_stands_at_one_patch_only() -> None:
    made = marks([link(piece(110, 120), piece(250, 260, 0.9), topics=(3,))], Side.LEFT, {3: topic(3, 1)}, frozenset())
    assert [mark.letter for mark in made] == ["", "B"]
    assert {mark.topic_colour for mark in made} == {1}


def test_a_topic_filtered_for_gives_the_colour() -> None:
    topics = {1: topic(1, 0), 2: topic(2, 5)}
    assert topic_of(link(topics=(1, 2)), topics).id == 1
    assert topic_of(link(topics=(1, 2)), topics, frozenset({2})).id == 2
    assert topic_of(link(), topics) is None
    assert ribbons([link(topics=(2,))], topics, frozenset())[0].label == "topic 2"


spans = st.tuples(st.integers(0, 390), st.integers(0, 30)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))


@given(st.lists(spans, max_size=8))
def test_patches_stay_inside_apart_and_in_order(places: list[Span]) -> None:
    made = link(*(piece(span.start, span.end) for span in places))
    found = [patch.span for patch in patches(made, Side.LEFT)]
    assert found
    assert all(Span(100, 300).contains(span) for span in found)
    assert all(after.start - before.end > JOINED_WITHIN for before, after in pairwise(found))
