"""The style sheet of a window, in the colours of a theme.

What it knows of besides Qt's own widgets (set as dynamic properties before a widget shows):
`role` of a QLabel: "title", "section", "quiet", "chip", "key", "cue"; of a QFrame: "card", "line";
of a QPushButton or QToolButton: "primary", "segment" (with `place` "first", "middle", "last" or "only"), "flat",
"verdict".
"""

from string import Template

from desktop_app.core import paths
from desktop_app.shell.text_scale import scaled_sheet
from desktop_app.shell.theme import Theme


def stylesheet(theme: Theme) -> str:
    """Return the whole style sheet of a window, for QWidget.setStyleSheet or QApplication.setStyleSheet."""
    names = {name: getattr(theme, name) for name in Theme.__dataclass_fields__}
    sheet = Template(_SHEET).substitute({name: value for name, value in names.items() if isinstance(value, str)})
    return scaled_sheet(sheet) + _extra_sheet(theme)


def _extra_sheet(theme: Theme) -> str:
    """Return small boxes, arrows from files."""
    arrow = (paths.resources() / "icons" / "arrows" / f"down-{theme.name}.svg").as_posix()
    message = f"QFrame#message {{ background: {theme.pane}; border: none; border-bottom: 1px solid {theme.line}; }}"
    return (
        scaled_sheet(_EXTRA)
        + message
        + f'QComboBox::down-arrow {{ image: url("{arrow}"); width: 12px; height: 12px; }}'
    )


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

_EXTRA = """
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QMenu::icon { padding-left: 12px; }
QMenu::item { padding-left: 8px; }
QComboBox[role="small"] { padding: 1px 6px; font-size: 11px; }
QComboBox[role="small"]::drop-down { width: 16px; }
"""
