"""Make the PDF and the DOCX of the embassy memo out of its plain text.

Run as `python corpus/make_formats.py [FOLDER]`; without a folder the two files of the corpus are written anew. The
same text gives the same bytes. The PDF covers withheld words with drawn black boxes; the DOCX carries numbering by
the word processor, a table, a footnote and one tracked insertion, none of which the plain text can have.
"""

import json
import re
import sys
import zipfile
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import typst
from lxml import etree
from lxml.builder import ElementMaker

HERE = Path(__file__).parent
MEMO = HERE / "embassy" / "memo.txt"
FONTS = HERE.parent / "resources" / "fonts"

TITLE = "Call on Ambassador Ossolin"
AUTHOR = "Department of External Affairs"
HEADINGS = frozenset(
    ("Summary", "Background", "The meeting", "Assessment", "Recommendations", "Next steps", "Annex: Chronology")
)
TITLES = frozenset(("BELMORA DEPARTMENT OF EXTERNAL AFFAIRS", "CONFIDENTIAL"))
DATE_2019_04_11 = 1554940800
ZIP_TIME = (2019, 4, 11, 0, 0, 0)

STYLES = {"title": "Title", "heading": "Heading1"}

BOXES = re.compile("[█■]+")
NUMBERED = re.compile(r"(\d+)\. (.*)")
LETTERED = re.compile(r"\(([a-z])\) (.*)")
PAGE_FOOT = re.compile(r"Page \d+ of \d+")
CHRONOLOGY_ROW = re.compile(r"(\w+ \d+): (.*)")

FOOTNOTE_AFTER = "Seabed Works Convention"
FOOTNOTE = "Convention on Works upon the Seabed, done at Halvorn on June 2, 1974, article 6."
INSERT_AFTER = "ANM will inform the Coast Guard, "
INSERTION = "the clerk of the Standing Committee, "

W_NS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R_NS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
W = ElementMaker(namespace=W_NS, nsmap={"w": W_NS, "r": R_NS})


@dataclass(frozen=True, slots=True)
class Entry:
    """A paragraph, heading, title or table of the memo; `label` is its printed number or letter."""

    kind: str
    text: str = ""
    label: str = ""
    rows: tuple[tuple[str, str], ...] = ()


def entry_of(line: str) -> Entry:
    """Return what one line of the memo is."""
    if line in TITLES:
        return Entry("title", line)
    if line in HEADINGS:
        return Entry("heading", line)
    if row := CHRONOLOGY_ROW.fullmatch(line):
        return Entry("table", rows=((row[1], row[2]),))
    if numbered := NUMBERED.fullmatch(line):
        return Entry("numbered", numbered[2], numbered[1])
    if lettered := LETTERED.fullmatch(line):
        return Entry("lettered", lettered[2], lettered[1])
    return Entry("paragraph", line)


def read_sheets(text: str) -> tuple[str, list[list[Entry]]]:
    """Return the memo's banner, and the entries of each page."""
    lines = [line for line in text.split("\n") if line]
    banner, sheets = lines[0], []
    for line in lines:
        if line == banner:
            sheets.append([])
        elif not PAGE_FOOT.fullmatch(line):
            add_entry(sheets[-1], entry_of(line))
    return banner, sheets


def add_entry(sheet: list[Entry], entry: Entry) -> None:
    """Append an entry to its page; rows that follow one another become one table."""
    if entry.kind == "table" and sheet and sheet[-1].kind == "table":
        sheet[-1] = Entry("table", rows=sheet[-1].rows + entry.rows)
    else:
        sheet.append(entry)


# PDF


def box_runs(text: str) -> list[dict[str, object]]:
    """Return the text as runs, black squares being boxes with a length in characters."""
    runs: list[dict[str, object]] = []
    at = 0
    for match in BOXES.finditer(text):
        runs += [{"kind": "text", "text": text[at : match.start()]}, {"kind": "box", "length": len(match[0])}]
        at = match.end()
    return [*runs, {"kind": "text", "text": text[at:]}]


def printed(entry: Entry) -> str:
    """Return the entry's text with the number or letter that stands before it in print."""
    marks = {"numbered": f"{entry.label}. ", "lettered": f"({entry.label}) "}
    return marks.get(entry.kind, "") + entry.text


def pdf_bytes(text: str) -> bytes:
    """Return the memo as a PDF."""
    banner, sheets = read_sheets(text)
    pages = [[{"kind": e.kind, "parts": box_runs(printed(e)), "rows": e.rows} for e in sheet] for sheet in sheets]
    memo = json.dumps({"title": TITLE, "author": AUTHOR, "banner": banner, "sheets": pages})
    made = typst.compile(
        (HERE / "memo.typ").read_bytes(),
        font_paths=[str(FONTS)],
        ignore_system_fonts=True,
        sys_inputs={"memo": memo},
        timestamp=DATE_2019_04_11,
    )
    assert isinstance(made, bytes)
    return made


# DOCX


def w(name: str) -> str:
    """Return a name of WordprocessingML in lxml's notation."""
    return f"{{{W_NS}}}{name}"


def run(text: str) -> etree._Element:
    """Return a run of text."""
    piece = W.t(text)
    piece.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return W.r(piece)


def content(text: str) -> list[etree._Element]:
    """Return the runs of a paragraph, with the footnote and the tracked insertion where they belong."""
    for mark, special in ((FOOTNOTE_AFTER, footnote_mark), (INSERT_AFTER, insertion)):
        if mark in text:
            cut = text.index(mark) + len(mark)
            return [run(text[:cut]), special(), run(text[cut:])]
    return [run(text)]


def footnote_mark() -> etree._Element:
    """Return the reference to the one footnote."""
    return W.r(W.rPr(W.vertAlign({w("val"): "superscript"})), W.footnoteReference({w("id"): "2"}))


def insertion() -> etree._Element:
    """Return words that a second hand put in with changes tracked."""
    marks = {w("id"): "1", w("author"): "J. Whitlow", w("date"): "2019-04-12T09:05:00Z"}
    return W.ins(marks, run(INSERTION))


def paragraph(text: str, style: str = "", numbering: tuple[int, int] | None = None) -> etree._Element:
    """Return a paragraph; `numbering` is the level and the id of its list."""
    properties = W.pPr()
    if style:
        properties.append(W.pStyle({w("val"): style}))
    if numbering:
        level, list_id = (str(number) for number in numbering)
        properties.append(W.numPr(W.ilvl({w("val"): level}), W.numId({w("val"): list_id})))
    return W.p(properties, *content(text))


def table(rows: tuple[tuple[str, str], ...]) -> etree._Element:
    """Return a table of two columns."""
    grid = W.tblGrid(W.gridCol({w("w"): "2000"}), W.gridCol({w("w"): "7000"}))
    made = [W.tr(*(W.tc(W.tcPr(W.tcW({w("w"): "0", w("type"): "auto"})), paragraph(c)) for c in row)) for row in rows]
    return W.tbl(W.tblPr(W.tblStyle({w("val"): "TableGrid"})), grid, *made)


def list_starts(entries: list[Entry]) -> list[int]:
    """Return the number at which each numbered list starts: a new list wherever numbers were skipped."""
    numbers = [int(entry.label) for entry in entries if entry.kind == "numbered"]
    return [n for i, n in enumerate(numbers) if i == 0 or n != numbers[i - 1] + 1]


def body(entries: list[Entry]) -> etree._Element:
    """Return the document part."""
    starts = list_starts(entries)
    made: list[etree._Element] = []
    list_id = 0
    for entry in entries:
        if entry.kind == "table":
            made.append(table(entry.rows))
        elif entry.kind == "numbered":
            list_id = sum(start <= int(entry.label) for start in starts)
            made.append(paragraph(entry.text, "ListParagraph", (0, list_id)))
        elif entry.kind == "lettered":
            made.append(paragraph(entry.text, "ListParagraph", (1, list_id)))
        else:
            made.append(paragraph(entry.text, STYLES.get(entry.kind, "")))
    parts = W.headerReference({w("type"): "default", f"{{{R_NS}}}id": "rId4"})
    foot = W.footerReference({w("type"): "default", f"{{{R_NS}}}id": "rId5"})
    return W.document(W.body(*made, W.sectPr(parts, foot)))


def numbering(starts: list[int]) -> etree._Element:
    """Return the numbering part: one abstract list, and one list for each start."""

    def level(index: int, form: str, text: str) -> etree._Element:
        number = [W.start({w("val"): "1"}), W.numFmt({w("val"): form}), W.lvlText({w("val"): text})]
        return W.lvl({w("ilvl"): str(index)}, *number)

    def list_from(index: int, start: int) -> etree._Element:
        override = W.lvlOverride({w("ilvl"): "0"}, W.startOverride({w("val"): str(start)}))
        return W.num({w("numId"): str(index)}, W.abstractNumId({w("val"): "0"}), override)

    abstract = W.abstractNum({w("abstractNumId"): "0"}, level(0, "decimal", "%1."), level(1, "lowerLetter", "(%2)"))
    return W.numbering(abstract, *(list_from(i, start) for i, start in enumerate(starts, 1)))


def styles() -> etree._Element:
    """Return the styles part."""
    named = {"Title": "Title", "Heading1": "heading 1", "ListParagraph": "List Paragraph"}
    made = [
        W.style({w("type"): "paragraph", w("styleId"): key}, W.name({w("val"): name}), *outline(key))
        for key, name in named.items()
    ]
    grid = W.style({w("type"): "table", w("styleId"): "TableGrid"}, W.name({w("val"): "Table Grid"}))
    return W.styles(*made, grid)


def outline(style: str) -> list[etree._Element]:
    """Return the outline level of a heading's style."""
    return [W.pPr(W.outlineLvl({w("val"): "0"})), W.rPr(W.b())] if style == "Heading1" else []


def footnotes() -> etree._Element:
    """Return the footnotes part, with the two separators that word processors expect."""
    kinds = (("0", "separator"), ("1", "continuationSeparator"))
    marks = [W.footnote({w("id"): i, w("type"): kind}, W.p(W.r(W(kind)))) for i, kind in kinds]
    return W.footnotes(*marks, W.footnote({w("id"): "2"}, W.p(W.r(W.footnoteRef()), run(f" {FOOTNOTE}"))))


def footer() -> etree._Element:
    """Return the footer part: the page's number as a field."""
    return W.ftr(W.p(run("Page "), W.fldSimple({w("instr"): " PAGE "}, run("1"))))


def relations(rows: list[tuple[str, str]]) -> etree._Element:
    """Return a relationships part; each row is a type's last word and a target."""
    made = ElementMaker(namespace=f"{PACKAGE}/relationships", nsmap={None: f"{PACKAGE}/relationships"})
    core = f"{PACKAGE}/relationships/metadata/core-properties"
    return made.Relationships(
        *(
            made.Relationship(Id=f"rId{i}", Type=core if kind == "core" else f"{R_NS}/{kind}", Target=target)
            for i, (kind, target) in enumerate(rows, 1)
        )
    )


def content_types(parts: list[str]) -> etree._Element:
    """Return the part that names the type of every other part."""
    made = ElementMaker(namespace=f"{PACKAGE}/content-types", nsmap={None: f"{PACKAGE}/content-types"})
    rels = "application/vnd.openxmlformats-package.relationships+xml"
    kinds = {"document": "document.main", "header1": "header", "footer1": "footer"}
    names = {part: Path(part).stem for part in parts if part.startswith("word/") and "_rels" not in part}
    return made.Types(
        made.Default(Extension="rels", ContentType=rels),
        made.Default(Extension="xml", ContentType="application/xml"),
        *(
            made.Override(PartName=f"/{part}", ContentType=f"{WORD_TYPE}.{kinds.get(name, name)}+xml")
            for part, name in names.items()
        ),
        made.Override(
            PartName="/docProps/core.xml", ContentType="application/vnd.openxmlformats-package.core-properties+xml"
        ),
    )


def core_properties() -> etree._Element:
    """Return the part that states title and author."""
    dc = "http://purl.org/dc/elements/1.1/"
    cp = f"{PACKAGE}/metadata/core-properties"
    made = ElementMaker(namespace=cp, nsmap={"cp": cp, "dc": dc})
    named = ElementMaker(namespace=dc, nsmap={"dc": dc})
    return made.coreProperties(named.title(TITLE), named.creator(AUTHOR))


def docx_bytes(text: str) -> bytes:
    """Return the memo as a DOCX."""
    banner, sheets = read_sheets(text)
    entries = [entry for sheet in sheets for entry in sheet]
    document = [("styles", "styles.xml"), ("numbering", "numbering.xml"), ("footnotes", "footnotes.xml")]
    document += [("header", "header1.xml"), ("footer", "footer1.xml")]
    parts = {
        "_rels/.rels": relations([("officeDocument", "word/document.xml"), ("core", "docProps/core.xml")]),
        "word/_rels/document.xml.rels": relations(document),
        "word/document.xml": body(entries),
        "word/styles.xml": styles(),
        "word/numbering.xml": numbering(list_starts(entries)),
        "word/footnotes.xml": footnotes(),
        "word/header1.xml": W.hdr(W.p(run(banner))),
        "word/footer1.xml": footer(),
        "docProps/core.xml": core_properties(),
    }
    return zipped({"[Content_Types].xml": content_types(list(parts)), **parts})


def zipped(parts: dict[str, etree._Element]) -> bytes:
    """Return the parts as a zip archive whose bytes depend on nothing but them."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, root in parts.items():
            info = zipfile.ZipInfo(name, ZIP_TIME)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 3
            data = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
            archive.writestr(info, data)
    return buffer.getvalue()


def make(folder: Path) -> None:
    """Write memo.pdf and memo.docx into a folder."""
    text = MEMO.read_text(encoding="utf-8")
    (folder / "memo.pdf").write_bytes(pdf_bytes(text))
    (folder / "memo.docx").write_bytes(docx_bytes(text))


if __name__ == "__main__":
    make(Path(sys.argv[1]) if len(sys.argv) > 1 else MEMO.parent)
