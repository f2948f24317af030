"""What of a link is highlighted."""

from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.entities import Anchor, Evidence, EvidenceKind, Link, LinkKind, Side, Topic
from desktop_app.core.text.span import Span
from desktop_app.shell.views.highlights import JOINED_WITHIN, Highlights, patches

TEXT = "x" * 400


def link(*evidence: Evidence, topics: tuple[int, ...] = ()) -> Link:
    anchor = Anchor.of(TEXT, Span(100, 300))
    return Link(1, anchor, anchor, LinkKind.WORDING, 0.5, evidence=evidence, topics=topics)


def piece(start: int, end: int, weight: float = 0.5) -> Evidence:
    return Evidence(EvidenceKind.TERM, Span(start, end), Span(start, end), "word", weight)


def topic(topic_id: int, colour: int) -> Topic:
    return Topic(topic_id, f"topic {topic_id}", (), (), (), (), colour)


def test_the_whole_passage_is_highlighted_when_no_evidence_lies_inside() -> None:
    assert Highlights(()).end(link(piece(0, 5)), Side.LEFT) == Span(100, 300)


def test_pieces_close_together_are_one_patch_and_the_heaviest_is_the_end() -> None:
    made = link(piece(110, 120, 0.2), piece(125, 130, 0.2), piece(250, 260, 0.3))
    assert [patch.span for patch in patches(made, Side.LEFT)] == [Span(110, 130), Span(250, 260)]
    assert Highlights(()).end(made, Side.RIGHT) == Span(110, 130)


def whole() -> Evidence:
    return Evidence(EvidenceKind.MEANING, Span(100, 300), Span(100, 300), "similar in meaning (0.51)", 0.9)


def test_meaning_marks_no_more_words_than_the_other_evidence_does() -> None:
    assert [patch.span for patch in patches(link(whole(), piece(110, 120)), Side.LEFT)] == [Span(110, 120)]
    assert [patch.span for patch in patches(link(whole()), Side.LEFT)] == [Span(100, 300)]


def test_of_a_passage_linked_by_meaning_alone_the_first_words_are_marked_until_it_is_current() -> None:
    text = "The verdict was printed first and the inquiry came second. " + "火" * 40
    said = Span(0, 58)
    unspaced = Span(59, 99)
    made = Link(7, Anchor.of(text, said), Anchor.of(text, unspaced), LinkKind.MEANING, 0.5, evidence=(whole(),))
    shown = Highlights(())
    assert [mark.span.of(text) for mark in shown.marks([made], Side.LEFT)] == ["The verdict was"]
    assert [mark.span for mark in shown.marks([made], Side.RIGHT)] == [Span(59, 67)]
    assert [mark.span for mark in shown.more_marks(made, Side.LEFT)] == [said]
    assert shown.ribbons([[made]])[0].left.of(text) == "The verdict was"


def test_a_link_drawn_by_hand_is_marked_whole() -> None:
    assert Highlights(()).end(link(), Side.LEFT) == Span(100, 300)


def test_meaning_does_not_choose_the_topic_of_a_link() -> None:
    spoken = replace(topic(2, 5), left=(Span(110, 120),), right=(Span(110, 120),))
    passed = replace(topic(1, 0), left=(Span(200, 210),), right=(Span(200, 210),))
    assert Highlights([passed, spoken]).topic(link(whole(), piece(110, 120), topics=(1, 2))) == spoken


def test_only_the_current_link_shows_all_its_patches() -> None:
    made = link(piece(110, 120), piece(250, 260, 0.9))
    assert [mark.span for mark in Highlights(()).marks([made], Side.LEFT)] == [Span(250, 260)]
    assert [mark.span for mark in Highlights(()).more_marks(made, Side.LEFT)] == [Span(110, 120)]


def test_the_letter_stands_once_where_links_of_one_topic_end_together() -> None:
    one = link(piece(110, 120), topics=(3,))
    marks = Highlights([topic(3, 1)]).marks([one, replace(one, id=2)], Side.LEFT)
    assert [mark.letter for mark in marks] == ["C", ""]
    assert {mark.topic_colour for mark in marks} == {1}


def test_the_topic_that_the_evidence_speaks_of_gives_the_colour() -> None:
    spoken = replace(topic(2, 5), left=(Span(110, 120),), right=(Span(110, 120),))
    made = link(piece(110, 120, 0.3), piece(250, 260, 0.9), topics=(1, 2))
    shown = Highlights([topic(1, 0), spoken])
    assert shown.topic(made) == spoken
    assert shown.end(made, Side.LEFT) == Span(110, 120)
    assert shown.ribbons([[made]])[0].label == "topic 2"


def test_a_topic_filtered_for_gives_the_colour() -> None:
    topics = [topic(1, 0), topic(2, 5)]
    assert Highlights(topics).topic(link(topics=(1, 2))).id == 1
    assert Highlights(topics, frozenset({2})).topic(link(topics=(1, 2))).id == 2
    assert Highlights(topics).topic(link()) is None


spans = st.tuples(st.integers(0, 390), st.integers(0, 30)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))


@given(st.lists(spans, max_size=8))
def test_patches_stay_inside_apart_and_in_order(places: list[Span]) -> None:
    made = link(*(piece(span.start, span.end) for span in places))
    found = [patch.span for patch in patches(made, Side.LEFT)]
    assert found
    assert all(Span(100, 300).contains(span) for span in found)
    assert all(after.start - before.end > JOINED_WITHIN for before, after in pairwise(found))
