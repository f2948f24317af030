"""Running commands as a person types them, in this process."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from desktop_app.__main__ import main

CORPUS = Path(__file__).resolve().parents[3] / "corpus"


@dataclass(frozen=True)
class Outcome:
    """What a command left behind."""

    code: int
    out: str
    err: str

    def json(self) -> Any:
        return json.loads(self.out)


@pytest.fixture
def crossread(
    capsysbinary: pytest.CaptureFixture[bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[..., Outcome]:
    monkeypatch.setenv("CROSSREAD_HOME", str(tmp_path / "home"))

    def run(*arguments: object) -> Outcome:
        capsysbinary.readouterr()
        code = main([str(one) for one in arguments])
        said = capsysbinary.readouterr()
        return Outcome(code, said.out.decode("utf-8"), said.err.decode("utf-8"))

    return run


@pytest.fixture(scope="session")
def memo() -> Path:
    return CORPUS / "embassy" / "memo.txt"


@pytest.fixture(scope="session")
def statement() -> Path:
    return CORPUS / "embassy" / "statement.txt"
