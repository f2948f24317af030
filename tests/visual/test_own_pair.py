"""A pair of one's own on every screen: nothing cut, and pictures to be looked at; its texts stay out of the repository.

The pair is the first two files of the folder that CROSSREAD_SEEDS names, or of ../shared/seeds beside this checkout.
Pictures go to build/screens. Those a person approved of can be laid in build/approved, and are then compared with.
"""

import os
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from desktop_app.shell.look import Look
from tests.visual.audit import complaints, cut_rows
from tests.visual.comparing import difference
from tests.visual.screens import SIZES, pictures
from tests.window_fixtures import Opened

ROOT = Path(__file__).resolve().parents[2]
SCREENS, APPROVED = ROOT / "build" / "screens", ROOT / "build" / "approved"


def own_pair() -> list[Path]:
    """Return the two files of the pair, or none."""
    folder = Path(os.environ.get("CROSSREAD_SEEDS", ROOT.parent / "shared" / "seeds"))
    return sorted(path for path in folder.glob("*") if path.is_file())[:2] if folder.is_dir() else []


@pytest.mark.skipif(len(own_pair()) < 2, reason="no pair of one's own: CROSSREAD_SEEDS names the folder of two files")
def test_own_pair_is_well_laid_out_on_every_screen(opened: Opened, look: Look) -> None:
    opened.open(*own_pair())
    opened.do("next_link")
    SCREENS.mkdir(parents=True, exist_ok=True)
    wrong: list[str] = []
    for name, seen in pictures(opened, look, SIZES):
        seen.save(str(SCREENS / f"own-{name}.png"))
        wrong += [f"{name}: {one}" for one in (*complaints(opened.assembly.window), *cut_rows(opened.assembly.window))]
        approved = APPROVED / f"own-{name}.png"
        if approved.exists() and difference(seen, QImage(str(approved))).tiles:
            wrong.append(f"{name} looks different from {approved}")
    assert not wrong, "\n".join(wrong)
