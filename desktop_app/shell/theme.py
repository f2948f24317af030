"""The look: colours of the light and the dark theme, and the fonts."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette

from desktop_app.shell.text_scale import text_scale

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
