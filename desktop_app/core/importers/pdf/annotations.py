"""What is laid over a PDF page: filled-in form fields, stamps, boxes drawn by a viewer's tools."""

import pypdfium2
import pypdfium2.raw as pdfium

_COUNT_MAX = 5000
_WITHOUT_LOOKS = frozenset({pdfium.FPDF_ANNOT_LINK, pdfium.FPDF_ANNOT_POPUP, pdfium.FPDF_ANNOT_TEXT})
"""Links, notes to open on a click: nothing of them prints."""


def open_flat(document: pypdfium2.PdfDocument, index: int) -> pypdfium2.PdfPage:
    """Open a page with what is laid over it made part of its content, in memory only; under the lock of pdfium.

    Raises: PdfiumError if the page cannot be opened.
    """
    page = document[index]
    if not _has_overlay(page):
        return page
    flattened = pdfium.FPDFPage_Flatten(page.raw, pdfium.FLAT_PRINT)
    if flattened != pdfium.FLATTEN_SUCCESS:
        return page
    page.close()
    return document[index]


def _has_overlay(page: pypdfium2.PdfPage) -> bool:
    count = pdfium.FPDFPage_GetAnnotCount(page.raw)
    if not 0 < count <= _COUNT_MAX:
        return False
    return any(_kind(page, place) not in _WITHOUT_LOOKS for place in range(count))


def _kind(page: pypdfium2.PdfPage, place: int) -> int:
    annotation = pdfium.FPDFPage_GetAnnot(page.raw, place)
    if not annotation:
        return int(pdfium.FPDF_ANNOT_LINK)
    kind = pdfium.FPDFAnnot_GetSubtype(annotation)
    pdfium.FPDFPage_CloseAnnot(annotation)
    return int(kind)
