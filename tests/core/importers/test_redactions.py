import pytest

from desktop_app.core.entities import Redaction, RedactionKind
from desktop_app.core.importers.structure.redactions import find_redactions
from desktop_app.core.text.span import Span


def told(text: str) -> list[tuple[str, str, str]]:
    return [(one.kind.value, one.span.of(text), one.exemption) for one in find_redactions(text)]


@pytest.mark.parametrize(
    "marker", ["[REDACTED]", "[redacted]", "[CAVIARDÉ]", "[expurgé]", "[***]", "(redacted)", "[name redacted]", "XXXXX"]
)
def test_marker_is_found_when_it_stands_in_a_sentence(marker: str) -> None:
    assert told(f"He met {marker} there.") == [("marker", marker, "")]


@pytest.mark.parametrize("box", ["█", "█████", "■■■", "■ ■ ■ ■", "██ ███"])
def test_box_is_found_when_it_stands_in_a_sentence(box: str) -> None:
    assert told(f"He met {box} there.") == [("box", box, "")]


@pytest.mark.parametrize(
    "line", ["s.15(1) - Int'l", "21(1)(b)", "(b)(6)", "art. 15(1)", "s. 15(1), s. 21(1)(a)", "s. 13(1)(a)"]
)
def test_exemption_is_found_when_it_is_alone_on_its_line(line: str) -> None:
    assert told(f"One.\n{line}\nTwo.") == [("exemption", line, line)]


def test_ground_is_given_when_it_is_printed_with_the_marker() -> None:
    assert told("[Redacted - s. 15(1)]") == [("marker", "[Redacted - s. 15(1)]", "s. 15(1)")]
    assert told("He met ████ s. 19(1) there.") == [("box", "████", "s. 19(1)"), ("exemption", "s. 19(1)", "s. 19(1)")]
    assert told("[s. 19(1)]") == [("exemption", "[s. 19(1)]", "s. 19(1)")]


@pytest.mark.parametrize(
    "text",
    [
        "The Act (s. 15(1)) applies.",
        "See section 15(1) of the Act.",
        "They redacted [the text] at once.",
        "■ a bullet of a list",
        "[sic] [1] [...] (a) XXX Olympiad",
        "[unclosed redacted",
    ],
)
def test_nothing_is_found_when_nothing_is_withheld(text: str) -> None:
    assert told(text) == []


def test_what_the_format_told_counts_when_both_see_it() -> None:
    known = Redaction(RedactionKind.BOX, Span(3, 9))
    assert find_redactions("He ██████ left", [known]) == (known,)


def test_ground_belongs_to_the_box_when_it_begins_the_next_line() -> None:
    box, ground = find_redactions("Her second subject. █████\ns. 15(1)\n")
    assert (box.exemption, ground.exemption) == ("s. 15(1)", "s. 15(1)")


@pytest.mark.parametrize(
    "marker",
    [
        "[6 lines not declassified]",
        "[1 paragraph (12 lines) not declassified]",
        "(2 lines deleted)",
        "[sentence removed]",
        "[not responsive]",
        "[Non-responsive]",
        "[out of scope]",
        "[name withheld]",
        "[******]",
    ],
)
def test_marker_is_found_when_it_says_that_something_is_left_out(marker: str) -> None:
    assert told(f"He left. {marker} He came back.") == [("marker", marker, "")]


@pytest.mark.parametrize("text", ["He wrote [...] of it.", "[sic]", "*** *** ***", "He deleted 2 lines."])
def test_nothing_is_withheld_when_a_writer_leaves_something_out(text: str) -> None:
    assert told(text) == []


def test_ground_is_bare_when_a_marker_says_under_it() -> None:
    assert told("[Withheld under s. 21(1)(a)]") == [("marker", "[Withheld under s. 21(1)(a)]", "s. 21(1)(a)")]


def test_foia_ground_is_found_when_it_stands_for_what_is_withheld() -> None:
    assert told("Files were sent (b)(1) there. (b)(5) He left.") == [
        ("exemption", "(b)(1)", "(b)(1)"),
        ("exemption", "(b)(5)", "(b)(5)"),
    ]


@pytest.mark.parametrize("cited", ["section 552(b)(1)", "Rule (b)(6)", "under (b)(7)(A)", "5(b)(2)"])
def test_foia_ground_is_none_when_a_sentence_cites_it(cited: str) -> None:
    assert told(f"The motion relies on {cited} of it all.") == []
