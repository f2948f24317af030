"""What kind of pair two texts are: measures of both as wholes."""

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from desktop_app.core.importers.registry import read_file
from desktop_app.core.linking.features import measure_pair
from desktop_app.core.linking.fuse import kind_names, load_model
from desktop_app.core.linking.meaning import Meanings, encode_pair
from desktop_app.core.linking.pair import prepare
from desktop_app.core.linking.whole import kind_measures, meaning_in_common
from desktop_app.core.progress import Progress
from desktop_app.core.settings import LinkSettings
from tests.core.linking.builders import document
from tests.core.linking.fake_encoder import fake_encoder

CORPUS = Path(__file__).resolve().parents[3] / "corpus"
STORY = [
    "The ferry left Orsk harbour at dawn on 4 May 2019 with forty passengers.",
    "A crack in the hull was found by the second engineer, Ilse Torvald.",
    "Nobody had inspected the lifeboats since the autumn before.",
    "The company said that every rule of the harbour authority had been kept.",
    "Divers reached the wreck on the third day and brought up the ledger.",
]
ECHO = [
    "Torvald, an engineer of the ferry, told the inquiry of a crack in the hull.",
    "Forty people were aboard when she left Orsk on 4 May 2019.",
    "The lifeboats had not been looked at for months, the authority found.",
    "Every rule had been kept, the company said again.",
    "The ledger of the ship is still missing.",
]
COPY = ["Our reader wrote this week about the wreck.", *STORY[1:4], "The editor thanks all who wrote."]
BOUNDED = (
    "best_cosine_shorter", "best_cosine_longer", "best_copied_shorter", "best_copied_longer", "best_meaning_shorter",
    "best_meaning_longer", "names_in_common", "words_in_common", "meaning_in_common",
)  # fmt: skip


def kind_of(left, right, has_meaning=True):
    """Return the measures of the whole pair, and how likely it was copied."""
    sides = document(left), document(right)
    pair = prepare(*sides, LinkSettings(), Progress())
    if has_meaning:
        pair = replace(pair, meanings=encode_pair(*sides, fake_encoder(), Progress()))
    found = measure_pair(pair, Progress())
    return found.kind, load_model(has_meaning).copied_share(found)


@pytest.mark.parametrize("right", [ECHO, COPY, STORY], ids=["told anew", "quoted", "the same"])
def test_measures_of_the_whole_are_complete_and_bounded(right):
    for has_meaning in (True, False):
        kind, share = kind_of(STORY, right, has_meaning)
        assert set(kind_names(has_meaning)) <= set(kind)
        assert all(0.0 <= kind[name] <= 1.0 + 1e-4 for name in BOUNDED if name in kind_names(has_meaning))
        assert -1.0 <= kind["cosine_order"] <= 1.0
        assert 0.0 < share < 1.0


@pytest.mark.parametrize("right", [ECHO, ECHO[:3], COPY], ids=["as many units", "fewer units", "copied"])
def test_measures_of_the_whole_are_the_same_when_the_sides_are_swapped(right):
    here, share = kind_of(STORY, right)
    there, other = kind_of(right, STORY)
    assert here == pytest.approx(there, abs=1e-6)
    assert share == pytest.approx(other, abs=1e-6)


def test_a_copied_text_is_told_from_one_told_anew():
    for has_meaning in (True, False):
        assert kind_of(STORY, COPY, has_meaning)[1] > 2 * kind_of(STORY, ECHO, has_meaning)[1]


@pytest.mark.parametrize(("name", "is_copied"), [("releases", True), ("ferry", False), ("embassy", False)])
def test_two_releases_of_one_memo_are_copies_and_two_reports_of_one_event_are_not(name, is_copied):
    pair = next(
        pair for pair in json.loads((CORPUS / "manifest.json").read_text("utf-8"))["pairs"] if pair["id"] == name
    )
    sides = [read_file(CORPUS / pair[side]).document for side in ("left", "right")]
    found = measure_pair(prepare(*sides, LinkSettings(), Progress()), Progress())
    assert (load_model(False).copied_share(found) > 0.5) is is_copied


def test_an_empty_pair_has_measures_of_nothing():
    for sides in ((STORY, []), ([], STORY), ([], [])):
        kind, share = kind_of(*sides, has_meaning=False)
        assert set(kind_names(False)) <= set(kind)
        assert all(value == 0.0 for value in kind.values())
        assert 0.0 < share < 1.0


def test_kind_measures_of_no_cells_name_all_measures():
    cells = measure_pair(prepare(document([]), document([]), LinkSettings(), Progress()), Progress()).cells
    assert set(kind_names(True)) == set(kind_measures({}, cells, (0, 0))) | {"meaning_in_common"}


def test_meaning_in_common_is_the_cosine_of_both_means():
    left = np.array([[1.0, 0.0], [0.0, 1.0]], np.float32)
    right = np.array([[1.0, 0.0]], np.float32)
    nothing = np.zeros((0, 2), np.float32)
    assert meaning_in_common(Meanings("hand", left, right)) == pytest.approx(2**-0.5)
    assert meaning_in_common(Meanings("hand", left, nothing)) == 0.0
    assert meaning_in_common(Meanings("hand", left, 0.0 * right)) == 0.0
