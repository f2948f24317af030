"""Documents of many kinds, each with what a reader once made of it wrongly."""

import pytest

from desktop_app.core.entities import Document, FurnitureKind, SegmentKind
from desktop_app.core.importers.registry import read_bytes, read_string
from tests.core.importers.builders import make_docx, paragraph, table

MEMO = """NOTE TO THE MINISTER

1. The cable that joins Port Ellery to the islands broke on the fourteenth of March, and for nine days the
islanders had no telephone at all. The coast guard found that the casing had been cut.

2. The Ministry recommends:
   1) that the track be published;
   2) that hydrographers meet;
   3) [REDACTED]

3. The Directorate will follow what happens and will report before the first of May. It will also ask
Mrs. Tillery, who directs communications, what should be said to the press.
"""
TELEGRAM = """C O N F I D E N T I A L SECTION 01 OF 02 ELLERY 000412

TAGS: PREL, ECON, TN, BM
SUBJECT: AMBASSADOR REJECTS COMPLAINT

1. (C) SUMMARY: The Ambassador rejected both complaints during an
April 9 meeting but did not refuse a technical talk on the cable.
He said that newspapers had convicted the crew. END SUMMARY.

2. (SBU) The Charge met Ambassador Ossolin on April 9. The
Ambassador said the ship was mapping the floor of the sea there.

C O N F I D E N T I A L

4. (C) COMMENT: The Ambassador came prepared on the cable and
unprepared on the newspaper. END COMMENT.
"""


def quotes(document: Document, kind: SegmentKind) -> list[str]:
    return [one.span.of(document.text) for one in document.segments if one.kind is kind]


def aside(document: Document) -> dict[str, FurnitureKind]:
    return {one.span.of(document.text): one.kind for one in document.furniture}


def test_memo_is_wrapped_when_short_items_stand_in_it_too() -> None:
    document = read_string("a", MEMO)
    assert [one[:2] for one in quotes(document, SegmentKind.PARAGRAPH)] == ["1.", "2.", "3."]
    assert quotes(document, SegmentKind.LIST_ITEM) == [
        "1) that the track be published;",
        "2) that hydrographers meet;",
        "3) [REDACTED]",
    ]


def test_telegram_is_numbered_when_its_lines_are_wrapped() -> None:
    document = read_string("", TELEGRAM)
    assert document.title == "AMBASSADOR REJECTS COMPLAINT"
    assert [one.split()[0] for one in quotes(document, SegmentKind.PARAGRAPH) if one[0].isdigit()] == ["1.", "2.", "4."]
    assert [gap.missing for gap in document.gaps] == [(3,)]
    assert set(aside(document)) == {
        "C O N F I D E N T I A L SECTION 01 OF 02 ELLERY 000412",
        "C O N F I D E N T I A L",
    }


def test_release_has_its_headline_for_title_when_a_contact_stands_above() -> None:
    text = (
        "FOR IMMEDIATE RELEASE\nApril 16, 2019\n\nContact: Ines Marlowe\n(555) 010-2233\n\nTELLISK RESTORES SERVICE\n\n"
        "PORT ELLERY, April 16, 2019 – Tellisk said today that service has been restored.\n\n-30-\n"
    )
    document = read_string("", text)
    assert (document.title, document.provenance.date) == ("TELLISK RESTORES SERVICE", "2019-04-16")
    assert quotes(document, SegmentKind.LIST_ITEM) == []
    assert aside(document)["-30-"] is FurnitureKind.BANNER


def test_judgment_is_called_by_its_citation_when_it_gives_one() -> None:
    text = "SUPREME COURT OF BELMORA\n\nCitation: Roe v. Tellisk Ltd., 2020 BSC 14\n\nREASONS\n\n[1] The appeal fails."
    assert read_string("", text).title == "Roe v. Tellisk Ltd., 2020 BSC 14"


def test_mail_keeps_quoted_lines_together_when_they_are_wrapped() -> None:
    text = (
        "Thanks.\n\n-----Original Message-----\nFrom: Roe, John\nTo: Tillery, Helen\n\n"
        "> The operator will speak at noon. It wants our lines\n> before then.\n"
    )
    document = read_string("a", text)
    assert "-----Original Message-----" in quotes(document, SegmentKind.PARAGRAPH)
    sentences = quotes(document, SegmentKind.SENTENCE)
    assert sentences[-2:] == ["The operator will speak at noon.", "It wants our lines\n> before then."]


def test_speech_is_no_heading_when_it_is_short() -> None:
    text = (
        "The hearing began.\n\nMr. SMITH. And who was told?\n\nMs. ROE. The guard was told. [Inaudible]\n\nIt ended.\n"
    )
    document = read_string("a", text)
    assert quotes(document, SegmentKind.HEADING) == []
    assert "Mr. SMITH. And who was told?" in quotes(document, SegmentKind.SENTENCE)


def test_head_of_a_table_is_no_menu_when_its_cells_are_short() -> None:
    rows = table([paragraph("Date"), paragraph("Firm"), paragraph("What")], [paragraph("May 4"), *[paragraph("x")] * 2])
    document = read_bytes(make_docx(paragraph("A sentence stands here.") + rows), "a.docx").document
    assert document.furniture == ()
    plain = read_string("a", "They met thrice.\n\nDate | Firm | What\nMay 4 | Lowe | Asked\nMay 9 | Roe | Told\n")
    assert plain.furniture == ()


@pytest.mark.parametrize("number", ["9 Apr 2019 : Column 142", "Column 17WH"])
def test_column_number_is_set_aside_when_it_stands_alone(number: str) -> None:
    assert aside(read_string("a", f"He rose.\n\n{number}\n\nHe sat.\n")) == {number: FurnitureKind.PAGE_NUMBER}


def test_question_number_is_no_sentence_when_it_closes_a_question() -> None:
    document = read_string("a", "What has he done about the cable? [910221]")
    assert quotes(document, SegmentKind.SENTENCE) == ["What has he done about the cable? [910221]"]


def test_front_matter_tells_its_publisher_when_it_names_one() -> None:
    data = b"---\ntitle: The Cable\npublisher: Belmora Wire\nlang: en-CA\n---\n\n# The Cable\n\nIt failed.\n"
    provenance = read_bytes(data, "a.md").document.provenance
    assert (provenance.publisher, provenance.language, provenance.guessed) == ("Belmora Wire", "en-CA", frozenset())
