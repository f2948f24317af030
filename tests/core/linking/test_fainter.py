"""Links below the engine's own cut-off, kept for a person who asks for more; and who is whose best counterpart."""

from desktop_app.core.linking.engine import FAINTEST, LEAST_FAINTER, find_links, score_pairs
from desktop_app.core.settings import LinkSettings
from tests.core.linking.builders import document

MEMO = [
    "The minister of Veldania informed parliament on 4 May that the dam at Orsk had cracked.",
    "Ambassador Ilse Torvald denied every allegation of interference in the election.",
    "The dam would be inspected by the harbour authority before the autumn.",
    "Rain fell on the capital for most of the afternoon.",
    "Parliament sat until midnight and the election was hardly spoken of.",
]
NEWS = [
    "Torvald called the claims of meddling in the vote baseless.",
    "Engineers found that the dam at Orsk had cracked, parliament was told on May 4, 2019.",
    "An inspection of the dam by the harbour authority was promised to parliament.",
    "The capital saw rain in the afternoon, and the authority closed the harbour.",
    "Nobody in the capital had expected that the dam would crack.",
]


def found():
    """Return the analysis of a pair so short that all would be shown, were the cut-off not raised."""
    return find_links(document(MEMO), document(NEWS), LinkSettings(cut_off=0.6))


def test_fainter_links_are_below_the_cut_off_best_first_with_evidence():
    analysis = found()
    scores = [link.score for link in analysis.fainter]
    assert analysis.fainter
    assert scores == sorted(scores, reverse=True)
    assert min(link.score for link in analysis.links) >= scores[0]
    assert scores[-1] >= FAINTEST - 0.0001
    assert all(link.evidence and not link.is_shown for link in analysis.fainter)
    assert all(link.is_shown for link in analysis.links)


def test_fainter_links_are_numbered_after_those_shown():
    analysis = found()
    numbers = [link.id for link in (*analysis.links, *analysis.fainter)]
    assert numbers == list(range(1, len(numbers) + 1))
    assert {number for topic in analysis.topics for number in topic.links} <= {link.id for link in analysis.links}


def test_fainter_links_are_bounded_when_all_is_alike():
    sides = [
        [f"The council of Orsk met about bridge {number + shift} again." for number in range(60)] for shift in (0, 30)
    ]
    analysis = find_links(document(sides[0]), document(sides[1]))
    assert len(analysis.fainter) <= max(LEAST_FAINTER, len(analysis.links))


def test_fainter_links_bear_topics_that_the_links_shown_have_made():
    analysis = found()
    known = {topic.id for topic in analysis.topics}
    assert {number for link in analysis.fainter for number in link.topics} <= known


def test_mutual_best_are_first_of_their_row_and_of_their_column():
    analysis = found()
    cells = score_pairs(document(MEMO), document(NEWS))
    best = {cell.left: cell.right for cell in reversed(cells)}
    backward = {cell.right: cell.left for cell in reversed(cells)}
    for link in (*analysis.links, *analysis.fainter):
        left, right = link.left.span, link.right.span
        assert link.is_mutual_best == (best[left] == right and backward[right] == left)
    assert any(link.is_mutual_best for link in analysis.links)
    assert not all(link.is_mutual_best for link in (*analysis.links, *analysis.fainter))
