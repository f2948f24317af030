"""Small files made in memory: Word documents as zips of XML, PDFs byte by byte."""

import io
import zipfile
from collections.abc import Mapping, Sequence

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_NAMES = (
    f'xmlns:w="{W}" xmlns:r="{R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
_PARTS = {
    "styles": ("styles", "word/styles.xml", "styles"),
    "numbering": ("numbering", "word/numbering.xml", "numbering"),
    "footnotes": ("footnotes", "word/footnotes.xml", "footnotes"),
    "endnotes": ("endnotes", "word/endnotes.xml", "endnotes"),
    "header": ("header", "word/header1.xml", "hdr"),
    "footer": ("footer", "word/footer1.xml", "ftr"),
}


def make_zip(parts: Mapping[str, str | bytes]) -> bytes:
    """Return a zip of the parts, without any time of its own."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, content in parts.items():
            archive.writestr(zipfile.ZipInfo(path), content, zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def relationships(targets: Sequence[tuple[str, str, str]]) -> str:
    """Return a relationships part: (id, last step of the type, target) each."""
    inner = "".join(
        f'<Relationship Id="{identity}" Type="{R}/{kind}" Target="{target}"/>' for identity, kind, target in targets
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{inner}</Relationships>'


def make_docx(body: str, core: str = "", extra: Mapping[str, str | bytes] | None = None, **inner: str) -> bytes:
    """Return a Word document with `body` as the inside of w:body; `inner` gives the insides of other parts."""
    parts: dict[str, str | bytes] = {"word/document.xml": f"<w:document {_NAMES}><w:body>{body}</w:body></w:document>"}
    targets = []
    for name, content in inner.items():
        kind, path, root = _PARTS[name]
        parts[path] = f"<w:{root} {_NAMES}>{content}</w:{root}>"
        targets.append((f"id-{name}", kind, path.removeprefix("word/")))
    parts["word/_rels/document.xml.rels"] = relationships(targets)
    outer = [("main", "officeDocument", "word/document.xml")]
    if core:
        parts["docProps/core.xml"] = (
            f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"'
            f' xmlns:dcterms="http://purl.org/dc/terms/">{core}</cp:coreProperties>'
        )
        outer.append(("core", "core-properties", "docProps/core.xml"))
    parts["_rels/.rels"] = relationships(outer)
    return make_zip({**parts, **(extra or {})})


def paragraph(text: str, properties: str = "") -> str:
    """Return a paragraph of one run."""
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def numbered(text: str, list_id: int = 1, depth: int = 0) -> str:
    """Return a paragraph in a list."""
    return paragraph(text, f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{list_id}"/></w:numPr>')


def level(depth: int, style: str, pattern: str, start: int = 1, more: str = "") -> str:
    """Return the definition of one level of a list."""
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/><w:numFmt w:val="{style}"/>'
        f'{more}<w:lvlText w:val="{pattern}"/></w:lvl>'
    )


def lists(*levels: str, overrides: str = "") -> str:
    """Return a numbering part with one model, which list 1 follows as it is and list 2 with `overrides`."""
    return (
        f'<w:abstractNum w:abstractNumId="7">{"".join(levels)}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
        f'<w:num w:numId="2"><w:abstractNumId w:val="7"/>{overrides}</w:num>'
    )


def table(*rows: Sequence[str]) -> str:
    """Return a table of cells, each the inside of w:tc."""
    inner = "".join(f"<w:tr>{''.join(f'<w:tc>{cell}</w:tc>' for cell in row)}</w:tr>" for row in rows)
    return f"<w:tbl>{inner}</w:tbl>"


def make_pdf(*contents: str, page: str = "", info: str = "", trailer: str = "", extra: Sequence[str] = ()) -> bytes:
    """Return a PDF with one page of 300 by 400 points for each content stream; F1 is Helvetica, F2 bold.

    Objects 1 to 4 are its frame, then come two for each page, then `extra`.
    """
    count = len(contents)
    kids = " ".join(f"{5 + 2 * index} 0 R" for index in range(count))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {count} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>",
    ]
    for index, content in enumerate(contents):
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 400] /Contents {6 + 2 * index} 0 R"
            f" /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> {page} >>"
        )
        objects.append(f"<< /Length {len(content.encode('latin-1'))} >>\nstream\n{content}\nendstream")
    objects.extend(extra)
    if info:
        objects.append(f"<< {info} >>")
        trailer += f" /Info {len(objects)} 0 R"
    return _assembled(objects, trailer)


def form(content: str, width: int, height: int) -> str:
    """Return an object that holds drawing to be placed on a page."""
    return (
        f"<< /Type /XObject /Subtype /Form /BBox [0 0 {width} {height}] /Resources << /Font << /F1 3 0 R >> >>"
        f" /Length {len(content)} >>\nstream\n{content}\nendstream"
    )


def _assembled(objects: Sequence[str], trailer: str) -> bytes:
    data = b"%PDF-1.7\n"
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(len(data))
        data += f"{number} 0 obj\n{content}\nendobj\n".encode("latin-1")
    table_at = len(data)
    entries = "".join(f"{place:010d} 00000 n \n" for place in places)
    size = len(objects) + 1
    ending = f"trailer\n<< /Size {size} /Root 1 0 R {trailer} >>\nstartxref\n{table_at}\n%%EOF\n"
    return data + f"xref\n0 {size}\n0000000000 65535 f \n{entries}{ending}".encode("latin-1")


def line(text: str, left: float, bottom: float, size: float = 10, font: str = "F1") -> str:
    """Return the drawing of one line of text."""
    escaped = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"BT /{font} {size} Tf {left} {bottom} Td ({escaped}) Tj ET\n"


def box(left: float, bottom: float, width: float, height: float, colour: str = "0 g") -> str:
    """Return the drawing of a filled rectangle."""
    return f"q {colour} {left} {bottom} {width} {height} re f Q\n"
