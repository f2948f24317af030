"""The order to the builders: one version, one time."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from bundling.order import epoch_of, make_order, version_of

from desktop_app import __version__

ROOT = Path(__file__).resolve().parents[2]


def checkout(folder: Path, version: str = "3.2.1") -> Path:
    """Return a folder with as much of a checkout as an order looks at."""
    (folder / "desktop_app").mkdir(parents=True)
    source = f'"""A package."""\n\nAPP_NAME = "Crossread"\n__version__: str = "{version}"\n'
    (folder / "desktop_app" / "__init__.py").write_text(source, encoding="utf-8")
    (folder / "requirements.txt").write_text("", encoding="utf-8")
    os.utime(folder / "requirements.txt", (1_700_000_000, 1_700_000_000))
    return folder


def test_version_is_the_one_of_the_package() -> None:
    assert version_of(ROOT) == __version__


def test_version_raises_when_the_package_names_none(tmp_path: Path) -> None:
    checkout(tmp_path)
    (tmp_path / "desktop_app" / "__init__.py").write_text("", encoding="utf-8")
    with pytest.raises(ValueError, match="names no __version__"):
        version_of(tmp_path)


def test_epoch_is_the_one_asked_for_when_the_environment_names_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1234567890")
    assert epoch_of(checkout(tmp_path)) == 1234567890


@pytest.mark.skipif(shutil.which("git") is None, reason="there is no git here")
def test_epoch_is_the_time_of_the_last_commit_when_there_is_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    root = checkout(tmp_path)
    date = "2026-01-02T03:04:05+00:00"
    who = {"GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@b", "GIT_COMMITTER_NAME": "A", "GIT_COMMITTER_EMAIL": "a@b"}
    alone = {**os.environ, **who, "GIT_COMMITTER_DATE": date, "GIT_CONFIG_GLOBAL": os.devnull}
    for command in (["init", "-q"], ["add", "."], ["commit", "-q", "-m", "One"]):
        subprocess.run(["git", "-C", str(root), *command], check=True, env=alone)
    assert epoch_of(root) == 1767323045


def test_epoch_is_that_of_the_pins_when_there_is_no_history(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    assert epoch_of(checkout(tmp_path / "loose")) == 1_700_000_000


def test_order_names_products_by_version_system_and_machine(tmp_path: Path) -> None:
    order = make_order(tmp_path / "dist", tmp_path / "work", checkout(tmp_path / "source"))
    assert order.stem == f"crossread-3.2.1-{order.system}-{order.machine}"
    assert make_order(tmp_path, tmp_path, order.root, version="0.0.9~try").version == "0.0.9~try"
