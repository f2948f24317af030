"""Black boxes drawn on a PDF page: what a redaction looks like."""

import ctypes
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium

from desktop_app.core.importers.pdf.frame import Frame, Rectangle

_DARK_MAX = 48
"""Of 255, for each colour."""
_OPAQUE_MIN = 200
_WIDTH_MIN = 12.0
_HEIGHT_MIN = 5.0
_PAGE_SHARE_MAX = 0.6
_SEGMENTS_MAX = 8
_OBJECTS_MAX = 20_000
_DEPTH_MAX = 6
_TOUCHING = 1.5
_LOOK_BACK = 24
_BOXES_MAX = 500


@dataclass(frozen=True, slots=True)
class _Placement:
    """How a form's space lies in the page's: x' = ax + cy + e, y' = bx + dy + f."""

    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 1.0
    e: float = 0.0
    f: float = 0.0

    def inside(self, outer: "_Placement") -> "_Placement":
        """Return the placement in the space that `outer` is placed in."""
        return _Placement(
            self.a * outer.a + self.b * outer.c,
            self.a * outer.b + self.b * outer.d,
            self.c * outer.a + self.d * outer.c,
            self.c * outer.b + self.d * outer.d,
            self.e * outer.a + self.f * outer.c + outer.e,
            self.e * outer.b + self.f * outer.d + outer.f,
        )

    def is_straight(self) -> bool:
        """Say whether rectangles stay rectangles."""
        return abs(self.b) + abs(self.c) < 1e-3 or abs(self.a) + abs(self.d) < 1e-3

    def moved(self, left: float, bottom: float, right: float, top: float) -> tuple[float, float, float, float]:
        """Return two opposite corners, placed."""
        return (
            self.a * left + self.c * bottom + self.e,
            self.b * left + self.d * bottom + self.f,
            self.a * right + self.c * top + self.e,
            self.b * right + self.d * top + self.f,
        )


def find_boxes(page: pypdfium2.PdfPage, frame: Frame) -> list[Rectangle]:
    """Return the black rectangles of word size or more, from the top down; touching ones of a line joined."""
    page_area = frame.width * frame.height
    found = [
        box
        for box in _dark_rectangles(page, frame)
        if box.width >= _WIDTH_MIN
        and box.height >= _HEIGHT_MIN
        and box.width * box.height <= _PAGE_SHARE_MAX * page_area
    ]
    return _joined(found[:_BOXES_MAX])


def _dark_rectangles(page: pypdfium2.PdfPage, frame: Frame) -> Iterator[Rectangle]:
    left_over = _OBJECTS_MAX
    count = min(max(0, pdfium.FPDFPage_CountObjects(page.raw)), _OBJECTS_MAX)
    waiting = [(pdfium.FPDFPage_GetObject(page.raw, index), _Placement(), 0) for index in reversed(range(count))]
    while waiting and left_over:
        item, placement, depth = waiting.pop()
        left_over -= 1
        kind = pdfium.FPDFPageObj_GetType(item) if item else -1
        if kind == pdfium.FPDF_PAGEOBJ_FORM and depth < _DEPTH_MAX:
            inner = _placement(item).inside(placement)
            members = min(max(0, pdfium.FPDFFormObj_CountObjects(item)), left_over)
            waiting += [(pdfium.FPDFFormObj_GetObject(item, index), inner, depth + 1) for index in range(members)]
        elif kind == pdfium.FPDF_PAGEOBJ_PATH and placement.is_straight() and _is_dark_rectangle(item):
            edges = [ctypes.c_float() for _ in range(4)]
            if pdfium.FPDFPageObj_GetBounds(item, *edges):
                yield frame.placed(*placement.moved(*(edge.value for edge in edges)))


def _placement(item: object) -> _Placement:
    matrix = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(item, matrix):
        return _Placement()
    return _Placement(matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f)


def _is_dark_rectangle(path: object) -> bool:
    """Say whether a path paints a dark bar: a filled rectangle, or one level stroke of a thick pen."""
    mode, stroke = ctypes.c_int(), ctypes.c_int()
    if not pdfium.FPDFPath_GetDrawMode(path, mode, stroke):
        return False
    count = pdfium.FPDFPath_CountSegments(path)
    if mode.value != pdfium.FPDF_FILLMODE_NONE and _is_dark(path, pdfium.FPDFPageObj_GetFillColor):
        return 4 <= count <= _SEGMENTS_MAX and _runs_along_edges(path, count)
    width = ctypes.c_float()
    if not stroke.value or not pdfium.FPDFPageObj_GetStrokeWidth(path, width) or width.value < _HEIGHT_MIN:
        return False
    return count == 2 and _is_dark(path, pdfium.FPDFPageObj_GetStrokeColor) and _runs_along_edges(path, count)


def _is_dark(path: object, colour_of: Callable[..., int]) -> bool:
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    if not colour_of(path, red, green, blue, alpha):
        return False
    return max(red.value, green.value, blue.value) <= _DARK_MAX and alpha.value >= _OPAQUE_MIN


def _runs_along_edges(path: object, count: int) -> bool:
    """Say whether a path is made of level and upright lines only."""
    x, y = ctypes.c_float(), ctypes.c_float()
    before: tuple[float, float] | None = None
    for index in range(count):
        segment = pdfium.FPDFPath_GetPathSegment(path, index)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind == pdfium.FPDF_SEGMENT_BEZIERTO or not pdfium.FPDFPathSegment_GetPoint(segment, x, y):
            return False
        if kind == pdfium.FPDF_SEGMENT_LINETO and before is not None:
            across, along = abs(x.value - before[0]), abs(y.value - before[1])
            if min(across, along) > 0.05 * max(across, along, 1e-6):
                return False
        before = (x.value, y.value)
    return True


def _joined(boxes: Sequence[Rectangle]) -> list[Rectangle]:
    """Join boxes that overlap or touch on one line; each looks back only at boxes of its own height on the page."""
    joined: list[Rectangle] = []
    for box in sorted(boxes, key=lambda box: (-box.top, box.left, -box.right, box.bottom)):
        for place in range(len(joined) - 1, max(-1, len(joined) - 1 - _LOOK_BACK), -1):
            if _is_one_with(joined[place], box):
                joined[place] = joined[place].joined(box)
                break
        else:
            joined.append(box)
    return joined


def _is_one_with(first: Rectangle, second: Rectangle) -> bool:
    shared = first.shared_height(second)
    return first.shared_width(second) >= -_TOUCHING and shared >= 0.6 * max(first.height, second.height)
