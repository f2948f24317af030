"""How the curve of time against length is judged, and what other tools are asked for."""

import math

import pytest

from benchmarks.curve import Point, growth
from benchmarks.made import make_pair
from benchmarks.peers import by_difflib, sentence_places
from benchmarks.tasks import share_found


def test_growth_is_one_throughout_when_time_grows_as_n_log_n() -> None:
    points = [Point(0, 0.5), *(Point(n, 0.5 + 1e-6 * n * math.log(n)) for n in (100, 10_000, 1_000_000))]
    assert growth(points) == pytest.approx([1.0, 1.0, 1.0])


def test_growth_falls_below_one_before_when_time_grows_faster() -> None:
    shares = growth([Point(10, 0.5), *(Point(n, 0.5 + 1e-6 * n * n) for n in (100, 10_000))])
    assert shares[0] < 0.1


def test_sentences_of_a_made_text_are_found_where_they_stand() -> None:
    text = make_pair(400, 1).left
    sentences, places = sentence_places(text)
    assert [text[start:end] for start, end in places] == sentences
    assert all(one.endswith(".") and one.count(".") == 1 for one in sentences)


def test_difflib_finds_a_passage_when_it_is_the_only_one() -> None:
    pair = make_pair(600, 1)
    facts = share_found(pair, by_difflib(pair.left, pair.right, "no"))
    assert (facts["planted"], facts["found"], facts["stray"]) == (1, 1, 0)
