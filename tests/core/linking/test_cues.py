"""Cues: what a careful reader points at, and nothing else."""

import re

import pytest

from desktop_app.core.entities import CueKind
from desktop_app.core.linking.cues import find_cues
from desktop_app.core.linking.evidence import gather_evidence
from desktop_app.core.linking.pair import prepare
from desktop_app.core.paths import resources
from desktop_app.core.progress import Progress
from desktop_app.core.settings import LinkSettings
from tests.core.linking.builders import document
from tests.core.linking.cue_pairs import FILLERS, ROWS, Expected


def cues_of(languages: tuple[str, str], left: str, right: str) -> tuple[Expected, list[str]]:
    """Return the words that the cues of two sentences point at, and what the cues say."""
    sides = [
        document([sentence, *FILLERS[language][side]], language)
        for side, (sentence, language) in enumerate(zip((left, right), languages, strict=True))
    ]
    pair = prepare(*sides, LinkSettings(), Progress())
    cues = find_cues(pair, 0, 0, gather_evidence(pair, 0, 0))
    found = {
        cue.kind: tuple(
            span.of(text) if span else "" for span, text in zip((cue.left, cue.right), (left, right), strict=True)
        )
        for cue in cues
    }
    return found, [cue.text for cue in cues]


@pytest.mark.parametrize(("left_language", "right_language", "left", "right", "expected"), ROWS)
def test_cues_point_where_a_careful_reader_does(
    left_language: str, right_language: str, left: str, right: str, expected: Expected
) -> None:
    found, _said = cues_of((left_language, right_language), left, right)
    assert found == expected


@pytest.mark.parametrize(("left_language", "right_language", "left", "right", "expected"), ROWS)
def test_cues_are_the_same_from_the_other_side(
    left_language: str, right_language: str, left: str, right: str, expected: Expected
) -> None:
    found, _said = cues_of((right_language, left_language), right, left)
    assert found == {kind: (there, here) for kind, (here, there) in expected.items()}


def test_the_table_tries_every_kind_in_both_languages() -> None:
    for language in ("en", "fr"):
        tried = {kind for left, _right, _one, _other, expected in ROWS if left == language for kind in expected}
        assert tried == set(CueKind)
    assert len(ROWS) >= 60


def test_cues_say_what_is_to_be_seen_and_judge_nothing() -> None:
    _found, said = cues_of(("en", "en"), "The mill never paid the weavers.", "The mill paid the weavers in full.")
    assert said == ["Negated on the left only: “never”."]
    _found, said = cues_of(("en", "en"), "The amber was stolen.", "The amber was probably stolen.")
    assert said == ["Hedged on the right only: “probably”."]


def test_the_program_never_calls_a_side_silent() -> None:
    for name in ("crossread.pot", "crossread.ts"):
        said = (resources() / "i18n" / name).read_text("utf-8").lower()
        assert not re.search(r"\bsilen(?:t|ce)|\bmuet", said)


def test_long_units_have_no_cues() -> None:
    left = "The mill never paid the weavers " + "of the long valley " * 80
    assert cues_of(("en", "en"), left, "The mill paid the weavers in full.") == ({}, [])
