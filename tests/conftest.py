"""What every test stands on: a data folder of its own, no thread left behind."""

import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.core.linking import encoder_source

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ.pop("QT_SCALE_FACTOR", None)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder that no other test sees."""
    folder = tmp_path / "crossread-home"
    monkeypatch.setenv("CROSSREAD_HOME", str(folder))
    return folder


@pytest.fixture(autouse=True)
def words_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """No model is found, whether there is one in this checkout or not: a test that needs one brings its own."""
    monkeypatch.setattr(encoder_source, "load_installed", lambda: None)
    monkeypatch.setattr(encoder_source, "is_installed", lambda: False)


@pytest.fixture(autouse=True)
def no_thread_is_left() -> Iterator[None]:
    """Fail a test that leaves a thread of its own running."""
    before = set(threading.enumerate())
    yield
    left = [thread.name for thread in threading.enumerate() if thread not in before and not thread.daemon]
    assert not left, f"threads left running: {left}"
