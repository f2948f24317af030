"""The reader of Word documents."""

import pytest

from desktop_app.core.entities import FurnitureKind, SegmentKind
from desktop_app.core.errors import Cancelled
from desktop_app.core.importers.base import Extracted
from desktop_app.core.importers.docx.reader import read
from desktop_app.core.progress import Progress
from tests.core.importers.builders import (
    R,
    level,
    lists,
    make_docx,
    make_zip,
    numbered,
    paragraph,
    relationships,
    table,
)


def extract(body: str, **parts: str) -> Extracted:
    return read(make_docx(body, **parts), "memo.docx", Progress(), None)


def lines(extracted: Extracted) -> list[str]:
    return [block.span.of(extracted.text) for block in extracted.blocks]


def kinds(extracted: Extracted) -> list[tuple[SegmentKind, int]]:
    return [(block.kind, block.level) for block in extracted.blocks]


def test_read_keeps_insertions_and_counts_deletions_when_changes_are_tracked() -> None:
    found = extract(
        "<w:p><w:r><w:t>The boat </w:t></w:r><w:ins><w:r><w:t>slowly </w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText>never </w:delText></w:r></w:del><w:r><w:t>sank.</w:t></w:r></w:p>"
    )
    assert found.text == "The boat slowly sank."
    assert found.notices == ("1 tracked deletion was left out; tracked insertions are in the text.",)


def test_read_keeps_only_the_new_place_when_text_was_moved() -> None:
    found = extract(
        "<w:p><w:moveFrom><w:r><w:t>Moved.</w:t></w:r></w:moveFrom><w:r><w:t>Here.</w:t></w:r></w:p>"
        "<w:p><w:moveTo><w:r><w:t>Moved.</w:t></w:r></w:moveTo></w:p>"
    )
    assert lines(found) == ["Here.", "Moved."]
    assert not found.notices


def test_read_joins_paragraphs_when_the_mark_between_them_was_deleted() -> None:
    mark = "<w:rPr><w:del/></w:rPr>"
    found = extract(paragraph("One sentence ", mark) + paragraph("in two halves.") + paragraph("Next."))
    assert lines(found) == ["One sentence in two halves.", "Next."]


def test_read_leaves_out_rows_when_their_deletion_is_tracked() -> None:
    kept = f"<w:tr><w:tc>{paragraph('a')}</w:tc><w:tc>{paragraph('b')}</w:tc></w:tr>"
    gone = f"<w:tr><w:trPr><w:del/></w:trPr><w:tc>{paragraph('c')}</w:tc><w:tc>{paragraph('d')}</w:tc></w:tr>"
    assert lines(extract(f"<w:tbl>{kept}{gone}</w:tbl>")) == ["a | b"]


def test_read_finds_headings_when_style_ids_are_localised() -> None:
    styles = (
        '<w:style w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style>'
        '<w:style w:styleId="Own"><w:name w:val="My own"/><w:basedOn w:val="berschrift2"/></w:style>'
        '<w:style w:styleId="Outlined"><w:name w:val="x"/><w:pPr><w:outlineLvl w:val="3"/></w:pPr></w:style>'
        '<w:style w:styleId="Loop"><w:basedOn w:val="Loop"/></w:style>'
        '<w:style w:styleId="Titre"><w:name w:val="Title"/></w:style>'
    )
    body = "".join(
        paragraph(name, f'<w:pStyle w:val="{name}"/>') for name in ("Titre", "berschrift2", "Own", "Outlined", "Loop")
    )
    heading = SegmentKind.HEADING
    found = extract(body, styles=styles)
    assert kinds(found) == [(heading, 1), (heading, 2), (heading, 2), (heading, 4), (SegmentKind.PARAGRAPH, 0)]


def test_read_finds_quotations_when_a_style_says_so() -> None:
    styles = (
        '<w:style w:styleId="Citat"><w:name w:val="Quote"/></w:style>'
        '<w:style w:styleId="Own"><w:name w:val="My own"/><w:basedOn w:val="Citat"/></w:style>'
    )
    body = "".join(paragraph(name, f'<w:pStyle w:val="{name}"/>') for name in ("Citat", "Own", "Other"))
    assert [block.level for block in extract(body, styles=styles).blocks] == [1, 1, 0]


def test_read_prints_numbers_when_lists_have_levels() -> None:
    model = lists(level(0, "decimal", "%1."), level(1, "lowerLetter", "(%2)"), level(2, "upperRoman", "%1.%3"))
    body = numbered("a") + numbered("b", depth=1) + numbered("c", depth=1) + numbered("d", depth=2)
    found = extract(body + numbered("e") + numbered("f", depth=1), numbering=model)
    assert lines(found) == ["1. a", "(a) b", "(b) c", "1.I d", "2. e", "(a) f"]
    assert kinds(found)[:2] == [(SegmentKind.LIST_ITEM, 1), (SegmentKind.LIST_ITEM, 2)]


def test_read_counts_on_when_paragraphs_stand_between_items() -> None:
    model = lists(level(0, "decimal", "%1)", start=4))
    found = extract(numbered("a") + paragraph("between") + numbered("") + numbered("c"), numbering=model)
    assert lines(found) == ["4) a", "between", "6) c"]


def test_read_starts_anew_when_a_list_overrides_its_start() -> None:
    override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="9"/></w:lvlOverride>'
    model = lists(level(0, "decimal", "%1."), overrides=override)
    body = numbered("a") + numbered("b") + numbered("c", list_id=2) + numbered("d", list_id=2)
    assert lines(extract(body, numbering=model)) == ["1. a", "2. b", "9. c", "10. d"]


def test_read_prints_no_number_when_the_list_has_bullets_or_is_unknown() -> None:
    found = extract(numbered("a") + numbered("b", list_id=99), numbering=lists(level(0, "bullet", "\uf0b7")))
    assert lines(found) == ["a", "b"]
    assert kinds(found) == [(SegmentKind.LIST_ITEM, 1)] * 2


def test_read_numbers_legal_levels_as_decimals_when_told_to() -> None:
    model = lists(level(0, "upperRoman", "%1"), level(1, "decimal", "%1.%2", more="<w:isLgl/>"))
    assert lines(extract(numbered("a") + numbered("b", depth=1), numbering=model)) == ["I a", "1.1 b"]


def test_read_joins_cells_when_a_table_has_rows() -> None:
    merged = f"<w:tcPr><w:vMerge/></w:tcPr>{paragraph('')}"
    found = extract(
        paragraph("Before")
        + table(
            [paragraph("Name"), paragraph("Count")], [paragraph("Harbour"), paragraph("3")], [merged, paragraph("4")]
        )
        + paragraph("After")
    )
    assert lines(found) == ["Before", "Name | Count", "Harbour | 3", "| 4", "After"]
    assert found.text == "Before\n\nName | Count\nHarbour | 3\n| 4\n\nAfter"


def test_read_tells_which_row_heads_a_table() -> None:
    cells = "".join(f"<w:tc>{paragraph(one)}</w:tc>" for one in ("a", "b"))
    rows = (f"<w:tr><w:trPr><w:tblHeader{said}/></w:trPr>{cells}</w:tr>" for said in ("", ' w:val="0"'))
    found = extract(f"<w:tbl>{''.join(rows)}<w:tr>{cells}</w:tr></w:tbl>")
    assert [block.level for block in found.blocks] == [1, 0, 0]


def test_read_takes_each_text_once_when_tables_are_nested() -> None:
    inner = table([paragraph("x"), paragraph("y")])
    found = extract(table([paragraph("outer") + inner + paragraph(""), paragraph("beside")]))
    assert lines(found) == ["outer", "x | y", "beside"]


def test_read_takes_paragraphs_when_a_table_only_arranges_them() -> None:
    found = extract(table([paragraph("One.") + paragraph("Two.")], [paragraph("Three.")]))
    assert {kind for kind, _ in kinds(found)} == {SegmentKind.PARAGRAPH}
    assert lines(found) == ["One.", "Two.", "Three."]


def test_read_appends_notes_when_the_text_refers_to_them() -> None:
    notes = (
        f'<w:footnote w:id="0" w:type="separator">{paragraph("----")}</w:footnote>'
        f'<w:footnote w:id="5">{paragraph(" Second note.")}</w:footnote>'
        f'<w:footnote w:id="9">{paragraph("First note.")}{paragraph("More of it.")}</w:footnote>'
    )
    body = (
        '<w:p><w:r><w:t>One</w:t><w:footnoteReference w:id="9"/></w:r><w:r><w:t> two</w:t>'
        '<w:footnoteReference w:id="5"/></w:r><w:r><w:endnoteReference w:id="1"/></w:r></w:p>'
    )
    endnotes = f'<w:endnote w:id="1">{paragraph("The end.")}</w:endnote>'
    found = extract(body, footnotes=notes, endnotes=endnotes)
    assert lines(found) == ["One[1] two[2][i]", "[1] First note.", "More of it.", "[2] Second note.", "[i] The end."]


def test_read_marks_running_heads_when_sections_have_headers() -> None:
    references = '<w:headerReference r:id="id-header"/><w:footerReference r:id="id-footer"/>'
    body = paragraph("Body.", f"<w:sectPr>{references}</w:sectPr>") + f"<w:sectPr>{references}</w:sectPr>"
    found = extract(body, header=paragraph("For release"), footer=paragraph("Page 1"))
    assert lines(found) == ["For release", "Body.", "Page 1"]
    assert [item.span.of(found.text) for item in found.furniture] == ["For release", "Page 1"]
    assert {item.kind for item in found.furniture} == {FurnitureKind.RUNNING_HEAD}


def test_read_takes_text_boxes_once_when_there_is_a_fallback() -> None:
    inside = f"<w:txbxContent>{paragraph('In the box.')}</w:txbxContent>"
    body = (
        "<w:p><w:r><w:t>Around </w:t></w:r><w:r><mc:AlternateContent>"
        f'<mc:Choice Requires="wps"><w:drawing><wps:txbx>{inside}</wps:txbx></w:drawing></mc:Choice>'
        f"<mc:Fallback><w:pict>{inside}</w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r><w:r><w:t>it.</w:t></w:r></w:p>"
    )
    assert lines(extract(body)) == ["Around it.", "In the box."]


def test_read_takes_results_when_there_are_fields() -> None:
    body = (
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText><w:t>code</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>7</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        '<w:fldSimple w:instr="DATE"><w:r><w:t> May</w:t></w:r></w:fldSimple></w:p>'
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:t>lost</w:t></w:r></w:p>'
        + paragraph("An open field swallows nothing more.")
    )
    assert lines(extract(body)) == ["7 May", "An open field swallows nothing more."]


def test_read_takes_all_runs_when_they_are_wrapped() -> None:
    body = (
        "<w:sdt><w:sdtPr><w:alias/></w:sdtPr><w:sdtContent>"
        "<w:p><w:hyperlink><w:r><w:t>Link</w:t></w:r></w:hyperlink><w:smartTag><w:r><w:t>ed</w:t></w:r></w:smartTag>"
        "<w:r><w:tab/><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t><w:softHyphen/><w:br/><w:t>c</w:t>"
        '<w:sym w:font="Wingdings" w:char="F0FE"/></w:r></w:p></w:sdtContent></w:sdt>'
    )
    assert extract(body).text == "Linked\ta\u2011b\nc☑"


def test_read_leaves_out_hidden_text_and_comments_when_there_are_some() -> None:
    body = (
        "<w:p><w:r><w:t>Seen.</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>Unseen.</w:t></w:r>"
        '<w:r><w:commentReference w:id="1"/></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t> Too.</w:t></w:r></w:p>'
    )
    found = extract(body)
    assert found.text == "Seen. Too."
    assert found.notices == ("1 comment was left out.", "1 piece of hidden text was left out.")


def test_read_takes_hints_when_properties_state_them() -> None:
    core = (
        "<dc:title>On  harbours</dc:title><dc:creator>Office of Ports</dc:creator>"
        "<dcterms:created>2021-03-04T05:06:07Z</dcterms:created><dc:language>fr-CA</dc:language>"
    )
    found = read(make_docx(paragraph("Text."), core=core), "memo.docx", Progress(), None)
    hints = (found.title, found.publisher, found.date, found.language)
    assert hints == ("On harbours", "", "", "fr-CA"), "author and company are often those of a template"


def test_read_understands_strict_documents_when_saved_so() -> None:
    main = (
        '<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body>'
        f"{paragraph('Strict.')}</w:body></w:document>"
    )
    strict = "http://purl.oclc.org/ooxml/officeDocument/relationships"
    outer = relationships([("main", "officeDocument", "/word/elsewhere.xml")]).replace(R, strict)
    data = make_zip({"_rels/.rels": outer, "word/elsewhere.xml": main})
    assert read(data, "memo.docx", Progress(), None).text == "Strict."


def test_read_stops_when_cancelled() -> None:
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        read(make_docx(paragraph("Text.")), "memo.docx", progress, None)
