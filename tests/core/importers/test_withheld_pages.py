import pytest

from desktop_app.core.entities import Gap, GapKind, SegmentKind
from desktop_app.core.importers.registry import read_string
from desktop_app.core.importers.structure.gaps import without_told


@pytest.mark.parametrize(
    ("note", "missing", "ground"),
    [
        (
            "Page 12 is withheld pursuant to sections 13(1)(a) and 15(1) of the Access Act",
            (12,),
            "sections 13(1)(a) and 15(1)",
        ),
        ("Pages 3 to 5 are not relevant", (3, 4, 5), ""),
        ("Pages 7-9 have been withheld in their entirety under section 21.", (7, 8, 9), "section 21"),
        ("[Pages 2, 4 and 6 are exempt: s. 19(1)]", (2, 4, 6), "s. 19(1)"),
        ("La page 14 est retenue en vertu de l'article 15(1)", (14,), "l'article 15(1)"),
        ("Les pages 3 à 5 ne sont pas pertinentes", (3, 4, 5), ""),
    ],
)
def test_pages_are_missing_when_a_line_says_so(note: str, missing: tuple[int, ...], ground: str) -> None:
    document = read_string("a", f"A sentence stands before.\n\n{note}\n\nAnother one stands after.")
    assert [(gap.kind, gap.missing) for gap in document.gaps] == [(GapKind.PAGE, missing)]
    (marker,) = document.redactions
    assert (marker.span.of(document.text).strip(), marker.exemption) == (note, ground)
    assert sum(one.kind is SegmentKind.SENTENCE for one in document.segments) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Page 12 is about the ship.",
        "Pages 3 to 5 are not relevant to him. He said so himself, and more than once.",
        "The page 4 advertisement was withheld.",
        "Pages 9 to 2 are not relevant",
        "Page after page was withheld",
    ],
)
def test_no_page_is_missing_when_a_line_says_something_else(text: str) -> None:
    assert read_string("a", f"One stands before.\n\n{text}\n\nAnother one.").gaps == ()


def test_page_is_missing_once_when_its_number_is_skipped_too() -> None:
    counted = [Gap(GapKind.PAGE, (3, 4, 5), 9)]
    assert without_told(counted, [Gap(GapKind.PAGE, (4,), 7)]) == [Gap(GapKind.PAGE, (3, 5), 9)]
    assert without_told(counted, [Gap(GapKind.PAGE, (3, 4, 5), 7)]) == []
