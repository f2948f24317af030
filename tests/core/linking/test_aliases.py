"""Names that the person says mean the same link as one name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.entities import EvidenceKind
from desktop_app.core.linking.aliases import Aliases, joined
from desktop_app.core.linking.engine import find_links
from desktop_app.core.linking.names import country_keys
from desktop_app.core.linking.pair import prepare
from desktop_app.core.progress import Progress
from desktop_app.core.settings import LinkSettings
from tests.core.linking.builders import document

LEFT = ["MRA officials met the minister on Monday.", "The weather held for a week in the north."]
RIGHT = ["The Marrow Republic Agency denied everything, the embassy told reporters.", "MRA ships left. Mra is a river."]
GROUPS = (("MRA", "Marrow Republic Agency"),)


def names(left: list[str], right: list[str], *groups: tuple[str, ...]) -> tuple[list[str], list[str]]:
    """The words that stand for the first group on both sides."""
    pair = prepare(document(left), document(right), LinkSettings(aliases=groups), Progress())
    (key,) = pair.aliases.labels or [""]
    sides = ((pair.names.left, pair.left.text), (pair.names.right, pair.right.text))
    left_words, right_words = ([m.span.of(text) for m in row if m.key == key] for row, text in sides)
    return left_words, right_words


def said(left: list[str], right: list[str], *groups: tuple[str, ...]) -> set[str]:
    links = find_links(document(left), document(right), LinkSettings(aliases=groups, cut_off=-0.9)).links
    return {piece.text for link in links for piece in link.evidence if piece.kind is EvidenceKind.NAME}


def test_evidence_says_which_name_means_which() -> None:
    left = ["The Quillan ships met the minister.", "Envoys of Quillan asked that a bill should pass."]
    right = ["Zhongu denied everything about the ships.", "Zhongu has sent none to the bay."]
    assert "Quillan = Zhongu" in said(left, right, ("Quillan", "Zhongu"))
    assert "Quillan = Zhongu" not in said(left, right)


def test_names_of_a_group_are_found_whatever_their_length() -> None:
    assert names(LEFT, RIGHT, *GROUPS) == (["MRA"], ["Marrow Republic Agency", "MRA"])


def test_short_name_in_capitals_is_no_common_word() -> None:
    assert names(["Who asked WHO? Nobody who knew."], ["The Health Body."], ("WHO", "Health Body"))[0] == ["WHO"]


def test_name_written_small_is_met_with_any_capitals() -> None:
    assert names(["The Envoy spoke, then the envoy left."], ["Teodor Vance."], ("the envoy", "Teodor Vance")) == (
        ["The Envoy", "the envoy"],
        ["Teodor Vance"],
    )


def test_accents_and_possessives_make_no_other_name() -> None:
    assert names(["Montréal’s harbour"], ["La Ville sailed"], ("Montreal", "La Ville")) == (
        ["Montréal’s"],
        ["La Ville"],
    )


def test_country_keeps_its_own_key_so_that_its_people_still_name_it() -> None:
    aliases = Aliases.of((("the Hermit Isle", "Japan"),), country_keys())
    assert list(aliases.labels) == [country_keys()["japan",]]
    assert aliases.are_same("the hermit isle", "Japan")


def test_group_is_a_topic_called_by_its_first_name() -> None:
    left = [
        "Quillan sent two ships north.",
        "Envoys of Quillan met the minister.",
        "A spokesman for Quillan denied it.",
    ]
    right = ["Zhongu denied all that was written.", "Reporters say Zhongu sent none.", "A fisher saw Zhongu sail past."]
    settings = LinkSettings(aliases=(("The Eastern power", "Quillan", "Zhongu"),))
    topics = find_links(document(left), document(right), settings).topics
    assert ("The Eastern power", 3, 3) in [(one.label, len(one.left), len(one.right)) for one in topics]


def test_groups_that_share_a_name_are_one() -> None:
    groups = (("PRC", "China"), ("ferry", "boat"), ("china", "Beijing", "beijing"), ("alone",))
    assert joined(groups) == (("ferry", "boat"), ("PRC", "China", "Beijing"))


def test_run_says_which_names_it_took_for_the_same() -> None:
    run = find_links(document(LEFT), document(RIGHT), LinkSettings(aliases=(*GROUPS, ("a", "b")))).run
    assert dict(run.settings)["aliases"] == "MRA = Marrow Republic Agency; a = b"
    assert dict(find_links(document(LEFT), document(RIGHT)).run.settings)["aliases"] == "none"


@pytest.mark.parametrize("groups", [(("", " "),), (("—", "…"), ("x",)), (("a" * 500, "b " * 400),)])
def test_names_without_words_are_harmless(groups: tuple[tuple[str, ...], ...]) -> None:
    find_links(document(LEFT), document(RIGHT), LinkSettings(aliases=groups))


@given(st.lists(st.lists(st.sampled_from("abcdef"), max_size=4).map(tuple), max_size=6).map(tuple))
def test_each_name_is_in_one_group_however_they_are_written(groups: tuple[tuple[str, ...], ...]) -> None:
    made = joined(groups)
    flat = [name for group in made for name in group]
    assert len(flat) == len(set(flat))
    for group in groups:
        owners = [one for one in made if set(group) & set(one)]
        assert len(owners) <= 1
        assert len(set(group)) < 2 or set(group) <= set(owners[0])
    assert joined(made) == made
