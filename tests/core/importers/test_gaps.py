from desktop_app.core.entities import GapKind
from desktop_app.core.importers.registry import read_bytes, read_string

LONG = "It says a good deal about one thing and another, so that it is as long as a paragraph of a memo is."


def gaps(text: str) -> list[tuple[int, ...]]:
    return [gap.missing for gap in read_string("a", text).gaps]


def numbered(*numbers: int) -> str:
    return "\n\n".join(f"{number}. {LONG}" for number in numbers)


def test_gap_is_told_when_a_paragraph_number_is_skipped() -> None:
    document = read_string("a", numbered(1, 2, 5, 6))
    (gap,) = document.gaps
    assert (gap.kind, gap.missing) == (GapKind.PARAGRAPH, (3, 4))
    assert document.text[gap.at :].startswith("5. ")


def test_numbers_in_brackets_count_when_a_list_stands_between() -> None:
    text = "\n\n".join(f"[{number}]  {LONG}" for number in (1, 2, 4))
    assert gaps(text.replace("[4]", "1. one thing\n2. another\n5. a third\n\n[4]")) == [(3,)]


def test_list_that_restarts_makes_no_gap_when_numbers_go_on_after_it() -> None:
    assert gaps(numbered(1, 2, 3, 1, 2, 4, 5)) == []


def test_no_gap_is_told_when_there_are_only_two_numbers() -> None:
    assert gaps(numbered(2, 9)) == []


def test_no_gap_is_told_when_short_items_are_numbered() -> None:
    assert gaps(f"{LONG}\n\n1. bread\n2. fish\n5. salt\n6. oil\n\n{LONG}") == []


def test_year_is_no_number_when_it_begins_a_line() -> None:
    assert gaps(f"1. {LONG}\n\n2. {LONG}\n\n2019. {LONG}\n\n3. {LONG}") == []


def test_gap_is_told_when_a_page_number_is_skipped() -> None:
    pages = "\f".join(f"{LONG} Here is page {n}.\n\nPage {n} of 9" for n in (3, 4, 7, 8))
    document = read_bytes(pages.encode(), "a.txt").document
    (gap,) = document.gaps
    assert (gap.kind, gap.missing) == (GapKind.PAGE, (5, 6))
    assert gap.at == document.pages[2].span.start
