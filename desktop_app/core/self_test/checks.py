"""Checks carried out one after the other, each named with what it found.

What they say is in English whatever the person's language: scripts look for it, and it is sent to whoever mends the
program.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

LONGEST_SAID = 300


class Mark(StrEnum):
    """How a check came out: fixed words, for scripts to look for."""

    OK = "ok"
    FAILED = "FAILED"
    NOT_RUN = "not run"


@dataclass(frozen=True, slots=True)
class Check:
    """One thing to try.

    `run` returns what it saw, in a few words, and raises if that is not as it should be. `needs` names the checks
    that it builds on: where one of them did not succeed, this one is not run.
    """

    name: str
    run: Callable[[], str]
    needs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """How one check came out, and what it saw or what is wrong."""

    mark: Mark
    name: str
    said: str

    def __str__(self) -> str:
        """Return the finding as one line."""
        return f"{self.mark.value}  {self.name}: {self.said}"


class Fault(Exception):
    """What a check found to be wrong, in one sentence or less."""


def require(is_so: object, wrong: str) -> None:
    """Raise Fault with what is `wrong`, unless it is so."""
    if not is_so:
        raise Fault(wrong)


def counted(count: int, thing: str) -> str:
    """Return how many there are of something."""
    return f"{count} {thing}" if count == 1 else f"{count} {thing}s"


def carry_out(checks: Iterable[Check]) -> Iterator[Finding]:
    """Yield how each check came out, as soon as it did; never raises, whatever a check does."""
    lost: set[str] = set()
    for check in checks:
        finding = _tried(check, [name for name in check.needs if name in lost])
        if finding.mark is not Mark.OK:
            lost.add(check.name)
        yield finding


def described(error: BaseException) -> str:
    """Return what went wrong on one line: a fault in its own words, anything else with its kind before."""
    words = " ".join(str(error).split())
    if not isinstance(error, Fault):
        words = f"{type(error).__name__}: {words}" if words else type(error).__name__
    return words if len(words) <= LONGEST_SAID else words[: LONGEST_SAID - 1] + "…"


def _tried(check: Check, missing: list[str]) -> Finding:
    if missing:
        return Finding(Mark.NOT_RUN, check.name, f"it needs {', '.join(missing)}")
    try:
        return Finding(Mark.OK, check.name, check.run())
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # a panic in a compiled library is no Exception
        return Finding(Mark.FAILED, check.name, described(error))
