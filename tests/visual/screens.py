"""The screens that are looked at: what is open, how large, in which theme."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QSize, QVariantAnimation
from PySide6.QtGui import QGuiApplication, QImage

from desktop_app.core.entities import Side
from desktop_app.shell.look import Look
from desktop_app.shell.session.page_drawer import Key
from desktop_app.shell.theme import DARK, LIGHT
from desktop_app.shell.views.pages import ViewMode
from desktop_app.shell.views.pages.parts import wanted
from tests.visual.linked_pair import PAIRS, linked_pair
from tests.visual.long_pair import linked_long_pair
from tests.window_fixtures import Opened

REFERENCES = Path(__file__).parent / "references"
THEMES = {"light": LIGHT, "dark": DARK}
SIZES = {"1280x800": QSize(1280, 800), "1920x1200": QSize(1920, 1200)}
TWICE = {"1280x800@2": QSize(1280, 800)}
"""At a display scale of 200 %, which a process takes up when it starts."""
ROUNDS_OF_LAYOUT = 10
"""A label that wraps tells its height late, and its neighbours answer a round later."""


@dataclass(frozen=True, slots=True)
class Scene:
    """What is open in the window: a name, and how it comes to be there."""

    name: str
    open: Callable[[Opened, Path], None]


def open_nothing(_opened: Opened, _folder: Path) -> None:
    """Leave the welcome page open."""


def opener(pair: str) -> Callable[[Opened, Path], None]:
    """Return what opens a corpus pair at its first link."""

    def open_pair(opened: Opened, folder: Path) -> None:
        opened.open(linked_pair(folder / f"{pair}.crossread", pair))
        opened.do("next_link")

    return open_pair


def open_long_pair(opened: Opened, folder: Path) -> None:
    """Open the pair of a thousand pages, as text, at a link far inside."""
    opened.open(linked_long_pair(folder / "Two journals.crossread"))
    for _ in range(12):
        opened.do("next_link")


def open_long_pages(opened: Opened, folder: Path) -> None:
    """Open the same, as pages."""
    open_long_pair(opened, folder)
    for side in Side:
        opened.assembly.comparison.frame(side).set_view_mode(ViewMode.PAGES)


SCENES = (
    Scene("welcome", open_nothing),
    *(Scene(pair, opener(pair)) for pair in PAIRS),
    Scene("thousand-text", open_long_pair),
    Scene("thousand-pages", open_long_pages),
)


def pictures(opened: Opened, look: Look, sizes: dict[str, QSize]) -> Iterator[tuple[str, QImage]]:
    """Yield what the window looks like now in every size and theme, under a name."""
    for (size_said, size), (theme, worn) in product(sizes.items(), THEMES.items()):
        look.wear(worn)
        opened.assembly.window.resize(size)
        come_to_rest(opened)
        level_anew(opened)
        come_to_rest(opened)
        yield f"{size_said}-{theme}", opened.assembly.window.grab().toImage()
    look.wear(LIGHT)


def level_anew(opened: Opened) -> None:
    """Bring the ends of the chosen link level in the window as large as it now is."""
    if opened.assembly.desk.current is not None:
        opened.do("next_link")
        opened.do("previous_link")


def come_to_rest(opened: Opened) -> None:
    """Wait until all is laid out, nothing flashes or blinks, and the pages in view are drawn."""
    opened.settle()
    QGuiApplication.styleHints().setCursorFlashTime(0)
    for fading in opened.assembly.window.findChildren(QVariantAnimation):
        fading.setCurrentTime(fading.duration())
    for _ in range(ROUNDS_OF_LAYOUT):
        QCoreApplication.processEvents()
    opened.until(lambda: are_pages_drawn(opened.assembly))


def are_pages_drawn(assembly: Any) -> bool:
    """Say whether every page in view has been drawn, sharp."""
    return all(is_view_drawn(assembly.comparison.frame(side).views.pages) for side in Side)


def is_view_drawn(view: Any) -> bool:
    """Say whether one view's pages have been drawn; one that shows text has none to wait for."""
    if view is None or not view.isVisible():
        return True
    drawer = view._drawer
    parts = wanted(view.sheets(), (), view.seen(), view.devicePixelRatioF())
    return all(drawer.kept.get(Key(view.document.id, part)) is not None for part in parts)
