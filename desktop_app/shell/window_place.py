"""Where the window stands on the screen."""

from dataclasses import dataclass

from PySide6.QtCore import QByteArray, QDataStream, QMargins, QRect

FRAME = QMargins(8, 40, 8, 8)
"""What a window manager may put around the window, at most; it is known only once the window shows."""
WIDEST_FRAME_PX = 200
_MAGIC, _VERSION = 0x1D9D0CB, 3


def placed(wanted: QRect, available: QRect, frame: QMargins = FRAME) -> QRect:
    """Return where the inside of the window goes so that its frame, too, lies on the part of the screen it may use."""
    room = available.marginsRemoved(frame)
    size = wanted.size().boundedTo(room.size())
    left = max(room.left(), min(wanted.left(), room.right() + 1 - size.width()))
    top = max(room.top(), min(wanted.top(), room.bottom() + 1 - size.height()))
    return QRect(left, top, size.width(), size.height())


@dataclass(frozen=True, slots=True)
class KeptPlace:
    """Where the inside of a window stood, and the frame that was around it."""

    inside: QRect
    frame: QMargins


def kept_place(kept: QByteArray) -> KeptPlace | None:
    """Return where a window stood when its place was kept; None where that cannot be told.

    Qt itself moves a window down that stands at the top of the screen, by the height it thinks a frame has.
    Source: QWidget::saveGeometry, third version of its data: frame, inside when neither maximised nor full screen,
    number of the screen, two flags, width of the screen, inside.
    """
    data = QDataStream(kept)
    if data.readUInt32() != _MAGIC or data.readUInt16() != _VERSION:
        return None
    data.readUInt16()
    outside, normal, inside = QRect(), QRect(), QRect()
    data >> outside
    data >> normal
    data.readInt32()
    is_spread = data.readUInt8() or data.readUInt8()
    data.readInt32()
    data >> inside
    sides = (
        inside.left() - outside.left(),
        inside.top() - outside.top(),
        outside.right() - inside.right(),
        outside.bottom() - inside.bottom(),
    )
    is_whole = data.status() is QDataStream.Status.Ok and not is_spread
    has_frame = all(0 <= side <= WIDEST_FRAME_PX for side in sides)
    return KeptPlace(inside, QMargins(*sides)) if is_whole and has_frame else None
