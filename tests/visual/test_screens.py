"""The screens as a person last approved of them, in both themes.

A picture is compared at a quarter of its size, so that other smoothing of letters passes, and a thing that moved, went
or changed colour does not. CROSSREAD_RENEW_SCREENS=1 writes the references anew: look at each before it is committed.
"""

import os
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QImage

from desktop_app.shell.look import Look
from desktop_app.shell.theme import DARK, LIGHT, Theme
from tests.visual.by_hand import judged_by_hand
from tests.window_fixtures import Opened

REFERENCES = Path(__file__).parent / "references"
SIZE = QSize(1280, 800)
SHRUNK = 4
ROUNDS_OF_LAYOUT = 8
"""A label that wraps tells its height late, and its neighbours answer a round later."""
VISIBLE = 10
"""Levels of 255 by which a shrunk pixel must differ before the eye sees it."""
SHARE_ALLOWED = 0.01
THEMES = {"light": LIGHT, "dark": DARK}


@pytest.fixture(params=THEMES)
def theme(request: pytest.FixtureRequest, look: Look) -> Iterator[Theme]:
    look.wear(THEMES[request.param])
    yield request.param
    look.wear(LIGHT)


def shrunk(image: QImage) -> np.ndarray:
    size = image.size() / SHRUNK
    small = image.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)
    small = small.convertToFormat(QImage.Format.Format_RGBX8888)
    rows = np.frombuffer(small.constBits(), dtype=np.uint8).reshape(small.height(), small.bytesPerLine())
    return rows[:, : small.width() * 4].astype(np.int16)


def assert_looks_like(opened: Opened, name: str, folder: Path) -> None:
    for _ in range(ROUNDS_OF_LAYOUT):
        QCoreApplication.processEvents()
    seen = opened.assembly.window.grab().toImage()
    reference = REFERENCES / f"{name}.png"
    if os.environ.get("CROSSREAD_RENEW_SCREENS") == "1":
        seen.save(str(reference))
    approved = QImage(str(reference))
    assert seen.size() == approved.size(), f"{name} is of another size than its reference"
    difference = np.abs(shrunk(seen) - shrunk(approved)).reshape(-1, 4).max(axis=1)
    share = float((difference > VISIBLE).mean())
    if share > SHARE_ALLOWED:
        seen.save(str(folder / f"{name}.png"))
    assert share <= SHARE_ALLOWED, f"{share:.1%} of {name} looks different: see {folder / name}.png"


def test_welcome_page_looks_as_approved(opened: Opened, theme: str, tmp_path: Path) -> None:
    opened.assembly.window.resize(SIZE)
    opened.settle()
    assert_looks_like(opened, f"welcome-{theme}", tmp_path)


def test_example_looks_as_approved(opened: Opened, theme: str, tmp_path: Path) -> None:
    opened.assembly.window.resize(SIZE)
    opened.open(judged_by_hand(tmp_path / "Farrow.crossread"))
    opened.do("next_link")
    opened.settle()
    assert_looks_like(opened, f"example-{theme}", tmp_path)
