"""What a person sees of the topics that a project keeps."""

from dataclasses import replace

from hypothesis import given

from desktop_app.core.entities import Anchor, Link, LinkKind, TopicWords
from desktop_app.core.text.span import Span
from desktop_app.core.topics.kept import KeptTopic
from desktop_app.core.topics.show import show_topics, with_topics
from tests.core.topics.topic_builders import kept, kept_topics, topic


def link(number: int, left: int, right: int) -> Link:
    """A link between passages of ten characters."""
    sides = (Anchor(Span(start, start + 10), "x" * 10) for start in (left, right))
    return Link(number, *sides, LinkKind.WORDING, 0.5)


LINKS = (link(1, 0, 0), link(2, 10, 10), link(3, 20, 20), link(4, 0, 20))


def placed(number: int, left: int, right: int, *links: int, **more: object) -> KeptTopic:
    found = topic(
        number, "abcdefgh"[number], left=(Span(left, left + 2),), right=(Span(right, right + 2),), links=links
    )
    return KeptTopic(found, number, **more)


def test_topics_stand_by_rank_and_those_by_hand_last() -> None:
    by_hand = KeptTopic(topic(1, "bay", is_by_hand=True))
    shown = show_topics((by_hand, replace(kept(2, "ferry"), rank=2), replace(kept(3, "nine"), rank=1)), ()).shown
    assert [one.id for one in shown] == [3, 2, 1]


def test_label_and_colour_are_the_persons_where_there_are_any() -> None:
    (shown,) = show_topics((kept(1, "ferry", label="Crossing", colour=6),), ()).shown
    assert (shown.label, shown.colour, shown.terms) == ("Crossing", 6, ("ferry",))


def test_hidden_topic_stands_apart_and_no_link_belongs_to_it() -> None:
    topics = show_topics((placed(1, 0, 0, 1, 2), placed(2, 0, 0, 1, is_hidden=True)), LINKS)
    assert [[one.id for one in row] for row in (topics.shown, topics.hidden)] == [[1], [2]]
    assert [one.topics for one in with_topics(LINKS, topics.shown)] == [(1,), (1,), (), ()]


def test_merged_topics_are_one_with_the_places_and_links_of_all() -> None:
    topics = show_topics((placed(1, 0, 0, 1), placed(2, 10, 10, 2, into=1), placed(3, 20, 20, 3, into=2)), LINKS)
    (shown,) = topics.shown
    assert (shown.id, shown.merged, shown.links) == (1, (2, 3), (1, 2, 3))
    assert (shown.left, shown.terms) == ((Span(0, 2), Span(10, 12), Span(20, 22)), ("b", "c", "d"))
    assert [one.topics for one in with_topics(LINKS, topics.shown)] == [(1,), (1,), (1,), ()]


def test_place_counts_once_when_merged_topics_share_it() -> None:
    wide = KeptTopic(topic(2, "wide", left=(Span(0, 8),)), 2, into=1)
    (shown,) = show_topics((placed(1, 0, 0), wide), ()).shown
    assert shown.left == (Span(0, 8),)


def test_topic_stands_for_itself_when_what_it_was_merged_into_is_removed() -> None:
    gone = KeptTopic(topic(1, "bay", is_by_hand=True), is_removed=True)
    assert [one.id for one in show_topics((gone, kept(2, "ferry", into=1)), ()).shown] == [2]


def test_link_belongs_to_a_topic_by_hand_when_both_passages_hold_it() -> None:
    found = topic(1, "x", left=(Span(2, 4), Span(12, 14)), right=(Span(3, 5),), is_by_hand=True)
    (shown,) = show_topics((KeptTopic(found),), LINKS).shown
    assert shown.links == (1,)


def test_term_of_the_person_joins_with_those_of_the_engine() -> None:
    own = TopicWords(("mine",), (), (Span(22, 24),))
    (shown,) = show_topics((placed(1, 0, 0, 1, own=own),), LINKS).shown
    assert (shown.links, shown.terms) == ((1, 4), ("mine", "b"))


def test_lost_topic_goes_when_nothing_of_the_person_holds_any_more() -> None:
    lost = KeptTopic(topic(1, "ferry", is_found=False), is_spoken_of=True)
    assert show_topics((lost,), ()).shown == ()
    (shown,) = show_topics((replace(lost, label="Crossing"),), ()).shown
    assert not shown.is_found


@given(topics=kept_topics())
def test_every_topic_is_seen_once_and_links_agree(topics: tuple[KeptTopic, ...]) -> None:
    shown = show_topics(topics, LINKS)
    rows = (*shown.shown, *shown.hidden)
    seen = [number for one in rows for number in (one.id, *one.merged)]
    alive = {one.id for one in topics if not one.is_removed and (one.found.is_found or one.found.is_by_hand)}
    assert len(seen) == len(set(seen))
    assert alive <= set(seen)
    for one in rows:
        assert list(one.left) == sorted(one.left)
    told = {(one.id, number) for one in shown.shown for number in one.links}
    assert told == {(number, one.id) for one in with_topics(LINKS, shown.shown) for number in one.topics}


def test_ring_of_merged_topics_is_seen_once() -> None:
    """No edit makes one, but a file that was tampered with may hold one."""
    ring = (kept(1, "ferry", into=2), kept(2, "bay", into=3), kept(3, "nine", into=2))
    (shown,) = show_topics(ring, ()).shown
    assert (shown.id, shown.merged) == (2, (1, 3))
