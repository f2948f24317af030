"""Files of names that mean the same: `--aliases FILE`."""

import argparse
from pathlib import Path
from typing import Any

from desktop_app.core.errors import UserError
from desktop_app.core.i18n import tr
from desktop_app.core.text.name_groups import split_names

Groups = tuple[tuple[str, ...], ...]
MOST_BYTES = 1 << 20


def add_aliases(parser: Any, said: str) -> None:
    """Let a command take a file of names that mean the same; `said` is what it does with them."""
    parser.add_argument("--aliases", metavar="FILE", help=said)


def given_aliases(args: argparse.Namespace) -> Groups | None:
    """Return the groups of the file that `args` names, or None if it names none. Raises: UserError."""
    return None if args.aliases is None else read_aliases(Path(args.aliases))


def read_aliases(path: Path) -> Groups:
    """Return the groups in a file, one a line, names parted by = or commas; blank lines part nothing.

    Raises: UserError that names the file, and the line if one is to blame.
    """
    groups = []
    for number, line in enumerate(_text(path).split("\n"), 1):
        names = split_names(line)
        if len(names) == 1:
            message = tr('{path}, line {number}: one name alone; write "PRC = China", one group a line.')
            raise UserError(message.format(path=path, number=number))
        if names:
            groups.append(names)
    return tuple(groups)


def _text(path: Path) -> str:
    try:
        if path.is_file() and path.stat().st_size > MOST_BYTES:
            raise UserError(tr("{path} is too large for a list of names.").format(path=path))
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UserError(tr("{path} is not UTF-8 text: save it as UTF-8.").format(path=path)) from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise UserError(
            tr("{path} cannot be read ({reason}): check the name.").format(path=path, reason=reason)
        ) from error
