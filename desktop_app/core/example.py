"""The example that comes with the program: a pair of sources."""

import json
from dataclasses import dataclass
from pathlib import Path

from desktop_app.core import paths
from desktop_app.core.errors import UserError
from desktop_app.core.i18n import tr


@dataclass(frozen=True, slots=True)
class Example:
    """The files of the example: its two sides, and the left one again as PDF and as DOCX."""

    left: Path
    right: Path
    pdf: Path
    docx: Path


def find_example() -> Example:
    """Return the files of the example. Raises: UserError if it did not come with the program."""
    folder = paths.corpus()
    try:
        pairs = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))["pairs"]
        pair = next((pair for pair in pairs if pair.get("example")), pairs[0])
        formats = pair["formats"]
        return Example(*(folder / name for name in (pair["left"], pair["right"], formats["pdf"], formats["docx"])))
    except (OSError, ValueError, KeyError, IndexError) as error:
        message = tr("The example did not come with this copy of Crossread. Install it again to get it.")
        raise UserError(message) from error
