"""Two texts in any language, or in two: what is linked, and that nothing is linked for its small words."""

import pytest

from desktop_app.core.entities import EvidenceKind
from desktop_app.core.importers.registry import read_bytes
from desktop_app.core.linking.engine import find_links
from desktop_app.core.linking.evidence import gather_evidence
from desktop_app.core.linking.pair import prepare
from desktop_app.core.progress import Progress
from desktop_app.core.settings import LinkSettings
from tests.core.linking.builders import document
from tests.core.linking.language_pairs import BOTH_OFFICIAL, IN_ONE_LANGUAGE, Account


def places(account: Account) -> tuple[set[tuple[int, int]], list[int]]:
    """Return which lines are linked with which, and how many units each side has."""
    sides = [read_bytes(text.encode(), "account.txt", Progress()).document for text in (account.left, account.right)]
    links = find_links(*sides).links
    found = {
        (account.left.count("\n", 0, link.left.span.start), account.right.count("\n", 0, link.right.span.start))
        for link in links
    }
    return found, [sum(segment.kind == "sentence" for segment in side.segments) for side in sides]


@pytest.mark.parametrize("account", IN_ONE_LANGUAGE, ids=lambda account: account.name)
def test_an_account_is_linked_with_another_in_any_language(account: Account) -> None:
    found, units = places(account)
    assert units == [account.left.count("\n") + 1, account.right.count("\n") + 1], "each sentence is a unit"
    assert len(set(account.pairs) & found) >= len(account.pairs) - 1
    assert len(found) <= len(account.pairs) + 2


def test_the_two_official_versions_of_a_statement_are_linked_sentence_by_sentence() -> None:
    found, _units = places(BOTH_OFFICIAL)
    right = found & set(BOTH_OFFICIAL.pairs)
    assert len(right) >= 13
    assert 3 * len(right) >= 2 * len(found), "by words alone two of three are right"


def test_a_number_meets_its_like_where_the_words_for_measures_are_not_known() -> None:
    sides = (
        document(["Taucher fanden das Wrack in 340 Metern Tiefe.", "Es kostet 2,5 Millionen Euro."], "de"),
        document(["The wreck lies 340 metres down.", "It costs 2.5 million euros."], "en"),
    )
    pair = prepare(*sides, LinkSettings(), Progress())
    for line in (0, 1):
        assert any(piece.kind is EvidenceKind.NUMBER for piece in gather_evidence(pair, line, line))
    assert not any(piece.kind is EvidenceKind.NUMBER for piece in gather_evidence(pair, 0, 1))
