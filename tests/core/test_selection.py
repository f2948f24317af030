"""Moving the cut-off shows fewer links or more of them."""

from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.entities import Link, LinkKind, Verdict
from desktop_app.core.selection import Notches, from_score, is_kept, parted
from tests.core.store.store_builders import link


def made(number: int, score: float, **more: object) -> Link:
    return link(number, (4, 9), (12, 17), score=score, is_shown=score >= 0.4, **more)


def ids(links: tuple[Link, ...]) -> list[int]:
    return [one.id for one in links]


LINKS = tuple(made(number, score) for number, score in enumerate((0.9, 0.72, 0.725, 0.4, 0.39, 0.2), 1))


def test_the_engine_s_own_cut_off_parts_what_is_shown_from_what_is_fainter():
    shown, fainter = parted(LINKS)
    assert (ids(shown), ids(fainter)) == ([1, 2, 3, 4], [5, 6])


def test_a_lower_cut_off_shows_more_and_a_higher_one_fewer():
    assert ids(from_score(LINKS, 0.72)) == [1, 2, 3]
    assert ids(from_score(LINKS, 0.3)) == [1, 2, 3, 4, 5]


def test_what_was_judged_or_drawn_stays_at_any_cut_off():
    judged = replace(LINKS[5], verdict=Verdict.REJECTED)
    noted = replace(LINKS[4], note="Why?")
    drawn = replace(LINKS[3], kind=LinkKind.BY_HAND, score=1.0)
    assert ids(from_score((*LINKS[:3], drawn, noted, judged), 0.89)) == [1, 4, 5, 6]
    assert ids(parted((*LINKS[:3], drawn, noted, judged))[0]) == [1, 2, 3, 4, 5, 6]


def test_each_notch_shows_more_than_the_one_before():
    notches = Notches.of(LINKS)
    assert notches.scores == (0.9, 0.72, 0.4, 0.39, 0.2)
    assert notches.own == 2
    assert notches.score_at(2) is None
    counts = [len(from_score(LINKS, score)) for score in notches.scores]
    assert counts == sorted(set(counts))


def test_a_cut_off_is_found_again_though_the_links_are_others():
    notches = Notches.of(LINKS)
    assert [notches.notch_of(score) for score in (None, 0.72, 0.8, 0.95, 0.01)] == [2, 1, 0, 0, 4]


def test_a_pair_without_links_has_one_notch():
    notches = Notches.of(())
    assert len(notches.scores) == 1
    assert notches.score_at(0) is None


def test_a_pair_of_faint_links_alone_shows_none_at_its_own_cut_off():
    notches = Notches.of(LINKS[4:])
    assert notches.score_at(notches.own) is None
    assert notches.own == 0
    assert len(from_score(LINKS[4:], notches.scores[1])) == 1


@given(st.lists(st.floats(0, 1), max_size=12), st.floats(0, 1))
def test_what_is_on_show_is_never_less_when_the_cut_off_falls(scores: list[float], cut_off: float):
    links = tuple(made(number, score) for number, score in enumerate(scores, 1))
    notches = Notches.of(links)
    shown = [set(ids(from_score(links, score))) for score in notches.scores]
    assert all(before <= after for before, after in pairwise(shown))
    assert set(ids(from_score(links, cut_off))) >= {one.id for one in links if is_kept(one)}
