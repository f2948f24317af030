"""The look: colours of the light and the dark theme, the fonts, the style sheet of the whole window.

What the style sheet knows of besides Qt's own widgets (set as dynamic properties before a widget shows):
`role` of a QLabel: "title", "section", "quiet", "chip", "key", "cue"; of a QFrame: "card", "bar", "side", "line";
of a QPushButton or QToolButton: "primary", "segment" (with `place` "first", "middle", "last" or "only"), "flat",
"verdict".
"""

from dataclasses import dataclass
from pathlib import Path
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette

from desktop_app.shell.text_scale import scaled_sheet, text_scale

LETTERS = "ABCDEFGH"
READING_FAMILIES = ("Noto Serif", "Source Serif 4", "Georgia", "DejaVu Serif", "serif")
CONTROL_FAMILIES = ("Inter", "Noto Sans", "Source Sans 3", "Segoe UI", "Helvetica Neue", "DejaVu Sans", "sans-serif")


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of one scheme, by name, as #rrggbb; `topics` are those of A to H.

    Topic colours are for marks, underlines and ribbons; letters and all other text stand in ink on a tint.
    `quiet` is for text on the pane, `muted` for text on the ground or on something selected. `line` parts areas,
    `edge` frames what can be operated. No two topics look alike to a person who is colour-blind, at full strength.
    `tint`, `tint_current` and `ribbon` are how much of a topic's colour shows, 0..1.
    """

    name: str
    is_dark: bool
    ground: str
    pane: str
    ink: str
    quiet: str
    muted: str
    line: str
    edge: str
    accent: str
    on_accent: str
    selected: str
    hover: str
    bar: str
    on_bar: str
    bar_edge: str
    handle: str
    found: str
    selection: str
    topics: tuple[str, ...]
    tint: float
    tint_current: float
    ribbon: float

    def topic(self, colour: int | None) -> QColor:
        """Return the full colour of a topic; that of quiet text for what has no topic."""
        return QColor(self.quiet if colour is None else self.topics[colour % len(self.topics)])

    def topic_tint(self, colour: int | None, is_current: bool = False) -> QColor:
        """Return the translucent colour that a highlight is filled with."""
        tint = self.topic(colour)
        tint.setAlphaF(self.tint_current if is_current else self.tint)
        return tint


LIGHT = Theme(
    name="light",
    is_dark=False,
    ground="#f4f3f0",
    pane="#ffffff",
    ink="#20242a",
    quiet="#5a5f66",
    muted="#5a5f66",
    line="#dedbd5",
    edge="#7f848a",
    accent="#2b5f8c",
    on_accent="#ffffff",
    selected="#e6eef6",
    hover="#eceae5",
    bar="#33373d",
    on_bar="#ffffff",
    bar_edge="#33373d",
    handle="#7f848a",
    found="#ffe08a",
    selection="#c9dff4",
    topics=("#af4a14", "#137ad5", "#209669", "#9b3f77", "#ad7c1e", "#1c7290", "#900c3c", "#4e3da9"),
    tint=0.17,
    tint_current=0.36,
    ribbon=0.34,
)

DARK = Theme(
    name="dark",
    is_dark=True,
    ground="#1c1e21",
    pane="#24272b",
    ink="#e4e3df",
    quiet="#aab0b6",
    muted="#aab0b6",
    line="#383c42",
    edge="#7d848b",
    accent="#7db3e0",
    on_accent="#14202b",
    selected="#2a3845",
    hover="#2b2f34",
    bar="#0e0f11",
    on_bar="#e4e3df",
    bar_edge="#7d848b",
    handle="#7d848b",
    found="#4a3a0c",
    selection="#28435e",
    topics=("#eb681c", "#93cbfe", "#2cc29c", "#e3a0cc", "#ebbc4f", "#5993bb", "#f7868d", "#ae97ff"),
    tint=0.20,
    tint_current=0.38,
    ribbon=0.36,
)


def theme_for(scheme: Qt.ColorScheme) -> Theme:
    """Return the theme that fits what the system prefers; light where it says nothing."""
    return DARK if scheme == Qt.ColorScheme.Dark else LIGHT


def theme_of(palette: QPalette) -> Theme:
    """Return the theme that a palette was built from, so that a widget follows its own palette."""
    return DARK if palette.color(QPalette.ColorRole.Window).lightness() < 128 else LIGHT


def build_palette(theme: Theme) -> QPalette:
    """Return the palette of a theme, for QApplication.setPalette."""
    roles = QPalette.ColorRole
    colours = {
        roles.Window: theme.ground,
        roles.WindowText: theme.ink,
        roles.Base: theme.pane,
        roles.AlternateBase: theme.ground,
        roles.Text: theme.ink,
        roles.Button: theme.pane,
        roles.ButtonText: theme.ink,
        roles.BrightText: theme.on_accent,
        roles.ToolTipBase: theme.pane,
        roles.ToolTipText: theme.ink,
        roles.PlaceholderText: theme.quiet,
        roles.Highlight: theme.selection,
        roles.HighlightedText: theme.ink,
        roles.Link: theme.accent,
        roles.LinkVisited: theme.accent,
        roles.Light: theme.hover,
        roles.Midlight: theme.hover,
        roles.Mid: theme.line,
        roles.Dark: theme.line,
        roles.Shadow: theme.line,
        roles.Accent: theme.accent,
    }
    palette = QPalette()
    for role, colour in colours.items():
        palette.setColor(role, QColor(colour))
    for role in (roles.Text, roles.WindowText, roles.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.quiet))
    return palette


def load_fonts(folder: Path) -> tuple[str, ...]:
    """Make the font files in `folder` known to the program; return the families that came, in order."""
    families: dict[str, None] = {}
    files = sorted(folder.rglob("*")) if folder.is_dir() else []
    for file in files:
        if file.suffix.lower() in {".ttf", ".otf"}:
            number = QFontDatabase.addApplicationFont(str(file))
            families.update(dict.fromkeys(QFontDatabase.applicationFontFamilies(number) if number >= 0 else ()))
    return tuple(families)


def reading_font(size_px: int = 16) -> QFont:
    """Return the serif of the reading panes; the nearest that the system has where the bundled one is missing."""
    font = QFont()
    font.setFamilies(READING_FAMILIES)
    font.setStyleHint(QFont.StyleHint.Serif)
    font.setPixelSize(size_px)
    return font


def control_font(size_px: int = 13, scale: float | None = None) -> QFont:
    """Return the sans of everything that is not a document's text, as much larger as the system's text is."""
    font = QFont()
    font.setFamilies(CONTROL_FAMILIES)
    font.setStyleHint(QFont.StyleHint.SansSerif)
    font.setPixelSize(round(size_px * (text_scale() if scale is None else scale)))
    return font


def stylesheet(theme: Theme) -> str:
    """Return the style sheet of the whole window in the theme's colours, for QApplication.setStyleSheet."""
    names = {name: getattr(theme, name) for name in Theme.__dataclass_fields__}
    sheet = Template(_SHEET).substitute({name: value for name, value in names.items() if isinstance(value, str)})
    return scaled_sheet(sheet)


_SHEET = """
QMainWindow, QDialog { background: $ground; }
QToolTip { background: $pane; color: $ink; border: 1px solid $line; padding: 4px 8px; }
QLabel { background: transparent; }
QLabel[role="title"] { font-weight: 600; }
QLabel[role="section"] { color: $muted; font-weight: 600; font-size: 11px; }
QLabel[role="quiet"] { color: $muted; font-size: 12px; }
QLabel[role="cue"] { color: $ink; font-size: 12px; border-left: 2px solid $accent; padding-left: 8px; }
QLabel[role="chip"] {
    background: $pane; border: 1px solid $line; border-radius: 10px; padding: 2px 8px; font-size: 11px;
}
QLabel[role="badge"] {
    color: $accent; border: 1px solid $accent; border-radius: 9px; padding: 1px 8px; font-size: 11px;
}
QLabel[role="key"] {
    color: $muted; border: 1px solid $line; border-radius: 4px; padding: 0 4px; font-size: 11px;
}
QFrame[role="card"] { background: $pane; border: 1px solid $line; border-radius: 8px; }
QFrame[role="popover"] { background: $pane; border: 1px solid $line; }
QFrame#hoverCard { border-color: $edge; }
QFrame[role="bar"] { background: $ground; border: none; }
QFrame[role="side"] { background: $ground; border: none; }
QFrame[role="line"] { background: $line; border: none; }
QSplitter::handle { background: $line; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }

QPushButton, QToolButton {
    background: $pane; color: $ink; border: 1px solid $edge; border-radius: 6px; padding: 5px 12px;
}
QToolButton { padding: 5px 8px; }
QPushButton:hover, QToolButton:hover { background: $hover; }
QPushButton:pressed, QToolButton:pressed, QPushButton:checked, QToolButton:checked { background: $selected; }
QPushButton[ring="true"], QToolButton[ring="true"], QDialog QPushButton:focus { border-color: $accent; }
QPushButton:disabled, QToolButton:disabled { color: $muted; background: $ground; }
QPushButton:default { border-color: $accent; }
QPushButton[role="primary"], QToolButton[role="primary"] {
    background: $accent; color: $on_accent; border-color: $accent; font-weight: 600;
}
QPushButton[role="primary"][ring="true"] { border: 2px solid $ink; padding: 4px 11px; }
QPushButton[role="primary"]:disabled { background: $line; color: $muted; border-color: $line; }
QPushButton[role="flat"], QToolButton[role="flat"] { background: transparent; border-color: transparent; }
QPushButton[role="flat"]:hover, QToolButton[role="flat"]:hover { background: $hover; }
QPushButton[role="flat"][ring="true"], QToolButton[role="flat"][ring="true"] { border-color: $accent; }
QPushButton[role="quote"] {
    background: transparent; border: none; border-left: 2px solid $line; border-radius: 0; text-align: left; padding: 0;
}
QPushButton[role="quote"]:hover { background: $hover; border-left-color: $accent; }
QPushButton[role="quote"][ring="true"] { border: 1px solid $accent; }
QPushButton[role="segment"], QToolButton[role="segment"] { border-radius: 0; border-right: none; padding: 5px 12px; }
QPushButton[role="segment"][place="first"], QToolButton[role="segment"][place="first"] {
    border-top-left-radius: 6px; border-bottom-left-radius: 6px;
}
QPushButton[role="segment"][place="last"], QToolButton[role="segment"][place="last"] {
    border-right: 1px solid $edge; border-top-right-radius: 6px; border-bottom-right-radius: 6px;
}
QPushButton[role="segment"][place="only"], QToolButton[role="segment"][place="only"] {
    border: 1px solid $edge; border-radius: 6px;
}
QPushButton[role="segment"]:checked, QToolButton[role="segment"]:checked {
    background: $selected; color: $accent; font-weight: 600;
}
QPushButton[role="segment"][ring="true"], QToolButton[role="segment"][ring="true"] { border: 1px solid $accent; }
QToolButton[role="option"] {
    background: transparent; border: 1px solid transparent; border-radius: 4px; padding: 0;
    color: $muted; font-size: 12px;
}
QToolButton[role="option"]:hover { background: $hover; }
QToolButton[role="option"]:checked { background: $selected; color: $accent; font-weight: 600; border-color: $accent; }
QToolButton[role="option"][ring="true"] { border-color: $ink; }
QLabel[role="note"] {
    background: $pane; color: $ink; border: 1px solid $line; border-radius: 6px; padding: 6px 10px; font-size: 12px;
}
QPushButton[role="verdict"]:checked { border-color: $accent; color: $accent; font-weight: 600; }

QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QSpinBox {
    background: $pane; color: $ink; border: 1px solid $edge; border-radius: 6px; padding: 5px 8px;
    selection-background-color: $selection; selection-color: $ink;
}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus { border-color: $accent; }
QComboBox[ring="true"], QDialog QComboBox:focus { border-color: $accent; }
QComboBox::drop-down { border: none; width: 20px; }
QComboBox QAbstractItemView {
    background: $pane; color: $ink; border: 1px solid $line; outline: none;
    selection-background-color: $selected; selection-color: $ink;
}
QListView, QTreeView, QTableView {
    background: transparent; border: none; outline: none; color: $ink;
    selection-background-color: $selected; selection-color: $ink;
}
QListView::item, QTreeView::item { border-radius: 6px; padding: 5px 8px; border: 1px solid transparent; }
QListView::item:hover, QTreeView::item:hover { background: $hover; }
QListView::item:selected, QTreeView::item:selected { background: $selected; color: $ink; }
QListView::item:focus, QTreeView::item:focus { border-color: $accent; }
QHeaderView::section { background: $ground; color: $muted; border: none; padding: 4px 8px; }

QMenuBar { background: $ground; color: $ink; }
QMenuBar::item { background: transparent; padding: 4px 8px; border-radius: 4px; }
QMenuBar::item:selected { background: $selected; }
QMenu { background: $pane; color: $ink; border: 1px solid $line; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 12px; border-radius: 4px; }
QMenu::item:selected { background: $selected; }
QMenu::item:disabled { color: $muted; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QStatusBar { background: $ground; color: $muted; border-top: 1px solid $line; }
QStatusBar::item { border: none; }
QToolBar { background: $ground; border: none; border-bottom: 1px solid $line; spacing: 8px; padding: 8px 12px; }
QTabBar::tab { background: transparent; color: $muted; padding: 6px 12px; border: none; }
QTabBar::tab:selected { color: $ink; border-bottom: 2px solid $accent; }
QTabWidget::pane { border: none; }

QProgressBar { background: $line; border: none; border-radius: 2px; max-height: 4px; color: transparent; }
QProgressBar::chunk { background: $accent; border-radius: 2px; }

QSlider { min-height: 18px; background: transparent; border: 1px solid transparent; border-radius: 6px; }
QSlider[ring="true"] { border-color: $accent; }
QSlider::groove:horizontal { background: $edge; height: 4px; border-radius: 2px; }
QSlider::sub-page:horizontal { background: $accent; height: 4px; border-radius: 2px; }
QSlider::handle:horizontal {
    background: $pane; border: 1px solid $accent; width: 12px; margin: -5px 0; border-radius: 6px;
}
QSlider::handle:horizontal:hover { background: $selected; }

QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: $handle; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover { background: $quiet; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

ReadingPane { background: $pane; border: 1px solid $pane; }
PageView { background: $hover; border: 1px solid $hover; }
ReadingPane[ring="true"], PageView[ring="true"] { border: 1px solid $accent; }
PaneHeader { background: $pane; border: none; border-bottom: 1px solid $line; }
"""
