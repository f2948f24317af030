"""What a person looks for is found, within bounds."""

import pytest

from desktop_app.core.errors import Cancelled, UserError
from desktop_app.core.progress import Progress
from desktop_app.core.text.finding import LONGEST_EXPRESSION, Hits, Query, Searched, check

QUIET = Progress()


def found(text: str, query: Query) -> list[str]:
    return [span.of(text) for span in Searched(text).find(query, QUIET).spans]


def test_words_are_found_over_case_accents_quotes_and_line_breaks() -> None:
    text = "Quebec and QUÉBEC, Que\u0301bec’s “harbour\n office”"
    assert found(text, Query("québec")) == ["Quebec", "QUÉBEC", "Que\u0301bec"]
    assert found(text, Query('"harbour office"')) == ["“harbour\n office”"]
    assert found(text, Query("QUEBEC's")) == ["Que\u0301bec’s"]


def test_options_narrow_what_is_found() -> None:
    text = "Ferry ferry ferryman Férry"
    assert found(text, Query("ferry", is_case_kept=True)) == ["ferry", "ferry"]
    assert found(text, Query("ferry", is_whole_words=True)) == ["Ferry", "ferry", "Férry"]
    assert found(text, Query("Férry", is_accent_kept=True)) == ["Férry"]
    assert found(text, Query("fe\u0301rry", is_accent_kept=True, is_case_kept=True)) == []


def test_signs_mean_themselves_unless_they_make_an_expression() -> None:
    assert found("a.b axb", Query("a.b")) == ["a.b"]
    assert found("a.b axb", Query("a.b", is_expression=True)) == ["a.b", "axb"]
    assert found("one 12 two 345", Query(r"\d+", is_expression=True)) == ["12", "345"]
    assert found("first\nsecond", Query("^s.*$", is_expression=True)) == ["second"]
    assert found("Ré ré", Query("(?-i:R)e", is_expression=True)) == ["Ré"]


def test_a_class_of_an_expression_keeps_its_case() -> None:
    assert found("ab, cd", Query(r"\W+", is_expression=True)) == [", "]


def test_a_word_that_a_line_end_parts_is_found_with_and_without_its_hyphen() -> None:
    text = "disinfor-\nmation, state-\nled, state-led, stateled"
    assert found(text, Query("disinformation")) == ["disinfor-\nmation"]
    assert found(text, Query("state-led")) == ["state-\nled", "state-led"]
    assert found(text, Query("stateled")) == ["state-\nled", "stateled"]


def test_what_is_empty_is_not_found() -> None:
    assert found("words", Query("  ")) == []
    assert found("words", Query("\u00ad")) == []
    assert found("words", Query("x*", is_expression=True)) == []
    assert found("", Query("words")) == []


def test_one_letter_is_not_found_twice() -> None:
    assert found("Maß", Query("s")) == ["ß"]


def test_too_many_hits_are_cut_and_say_so() -> None:
    hits = Searched("a" * 50).find(Query("a"), QUIET, limit=20)
    assert len(hits.spans) == 20
    assert hits.is_cut
    assert not Searched("a" * 20).find(Query("a"), QUIET, limit=20).is_cut


def test_an_expression_that_would_never_end_is_given_up() -> None:
    hits = Searched("a" * 3000 + "b").find(Query("(?:a|aa)+$", is_expression=True), QUIET, time_limit_s=0.05)
    assert hits == Hits((), is_out_of_time=True)


def test_a_search_stops_when_asked() -> None:
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        Searched("words").find(Query("words"), progress)


@pytest.mark.parametrize(
    "wrong",
    [
        *(
            "(a",
            "a)",
            "[a",
            "*a",
            "a**",
            "a\\",
            "[z-a]",
            "a{3,1}",
            r"\p{Foo}",
            "(?P<n>a)(?P=m)",
            r"\2",
            "(?Zx)",
            "(?<a",
        ),
        *(
            "a{99999999999}",
            "(?P<1>a)",
            r"\x",
            r"\N{foo}",
            "a{e<=",
            r"\L<a>",
            "(" * 900,
            "a" * (LONGEST_EXPRESSION + 1),
        ),
    ],
)
def test_a_wrong_expression_is_answered_by_one_sentence(wrong: str) -> None:
    with pytest.raises(UserError) as told:
        check(Query(wrong, is_expression=True))
    said = str(told.value)
    assert said.endswith(".")
    assert "position" not in said
    assert len(said) < 130


def test_a_wrong_expression_says_what_is_wrong_and_where() -> None:
    with pytest.raises(UserError, match=r"a \) is missing\.$"):
        check(Query("(ferr", is_expression=True, is_whole_words=True))
    with pytest.raises(UserError, match=r"nothing before the sign of repetition.*\(at character 3\)\.$"):
        check(Query("ab|*c"[1:], is_expression=True))
    check(Query("(ferr"))
    check(Query("", is_expression=True))
