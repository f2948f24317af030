"""The window comes back where it stood, frame and all."""

import pytest
from PySide6.QtCore import QByteArray, QDataStream, QIODevice, QMargins, QRect
from PySide6.QtWidgets import QWidget

from desktop_app.shell.window_place import FRAME, KeptPlace, kept_place, placed

SCREEN = QRect(0, 0, 1920, 1080)


def kept(outside: QRect, inside: QRect, is_maximised: bool = False) -> QByteArray:
    """Return what Qt keeps of a window."""
    made = QByteArray()
    data = QDataStream(made, QIODevice.OpenModeFlag.WriteOnly)
    data.writeUInt32(0x1D9D0CB)
    data.writeUInt16(3)
    data.writeUInt16(0)
    data << outside << inside
    data.writeInt32(0)
    data.writeUInt8(int(is_maximised))
    data.writeUInt8(0)
    data.writeInt32(1920)
    data << inside
    return made


def test_window_comes_back_at_the_same_height_when_its_frame_is_low() -> None:
    inside = QRect(8, 31, 1000, 700)
    place = kept_place(kept(inside.marginsAdded(QMargins(1, 31, 1, 1)), inside))
    assert place == KeptPlace(inside, QMargins(1, 31, 1, 1))
    assert placed(place.inside, SCREEN, place.frame) == inside
    assert placed(inside, SCREEN).top() == 40


def test_nothing_is_told_of_what_cannot_be_read() -> None:
    inside = QRect(8, 31, 1000, 700)
    assert kept_place(kept(inside.marginsAdded(QMargins(1, 31, 1, 1)), inside, is_maximised=True)) is None
    assert kept_place(kept(inside.marginsRemoved(QMargins(5, 5, 5, 5)), inside)) is None
    for strange in (QByteArray(), QByteArray(b"\x00" * 80), kept(inside, inside).left(30)):
        assert kept_place(strange) is None


def test_place_is_read_from_what_qt_keeps(qtbot: object) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.setGeometry(30, 40, 500, 400)
    window.show()
    outside, inside = window.frameGeometry(), window.geometry()
    place = kept_place(window.saveGeometry())
    assert place is not None
    assert place.inside == inside
    assert place.inside.marginsAdded(place.frame) == outside


@pytest.mark.parametrize("wanted", [QRect(-500, -500, 800, 600), QRect(1900, 1000, 800, 600), QRect(0, 0, 4000, 3000)])
def test_window_lies_on_the_screen_wherever_it_stood(wanted: QRect) -> None:
    for frame in (QMargins(), QMargins(1, 31, 1, 1), FRAME):
        assert SCREEN.contains(placed(wanted, SCREEN, frame).marginsAdded(frame))
