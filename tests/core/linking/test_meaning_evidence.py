"""Evidence of likeness in meaning: alone, beside other evidence, and in what words it is told."""

from dataclasses import replace

import numpy as np
import pytest

from desktop_app.core.entities import EvidenceKind
from desktop_app.core.linking.evidence import LEAST_WEIGHT, LIKENESS_BESIDE, MEANING_WEIGHT, gather_evidence
from desktop_app.core.linking.likeness import LEAST_LIKENESS
from desktop_app.core.linking.meaning import Meanings
from tests.core.linking.joined import pair_of

OTHER_WORDS = "Labourers put up a dwelling.", "Workers built houses."
SAME_WORDS = "The harbour at Orsk was dredged.", "They dredged Orsk harbour."


def pieces(sentences, cosine):
    """Return the evidence for two sentences whose vectors have this cosine."""
    vectors = np.array([[1.0, 0.0]], np.float32), np.array([[cosine, np.sqrt(1.0 - cosine**2)]], np.float32)
    return gather_evidence(replace(pair_of(*sentences), meanings=Meanings("hand", *vectors)), 0, 0)


def meaning_of(sentences, cosine):
    return [piece for piece in pieces(sentences, cosine) if piece.kind is EvidenceKind.MEANING]


def test_likeness_is_told_from_the_least_where_it_is_all_there_is():
    assert not pieces(OTHER_WORDS, LEAST_LIKENESS - 0.01)
    assert [piece.kind for piece in pieces(OTHER_WORDS, LEAST_LIKENESS + 0.01)] == [EvidenceKind.MEANING]


def test_likeness_is_told_beside_other_evidence_only_where_it_is_great():
    assert not meaning_of(SAME_WORDS, LIKENESS_BESIDE - 0.01)
    assert len(meaning_of(SAME_WORDS, LIKENESS_BESIDE + 0.01)) == 1
    assert len(pieces(SAME_WORDS, LIKENESS_BESIDE + 0.01)) > 1


def test_likeness_joins_the_whole_of_both_sentences_and_tells_the_cosine():
    (piece,) = meaning_of(OTHER_WORDS, 0.6)
    assert (piece.left.start, piece.left.end) == (0, len(OTHER_WORDS[0]))
    assert (piece.right.start, piece.right.end) == (0, len(OTHER_WORDS[1]))
    assert piece.text == "similar in meaning (0.60)"


@pytest.mark.parametrize(
    ("cosine", "weight"), [(0.2, LEAST_WEIGHT), (0.625, MEANING_WEIGHT / 2), (1.0, MEANING_WEIGHT)]
)
def test_likeness_weighs_more_the_greater_it_is(cosine, weight):
    (piece,) = meaning_of(OTHER_WORDS, cosine)
    assert piece.weight == pytest.approx(weight, abs=0.001)


def test_there_is_no_likeness_without_vectors():
    assert gather_evidence(pair_of(*OTHER_WORDS), 0, 0) == ()


@pytest.mark.parametrize(
    ("left", "right", "told"),
    [
        ("They dredged the harbour.", "The harbour froze.", "harbour"),
        ("They dredged the harbour.", "The harbours froze.", "harbour ~ harbours"),
        ("Harbour dredging stopped.", "No harbour froze.", "Harbour"),
    ],
)
def test_a_shared_word_is_told_once_or_in_both_its_forms(left, right, told):
    assert told in [piece.text for piece in gather_evidence(pair_of(left, right), 0, 0)]
