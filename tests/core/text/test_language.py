import pytest

from desktop_app.core.text.language import guess_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The ship was seen near the cable, and the crew of it did not answer.", "en"),
        ("Le navire a été vu près du câble, et les marins ne répondaient pas à la radio.", "fr"),
        ("Das Schiff wurde in der Nähe des Kabels gesehen, und die Besatzung ist nicht zu finden.", "de"),
        ("Vostrel Tellisk Ilvesk Ossolin", ""),
        ("", ""),
    ],
)
def test_guess_language_goes_by_small_words_when_there_are_any(text: str, language: str) -> None:
    assert guess_language(text) == language
