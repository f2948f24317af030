import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.core.text.quoted_speakers import find_quoted_speaker
from desktop_app.core.text.quotes import find_quotes
from tests.core.linking.joined import pair_of

EN, FR = "en", "fr"


def joined(left, right, languages=(EN, EN)):
    pair = pair_of(left, right, languages)
    shared = {m.key for m in pair.quotations.left} & {m.key for m in pair.quotations.right}
    return bool(shared)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("He called it “a reckless gamble with water”.", "It was a reckless gamble with water, they wrote."),
        ('He called it "a reckless gamble with water".', "It was a reckless gamble with water, they wrote."),
        ("He called it ‘a reckless gamble with water’.", "It was a reckless gamble with water, they wrote."),
        ("He called it 'a reckless gamble with water'.", "It was a reckless gamble with water, they wrote."),
        ("He called it «a reckless gamble with water».", "It was a reckless gamble with water, they wrote."),
        ("He called it ``a reckless gamble with water''.", "It was a reckless gamble with water, they wrote."),
        ("He called it „a reckless gamble with water“.", "It was a reckless gamble with water, they wrote."),
        ("A reckless gamble with water, he wrote.", "They quote “a reckless gamble with water” from it."),
        ("He said “they told me ‘a reckless gamble’ twice”.", "This reckless gamble ends; a reckless gamble!"),
        ("“A reckless gamble [the dam] with murky water,” he said.", "A murky start, with murky water drained."),
        ("“A reckless gamble … drained the murky reservoir,” he said.", "They drained the murky reservoir."),
        ("“A reckless gamble ... drained the murky reservoir,” he said.", "They drained the murky reservoir."),
        ("‘We don’t drain murky reservoirs’, he said.", "We don’t drain murky reservoirs here."),
        ("He said “RECKLESS GAMBLE WITH WATER” twice.", "It was a reckless gamble with water."),
    ],
)
def test_quoted_words_join_the_same_words_in_running_text(left, right):
    assert joined(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("« Un pari téméraire avec l’eau », dit-il.", "C’est un pari téméraire avec l’eau, écrit-on."),
        ("«\u00a0Un pari téméraire\u00a0», a dit Roy.", "Ce fut un pari téméraire."),
        ("Il parle d’“un pari téméraire”.", "Ce fut un pari téméraire."),
        ("Il y voit ‹ un pari téméraire ›.", "Ce fut un pari téméraire."),
        ("« Ils disent “un pari téméraire” partout », dit-il.", "Ce fut un pari téméraire."),
    ],
)
def test_quoted_words_join_in_french(left, right):
    assert joined(left, right, (FR, FR))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("He called it a reckless gamble.", "It was a reckless gamble, they wrote."),
        ("He called it “a reckless gamble with water”.", "Water with a gamble is reckless."),
        ("He called it “it is what it is”.", "They said that it is what it is."),
        ("He said “of the”.", "The end of the road."),
        ("The dogs' tails and the cats' ears.", "Tails and the cats of it."),
        ('A 5" pipe beside a 6" pipe.', "The pipe beside a wall."),
        ("« Un pari téméraire », dit-il.", "Un barrage téméraire, un pari."),
        ("“A reckless gamble [murky reservoir] ends,” he said.", "The murky reservoir ended."),
        ("He ‘said so’.", "They had said so."),
        ("It’s reckless, isn’t it?", "Reckless gambles aren’t."),
    ],
)
def test_words_join_nothing_when_not_quoted_or_not_the_same(left, right):
    assert not joined(left, right)


def test_a_quotation_of_several_sentences_joins_each_of_them():
    pair = pair_of(
        ["“Reckless gamblers drained it.", "Murky reservoirs poison children.”"],
        ["Nobody saw it.", "Murky reservoirs poison children."],
    )
    assert [m.unit for m in pair.quotations.left] == [1]
    assert [m.unit for m in pair.quotations.right] == [1]


def test_a_paragraph_after_a_colon_is_a_quotation():
    assert joined(["They wrote:", "Murky reservoirs poison children"], "Murky reservoirs poison children, said Roy.")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“The dam will hold,” said Mr. Cong.", "Mr. Cong"),
        ("“The dam will hold,” Cong Peiwu told reporters.", "Cong Peiwu"),
        ("Ambassador Cong Peiwu said: “The dam will hold.”", "Ambassador Cong Peiwu"),
        ("Cong: “The dam will hold.”", "Cong"),
        ("According to the minister, “the dam will hold”.", "the minister"),
        ("“It holds.” — Anna Roy", "Anna Roy"),
        ('"We will win," the spokesman added.', "the spokesman"),
        ("Trudeau, the prime minister, said “we will act”.", "Trudeau"),
        ("“It holds,” Cong, 45, of Orsk, said.", None),
        ("“The dam will hold,” he said.", None),
        ("They built “a dam” in May.", None),
        ("The report, written by Roy, calls it “a dam of note”.", None),
        ("“It holds.” The minister, who is old, said no.", None),
        ("« Le barrage tiendra », a déclaré la ministre.", "la ministre"),
        ("Selon la ministre Anna Roy, « le barrage tiendra ».", "la ministre Anna Roy"),
        ("« Le barrage tiendra », selon M. Roy.", "M. Roy"),
        ("Roy a dit que « le barrage tiendra ».", "Roy"),
        ("M. Roy affirme : « Le barrage tiendra. »", "M. Roy"),
        ("D’après Roy, « le barrage tiendra ».", "Roy"),
        ("« Non », dit-il. Roy sourit.", None),
        ("Il a vu « le barrage » à Orsk.", None),
    ],
)
def test_the_speaker_of_a_quotation_is_told_when_named_beside_it(text, speaker):
    place = find_quoted_speaker(text, find_quotes(text)[0])
    assert (place.of(text) if place else None) == speaker


@settings(deadline=None, max_examples=200)
@given(st.text(alphabet="ab ’‘'\"“”«»[]….\n`:"))
def test_quotes_stand_inside_any_text(text):
    for span in find_quotes(text):
        assert 0 < span.start < span.end < len(text)
        find_quoted_speaker(text, span)
