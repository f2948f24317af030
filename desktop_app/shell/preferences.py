"""What the program remembers between two starts, apart from any project."""

import os
from pathlib import Path

from PySide6.QtCore import QByteArray, QCoreApplication, QSettings

from desktop_app.shell.reading_type import ReadingType, read_type

RECENT_LIMIT = 8


class Preferences:
    """Preferences in one INI file under the data folder."""

    def __init__(self, folder: Path) -> None:
        self._settings = QSettings(str(folder / "preferences.ini"), QSettings.Format.IniFormat)

    def recent(self) -> list[Path]:
        """Return the projects opened last that are still there, newest first."""
        kept = self._settings.value("recent/projects", [])
        names = [kept] if isinstance(kept, str) else list(kept or [])
        return [Path(name) for name in names if Path(name).exists()]

    def add_recent(self, path: Path) -> None:
        """Remember `path` as the project opened last."""
        names = [str(path), *(str(other) for other in self.recent() if other != path)]
        self._settings.setValue("recent/projects", names[:RECENT_LIMIT])

    def last_project(self) -> Path | None:
        """Return the project that was open when the program last ran, if it was not closed in order."""
        name = self._settings.value("session/open", "")
        return Path(str(name)) if name else None

    def set_last_project(self, path: Path | None) -> None:
        """Remember which project is open now; None once it is closed in order."""
        self._settings.setValue("session/open", str(path) if path else "")
        self._settings.sync()

    def reading(self) -> ReadingType:
        """Return how the texts are set."""
        value = self._settings.value
        return read_type(*(value(f"reading/{name}") for name in ("type_size", "line_height", "width", "face")))

    def set_reading(self, chosen: ReadingType) -> None:
        """Remember how the texts are set."""
        self._settings.setValue("reading/type_size", chosen.size_px)
        self._settings.setValue("reading/line_height", chosen.line_height)
        self._settings.setValue("reading/width", chosen.width.value)
        self._settings.setValue("reading/face", chosen.face.value)

    def folds_furniture(self) -> bool:
        """Say whether running heads and the like are folded away."""
        return str(self._settings.value("reading/folds_furniture", "false")).lower() == "true"

    def set_folds_furniture(self, is_folded: bool) -> None:
        """Remember whether running heads and the like are folded away."""
        self._settings.setValue("reading/folds_furniture", "true" if is_folded else "false")

    def folder(self) -> Path:
        """Return the folder that the person last used in a file dialog."""
        kept = Path(str(self._settings.value("files/folder", "")))
        return kept if str(kept) != "." and kept.is_dir() else home()

    def set_folder(self, folder: Path) -> None:
        """Remember the folder used in a file dialog."""
        self._settings.setValue("files/folder", str(folder))

    def widths(self, usual: tuple[int, int]) -> tuple[int, int]:
        """Return the widths of sidebar and column; the usual ones where none were kept."""
        kept = str(self._settings.value("layout/widths", "")).split("x")
        return (int(kept[0]), int(kept[1])) if len(kept) == 2 and all(one.isdigit() for one in kept) else usual

    def set_widths(self, widths: tuple[int, int]) -> None:
        """Remember the widths of sidebar and column."""
        self._settings.setValue("layout/widths", "x".join(str(width) for width in widths))

    def layout(self, name: str) -> QByteArray | None:
        """Return how the window `name` was laid out, if it is known."""
        value = self._settings.value(f"layout/{name}")
        return value if isinstance(value, QByteArray) else None

    def set_layout(self, name: str, state: QByteArray) -> None:
        """Remember how the window `name` is laid out."""
        self._settings.setValue(f"layout/{name}", state)

    def save(self) -> None:
        """Write everything to disk."""
        self._settings.sync()


def home() -> Path:
    """Return the person's own folder; the root of the disk for a person who has none."""
    try:
        return Path.home()
    except RuntimeError:
        return Path(Path.cwd().anchor)


def keeping_said(lasting: Path | None, now: Path) -> str:
    """Return a sentence on what cannot be kept because `now` stands in for the lasting folder; empty if it does not."""
    if lasting == now and os.access(now, os.W_OK):
        return ""
    if os.access(now, os.W_OK):
        said = QCoreApplication.translate(
            "Preferences",
            "Crossread cannot write to its folder {folder}, so settings and projects without a name of their own last"
            " only until the computer restarts: save what you want to keep elsewhere.",
        )
    else:
        said = QCoreApplication.translate(
            "Preferences",
            "Crossread cannot write to its folder {folder}, so settings are not kept, and documents can be added only"
            " to a project that lies elsewhere: open one first.",
        )
    return said.format(folder=lasting or "~/.local/share/crossread")
