"""The words around a place: whole words, of one paragraph."""

import pytest

from desktop_app.core.text.context import words_around
from desktop_app.core.text.span import Span


@pytest.mark.parametrize(
    ("text", "wanted", "room", "around"),
    [
        ("The ferry left the quay at nine.", "quay", 8, "the quay at"),
        ("The ferry left the quay at nine.", "quay", 99, "The ferry left the quay at nine."),
        ("One paragraph.\n\nThe quay.\n\nAnother one.", "quay", 99, "The quay."),
        ("渡し船は九時に出た", "九", 2, "船は九時に"),
        ("quay", "quay", 5, "quay"),
        ("a quay", "quay", 0, "quay"),
    ],
)
def test_words_around_a_place(text: str, wanted: str, room: int, around: str) -> None:
    at = text.index(wanted)
    assert words_around(text, Span(at, at + len(wanted)), room).of(text) == around


def test_words_around_no_place_at_all() -> None:
    assert words_around("", Span(0, 0)) == Span(0, 0)
