"""The walk through the paragraphs and tables of a Word document."""

import re
from dataclasses import dataclass, field

from lxml import etree

from desktop_app.core.entities import SegmentKind
from desktop_app.core.importers.docx.names import MC, M, W, is_on, word_tag
from desktop_app.core.importers.docx.numbering import ListNumbers
from desktop_app.core.importers.docx.structures import GONE, UNREAD, OpenFields, is_chosen, is_layout_table
from desktop_app.core.importers.docx.styles import Numbering, Styles
from desktop_app.core.importers.flow.number_styles import printed_number
from desktop_app.core.importers.flow.symbol_fonts import shown_character
from desktop_app.core.importers.flow.text_flow import TextFlow
from desktop_app.core.progress import Progress

_TEXTS = frozenset({"t", f"{M}t"})
_CHARACTERS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011"}
_CHOICES = frozenset({f"{MC}Choice", f"{MC}Fallback"})
_NOTES = frozenset({"footnoteReference", "endnoteReference"})
_LINE_SPACE = re.compile(r"[\t\n\r]+")
_UNKNOWN = "□"
_CHECK_EVERY = 2000


@dataclass(slots=True)
class Found:
    """What the walk meets beside the text: notes by id, numbered, and counts of what it leaves out."""

    footnotes: dict[str, int] = field(default_factory=dict)
    endnotes: dict[str, int] = field(default_factory=dict)
    deletions: int = 0
    comments: int = 0
    hidden: int = 0


class BodyWalk:
    """Reads elements of Word's XML into a TextFlow; no recursion, so depth does not matter."""

    def __init__(self, flow: TextFlow, styles: Styles, numbers: ListNumbers, progress: Progress) -> None:
        """Get ready to read into `flow`."""
        self.found = Found()
        self._flow = flow
        self._styles = styles
        self._numbers = numbers
        self._progress = progress
        self._prefix = ""
        self._numbering: Numbering | None = None
        self._fields = OpenFields()
        self._boxes: list[list[etree._Element]] = []
        self._layouts: list[bool] = []
        self._rows = self._cells = self._count = 0
        self._is_hidden = self._is_joined = self._is_break_due = False

    def read(self, element: etree._Element, prefix: str = "") -> None:
        """Read all that stands in `element`; `prefix` goes before its first text."""
        self._flow.begin(SegmentKind.PARAGRAPH)
        self._prefix = prefix
        waiting: list[tuple[etree._Element, bool]] = [(element, False)]
        while waiting:
            node, is_done = waiting.pop()
            self._count += 1
            if self._count % _CHECK_EVERY == 0:
                self._progress.check()
            if is_done:
                waiting.extend((box, False) for box in reversed(self._leave(node)))
            elif self._enter(node):
                waiting.append((node, True))
                waiting.extend((child, False) for child in reversed(node))
        self._flow.end()
        self._prefix, self._is_joined = "", False
        self._fields = OpenFields()

    def _enter(self, node: etree._Element) -> bool:
        """Take in what an element says of itself; return whether to go on to its children."""
        tag = word_tag(node)
        if tag in _TEXTS:
            self._add(_LINE_SPACE.sub(" ", node.text or ""))
        elif tag in _CHARACTERS:
            self._add(_CHARACTERS[tag])
        elif tag == "p":
            self._enter_paragraph(node)
        elif tag == "r":
            self._is_hidden = is_on(node, "rPr/vanish")
            self.found.hidden += self._is_hidden and node.find(f"{W}t") is not None
        elif tag == "tbl":
            self._layouts.append(is_layout_table(node))
        elif tag == "tr":
            return self._enter_row(node)
        elif tag == "tc":
            self._enter_cell()
        elif tag == "txbxContent":
            return self._enter_box(node)
        elif tag in _CHOICES:
            return is_chosen(node)
        else:
            self._note(node, tag)
        return bool(tag) and tag not in UNREAD

    def _leave(self, node: etree._Element) -> list[etree._Element]:
        """Close an element; return the text boxes to be read now."""
        tag = word_tag(node)
        if tag == "p":
            return self._leave_paragraph(node)
        if tag == "r":
            self._is_hidden = False
        elif tag == "tbl":
            self._layouts.pop()
        elif tag == "tr" and self._is_in_row_table():
            self._rows -= 1
            if not self._rows:
                self._flow.begin(SegmentKind.PARAGRAPH)
        return []

    def _enter_paragraph(self, node: etree._Element) -> None:
        properties = node.find(f"{W}pPr")
        self._boxes.append([])
        self._numbering = self._styles.numbering(properties)
        if self._rows or (self._is_joined and self._flow.is_open):
            return
        level = self._styles.heading_level(properties)
        if level:
            self._flow.begin(SegmentKind.HEADING, level)
        elif self._numbering:
            self._flow.begin(SegmentKind.LIST_ITEM, self._numbering.depth + 1)
        else:
            self._flow.begin(SegmentKind.PARAGRAPH, int(self._styles.is_quotation(properties)))

    def _leave_paragraph(self, node: etree._Element) -> list[etree._Element]:
        mark = node.find(f"{W}pPr/{W}rPr")
        self._is_joined = mark is not None and any(mark.find(W + gone) is not None for gone in GONE)
        if self._numbering and not self._is_joined:
            self._numbers.next_label(self._numbering)
        self._numbering = None
        self._fields.end_paragraph()
        if self._rows:
            self._is_break_due = not self._is_joined
        elif not self._is_joined:
            self._flow.begin(SegmentKind.PARAGRAPH)
        return self._boxes.pop()

    def _enter_row(self, node: etree._Element) -> bool:
        if node.find(f"{W}trPr/{W}del") is not None:
            self.found.deletions += 1
            return False
        if self._is_in_row_table():
            self._rows += 1
            if self._rows == 1:
                self._flow.begin(SegmentKind.TABLE_ROW, int(is_on(node, "trPr/tblHeader")))
                self._cells = 0
        return True

    def _enter_cell(self) -> None:
        if self._rows == 1 and self._is_in_row_table():
            if self._cells:
                self._flow.begin_cell()
            self._cells += 1
            self._is_break_due = False

    def _enter_box(self, node: etree._Element) -> bool:
        """Put off a text box until the paragraph that it is anchored to has ended."""
        if self._boxes:
            self._boxes[-1].append(node)
        return not self._boxes

    def _is_in_row_table(self) -> bool:
        return bool(self._layouts) and not self._layouts[-1]

    def _note(self, node: etree._Element, tag: str) -> None:
        if tag == "fldChar":
            self._fields.note(node.get(W + "fldCharType", ""))
        elif tag in _NOTES:
            self._add_reference(node.get(W + "id", ""), tag)
        elif tag == "sym":
            self._add(_symbol(node.get(W + "char", "")))
        elif tag == "del":
            self.found.deletions += any(text.text for text in node.iter(f"{W}delText", f"{W}t"))
        elif tag == "commentReference":
            self.found.comments += 1

    def _add_reference(self, identity: str, tag: str) -> None:
        if self._is_hidden or self._fields.are_hiding:
            return
        known = self.found.footnotes if tag == "footnoteReference" else self.found.endnotes
        known.setdefault(identity, len(known) + 1)
        self._add(note_mark(known[identity], is_endnote=known is self.found.endnotes))

    def _add(self, text: str) -> None:
        if self._is_hidden or self._fields.are_hiding or not text:
            return
        if text.strip():
            if self._is_break_due and self._rows:
                self._flow.break_line()
                self._is_break_due = False
            numbering, self._numbering = self._numbering, None
            label = self._numbers.next_label(numbering) if numbering else ""
            label = self._prefix + label
            self._prefix = ""
            self._flow.add_exact(label)
            text = text.lstrip(" ") if label else text
        self._flow.add_exact(text)


def note_mark(number: int, is_endnote: bool) -> str:
    """Return what stands in the text for the reference to a note: [1] for a footnote, [i] for an endnote."""
    return f"[{printed_number(number, 'lowerRoman')}]" if is_endnote else f"[{number}]"


def _symbol(code: str) -> str:
    try:
        character = shown_character(int(code, 16))
    except (ValueError, OverflowError):
        return ""
    return character if character.isprintable() else _UNKNOWN
