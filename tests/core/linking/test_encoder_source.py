"""Where the encoder comes from, and what is said where there is none."""

import importlib.util
from pathlib import Path

import pytest

from desktop_app.core import paths
from desktop_app.core.linking import encoder_source as patched

IS_INSTALLED = patched.is_installed
"""As it is before the fixture that takes the model away."""
LOAD_INSTALLED = patched.load_installed


def test_nothing_is_loaded_where_there_is_no_model(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(paths, "resources", lambda: tmp_path)
    assert not IS_INSTALLED()
    assert LOAD_INSTALLED() is None


def test_a_model_without_what_runs_it_is_not_installed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "model").mkdir()
    (tmp_path / "model" / "model.onnx").write_bytes(b"damaged")
    monkeypatch.setattr(paths, "resources", lambda: tmp_path)
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None if name == "onnxruntime" else "there")
    assert not IS_INSTALLED()
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: "there")
    assert IS_INSTALLED()
    monkeypatch.setattr(patched, "is_installed", lambda: True)
    assert LOAD_INSTALLED() is None, "it is damaged"


@pytest.mark.parametrize(("is_installed", "why"), [(True, "cannot be run here"), (False, "is not installed")])
def test_one_sentence_says_why_words_alone_link(monkeypatch: pytest.MonkeyPatch, is_installed: bool, why: str) -> None:
    monkeypatch.setattr(patched, "is_installed", lambda: is_installed)
    assert patched.why_words_alone() == f"Linked by words alone: the meaning model {why}."
