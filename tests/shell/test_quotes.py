"""A passage in the link's detail."""

from dataclasses import replace

from PySide6.QtGui import QColor

from desktop_app.core.entities import (
    Anchor,
    Document,
    Evidence,
    EvidenceKind,
    Link,
    LinkKind,
    Locator,
    Provenance,
    Segment,
    SegmentKind,
    Side,
)
from desktop_app.core.text.span import Span
from desktop_app.shell.views.places import Places
from desktop_app.shell.views.quotes import LIMIT, quote

TINT, WHITE = QColor(213, 94, 0, 90), QColor("white")
NOWHERE = Provenance("a.txt", "", "text/plain", "text", "1")


def linked(text: str, passage: Span, *evidence: Span) -> tuple[Document, Link]:
    segments = (Segment(SegmentKind.PARAGRAPH, passage, Locator(page=2, paragraph="5")),)
    pieces = tuple(Evidence(EvidenceKind.TERM, span, span, "w", 0.5) for span in evidence)
    anchor = Anchor.of(text, passage)
    return Document("A", text, NOWHERE, segments), Link(1, anchor, anchor, LinkKind.WORDING, 0.5, evidence=pieces)


def test_markup_in_a_document_is_shown_as_text() -> None:
    text = "A <b>bold</b> & <script>alert(1)</script> claim."
    document, link = linked(text, Span(0, len(text)), Span(2, 13))
    rich = quote(Places(document), link, Side.LEFT, TINT, WHITE).rich
    assert "<script>" not in rich
    assert "&lt;b&gt;bold&lt;/b&gt;" in rich
    assert rich.count("<b style") == 1


def test_a_long_passage_is_cut_around_its_evidence() -> None:
    text = "word " * 400
    document, link = linked(text, Span(0, len(text)), Span(1000, 1004))
    made = quote(Places(document), link, Side.LEFT, TINT, WHITE)
    assert made.rich.startswith("…")
    assert made.rich.endswith("…")
    assert "<b" in made.rich
    assert len(made.plain) < LIMIT + 20


def test_meaning_marks_no_whole_passage() -> None:
    text = "word " * 400
    document, link = linked(text, Span(0, len(text)), Span(1000, 1004))
    whole = Evidence(EvidenceKind.MEANING, Span(0, len(text)), Span(0, len(text)), "similar in meaning", 0.9)
    beside = replace(link, evidence=(whole, *link.evidence))
    alone = replace(link, evidence=(whole,))
    assert quote(Places(document), beside, Side.LEFT, TINT, WHITE).rich.count("<b") == 1
    assert quote(Places(document), beside, Side.LEFT, TINT, WHITE).rich.startswith("…")
    assert "<b" not in quote(Places(document), alone, Side.LEFT, TINT, WHITE).rich


def test_a_passage_without_a_space_is_cut_too() -> None:
    text = "x" * 5000
    document, link = linked(text, Span(0, 5000))
    assert quote(Places(document), link, Side.LEFT, TINT, WHITE).plain


def test_the_place_is_that_of_the_segment_which_holds_it() -> None:
    document, link = linked("Some words here.", Span(0, 16))
    assert quote(Places(document), link, Side.RIGHT, TINT, WHITE).place == "p. 2, para 5"
    assert Places(document).near(400) == "p. 2, para 5"
    assert Places(Document("B", "", NOWHERE)).near(0) == ""
