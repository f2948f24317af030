"""Pictures of the pages of a PDF, as they look."""

from collections import OrderedDict

import pypdfium2
import pypdfium2.raw as pdfium

from desktop_app.core.errors import UserError
from desktop_app.core.i18n import tr
from desktop_app.core.importers.pdf.annotations import open_flat
from desktop_app.core.importers.pdf.part import Part, Picture
from desktop_app.core.importers.pdf.reader import PDFIUM_LOCK, open_pdf

_PAGES_OPEN = 3
_PAGES_BEFORE_FRESH = 64
"""pdfium keeps what it has read of a document: it is opened afresh after so many pages."""

_PIXELS_MAX = 1 << 25
_WHITE = 0xFFFFFFFF


class PdfPictures:
    """Draws pages of one PDF; any thread may, one at a time."""

    def __init__(self, data: bytes, name: str) -> None:
        """Open a PDF. Raises: UserError if it is damaged or protected."""
        self._data = data
        self._name = name
        self._pages: OrderedDict[int, pypdfium2.PdfPage] = OrderedDict()
        self._opened = 0
        with PDFIUM_LOCK:
            self._document = open_pdf(data, name)

    def draw(self, part: Part) -> Picture:
        """Return the picture of a part. Raises: UserError if the page cannot be drawn."""
        if not 0 < part.width * part.height <= _PIXELS_MAX:
            raise ValueError(f"{part.width} x {part.height} pixels are not one picture")
        with PDFIUM_LOCK:
            try:
                return _drawn(self._page(part.page), part)
            except (pypdfium2.PdfiumError, IndexError) as error:
                message = tr("Page {number} of {name} cannot be drawn: it is damaged.")
                raise UserError(message.format(number=part.page + 1, name=self._name)) from error

    def close(self) -> None:
        """Let go of the document."""
        with PDFIUM_LOCK:
            self._close_pages()
            self._document.close()

    def _page(self, number: int) -> pypdfium2.PdfPage:
        page = self._pages.pop(number, None)
        if page is None:
            self._opened += 1
            if self._opened > _PAGES_BEFORE_FRESH:
                self._open_afresh()
            page = open_flat(self._document, number)
        self._pages[number] = page
        while len(self._pages) > _PAGES_OPEN:
            self._pages.popitem(last=False)[1].close()
        return page

    def _open_afresh(self) -> None:
        self._close_pages()
        self._document.close()
        self._document = open_pdf(self._data, self._name)
        self._opened = 1

    def _close_pages(self) -> None:
        while self._pages:
            self._pages.popitem()[1].close()


def _drawn(page: pypdfium2.PdfPage, part: Part) -> Picture:
    """Draw on white: what a page leaves blank is paper."""
    bitmap = pypdfium2.PdfBitmap.new_native(part.width, part.height, pdfium.FPDFBitmap_BGRx)
    try:
        pdfium.FPDFBitmap_FillRect(bitmap.raw, 0, 0, part.width, part.height, _WHITE)
        flags = pdfium.FPDF_ANNOT | pdfium.FPDF_RENDER_LIMITEDIMAGECACHE
        pdfium.FPDF_RenderPageBitmap(bitmap.raw, page.raw, -part.left, -part.top, part.across, part.down, 0, flags)
        return Picture(part.width, part.height, bytes(bitmap.buffer))
    finally:
        bitmap.close()
