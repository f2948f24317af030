"""Links by meaning: two sentences that say one thing in other words, told by vectors alone."""

from dataclasses import replace

import pytest

from desktop_app.core.entities import EvidenceKind, LinkKind
from desktop_app.core.linking.engine import find_links, score_pairs
from desktop_app.core.linking.meaning import encode_pair
from desktop_app.core.progress import Progress
from tests.core.linking.builders import document
from tests.core.linking.said_alike import sense_encoder

LEFT = [
    "The trawler Ostara left Orsk on Monday with nine men.",
    "Heavy fog delayed the mail.",
    "Captain Ilse Torvald told the inquiry that the nets had been cut.",
    "The price of wheat rose again this spring.",
    "Labourers constructed the dwelling from timber.",
    "The harbour authority closed the quay for a week.",
]
RIGHT = [
    "The inquiry heard Torvald on the nets that had been cut.",
    "The museum keeps two clocks and a mirror.",
    "Letters came late, so thick was the mist.",
    "Nine men sailed from Orsk in the Ostara on Monday.",
    "Our neighbour plays the trumpet badly.",
    "Workers built the house of wood.",
    "For a week the quay was closed by the harbour authority.",
]
SAID_ALIKE = {(1, 2), (4, 5)}
"""Which say the same without a word in common."""
SHARING_WORDS = {(0, 3), (2, 0), (5, 6)}


def analysis_of(left, right, has_meaning=True, languages=("en", "en")):
    """Return the analysis of two documents of these sentences."""
    sides = [document(lines, language) for lines, language in zip((left, right), languages, strict=True)]
    return find_links(*sides, meanings=encode_pair(*sides, sense_encoder(), Progress()) if has_meaning else None)


def linked(analysis, left, right):
    """Return which sentences are linked."""
    return {(left.index(link.left.quote), right.index(link.right.quote)) for link in analysis.links}


def test_sentences_without_a_shared_word_are_linked_by_meaning_and_say_so():
    analysis = analysis_of(LEFT, RIGHT)
    assert linked(analysis, LEFT, RIGHT) == SAID_ALIKE | SHARING_WORDS
    for link in analysis.links:
        if not linked(replace(analysis, links=(link,)), LEFT, RIGHT) <= SAID_ALIKE:
            continue
        assert link.kind is LinkKind.MEANING
        assert [piece.kind for piece in link.evidence] == [EvidenceKind.MEANING]
        piece = link.evidence[0]
        assert (piece.left, piece.right) == (link.left.span, link.right.span)
        assert piece.text.startswith("similar in meaning (")
        assert [part.name for part in link.parts] == [EvidenceKind.MEANING.value]


def test_they_are_not_linked_without_vectors():
    assert linked(analysis_of(LEFT, RIGHT, has_meaning=False), LEFT, RIGHT) == SHARING_WORDS


def test_links_by_meaning_are_mirrored_when_the_sides_are_swapped():
    here, there = analysis_of(LEFT, RIGHT), analysis_of(RIGHT, LEFT)
    mirrored = {(right, left) for left, right in linked(there, RIGHT, LEFT)}
    assert mirrored == linked(here, LEFT, RIGHT)
    assert [link.score for link in here.links] == pytest.approx([link.score for link in there.links], abs=1e-4)


def test_links_by_meaning_are_the_same_each_time():
    assert analysis_of(LEFT, RIGHT) == analysis_of(LEFT, RIGHT)


def test_the_run_names_the_encoder_that_was_used():
    assert ("meaning", "senses 1") in analysis_of(LEFT, RIGHT).run.settings
    assert ("meaning", "none") in analysis_of(LEFT, RIGHT, has_meaning=False).run.settings


def test_every_candidate_has_a_score_with_vectors_too():
    sides = document(LEFT), document(RIGHT)
    scored = score_pairs(*sides, meanings=encode_pair(*sides, sense_encoder(), Progress()))
    scores = [one.score for one in scored]
    assert scores == sorted(scores, reverse=True)
    shown = {(LEFT.index(one.left.of(sides[0].text)), RIGHT.index(one.right.of(sides[1].text))): one for one in scored}
    assert {cell for cell, one in shown.items() if one.is_shown} == SAID_ALIKE | SHARING_WORDS
    assert all(shown[cell].kind is LinkKind.MEANING for cell in SAID_ALIKE)


def test_few_sentences_of_another_language_are_linked_by_words_alone():
    shared = "Ilse Torvald parle à Orsk."
    assert all(
        piece.kind is not EvidenceKind.MEANING
        for link in analysis_of([shared], [shared], languages=("fr", "fr")).links
        for piece in link.evidence
    )


@pytest.mark.parametrize("sides", [([], RIGHT), (LEFT, []), ([], [])])
def test_a_side_without_sentences_gives_no_links(sides):
    assert analysis_of(*sides).links == ()
