import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.core.linking.quantities import find_quantities
from desktop_app.core.text.span import Span
from desktop_app.core.text.word_lists import words_of
from tests.core.linking.joined import pair_of, strength

EN, FR = "en", "fr"


def joined(left, right, languages=(EN, EN)):
    return strength(pair_of(left, right, languages).numbers)


def keys(text, language=EN):
    return [quantity.key for quantity in find_quantities(text, Span(0, len(text)), None, language)]


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("They counted 25 boats.", "There were twenty-five boats.", "same"),
        ("They counted 2,000,000 votes.", "Two million votes were cast.", "same"),
        ("They counted 250,000 votes.", "Two hundred and fifty thousand voted.", "same"),
        ("They counted 3.5 million votes.", "It was 3,500,000 in all.", "same"),
        ("It cost $2 million.", "The price was 2,000,000 dollars.", "same"),
        ("It cost $2M.", "The price was $2-million.", "same"),
        ("It cost US$5bn.", "The price was 5 billion US dollars.", "same"),
        ("It cost US$5bn.", "The price was $5 billion.", "loose"),
        ("It cost two and a half million euros.", "The price was €2.5m.", "same"),
        ("It cost 50 cents.", "The price was $0.50.", "same"),
        ("They gave it three and a half stars.", "It has 3.5 stars.", "same"),
        ("It rose by six and a half per cent.", "A rise of 6.5% was seen.", "same"),
        ("It rose 25 per cent.", "A rise of 25% was seen.", "same"),
        ("It rose by 25 percent.", "A rise of twenty-five per cent was seen.", "same"),
        ("Half of the boats sank.", "Of the boats 50% sank.", "same"),
        ("A third of the boats sank.", "Of the boats 33% sank.", "loose"),
        ("One in five boats sank.", "Of the boats 20 per cent sank.", "same"),
        ("About 300 boats sank.", "In all 297 boats sank.", "loose"),
        ("Almost 7,500 boats sank.", "In all 7,412 boats sank.", "loose"),
        ("About 250 boats sank.", "In all 243 boats sank.", "loose"),
        ("More than 1,200 boats sank.", "In all 1,214 boats sank.", "loose"),
        ("A road of 100 km.", "It is 62 miles long.", "loose"),
        ("A road of 2 km.", "It is 2,000 metres long.", "same"),
        ("A field of 3 hectares.", "It measures 30,000 square metres.", "same"),
        ("A term of 24 months.", "She got two years.", "same"),
        ("A wait of 48 hours.", "It took two days.", "same"),
        ("A plan over five years.", "Their five-year plan.", "same"),
        ("A man of 45 years of age.", "The 45-year-old man left.", "same"),
        ("Torvald, 45, left.", "The 45-year-old man left.", "same"),
        ("The 19th century began.", "In the nineteenth century it was so.", "same"),
        ("It took 20 to 30 million dollars.", "It took $30 million.", "same"),
        ("Between 20 and 30 per cent sank.", "A loss of 20% was seen.", "same"),
        ("About a dozen boats sank.", "In all 12 boats sank.", "same"),
        ("It cost $25.", "A rise of 25% was seen.", "no"),
        ("It cost $25.", "They counted 25 boats.", "no"),
        ("It cost $25.", "The price was €25.", "no"),
        ("It cost US$25.", "The price was C$25.", "no"),
        ("They counted 297 boats.", "There were 303 boats.", "no"),
        ("About 300 boats sank.", "In all 330 boats sank.", "no"),
        ("A road of 100 km.", "A load of 100 kg.", "no"),
        ("A road of 100 km.", "It is 70 miles long.", "no"),
        ("See section 25 of it.", "There were 25 boats.", "no"),
        ("See page 25 of it.", "There were 25 boats.", "no"),
        ("Bill C-70 passed.", "There were 70 boats.", "no"),
        ("It opens at 3:30 p.m.", "There were 30 boats.", "no"),
        ("They met on 25 March 2022.", "There were 25 boats.", "no"),
        ("Call 613-555-1234 now.", "There were 555 boats.", "no"),
        ("A beam 5 m long.", "It cost 5 million.", "no"),
        ("They wait 25 years.", "They wait 25 days.", "no"),
        ("The 3rd of them sank.", "There were 3 boats.", "no"),
    ],
)
def test_numbers_join_when_they_are_the_same_amount(left, right, expected):
    assert joined(left, right) == expected


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("On a compté 4 200 ménages.", "They counted 4,200 homes.", "same"),
        ("On a compté 1\u202f234,5 tonnes.", "They counted 1,234.5 tonnes.", "same"),
        ("Une hausse de 12,5 %.", "A rise of 12.5 per cent.", "same"),
        ("Une hausse de vingt-cinq pour cent.", "A rise of 25%.", "same"),
        ("Un prix de 2 M$.", "A price of $2 million.", "same"),
        ("Un prix de 2 millions de dollars.", "A price of $2 million.", "same"),
        ("Un prix de 3,2 milliards d’euros.", "A price of €3.2bn.", "same"),
        ("Un prix de 5 000 $.", "A price of $5,000.", "same"),
        ("Un prix de deux cents euros.", "A price of €200.", "same"),
        ("Un prix de 30 millions de dollars canadiens.", "A price of C$30 million.", "same"),
        ("Une douzaine de navires.", "About 12 boats.", "same"),
        ("Une centaine de navires.", "In all 102 boats.", "loose"),
        ("Près de 300 navires.", "In all 297 boats.", "loose"),
        ("Les deux tiers des navires.", "Of the boats 67% sank.", "loose"),
        ("La moitié des navires.", "Half of the boats.", "same"),
        ("Un navire sur cinq.", "One in five boats.", "no"),
        ("Quatre-vingt-dix-sept navires.", "In all 97 boats.", "same"),
        ("Soixante et onze navires.", "In all 71 boats.", "same"),
        ("Cent vingt mille navires.", "In all 120,000 boats.", "same"),
        ("Trois cent mille voix.", "In all 300,000 votes.", "same"),
        ("Au XIXe siècle.", "In the 19th century.", "same"),
        ("Un plan de cinq ans.", "A five-year plan.", "same"),
        ("Un homme de 45 ans.", "Torvald, 45, left.", "same"),
        ("Une route de 100 kilomètres.", "It is 62 miles long.", "loose"),
        ("Il a lu trois livres.", "A price of three pounds.", "no"),
        ("Un prix de 2 M$.", "A price of €2 million.", "no"),
        ("Une hausse de 12,5 %.", "A rise of 125%.", "no"),
        ("Voir l’article 25.", "There were 25 boats.", "no"),
        ("On ouvre à 15 h 30.", "There were 30 boats.", "no"),
        ("Le 25 mars, rien.", "There were 25 boats.", "no"),
        ("Une centaine de navires.", "In all 150 boats.", "no"),
        ("Le rapport de M. Roy.", "In all 1,000,000 boats.", "no"),
    ],
)
def test_numbers_join_across_languages(left, right, expected):
    assert joined(left, right, (FR, EN)) == expected


def test_the_united_nations_are_no_number():
    assert keys("The UN met.") == []
    assert keys("fifty cents, not one cent more") == ["0.5$", "1"]


def _thousands(value, mark):
    return f"{value:,}".replace(",", mark)


@settings(deadline=None, max_examples=150)
@given(st.integers(min_value=100, max_value=10**12))
def test_every_number_is_read_back_whatever_sets_thousands_apart(value):
    wanted = [f"{float(value):.10g}"]
    assert keys(f"It has {value} of them") == wanted
    for mark in (",", "\u00a0", "\u202f", " "):
        assert keys(f"It has {_thousands(value, mark)} of them") == wanted


_SMALL = words_of(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_TENS = words_of("twenty thirty forty fifty sixty seventy eighty ninety")


def in_words(value):
    """Return a number below a million in English words."""
    if value >= 1000:
        rest = f" {in_words(value % 1000)}" if value % 1000 else ""
        return f"{in_words(value // 1000)} thousand{rest}"
    if value >= 100:
        rest = f" and {in_words(value % 100)}" if value % 100 else ""
        return f"{_SMALL[value // 100]} hundred{rest}"
    if value >= 20:
        return _TENS[value // 10 - 2] + (f"-{_SMALL[value % 10]}" if value % 10 else "")
    return _SMALL[value]


@settings(deadline=None, max_examples=200)
@given(st.integers(min_value=1, max_value=999_999))
def test_every_number_is_read_back_from_words(value):
    assert keys(f"It has {in_words(value)} of them") == [f"{float(value):.10g}"]


@settings(deadline=None, max_examples=200)
@given(st.text(alphabet="0123456789.,:-/ %$€kmMhone twohundredcentmille\n½"))
def test_numbers_stand_in_order_in_any_text(text):
    end = 0
    for quantity in find_quantities(text, Span(0, len(text)), None, FR):
        assert end <= quantity.span.start < quantity.span.end <= len(text)
        end = quantity.span.end
