"""What the program is, and whose work it stands on."""

from importlib import metadata
from pathlib import Path

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from desktop_app import __version__
from desktop_app.core import paths
from desktop_app.shell.views.widgets import label, named

PARTS = (
    ("PySide6-Essentials", "LGPL-3.0 (Qt for Python)"),
    ("typst", "Apache-2.0"),
    ("sqlite-utils", "Apache-2.0"),
    ("pypdfium2", "Apache-2.0 or BSD-3-Clause (PDFium)"),
    ("lxml", "BSD-3-Clause"),
    ("selectolax", "MIT (Lexbor: Apache-2.0)"),
    ("markdown-it-py", "MIT"),
    ("snowballstemmer", "BSD-3-Clause"),
    ("wordfreq", "Apache-2.0; its word frequencies CC BY-SA 4.0"),
    ("rapidfuzz", "MIT"),
    ("numpy", "BSD-3-Clause"),
    ("platformdirs", "MIT"),
)


class About(QDialog):
    """The name, the version, the licences."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Crossread"))
        self.resize(620, 520)
        picture = QLabel(self)
        picture.setPixmap(QIcon(str(paths.resources() / "icons" / "crossread.svg")).pixmap(56, 56))
        name = label(f"Crossread {__version__}", "title", self)
        name.setStyleSheet("font-size: 18px;")
        what = label(
            self.tr("Two sources side by side, with what they share. Nothing leaves this computer."), "quiet", self
        )
        what.setWordWrap(True)
        said = QVBoxLayout()
        said.addWidget(name)
        said.addWidget(what)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(picture)
        head.addLayout(said, 1)
        licences = QPlainTextEdit(licence_text(), self)
        licences.setReadOnly(True)
        named(licences, "licences", self.tr("Licences"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, parent=self)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(12)
        layout.addLayout(head)
        layout.addWidget(label(self.tr("Licences"), "section", self))
        layout.addWidget(licences, 1)
        layout.addWidget(buttons)


def licence_text() -> str:
    """Return the licences of the program and of what ships with it."""
    lines = ["Crossread: Apache-2.0", ""]
    lines += [f"{name} {_version(name)}: {licence}" for name, licence in PARTS]
    folder = paths.resources()
    lines += ["", "Fonts (Inter, Noto): SIL Open Font License 1.1", "Icons (Lucide): ISC, in part MIT", ""]
    for file in (*sorted((folder / "fonts").glob("OFL*.txt")), folder / "icons" / "lucide" / "LICENSE"):
        lines += [file.name, "", _read(file), ""]
    return "\n".join(lines)


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return ""


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except OSError:
        return ""
