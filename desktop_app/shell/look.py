"""The look of the running program: fonts, palette and style sheet, after the system's scheme."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from desktop_app.core import paths
from desktop_app.shell.text_scale import scaled_sheet
from desktop_app.shell.theme import Theme, build_palette, control_font, stylesheet, theme_for, theme_of


class Look(QObject):
    """Dresses the program, again whenever the system turns light or dark."""

    changed = Signal()
    """The colours are others, or the screens, for which icons are drawn."""

    def __init__(self, app: QApplication, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._given = theme_of(app.palette())
        app.setFont(control_font())
        app.styleHints().colorSchemeChanged.connect(self.follow)
        app.screenAdded.connect(self.changed)
        for screen in app.screens():
            screen.geometryChanged.connect(self.changed)
        self.follow(app.styleHints().colorScheme())

    def follow(self, scheme: Qt.ColorScheme) -> None:
        """Take the theme that fits the system's scheme, or else the colours that the system gave at the start."""
        self.wear(self._given if scheme == Qt.ColorScheme.Unknown else theme_for(scheme))

    def wear(self, theme: Theme) -> None:
        """Take a theme."""
        self._app.setPalette(build_palette(theme))
        self._app.setStyleSheet(stylesheet(theme) + extra_sheet(theme))
        self.changed.emit()


def theme_now() -> Theme:
    """Return the theme the program wears; a widget's own palette may say otherwise under a style sheet."""
    return theme_of(QApplication.palette())


def extra_sheet(theme: Theme) -> str:
    """Return what the style sheet says beyond the theme's own: small boxes, arrows from files."""
    arrow = (paths.resources() / "icons" / "arrows" / f"down-{theme.name}.svg").as_posix()
    message = f"QFrame#message {{ background: {theme.pane}; border: none; border-bottom: 1px solid {theme.line}; }}"
    return (
        scaled_sheet(_EXTRA)
        + message
        + f'QComboBox::down-arrow {{ image: url("{arrow}"); width: 12px; height: 12px; }}'
    )


_EXTRA = """
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QMenu::icon { padding-left: 12px; }
QMenu::item { padding-left: 8px; }
QComboBox[role="small"] { padding: 1px 6px; font-size: 11px; }
QComboBox[role="small"]::drop-down { width: 16px; }
"""
