"""Many pairs of texts linked in one process, a JSON object a line in and out."""

import json
import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, BinaryIO

from desktop_app.cli.analysis_json import span
from desktop_app.cli.terminal import Bar, keep_off, unwritable
from desktop_app.core.entities import Document
from desktop_app.core.errors import UserError
from desktop_app.core.i18n import tr, trn
from desktop_app.core.progress import Progress
from desktop_app.core.settings import LinkSettings
from desktop_app.core.text.span import Span

if TYPE_CHECKING:
    from desktop_app.core.linking.encoder import Encoder
    from desktop_app.core.linking.engine import ScoredPair

SCORE_DIGITS = 6


def link_pairs(
    pairs: Path, out: str, encoder: "Callable[[], Encoder | None]", settings: LinkSettings, *, every: bool
) -> None:
    """Link each pair of the file `pairs`, and write a line for each to the file `out`.

    `encoder` returns what meaning is read with, the same at each call; None for words alone. With `every`, every
    candidate is written, not only those shown. A bad line stops the batch; the lines before it are kept.
    Raises: UserError that names the line.
    """
    bar = Bar()
    try:
        with _open_in(pairs) as source:
            size = os.fstat(source.fileno()).st_size
            keep_off(Path(out), [pairs])
            with _open_out(out) as target:
                for done, (number, line) in enumerate(_lines(pairs, source), 1):
                    target.write(json.dumps(_linked(pairs, number, line, encoder(), settings, every=every)) + "\n")
                    target.flush()
                    count = trn("{count} pair", "{count} pairs", done).format(count=done)
                    bar.show(source.tell() / size, count)
    except OSError as error:
        if isinstance(error, BrokenPipeError):
            raise
        raise unwritable(Path(out), error) from error
    finally:
        bar.clear()


def _open_in(pairs: Path) -> BinaryIO:
    try:
        if pairs.exists() and not pairs.is_file():
            raise UserError(tr("{path} is no ordinary file: name a file of pairs.").format(path=pairs))
        return pairs.open("rb")
    except OSError as error:
        message = tr("{path} cannot be read ({reason}): check the name.")
        raise UserError(message.format(path=pairs, reason=error.strerror)) from error


def _lines(pairs: Path, source: BinaryIO) -> Iterator[tuple[int, str]]:
    """Yield the lines that are not blank, each with its number from 1; only one at a time is held."""
    for number, line in enumerate(source, 1):
        try:
            text = line.decode("utf-8-sig" if number == 1 else "utf-8")
        except UnicodeDecodeError as error:
            message = tr("{path}, line {number}: not UTF-8 text; save the file as UTF-8.")
            raise UserError(message.format(path=pairs, number=number)) from error
        if text.strip():
            yield number, text


def _open_out(out: str) -> IO[str]:
    path = Path(out)
    try:
        return path.open("w", encoding="utf-8", newline="\n")
    except OSError as error:
        raise unwritable(path, error) from error


def _linked(
    pairs: Path, number: int, line: str, encoder: "Encoder | None", settings: LinkSettings, *, every: bool
) -> dict[str, Any]:
    started = time.perf_counter()
    try:
        row = json.loads(line, parse_constant=_refused)
        left, right = (_document(row[key]) for key in ("doc_a", "doc_b"))
        name = row["id"]
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        message = tr('{path}, line {number}: not a pair; it needs "id", "doc_a" and "doc_b", each with a "text".')
        raise UserError(message.format(path=pairs, number=number)) from error
    except UserError as error:
        raise UserError(f"{pairs}, {tr('line {number}').format(number=number)}: {error}") from error
    found = [
        {
            "left": span(one.left),
            "right": span(one.right),
            "score": round(one.score, SCORE_DIGITS),
            "kind": one.kind.value,
            "shown": one.is_shown,
        }
        for one in _scored(left, right, settings, encoder)
        if every or one.is_shown
    ]
    return {"id": name, "links": found, "seconds": round(time.perf_counter() - started, 4)}


def _scored(left: Document, right: Document, settings: LinkSettings, encoder: "Encoder | None") -> "list[ScoredPair]":
    from desktop_app.core.linking.engine import score_pairs

    if encoder is None:
        return score_pairs(left, right, settings)
    from desktop_app.core.linking.meaning import encode_pair

    return score_pairs(left, right, settings, meanings=encode_pair(left, right, encoder, Progress()))


def _refused(name: str) -> None:
    raise ValueError(name)


def _document(part: dict[str, Any]) -> Document:
    from desktop_app.core.importers.registry import read_string

    text = part["text"]
    if not isinstance(text, str):
        raise TypeError("text")
    units = part.get("units")
    return read_string(str(part.get("title") or ""), text, None if units is None else list(_spans(units)))


def _spans(units: list[Any]) -> Iterator[Span]:
    try:
        for start, end in units:
            if type(start) is not int or type(end) is not int:
                raise TypeError("units")
            yield Span(start, end)
    except (TypeError, ValueError) as error:
        raise UserError(tr('"units" must be pairs [start, end] of whole numbers, 0 <= start <= end.')) from error
