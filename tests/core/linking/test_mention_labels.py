import pytest

from desktop_app.core.linking.mention_labels import quotation_label, shared_label
from desktop_app.core.text.span import Span


@pytest.mark.parametrize(
    ("key", "left", "right", "label"),
    [
        ("torvald", "Ambassador Ilse Torvald", "Torvald", "Ambassador Ilse Torvald = Torvald"),
        ("torvald", "Torvald’s", "Torvald", "Torvald"),
        ("2022-03-14", "14 March 2022", "Monday", "14 March 2022 = Monday"),
        ("2022-03 <", "14 March 2022", "March 2022", "14 March 2022 ≈ March 2022"),
        ("2000000$", "$2 million", "2,000,000\ndollars", "$2 million = 2,000,000 dollars"),
        ("≈300 <", "297", "300", "297 ≈ 300"),
        ("section 15 <", "s. 15(1)", "section 15", "s. 15(1) ≈ section 15"),
        ("@NATO", "l’OTAN", "NATO", "OTAN = NATO"),
    ],
)
def test_shared_label_says_whether_both_are_the_same(key, left, right, label):
    assert shared_label(key, left, right) == label


def test_quotation_label_names_the_speaker_where_one_stands_beside_the_marks():
    left, right = "“A reckless gamble,” said Ms. Torvald.", "It was a reckless gamble, said Brandt."
    spans = [Span(text.lower().index("a reckless"), text.index("gamble") + 6) for text in (left, right)]
    assert quotation_label(left, spans[0], right, spans[1]) == "A reckless gamble — Ms. Torvald"


def test_quotation_label_is_the_words_where_nobody_is_named():
    text = "They saw “a reckless gamble” there."
    span = Span(text.index("a reckless"), text.index("gamble") + 6)
    assert quotation_label(text, span, text, span) == "a reckless gamble"
