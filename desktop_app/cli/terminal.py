"""Writing to the terminal, to a pipe or to a file."""

import contextlib
import errno
import io
import json
import os
import re
import shutil
import sys
import textwrap
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TextIO

from desktop_app.core.errors import EnvironmentProblem, UserError
from desktop_app.core.i18n import tr
from desktop_app.core.progress import Progress
from desktop_app.core.text.hyphens import one_line

BAR_WIDTH = 30
LONGEST_CELL = 300
NARROWEST = 40
_LEAD = re.compile(r" *(?:\d+[.]?|[<>!]|Left:|Right:|Engine)? *")
_MOST = 2**63 - 1


class _Nowhere(io.RawIOBase):
    """A stream for a program that was started without standard output."""

    def writable(self) -> bool:
        return True

    def write(self, _data: object) -> int:
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))


@contextlib.contextmanager
def streams() -> Iterator[None]:
    """Lend streams meanwhile that can at least be asked, where the program was started without them."""
    before = sys.stdout, sys.stderr
    if sys.stderr is None:
        sys.stderr = io.StringIO()
    nowhere = io.TextIOWrapper(io.BufferedWriter(_Nowhere()), encoding="utf-8")
    if sys.stdout is None:
        sys.stdout = nowhere
    try:
        yield
    finally:
        sys.stdout, sys.stderr = before
        with contextlib.suppress(OSError):
            nowhere.close()  # what could not be written must not be tried again when the stream is collected


def abandon_output() -> None:
    """Send what is still to be written to standard output nowhere: its reader is gone, or its disk is full."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


def write_out(text: str) -> None:
    """Write `text` to standard output as UTF-8, whatever the terminal's own encoding, with no newline added."""
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace"))
    sys.stdout.buffer.flush()


def say(line: str) -> None:
    """Write one line to standard output."""
    write_out(line + "\n")


def say_row(*cells: object) -> None:
    """Write one line of cells with tabs between; no cell breaks the line, whatever it holds."""
    say("\t".join(visible(" ".join(str(cell).split())) for cell in cells))


def whole_number(text: str) -> int:
    """Return the number that an argument names. Raises: ValueError; UserError if nothing can have that number."""
    number = int(text)
    if abs(number) > _MOST:
        raise UserError(tr("Nothing here has so high a number: `crossread list` shows which there are."))
    return number


def short(text: str) -> str:
    """Return `text` on one line, cut where it is too long for a list."""
    flat = one_line(text)
    return flat if len(flat) <= LONGEST_CELL else flat[: LONGEST_CELL - 1] + "…"


def cited(quote: str, place: str) -> str:
    """Return a quotation on one line, its place before it in brackets where one is known."""
    return f"[{place}] {short(quote)}" if place else short(quote)


def wrapped(text: str) -> str:
    """Return the lines of `text` safe to print; on a terminal, as wide as it is, with what follows indented."""
    lines = [visible(line) for line in text.split("\n")]
    if not sys.stdout.isatty():
        return "\n".join(lines)
    width = max(NARROWEST, shutil.get_terminal_size().columns)
    return "\n".join(_folded(line, width) for line in lines)


def _folded(line: str, width: int) -> str:
    lead = _LEAD.match(line)
    indent = " " * len(lead[0]) if lead else ""
    return textwrap.fill(line, width, subsequent_indent=indent, break_on_hyphens=False, replace_whitespace=False)


def visible(text: str) -> str:
    """Return `text` with what would move the cursor or break a line written as its code."""
    return "".join(one if one.isprintable() else one.encode("unicode_escape").decode("ascii") for one in text)


def remark(line: str) -> None:
    """Write one line to standard error: for the person, not for a script. Where nobody hears, nothing fails."""
    with contextlib.suppress(OSError):
        sys.stderr.write(visible(line) + "\n")
        sys.stderr.flush()


def keep_off(target: Path, sources: Iterable[Path] = ()) -> None:
    """Raise UserError if writing to `target` would destroy one of `sources`, or a project."""
    for source in sources:
        with contextlib.suppress(OSError):
            if target.samefile(source):
                raise UserError(tr("{path} is what is read: give another file to write.").format(path=target))
    from desktop_app.core.project import is_project

    if target.is_file() and is_project(target):
        raise UserError(tr("{path} is a project: give another file to write.").format(path=target))


def write_json(value: object, target: str, sources: Iterable[Path] = ()) -> None:
    """Write `value` as JSON to the file `target`, which is none of `sources`, or to standard output if it is "-".

    Raises: UserError or EnvironmentProblem if the file cannot be written.
    """
    text = json.dumps(value, ensure_ascii=False, indent=1) + "\n"
    if target == "-":
        write_out(text)
    else:
        keep_off(Path(target), sources)
        write_file(Path(target), text)


def write_file(path: Path, text: str) -> None:
    """Write `text` to `path` as UTF-8, whole or not at all. Raises: UserError or EnvironmentProblem."""
    from desktop_app.core.reports.outfile import write_whole

    data = text.encode("utf-8", "backslashreplace")
    if path.is_file() or (not path.exists() and path.absolute().parent.is_dir()):
        write_whole(path, data)
        return
    try:
        path.write_bytes(data)
    except OSError as error:
        raise unwritable(path, error) from error


def unwritable(path: Path, error: OSError) -> UserError | EnvironmentProblem:
    """Return the error that tells why `path` cannot be written, and what to do."""
    if path.is_dir():
        return UserError(tr("{path} is a folder: give the name of a file to write.").format(path=path))
    if not path.absolute().parent.is_dir():
        return UserError(tr("There is no folder {path}: make it first.").format(path=path.absolute().parent))
    return EnvironmentProblem(
        tr("{path} cannot be written ({reason}): choose another place.").format(path=path, reason=error.strerror)
    )


class Bar:
    """A progress bar on a terminal; silent where standard error is a pipe or a file."""

    def __init__(self, stream: TextIO | None = None) -> None:
        """Draw on `stream`, standard error as it is now if none is given, if it is a terminal."""
        self._stream = stream or sys.stderr
        self._is_live = self._stream.isatty()
        self._shown = ""

    def show(self, fraction: float, label: str = "") -> None:
        """Draw the bar at `fraction` (0..1), followed by `label`."""
        filled = round(fraction * BAR_WIDTH)
        line = f"[{'#' * filled}{'.' * (BAR_WIDTH - filled)}] {fraction:4.0%} {label}"
        if not self._is_live or line == self._shown:
            return
        self._shown = line
        self._stream.write(f"\r\x1b[K{line}")
        self._stream.flush()

    def clear(self) -> None:
        """Take the bar off the terminal."""
        if self._is_live and self._shown:
            self._stream.write("\r\x1b[K")
            self._stream.flush()
            self._shown = ""

    def progress(self) -> Progress:
        """Return a Progress that draws on this bar."""
        return Progress(self.show)
