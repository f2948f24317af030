"""Icons drawn from SVG in the colours of the palette."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

SCALES = (1, 2, 3)
ICON_PROPERTY = "iconName"


class Icons:
    """The icons of one folder, tinted on demand."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._kept: dict[tuple[str, int, str, float], QPixmap] = {}

    def pixmap(self, name: str, size: int, colour: QColor, scale: float = 1.0) -> QPixmap:
        """Return the icon as a picture of `size` pixels of the screen's own measure."""
        key = (name, size, colour.name(QColor.NameFormat.HexArgb), scale)
        if key not in self._kept:
            self._kept[key] = self._draw(name, size, colour, scale)
        return self._kept[key]

    def icon(self, name: str, palette: QPalette | None = None, size: int = 18) -> QIcon:
        """Return the icon with its normal, selected and disabled looks in `palette`."""
        palette = palette or QApplication.palette()
        icon = QIcon()
        group = QPalette.ColorGroup
        looks = (
            (QIcon.Mode.Normal, palette.color(group.Active, QPalette.ColorRole.ButtonText)),
            (QIcon.Mode.Disabled, palette.color(group.Disabled, QPalette.ColorRole.ButtonText)),
        )
        for mode, colour in looks:
            for scale in SCALES:
                icon.addPixmap(self.pixmap(name, size, colour, scale), mode)
        return icon

    def dress(self, button: QAbstractButton, name: str) -> None:
        """Give `button` an icon that follows the theme."""
        button.setProperty(ICON_PROPERTY, name)
        button.setIcon(self.icon(name, button.palette()))

    def redress(self, root: QWidget) -> None:
        """Tint anew every button under `root` that was dressed, after the theme changed."""
        for button in root.findChildren(QAbstractButton):
            name = button.property(ICON_PROPERTY)
            if name:
                button.setIcon(self.icon(name, button.palette()))

    def _draw(self, name: str, size: int, colour: QColor, scale: float) -> QPixmap:
        source = (self._folder / f"{name}.svg").read_text(encoding="utf-8")
        renderer = QSvgRenderer(QByteArray(source.replace("currentColor", colour.name()).encode()))
        pixels = round(size * scale)
        picture = QPixmap(pixels, pixels)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setOpacity(colour.alphaF())
        renderer.render(painter, QRectF(0, 0, pixels, pixels))
        painter.end()
        picture.setDevicePixelRatio(scale)
        return picture
