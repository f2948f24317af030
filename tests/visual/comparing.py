"""Whether two pictures of a window show the same, for an eye that forgives how letters are drawn.

Both are compared at a third of their size, each point with the shades around it in the other, so that letters drawn by
other rules pass. What differs is counted in small tiles: one widget that moved, went or changed colour shows in its own
tiles, however large the window around it is.
"""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

SHRUNK = 3
VISIBLE = 14
"""Levels of 255 by which a shrunk point must differ from the shades around it before the eye sees it."""
TILE = 10
"""Shrunk points along the edge of a tile: 30 pixels of the window."""
SHARE_ALLOWED = 0.07
"""Of the points in a tile: seven of a hundred."""


@dataclass(frozen=True, slots=True)
class Difference:
    """How much two pictures differ: tiles that look different, and the first of them in pixels of the window."""

    tiles: int
    place: tuple[int, int] | None = None


def difference(seen: QImage, approved: QImage, zoom: int = 1) -> Difference:
    """Return how two pictures of one size differ; `zoom` is how many pixels make one of the window's."""
    here, there = shrunk(seen, SHRUNK * zoom), shrunk(approved, SHRUNK * zoom)
    differs = (missing(here, there) > VISIBLE) | (missing(there, here) > VISIBLE)
    worst = [
        (float(differs[top : top + TILE, left : left + TILE].sum()) / TILE**2, (left * SHRUNK, top * SHRUNK))
        for top in range(0, differs.shape[0], TILE // 2)
        for left in range(0, differs.shape[1], TILE // 2)
    ]
    bad = [place for share, place in worst if share > SHARE_ALLOWED]
    return Difference(len(bad), bad[0] if bad else None)


def shrunk(image: QImage, by: int) -> np.ndarray:
    """Return a picture at a fraction of its size, as levels of red, green and blue."""
    smooth = Qt.TransformationMode.SmoothTransformation
    small = image.scaled(image.size() / by, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
    small = small.convertToFormat(QImage.Format.Format_RGBX8888)
    rows = np.frombuffer(small.constBits(), dtype=np.uint8).reshape(small.height(), small.bytesPerLine())
    return rows[:, : small.width() * 4].reshape(small.height(), small.width(), 4)[:, :, :3].astype(np.int16)


def missing(here: np.ndarray, there: np.ndarray) -> np.ndarray:
    """Return for each point of `here` how far it is from all shades between the lightest and darkest around it."""
    padded = np.pad(there, ((1, 1), (1, 1), (0, 0)), mode="edge")
    height, width = here.shape[:2]
    around = [padded[down : down + height, right : right + width] for down in range(3) for right in range(3)]
    darkest, lightest = np.minimum.reduce(around), np.maximum.reduce(around)
    return np.maximum(here - lightest, darkest - here).max(axis=2)
