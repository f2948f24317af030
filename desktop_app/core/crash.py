"""The crash file: what went wrong and where, without a word of any document."""

import logging
import platform
import sys
import tempfile
import traceback
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from desktop_app import __version__
from desktop_app.core import paths
from desktop_app.core.errors import BugError, CrossreadError

_MOST_ERRORS = 20
_FRAMES_EACH_END = 40
_ROOTS = ("desktop_app", "site-packages", "dist-packages", "tests")
_SPEAKS_OF_CODE = (AttributeError, BugError, NameError, NotImplementedError, RecursionError, ZeroDivisionError)
"""Kinds of error whose message is made of names in the program; others may quote a document."""

_log = logging.getLogger(__name__)


def write_crash_file(error: BaseException, folder: Path | None = None, now: datetime | None = None) -> Path:
    """Write what is needed to find the fault behind `error`, and return the file; never raises.

    The file holds versions and the traceback: no values of variables, no document's text, no name of the person.
    Where `folder` (by default the program's own for crashes) cannot be written, the system's temporary folder
    takes it; where nothing can, the path is returned at which it should have been.
    """
    moment = now or datetime.now(UTC)
    name = f"crash-{moment:%Y-%m-%d-%H.%M.%S}.txt"
    text = _said_safely(error, moment)
    for place in (folder, None, _temporary()):
        path = _write(place, name, text)
        if path is not None:
            return path
    return (folder or _temporary()) / name


def describe(error: BaseException, moment: datetime) -> str:
    """Return the content of the crash file for `error`."""
    head = [
        f"Crossread {__version__}",
        f"Time: {moment.isoformat(timespec='seconds')}",
        f"Python: {platform.python_version()} ({platform.python_implementation()}, {platform.machine()})",
        f"System: {platform.platform()}",
        f"Frozen: {'yes' if getattr(sys, 'frozen', False) else 'no'}",
        "",
    ]
    return "\n".join([*head, *_lines(error)]) + "\n"


def _said_safely(error: BaseException, moment: datetime) -> str:
    try:
        return describe(error, moment)
    except Exception:
        return f"Crossread {__version__}\n{type(error).__name__}; the rest could not be described.\n"


def _temporary() -> Path:
    try:
        return Path(tempfile.gettempdir())
    except OSError:  # no folder at all can be written
        return Path("/tmp")


def _write(folder: Path | None, name: str, text: str) -> Path | None:
    """Return the new file, or None if it cannot be written; None as `folder` is the program's own."""
    try:
        folder = folder if folder is not None else paths.crash_folder()
        folder.mkdir(parents=True, exist_ok=True)
        path = _free(folder / name)
        path.write_text(text, encoding="utf-8", errors="backslashreplace")
    except Exception:
        _log.warning("A crash file could not be written.")
        return None
    return path


def _free(path: Path) -> Path:
    number = 1
    free = path
    while free.exists():
        number += 1
        free = path.with_stem(f"{path.stem}-{number}")
    return free


def _lines(error: BaseException) -> Iterator[str]:
    """Yield the errors from the one that came last back to the one that came first, each with its frames."""
    for number, (one, how) in enumerate(_chain(error)):
        if number == _MOST_ERRORS:
            yield "... and more errors before"
            return
        yield f"{how}{type(one).__module__}.{type(one).__qualname__}: {_message(one)}"
        yield from _frames(one.__traceback__)
        yield ""


def _chain(error: BaseException) -> Iterator[tuple[BaseException, str]]:
    seen: set[int] = set()
    waiting = [(error, "")]
    while waiting:
        one, how = waiting.pop(0)
        if id(one) in seen:
            continue
        seen.add(id(one))
        yield one, how
        if isinstance(one, BaseExceptionGroup):
            waiting += [(inner, "in it: ") for inner in one.exceptions]
        if one.__cause__ is not None:
            waiting.append((one.__cause__, "caused by: "))
        elif one.__context__ is not None and not one.__suppress_context__:
            waiting.append((one.__context__, "while handling: "))


def _message(error: BaseException) -> str:
    """Return the error's message where it cannot quote a document; for others, only how long it is."""
    if isinstance(error, OSError) and not isinstance(error, CrossreadError):
        return f"[errno {error.errno}] {error.strerror}" if isinstance(error.errno, int) else "(no number)"
    if isinstance(error, ImportError):
        return f"cannot import {error.name}"
    text = str(error)
    if isinstance(error, _SPEAKS_OF_CODE):
        return text
    return f"(message of {len(text)} characters left out)"


def _frames(trace: TracebackType | None) -> Iterator[str]:
    frames = traceback.extract_tb(trace)
    for number, frame in enumerate(frames):
        if _FRAMES_EACH_END <= number < len(frames) - _FRAMES_EACH_END:
            if number == _FRAMES_EACH_END:
                yield f"  ... {len(frames) - 2 * _FRAMES_EACH_END} frames left out"
            continue
        yield f"  {_place(frame.filename)}:{frame.lineno} in {frame.name}"
        if frame.line:
            yield f"    {frame.line}"


def _place(filename: str) -> str:
    """Return a file's path from its package on: what lies before names the person's folders."""
    parts = Path(filename).parts
    for root in _ROOTS:
        if root in parts:
            last = len(parts) - 1 - parts[::-1].index(root)
            return "/".join(parts[last:])
    return Path(filename).name
