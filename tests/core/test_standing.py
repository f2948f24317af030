"""What stands at a place is known without seeing it."""

from desktop_app.core.entities import (
    Document,
    Furniture,
    FurnitureKind,
    Gap,
    GapKind,
    Provenance,
    Redaction,
    RedactionKind,
    Segment,
    SegmentKind,
)
from desktop_app.core.navigation.standing import Stand, Standing
from desktop_app.core.text.span import Span

TEXT = "Title\nBody [b] end\n- item\nfooter"
TITLE = Segment(SegmentKind.HEADING, Span(0, 5), level=1)
BODY = Segment(SegmentKind.PARAGRAPH, Span(6, 18))
ITEM = Segment(SegmentKind.LIST_ITEM, Span(19, 25))
HELD = Redaction(RedactionKind.MARKER, Span(11, 14), "s. 15(1)")
FOOTER = Furniture(FurnitureKind.BANNER, Span(26, 32))
MISSING = Gap(GapKind.PARAGRAPH, (2,), 19)


def standing() -> Standing:
    known = Provenance("memo.txt", "0" * 64, "text/plain", "text", "1", "utf-8")
    return Standing(Document("Memo", TEXT, known, (TITLE, BODY, ITEM), (FOOTER,), redactions=(HELD,), gaps=(MISSING,)))


def test_each_place_has_what_holds_it() -> None:
    found = standing()
    assert found.at(0) == Stand(segment=TITLE)
    assert found.at(5) == Stand()
    assert found.at(8) == Stand()
    assert found.at(11) == Stand(redaction=HELD)
    assert found.at(13) == Stand(redaction=HELD)
    assert found.at(14) == Stand()
    assert found.at(20) == Stand(segment=ITEM)
    assert found.at(30) == Stand(furniture=FOOTER)
    assert found.at(999) == Stand()


def test_a_paragraph_is_told_where_it_is_quoted() -> None:
    plain = Segment(SegmentKind.PARAGRAPH, Span(0, 4))
    quoted = Segment(SegmentKind.PARAGRAPH, Span(6, 10), level=1)
    told = Standing(Document("", "text\n\ntext", Provenance("", "", "", "", ""), (plain, quoted)))
    assert (told.at(1).segment, told.at(7).segment) == (None, quoted)


def test_gaps_are_passed_both_ways_and_once() -> None:
    found = standing()
    assert found.gaps_between(18, 19) == (MISSING,)
    assert found.gaps_between(19, 18) == (MISSING,)
    assert found.gaps_between(19, 25) == ()
    assert found.gaps_between(0, 10) == ()
    assert found.gaps_between(0, 30) == (MISSING,)
    assert Standing(Document("Empty", "", Provenance("a", "0", "text/plain", "text", "1"))).at(0) == Stand()
