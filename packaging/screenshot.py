"""Make the README's pictures of the window: the example pair, light and dark.

    python packaging/screenshot.py

writes resources/screenshots/window.png and window-dark.png. No display is needed.
"""

import os
import sys
import tempfile
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

HOUSE = Path(__file__).resolve().parents[1]
SIZE = (1440, 900)
WAIT_MS, STEP_MS = 30_000, 200
SMALLEST = 0
"""Qt's “quality” of a PNG is how little it is compressed."""
LINK_ON_SHOW = 3
"""Which link of the queue is selected, counted from 1."""


def main() -> int:
    """Open the example, choose a link, take both pictures; return the exit code."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_SCALE_FACTOR"] = "1"
    sys.path.insert(0, str(HOUSE))
    folder = HOUSE / "resources" / "screenshots"
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        os.environ["CROSSREAD_HOME"] = home
        take_pictures(folder)
    return 0


def take_pictures(folder: Path) -> None:
    """Take the pictures; Qt is imported only now, when the environment is laid out for it."""
    from desktop_app.shell.app import make_app
    from desktop_app.shell.assembly import Assembly
    from desktop_app.shell.look import Look
    from desktop_app.shell.theme import DARK, LIGHT

    app = make_app(["crossread"])
    look = Look(app)
    assembly = Assembly(look, stop)
    assembly.window.resize(*SIZE)
    assembly.window.show()
    assembly.files.open_example()
    for _ in range(WAIT_MS // STEP_MS):
        wait(STEP_MS)
        if assembly.desk.links() and not assembly.jobs.is_busy():
            break
    else:
        said = "; ".join(row.message.text for row in assembly.message_bar.rows())
        raise SystemExit(f"The example was not linked in time. {said}")
    for _ in range(LINK_ON_SHOW):
        assembly.links.step(1)
    for theme, name in ((LIGHT, "window.png"), (DARK, "window-dark.png")):
        look.wear(theme)
        wait(1500)  # the flash of the link fades
        few_colours(assembly.window.grab().toImage()).save(str(folder / name), "PNG", SMALLEST)
    assembly.window.close()


def few_colours(image: "QImage") -> "QImage":
    """Return the picture in the 256 colours it has most of, which makes the file a third as large."""
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QImage

    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    counted = Counter(memoryview(plain.constBits()).cast("B").cast("I"))
    colours = [colour for colour, _count in counted.most_common(256)]
    return plain.convertToFormat(QImage.Format.Format_Indexed8, colours, Qt.ImageConversionFlag.ThresholdDither)


def wait(time_ms: int) -> None:
    """Let the window live on for a while."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    QTimer.singleShot(time_ms, loop.quit)
    loop.exec()


def stop(error: BaseException) -> None:
    """End at the first fault."""
    raise error


if __name__ == "__main__":
    sys.exit(main())
