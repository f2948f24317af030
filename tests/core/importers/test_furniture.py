import pytest

from desktop_app.core.entities import Document
from desktop_app.core.importers.registry import read_bytes, read_string

PROSE = (
    "The minister said on Wednesday that nothing would change before the spring. She added that the talks had gone "
    "well, that they would go on, and that nobody ought to expect a paper to be signed before the leaves were out."
)


def kinds(document: Document) -> list[tuple[str, str]]:
    return [(one.kind.value, one.span.of(document.text)) for one in document.furniture]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("For Public Release", "banner"),
        ("UNCLASSIFIED / NON CLASSIFIÉ", "banner"),
        ("TOP SECRET//NOFORN", "banner"),
        ("Released under the Access to Records Act", "banner"),
        ("Divulgué en vertu de la Loi sur l’accès à l’information", "banner"),
        ("Page 3 of 12", "page_number"),
        ("- 3 -", "page_number"),
        ("STAY CONNECTED: All the stories that matter in your inbox. Subscribe to our daily wrap.", "subscription"),
        ("Sign up for our newsletter", "subscription"),
        ("READ MORE: Ten things to know", "subscription"),
        ("Share this article", "subscription"),
        ("Advertisement", "subscription"),
        ("Abonnez-vous à notre infolettre", "subscription"),
        ("This website uses cookies to improve your experience.", "subscription"),
        ("By Ana Roe, The Ilvesk Courier", "byline"),
        ("Mar 1, 2023 | 9:46 AM", "byline"),
        ("Published Aug. 9, 2023 at 10:15 a.m. ET | Updated Aug. 10, 2023", "byline"),
        ("This report by Belmora Wire was first published March 1, 2023.", "byline"),
        ("© 2023 Belmora Wire. All rights reserved.", "byline"),
        ("Home > News > World", "navigation"),
    ],
)
def test_line_is_set_aside_when_it_is_furniture(line: str, kind: str) -> None:
    document = read_string("a", f"{line}\n\nTarsenia denies all\n\n{PROSE}\n\n{PROSE} Again.")
    assert kinds(document) == [(kind, line)]


@pytest.mark.parametrize(
    "line",
    [
        "Subscribe to the view that peace is good, he told them.",
        "The embassy asked its readers to subscribe to its newsletter.",
        "Share this view with the minister and with nobody else.",
        "By Wednesday evening the fleet had gone.",
        "Advertisement revenue fell by 5 percent in 2019.",
        "Related matters were discussed on August 9, 2023.",
        "We use cookies in the kitchen.",
        "The report was first published in March by the department, and read by few.",
        "Secret talks were held.",
        "(c) [REDACTED]",
        "The page 3 of the report is missing.",
        "Embassy decries ‘baseless’ claims",
    ],
)
def test_line_is_left_when_it_is_content(line: str) -> None:
    assert kinds(read_string("a", f"{PROSE}\n\n{line}\n\n{PROSE} Again.")) == []


def test_line_is_a_banner_when_it_comes_back_alone_three_times() -> None:
    text = f"Harbour Files 12\n\n{PROSE}\n\n{PROSE}\n\nHarbour Files 13\n\n{PROSE} {PROSE}\n\n"
    text += f"Harbour Files 14\n\n{PROSE}\n\n"
    assert [quote for _, quote in kinds(read_string("a", text + PROSE))] == [
        "Harbour Files 12",
        "Harbour Files 13",
        "Harbour Files 14",
    ]


@pytest.mark.parametrize("line", ["And miles to go before I row.", "[REDACTED]", "The Chair", "- an item"])
def test_line_is_no_banner_when_it_comes_back_as_content(line: str) -> None:
    assert kinds(read_string("a", f"{line}\n\n{PROSE}\n\n{PROSE}\n\n" * 4)) == []


def test_lines_are_no_banner_when_they_are_most_of_the_text() -> None:
    assert kinds(read_string("a", "The same line again\n" * 400)) == []


def test_head_and_number_are_told_when_form_feeds_end_pages() -> None:
    pages = [f"HARBOUR REPORT {2019 + n}\n\nOn page {n} this stands alone: {PROSE}\n\n{n + 3}" for n in range(4)]
    document = read_bytes("\f".join(pages).encode(), "a.txt").document
    assert [kind for kind, _ in kinds(document)] == ["running_head", "page_number"] * 4
    assert document.segments[0].locator.page == 1
    assert document.segments[-1].locator.page == 4


def test_lone_numbers_are_page_numbers_when_they_rise_a_page_apart() -> None:
    text = "".join(f"{PROSE}\n\n{PROSE} {n}\n\n{n}\n\n" for n in (7, 8, 9))
    assert kinds(read_string("a", text)) == [("page_number", str(n)) for n in (7, 8, 9)]
