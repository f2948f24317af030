"""A place apart: whatever the program keeps goes to a new folder, as long as it tries itself out."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop_app.core.errors import EnvironmentProblem
from desktop_app.core.i18n import tr

HOME = "CROSSREAD_HOME"


@contextmanager
def apart() -> Iterator[Path]:
    """Lend a new folder that is removed at the end; meanwhile the program's own data lie in it, too.

    Raises: EnvironmentProblem if no folder can be made, or if it cannot be removed.
    """
    folder = _made()
    before = os.environ.get(HOME)
    os.environ[HOME] = str(folder / "home")
    try:
        yield folder
    finally:
        if before is None:
            del os.environ[HOME]
        else:
            os.environ[HOME] = before
        shutil.rmtree(folder, ignore_errors=True)
    if folder.exists():
        raise EnvironmentProblem(tr("{folder} could not be removed: remove it by hand.").format(folder=folder))


def _made() -> Path:
    try:
        return Path(tempfile.mkdtemp(prefix="crossread-")).resolve()
    except OSError as error:
        message = tr(
            "No folder for temporary files can be made ({reason}): make room, or set TMPDIR to another folder."
        )
        raise EnvironmentProblem(message.format(reason=error.strerror or error)) from error
