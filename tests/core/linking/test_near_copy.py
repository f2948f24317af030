import numpy as np
import pytest

from desktop_app.core.linking import near_copy
from desktop_app.core.linking.bags import numbered
from desktop_app.core.linking.near_copy import _blocks, _weightiest
from desktop_app.core.progress import Progress

WORDS = 40


def sides(length=600):
    chance = np.random.default_rng(3)
    left, right = chance.integers(0, WORDS, length), chance.integers(0, WORDS, length)
    right[100:300] = left[350:550]
    return left, right


def plain_blocks(left, right, seed):
    """Return the unbroken runs that seeds make up, by going along each diagonal."""
    found = []
    for diagonal in range(-len(left) + 1, len(right)):
        begin = last = None
        for at in range(max(0, -diagonal), min(len(left), len(right) - diagonal) - seed + 1):
            if not np.array_equal(left[at : at + seed], right[at + diagonal : at + diagonal + seed]):
                continue
            if last is None or at - last > seed:
                if last is not None:
                    found.append((begin, begin + diagonal, last - begin + seed))
                begin = at
            last = at
        if last is not None:
            found.append((begin, begin + diagonal, last - begin + seed))
    return found


@pytest.mark.parametrize("at_once", [7, 100, 300_000])
def test_blocks_are_those_of_a_plain_search_however_few_places_are_met_at_once(monkeypatch, at_once):
    monkeypatch.setattr(near_copy, "SEEDS_AT_ONCE", at_once)
    left, right = sides()
    found = _blocks(left, right, WORDS, 3, Progress())
    assert list(zip(found.left.tolist(), found.right.tolist(), found.length.tolist(), strict=True)) == plain_blocks(
        left, right, 3
    )


def test_commonplace_seeds_are_passed_over_when_they_join_too_many_places():
    same = np.zeros(200, dtype=np.int64)
    assert not len(_blocks(same, same, 1, 3, Progress()).left)


@pytest.mark.parametrize("largest", [2**62, 10], ids=["packed", "plain"])
def test_numbered_is_what_unique_says(monkeypatch, largest):
    monkeypatch.setattr("desktop_app.core.linking.bags.LARGEST", largest)
    codes = np.random.default_rng(1).integers(0, 50, 300)
    for mine, theirs in zip(numbered(codes), np.unique(codes, return_inverse=True), strict=True):
        assert np.array_equal(mine, theirs)
    assert [len(one) for one in numbered(codes[:0])] == [0, 0]


def test_weightiest_blocks_count_in_their_order_when_there_are_too_many(monkeypatch):
    monkeypatch.setattr(near_copy, "MOST_BLOCKS", 3)
    assert _weightiest(np.array([4.0, 9.0, 1.0, 4.0, 8.0, 4.0])).tolist() == [0, 1, 4]
    assert _weightiest(np.array([4.0, 1.0])).tolist() == [0]
