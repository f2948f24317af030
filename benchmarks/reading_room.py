"""The reading room under the hand: a window with a made comparison, and how long each gesture takes in it."""

import random
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import quantiles
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from benchmarks.pace import Felt, Pace
from desktop_app.core.entities import Side
from desktop_app.core.project import Project
from desktop_app.shell.app import SWITCH_EVERY_S, make_app
from desktop_app.shell.assembly import Assembly
from desktop_app.shell.collector import Collector
from desktop_app.shell.look import Look
from desktop_app.shell.reading_type import ReadingType
from desktop_app.shell.theme import DARK, LIGHT

SIZE = (1440, 900)
OTHER_SIZES = ((1280, 800), (1500, 940), (1100, 860), (1440, 900))
PLACES = 10
"""Places spread over the text at which it is scrolled."""
STEPS = 30
"""Steps of the wheel at each."""
TURNED = 120
WORDS = "the other"
"""What is typed into the field of finding, letter by letter."""
SEED = 11


class _Paints(QObject):
    """Counts how often a window has painted, and whether its two texts have."""

    def __init__(self, room: "Room") -> None:
        super().__init__()
        self.windows = 0
        self.texts: set[QObject] = set()
        self._room = room
        room.window.installEventFilter(self)
        for pane in room.panes:
            pane.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """Count, and let everything pass."""
        if event.type() == QEvent.Type.UpdateRequest and watched is self._room.window:
            self.windows += 1
        elif event.type() == QEvent.Type.Paint and watched is not self._room.window:
            self.texts.add(watched)
        return False


class Room:
    """A window with a comparison on its desk."""

    def __init__(self) -> None:
        sys.setswitchinterval(SWITCH_EVERY_S)
        app = make_app(["crossread"])
        self.look = Look(app, app)
        self.assembly = Assembly(self.look, _fail)
        self.window: QWidget = self.assembly.window
        self.panes = [self.assembly.comparison.frame(side).pane for side in Side]
        self.window.resize(*SIZE)
        self.window.show()
        Collector(app)
        self.paints = _Paints(self)
        self.pace = Pace(QCoreApplication.processEvents, lambda: self.paints.windows)
        self.dice = random.Random(SEED)
        self.aim = QPoint()
        self.assembly.open([])
        self.pace.until(lambda: not self.assembly.jobs.is_busy())

    def open(self, path: Path) -> dict[str, Felt]:
        """Lay the comparison of a project on the desk: until its texts are painted, and until its links are."""
        self.assembly.session.adopt(Project.open(path))
        self.pace.until(lambda: not self.assembly.jobs.is_busy())
        self.pace.feel(lambda: None, has_paint=False)
        self.paints.texts.clear()
        began = time.perf_counter()
        self.assembly.desk.lay_comparison(1)
        text = self.pace.until(lambda: self._shows_texts())
        links = self.pace.until(lambda: all(pane.marks for pane in self.panes))
        last = self.pace.feel(lambda: None, has_paint=False)
        longest = max(text.longest_s, links.longest_s, last.longest_s)
        whole = time.perf_counter() - began
        return {
            "open: text painted": Felt(text.painted_s, text.painted_s, text.longest_s),
            "open: links painted": Felt(whole, whole, longest),
        }

    def _shows_texts(self) -> bool:
        has_texts = all(pane.document.text for pane in self.panes)
        if not has_texts:
            self.paints.texts.clear()
        return has_texts and len(self.paints.texts) == len(self.panes)

    def gestures(self) -> Iterator[tuple[str, Callable[[], object]]]:
        """Yield what a reader does, each with the name under which it is counted."""
        for place in range(PLACES):
            yield "jump", self._jump((place + self.dice.random()) / PLACES)
            for step in range(STEPS):
                yield "wheel", self._wheel(-TURNED if place % 2 else TURNED, self.panes[step // 8 % 2])
            for step in range(STEPS // 3):
                yield "page", self._page(1 if place % 2 else -1, self.panes[step // 8 % 2])
        for _ in range(PLACES * 3):
            yield "jump", self._jump(self.dice.random())
        for _ in range(PLACES * 3):
            yield "aside", self._aim
            yield "click on a link", self._click
        for _ in range(PLACES * 3):
            yield "next link", self._step
        for size in OTHER_SIZES * 4:
            yield "resize", lambda size=size: self.window.resize(*size)
        for by in (-1, -1, -1, 1, 1, 1) * 2:
            cut_off = self.assembly.cut_off
            yield "slider", cut_off.show_fewer if by < 0 else cut_off.show_more
        topics = self.assembly.topics
        for row in range(6):
            yield "topic filter", lambda row=row: topics.toggle(row + 1)
        yield "topic filter", topics.clear
        yield from self._typing()
        for theme in (DARK, LIGHT) * 4:
            yield "theme", lambda theme=theme: self.look.wear(theme)
        for size in (18, 20, 16, 14) * 2:
            yield "type size", lambda size=size: self.assembly.reading.choose(ReadingType(size))

    def _typing(self) -> Iterator[tuple[str, Callable[[], object]]]:
        field = self.window.findChild(QLineEdit, "find")
        for _ in range(2):
            for letter in WORDS:
                yield "find", lambda letter=letter: (QTest.keyClicks(field, letter), self._look_now())
            yield "aside", field.clear

    def _look_now(self) -> None:
        """Look for what was typed at once, as after the pause of a person who types."""
        self.assembly.top.find.look()

    def _jump(self, share: float) -> Callable[[], object]:
        strip = self.assembly.comparison.left.strip
        return lambda: strip.place_chosen.emit(share)

    def _wheel(self, turned: int, pane: QWidget) -> Callable[[], object]:
        view = pane.viewport()
        where = QPointF(view.rect().center())

        def roll() -> None:
            buttons, keys = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
            phase = Qt.ScrollPhase.NoScrollPhase
            there = QPointF(view.mapToGlobal(where))
            event = QWheelEvent(where, there, QPoint(), QPoint(0, turned), buttons, keys, phase, False)
            QApplication.sendEvent(view, event)

        return roll

    def _page(self, by: int, pane: Any) -> Callable[[], object]:
        bar = pane.verticalScrollBar()
        return lambda: bar.setValue(bar.value() + by * bar.pageStep())

    def _aim(self) -> None:
        """Bring some highlight of the left into view, to be clicked on."""
        pane = self.panes[0]
        mark = self.dice.choice(pane.marks)
        pane.scroll_to(mark.span, 0.5)
        laid = pane.flow.lay(pane.flow.outline.caret_index(mark.span.start))
        box = laid.layout.boxes(laid.part(mark.span))[0]
        point = QPointF(pane.column_left() + laid.indent + 3, laid.top - pane.sight.value) + box.topLeft()
        self.aim = (point + QPointF(0, 6)).toPoint()

    def _click(self) -> None:
        QTest.mouseClick(self.panes[0].viewport(), Qt.MouseButton.LeftButton, pos=self.aim)

    def _step(self) -> None:
        self.assembly.links.step(1)


def read(path: str) -> dict[str, float | int | str]:
    """Open a made project in a window, do what a reader does, and return how long each gesture took."""
    room = Room()
    felt = {name: [one] for name, one in room.open(Path(path)).items()}
    for name, gesture in room.gestures():
        felt.setdefault(name, []).append(room.pace.feel(gesture, has_paint=False))
    felt.pop("aside", None)
    return {key: value for name, each in felt.items() for key, value in _summary(name, each).items()}


def _summary(name: str, felt: list[Felt]) -> dict[str, float]:
    """Return the median, the 95th percentile and the worst of what was painted, and the longest turn (ms)."""
    painted = sorted((one.whole_s if name in ("wheel", "page", "jump") else one.painted_s) * 1000 for one in felt)
    cuts = quantiles(painted, n=20, method="inclusive") if len(painted) > 1 else painted * 19
    turn = max(one.longest_s for one in felt) * 1000
    return {f"{name}|p50": cuts[9], f"{name}|p95": cuts[18], f"{name}|worst": painted[-1], f"{name}|turn": turn}


def _fail(error: BaseException) -> None:
    raise error
