"""Writing to the terminal, to a pipe or to a file."""

import json
import sys
from pathlib import Path
from typing import TextIO

from desktop_app.core.errors import EnvironmentProblem, UserError
from desktop_app.core.i18n import tr
from desktop_app.core.progress import Progress

BAR_WIDTH = 30


def write_out(text: str) -> None:
    """Write `text` to standard output as UTF-8, whatever the terminal's own encoding, with no newline added."""
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace"))
    sys.stdout.buffer.flush()


def say(line: str) -> None:
    """Write one line to standard output."""
    write_out(line + "\n")


def remark(line: str) -> None:
    """Write one line to standard error: for the person, not for a script."""
    sys.stderr.write(line + "\n")
    sys.stderr.flush()


def write_json(value: object, target: str) -> None:
    """Write `value` as JSON to the file `target`, or to standard output if it is "-".

    Raises: UserError or EnvironmentProblem if the file cannot be written.
    """
    text = json.dumps(value, ensure_ascii=False, indent=1) + "\n"
    if target == "-":
        write_out(text)
    else:
        write_file(Path(target), text)


def write_file(path: Path, text: str) -> None:
    """Write `text` to `path` as UTF-8. Raises: UserError or EnvironmentProblem."""
    try:
        path.write_text(text, encoding="utf-8", newline="\n")
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

    def __init__(self, stream: TextIO = sys.stderr) -> None:
        """Draw on `stream`, if it is a terminal."""
        self._stream = stream
        self._is_live = stream.isatty()
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
