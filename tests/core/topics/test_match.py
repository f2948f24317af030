"""A new run's topics are taken for those that a person already knows."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.entities import Topic, TopicWords
from desktop_app.core.text.span import Span
from desktop_app.core.topics.kept import KeptTopic
from desktop_app.core.topics.match import match, retopic
from tests.core.topics.topic_builders import found_topics, kept, kept_topics, nowhere, topic

HERE = TopicWords(("ferry",), (Span(0, 5),), (Span(7, 12),))


def by_id(topics: tuple[KeptTopic, ...]) -> dict[int, KeptTopic]:
    return {one.id: one for one in topics}


def test_first_run_is_kept_as_it_is() -> None:
    found = (topic(1, "ferry", colour=3), topic(2, "bay"))
    assert retopic((), found, nowhere) == (KeptTopic(found[0], 1), KeptTopic(found[1], 2))


def test_topic_keeps_its_number_and_colour_when_it_comes_at_another_rank() -> None:
    again = retopic((kept(1, "ferry"), kept(2, "bay")), (topic(1, "Bay"), topic(2, "FERRY")), nowhere)
    assert [(one.id, one.rank, one.found.label, one.found.colour) for one in again] == [
        (2, 1, "Bay", 1),
        (1, 2, "FERRY", 0),
    ]


def test_changes_of_the_person_go_with_the_topic() -> None:
    mine = kept(1, "ferry", label="Crossing", colour=5, is_hidden=True, is_spoken_of=True)
    merged = kept(2, "boat", into=1, is_spoken_of=True)
    again = by_id(retopic((mine, merged), (topic(1, "boats", "boat"), topic(2, "ferry", "ferries")), nowhere))
    assert (again[1].label, again[1].colour, again[1].is_hidden, again[1].found.terms) == (
        "Crossing",
        5,
        True,
        ("ferry", "ferries"),
    )
    assert again[2].into == 1


def test_closest_topic_is_taken_when_two_share_terms() -> None:
    found = (topic(1, "ferry", "harbour", "crate", "bay"), topic(2, "ferry", "harbour"))
    assert match((kept(7, "ferry", "harbour"),), found) == {2: kept(7, "ferry", "harbour")}


def test_topic_is_new_when_less_than_half_of_its_terms_are_known() -> None:
    found = (topic(1, "nine", "crate", "ferry"),)
    assert match((kept(7, "ferry", "harbour", "bay"),), found) == {}


def test_new_topic_takes_the_lowest_free_number() -> None:
    before = (kept(1, "ferry", label="Crossing", is_spoken_of=True), kept(2, "bay"))
    again = retopic(before, (topic(1, "crate"), topic(2, "nine")), nowhere)
    assert [(one.id, one.found.label, one.found.colour) for one in again] == [
        (2, "crate", 1),
        (3, "nine", 2),
        (1, "ferry", 0),
    ]


def test_touched_topic_stays_where_its_terms_stand_when_it_is_no_longer_found() -> None:
    (lost,) = retopic((kept(4, "ferry", label="Crossing", is_spoken_of=True),), (), lambda _terms: HERE)
    assert (lost.id, lost.label, lost.rank, lost.found.is_found) == (4, "Crossing", None, False)
    assert (lost.found.left, lost.found.right) == (HERE.left, HERE.right)


def test_untouched_topic_goes_when_it_is_no_longer_found() -> None:
    assert retopic((kept(4, "ferry"),), (), nowhere) == ()


def test_topic_by_hand_is_searched_anew_and_taken_for_no_other() -> None:
    by_hand = KeptTopic(topic(3, "ferry", is_by_hand=True), is_spoken_of=True)
    again = by_id(retopic((by_hand,), (topic(1, "ferry"),), lambda _terms: HERE))
    assert again[3].found.left == HERE.left
    assert again[1].found.label == "ferry"


def test_terms_of_the_person_are_searched_anew() -> None:
    before = kept(1, "bay", own=TopicWords(("ferry",)), is_spoken_of=True)
    (again,) = retopic((before,), (topic(1, "bay"),), lambda _terms: HERE)
    assert again.own == HERE


@given(before=kept_topics(), found=found_topics())
def test_nothing_of_the_person_is_lost_whatever_the_run_finds(
    before: tuple[KeptTopic, ...], found: tuple[Topic, ...]
) -> None:
    again = retopic(before, found, nowhere)
    numbers = by_id(again)
    assert len(numbers) == len(again)
    for old in before:
        if old.is_spoken_of:
            new = numbers[old.id]
            assert replace(new, found=old.found, rank=old.rank, own=old.own) == old
            assert new.own.terms == old.own.terms
    found_again = sorted((one for one in again if one.rank is not None), key=lambda one: one.rank or 0)
    assert [one.found.terms for one in found_again] == [one.terms for one in found]


@given(before=kept_topics(), found=found_topics(), shuffled=st.randoms())
def test_match_is_the_same_in_whatever_order_the_old_topics_come(
    before: tuple[KeptTopic, ...], found: tuple[Topic, ...], shuffled: object
) -> None:
    order = list(before)
    shuffled.shuffle(order)  # type: ignore[attr-defined]
    assert match(order, found) == match(before, found)


@given(before=kept_topics(), found=found_topics())
def test_second_run_changes_nothing_when_it_finds_the_same(
    before: tuple[KeptTopic, ...], found: tuple[Topic, ...]
) -> None:
    once = retopic((), found, nowhere)
    assert len(retopic(once, found, nowhere)) == len(found)
    again = retopic(before, found, nowhere)
    assert {one.id for one in retopic(again, found, nowhere)} == {one.id for one in again}
