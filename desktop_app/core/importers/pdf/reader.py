"""Reader of PDFs with a text layer."""

import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pypdfium2
import pypdfium2.raw as pdfium

from desktop_app.core.errors import UserError
from desktop_app.core.i18n import tr, trn
from desktop_app.core.importers.base import Extracted
from desktop_app.core.importers.pdf.annotations import open_flat
from desktop_app.core.importers.pdf.boxes import find_boxes
from desktop_app.core.importers.pdf.frame import Frame, Rectangle
from desktop_app.core.importers.pdf.lines import find_lines
from desktop_app.core.importers.pdf.paragraphs import Paragraph, find_paragraphs
from desktop_app.core.importers.pdf.text import PdfText, lies_under, with_stand_ins
from desktop_app.core.importers.pdf.words import PageCharacters, Word
from desktop_app.core.progress import Progress

PDFIUM_LOCK = threading.RLock()
"""Held around every call of pdfium, which knows no threads; whoever draws pages takes it too."""
READER_VERSION = "1"
PAGES_MAX = 20_000
_HEAD = 1024
_TAIL = 4096
_LIGHT_MIN = 160
_PAGES_NAMED = 12
_LINEARIZED = re.compile(rb"/Linearized\b[^>]{0,200}?/L\s{0,5}(\d{1,12})\b")
_GENERATED_TITLE = re.compile(r"untitled.*|microsoft word - .*|.*\.(?:docx?|odt|indd|pdf|tex)", re.IGNORECASE)
_TITLE_MAX = 300


def read(data: bytes, name: str, progress: Progress, encoding: str | None) -> Extracted:
    """Return the text layer of a PDF with the places of its words.

    Raises: UserError if the file is no PDF, is cut short, protected, or has no text layer.
    """
    del encoding  # a PDF says its own
    _refuse_other_files(data, name)
    with _opened(data, name) as document:
        reader = _PdfReader(document, name)
        reader.read(progress)
        title = _title(document)
    if not reader.has_words:
        message = tr("{name} has no text layer; run text recognition (OCR) on it first.")
        raise UserError(message.format(name=name))
    return Extracted(
        text=reader.text.text(),
        media_type="application/pdf",
        extractor="pypdfium2",
        extractor_version=f"{pypdfium2.version.PYPDFIUM_INFO.version}+{READER_VERSION}",
        blocks=reader.text.blocks(),
        pages=tuple(reader.text.pages),
        redactions=tuple(reader.text.redactions),
        title=title,
        notices=tuple(reader.notices()),
    )


def _refuse_other_files(data: bytes, name: str) -> None:
    if not data:
        raise UserError(tr("{name} is empty; choose another file.").format(name=name))
    if b"%PDF-" not in data[:_HEAD]:
        raise UserError(tr("{name} is not a PDF, or it is damaged; get it again from its source.").format(name=name))
    linearized = _LINEARIZED.search(data[: 2 * _HEAD])
    if b"%%EOF" not in data[-_TAIL:] or (linearized and int(linearized[1]) > len(data)):
        raise UserError(tr("{name} is cut short; get it again from its source.").format(name=name))


def open_pdf(data: bytes, name: str) -> pypdfium2.PdfDocument:
    """Open a PDF, under the lock of pdfium. Raises: UserError if it is damaged or protected."""
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == pdfium.FPDF_ERR_PASSWORD:
            message = tr("{name} is protected by a password. Remove the password and try again.")
        else:
            message = tr("{name} is damaged and cannot be read; get it again from its source.")
        raise UserError(message.format(name=name)) from error


@contextmanager
def _opened(data: bytes, name: str) -> Iterator[pypdfium2.PdfDocument]:
    with PDFIUM_LOCK:
        document = open_pdf(data, name)
    try:
        yield document
    finally:
        with PDFIUM_LOCK:
            document.close()


class _PdfReader:
    """Reads the pages of one document into a PdfText."""

    def __init__(self, document: pypdfium2.PdfDocument, name: str) -> None:
        self.text = PdfText()
        self.has_words = False
        self._document = document
        self._name = name
        self._silent: list[int] = []
        self._covered: list[int] = []

    def read(self, progress: Progress) -> None:
        """Read every page, taking turns with others that use pdfium."""
        with PDFIUM_LOCK:
            count = len(self._document)
        if not 0 < count <= PAGES_MAX:
            message = tr("{name} has no pages that can be read, or more than 20,000; get it again from its source.")
            raise UserError(message.format(name=self._name))
        for index in range(count):
            progress.report(index / count)
            with PDFIUM_LOCK:
                self._read_number(index + 1)
        progress.report(1.0)

    def notices(self) -> Iterator[str]:
        """Return sentences on what the text layer lacks, and what it may give away."""
        if self._silent:
            message = trn("Page {pages} has no text layer.", "Pages {pages} have no text layer.", len(self._silent))
            yield message.format(pages=_named(self._silent))
        if self._covered:
            message = trn(
                "Page {pages} has black boxes with text still under them, which anyone can copy out of the file.",
                "Pages {pages} have black boxes with text still under them, which anyone can copy out of the file.",
                len(self._covered),
            )
            yield message.format(pages=_named(self._covered))

    def _read_number(self, number: int) -> None:
        """Read one page; one that pdfium cannot open counts as a page without text."""
        try:
            page = open_flat(self._document, number - 1)
        except pypdfium2.PdfiumError:
            self._silent.append(number)
            self.text.add_page(Frame(0.0, 0.0, 0.0, 0.0, 0), (), frozenset(), ())
            return
        try:
            self._read_page(page, number)
        finally:
            page.close()

    def _read_page(self, page: pypdfium2.PdfPage, number: int) -> None:
        frame = Frame.of(page)
        characters = PageCharacters(page, frame)
        try:
            words = characters.words()
            boxes = self._hiding(find_boxes(page, frame), words, characters, number)
            paragraphs = find_paragraphs(find_lines(with_stand_ins(words, boxes)))
            bold = frozenset(place for place, one in enumerate(paragraphs) if _is_bold(one, characters))
        finally:
            characters.close()
        self.has_words = self.has_words or bool(words)
        if not words:
            self._silent.append(number)
        self.text.add_page(frame, paragraphs, bold, boxes)

    def _hiding(
        self, boxes: list[Rectangle], words: list[Word], characters: PageCharacters, number: int
    ) -> list[Rectangle]:
        """Return the boxes that hide what is under them; those behind light type do not."""
        kept: list[Rectangle] = []
        for box in boxes:
            under = [word for word in words if lies_under(word.box, box)]
            if any(characters.brightness(word) >= _LIGHT_MIN for word in under[:3]):
                continue
            kept.append(box)
            if under and number not in self._covered:
                self._covered.append(number)
        return kept


def _is_bold(paragraph: Paragraph, characters: PageCharacters) -> bool:
    """Say whether a paragraph of one line stands in bold type, judged by its ends."""
    words = paragraph.lines[0].words
    if len(paragraph.lines) > 1 or paragraph.lines[0].starts or words[0].is_box or words[-1].is_box:
        return False
    return characters.is_bold(words[0]) and characters.is_bold(words[-1])


def _title(document: pypdfium2.PdfDocument) -> str:
    with PDFIUM_LOCK:
        try:
            stated = document.get_metadata_value("Title")
        except (pypdfium2.PdfiumError, UnicodeError):
            return ""
    title = " ".join(stated.replace("\0", "").split())[:_TITLE_MAX]
    return "" if _GENERATED_TITLE.fullmatch(title) else title


def _named(pages: list[int]) -> str:
    """Return page numbers as a list to read, not too long."""
    shown = ", ".join(map(str, pages[:_PAGES_NAMED]))
    return f"{shown}, …" if len(pages) > _PAGES_NAMED else shown
