import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.core.text.sentences import LONGEST_PIECE, LONGEST_SENTENCE, split_sentences
from desktop_app.core.text.span import Span

CASES = [
    ["Mr. Roe met Dr. A. B. Lund at 10 a.m. Wednesday in the U.S. Senate.", "He left."],
    ["“We go,” he said.", "“Stop!” she cried.", "Done."],
    ["Firms (e.g. Tellisk) agreed.", "No. 5 is here.", "He said no.", "The rest is silence."],
    ["It cost 3.5 million... and then.", "It went on...", "Then it stopped."],
    ["See s. 15(1) and art. 5 of the Act.", "See p. 12.", "End."],
    ["He left.", "[REDACTED] She came [redacted] at once.", "He said [...] Belmora was glad."],
    ["He left.", "[redacted] undertook nothing; that is all."],
    ["M. Dupont a dit : « Nous partons. »", "Il est parti.", "« Ah ! » dit-il.", "Selon l’art. 5, oui."],
    ["John F. Lund sat.", "Plan B.", "The end.", "In Aug. 2019 it rained."],
    ["A stop.[1]", "Another stop. [2]", "Third?!", "Yes."],
    ["Three came (one of them. Perhaps.) and left.", "Another came."],
    ["A line\nthat goes on here.", "Next\none ends."],
    ["He told me.", "Nobody came to see my ex.", "It was 4°C.", "Plates were dry."],
    ["Const. Tim Roe met U. S. Surgeon Ana Lund.", "See Ref. 10 there."],
    ["In closing, [redacted]"],
    ["Cst. D. Peake wrote it down.", "It was amended by S.P. 2021, c. 9, in force in April.", "See r. 14 too."],
    ["She gave it to my wife c.", "Then he left."],
    ["no stop at all"],
]


@pytest.mark.parametrize("sentences", CASES, ids=lambda sentences: sentences[0][:30])
def test_split_sentences_finds_each_one_when_they_are_joined(sentences: list[str]) -> None:
    text = " ".join(sentences)
    assert [span.of(text) for span in split_sentences(text)] == sentences


def test_split_sentences_needs_no_space_when_the_stop_is_chinese() -> None:
    text = "他来了。他走了！「好。」她说。"
    assert [span.of(text) for span in split_sentences(text)] == ["他来了。", "他走了！", "「好。」", "她说。"]


def test_number_is_no_sentence_when_it_opens_a_paragraph() -> None:
    text = "2. Report: They met. They left."
    assert [span.of(text) for span in split_sentences(text)] == ["2. Report: They met.", "They left."]


def test_nothing_is_found_when_there_is_nothing_to_read() -> None:
    assert split_sentences("... -- !") == []
    assert split_sentences("") == []


def test_split_sentences_stays_inside_when_given_a_part() -> None:
    text = "One here. Two here. Three here."
    assert [span.of(text) for span in split_sentences(text, Span(10, 24))] == ["Two here.", "Thre"]


@settings(deadline=None)
@given(st.text(alphabet=st.one_of(st.sampled_from("ab A.!?…。\"'”)([]«» \n\u2028█1>-"), st.characters())))
def test_sentences_are_trimmed_ordered_and_complete_when_given_any_text(text: str) -> None:
    end = 0
    covered = []
    for span in split_sentences(text):
        assert end <= span.start < span.end <= len(text)
        assert span.of(text) == span.of(text).strip()
        covered.append(text[end : span.start])
        end = span.end
    left_out = "".join([*covered, text[end:]])
    assert not any(character.isalpha() for character in left_out)


def test_sentence_leaves_out_the_byte_order_mark_when_a_text_begins_with_one() -> None:
    assert split_sentences("\ufeffIt began. It ended.") == [Span(1, 10), Span(11, 20)]


def test_text_without_stops_is_cut_at_spaces_when_it_is_overlong() -> None:
    text = "word " * 5_000
    spans = split_sentences(text)
    assert max(map(len, spans)) <= LONGEST_PIECE
    assert [word for span in spans for word in span.of(text).split()] == text.split()
    assert all(span.of(text) == span.of(text).strip() for span in spans)


def test_lines_without_stops_are_cut_at_their_ends_when_they_are_overlong() -> None:
    text = "seven words stand in each line here\n" * 200
    assert all(span.of(text).startswith("seven") for span in split_sentences(text))


def test_a_long_sentence_stays_whole_when_it_is_not_overlong() -> None:
    text = ("word " * (LONGEST_SENTENCE // 5))[:-1] + "."
    assert split_sentences(text) == [Span(0, len(text))]


def test_one_endless_word_is_cut_where_it_must() -> None:
    text = "x" * 9_001
    assert "".join(span.of(text) for span in split_sentences(text)) == text
