"""The self-test of the window: opened on the example, walked, judged, looked at, closed."""

import os
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QSize
from PySide6.QtGui import QFontInfo, QGuiApplication, QIcon, QImage, QImageReader, QRawFont
from PySide6.QtWidgets import QApplication

from desktop_app.core import paths
from desktop_app.core.entities import Side, Verdict
from desktop_app.core.self_test.checks import Check, Fault, Finding, carry_out, require
from desktop_app.shell.app import make_app
from desktop_app.shell.assembly import Assembly
from desktop_app.shell.displays import hindrance
from desktop_app.shell.look import Look
from desktop_app.shell.messages import Message, Tone
from desktop_app.shell.mishaps import Mishaps
from desktop_app.shell.theme import CONTROL_FAMILIES, READING_FAMILIES, control_font, reading_font

WAIT_S = 60.0
"""How long one step may take on a slow machine."""
TURN_MS = 20
SIZE = QSize(1280, 800)
FEWEST_COLOURS = 100
"""A window without text or icons has some ten; letters with smooth edges make hundreds."""
ICON_PX = 32
SAMPLE = "Ambassador “Élise” – №"


def try_window(_folder: Path) -> Iterator[Finding]:
    """Yield how each check of the window came out; it keeps its data where the program's own lie now."""
    yield from carry_out(WindowStory().checks())


class Witness(Mishaps):
    """Keeps the errors that nobody caught, instead of writing them down."""

    def __init__(self) -> None:
        super().__init__()
        self.errors: list[BaseException] = []

    def report(self, error: BaseException) -> None:
        """Keep `error`; from whatever thread."""
        self.errors.append(error)


class WindowStory:
    """The main job through the window; each step leaves what the next ones need."""

    def __init__(self) -> None:
        self._app: QApplication | None = None
        self._witness: Witness | None = None
        self._assembly: Assembly | None = None
        self._problems: list[str] = []

    def checks(self) -> tuple[Check, ...]:
        """Return the steps in order."""
        return (
            Check("display", self.display),
            Check("window", self.window, ("display",)),
            Check("fonts", self.fonts, ("window",)),
            Check("icons", self.icons, ("window",)),
            Check("example", self.example, ("window",)),
            Check("links", self.links, ("example",)),
            Check("judging", self.judging, ("links",)),
            Check("picture", self.picture, ("links",)),
            Check("closing", self.closing, ("window",)),
            Check("errors", self.errors, ("window",)),
        )

    def display(self) -> str:
        """Look whether a window can be shown, as Qt would end the program where it cannot."""
        said = hindrance(os.environ, sys.platform)
        require(said is None, said or "")
        self._app = make_app(sys.argv[:1])
        return QGuiApplication.platformName()

    def window(self) -> str:
        """Open the window on nothing."""
        self._witness = Witness()
        self._witness.install()
        self._assembly = Assembly(Look(self._app, self._app), self._witness.report)
        self._assembly.messages.told.connect(self._hear)
        window = self._assembly.window
        window.resize(SIZE)
        window.show()
        self._wait(lambda: window.windowHandle().isExposed(), "it does not show")
        return f"{window.width()} x {window.height()}"

    def fonts(self) -> str:
        """See that the fonts are ours, and know the letters."""
        for font, families in ((control_font(), CONTROL_FAMILIES), (reading_font(), READING_FAMILIES)):
            family = QFontInfo(font).family()
            require(family == families[0], f"{family!r} stands in for {families[0]!r}")
            raw = QRawFont.fromFont(font)
            unknown = "".join(letter for letter in SAMPLE if not raw.supportsCharacter(ord(letter)))
            require(not unknown, f"{family!r} lacks {unknown!r}")
        return f"{CONTROL_FAMILIES[0]}, {READING_FAMILIES[0]}"

    def icons(self) -> str:
        """See that every icon of the menus shows, with that of the program and the arrows of the style sheet."""
        assembly = self._open()
        icons = [action.icon() for action in assembly.window.actions() if not action.icon().isNull()]
        require(icons, "no action has one")
        for icon in (*icons, QApplication.windowIcon()):
            require(shows(icon), "one is blank")
        arrows = sorted((paths.resources() / "icons" / "arrows").glob("*.svg"))
        require(arrows and all(QImageReader(str(arrow)).canRead() for arrow in arrows), "the arrows cannot be read")
        return f"{len(icons)} of actions"

    def example(self) -> str:
        """Open the example as a person does, and wait until it is read and linked."""
        assembly = self._open()
        assembly.actions["open_example"].trigger()
        self._wait(lambda: assembly.desk.spread.comparison is not None, "it is not compared")
        self._wait(lambda: not assembly.jobs.is_busy(), "a job does not end")
        return assembly.window.windowTitle()

    def links(self) -> str:
        """See that the links stand in the list, and are marked in both panes."""
        assembly = self._open()
        panes = [assembly.comparison.frame(side).pane for side in Side]
        self._wait(lambda: assembly.links.links() and all(pane.marks for pane in panes), "none are shown")
        return f"{len(assembly.links.links())} listed, {len(panes[0].marks)} and {len(panes[1].marks)} marked"

    def judging(self) -> str:
        """Walk to the first link, click on the highlight of another, accept it."""
        assembly = self._open()
        assembly.actions["next_link"].trigger()
        first = assembly.desk.current
        require(first is not None, "no link is walked to")
        pane = assembly.comparison.left.pane
        other = next((mark.link_id for mark in pane.marks if mark.link_id != first), first)
        pane.link_clicked.emit(other)
        require(assembly.desk.current == other, "a click on a highlight does not choose its link")
        assembly.actions["accept"].trigger()
        self._turn()
        require(assembly.desk.link(other).verdict is Verdict.ACCEPTED, "the verdict is not kept")
        return f"link {other} is accepted"

    def picture(self) -> str:
        """Take a picture of the window, and see that it is not blank."""
        self._turn()
        image = self._open().window.grab().toImage()
        count = colours(image)
        require(count >= FEWEST_COLOURS, f"only {count} colours: it is blank, or without text")
        return f"{image.width()} x {image.height()}, {count} colours"

    def closing(self) -> str:
        """Close the window, and see that the project is put away."""
        assembly = self._open()
        assembly.window.close()
        self._turn()
        require(not assembly.window.isVisible(), "the window stays")
        require(assembly.session.project is None, "the project stays open")
        assembly.deleteLater()
        assembly.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self._assembly = None
        return "the project is put away"

    def errors(self) -> str:
        """See that nothing was raised where nobody catches it, and that the window told of no problem."""
        if self._witness is not None:
            self._witness.uninstall()
        self._heed()
        return "none"

    def _open(self) -> Assembly:
        if self._assembly is None:
            raise Fault("the window is not open")
        return self._assembly

    def _hear(self, message: Message) -> None:
        if message.tone is Tone.PROBLEM:
            self._problems.append(message.text)

    def _heed(self) -> None:
        """Raise what was raised in a slot or a thread, or told as a problem."""
        for error in self._witness.errors if self._witness is not None else ():
            raise error
        for problem in self._problems:
            raise Fault(problem)

    def _turn(self) -> None:
        """Let the window do what waits to be done."""
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, TURN_MS)
        self._heed()

    def _wait(self, is_so: Callable[[], object], otherwise: str) -> None:
        """Let the window work until something is so. Raises: Fault, or what a slot raised."""
        end = time.monotonic() + WAIT_S
        while not is_so():
            self._turn()
            require(time.monotonic() < end, f"{otherwise} within {WAIT_S:g} s")
            time.sleep(0.002)
        self._turn()


def shows(icon: QIcon) -> bool:
    """Say whether an icon has anything to see."""
    image = icon.pixmap(ICON_PX, ICON_PX).toImage()
    return not image.isNull() and colours(image) > 1


def colours(image: QImage) -> int:
    """Return how many colours there are in a picture."""
    plain = image.convertToFormat(QImage.Format.Format_ARGB32)
    return len(set(memoryview(plain.constBits()).cast("B").cast("I")))
