"""Structures of Word's XML that decide what is read, and what is not."""

from lxml import etree

from desktop_app.core.importers.docx.names import MC, W

GONE = frozenset({"del", "moveFrom"})
"""What a tracked change took away."""
UNREAD = GONE | {
    *("pPr", "rPr", "sectPr", "tblPr", "tblPrEx", "tblGrid", "trPr", "tcPr", "sdtPr", "sdtEndPr"),
    *("instrText", "delText", "delInstrText", "rt", "rubyPr", "fldChar", "customXmlPr", "smartTagPr"),
}
"""Elements that hold nothing that is printed in the text."""
_CELL_PARAGRAPHS_MAX = 3


class OpenFields:
    """The fields (page numbers, contents, form entries) that stand open; only their results are printed."""

    def __init__(self) -> None:
        """Start with none open."""
        self._is_code: list[bool] = []
        self._codes = 0

    @property
    def are_hiding(self) -> bool:
        """Say whether the place is inside the instructions of a field."""
        return self._codes > 0

    def note(self, kind: str) -> None:
        """Take in a field character: begin, separate or end."""
        if kind == "begin":
            self._is_code.append(True)
            self._codes += 1
        elif kind == "separate" and self._is_code:
            self._codes -= self._is_code[-1]
            self._is_code[-1] = False
        elif kind == "end" and self._is_code:
            self._codes -= self._is_code.pop()

    def end_paragraph(self) -> None:
        """Take instructions still open at a paragraph's end as ended, lest a missing end swallow the document."""
        if self._codes:
            self._is_code = [False] * len(self._is_code)
            self._codes = 0


def is_chosen(branch: etree._Element) -> bool:
    """Say whether a Choice or Fallback of alternate content is the one to read: the first that holds text."""
    parent = branch.getparent()
    if parent is None:
        return True
    branches = [child for child in parent if child.tag in (f"{MC}Choice", f"{MC}Fallback")]
    return next((one for one in branches if _holds_text(one)), branches[0]) is branch


def is_layout_table(table: etree._Element) -> bool:
    """Say whether a table arranges the page rather than rows: nested, of one column, or with long cells."""
    widest = 0
    for row in table.iter(f"{W}tr"):
        cells = row.findall(f"{W}tc")
        widest = max(widest, len(cells) + len(row.findall(f"{W}sdt")))
        for cell in cells:
            if next(cell.iter(f"{W}tbl"), None) is not None:
                return True
            paragraphs = cell.findall(f"{W}p")
            if len(paragraphs) > _CELL_PARAGRAPHS_MAX and sum(map(_holds_text, paragraphs)) > _CELL_PARAGRAPHS_MAX:
                return True
    return widest < 2


def _holds_text(element: etree._Element) -> bool:
    return any(text.text for text in element.iter(f"{W}t"))
