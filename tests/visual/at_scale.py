"""Take the screens at another scale of the display, which Qt takes up when a process starts.

    python -m tests.visual.at_scale 2 FOLDER [SCENE …]

writes a picture of every screen into FOLDER, and a line that begins with “wrong: ” for whatever is laid out badly.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LIMIT_S = 240


def take_elsewhere(scale: str, folder: Path, *scenes: str, **more: str) -> list[str]:
    """Take the pictures in a process of its own, with more in its environment; return what is laid out badly."""
    command = [sys.executable, "-m", "tests.visual.at_scale", scale, str(folder), *scenes]
    around = {**os.environ, **more}
    ran = subprocess.run(command, cwd=ROOT, env=around, capture_output=True, text=True, timeout=LIMIT_S, check=False)
    if ran.returncode:
        raise RuntimeError(ran.stdout + ran.stderr)
    return [line for line in ran.stdout.splitlines() if line.startswith("wrong: ")]


def main(scale: str, folder: Path, names: list[str]) -> int:
    """Take all pictures; return the exit code."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_SCALE_FACTOR"] = scale
    with tempfile.TemporaryDirectory() as home:
        os.environ["CROSSREAD_HOME"] = home
        take(Path(home), folder, names)
    return 0


def take(home: Path, folder: Path, names: list[str]) -> None:
    """Take the pictures; Qt is imported only now, when the environment is laid out for it."""
    from desktop_app.core.linking import encoder_source
    from desktop_app.shell.app import make_app
    from desktop_app.shell.look import Look
    from tests.visual.audit import complaints
    from tests.visual.screens import SCENES, TWICE, pictures
    from tests.visual.waiting import Waiter
    from tests.window_fixtures import Opened

    encoder_source.load_installed = lambda: None
    encoder_source.is_installed = lambda: False
    look = Look(make_app(["crossread"]))
    for number, scene in enumerate(one for one in SCENES if not names or one.name in names):
        os.environ["CROSSREAD_HOME"] = str(home / str(number))
        made = home / f"made-{number}"
        made.mkdir()
        opened = Opened(look, Waiter())
        scene.open(opened, made)
        for name, seen in pictures(opened, look, TWICE):
            seen.save(str(folder / f"{scene.name}-{name}.png"))
            for complaint in complaints(opened.assembly.window):
                sys.stdout.write(f"wrong: {scene.name}-{name}: {complaint}\n")
        opened.close()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2]), sys.argv[3:]))
