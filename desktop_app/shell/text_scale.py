"""How large the system wants its text, against the usual."""

import re
import sys
from math import isfinite

from PySide6.QtGui import QFontDatabase, QGuiApplication

USUAL_DPI = 96
USUAL_POINTS = 9 if sys.platform == "win32" else 11
"""The largest that systems set their own text in where nobody asked for larger text."""
LEAST, MOST = 0.75, 2.5
_TYPE_SIZE = re.compile(r"font-size: (\d+)px")


def text_scale() -> float:
    """Return how much larger than usual the system's text is; 1 for what merely follows a scaled display.

    A larger text shows in the font that the system names, or in dots to an inch beyond those of the display's scale.
    """
    screen = QGuiApplication.primaryScreen()
    if screen is None or sys.platform == "darwin":
        return 1.0
    points = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).pointSizeF()
    scale = screen.logicalDotsPerInchY() / USUAL_DPI * max(1.0, points / USUAL_POINTS)
    return min(max(scale, LEAST), MOST) if isfinite(scale) and scale > 0 else 1.0


def scaled(pixels: int) -> int:
    """Return a height or width that holds text, as much larger as the text is."""
    return round(pixels * text_scale())


def scaled_sheet(sheet: str) -> str:
    """Return a style sheet with its type sizes as much larger as the system's text is."""
    scale = text_scale()
    return _TYPE_SIZE.sub(lambda found: f"font-size: {round(int(found[1]) * scale)}px", sheet)
