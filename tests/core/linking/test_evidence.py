"""Evidence: what is told once, and what is left out."""

from desktop_app.core.linking.engine import find_links
from desktop_app.core.settings import LinkSettings
from tests.core.linking.builders import document


def texts_of(left, right):
    links = find_links(document([left]), document([right]), LinkSettings(cut_off=-0.9)).links
    return [piece.text for link in links for piece in link.evidence]


def test_gather_evidence_takes_no_word_inside_a_name_for_the_same_word_outside_one():
    left = "They spoke of the public baths and of Orsk."
    right = "The Orsk River Incident Public Protocol was read aloud in Orsk."
    assert "public" not in texts_of(left, right)


def test_gather_evidence_tells_a_matter_once_when_a_shared_word_tells_it():
    left = "The paper called the charge of defamation baseless in court."
    right = "The charge was baseless, said the paper, and no defamation at all."
    assert not any(" ~ " in text for text in texts_of(left, right))


def test_gather_evidence_gives_the_matter_when_no_word_is_shared():
    assert any(
        "baseless" in text for text in texts_of("The report was defamatory of Orsk.", "Orsk called it baseless.")
    )


def test_gather_evidence_gives_a_weak_word_only_when_there_is_nothing_else():
    left = "The situation of the quarry at Orsk was grave."
    right = "In this situation the quarry at Orsk was shut."
    assert "situation" not in texts_of(left, right)


def test_gather_evidence_leaves_small_numbers_out():
    assert not any(
        text.lower() in {"four", "two"} for text in texts_of("Four men of Orsk and two dogs.", "Four dogs of Orsk.")
    )
