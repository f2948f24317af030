"""Icons of Windows and macOS, drawn from the SVG on any system."""

import struct
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

ICO_SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)
"""What Windows shows at 100 % to 250 %, in lists, on the task bar, as tiles."""

ICNS_PICTURES = {
    b"ic07": 128,
    b"ic08": 256,
    b"ic09": 512,
    b"ic10": 1024,
    b"ic11": 32,
    b"ic12": 64,
    b"ic13": 256,
    b"ic14": 512,
}
"""The PNG parts of an ICNS file: 128, 256, 512, then 512, 16, 32, 128 and 256 points at double density."""

ICNS_PIXELS = {b"ic04": 16, b"ic05": 32}
"""The small sizes at single density, which an application's icon must carry as packed pixels, not as PNG."""

PANEL_SIZE = (328, 628)
"""The picture beside an installer's last page, at double density."""

PANEL_COLOUR, PANEL_ICON = "#f4f3f0", 192

LONGEST_LITERAL, LONGEST_RUN, SHORTEST_RUN = 128, 130, 3


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawn square: its file as PNG, and its pixels as four planes, alpha first."""

    png: bytes
    planes: tuple[bytes, bytes, bytes, bytes]


def draw(svg: Path, size: int) -> Picture:
    """Draw `svg` as a square of `size` pixels; the same drawing gives the same bytes.

    Raises ValueError if it is no drawing.
    """
    from PySide6.QtCore import QBuffer, QIODevice, Qt
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    renderer = QSvgRenderer(str(svg))
    if not renderer.isValid():
        raise ValueError(f"{svg} is no drawing")
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    pixels = bytes(image.constBits())  # blue, green, red, alpha
    return Picture(bytes(buffer.data().data()), (pixels[3::4], pixels[2::4], pixels[1::4], pixels[0::4]))


def write_ico(svg: Path, out: Path) -> Path:
    """Write the drawing as an icon for Windows and return `out`."""
    pictures = {size: draw(svg, size).png for size in ICO_SIZES}
    directory = struct.pack("<HHH", 0, 1, len(pictures))
    place = len(directory) + 16 * len(pictures)
    for size, png in pictures.items():
        directory += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(png), place)
        place += len(png)
    return _write(out, [directory, *pictures.values()])


def write_icns(svg: Path, out: Path) -> Path:
    """Write the drawing as an icon for macOS and return `out`."""
    parts = {kind: _argb(draw(svg, size)) for kind, size in ICNS_PIXELS.items()}
    parts |= {kind: draw(svg, size).png for kind, size in ICNS_PICTURES.items()}
    body = b"".join(kind + struct.pack(">I", 8 + len(part)) + part for kind, part in parts.items())
    return _write(out, [b"icns", struct.pack(">I", 8 + len(body)), body])


def write_panel(svg: Path, out: Path) -> Path:
    """Write the picture beside an installer's last page, the drawing on our ground, as a BMP; return `out`."""
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QColor, QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    width, height = PANEL_SIZE
    image = QImage(width, height, QImage.Format.Format_RGB888)
    image.fill(QColor(PANEL_COLOUR))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    side = (width - PANEL_ICON) / 2
    QSvgRenderer(str(svg)).render(painter, QRectF(side, side, PANEL_ICON, PANEL_ICON))
    painter.end()
    out.parent.mkdir(parents=True, exist_ok=True)
    image.save(str(out), "BMP")
    return out


def packed(plane: bytes) -> bytes:
    """Return a plane of pixels packed as ICNS has it.

    A byte below 128 heralds that many and one more bytes as they are, a byte from 128 on a run of one byte, three long
    and upward.
    """
    out, literal, place = bytearray(), bytearray(), 0
    while place < len(plane):
        run = _run_at(plane, place)
        if run < SHORTEST_RUN:
            literal.append(plane[place])
            place += 1
        else:
            out += _literals(literal) + bytes([run + 0x80 - SHORTEST_RUN, plane[place]])
            literal.clear()
            place += run
    return bytes(out + _literals(literal))


def _run_at(plane: bytes, place: int) -> int:
    end = place
    while end < min(place + LONGEST_RUN, len(plane)) and plane[end] == plane[place]:
        end += 1
    return end - place


def _literals(literal: bytearray) -> bytes:
    pieces = [literal[start : start + LONGEST_LITERAL] for start in range(0, len(literal), LONGEST_LITERAL)]
    return b"".join(bytes([len(piece) - 1]) + piece for piece in pieces)


def _argb(picture: Picture) -> bytes:
    return b"ARGB" + b"".join(packed(plane) for plane in picture.planes)


def _write(out: Path, parts: Iterable[bytes]) -> Path:
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_bytes(b"".join(parts))
    return out
