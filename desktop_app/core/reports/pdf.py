"""The report as PDF: tagged, with bookmarks, fonts embedded."""

import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from desktop_app.core.errors import BugError
from desktop_app.core.i18n import tr
from desktop_app.core.paths import resources
from desktop_app.core.progress import Progress
from desktop_app.core.reports.characters import StandIns, count_characters, is_unprintable, stand_ins
from desktop_app.core.reports.outfile import check_overwrite, check_target, write_whole
from desktop_app.core.reports.typesetting import MOST_ROUNDS, Unshown, set_pages, unshown
from desktop_app.core.reports.values import ReportContent

ACCESSIBLE = ("ua-1",)
ARCHIVAL = ("a-2a", "ua-1")
_PAGE_TREE = re.compile(rb"obj\s*<<\s*/Type\s*/Pages\s*/Count\s+(\d+)")


@dataclass(frozen=True, slots=True)
class PdfResult:
    """What was written: pages, where they could be counted, and characters printed as stand-ins."""

    pages: int | None
    stand_ins: int


@dataclass(frozen=True, slots=True)
class _Attempt:
    """One way to set the report: with which fonts, and which characters left out."""

    with_system: bool
    missing: frozenset[str]


def write_pdf(
    content: ReportContent, path: Path, progress: Progress | None = None, system_fonts: bool = True
) -> PdfResult:
    """Write the report to `path`, replacing what was there only once all is done.

    With `system_fonts` the fonts of this machine serve characters that ours lack. The same content gives the same
    bytes on the same machine.
    Raises: UserError if `path` is a source or anything else but a PDF; EnvironmentProblem if it cannot be written.
    """
    progress = progress or Progress()
    check_target(path)
    check_overwrite(path, {fact.text for row in content.facts for fact in (row.left, row.right) if fact.is_hash})
    progress.report(0.0, tr("Setting the pages"))
    setter = _Setter(content)
    pages = setter.pages(system_fonts, progress)
    progress.report(0.95, tr("Writing the file"))
    write_whole(path, pages)
    progress.report(1.0)
    return PdfResult(_count_pages(pages), setter.used.total)


class _Setter:
    """Sets one report, giving way character by character until it stands."""

    def __init__(self, content: ReportContent) -> None:
        self._data: dict[str, Any] = asdict(content)
        self._counts = count_characters(_texts(self._data))
        self._made = _moment(content.made_at)
        self._standards = ARCHIVAL if self._made else ACCESSIBLE
        self.used = StandIns({})

    def pages(self, system_fonts: bool, progress: Progress) -> bytes:
        """Return the PDF. Raises: BugError if not even plain letters can be set."""
        template = (resources() / "report" / "report.typ").read_bytes()
        words = ""
        for attempt in self._attempts(system_fonts):
            progress.report(0.2)
            missing = attempt.missing
            for _round in range(MOST_ROUNDS):
                try:
                    return self._set(template, attempt.with_system, missing)
                except Unshown as refusal:
                    words = refusal.words
                    if refusal.characters <= missing:
                        break
                    missing |= refusal.characters
                    progress.check()
        raise BugError(f"The report could not be set: {words[:500]}")

    def _attempts(self, system_fonts: bool) -> Iterator[_Attempt]:
        asked = {character for character in self._counts if character > "~" and not is_unprintable(character)}
        missing = unshown(asked, False, ACCESSIBLE)
        if missing and system_fonts:
            still = unshown(missing, True, ACCESSIBLE)
            if still != missing:
                yield _Attempt(True, still)
        yield _Attempt(False, missing)
        yield _Attempt(False, frozenset(asked))

    def _set(self, template: bytes, with_system: bool, missing: frozenset[str]) -> bytes:
        self.used = stand_ins(self._counts, missing)
        data = _mapped(self._data, self.used)
        data["stand_ins"] = self.used.sentence()
        data["made"] = _date_parts(self._made)
        timestamp = int(self._made.timestamp()) if self._made else 0
        return set_pages(template, data, with_system, self._standards, timestamp)


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from _texts(part)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from _texts(part)


def _mapped(value: Any, table: StandIns) -> Any:
    if isinstance(value, str):
        return table.apply(value) if type(value) is str else str(value)
    if isinstance(value, dict):
        return {key: _mapped(part, table) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [_mapped(part, table) for part in value]
    return value


def _moment(at: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(at)
    except ValueError:
        return None
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return moment.astimezone(UTC) if 1 < moment.year < 9999 else None


def _date_parts(made: datetime | None) -> dict[str, int] | None:
    if made is None:
        return None
    names = ("year", "month", "day", "hour", "minute", "second")
    return {name: getattr(made, name) for name in names}


def _count_pages(pages: bytes) -> int | None:
    """Return the number of pages that the page tree gives, or None if it cannot be told."""
    found = _PAGE_TREE.search(pages)
    return int(found[1]) if found else None
