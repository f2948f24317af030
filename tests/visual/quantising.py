"""Pictures in few colours, which makes their files a third as large."""

from collections import Counter
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

COLOURS = 256
ALIKE_BITS = 0xF8F8F8
"""Colours that agree in these bits count as one; the commonest of them stands for all."""
SMALLEST = 0
"""Qt's “quality” of a PNG is how little it is compressed."""


def few_colours(image: QImage) -> QImage:
    """Return a picture in the colours that it has most of."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    counted = Counter(memoryview(plain.constBits()).cast("B").cast("I"))
    alike: dict[int, list[int]] = {}
    for colour, _count in counted.most_common():
        alike.setdefault(colour & ALIKE_BITS, []).append(colour)
    weight = {bits: sum(counted[colour] for colour in some) for bits, some in alike.items()}
    heaviest = sorted(alike, key=lambda bits: -weight[bits])[:COLOURS]
    colours = [alike[bits][0] for bits in heaviest]
    return plain.convertToFormat(QImage.Format.Format_Indexed8, colours, Qt.ImageConversionFlag.ThresholdDither)


def save_small(image: QImage, path: Path) -> None:
    """Write a picture in few colours."""
    path.parent.mkdir(parents=True, exist_ok=True)
    few_colours(image).save(str(path), "PNG", SMALLEST)
