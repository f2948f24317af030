"""Vectors of other languages, made to mean the same as those of English."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.core.linking.meaning import LEAST_CENTRED, Meanings, comparable


def leaning(units, seed):
    """Return random vectors that all lean one way, as those of a language do that the model was not taught."""
    found = np.random.default_rng(seed).standard_normal((units, 8)).astype(np.float32)
    found[:, 0] += 4.0
    return found / np.linalg.norm(found, axis=1, keepdims=True)


def test_comparable_leaves_english_alone():
    meanings = Meanings("hand", leaning(2, 1), leaning(1, 2))
    assert comparable(meanings, ("en", "en")) is meanings
    assert comparable(None, ("fr", "en")) is None


@pytest.mark.parametrize("languages", [("fr", "fr"), ("en", "fr"), ("de", "en")])
def test_comparable_takes_the_mean_of_each_side_off(languages):
    meanings = Meanings("hand", leaning(30, 1), leaning(40, 2))
    found = comparable(meanings, languages)
    assert found is not None
    for before, after in ((meanings.left, found.left), (meanings.right, found.right)):
        assert np.linalg.norm(before.mean(axis=0)) > 0.5 > np.linalg.norm(after.mean(axis=0))
        assert after.dtype == np.float32
    assert found.encoder == meanings.encoder


def test_comparable_gives_nothing_where_a_side_is_too_short_to_tell_what_its_language_is_like():
    enough, few = leaning(LEAST_CENTRED, 1), leaning(LEAST_CENTRED - 1, 2)
    assert comparable(Meanings("hand", enough, few), ("fr", "fr")) is None
    assert comparable(Meanings("hand", few, enough), ("en", "fr")) is None
    assert comparable(Meanings("hand", enough, enough), ("fr", "fr")) is not None


@settings(deadline=None)
@given(st.integers(LEAST_CENTRED, 12), st.integers(0, 12), st.integers(0, 99))
def test_comparable_gives_unit_lengths_and_keeps_zeros(units, blank, seed):
    left = leaning(units, seed)
    left[:blank] = 0.0
    found = comparable(Meanings("hand", left, leaning(5, seed)), ("fr", "fr"))
    assert found is not None
    lengths = np.linalg.norm(found.left, axis=1)
    assert not lengths[:blank].any()
    if units - blank > 1:
        assert lengths[blank:].tolist() == pytest.approx([1.0] * (units - blank), abs=1e-4)


def test_zeros_do_not_move_the_mean():
    read = leaning(6, 3)
    with_blank = np.concatenate([read, np.zeros((4, 8), np.float32)])
    plain = comparable(Meanings("hand", read, read), ("fr", "fr"))
    found = comparable(Meanings("hand", with_blank, read), ("fr", "fr"))
    assert plain is not None
    assert found is not None
    assert found.left[:6].ravel().tolist() == pytest.approx(plain.left.ravel().tolist(), abs=1e-6)
