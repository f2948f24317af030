"""Icons drawn from SVG in the colours of the palette."""

from math import ceil
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QAction, QColor, QGuiApplication, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

ICON_PROPERTY = "iconName"


class Icons:
    """The icons of one folder, tinted on demand."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._kept: dict[tuple[str, int, str, float], QPixmap] = {}
        self._sources: dict[str, str] = {}

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
        scales = scales_shown()
        group = QPalette.ColorGroup
        looks = (
            (QIcon.Mode.Normal, palette.color(group.Active, QPalette.ColorRole.ButtonText)),
            (QIcon.Mode.Disabled, palette.color(group.Disabled, QPalette.ColorRole.ButtonText)),
        )
        for mode, colour in looks:
            for scale in scales:
                icon.addPixmap(self.pixmap(name, size, colour, scale), mode)
        return icon

    def dress(self, wearer: QAbstractButton | QAction, name: str) -> None:
        """Give a button or an action an icon that follows the theme."""
        wearer.setProperty(ICON_PROPERTY, name)
        self._tint(wearer)

    def redress(self, root: QWidget) -> None:
        """Tint anew every button and action under `root` that was dressed, after the theme changed."""
        for wearer in (*root.findChildren(QAbstractButton), *root.findChildren(QAction)):
            self._tint(wearer)

    def _tint(self, wearer: QAbstractButton | QAction) -> None:
        name = wearer.property(ICON_PROPERTY)
        if name:
            wearer.setIcon(self.icon(name, wearer.palette() if isinstance(wearer, QAbstractButton) else None))

    def _draw(self, name: str, size: int, colour: QColor, scale: float) -> QPixmap:
        if name not in self._sources:
            self._sources[name] = (self._folder / f"{name}.svg").read_text(encoding="utf-8")
        renderer = QSvgRenderer(QByteArray(self._sources[name].replace("currentColor", colour.name()).encode()))
        pixels = round(size * scale)
        picture = QPixmap(pixels, pixels)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setOpacity(colour.alphaF())
        renderer.render(painter, QRectF(0, 0, pixels, pixels))
        painter.end()
        picture.setDevicePixelRatio(scale)
        return picture


def scales_shown() -> tuple[int, ...]:
    """Return the scales at which some screen shows icons, rounded up: a larger picture shrinks well."""
    return tuple(sorted({ceil(screen.devicePixelRatio()) for screen in QGuiApplication.screens()})) or (1,)
