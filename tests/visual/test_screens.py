"""The screens as a person last approved of them, in both themes and at three sizes, and nothing wrong in their layout.

CROSSREAD_RENEW_SCREENS=1 writes the references anew: look at each before it is committed.
"""

import os
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from desktop_app.shell.look import Look
from tests.visual.at_scale import take_elsewhere
from tests.visual.audit import complaints, cut_rows
from tests.visual.comparing import difference
from tests.visual.quantising import save_small
from tests.visual.screens import REFERENCES, SCENES, SIZES, TWICE, Scene, come_to_rest, pictures
from tests.window_fixtures import Opened

IS_RENEWING = os.environ.get("CROSSREAD_RENEW_SCREENS") == "1"


def unlike(seen: QImage, name: str, folder: Path, zoom: int = 1) -> list[str]:
    """Return in what a picture differs from its reference, and leave it in `folder` to be looked at."""
    reference = REFERENCES / f"{name}.png"
    if IS_RENEWING:
        save_small(seen, reference)
    approved = QImage(str(reference))
    if seen.size() != approved.size():
        return [f"{name} is {seen.width()}x{seen.height()}, its reference {approved.width()}x{approved.height()}"]
    found = difference(seen, approved, zoom)
    if not found.tiles:
        return []
    seen.save(str(folder / f"{name}.png"))
    return [f"{name} looks different in {found.tiles} places, first at {found.place}: see {folder / name}.png"]


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.name)
def test_screens_look_as_approved_and_are_well_laid_out(
    opened: Opened, look: Look, scene: Scene, tmp_path: Path
) -> None:
    scene.open(opened, tmp_path)
    wrong: list[str] = []
    for name, seen in pictures(opened, look, SIZES):
        wrong += unlike(seen, f"{scene.name}-{name}", tmp_path)
        wrong += [f"{name}: {one}" for one in (*complaints(opened.assembly.window), *cut_rows(opened.assembly.window))]
    assert not wrong, "\n".join(wrong)


def test_screens_at_twice_the_scale_look_as_approved(tmp_path: Path) -> None:
    wrong = take_elsewhere("2", tmp_path)
    for scene in SCENES:
        for size in TWICE:
            for theme in ("light", "dark"):
                name = f"{scene.name}-{size}-{theme}"
                wrong += unlike(QImage(str(tmp_path / f"{name}.png")), name, tmp_path, zoom=2)
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("width", [860, 1000, 1440])
def test_layout_is_sound_at_other_widths(opened: Opened, tmp_path: Path, width: int) -> None:
    next(scene for scene in SCENES if scene.name == "embassy").open(opened, tmp_path)
    opened.assembly.window.resize(width, 640)
    come_to_rest(opened)
    assert complaints(opened.assembly.window) == []


@pytest.mark.parametrize("size", [(1280, 800), (1000, 640), (1920, 1200)])
def test_card_about_a_gap_is_well_laid_out(opened: Opened, tmp_path: Path, size: tuple[int, int]) -> None:
    opened.assembly.window.resize(*size)
    next(scene for scene in SCENES if scene.name == "embassy").open(opened, tmp_path)
    for _ in range(3):
        opened.do("next_blank")
        come_to_rest(opened)
        assert complaints(opened.assembly.window) == []
