"""The look of the running program: fonts, palette and style sheet, after the system's scheme."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.shell.style_sheet import stylesheet
from desktop_app.shell.theme import Theme, build_palette, control_font, theme_for, theme_of


class Look(QObject):
    """Dresses the program, again whenever the system turns light or dark.

    A window that says so wears the style sheet itself, and all that belongs to it; else the whole program does, for
    which Qt takes two to three times as long.
    """

    changed = Signal()
    """The colours are others, or the screens, for which icons are drawn."""

    def __init__(self, app: QApplication, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._given = theme_of(app.palette())
        self._windows: list[QWidget] = []
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
        self._put_on(stylesheet(theme))
        self.changed.emit()

    def dress(self, window: QWidget) -> None:
        """Let a window wear the style sheet instead of the whole program."""
        self._windows.append(window)
        self._put_on(stylesheet(theme_now()))

    def let_go(self, window: QWidget) -> None:
        """Dress a window no longer, as it goes."""
        if window in self._windows:
            self._windows.remove(window)

    def _put_on(self, sheet: str) -> None:
        self._app.setStyleSheet("" if self._windows else sheet)
        for window in self._windows:
            window.setStyleSheet(sheet)


def theme_now() -> Theme:
    """Return the theme the program wears; a widget's own palette may say otherwise under a style sheet."""
    return theme_of(QApplication.palette())
