"""Words of one meaning, by the table and by vectors: what is found of them, and that near misses stay apart."""

import pytest

from desktop_app.core.linking.encoder import load_encoder
from desktop_app.core.linking.meaning import word_vectors
from desktop_app.core.linking.subject_merge import ALIKE
from desktop_app.core.linking.synonyms import are_neighbours, mean_the_same
from tests.core.linking.meaning_pairs import (
    NEAR_MISSES_EN,
    NEAR_MISSES_FR,
    SYNONYMS_EN,
    SYNONYMS_FR,
    UNSEEN_EN,
    UNSEEN_NEAR_MISSES_EN,
)


def by_table(pairs, language):
    return [pair for pair in pairs if mean_the_same(*pair, language)]


def by_vectors(pairs):
    encoder = load_encoder()
    if encoder is None:
        pytest.skip("the model is not built here")
    words = word_vectors(encoder)
    cosines = (words([first for first, _ in pairs]) * words([second for _, second in pairs])).sum(axis=1)
    near = [pair for pair, cosine in zip(pairs, cosines.tolist(), strict=True) if cosine >= ALIKE["en"]]
    return [pair for pair in near if not are_neighbours(*pair, "en")]


@pytest.mark.parametrize(
    ("synonyms", "near_misses", "language"),
    [(SYNONYMS_EN, NEAR_MISSES_EN, "en"), (SYNONYMS_FR, NEAR_MISSES_FR, "fr")],
)
def test_mean_the_same_knows_common_synonyms_and_no_near_miss(synonyms, near_misses, language):
    assert len(synonyms) >= 40 and len(near_misses) >= 40
    assert by_table(near_misses, language) == []
    assert len(by_table(synonyms, language)) >= 0.85 * len(synonyms)


def test_mean_the_same_tells_no_word_from_itself():
    assert not mean_the_same("strike", "strikes", "en")


def test_vectors_find_synonyms_the_table_has_not_and_no_near_miss():
    found, wrong = (set(by_table(pairs, "en")) | set(by_vectors(pairs)) for pairs in (UNSEEN_EN, UNSEEN_NEAR_MISSES_EN))
    assert wrong == set()
    assert len(found) > len(by_table(UNSEEN_EN, "en"))


def test_vectors_take_few_near_misses_for_synonyms():
    assert len(by_vectors(NEAR_MISSES_EN)) <= 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("minister", "ministry"),
        ("left-wing", "right-wing"),
        ("buyer", "seller"),
        ("gold", "silver"),
        ("king", "queens"),
    ],
)
def test_are_neighbours_bars_what_differs(first, second):
    assert are_neighbours(first, second, "en")
    assert are_neighbours(second, first, "en")
