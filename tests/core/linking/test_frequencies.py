import pytest
from wordfreq import get_frequency_dict

from desktop_app.core.linking.frequencies import frequencies


@pytest.mark.parametrize("language", ["en", "fr"])
def test_frequencies_are_those_of_wordfreq_when_read_from_its_file(language: str) -> None:
    assert frequencies(language) == get_frequency_dict(language, "small")


def test_frequencies_are_none_when_the_language_has_no_list() -> None:
    assert frequencies("") == frequencies("ru") == {}
