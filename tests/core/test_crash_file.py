"""The crash file says where the fault is, and nothing of what was read."""

import logging
import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop_app import __version__
from desktop_app.core import paths
from desktop_app.core.crash import write_crash_file
from desktop_app.core.errors import BugError, UserError

NOW = datetime(2031, 5, 6, 7, 8, 9, tzinfo=UTC)
SECRET = "the minister met the harbour master"


class HarbourError(Exception):
    """An error of the test that nobody knows."""


def caught(error: BaseException, cause: BaseException | None = None) -> BaseException:
    try:
        secret_local = SECRET
        raise error from cause
    except BaseException as raised:
        assert secret_local
        return raised


def written(error: BaseException, folder: Path) -> str:
    return write_crash_file(error, folder, NOW).read_text(encoding="utf-8")


def test_file_names_versions_and_places(tmp_path: Path) -> None:
    text = written(caught(HarbourError(SECRET)), tmp_path)
    assert text.startswith(f"Crossread {__version__}\nTime: 2031-05-06T07:08:09+00:00\nPython: ")
    assert "tests/core/test_crash_file.py:" in text
    assert " in caught\n    raise error from cause\n" in text
    assert "HarbourError: (message of 35 characters left out)" in text


@pytest.mark.parametrize(
    "error",
    [
        ValueError(SECRET),
        KeyError(SECRET),
        UserError(SECRET),
        FileNotFoundError(2, "No such file", f"/home/ada/{SECRET}"),
        UnicodeDecodeError("utf-8", SECRET.encode(), 0, 1, SECRET),
        ExceptionGroup(SECRET, [ValueError(SECRET), KeyError(SECRET)]),
        sqlite3.OperationalError(SECRET),
        ImportError(SECRET, name="x", path=f"/home/ada/{SECRET}"),
        SystemExit(SECRET),
    ],
)
def test_file_holds_no_word_of_a_document(tmp_path: Path, error: BaseException) -> None:
    text = written(caught(error, caught(TypeError(SECRET))), tmp_path)
    assert SECRET not in text
    assert "harbour master" not in text
    assert "caused by: builtins.TypeError" in text
    assert str(Path(__file__).resolve().parents[2]) not in text


def test_message_is_kept_when_it_speaks_of_the_program(tmp_path: Path) -> None:
    assert "BugError: two links share an id" in written(caught(BugError("two links share an id")), tmp_path)
    assert "[errno 28] No space" in written(caught(OSError(28, "No space")), tmp_path)


def test_errors_of_a_group_are_told_one_by_one(tmp_path: Path) -> None:
    text = written(caught(ExceptionGroup("two", [caught(ValueError("a")), caught(KeyError("b"))])), tmp_path)
    assert "in it: builtins.ValueError" in text
    assert "in it: builtins.KeyError" in text


def test_file_stays_short_when_a_function_called_itself_too_often(tmp_path: Path) -> None:
    def sink(depth: int) -> None:
        if depth:
            sink(depth - 1)
        raise RecursionError("maximum recursion depth exceeded")

    try:
        sink(500)
    except RecursionError as error:
        text = written(error, tmp_path)
    assert "frames left out" in text
    assert len(text.split("\n")) < 200


def test_file_ends_when_errors_cause_each_other(tmp_path: Path) -> None:
    one, other = caught(ValueError("a")), caught(ValueError("b"))
    one.__cause__, other.__cause__ = other, one
    assert written(one, tmp_path).count("ValueError") == 2


def test_second_file_of_a_second_does_not_overwrite_the_first(tmp_path: Path) -> None:
    first, second = (write_crash_file(caught(ValueError("x")), tmp_path, NOW) for _ in range(2))
    assert (first.name, second.name) == ("crash-2031-05-06-07.08.09.txt", "crash-2031-05-06-07.08.09-2.txt")


def test_program_folder_takes_it_when_none_is_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CROSSREAD_HOME", str(tmp_path))
    assert write_crash_file(ValueError("x")).parent == paths.crash_folder()


def test_next_folder_takes_it_when_one_cannot_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("CROSSREAD_HOME", str(tmp_path / "home"))
    blocked = tmp_path / "blocked"
    blocked.write_text("a file")
    with caplog.at_level(logging.CRITICAL):
        assert write_crash_file(ValueError("x"), blocked, NOW).parent == tmp_path / "home" / "crashes"


def test_path_comes_back_when_nothing_can_be_written(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def refuse(*_args: object, **_more: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_text", refuse)
    assert write_crash_file(ValueError("x"), tmp_path, NOW) == tmp_path / "crash-2031-05-06-07.08.09.txt"


def test_file_is_written_when_the_error_cannot_be_described(tmp_path: Path) -> None:
    class Unspeakable(Exception):
        def __str__(self) -> str:
            raise RuntimeError("no words")

    assert "Unspeakable" in written(caught(Unspeakable()), tmp_path)
