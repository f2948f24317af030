"""The roles under which models hand their values to views."""

from enum import IntEnum

from PySide6.QtCore import Qt


class Role(IntEnum):
    """What a row is asked for, beyond its display text."""

    ID = Qt.ItemDataRole.UserRole + 1
    TITLE = Qt.ItemDataRole.UserRole + 2
    DETAIL = Qt.ItemDataRole.UserRole + 3
    IS_ON_DESK = Qt.ItemDataRole.UserRole + 4
    VALUE = Qt.ItemDataRole.UserRole + 5
    IS_CHOSEN = Qt.ItemDataRole.UserRole + 6
    COUNTS = Qt.ItemDataRole.UserRole + 7
    LAST_ID = Qt.ItemDataRole.UserRole + 8
