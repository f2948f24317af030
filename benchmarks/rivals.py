"""What people would read two sources with instead, each a program to be started on files that lie in a folder."""

import json
import shutil
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.child import ROOT
from desktop_app.core.entities import Link, Side
from desktop_app.core.project import Project
from desktop_app.shell.session.reading_state import ReadingState, SideState
from desktop_app.shell.session.spread import READING
from desktop_app.shell.views.pages import ViewMode

SIDES = ("left", "right")
OURS = "Crossread"
_MELD_SETTINGS = "[org/gnome/meld]\nwrap-mode='word'\n[org/gnome/meld/window-state]\nwidth=1440\nheight=900\n"
_GTK_SETTINGS = "[Settings]\ngtk-cursor-blink=0\ngtk-enable-animations=0\n"
"""Without the second a page would be on its way for 200 ms, for the sake of looks alone."""


@dataclass(frozen=True, slots=True)
class Rival:
    """A program that shows the sources; `lacking` says in a sentence why it cannot be measured here, or is empty."""

    name: str
    command: tuple[str, ...]
    environment: Mapping[str, str] = field(default_factory=dict)
    page_key: str = "Next"
    project: Path | None = None
    """The project of ours that is shown: each start has a copy of its own."""
    lacking: str = ""


def with_texts(project: Path, folder: Path) -> list[Rival]:
    """Lay the texts of a made project into a folder; return who can show them side by side."""
    _unpack(project, folder)
    texts = tuple(str(folder / f"{side}.txt") for side in SIDES)
    ours = (sys.executable, "-m", "benchmarks.peer_windows")
    return [
        _crossread(project, "Next"),
        Rival("two QPlainTextEdit", (*ours, "plain", str(folder))),
        Rival("two QTextBrowser", (*ours, "rich", str(folder))),
        _installed("Meld", ("meld", *texts), "meld", _gtk(folder)),
    ]


def with_pages(project: Path, folder: Path) -> list[Rival]:
    """Lay the PDFs of a made project into a folder; return who can show them, as pages."""
    opened = Project.open(project)
    for number, side in enumerate(SIDES, 1):
        (folder / f"{side}.pdf").write_bytes(opened.original(number))
    pages = SideState(view=ViewMode.PAGES.value)
    opened.set_view_state(f"{READING} 1", ReadingState(left=pages, right=pages).to_text())
    opened.close()
    left = str(folder / "left.pdf")
    return [
        _crossread(project, "Right"),
        _installed("Evince, one PDF", ("evince", left), "evince", _gtk(folder), "n"),
        _installed("MuPDF, one PDF", ("mupdf", left), "mupdf", {}, "period"),
    ]


def marked(link: Link, side: Side) -> tuple[int, int]:
    """Return where our window paints a link on a side: from the first to the last of what speaks for it."""
    spans = [one.left if side is Side.LEFT else one.right for one in link.evidence]
    return min(span.start for span in spans), max(span.end for span in spans)


def _unpack(project: Path, folder: Path) -> None:
    opened = Project.open(project)
    links = opened.analysis(1).links
    for number, side in enumerate(SIDES, 1):
        (folder / f"{side}.txt").write_text(opened.document(number).text, encoding="utf-8")
    spans = {name: [marked(link, side) for link in links] for name, side in zip(SIDES, Side, strict=True)}
    (folder / "spans.json").write_text(json.dumps(spans), encoding="ascii")
    opened.close()


def _crossread(project: Path, page_key: str) -> Rival:
    environment = {"QT_QPA_PLATFORM": "xcb", "PYTHONPATH": str(ROOT)}
    command = (sys.executable, "-m", "desktop_app")
    return Rival(OURS, command, environment, page_key, project)


def _installed(
    name: str, command: Sequence[str], package: str, environment: Mapping[str, str], page_key: str = "Next"
) -> Rival:
    lacking = "" if shutil.which(command[0]) else f"{name} is not measured: the Debian package {package} is not here."
    return Rival(name, tuple(command), environment, page_key, lacking=lacking)


def _gtk(folder: Path) -> Mapping[str, str]:
    """Return what lets a program of GNOME start as on a fresh account, with wrapped lines and nothing that blinks."""
    settings = {
        folder / "gtk" / "glib-2.0" / "settings" / "keyfile": _MELD_SETTINGS,
        folder / "gtk" / "gtk-3.0" / "settings.ini": _GTK_SETTINGS,
    }
    for path, told in settings.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(told, encoding="ascii")
    kept = {"XDG_CONFIG_HOME": str(folder / "gtk"), "GSETTINGS_BACKEND": "keyfile"}
    return {**kept, "GTK_OVERLAY_SCROLLING": "0", "NO_AT_BRIDGE": "1"}
