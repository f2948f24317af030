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


def test_story_is_called_by_its_headline_when_masthead_and_menu_stand_above() -> None:
    text = (
        "Belmora Wire\nHome | News | Politics | Sport\nWorld\n\nFerry runs aground off Farrow Head; 40 rescued\n"
        "By Anna Lowe\nPublished: 14 March 2019\n\nPORT ELLERY (BW) — A ferry ran aground, the coast guard said.\n"
    )
    document = read_string("", text)
    assert document.title == "Ferry runs aground off Farrow Head; 40 rescued"
    assert aside(document)["Home | News | Politics | Sport"] is FurnitureKind.NAVIGATION


def test_article_is_a_heading_when_its_title_stands_below() -> None:
    text = "The Parties have agreed:\n\nArticle 1\nDefinitions\n\n1. The singular includes the plural.\n"
    assert quotes(read_string("a", text), SegmentKind.HEADING) == ["Article 1"]


def test_minutes_have_no_date_when_only_the_next_meeting_has_one() -> None:
    text = "MINUTES\n\nPresent: A. Lowe, J. Roe\n\n" + "He noted it.\n\n" * 9 + "Next meeting\n\nMay 5, 2019\n"
    document = read_string("", text)
    assert (document.title, document.provenance.date, document.furniture) == ("MINUTES", "", ())


def test_stamp_of_a_release_is_set_aside_when_it_stands_on_a_page() -> None:
    stamp = "UNCLASSIFIED    Department Case No. F-2013-01234 Doc No. C05512345 Date: 04/11/2016"
    told = aside(read_string("a", f"RELEASE IN PART B1,1.4(B)\n\nHe called.\n\n{stamp}\n\nIt ended.\n"))
    assert set(told) == {stamp, "RELEASE IN PART B1,1.4(B)"}


def test_item_goes_on_when_its_next_line_hangs() -> None:
    text = "A.  The cable failed on March 14.  It was restored on\n    March 23 by the operator.\n\nB.  It works.\n"
    assert quotes(read_string("a", text), SegmentKind.LIST_ITEM)[0].endswith("by the operator.")


def test_running_head_is_set_aside_when_its_number_stands_far_to_the_right() -> None:
    heads = [f"RUNNING TITLE OF THE REPORT{' ' * 20}{number}" for number in (1, 2, 3)]
    text = "\n\f".join(f"{head}\n\nA sentence of the page {place}." for place, head in enumerate(heads))
    document = read_bytes(text.encode(), "a.txt").document
    assert list(aside(document)) == heads


def test_question_is_no_heading_when_a_letter_says_that_it_is_one() -> None:
    assert quotes(read_string("a", "It began.\n\nQ. And then?\n\nA. Nothing came of it.\n"), SegmentKind.HEADING) == []


def test_remark_is_a_heading_when_it_is_counted() -> None:
    text = "It was good.\n\nRemark 1. Expression and detail\n\nThe paper says little of it.\n"
    assert quotes(read_string("a", text), SegmentKind.HEADING) == ["Remark 1. Expression and detail"]


def test_language_is_that_of_the_words_when_a_template_states_another() -> None:
    words = "Le ministre a dit que la décision est prise et que les îles seront servies par une ligne dans le mois."
    french = make_docx(paragraph(words), core="<dc:language>en-US</dc:language>")
    provenance = read_bytes(french, "a.docx").document.provenance
    assert (provenance.language, "language" in provenance.guessed) == ("fr", True)
